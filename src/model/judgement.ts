import type { Day, WrittenDate } from './dates.ts';

// What the rules of the plan say of it on a day: computed, never stored.

/** The health of an activity. The first four are degrees, from best to worst; the others stand for themselves. */
export const healths = [
  'on_track',
  'at_risk',
  'late',
  'overdue',
  'completed',
  'completed_late',
  'not_due',
  'on_hold',
  'cancelled',
  'superseded',
  'unknown',
] as const;
export type Health = (typeof healths)[number];

/** A degree of health, from best to worst. */
export const degrees = ['on_track', 'at_risk', 'late', 'overdue'] as const satisfies readonly Health[];
export type Degree = (typeof degrees)[number];

/** Why an activity has its health: one for each rule that fired, with its inputs. Days and points are not rounded. */
export type Reason =
  /** The approved end has passed, `days` ago. */
  | { readonly code: 'overdue'; readonly days: number }
  /** Stated as not started, `days` after the start. */
  | { readonly code: 'start-late'; readonly days: number }
  /** A milestone is open, `days` after it was due. */
  | { readonly code: 'milestone-overdue'; readonly milestone: string; readonly days: number }
  /** Reported progress is `points` below the planned, which is worth `days` of the activity. */
  | { readonly code: 'behind-plan'; readonly points: number; readonly days: number }
  /** The forecast end is `days` after the approved one. */
  | { readonly code: 'forecast-slip'; readonly days: number }
  | { readonly code: 'blocked' }
  /** An activity that has to come before is not ready; null in a report whose readers are not to know of it. */
  | { readonly code: 'predecessor'; readonly id: string | null }
  /** More is paid than the plan allows: both in euro. */
  | { readonly code: 'overspent'; readonly paid: number; readonly planned: number }
  /** Good news that is `days` old. */
  | { readonly code: 'stale'; readonly days: number }
  | { readonly code: 'no-data' }
  | { readonly code: 'no-progress-reported' }
  | { readonly code: 'no-start-date' }
  | { readonly code: 'no-end-date' }
  /** Late or overdue by `days`, but only against a date that is not confirmed. */
  | { readonly code: 'date-unconfirmed'; readonly days: number };
export type ReasonCode = Reason['code'];

/** How recent what is known is. Null for what is closed, and for KPIs without a frequency. */
export const freshnesses = ['fresh', 'due', 'late', 'stale', 'never'] as const;
export type Freshness = (typeof freshnesses)[number];

/** A person's assessment that is in force. */
export interface Assessment {
  readonly rating: 'on_track' | 'at_risk' | 'late';
  /** The day of the update that states it. */
  readonly since: Day;
  readonly validUntil: WrittenDate | null;
  /** What it does to the health: it worsens it, lifts it by one step, or changes nothing. */
  readonly effect: 'worse' | 'lifted' | 'none';
}

/** What the rules say of an activity. */
export interface ActivityJudgement {
  /** Planned progress in percent; null where the plan gives none. */
  readonly planned: number | null;
  /** Actual progress in percent; null where none is known. */
  readonly actual: number | null;
  readonly health: Health;
  readonly reasons: readonly Reason[];
  readonly freshness: Freshness | null;
  /** Days since the newest update; null without one. */
  readonly age: number | null;
  readonly assessment: Assessment | null;
  /** Health and assessment together: what is shown and rolled up. */
  readonly shown: Health;
}

/** The status of a KPI at its newest measurement. */
export const kpiStatuses = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'moving_away',
  'missed',
  'too_early',
  'no_data',
  'not_comparable',
  'no_target',
  'context',
] as const;
export type KpiStatus = (typeof kpiStatuses)[number];

/** Which way the last two comparable measurements go: up is better, whatever the number does. */
export type Trend = 'up' | 'flat' | 'down';

/** What the rules say of a KPI. */
export interface KpiJudgement {
  readonly status: KpiStatus;
  /** Whether what the newest measurement says still holds on the day. */
  readonly current: boolean;
  /** M: what is judged, in the KPI's unit; null without a measurement. */
  readonly value: number | null;
  /** The date of the newest measurement. */
  readonly measuredOn: Day | null;
  /** T: what was to be expected on that date; null where the plan gives no path. */
  readonly expected: number | null;
  /** R: the share of the expected change that has come; null where it says nothing. */
  readonly ratio: number | null;
  readonly trend: Trend | null;
  readonly freshness: Freshness | null;
  /** When the next measurement is due; null without a frequency or a measurement. */
  readonly nextDue: Day | null;
}

/** The roll-up of a node. `completed` is said of activities, `achieved` of KPIs. */
export type NodeHealth =
  | 'on_track'
  | 'at_risk'
  | 'off_track'
  | 'completed'
  | 'achieved'
  | 'not_due'
  | 'on_hold'
  | 'unknown'
  | 'none';

/** One of the two lines of a node, and what it is made of. Lists hold ids, in the order of ids. */
export interface RollUp {
  readonly health: NodeHealth;
  /** Assessed weight over eligible weight, from 0 to 1; null when nothing is eligible. */
  readonly coverage: number | null;
  /** How many items are eligible, and how many of those are assessed. */
  readonly eligible: readonly string[];
  readonly assessed: readonly string[];
  readonly red: readonly string[];
  readonly amber: readonly string[];
  /** Red items that turn the node red by themselves. */
  readonly keyRed: readonly string[];
  /** Shares of the assessed weight, from 0 to 1; 0 when nothing is assessed. */
  readonly redShare: number;
  readonly amberShare: number;
  readonly eligibleWeight: number;
  readonly assessedWeight: number;
}

/** Delivery: the roll-up of activities. */
export interface Delivery extends RollUp {
  /** Weighted means over the eligible activities of which both are known; null when there is none. */
  readonly planned: number | null;
  readonly actual: number | null;
  /** Activities of the plan by what is shown of them, eligible or not. */
  readonly counts: Readonly<Record<Health, number>>;
}

/** Results: the roll-up of KPIs. */
export interface Results extends RollUp {
  /** KPIs of the plan by status; those that are no longer current count as `unknown`. */
  readonly counts: Readonly<Record<KpiStatus | 'unknown', number>>;
}

/** The four meanings of a colour, which never stands alone. */
export type Signal = 'green' | 'amber' | 'red' | 'grey';

const signals: Readonly<Record<string, Signal>> = {
  on_track: 'green',
  completed: 'green',
  achieved: 'green',
  at_risk: 'amber',
  completed_late: 'amber',
  late: 'red',
  overdue: 'red',
  off_track: 'red',
  moving_away: 'red',
  missed: 'red',
};

/** The colour of a judgement. */
export function signalOf(word: Health | KpiStatus | NodeHealth): Signal {
  return signals[word] ?? 'grey';
}

/** The status of a KPI as it is shown and counted: one that no longer holds is unknown. */
export function shownStatus({ status, current }: KpiJudgement): KpiStatus | 'unknown' {
  const fades = status === 'on_track' || status === 'at_risk' || status === 'too_early';
  return fades && !current ? 'unknown' : status;
}
