import { type Day, firstDay, isoDay, lastDay } from '../../model/dates.ts';
import { type Entity, entitiesOf } from '../../model/plan.ts';
import { type ActivityRow, isOfPlan } from '../../model/status.ts';
import { type Thresholds, thresholdsOf } from '../../model/thresholds.ts';
import { activityJudge, kpiRow } from '../judge-plan.ts';
import { isRetired } from '../rules/activity-state.ts';
import { isUnderWay, nextMeasurement } from '../rules/expected.ts';
import type { Review } from './review.ts';

/** What is wrong with a plan on a day: silence, delay without an answer, and judgements that have run out. */
export function checkCalendar(review: Review, asOf: Day): void {
  const { state } = review;
  const plan = review.subjects.find((subject) => subject.entity === undefined);
  // With thresholds that nobody can read nobody knows what is late.
  const limits = plan && !review.isFaulty(plan, ['thresholds']) ? thresholdsOf(state.plan) : undefined;
  const judge = activityJudge(state, asOf);
  for (const entity of entitiesOf(state, 'activity')) {
    const { state: now, judged } = judge(entity);
    const row = { entity, state: now, judgement: judged.judgement };
    if (!isSound(review, entity, 'updates', ['date', 'status', 'corrects'])) continue;
    if (isUnderWay(now, judged.judgement) && !review.isFaulty(entity, ['start'])) {
      if (limits) {
        checkStale(review, row, asOf, limits);
        checkRed(review, row);
      }
      checkAssessment(review, row, asOf);
    }
    checkMilestonesAhead(review, row, asOf);
  }
  if (!limits || !plan) return;
  const periodKnown = !review.isFaulty(plan, ['period']);
  for (const entity of entitiesOf(state, 'kpi')) {
    if (isRetired(entity.data, asOf) || review.isFaulty(entity, ['retired'])) continue;
    if (periodKnown || entity.data.baseline) checkMeasured(review, entity, asOf, limits);
  }
}

/** `activity-stale`: nothing was reported for so long that what is known no longer counts, or never at all. */
function checkStale(review: Review, row: ActivityRow, asOf: Day, limits: Thresholds): void {
  const { entity, state, judgement } = row;
  const { newest } = state;
  const cadence = limits.cadence_days;
  if (newest) {
    if (judgement.freshness !== 'stale') return;
    const facts = { date: String(newest.update.date), days: asOf - newest.day, cadence };
    review.report('activity-stale', entity, ['updates', newest.index, 'date'], facts);
    return;
  }
  const start = firstDay(entity.data.start);
  if (start === undefined || asOf - start <= cadence + limits.grace_days) return;
  review.report('activity-stale', entity, [], { date: null, days: asOf - start, cadence }, 'mapping');
}

const datesOfHealth = ['end', 'continuous', 'progress_method', 'planned_path', 'scope'];
const reportsOfHealth = ['progress', 'milestones', 'forecast_end', 'assessment', 'corrective_action'];

/** `red-without-corrective-action`: late or overdue, and nobody says what is done about it. */
function checkRed(review: Review, row: ActivityRow): void {
  const { entity, state, judgement } = row;
  const { shown } = judgement;
  if ((shown !== 'late' && shown !== 'overdue') || state.correctiveAction !== null || !isOfPlan(row)) return;
  if (review.anyFaulty(entity, ...datesOfHealth.map((field) => [field]))) return;
  if (!isSound(review, entity, 'milestones', milestoneFields)) return;
  if (!isSound(review, entity, 'updates', reportsOfHealth)) return;
  const { newest } = state;
  review.report(
    'red-without-corrective-action',
    entity,
    newest ? ['updates', newest.index] : [],
    { shown },
    'mapping',
  );
}

/** `assessment-expired`: the newest assessment of an open activity is no longer in force. */
function checkAssessment(review: Review, { entity, state }: ActivityRow, asOf: Day): void {
  const { assessed } = state;
  const assessment = assessed?.update.assessment;
  const until = lastDay(assessment?.valid_until);
  if (!assessed || !assessment || until === undefined || until >= asOf) return;
  if (!isSound(review, entity, 'updates', ['assessment'])) return;
  const facts = {
    rating: assessment.rating,
    date: String(assessment.valid_until),
    days: asOf - until,
  };
  review.report(
    'assessment-expired',
    entity,
    ['updates', assessed.index, 'assessment', 'valid_until'],
    facts,
  );
}

const milestoneFields = ['id', 'due', 'critical', 'weight'];

/** `milestone-none-ahead`: work goes on, and no milestone says towards what. */
function checkMilestonesAhead(review: Review, { entity, state }: ActivityRow, asOf: Day): void {
  if (state.status !== 'in_progress' || state.milestones.length === 0) return;
  const ahead = state.milestones.some(
    ({ milestone, state: reached }) => reached === 'open' && (lastDay(milestone.due) ?? asOf) >= asOf,
  );
  if (ahead || !isSound(review, entity, 'milestones', milestoneFields)) return;
  if (!isSound(review, entity, 'updates', ['milestones'])) return;
  const last = state.milestones
    .map(({ milestone }) => milestone.due)
    .reduce((latest, due) => ((lastDay(due) ?? 0) > (lastDay(latest) ?? 0) ? due : latest));
  review.report('milestone-none-ahead', entity, ['milestones'], { last: String(last) }, 'key');
}

/** `kpi-overdue`: the next value should have come longer ago than the grace allows. */
function checkMeasured(review: Review, entity: Entity<'kpi'>, asOf: Day, limits: Thresholds): void {
  const { state, judgement } = kpiRow(review.state, entity, asOf);
  const expected = nextMeasurement(entity.data, judgement, review.state.plan, limits);
  if (!expected || asOf <= expected.day + limits.grace_days) return;
  if (review.anyFaulty(entity, ['frequency'], ['lag_days'])) return;
  if (!isSound(review, entity, 'measurements', ['period', 'value', 'numerator', 'denominator', 'status']))
    return;
  const { latest } = state;
  if (!latest && review.isFaulty(entity, ['baseline'])) return;
  review.report('kpi-overdue', entity, latest ? ['measurements', latest.index, 'period'] : ['frequency'], {
    period: latest ? String(latest.measurement.period) : null,
    due: isoDay(expected.day),
    days: asOf - expected.day,
  });
}

/**
 * Whether a list says what was meant, as far as these fields of its entries go: no entry was left out when the file
 * was read, and none of the fields has a fault. What is wrong elsewhere in an entry does not matter here.
 */
function isSound(
  review: Review,
  entity: Entity<'activity'> | Entity<'kpi'>,
  list: 'updates' | 'milestones' | 'measurements',
  fields: readonly string[],
): boolean {
  const data: object = entity.data;
  const entries = (data as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(entries) || entries.length === 0) return !review.isFaulty(entity, [list]);
  const written = (entity.file.raw as Readonly<Record<string, unknown>> | undefined)?.[list];
  if (Array.isArray(written) && written.length !== entries.length) return false;
  return !entries.some((_, i) => review.anyFaulty(entity, ...fields.map((field) => [list, i, field])));
}
