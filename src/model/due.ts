import type { Day, WrittenDate } from './dates.ts';
import type { DecisionFile } from './files.ts';
import type { Assessment, Freshness, Reason } from './judgement.ts';
import type { Entity } from './plan.ts';
import type { Milestone } from './status.ts';

// What someone is asked to do, on a day: computed, never stored.

/** What can be asked for. Of two that are equally urgent the first in this order comes first. */
export const dueCodes = [
  'end',
  'milestone',
  'corrective-action',
  'update',
  'measurement',
  'assessment',
  'task',
  'reporting',
] as const;
export type DueCode = (typeof dueCodes)[number];

/** A task that a decision orders. */
export type DecisionTask = NonNullable<DecisionFile['tasks']>[number];

/** The deadlines of a reporting period, in their order. */
export const deadlines = ['data', 'coordination', 'submission'] as const;
export type Deadline = (typeof deadlines)[number];

/** What every item tells, whatever it asks for. */
interface Asked {
  /** The organisation that is asked, or `unknown` where no source names one; null where everyone is. */
  readonly org: string | null;
  /** The last day on which it is in time; null where nothing tells one. */
  readonly day: Day | null;
  /** Days from the as-of day to `day`: negative when it is past. Null with `day`. */
  readonly days: number | null;
  /** The day rests on a date that was worked out and that nobody has confirmed. */
  readonly unconfirmed: boolean;
  /** It belongs to an initiative beside the plan. */
  readonly related: boolean;
}

/** Something to be done, with what it is about. */
export type DueItem =
  /** The approved end of an activity has passed, or comes. */
  | (Asked & {
      readonly code: 'end';
      readonly entity: Entity<'activity'>;
      readonly end: WrittenDate;
      readonly forecast: WrittenDate | null;
    })
  /** A milestone is open past its date, or comes due. */
  | (Asked & {
      readonly code: 'milestone';
      readonly entity: Entity<'activity'>;
      readonly milestone: Milestone;
    })
  /** An activity is late or overdue, and no update says what is done about it. The day is the as-of day: now. */
  | (Asked & {
      readonly code: 'corrective-action';
      readonly entity: Entity<'activity'>;
      readonly shown: 'late' | 'overdue';
      readonly reasons: readonly Reason[];
    })
  /** A report on an activity is awaited. */
  | (Asked & {
      readonly code: 'update';
      readonly entity: Entity<'activity'>;
      readonly freshness: Missed;
      /** The date of the newest update. */
      readonly last: WrittenDate | null;
    })
  /** A value of a KPI is awaited. */
  | (Asked & {
      readonly code: 'measurement';
      readonly entity: Entity<'kpi'>;
      readonly freshness: Missed;
      /** The period of the newest measurement. */
      readonly last: WrittenDate | null;
    })
  /** A person's assessment has expired, or expires. */
  | (Asked & {
      readonly code: 'assessment';
      readonly entity: Entity<'activity'>;
      readonly rating: Assessment['rating'];
      readonly validUntil: WrittenDate;
    })
  /** A decision orders something that is not done. */
  | (Asked & {
      readonly code: 'task';
      readonly entity: Entity<'decision'>;
      readonly task: DecisionTask;
      /** Its place in the decision's list, from 0. */
      readonly index: number;
    })
  /** A deadline of the plan's reporting calendar. */
  | (Asked & {
      readonly code: 'reporting';
      readonly entity: undefined;
      readonly period: WrittenDate;
      readonly deadline: Deadline;
    });

/** How much a report is missed. */
export type Missed = Exclude<Freshness, 'fresh'>;

/** What one organisation is asked for. */
export interface DueGroup {
  /** As `org` of its items. */
  readonly org: string | null;
  /** Most urgent first; those that rest on an unconfirmed date last. */
  readonly items: readonly DueItem[];
}

/** A lead all of whose open activities have no report at all, or only outdated ones. */
export interface SilentLead {
  readonly org: string;
  /** How many open activities it leads. */
  readonly activities: number;
  /** The date of its newest report; null without any. */
  readonly newest: WrittenDate | null;
}

/** What a plan asks for, from the as-of day to the end of a window. */
export interface PlanDue {
  /** The last day of the window. */
  readonly until: Day;
  /** Everything: of the plan before beside it, confirmed before unconfirmed, most overdue first, then soonest. */
  readonly items: readonly DueItem[];
  /** Items of the plan: everyone's first, then by the most urgent item of each; those nobody is named for last. */
  readonly groups: readonly DueGroup[];
  /** Items of initiatives beside the plan. */
  readonly related: readonly DueItem[];
  /** In the order of their ids. */
  readonly silent: readonly SilentLead[];
}
