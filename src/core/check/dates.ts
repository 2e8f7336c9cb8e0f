import { firstDay, lastDay, type WrittenDate } from '../../model/dates.ts';
import type { Path } from '../../model/path.ts';
import { type AnyEntity, type Entity, entitiesOf } from '../../model/plan.ts';
import type { Measurement } from '../../model/status.ts';
import type { Subject } from '../links.ts';
import type { Review } from './review.ts';

/** `date-order`: of two dates of one thing the second lies before the first. The finding is at the second. */
export function checkDateOrder(review: Review): void {
  const plan = review.subjects.find((subject) => subject.entity === undefined);
  if (plan) {
    const { period, closed_on } = review.state.plan;
    inOrder(review, plan, ['period', 'start'], period?.start, ['period', 'end'], period?.end);
    inOrder(review, plan, ['period', 'start'], period?.start, ['closed_on'], closed_on);
  }
  for (const activity of entitiesOf(review.state, 'activity')) {
    inOrder(review, activity, ['start'], activity.data.start, ['end'], activity.data.end);
    for (const [i, update] of (activity.data.updates ?? []).entries()) {
      const until = update.assessment?.valid_until;
      inOrder(
        review,
        activity,
        ['updates', i, 'date'],
        update.date,
        ['updates', i, 'assessment', 'valid_until'],
        until,
      );
    }
  }
  for (const organisation of entitiesOf(review.state, 'organisation')) {
    const { valid_from, valid_to } = organisation.data;
    inOrder(review, organisation, ['valid_from'], valid_from, ['valid_to'], valid_to);
  }
}

/** A first date counts from its first day, a second one to its last: two coarse dates that overlap are in order. */
function inOrder(
  review: Review,
  about: AnyEntity | Subject,
  first: Path,
  from: WrittenDate | undefined,
  second: Path,
  to: WrittenDate | undefined,
): void {
  const start = firstDay(from);
  const end = lastDay(to);
  if (start === undefined || end === undefined || start <= end) return;
  if (review.anyFaulty(about, first, second)) return;
  review.report('date-order', about, second, {
    earlier: { field: String(first.at(-1)), date: String(from) },
    later: { field: String(second.at(-1)), date: String(to) },
  });
}

/** `milestone-outside-activity`: a milestone due before its activity starts or after it ends. */
export function checkMilestones(review: Review): void {
  for (const activity of entitiesOf(review.state, 'activity')) {
    const { start, end, milestones = [] } = activity.data;
    // Of a start after the end nobody knows which of the two is right.
    if (start !== undefined && end !== undefined && review.anyFaulty(activity, ['start'], ['end'])) continue;
    const [from, to] = [firstDay(start), lastDay(end)];
    for (const [i, milestone] of milestones.entries()) {
      const path = ['milestones', i, 'due'];
      const due = lastDay(milestone.due);
      if (due === undefined || review.isFaulty(activity, path)) continue;
      const facts = { milestone: milestone.id, due: String(milestone.due) };
      if (from !== undefined && due < from && !review.isFaulty(activity, ['start'])) {
        review.report('milestone-outside-activity', activity, path, {
          ...facts,
          bound: { field: 'start', date: String(start) },
        });
      } else if (to !== undefined && due > to && !review.isFaulty(activity, ['end'])) {
        review.report('milestone-outside-activity', activity, path, {
          ...facts,
          bound: { field: 'end', date: String(end) },
        });
      }
    }
  }
}

/** `updates-order` and `measurements-order`: a log is written oldest first, corrections wherever they come. */
export function checkLogs(review: Review): void {
  for (const activity of entitiesOf(review.state, 'activity')) {
    const dated = (activity.data.updates ?? []).map((update, i) => ({
      date: update.date,
      path: ['updates', i, 'date'],
      exempt: update.corrects !== undefined || review.isFaulty(activity, ['updates', i, 'corrects']),
    }));
    checkLog(review, activity, 'updates-order', dated);
  }
  for (const kpi of entitiesOf(review.state, 'kpi')) {
    const dated = (kpi.data.measurements ?? []).map((measurement, i) => ({
      date: measurement.period,
      path: ['measurements', i, 'period'],
      exempt: isRevision(review, kpi, measurement, i),
    }));
    checkLog(review, kpi, 'measurements-order', dated);
    checkRepeats(review, kpi);
    checkTargets(review, kpi);
  }
}

interface LogEntry {
  readonly date: WrittenDate;
  readonly path: Path;
  readonly exempt: boolean;
}

function checkLog(
  review: Review,
  entity: AnyEntity,
  code: 'updates-order' | 'measurements-order',
  log: readonly LogEntry[],
) {
  let newest: LogEntry | undefined;
  for (const entry of log) {
    const day = lastDay(entry.date);
    if (entry.exempt || day === undefined || review.isFaulty(entity, entry.path)) continue;
    const before = lastDay(newest?.date);
    if (newest && before !== undefined && day < before) {
      review.report(code, entity, entry.path, { date: String(entry.date), previous: String(newest.date) });
    } else {
      newest = entry;
    }
  }
}

/** Whether a measurement revises an earlier one, or was meant to. */
function isRevision(review: Review, kpi: Entity<'kpi'>, measurement: Measurement, i: number): boolean {
  return measurement.revises !== undefined || review.isFaulty(kpi, ['measurements', i, 'revises']);
}

/** `measurement-duplicate`: a second value for a period that does not say what it revises. */
function checkRepeats(review: Review, kpi: Entity<'kpi'>): void {
  const seen = new Set<string>();
  for (const [i, measurement] of (kpi.data.measurements ?? []).entries()) {
    const period = String(measurement.period);
    const path = ['measurements', i, 'period'];
    if (seen.has(period) && !isRevision(review, kpi, measurement, i) && !review.isFaulty(kpi, path)) {
      review.report('measurement-duplicate', kpi, path, { period });
    }
    seen.add(period);
  }
}

/** `targets-order`: the dates of targets rise, after the baseline's, and only the last target is final. */
function checkTargets(review: Review, kpi: Entity<'kpi'>): void {
  const { targets = [], baseline } = kpi.data;
  let previous = review.isFaulty(kpi, ['baseline', 'date']) ? undefined : baseline?.date;
  for (const [i, target] of targets.entries()) {
    const path = ['targets', i, 'date'];
    const day = lastDay(target.date);
    if (day === undefined || review.isFaulty(kpi, path)) continue;
    const before = lastDay(previous);
    if (previous !== undefined && before !== undefined && day <= before) {
      review.report('targets-order', kpi, path, { date: String(target.date), previous: String(previous) });
      continue;
    }
    previous = target.date;
    const kind = ['targets', i, 'kind'];
    // One that follows and is no later is out of order itself.
    const isLast = targets.slice(i + 1).every((other) => (lastDay(other.date) ?? day) <= day);
    if (target.kind === 'final' && !isLast && !review.isFaulty(kpi, kind)) {
      review.report('targets-order', kpi, kind, { date: String(target.date) });
    }
  }
}
