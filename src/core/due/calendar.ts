import { type Day, lastDay } from '../../model/dates.ts';
import { type DecisionTask, type DueItem, deadlines } from '../../model/due.ts';
import { type DataOf, type Entity, entitiesOf, type PlanState } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import { isRetired } from '../rules/activity-state.ts';
import type { Horizon } from './entities.ts';

/** What decisions taken by the day order and nobody has done by then. A task without a date is asked for at once. */
export function taskDues(state: PlanState, { asOf, until }: Horizon): readonly DueItem[] {
  return entitiesOf(state, 'decision').flatMap((entity): readonly DueItem[] => {
    const { data } = entity;
    if (isRetired(data, asOf) || (lastDay(data.date) ?? asOf) > asOf) return [];
    return (data.tasks ?? []).flatMap((task, index): readonly DueItem[] => {
      const due = lastDay(task.due);
      if (isDone(task, asOf) || (due !== undefined && due > until)) return [];
      return [
        { ...dated(due, asOf), ...about(entity), code: 'task', org: task.org ?? 'unknown', task, index },
      ];
    });
  });
}

function about(entity: Entity<'decision'>) {
  return { entity, related: false, unconfirmed: isReconstructed(entity.data, 'tasks') };
}

function isDone({ done }: DecisionTask, asOf: Day): boolean {
  return typeof done === 'boolean' || done === undefined ? done === true : (lastDay(done) ?? asOf) <= asOf;
}

function dated(day: Day | undefined, asOf: Day): Pick<DueItem, 'day' | 'days'> {
  return day === undefined ? { day: null, days: null } : { day, days: day - asOf };
}

/** How far a report has to be for a deadline to be met, and how far each stage is. */
const reachedAt = { draft: 0, coordination: 1, approved: 2, submitted: 3, adopted: 3 } as const;

/**
 * The deadlines of the reporting calendar that the period's report has not met. Of those that have passed only the
 * last is told: who has to submit a report need not hear that its data were due before. Data are asked of everyone,
 * the rest of whoever leads the plan.
 */
export function reportingDues(state: PlanState, { asOf, until }: Horizon): readonly DueItem[] {
  const { plan } = state;
  const reports = new Map(entitiesOf(state, 'report').map((entity) => [entity.id, entity.data]));
  const unconfirmed = isReconstructed(plan, 'reporting');
  return (plan.reporting ?? []).flatMap((entry): readonly DueItem[] => {
    const { period } = entry;
    const dates = { data: entry.data_due, coordination: entry.coordination_due, submission: entry.submit_on };
    const reached = stageRank(reports.get(String(period)), asOf);
    const open = deadlines.slice(reached).flatMap((deadline): readonly DueItem[] => {
      const day = lastDay(dates[deadline]);
      if (day === undefined || day > until) return [];
      const org = deadline === 'data' ? null : (plan.lead ?? 'unknown');
      const when = dated(day, asOf);
      return [
        { ...when, code: 'reporting', entity: undefined, org, related: false, unconfirmed, period, deadline },
      ];
    });
    const past = open.filter(({ days }) => (days ?? 0) < 0);
    return open.filter((item) => !past.includes(item) || item === past.at(-1));
  });
}

/** How far a report is on a day: by the dates of its stages, or where it has none by the stage it is in. */
function stageRank(report: DataOf['report'] | undefined, asOf: Day): number {
  if (!report) return 0;
  if (report.seal) return deadlines.length;
  const stages = report.stages ?? [];
  const passed = stages.length > 0 ? stages.filter(({ date }) => (lastDay(date) ?? asOf) <= asOf) : [report];
  return Math.max(0, ...passed.map(({ stage }) => reachedAt[stage ?? 'draft']));
}
