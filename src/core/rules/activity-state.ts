import type { Day } from '../../model/dates.ts';
import { lastDay } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { ActivityState, DatedUpdate, MilestoneState, Update } from '../../model/status.ts';
import { updatesUpTo } from './updates.ts';

/** The state of an activity on a day: updates up to it count, definitions are those of the plan as read. */
export function activityAt(activity: DataOf['activity'], asOf: Day): ActivityState {
  const known = updatesUpTo(activity, asOf);
  const newest = known.at(-1);
  const latest = <K extends keyof Update>(field: K): Update[K] | undefined =>
    known.findLast(({ update }) => update[field] !== undefined)?.update[field];
  const status = newest?.update.status ?? null;
  const end = lastDay(activity.end);
  const open = status === null || status === 'not_started' || status === 'in_progress';
  return {
    status,
    newest,
    progress: latest('progress') ?? null,
    forecastEnd: latest('forecast_end') ?? null,
    blockers: latest('blockers') ?? [],
    correctiveAction: latest('corrective_action') ?? null,
    milestones: milestonesAt(activity, known, asOf),
    assessed: known.findLast(({ update }) => update.assessment !== undefined),
    money: latest('money'),
    completedOn: completedSince(known),
    overdueDays: open && end !== undefined && asOf > end ? asOf - end : 0,
  };
}

/** The first day of the last unbroken run of `completed`; undefined outside one. */
function completedSince(known: readonly DatedUpdate[]): Day | undefined {
  let since: Day | undefined;
  for (const { update, day } of known.toReversed()) {
    if (update.status !== 'completed') break;
    since = day;
  }
  return since;
}

function milestonesAt(
  activity: DataOf['activity'],
  known: readonly DatedUpdate[],
  asOf: Day,
): readonly MilestoneState[] {
  return (activity.milestones ?? []).map((milestone) => {
    const reports = known.flatMap(({ update }) => {
      const entry = update.milestones?.[milestone.id];
      // What is reported ahead of its day has not happened until then.
      if (!entry || (lastDay(entry.date) ?? -Infinity) > asOf) return [];
      return [{ entry, date: entry.date ?? update.date }];
    });
    const last = reports.at(-1);
    const state = last?.entry.state ?? 'open';
    const due = lastDay(milestone.due);
    const overdue = state === 'open' && due !== undefined && asOf > due;
    return { milestone, state, date: last?.date, overdueDays: overdue ? asOf - due : 0 };
  });
}

/** Whether an entity is retired on a day: out of every roll-up from then on. */
export function isRetired(data: { readonly retired?: DataOf['kpi']['retired'] }, asOf: Day): boolean {
  const from = lastDay(data.retired?.date);
  return from !== undefined && from <= asOf;
}
