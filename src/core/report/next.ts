import { type Day, isoDay, lastDay } from '../../model/dates.ts';
import { deadlines } from '../../model/due.ts';
import { entitiesOf } from '../../model/plan.ts';
import type { DeadlineLine } from '../../model/report/quality.ts';
import { isOfPlan, type PlanStatus } from '../../model/status.ts';
import { thresholdsOf } from '../../model/thresholds.ts';
import { nextMeasurement } from '../rules/expected.ts';
import { leadOf, leadOrNull, named } from './names.ts';

/** Section 11: what has a date from the day after the report's up to the end of the next period. */
export function deadlineLines(status: PlanStatus, until: Day): readonly DeadlineLine[] {
  const { state } = status;
  const { day: asOf } = status.asOf;
  const limits = thresholdsOf(state.plan);
  const found: { readonly day: Day; readonly what: DeadlineLine['what'] }[] = [];
  const add = (day: Day | undefined, what: DeadlineLine['what']): void => {
    if (day !== undefined && day > asOf && day <= until) found.push({ day, what });
  };
  for (const entry of state.plan.reporting ?? []) {
    const dates = { data: entry.data_due, coordination: entry.coordination_due, submission: entry.submit_on };
    for (const deadline of deadlines) {
      add(lastDay(dates[deadline]), { of: 'reporting', deadline, period: String(entry.period) });
    }
  }
  for (const { entity, state: now } of status.activities.filter(isOfPlan)) {
    if (now.status === 'completed' || now.status === 'cancelled' || now.status === 'superseded') continue;
    const about = { entity: named(entity), lead: leadOf(state, entity.data.lead) };
    add(lastDay(entity.data.end), { of: 'end', ...about });
    for (const { milestone, state: reached } of now.milestones) {
      if (reached !== 'open') continue;
      const { id, title } = milestone;
      add(lastDay(milestone.due), { of: 'milestone', ...about, milestone: id, title });
    }
  }
  for (const { entity, judgement } of status.kpis.filter(isOfPlan)) {
    const expected = nextMeasurement(entity.data, judgement, state.plan, limits);
    const about = { entity: named(entity), lead: leadOf(state, entity.data.owner) };
    add(expected?.day, { of: 'measurement', ...about });
  }
  for (const { id, data } of entitiesOf(state, 'decision')) {
    for (const task of data.tasks ?? []) {
      if (task.done !== undefined && task.done !== false) continue;
      const lead = leadOrNull(state, task.org);
      add(lastDay(task.due), { of: 'task', decision: id, text: task.text, lead });
    }
  }
  return found.sort((a, b) => a.day - b.day).map(({ day, what }) => ({ day: isoDay(day), what }));
}
