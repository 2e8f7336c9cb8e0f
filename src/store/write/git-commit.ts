import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Refused, Uncommitted } from '../../model/change-outcome.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { askGit, type GitRun, gitText, runGit } from '../git.ts';
import { clearDeadGit, lockAge } from './dead-git.ts';
import { fileArguments, finishCommands, forget, isLong, literally, type Unfinished } from './finish.ts';
import { patiently } from './pause.ts';
import { userEnvironment } from './user-environment.ts';

/** A commit to make. */
export interface CommitWish extends Unfinished {
  /** git's own folder of the work tree. */
  readonly gitDirectory: string;
  /** How long to wait for another git, in milliseconds. */
  readonly patience: number;
  /** Whether git may look after the commit if its objects should be packed. */
  readonly tidies: boolean;
}

/** A commit by its full name, or why there is none. */
export type CommitAnswer =
  | { readonly ok: true; readonly commit: string }
  | { readonly ok: false; readonly why: Uncommitted };

/**
 * Commits the files as they are on the disk and nothing else: what the user has staged stays staged. Hooks, signing
 * and identity are as the user's git has them.
 */
export function commitFiles(wish: CommitWish): CommitAnswer {
  if (wish.added.length > 0) {
    const added = runPatiently(wish, ['add', '--intent-to-add', ...fileArguments(wish.added, wish)], '');
    if (added.status !== 0) return { ok: false, why: refusal(wish, added, wish.added) };
  }
  // The message is UTF-8 whatever the user's commits are otherwise; the full name spares a question for it.
  const settings = ['-c', 'i18n.commitEncoding=UTF-8', '-c', 'core.abbrev=40'];
  // To look takes git another process and a third of the time of the whole commit.
  if (!wish.tidies) settings.push('-c', 'maintenance.auto=false');
  const commit = ['commit', '--only', '--cleanup=whitespace', '-F', '-'];
  const args = [...settings, ...commit, ...fileArguments(wish.names, wish)];
  const made = runPatiently(wish, args, wish.message);
  if (made.status === null && isCommitted(wish)) {
    takeIntoIndex(wish);
    return { ok: true, commit: gitText(wish.root, ['rev-parse', 'HEAD']) };
  }
  if (made.status !== 0) return { ok: false, why: refusal(wish, made, wish.names) };
  forget(wish);
  const said = /^\[.* ([0-9a-f]{40,64})\] /m.exec(made.out.toString('utf8'))?.[1];
  return { ok: true, commit: said ?? gitText(wish.root, ['rev-parse', 'HEAD']) };
}

/**
 * Puts files into git's index as they are. A git that is killed may have made its commit and not got as far as the index,
 * which then says that the files go back to what they were.
 */
export function takeIntoIndex(wish: CommitWish): void {
  runPatiently(wish, ['add', ...fileArguments(wish.names, wish)], '');
}

/** Whether the last commit has the files as they are on the disk. */
function isCommitted({ root, names }: CommitWish): boolean {
  return !isLong(names) && askGit(root, ['diff', '--quiet', 'HEAD', '--', ...names.map(literally)]).ok;
}

/** A lock of git's that has been there so long, in milliseconds, will not go while somebody waits for it. */
const longHeld = 5 * 60 * 1000;

/**
 * Waits until no other git is at work in the repository; a failure when the patience is over, and at once where the lock
 * is an old one. `clear` takes away what a dead git left, as far as anybody can know.
 */
export function waitForGit(gitDirectory: string, patience: number, clear: () => void): void {
  const locks = ['index.lock', 'HEAD.lock'].map((name) => path.join(gitDirectory, name));
  const held = (): string | undefined => locks.find((lock) => existsSync(lock));
  const isOld = (): boolean => locks.some((lock) => (lockAge(lock) ?? 0) > longHeld);
  patiently(patience, () => {
    if (held() !== undefined) clear();
    return held() === undefined || isOld() ? true : undefined;
  });
  const lock = held();
  if (lock === undefined) return;
  const seconds = Math.round(Math.max(patience, lockAge(lock) ?? 0) / 1000);
  throw new Failure({ why: 'git-busy', path: lock, seconds }, exitCodes.unreadable);
}

/** How far the clock that stamps files may be behind, in milliseconds. */
const clockStep = 20;

/** Runs git, again when another git held what this one needs and has let go of it: hooks run each time. */
function runPatiently(wish: CommitWish, args: readonly string[], input: string): GitRun {
  const began = Date.now();
  let last = runGit(wish.root, args, input, userEnvironment);
  // Somebody has killed it; a killed git cannot put its locks away.
  if (last.status === null) clearDeadGit(wish.root, wish.gitDirectory, began - clockStep);
  if (!isBusy(last)) return last;
  patiently(wish.patience, () => {
    const lock = /Unable to create '(.+\.lock)': File exists/.exec(last.err)?.[1];
    if (lock !== undefined && existsSync(path.resolve(wish.root, lock))) return undefined;
    last = runGit(wish.root, args, input, userEnvironment);
    return isBusy(last) ? undefined : true;
  });
  return last;
}

function isBusy({ status, err }: GitRun): boolean {
  return status !== 0 && /Unable to create '.+\.lock': File exists|cannot lock ref '.+': is at/.test(err);
}

/** Why git would not, by its own words; a hook has its own, so that it is what is left when git itself has none. */
function refusal(wish: CommitWish, run: GitRun, files: readonly string[]): Uncommitted {
  const { status, err } = run;
  if (/ignored by one of your|did not match any file/.test(err)) return { why: 'ignored', files };
  if (/outside of your sparse-checkout/.test(err)) return { why: 'outside-sparse', files };
  const said = run.out.toString('utf8');
  if (status === 1 && /nothing (?:added )?to commit|no changes added/.test(said)) {
    return { why: 'nothing-to-commit', files };
  }
  const why = refusedWhy(run);
  return { why, lines: lastLines(err.trim() === '' ? said : err), commands: finishCommands(why, wish) };
}

function refusedWhy(run: GitRun): Refused['why'] {
  const { status, err } = run;
  if (isBusy(run)) return 'git-busy';
  if (/Please tell me who you are|auto-detection is disabled|empty ident name|auto-detect email/.test(err)) {
    return 'no-identity';
  }
  if (/failed to sign|cannot run gpg|signingkey|gpg\.ssh/i.test(err)) return 'signing';
  if (status === 1) return 'hook';
  return /failed to write commit object/.test(err) && /\b(?:gpg|sign|ssh-keygen|key)\b/i.test(err)
    ? 'signing'
    : 'git-refused';
}

/** The last lines somebody said, without colours and of a length that fits a screen. */
export function lastLines(said: string): readonly string[] {
  return said
    .replace(/\x1b\[[0-9;]*[A-Za-z]/g, '')
    .split(/\r?\n|\r/)
    .map((line) => line.trimEnd().slice(0, 300))
    .filter((line) => line !== '')
    .slice(-10);
}
