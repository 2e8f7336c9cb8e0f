import type { WrittenDate } from './dates.ts';
import type {
  Assessment,
  Delivery,
  Freshness,
  Health,
  KpiStatus,
  NodeHealth,
  Results,
  Trend,
} from './judgement.ts';
import type { Path } from './path.ts';
import type { AnyEntity, PlanState } from './plan.ts';
import type { ActivityRow, AsOf, KpiRow, NodeKind } from './status.ts';
import type { ThresholdName } from './thresholds.ts';
import type { KpiRule, RollUpRule, RuleName } from './trial.ts';

// How a judgement came about, as data: the words are in src/i18n. Days stand as they are written (YYYY-MM-DD where
// nobody wrote them), percentages from 0 to 100, shares from 0 to 1, nothing rounded.

/** The kinds of thing whose judgement can be explained. */
export const explainable = ['activity', 'kpi', 'operational-goal', 'strategic-goal', 'area', 'plan'] as const;
export type SubjectKind = (typeof explainable)[number];

/** A judgement and everything it came from. */
export interface Explanation<I extends InputPlace = InputPlace> {
  readonly state: PlanState;
  readonly asOf: AsOf;
  readonly subject: Subject;
  readonly verdict: Verdict;
  /** One for an activity and a KPI; for what is rolled up one for its activities and one for its KPIs. */
  readonly workings: readonly Working[];
  readonly inputs: readonly I[];
}

/** An entity that has a judgement to explain. */
export type Explainable = Extract<AnyEntity, { readonly kind: SubjectKind }>;

/** What is explained: an entity, or the plan itself. */
export type Subject =
  | { readonly kind: Explainable['kind']; readonly id: string; readonly entity: Explainable }
  | { readonly kind: 'plan'; readonly id: string; readonly entity: undefined };

/** What the rules say in the end. */
export type Verdict =
  | { readonly of: 'activity'; readonly row: ActivityRow }
  | { readonly of: 'kpi'; readonly row: KpiRow; readonly retired: WrittenDate | null }
  | { readonly of: NodeKind | 'plan'; readonly delivery: Delivery; readonly results: Results }
  /** An area or goal that is out of the plan, and so has no roll-up. */
  | { readonly of: 'retired'; readonly since: WrittenDate };

/** How one judgement came about. */
export interface Working {
  readonly of: 'health' | 'status' | 'delivery' | 'results';
  /** The arithmetic, in the order in which it is done. */
  readonly steps: readonly Step[];
  /** What a roll-up counts; empty otherwise. */
  readonly items: readonly Item[];
  readonly rules: readonly RuleTried[];
  readonly untried: readonly Untried[];
}

/** A rule that was not tried: what came before had decided, or there is nothing of what it looks at. */
export interface Untried {
  readonly rule: ExplainedRule;
  readonly why: 'decided' | 'nothing-to-look-at';
}

/** Any rule that an explanation can name. */
export type ExplainedRule = RuleName | KpiRule | RollUpRule;

/** What a rule compared, by name. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A rule that was tried. */
export interface RuleTried {
  readonly rule: ExplainedRule;
  readonly fired: boolean;
  /** Whether the verdict is what this rule says. Several of one degree decide together. */
  readonly decides: boolean;
  /** What it makes of the judgement; null when it did not fire. */
  readonly says: Health | KpiStatus | NodeHealth | null;
  readonly looked: Facts;
  readonly thresholds: Readonly<Partial<Record<ThresholdName, number>>>;
}

/** How an item counts in a roll-up; `apart` is not counted at all. */
export type CountsAs = 'done' | 'green' | 'amber' | 'red' | 'unknown' | 'apart';

/** An activity or KPI in a roll-up. */
export interface Item {
  readonly entity: AnyEntity;
  readonly weight: number;
  readonly key: boolean;
  /** What is shown of it by itself. */
  readonly shown: Health | KpiStatus;
  /** Null for an activity; whether a KPI's newest measurement still holds. */
  readonly current: boolean | null;
  readonly countsAs: CountsAs;
  /** Why it stands apart: what is shown of it, or that it is beside the plan. Null for what counts. */
  readonly apart: Health | KpiStatus | 'related' | null;
  readonly planned: number | null;
  readonly actual: number | null;
}

/** Where the value of an input is, in data as read. */
export interface InputPlace {
  /** Whose it is; undefined for plan.yaml. */
  readonly entity: AnyEntity | undefined;
  /** The way to it from the root of its file's data. */
  readonly path: Path;
  /** As written; null when there is none. */
  readonly value: unknown;
  /** Written in a file, the default of planctl, or not given at all. */
  readonly from: 'file' | 'default' | 'absent';
  /** Worked out by whoever wrote the plan, and not confirmed. */
  readonly reconstructed: boolean;
}

/** An input with its place in a file. */
export interface Input extends InputPlace {
  /** The field as its file has it: `updates[2].progress`. */
  readonly field: string;
  /** Null for what is not written. */
  readonly at: { readonly file: string; readonly line: number; readonly column: number } | null;
}

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
      readonly currency: string | null;
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
