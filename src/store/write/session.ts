import type { Uncommitted } from '../../model/change-outcome.ts';
import { Failure } from '../../model/failure.ts';
import { clearDeadGit } from './dead-git.ts';
import type { Disk } from './disk.ts';
import { type CommitAnswer, type CommitWish, commitFiles, takeIntoIndex, waitForGit } from './git-commit.ts';
import { type GitState, gitState } from './git-state.ts';
import type { HeldLock } from './lock.ts';
import type { PlanPlace, WorkPlaces } from './places.ts';

/** What one holds while nobody else writes to the plan. */
export interface Session extends PlanPlace {
  readonly commit: boolean;
  readonly pid: number;
  readonly now: number;
  readonly patience: number;
  readonly disk: Disk;
  readonly places: WorkPlaces;
  readonly lock: HeldLock;
}

let commits = 0;

/** One in so many processes lets git tidy up: objects are packed by the thousand. */
const tidying = 16;

/** Commits files in the repository of a session. */
export function commitNow(
  session: Session,
  names: readonly string[],
  added: readonly string[],
  message: string,
): CommitAnswer {
  const wish = wishOf(session, names, added, message);
  return wish ? commitFiles(wish) : { ok: false, why: { why: 'no-git' } };
}

/** Brings git's index to what the last commit has of files that it was cut short with. */
export function takeCommitted(session: Session, names: readonly string[]): void {
  const wish = wishOf(session, names, [], '');
  if (wish) takeIntoIndex(wish);
}

function wishOf(
  { root, places, pid, now, patience }: Session,
  names: readonly string[],
  added: readonly string[],
  message: string,
): CommitWish | undefined {
  const { gitDirectory, folder } = places;
  if (gitDirectory === undefined) return undefined;
  commits++;
  const id = `${pid}-${now}-${commits}`;
  return { root, gitDirectory, folder, names, added, message, patience, id, tidies: pid % tidying === 0 };
}

/**
 * What git knows of files that are to be committed; why not, when there is no git to know it. `since` is when a planctl
 * that is dead was about to commit them: its git may be dead with it.
 */
export function askState(session: Session, names: readonly string[], since?: number): GitState | Uncommitted {
  const { gitDirectory } = session.places;
  if (gitDirectory === undefined) return { why: 'no-git' };
  waitForGit(gitDirectory, session.patience, () => {
    if (since !== undefined) clearDeadGit(session.root, gitDirectory, since);
  });
  try {
    return gitState(session.root, names);
  } catch (error) {
    // The plan is in a repository of a machine that has no git: its files can be kept all the same.
    if (error instanceof Failure && error.reason.why === 'git-missing') {
      return { why: 'git-missing', detail: error.reason.detail };
    }
    throw error;
  }
}
