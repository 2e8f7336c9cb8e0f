import type { KpiFile } from '../files.ts';
import type { Freshness, Health, KpiStatus, NodeHealth, Reason, Trend } from '../judgement.ts';
import type { EntityKind } from '../kinds.ts';
import type { Measurement, Update } from '../status.ts';
import type { Text } from '../text.ts';
import type { WrittenDateText } from './words.ts';

/** An entity as a report names it. */
export interface Named {
  readonly id: string;
  readonly kind: EntityKind | 'plan';
  /** The number people print, such as OG 7; null where it has none. */
  readonly label: Text | null;
  readonly title: Text;
  /** The title is a working one. */
  readonly working: boolean;
}

/** Who answers for an item: the organisation, `unknown` where no source names one. */
export interface Lead {
  readonly id: string;
  readonly name: Text | null;
}

/** One of the two lines of a node at a moment. */
export interface RollUpLine {
  readonly health: NodeHealth;
  /** Assessed over eligible weight, from 0 to 1; null when nothing is eligible. */
  readonly coverage: number | null;
  readonly eligible: number;
  readonly assessed: number;
  readonly red: readonly string[];
  readonly amber: readonly string[];
  /** Percent; null for results, and where unknown. */
  readonly planned: number | null;
  readonly actual: number | null;
}

/** A line now and at the last report; `before` is null where there was none. `figure` names its entry in annex B. */
export interface Shift {
  readonly now: RollUpLine;
  readonly before: RollUpLine | null;
  readonly figure: string;
}

/** Section 4: an area. */
export interface AreaLine {
  readonly area: Named;
  readonly delivery: Shift;
  readonly results: Shift;
  /** The office's own words. */
  readonly office: Text | null;
  readonly goals: readonly GoalLine[];
  /** KPIs that serve the area itself. */
  readonly kpis: readonly string[];
}

/** Section 4: a goal. Activities and KPIs are ids of `activities` and of the report's `kpis`. */
export interface GoalLine {
  readonly goal: Named;
  readonly delivery: Shift;
  readonly results: Shift;
  readonly serves: readonly string[];
  readonly activities: readonly ActivityLine[];
  readonly kpis: readonly string[];
}

/** An activity in a table. */
export interface ActivityLine {
  readonly activity: Named;
  readonly lead: Lead;
  readonly status: Update['status'] | null;
  readonly shown: Health;
  readonly shownBefore: Health | null;
  readonly reasons: readonly Reason[];
  /** Percent. */
  readonly progress: number | null;
  readonly progressBefore: number | null;
  readonly planned: number | null;
  readonly start: WrittenDateText | null;
  readonly end: WrittenDateText | null;
  readonly originalEnd: WrittenDateText | null;
  readonly forecastEnd: WrittenDateText | null;
  /** Dates of the above that are worked out and not confirmed, by field: `start`, `end`. */
  readonly unconfirmed: readonly string[];
  readonly freshness: Freshness | null;
  readonly lastReport: string | null;
  readonly accepted: boolean | null;
  readonly continuous: boolean;
  readonly key: boolean;
  readonly internal: boolean;
  readonly figure: string;
}

/** Section 3: a red or amber item, with what its people say. */
export interface ExceptionLine {
  readonly entity: Named;
  readonly lead: Lead;
  readonly area: string | null;
  readonly shown: Health | KpiStatus;
  readonly signal: 'red' | 'amber';
  readonly shownBefore: Health | KpiStatus | 'unknown' | null;
  /** Red at the last report too. */
  readonly again: boolean;
  /** Empty for a KPI. */
  readonly reasons: readonly Reason[];
  /** The longest of the days in the reasons; null where none tells days. */
  readonly days: number | null;
  /** What was done, as last reported. */
  readonly happened: Text | null;
  /** The office's words on why. */
  readonly cause: Text | null;
  readonly action: {
    readonly text: Text;
    readonly due: WrittenDateText | null;
    readonly owner: Lead | null;
    /** Of the activity's own report, or of the office's words. */
    readonly from: 'update' | 'office';
  } | null;
  /** What is needed; null for the public. */
  readonly needed: Text | null;
  readonly lacks: readonly ('cause' | 'action')[];
  readonly figure: string;
}

/** Section 5: a milestone. */
export interface MilestoneLine {
  readonly activity: Named;
  readonly lead: Lead;
  readonly milestone: string;
  readonly title: Text;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly critical: boolean;
  readonly original: WrittenDateText | null;
  readonly approved: WrittenDateText;
  /** The forecast end of its activity where that is later; null otherwise. */
  readonly expected: WrittenDateText | null;
  readonly reached: WrittenDateText | null;
  /** Days between the approved date and the day it was reached, or the as-of day while open: positive is late. */
  readonly days: number;
  readonly unconfirmed: boolean;
}

/** Section 6: a KPI with its series. */
export interface KpiLine {
  readonly kpi: Named;
  readonly owner: Lead;
  readonly definition: Text | null;
  readonly unit: Text;
  readonly measure: KpiFile['measure'];
  readonly levels: readonly Text[];
  readonly decimals: number;
  readonly direction: KpiFile['direction'] | null;
  readonly kind: KpiFile['kind'];
  readonly related: boolean;
  readonly internal: boolean;
  readonly status: KpiStatus | 'unknown';
  readonly statusBefore: KpiStatus | 'unknown' | null;
  readonly value: number | null;
  readonly expected: number | null;
  /** Share of the expected change that has come. */
  readonly ratio: number | null;
  readonly trend: Trend | null;
  readonly freshness: Freshness | null;
  readonly baseline: Point | null;
  readonly target: Point | null;
  readonly final: Point | null;
  readonly noTarget: Text | null;
  readonly dataSource: Text | null;
  readonly serves: readonly string[];
  /** Values that count up to the day, oldest first. */
  readonly values: readonly MeasuredPoint[];
  /** The way from the baseline over the targets: the expected value at each of its corners. */
  readonly path: readonly Point[];
  readonly pathKind: 'linear' | 'step';
  /** In the KPI's unit: how far below the path still counts as on track; 0 for none. */
  readonly tolerance: number;
  readonly range: { readonly low: number | null; readonly high: number | null } | null;
  readonly figure: string;
}

/** A value at a date. */
export interface Point {
  readonly date: WrittenDateText;
  readonly value: number;
}

/** A measured value. */
export interface MeasuredPoint extends Point {
  readonly status: NonNullable<Measurement['status']>;
  /** Why it replaces an earlier one; null for a first value. */
  readonly revises: Text | null;
}
