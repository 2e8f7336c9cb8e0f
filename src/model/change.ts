import type { EntityKind } from './kinds.ts';

/** A change of a plan by its meaning, in the words of the files: what `--json` of writing commands lists. */
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

/** What can happen to a plan by one command. */
export type ChangeType =
  | 'update-added'
  | 'update-corrected'
  | 'measurement-added'
  | 'measurement-revised'
  | 'status-changed'
  | 'progress-changed'
  | 'milestone-changed'
  | 'field-changed'
  | 'entity-added';
