import type { WrittenDate } from './dates.ts';
import type { Assessment, Freshness, Health, Trend } from './judgement.ts';

// The steps of the arithmetic behind a judgement, each with its numbers.

/** A part of a total. */
export interface Part {
  readonly period: WrittenDate;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** One step of the arithmetic, with its numbers. */
export type Step =
  /** Progress says nothing of an activity that is closed, suspended or not due. */
  | { readonly step: 'not-measured'; readonly health: Health }
  /** Planned progress on the straight line from start to end, or on the leg of its planned path. */
  | {
      readonly step: 'planned';
      readonly by: 'line' | 'path';
      readonly from: string;
      readonly fromProgress: number;
      readonly to: string;
      readonly toProgress: number;
      readonly passed: number;
      readonly length: number;
      readonly planned: number;
    }
  | { readonly step: 'planned-before'; readonly start: string; readonly planned: 0 }
  | { readonly step: 'planned-after'; readonly end: string; readonly planned: 100 }
  | {
      readonly step: 'planned-none';
      readonly why: 'continuous' | 'no-start-date' | 'no-end-date' | 'no-milestones';
    }
  /** The share of the weight of milestones that is due, or done. */
  | {
      readonly step: 'milestones-due' | 'milestones-done';
      readonly ids: readonly string[];
      readonly weight: number;
      readonly of: number;
      readonly progress: number;
    }
  | { readonly step: 'actual'; readonly date: WrittenDate; readonly progress: number }
  | { readonly step: 'actual-not-started'; readonly date: WrittenDate; readonly progress: 0 }
  | { readonly step: 'actual-none'; readonly why: 'no-report' | 'no-progress' | 'no-milestones' }
  /** The gap between planned and actual in points, and in days of the activity. */
  | {
      readonly step: 'gap';
      readonly planned: number;
      readonly actual: number;
      readonly points: number;
      readonly length: number;
      readonly days: number;
    }
  | {
      readonly step: 'spending';
      readonly planned: number;
      readonly paid: number;
      readonly limit: number;
      readonly allowed: number;
      readonly currency: string;
      /** Whether amounts in lev were turned into euro. */
      readonly converted: boolean;
    }
  /** How old the newest report is, against the ages at which it is no longer fresh, due, late. */
  | {
      readonly step: 'freshness';
      readonly newest: WrittenDate | null;
      readonly age: number | null;
      readonly freshUpTo: number;
      readonly dueUpTo: number;
      readonly lateUpTo: number;
      readonly says: Freshness;
    }
  | {
      readonly step: 'assessment';
      readonly rating: Assessment['rating'];
      readonly since: WrittenDate;
      readonly until: WrittenDate | null;
      /** From since to until; null without an until. */
      readonly days: number | null;
      readonly limit: number;
      readonly reasonGiven: boolean;
      readonly health: Health;
      readonly shown: Health;
      readonly effect: Assessment['effect'] | 'ignored';
      readonly why: AssessmentWhy;
    }
  /** M: what is judged. */
  | {
      readonly step: 'value';
      readonly by: 'value' | 'quotient' | 'sum' | 'quotient-of-sums';
      readonly date: string;
      readonly value: number;
      /** What a sum begins with; null where it begins with nothing. */
      readonly baseline: number | null;
      readonly parts: readonly Part[];
    }
  /** T: what was to be expected on that date. */
  | {
      readonly step: 'expected';
      readonly by: 'line' | 'step' | 'held';
      readonly date: string;
      readonly from: string;
      readonly fromValue: number;
      readonly to: string | null;
      readonly toValue: number | null;
      readonly passed: number;
      readonly length: number | null;
      readonly expected: number;
    }
  /** R: the share of the expected change that has come. */
  | {
      readonly step: 'ratio';
      readonly value: number;
      readonly baseline: number;
      readonly expected: number;
      readonly ratio: number;
    }
  | {
      readonly step: 'shortfall';
      readonly value: number;
      readonly expected: number;
      readonly shortfall: number;
      readonly tolerance: number;
    }
  /** How much of the way to the first target has passed. */
  | {
      readonly step: 'early';
      readonly from: string;
      readonly to: string;
      readonly passed: number;
      readonly length: number;
      readonly share: number;
    }
  | {
      readonly step: 'range';
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly outside: number;
      readonly tolerance: number;
    }
  | {
      readonly step: 'kpi-freshness';
      readonly frequency: 'monthly' | 'quarterly' | 'yearly' | 'none';
      readonly measured: string | null;
      readonly periodEnd: string | null;
      readonly lag: number;
      readonly nextDue: string | null;
      readonly dueUpTo: string | null;
      readonly lateUpTo: string | null;
      readonly says: Freshness | null;
    }
  /** Whether the newest measurement still says something of the day. */
  | {
      readonly step: 'current';
      readonly current: boolean;
      readonly why: 'holds' | 'never-measured' | 'stale' | 'final-date-passed';
      readonly final: string | null;
    }
  | {
      readonly step: 'trend';
      readonly before: string;
      readonly beforeValue: number;
      readonly last: string;
      readonly lastValue: number;
      readonly says: Trend;
    }
  | { readonly step: 'trend-none'; readonly why: 'one-value' | 'break' | 'no-direction' }
  /** How much of what is eligible is assessed. */
  | {
      readonly step: 'coverage';
      readonly assessed: number;
      readonly eligible: number;
      readonly assessedWeight: number;
      readonly eligibleWeight: number;
      readonly coverage: number | null;
    }
  /** The share of the assessed weight that is red, or amber. */
  | {
      readonly step: 'red-share' | 'amber-share';
      readonly ids: readonly string[];
      readonly weight: number;
      readonly assessedWeight: number;
      readonly share: number;
    }
  /** Weighted means of planned and actual progress. */
  | {
      readonly step: 'means';
      readonly items: number;
      readonly weight: number;
      readonly planned: number | null;
      readonly actual: number | null;
    };

/** What decides on the effect of a person's assessment. */
export type AssessmentWhy =
  | 'worse'
  | 'lifted'
  | 'same'
  | 'expired'
  | 'closed'
  | 'silence'
  | 'overdue'
  | 'no-reason'
  | 'no-expiry'
  | 'too-long';
