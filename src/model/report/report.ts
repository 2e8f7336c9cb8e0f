import type { Change } from '../change.ts';
import type { PlanFile, ReportFile } from '../files.ts';
import type { Text } from '../text.ts';
import type { ThresholdName } from '../thresholds.ts';
import type { Figure } from './figures.ts';
import type {
  ActivityLine,
  AreaLine,
  ExceptionLine,
  GoalLine,
  KpiLine,
  Lead,
  MilestoneLine,
  Named,
  Shift,
} from './lines.ts';
import type { ApprovedChange, BlockerLine, HelpLine, MoneyTable, ProposalLine, RiskLine } from './matters.ts';
import type { DeadlineLine, QualityTable } from './quality.ts';

// The report of a period as data. It is what `report --format json` prints, and all that its Markdown, HTML and DOCX
// are made from: nothing of it depends on a language, a clock, a folder or a machine. What is not known is null.
// Days are written YYYY-MM-DD, other dates as their files have them. Percentages run from 0 to 100, shares from 0 to
// 1, money is in euro unless a currency stands beside it; nothing is rounded.

/** For whom a report is made: what it holds, and which words it uses. */
export type Audience =
  /** Everything. */
  | { readonly for: 'steering' }
  /** Without internal fields and items, in the five plain words; the council's pack has five sections. */
  | { readonly for: 'council' }
  | { readonly for: 'public' }
  /** What one organisation leads, everything of it. */
  | { readonly for: 'lead'; readonly org: string };

/** The report of a plan on a period. */
export interface Report {
  readonly head: ReportHead;
  readonly summary: SummarySection;
  readonly changed: ChangedSection;
  /** Red and amber items: red ones first, of those the ones that were red at the last report too. */
  readonly exceptions: readonly ExceptionLine[];
  readonly areas: readonly AreaLine[];
  readonly strategicGoals: readonly GoalLine[];
  /** Activities of the plan that contribute to no goal of an area. */
  readonly apart: readonly ActivityLine[];
  /** Activities beside the plan, never in a roll-up. */
  readonly related: readonly ActivityLine[];
  readonly milestones: MilestonesSection;
  readonly kpis: readonly KpiLine[];
  readonly changes: ChangesSection;
  readonly risks: RisksSection;
  readonly money: MoneyTable;
  readonly quality: QualityTable;
  readonly next: NextSection;
  readonly annexes: Annexes;
}

/** What the report is of, and how far it has come. */
export interface ReportHead {
  readonly plan: {
    readonly id: string;
    readonly title: Text;
    readonly languages: readonly string[];
    readonly lead: Lead | null;
    readonly period: PlanFile['period'] | null;
    readonly closedOn: string | null;
  };
  /** `2027-Q1`, `2027-H1`, `2027` or a month. */
  readonly period: string;
  /** The day the report is as of: the last one of the period. */
  readonly asOf: string;
  /** What it is compared with: null when there was no plan to look at. */
  readonly against: {
    /** The period before, or the one asked for; null when a revision was asked for. */
    readonly period: string | null;
    readonly asOf: string;
    /** The state was read at the commit its report was sealed with. */
    readonly sealed: boolean;
  } | null;
  readonly audience: Audience;
  /** Null without a file in reports/. */
  readonly stage: NonNullable<ReportFile['stage']> | null;
  readonly stages: NonNullable<ReportFile['stages']>;
  readonly version: number;
  readonly closed: boolean;
  /** Red items without a cause or a corrective action: such a report is made only when asked for with `--allow-gaps`. */
  readonly gaps: readonly { readonly entity: string; readonly lacks: readonly ('cause' | 'action')[] }[];
  /** Updates up to the day that nobody accepted, where the plan asks for acceptance. */
  readonly unaccepted: readonly { readonly entity: string; readonly date: string }[];
  /** Items and internal fields that this audience does not get, by what they are. */
  readonly unpublished: { readonly items: number; readonly fields: number };
  /** Figures of an earlier sealed report that have changed since, with why. */
  readonly revised: readonly RevisedFigure[];
}

/** A figure of an earlier, sealed report that is another one now. */
export interface RevisedFigure {
  readonly period: string;
  readonly entity: Named;
  /** `updates`, `measurements`, or what else of the entity changed. */
  readonly field: string;
  readonly date: string;
  readonly before: unknown;
  readonly after: unknown;
  /** As the revising entry says; null when it says nothing. */
  readonly reason: Text | null;
}

/** Section 1. */
export interface SummarySection {
  readonly delivery: Shift;
  readonly results: Shift;
  /** Activities of the plan by what is shown of them, and KPIs by status, in the order of the words. */
  readonly activities: readonly Counted[];
  readonly kpis: readonly Counted[];
  readonly office: Text | null;
  /** Ids of the first ten of `exceptions`. */
  readonly top: readonly string[];
  /** Open proposals: decisions that are asked for. */
  readonly decisionsAsked: readonly ProposalLine[];
}

/** How many items have a health or status, now and at the last report; `before` is null without one. */
export interface Counted {
  readonly word: string;
  readonly now: number;
  readonly before: number | null;
}

/** Section 2. */
export interface ChangedSection {
  /** By area in the order of areas; what belongs to none comes last, with `area` null. */
  readonly groups: readonly { readonly area: Named | null; readonly changes: readonly ChangeLine[] }[];
  readonly impact: readonly ImpactLine[];
}

/** A change of an entity. */
export interface ChangeLine {
  readonly entity: Named;
  readonly change: Change;
}

/** A judgement that is another one than at the last report. */
export interface ImpactLine {
  readonly entity: Named;
  readonly measure: 'health' | 'status' | 'delivery' | 'results';
  /** Null for what was not there, or is no more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Section 5. Each milestone is in one list, by what became of it in the period; `next` are those of the next period. */
export interface MilestonesSection {
  readonly met: readonly MilestoneLine[];
  readonly missed: readonly MilestoneLine[];
  readonly next: readonly MilestoneLine[];
}

/** Section 7. */
export interface ChangesSection {
  readonly proposals: readonly ProposalLine[];
  /** Changes of approved values in the period, with the decision that allows each. */
  readonly approved: readonly ApprovedChange[];
}

/** Section 8; for the public these are empty. */
export interface RisksSection {
  readonly risks: readonly RiskLine[];
  readonly blockers: readonly BlockerLine[];
  readonly help: readonly HelpLine[];
}

/** Section 11. */
export interface NextSection {
  readonly period: string;
  readonly deadlines: readonly DeadlineLine[];
}

/** The annexes: rules, inputs, and how to make the report again. */
export interface Annexes {
  /** A: every threshold with its value, and whether plan.yaml sets it. */
  readonly thresholds: readonly {
    readonly name: ThresholdName;
    readonly value: number;
    readonly own: boolean;
  }[];
  /** B: where each computed figure comes from. */
  readonly figures: readonly Figure[];
  /** C. Not part of the digest. */
  readonly made: {
    /** The command that makes the same report again. */
    readonly command: string;
    /** The commit whose files were read; null for a working tree. */
    readonly commit: string | null;
    readonly against: string | null;
    readonly tool: string;
  };
}
