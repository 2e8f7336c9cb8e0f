/** What git is in the middle of; a commit made now would become part of it. */
export type GitOperation = 'rebase' | 'am' | 'merge' | 'cherry-pick' | 'revert' | 'bisect';

/** Why a change that is on the disk is not in a commit; the words are in src/i18n. */
export type Uncommitted =
  /** The caller asked for no commit. */
  | { readonly why: 'not-asked' }
  /** The plan is in no git repository. */
  | { readonly why: 'no-git' }
  /** There is a repository, but no program named git. */
  | { readonly why: 'git-missing'; readonly detail: string }
  /** The files had changes of the user's own that were not committed, or were not known to git at all. */
  | { readonly why: 'uncommitted-before'; readonly files: readonly string[] }
  | { readonly why: 'untracked-before'; readonly files: readonly string[] }
  /** .gitignore tells git to leave the files alone. */
  | { readonly why: 'ignored'; readonly files: readonly string[] }
  /** The files lie outside the part of the repository that is checked out. */
  | { readonly why: 'outside-sparse'; readonly files: readonly string[] }
  /** git sees no change: a filter takes it back, or git was told to look away (skip-worktree). */
  | { readonly why: 'nothing-to-commit'; readonly files: readonly string[] }
  /** git is in the middle of something; only of a change that was left behind and is finished now. */
  | { readonly why: 'git-operation'; readonly operation: GitOperation; readonly files: readonly string[] }
  | Refused;

/** git would not commit. The files are kept. */
export interface Refused {
  /**
   * `no-identity`: git does not know who the user is; `signing`: the signature failed; `hook`: a hook said no;
   * `git-busy`: another git held the repository all the time; `git-refused`: anything else.
   */
  readonly why: 'no-identity' | 'signing' | 'hook' | 'git-busy' | 'git-refused';
  /** The last lines of what git or the hook said. */
  readonly lines: readonly string[];
  /** What to type, in order, to finish the job; words in capitals are for the user to fill in. */
  readonly commands: readonly string[];
}

/** What became of a change that an earlier run could not bring to its end. */
export type Recovered =
  | {
      readonly kind: 'committed';
      readonly subject: string;
      readonly files: readonly string[];
      readonly commit: string;
    }
  | {
      readonly kind: 'written';
      readonly subject: string;
      readonly files: readonly string[];
      readonly why: Uncommitted;
    }
  /** Some of its files were changed by somebody since: everything stays as it is, nothing is committed. */
  | { readonly kind: 'left'; readonly subject: string; readonly files: readonly string[] };

/**
 * What became of a change. Files are relative to the repository's root, with `/`. Where a change could not be made at
 * all, and nothing was changed, there is a `Failure` instead.
 */
export type ChangeOutcome =
  /** Every file has its new bytes already. */
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'committed';
      readonly files: readonly string[];
      /** The commit's full name. */
      readonly commit: string;
      /** `null` on a detached HEAD: the commit belongs to no branch, and the user should hear so. */
      readonly branch: string | null;
      /** The branch it would be pushed to, such as `origin/main`; `null` when there is none. */
      readonly upstream: string | null;
    }
  | { readonly kind: 'written'; readonly files: readonly string[]; readonly why: Uncommitted };

/** Whether git would not commit what was to be committed: the file is kept, and the job is not done. */
export function isRefused(outcome: ChangeOutcome): boolean {
  return outcome.kind === 'written' && 'commands' in outcome.why;
}
