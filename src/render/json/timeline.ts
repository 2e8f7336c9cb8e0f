import { type Day, isoDay } from '../../model/dates.ts';
import { isDueReconstructed, isReconstructed } from '../../model/provenance.ts';
import type { ActivityRow, MilestoneState } from '../../model/status.ts';
import { quarterStart } from '../../model/timeline.ts';
import type { Phrases } from '../phrases.ts';
import { progressOf } from '../screens/progress-of.ts';
import type { TimelinePage } from '../screens/timeline.ts';
import { commonDay } from './common-day.ts';
import { written } from './status.ts';

/** The JSON of `timeline`, as schemas/output/timeline.schema.json describes it. */
export function timelineJson(pages: readonly TimelinePage[]): unknown {
  return {
    schemaVersion: 1,
    kind: 'timeline',
    asOf: commonDay(pages.map(({ status }) => status.asOf)),
    rev: pages[0]?.rev ?? null,
    plans: pages.map((page) => planJson(page)),
  };
}

function planJson({ status, phrases, timeline }: TimelinePage): unknown {
  const { range, groups, related, undated } = timeline;
  const iso = (day: Day | undefined): string | null => (day === undefined ? null : isoDay(day));
  return {
    id: status.state.id,
    title: phrases.plain(status.state.plan.title),
    asOf: isoDay(status.asOf.day),
    from: iso(range && quarterStart(range.first)),
    to: iso(range && quarterStart(range.first + range.count) - 1),
    groups: groups.map(({ area, bars }) => ({
      area: area?.id ?? null,
      title: area ? phrases.plain(area.data.title) : null,
      activities: bars.map(({ row }) => activityJson(row, phrases)),
    })),
    related: related.map(({ row }) => activityJson(row, phrases)),
    undated: undated.map((row) => activityJson(row, phrases)),
  };
}

function activityJson(row: ActivityRow, phrases: Phrases): unknown {
  const { entity, state, judgement } = row;
  const { data } = entity;
  return {
    id: entity.id,
    title: phrases.plain(data.title),
    scope: data.scope ?? 'plan',
    status: state.status,
    health: judgement.health,
    shown: judgement.shown,
    progress: progressOf(row),
    start: written(data.start),
    end: written(data.end),
    originalEnd: written(data.original_end),
    forecastEnd: written(state.forecastEnd ?? undefined),
    continuous: data.continuous === true,
    unconfirmed: (['start', 'end'] as const).filter(
      (field) => data[field] !== undefined && isReconstructed(data, field),
    ),
    lead: data.lead,
    milestones: state.milestones.map((one) => ({
      ...milestoneJson(one, phrases),
      unconfirmed: isDueReconstructed(data, one.milestone.id),
    })),
  };
}

function milestoneJson(
  { milestone, state, date, overdueDays }: MilestoneState,
  phrases: Phrases,
): Readonly<Record<string, unknown>> {
  return {
    id: milestone.id,
    title: phrases.plain(milestone.title),
    due: String(milestone.due),
    state,
    date: written(date),
    overdueDays,
    critical: milestone.critical === true,
  };
}
