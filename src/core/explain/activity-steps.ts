import { isoDay, lastDay, partsOf, type WrittenDate } from '../../model/dates.ts';
import { degrees } from '../../model/judgement.ts';
import type { MilestoneState } from '../../model/status.ts';
import type { AssessmentWhy, Step } from '../../model/step.ts';
import { plannedLeg, spanOf } from '../rules/progress.ts';
import { type ActivityCase, updateWith } from './activity.ts';

// The arithmetic of an activity's health.

/** Planned progress on the day. */
export function plannedSteps(one: ActivityCase): readonly Step[] {
  const { entity, state, day, judgement } = one;
  const { health, reasons, planned } = judgement;
  const { start, end } = spanOf(entity.data);
  const measured = health === 'unknown' || degrees.some((degree) => degree === health);
  if (!measured) return [{ step: 'not-measured', health }];
  if (entity.data.continuous) return [{ step: 'planned-none', why: 'continuous' }];
  if (end === undefined || reasons.some(({ code }) => code === 'no-end-date')) {
    return [{ step: 'planned-none', why: 'no-end-date' }];
  }
  if (start === undefined) return [{ step: 'planned-none', why: 'no-start-date' }];
  if (entity.data.progress_method === 'milestones') {
    const due = ({ milestone }: MilestoneState): boolean => (lastDay(milestone.due) ?? Infinity) <= day;
    return milestoneStep(state.milestones, 'milestones-due', due);
  }
  if (day < start) return [{ step: 'planned-before', start: isoDay(start), planned: 0 }];
  if (day >= end) return [{ step: 'planned-after', end: isoDay(end), planned: 100 }];
  const leg = plannedLeg(entity.data, start, end, day);
  if (!leg || planned === null) return [];
  const { from, to } = leg;
  const straight = from.day === start - 1 && to.day === end;
  return [
    {
      step: 'planned',
      by: straight ? 'line' : 'path',
      from: isoDay(straight ? start : from.day),
      fromProgress: from.progress,
      to: isoDay(to.day),
      toProgress: to.progress,
      passed: day - from.day,
      length: to.day - from.day,
      planned,
    },
  ];
}

/** Actual progress on the day, and where it comes from. */
export function actualSteps(one: ActivityCase): readonly Step[] {
  const { entity, state, judgement } = one;
  if (plannedSteps(one).some(({ step }) => step === 'not-measured')) return [];
  if (entity.data.progress_method === 'milestones') {
    return milestoneStep(state.milestones, 'milestones-done', (milestone) => milestone.state === 'done');
  }
  const told = updateWith(one, 'progress');
  if (told?.update.progress !== undefined) {
    return [{ step: 'actual', date: told.update.date, progress: told.update.progress }];
  }
  if (state.status === 'not_started' && state.newest) {
    return [{ step: 'actual-not-started', date: state.newest.update.date, progress: 0 }];
  }
  return judgement.actual === null
    ? [{ step: 'actual-none', why: state.newest ? 'no-progress' : 'no-report' }]
    : [];
}

function milestoneStep(
  milestones: readonly MilestoneState[],
  step: 'milestones-due' | 'milestones-done',
  counts: (milestone: MilestoneState) => boolean,
): readonly Step[] {
  const live = milestones.filter(({ state }) => state !== 'cancelled');
  const weigh = (list: readonly MilestoneState[]): number =>
    list.reduce((sum, { milestone }) => sum + (milestone.weight ?? 1), 0);
  const counted = live.filter(counts);
  const [weight, of] = [weigh(counted), weigh(live)];
  if (of === 0) {
    return step === 'milestones-due'
      ? [{ step: 'planned-none', why: 'no-milestones' }]
      : [{ step: 'actual-none', why: 'no-milestones' }];
  }
  return [
    { step, ids: counted.map(({ milestone }) => milestone.id), weight, of, progress: (100 * weight) / of },
  ];
}

/** What the rules of lag and money compare. */
export function gapSteps({ trials, inputs, entity, plan, state, day }: ActivityCase): readonly Step[] {
  return trials.flatMap(({ rule, looked }): readonly Step[] => {
    const number = (name: string): number | undefined => {
      const value = looked[name];
      return typeof value === 'number' ? value : undefined;
    };
    const planned = number('planned');
    if (planned === undefined) return [];
    if (rule === 'behind-plan') {
      const [actual, points, length, days] = ['actual', 'points', 'length', 'days'].map(number);
      if (actual === undefined || points === undefined || length === undefined || days === undefined)
        return [];
      return [{ step: 'gap', planned, actual, points, length, days }];
    }
    const paid = number('paid');
    if (rule !== 'overspent' || paid === undefined) return [];
    const limit = inputs.limits.overspend;
    // All is compared in the currency of the first line of the budget; lev count as euro.
    const { year } = partsOf(day);
    const [first] = (entity.data.budget ?? []).filter((line) => (line.year ?? -Infinity) <= year);
    const own = first?.currency ?? plan.plan.currency;
    const isLev = (line: { readonly currency?: string }): boolean =>
      (line.currency ?? plan.plan.currency) === 'BGN';
    const currency = own === undefined || own === 'BGN' ? 'EUR' : own;
    const lines = [...(entity.data.budget ?? []), ...(state.money ?? [])];
    const converted = currency === 'EUR' && lines.some(isLev);
    return [{ step: 'spending', planned, paid, limit, allowed: limit * planned, currency, converted }];
  });
}

/** The age of the newest report against the limits of freshness. */
export function freshnessStep({ judgement, state, inputs }: ActivityCase): readonly Step[] {
  const { freshness, age } = judgement;
  if (freshness === null) return [];
  const { cadence_days: cadence = 0, grace_days: grace = 0 } = inputs.thresholds(
    'cadence_days',
    'grace_days',
  );
  return [
    {
      step: 'freshness',
      newest: state.newest?.update.date ?? null,
      age,
      freshUpTo: cadence,
      dueUpTo: cadence + grace,
      lateUpTo: 2 * cadence,
      says: freshness,
    },
  ];
}

/** What a person's assessment does to the health, and why. */
export function assessmentStep({ state, judgement, day, inputs }: ActivityCase): readonly Step[] {
  const given = state.assessed?.update.assessment;
  if (!state.assessed || !given) return [];
  const { assessment_days: limit = 0 } = inputs.thresholds('assessment_days');
  const until = lastDay(given.valid_until);
  const days = until === undefined ? null : until - state.assessed.day;
  const { health, shown, assessment } = judgement;
  const reasonGiven = given.reason !== undefined;
  const why = (): AssessmentWhy => {
    if (assessment === null) return until !== undefined && day > until ? expiredOrClosed() : 'closed';
    if (assessment.effect !== 'none') return assessment.effect;
    if (health === 'unknown') return 'silence';
    if (given.rating === health) return 'same';
    if (health === 'overdue') return 'overdue';
    if (!reasonGiven) return 'no-reason';
    return days === null ? 'no-expiry' : 'too-long';
  };
  const expiredOrClosed = (): AssessmentWhy =>
    health === 'unknown' || degrees.some((degree) => degree === health) ? 'expired' : 'closed';
  return [
    {
      step: 'assessment',
      rating: given.rating,
      since: state.assessed.update.date as WrittenDate,
      until: given.valid_until ?? null,
      days,
      limit,
      reasonGiven,
      health,
      shown,
      effect: assessment?.effect ?? 'ignored',
      why: why(),
    },
  ];
}
