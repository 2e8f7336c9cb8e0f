import type { ChangeOutcome, Recovered } from '../../model/change-outcome.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { takeBackMove } from '../sync/move.ts';
import type { Change } from './change.ts';
import { type Disk, realDisk } from './disk.ts';
import { gitOperation } from './git-state.ts';
import { type LockWish, releaseLock, takeLock } from './lock.ts';
import { type PlanPlace, workPlaces } from './places.ts';
import { recover } from './recover.ts';
import type { Session } from './session.ts';
import { writeChange } from './write-change.ts';

/** Who writes to which plan, and how. */
export interface WriteOptions extends PlanPlace {
  /** Whether changes are committed, where git has the plan. */
  readonly commit: boolean;
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Told once who is waited for, when it takes more than a second. */
  readonly onWait?: LockWish['onWait'];
  /** Told what became of a change that an earlier run left behind, before anything else is done. */
  readonly onRecovered?: ((recovered: Recovered) => void) | undefined;
  /** How long to wait for another planctl, and for git, in milliseconds: half a minute unless given. */
  readonly patience?: number;
  /** The machine's unless given. */
  readonly disk?: Disk;
}

/** Writes to a plan that nobody else writes to meanwhile. */
export interface PlanWriter {
  /** Makes a change: every file of it, or with a `Failure` none. */
  write(change: Change): ChangeOutcome;
}

/**
 * Does something while nobody else writes to the plan: reading, working out a change and writing it. It first finishes
 * what a dead writer left behind. `work` is over when it returns: a promise would outlive the lock. Fails without a
 * change when the lock cannot be had, or when a commit is wanted and git is in the middle of something.
 */
export function withPlanLock<T>(options: WriteOptions, work: (writer: PlanWriter) => T): T {
  const { root, plan, commit, pid, now, onWait, patience = 30_000, disk = realDisk } = options;
  const places = workPlaces(options);
  const lock = takeLock(places.lock, { pid, now, patience, onWait });
  try {
    const session: Session = { root, plan, commit, pid, now, patience, disk, places, lock };
    if (places.gitDirectory !== undefined) takeBackMove(root, places.folder);
    const operation =
      commit && places.gitDirectory !== undefined ? gitOperation(places.gitDirectory) : undefined;
    if (operation) throw new Failure({ why: 'git-operation', operation }, exitCodes.unreadable);
    const recovered = recover(session);
    if (recovered) options.onRecovered?.(recovered);
    return work({ write: (change) => writeChange(session, change) });
  } finally {
    releaseLock(lock);
  }
}

/** Makes one change under the plan's lock. */
export function commitChange(options: WriteOptions, change: Change): ChangeOutcome {
  return withPlanLock(options, (writer) => writer.write(change));
}
