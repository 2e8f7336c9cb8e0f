import type { WrittenDate } from './dates.ts';
import type { Delivery, Health, KpiStatus, NodeHealth, Results } from './judgement.ts';
import type { Path } from './path.ts';
import type { AnyEntity, PlanState } from './plan.ts';
import type { ActivityRow, AsOf, KpiRow, NodeKind } from './status.ts';
import type { Step } from './step.ts';
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
