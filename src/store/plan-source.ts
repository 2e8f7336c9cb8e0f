import type { UnreadableReason } from '../model/finding.ts';

/** A YAML file that a source lists. */
export interface ListedFile {
  /** Relative to the plan's folder, with `/`. */
  readonly path: string;
  /** An ordinary file, as far as its folder tells; otherwise a link, a pipe or the like, to be looked at with care. */
  readonly plain: boolean;
}

/** The bytes of a file, or why there are none. */
export type Contents =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** Text that is known to be UTF-8, with its byte order mark. */
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadableReason; readonly detail?: string }
  | { readonly ok: false; readonly reason: 'too-large'; readonly bytes: number };

/** Where the files of one plan come from: a folder on the disk, or a tree in a commit. */
export interface PlanSource {
  /** The plan's id: the name of its folder. */
  readonly id: string;
  /** The plan's folder relative to the repository's root, with `/`. */
  readonly folder: string;
  /** The YAML files, in code point order of their paths. */
  list(): readonly ListedFile[];
  read(file: ListedFile): Contents;
}

/** The largest file that is read: 1 MiB. */
export const sizeLimit = 1_048_576;
