import { type Day, dayOf, daysInMonth, partsOf } from '../../model/dates.ts';
import type { Freshness } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import type { ActivityState } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';

/** How recent an activity's newest update is. Null for one that is completed, cancelled or superseded. */
export function activityFreshness(state: ActivityState, asOf: Day, limits: Thresholds): Freshness | null {
  const { status, newest } = state;
  if (status === 'completed' || status === 'cancelled' || status === 'superseded') return null;
  if (!newest) return 'never';
  const age = asOf - newest.day;
  if (age <= limits.cadence_days) return 'fresh';
  if (age <= limits.cadence_days + limits.grace_days) return 'due';
  return age <= 2 * limits.cadence_days ? 'late' : 'stale';
}

/** How recent a KPI's newest measurement is, and when the next one is due. */
export interface KpiFreshness {
  readonly freshness: Freshness | null;
  readonly nextDue: Day | null;
  /** The last day of the period after the measured one. */
  readonly periodEnd: Day | null;
  /** The last day on which it is late and not yet stale. */
  readonly lateUpTo: Day | null;
}

const monthsOf = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * A KPI is fresh until the end of the period after the last measured one and its lag, due for the grace after that,
 * late until the next measurement but one would be due, then stale.
 */
export function kpiFreshness(
  kpi: DataOf['kpi'],
  measuredOn: Day | undefined,
  asOf: Day,
  limits: Thresholds,
): KpiFreshness {
  const { frequency = 'none', lag_days: lag = 0 } = kpi;
  const none = { nextDue: null, periodEnd: null, lateUpTo: null };
  if (frequency === 'none') return { freshness: null, ...none };
  if (measuredOn === undefined) return { freshness: 'never', ...none };
  const months = monthsOf[frequency];
  const nextEnd = periodEnd(measuredOn, months, 1);
  const nextDue = nextEnd + lag;
  const lateUpTo = Math.max(periodEnd(measuredOn, months, 2) + lag, nextDue + limits.grace_days);
  const freshness =
    asOf <= nextDue
      ? 'fresh'
      : asOf <= nextDue + limits.grace_days
        ? 'due'
        : asOf <= lateUpTo
          ? 'late'
          : 'stale';
  return { freshness, nextDue, periodEnd: nextEnd, lateUpTo };
}

/** The last day of the period so many periods after the one a day lies in; periods of so many months begin in January. */
export function periodEnd(day: Day, months: number, after: number): Day {
  const { year, month } = partsOf(day);
  const period = Math.floor((month - 1) / months) + after;
  const last = period * months + months - 1;
  const lastYear = year + Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  return dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
}
