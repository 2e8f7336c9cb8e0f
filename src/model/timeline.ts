import { type Day, dayOf, partsOf } from './dates.ts';
import type { Entity } from './plan.ts';
import type { ActivityRow, MilestoneState } from './status.ts';

/** A milestone on the timeline: one that is not cancelled and whose due date exists. */
export interface TimelineMilestone {
  readonly of: MilestoneState;
  /** The day it is due. */
  readonly day: Day;
  readonly state: 'done' | 'open' | 'overdue';
  /** Its date was worked out and is not confirmed. */
  readonly unconfirmed: boolean;
}

/** An activity on the timeline. */
export interface TimelineBar {
  readonly row: ActivityRow;
  readonly start: Day | undefined;
  /** The approved end. */
  readonly end: Day | undefined;
  /** The end as it was before it was changed; undefined where it is the approved one. */
  readonly originalEnd: Day | undefined;
  /** The expected end, where it is later than the approved one and the activity is still to end. */
  readonly forecast: Day | undefined;
  /** Goes on without an end. */
  readonly continuous: boolean;
  /** Whether start or end was worked out and is not confirmed. */
  readonly unconfirmed: boolean;
  /** Actual progress in percent, 100 for what is completed; null where none is known. */
  readonly done: number | null;
  /** Cancelled or superseded. */
  readonly dropped: boolean;
  readonly milestones: readonly TimelineMilestone[];
}

/** The activities of an area; of none where `area` is undefined. */
export interface TimelineGroup {
  readonly area: Entity<'area'> | undefined;
  /** By start, then by id; those without a start last. */
  readonly bars: readonly TimelineBar[];
  /** The same bars by operational goal, each once; those of none last. */
  readonly goals: readonly GoalBars[];
}

/** The activities of an operational goal; of none where `goal` is undefined. */
export interface GoalBars {
  readonly goal: Entity<'operational-goal'> | undefined;
  readonly bars: readonly TimelineBar[];
}

/** The quarters that a timeline covers. */
export interface QuarterRange {
  /** The first quarter, counted from the first quarter of year 0. */
  readonly first: number;
  readonly count: number;
}

/** Activities over time. Each is on it once: under the first of its areas, apart as related, or without dates. */
export interface Timeline {
  /** Undefined when nothing has a date. */
  readonly range: QuarterRange | undefined;
  readonly groups: readonly TimelineGroup[];
  readonly related: readonly TimelineBar[];
  /** What has no date at all, in the order of ids; related ones are among them. */
  readonly undated: readonly ActivityRow[];
}

/** The quarter a day lies in, counted from the first quarter of year 0. */
export function quarterOf(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** The first day of a quarter. */
export function quarterStart(quarter: number): Day {
  return dayOf(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);
}

/**
 * The cell of a day when a range is drawn in so many cells of one width, from 0. All quarters are equally wide, though
 * they differ by two days, so that heads and bars stand on one grid. Below 0 or from `cells` on it lies outside.
 */
export function cellOf(day: Day, range: QuarterRange, cells: number): number {
  const quarter = quarterOf(day);
  const start = quarterStart(quarter);
  const share = (day - start) / (quarterStart(quarter + 1) - start);
  return Math.floor(((quarter - range.first + share) * cells) / range.count);
}
