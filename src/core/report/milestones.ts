import { type Day, lastDay } from '../../model/dates.ts';
import { isDueReconstructed } from '../../model/provenance.ts';
import type { MilestoneLine } from '../../model/report/lines.ts';
import type { MilestonesSection } from '../../model/report/report.ts';
import { type ActivityRow, isOfPlan, type MilestoneState, type PlanStatus } from '../../model/status.ts';
import { leadOf, named, writtenOrNull } from './names.ts';

/** The days of a period and the last one of the next. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
  readonly next: Day;
}

/** Section 5: milestones reached in the period, those open past their date at its end, those of the next period. */
export function milestonesSection(status: PlanStatus, { first, last, next }: Span): MilestonesSection {
  const met: Placed[] = [];
  const missed: Placed[] = [];
  const ahead: Placed[] = [];
  for (const row of status.activities.filter(isOfPlan)) {
    const closed = row.state.status === 'cancelled' || row.state.status === 'superseded';
    for (const one of row.state.milestones) {
      const due = lastDay(one.milestone.due);
      const reached = lastDay(one.date);
      const placed = { day: due ?? 0, line: milestoneLine(status, row, one, last) };
      if (one.state === 'done' && reached !== undefined && reached >= first && reached <= last)
        met.push(placed);
      else if (one.state !== 'open' || closed || due === undefined) continue;
      else if (due <= last) missed.push(placed);
      else if (due <= next) ahead.push(placed);
    }
  }
  return { met: inOrder(met), missed: inOrder(missed), next: inOrder(ahead) };
}

interface Placed {
  readonly day: Day;
  readonly line: MilestoneLine;
}

/** By due date; of one day in the order of activities. */
function inOrder(placed: readonly Placed[]): readonly MilestoneLine[] {
  return [...placed].sort((a, b) => a.day - b.day).map(({ line }) => line);
}

function milestoneLine(
  status: PlanStatus,
  { entity, state: activity }: ActivityRow,
  { milestone, state, date }: MilestoneState,
  asOf: Day,
): MilestoneLine {
  const due = lastDay(milestone.due) ?? asOf;
  const forecast = lastDay(activity.forecastEnd ?? undefined);
  const until = state === 'done' ? (lastDay(date) ?? asOf) : asOf;
  return {
    activity: named(entity),
    lead: leadOf(status.state, entity.data.lead),
    milestone: milestone.id,
    title: milestone.title,
    state,
    critical: milestone.critical ?? false,
    original: writtenOrNull(milestone.original_due),
    approved: String(milestone.due),
    expected:
      state === 'open' && forecast !== undefined && forecast > due ? String(activity.forecastEnd) : null,
    reached: state === 'done' ? writtenOrNull(date) : null,
    days: until - due,
    unconfirmed: isDueReconstructed(entity.data, milestone.id),
  };
}
