import { type Day, firstDay, lastDay } from '../../model/dates.ts';
import type { PlanFile } from '../../model/files.ts';
import type { ActivityJudgement, KpiJudgement } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import type { ActivityState } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import { kpiFreshness } from './freshness.ts';

/** A day by which something is to come, and whether it rests on a date that nobody has confirmed. */
export interface Expected {
  readonly day: Day;
  readonly unconfirmed: boolean;
}

/**
 * Whether work on an activity is under way or should be: it is not over, not suspended and not before its start. Only
 * of such an activity anything but a word now and then is expected.
 */
export function isUnderWay(state: ActivityState, judgement: ActivityJudgement): boolean {
  const { status } = state;
  const open = status === null || status === 'not_started' || status === 'in_progress';
  return open && judgement.health !== 'not_due';
}

/** The last day on which the next report on an activity is in time: one cadence after the newest, or after the start. */
export function nextUpdate(
  activity: DataOf['activity'],
  state: ActivityState,
  limits: Thresholds,
): Expected | undefined {
  if (state.newest) return { day: state.newest.day + limits.cadence_days, unconfirmed: false };
  const start = firstDay(activity.start);
  if (start === undefined) return undefined;
  return { day: start + limits.cadence_days, unconfirmed: isReconstructed(activity, 'start') };
}

/**
 * The last day on which the next value of a KPI is in time. For one that was never measured the first period after
 * its baseline counts, or without a baseline the first one that lies in the plan's period as a whole.
 */
export function nextMeasurement(
  kpi: DataOf['kpi'],
  judgement: KpiJudgement,
  plan: PlanFile,
  limits: Thresholds,
): Expected | undefined {
  if (judgement.nextDue !== null) return { day: judgement.nextDue, unconfirmed: false };
  const begins = firstDay(plan.period?.start);
  const before = lastDay(kpi.baseline?.date) ?? (begins === undefined ? undefined : begins - 1);
  const { nextDue } = kpiFreshness(kpi, before, before ?? 0, limits);
  if (nextDue === null) return undefined;
  const unconfirmed = kpi.baseline ? isReconstructed(kpi, 'baseline') : isReconstructed(plan, 'period');
  return { day: nextDue, unconfirmed };
}
