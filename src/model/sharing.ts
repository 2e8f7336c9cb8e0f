import type { GitOperation } from './change-outcome.ts';
import type { DataConflict } from './merge.ts';

/** Why nothing can be taken back, or nothing exchanged. Nothing was changed then. */
export type SharingReason =
  | { readonly why: 'undo-no-git' }
  | {
      readonly why: 'nothing-to-undo';
      readonly plan: string;
      /** Files with changes that are in no commit. */
      readonly uncommitted: readonly string[];
      readonly shallow: boolean;
    }
  | { readonly why: 'undo-merge'; readonly commit: string; readonly subject: string }
  | { readonly why: 'undo-shallow'; readonly commit: string; readonly subject: string }
  | { readonly why: 'undo-uncommitted'; readonly files: readonly string[] }
  | {
      readonly why: 'undo-conflict';
      readonly path: string;
      /** What was to be taken back, and the last change of the file since. */
      readonly subject: string;
      readonly by: { readonly author: string; readonly date: string; readonly subject: string } | undefined;
    }
  | { readonly why: 'undo-overtaken' }
  | { readonly why: 'sync-no-git' }
  | { readonly why: 'sync-no-commit' }
  | { readonly why: 'sync-detached' }
  | { readonly why: 'sync-operation'; readonly operation: GitOperation }
  | { readonly why: 'sync-no-remote' }
  | { readonly why: 'sync-unknown-remote'; readonly remote: string; readonly known: readonly string[] }
  | { readonly why: 'sync-choose-remote'; readonly known: readonly string[] }
  | { readonly why: 'sync-unreachable'; readonly remote: string; readonly lines: readonly string[] }
  | { readonly why: 'sync-no-identity' }
  | { readonly why: 'sync-signing'; readonly lines: readonly string[] }
  /** Changes that are in no commit, of files that the others changed as well. */
  | { readonly why: 'sync-in-the-way'; readonly files: readonly string[] }
  | { readonly why: 'sync-unrelated'; readonly from: string; readonly shallow: boolean }
  /** The others' repository, or a hook here, would not take the commits. */
  | { readonly why: 'sync-refused'; readonly remote: string; readonly lines: readonly string[] }
  | { readonly why: 'sync-overtaken'; readonly times: number };

/** A file that two people changed so that one of them must decide. */
export interface FileConflict {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  /**
   * `fields`: other values for the same fields; `lines`: other words in lines that touch; `comments`: what only one of
   * two texts could keep; `gone`: changed by one and taken away by the other; `both-new`: two files of one name.
   */
  readonly what: 'fields' | 'lines' | 'comments' | 'gone' | 'both-new';
  readonly fields: readonly DataConflict[];
  /** The commit here, and the last one of the others. */
  readonly here: { readonly commit: string; readonly subject: string; readonly byPlanctl: boolean };
  readonly there: { readonly subject: string; readonly author: string; readonly date: string } | undefined;
}
