import type { EntityKind } from './kinds.ts';

/**
 * A change of a plan by its meaning, in the words of the files: what writing commands print as `changes`, and what a
 * comparison of two states finds.
 */
export interface Change {
  readonly type: ChangeType;
  /** The id of what changes; of a plan its own. */
  readonly entity: string;
  readonly entityKind: EntityKind | 'plan';
  /** The field that changes, by its path in the file: `updates`, `milestones.M1.due`. */
  readonly field?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What can happen to a plan. */
export type ChangeType =
  /** A new entity; `after` is its data. One that is gone; `before` is its data. */
  | 'entity-added'
  | 'entity-removed'
  /** Out of the plan from a day on: `field` is `retired`, or `status` of an activity. */
  | 'entity-cancelled'
  | 'entity-superseded'
  /** An entry of `updates`; the entry itself is `after`, or `before` where it is gone. */
  | 'update-added'
  | 'update-corrected'
  | 'update-rewritten'
  | 'update-removed'
  /** An entry of `measurements`. */
  | 'measurement-added'
  | 'measurement-revised'
  | 'measurement-rewritten'
  | 'measurement-removed'
  /** What the updates say of an activity: these follow from its entries. */
  | 'status-changed'
  | 'progress-changed'
  /** The state of a milestone: `field` is `milestones.M1`. */
  | 'milestone-changed'
  /** The definition of a milestone. */
  | 'milestone-added'
  | 'milestone-removed'
  /** A start, end, due date or other date of a definition. */
  | 'date-moved'
  | 'target-changed'
  | 'baseline-changed'
  | 'text-changed'
  /** A reference to another entity; it is `after`, or `before` where it is gone. */
  | 'link-added'
  | 'link-removed'
  /** Any other field. */
  | 'field-changed';
