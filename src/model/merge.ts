import type { Path } from './path.ts';

/** A place to which two people gave different values; undefined stands for no value. */
export interface DataConflict {
  /** By keys and the names of list entries, never by an index: `milestones.M1.due`. Empty for the file as a whole. */
  readonly path: Path;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}
