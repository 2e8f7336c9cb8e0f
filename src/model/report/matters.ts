import type { Text } from '../text.ts';
import type { Lead, Named } from './lines.ts';
import type { WrittenDateText } from './words.ts';

/** A change that is asked for. */
export interface ProposalLine {
  readonly proposal: string;
  readonly entity: Named;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly reason: Text | null;
  readonly effect: Text | null;
  readonly requestedOf: Text | null;
  readonly proposedOn: WrittenDateText | null;
  readonly state: 'open' | 'accepted' | 'rejected' | 'withdrawn';
  readonly decision: string | null;
}

/** A change of an approved value in the period. */
export interface ApprovedChange {
  readonly entity: Named;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The value before was worked out and nobody had confirmed it, so that no decision is needed. */
  readonly working: boolean;
  /** The decision that allows it; null where the plan names none, `unpublished` where its readers are not to know it. */
  readonly decision:
    | 'unpublished'
    | {
        readonly id: string;
        readonly title: Text | null;
        readonly number: string | null;
        readonly date: WrittenDateText | null;
        readonly url: string | null;
      }
    | null;
}

/** How likely or grave something is. */
export type Grade = 'very_low' | 'low' | 'medium' | 'high' | 'very_high';

/** A risk that somebody wrote down. */
export interface RiskLine {
  readonly entity: Named;
  readonly lead: Lead;
  readonly risk: string;
  readonly text: Text;
  readonly likelihood: Grade | null;
  readonly impact: Grade | null;
  readonly response: Text | null;
  readonly owner: Lead | null;
}

/** What stands in the way of an activity. */
export interface BlockerLine {
  readonly entity: Named;
  readonly lead: Lead;
  readonly blocker: Text;
  /** The date of the report that first names it, unbroken to the newest one. */
  readonly since: string;
}

/** What a lead asks for. */
export interface HelpLine {
  readonly entity: Named;
  readonly lead: Lead;
  readonly help: Text;
}

/** Section 9: of each year and fund what is approved, revised, committed and paid, up to the day. */
export interface MoneyTable {
  /** False when nothing is recorded at all. */
  readonly recorded: boolean;
  /** Sums of the plan by year, in euro. */
  readonly years: readonly MoneyLine[];
  readonly activities: readonly (MoneyLine & { readonly activity: Named })[];
}

/** Amounts in euro, cumulative within the year; null where nothing is stated. */
export interface MoneyLine {
  readonly year: number;
  readonly fund: string | null;
  readonly approved: number | null;
  readonly revised: number | null;
  readonly committed: number | null;
  readonly paid: number | null;
  /** Paid over the plan: of each line of the budgets the revised amount, else the approved one; null without either. */
  readonly share: number | null;
}
