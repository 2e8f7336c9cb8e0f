import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './owner.ts';

/** Younger than this, in milliseconds, a lock may be that of a program whose process does not show as git's. */
const brief = 1_000;

/**
 * Takes away the locks of a git that was killed together with the planctl that had started it, as when a machine runs
 * out of memory: nobody else would. `since`, in milliseconds since 1970, is when that planctl was about to commit, so
 * that no older lock is touched; and a lock is only taken away when no git is left that could hold it.
 */
export function clearDeadGit(root: string, gitDirectory: string, since: number): void {
  const locks = locksIn(gitDirectory).filter((file) => (changedAt(file) ?? 0) >= since);
  if (locks.length === 0 || !isDead(root, gitDirectory)) return;
  for (const file of locks) rmSync(file, { force: true });
}

/** How old the lock of git's index is, in milliseconds; undefined when there is none. */
export function lockAge(lock: string): number | undefined {
  const changed = changedAt(lock);
  return changed === undefined ? undefined : Date.now() - changed;
}

/** The locks that a commit takes, as far as they are there. */
function locksIn(gitDirectory: string): readonly string[] {
  const partial = readdirSync(gitDirectory).filter((name) => partialIndex.test(name));
  const names = ['index.lock', 'HEAD.lock', ...partial].map((name) => path.join(gitDirectory, name));
  const branch = /^ref: (refs\/.+)$/m.exec(textOf(path.join(gitDirectory, 'HEAD')) ?? '')?.[1];
  // A worktree keeps its branches with the repository it is of.
  const common = textOf(path.join(gitDirectory, 'commondir'))?.trim() ?? '.';
  const ref = branch === undefined ? [] : [path.resolve(gitDirectory, common, `${branch}.lock`)];
  return [...names, ...ref].filter((file) => existsSync(file));
}

/** The second index of a commit of some files only, which tells the number of the process that makes it. */
const partialIndex = /^next-index-(\d+)\.lock$/;

function isDead(root: string, gitDirectory: string): boolean {
  const index = path.join(gitDirectory, 'index.lock');
  const age = lockAge(index) ?? Number.POSITIVE_INFINITY;
  const partial = readdirSync(gitDirectory).flatMap((name) => {
    const pid = partialIndex.exec(name)?.[1];
    return pid === undefined
      ? []
      : [{ pid: Number(pid), changed: changedAt(path.join(gitDirectory, name)) ?? 0 }];
  });
  if (partial.some(({ pid }) => isRunning(pid))) return false;
  // It is made while the lock is held, so a lock that is not younger was the same process's.
  const changed = changedAt(index);
  if (changed !== undefined && partial.some((one) => changed <= one.changed)) return true;
  return age > brief && noGitIn(root, gitDirectory);
}

/** Whether Linux tells that no git is at work in a repository; where a process cannot be asked there may be one. */
function noGitIn(root: string, gitDirectory: string): boolean {
  let processes: readonly string[];
  try {
    processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return false;
  }
  if (processes.length === 0) return false;
  const places = [root, gitDirectory].map((folder) => realpathSync(folder));
  return !processes.some((pid) => {
    const stat = textOf(`/proc/${pid}/stat`);
    const [, name = '', state = ''] = /^\d+ \((.*)\) (\w)/s.exec(stat ?? '') ?? [];
    if (!name.startsWith('git') || state === 'Z' || state === 'X') return false;
    try {
      const at = readlinkSync(`/proc/${pid}/cwd`);
      const told = `${readFileSync(`/proc/${pid}/environ`, 'utf8')}\0${readFileSync(`/proc/${pid}/cmdline`, 'utf8')}`;
      if (/(?:^|\0)(?:GIT_DIR=|--git-dir)/.test(told)) return true;
      return places.some((place) => at === place || at.startsWith(`${place}${path.sep}`));
    } catch {
      // It has ended since, or belongs to somebody else.
      return existsSync(`/proc/${pid}/stat`);
    }
  });
}

/** When a file was last changed, in milliseconds since 1970; undefined when there is none. */
function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
