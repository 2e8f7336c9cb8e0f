import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { exitCodes, Failure } from '../../model/failure.ts';
import { codeOf, writingFailure } from './disk.ts';
import { isDead, type LockOwner, readOwner, thisOwner } from './owner.ts';
import { patiently } from './pause.ts';

/** How a lock is waited for. */
export interface LockWish {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long to wait, in milliseconds. */
  readonly patience: number;
  /** Told once who holds the lock, when the wait has taken a second. */
  readonly onWait?: ((owner: { readonly pid: number; readonly host: string }) => void) | undefined;
}

/** A lock that this process holds. */
export interface HeldLock {
  readonly file: string;
  readonly token: string;
  /** Whether the last owner died with it, so that there may be something of its work to finish. */
  readonly inherited: boolean;
}

/** A lock is a file that only one can make. This long, in milliseconds, its maker has to write its name into it. */
const writingTime = 5_000;

const held = new Set<string>();

/** Takes a lock, waiting for its owner and taking it over from a dead one; a failure when the patience is over. */
export function takeLock(file: string, wish: LockWish): HeldLock {
  // Waiting here would wait for itself.
  if (held.has(file)) throw new Error(`${file} is held here already`);
  const me = thisOwner(wish.pid, wish.now);
  let told = false;
  const lock = patiently(wish.patience, (waited) => {
    const taken = attempt(file, me);
    if (taken !== undefined && 'file' in taken) return taken;
    if (waited > 1_000 && !told && taken !== undefined) {
      told = true;
      wish.onWait?.(taken);
    }
    return undefined;
  });
  if (!lock) throw locked(file, wish);
  return lock;
}

/** Takes a lock that is free or a dead one's at once: else who holds it, undefined where nobody can tell yet. */
export function takeFreeLock(
  file: string,
  { pid, now }: Pick<LockWish, 'pid' | 'now'>,
): HeldLock | LockOwner | undefined {
  const me = thisOwner(pid, now);
  return held.has(file) ? me : attempt(file, me);
}

function attempt(file: string, me: LockOwner): HeldLock | LockOwner | undefined {
  if (create(file, me)) return hold(file, me, false);
  const other = look(file, me);
  if (other !== 'dead') return other;
  return takeOver(file, me) ? hold(file, me, true) : undefined;
}

function hold(file: string, { token }: LockOwner, inherited: boolean): HeldLock {
  held.add(file);
  return { file, token, inherited };
}

/** Whether the lock is still this process's own: somebody may have taken it for dead, or deleted it. */
export function holds(lock: HeldLock): boolean {
  return held.has(lock.file) && readText(lock.file)?.includes(JSON.stringify(lock.token)) === true;
}

/** Gives a lock back. */
export function releaseLock(lock: HeldLock): void {
  try {
    if (holds(lock)) rmSync(lock.file, { force: true });
  } catch {
    // It stays behind, and the next writer sees that its owner is gone.
  } finally {
    held.delete(lock.file);
  }
}

/** Makes the file of a lock; false when there is one. */
function create(file: string, owner: LockOwner): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx');
  } catch (error) {
    // Windows says EPERM of a file that is just being deleted.
    if (codeOf(error) === 'EEXIST' || (owner.system === 'win32' && codeOf(error) === 'EPERM')) return false;
    throw writingFailure(error, file);
  }
  try {
    writeSync(descriptor, JSON.stringify(owner));
  } catch (error) {
    closeSync(descriptor);
    rmSync(file, { force: true });
    throw writingFailure(error, file);
  }
  closeSync(descriptor);
  return true;
}

/** Who holds a lock; undefined when it has just been given back, or nobody can tell yet. */
function look(file: string, me: LockOwner): LockOwner | 'dead' | undefined {
  const text = readText(file);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (text === undefined || !stat) return undefined;
  // By the clock that also stamps files, whatever time a command is told that it is.
  const age = Date.now() - stat.mtimeMs;
  const owner = readOwner(text);
  if (owner === undefined) return age > writingTime ? 'dead' : undefined;
  return isDead(owner, me, age) ? 'dead' : owner;
}

/**
 * Two that see a dead lock at once must not both take it: the second would delete the first one's. So whoever takes a
 * lock over holds a guard meanwhile, a lock like any other, and looks again under it.
 */
function takeOver(file: string, me: LockOwner): boolean {
  const guard = `${file}.guard`;
  if (!create(guard, me)) {
    // Held for a moment only; where its owner died just then, the next attempt finds the way free.
    if (look(guard, me) === 'dead') rmSync(guard, { force: true });
    return false;
  }
  try {
    if (look(file, me) !== 'dead') return false;
    rmSync(file, { force: true });
    return create(file, me);
  } finally {
    rmSync(guard, { force: true });
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function locked(file: string, { patience }: LockWish): Failure {
  const { pid = 0, host = '?' } = readOwner(readText(file) ?? '') ?? {};
  const seconds = Math.round(patience / 1000);
  return new Failure({ why: 'plan-locked', path: file, pid, host, seconds }, exitCodes.unreadable);
}
