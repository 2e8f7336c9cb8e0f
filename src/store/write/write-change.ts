import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ChangeOutcome, Uncommitted } from '../../model/change-outcome.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { type Change, isSame, messageText, type Target, targetsOf } from './change.ts';
import { besideOf, putInPlace, readBytes, removeFile, sweep, syncFolders, writeBeside } from './disk.ts';
import type { GitState } from './git-state.ts';
import { dropJournal, writeJournal } from './journal.ts';
import { holds } from './lock.ts';
import { askState, commitNow, type Session } from './session.ts';

/**
 * Makes a change: the new bytes of all files beside them, the journal, the files into their places, the commit. Until
 * the first file is replaced nothing is changed; from then on the journal tells the next writer how to go on.
 */
export function writeChange(session: Session, change: Change): ChangeOutcome {
  const targets = targetsOf(session, change.files).filter((target) => !isThere(target));
  if (targets.length === 0) return { kind: 'unchanged' };
  refuseChanged(targets);
  const files = targets.map(({ name }) => name);
  const git = whereTo(session, targets);
  const message = 'why' in git ? undefined : messageText(change.message);
  const journalled = message !== undefined || targets.length > 1;
  for (const folder of new Set(targets.map(({ file }) => path.dirname(file)))) sweep(folder);
  try {
    for (const { file, after } of targets) {
      if (after !== undefined) writeBeside(session.disk, file, after, session.pid);
    }
    if (!holds(session.lock)) throw lost(session);
    if (journalled) {
      const { subject } = change.message;
      writeJournal(session.disk, session.places.journal, { subject, message, files: targets });
    }
    // The last look before the first file goes, and after all that takes time.
    refuseChanged(targets);
    replaceAll(session, targets);
  } catch (error) {
    for (const { file } of targets) rmSync(besideOf(file, session.pid), { force: true });
    if (!isHalfWritten(error)) dropJournal(session.places.journal);
    throw error;
  }
  syncFolders(targets.map(({ file }) => file));
  const outcome = ((): ChangeOutcome => {
    if ('why' in git || message === undefined) {
      return { kind: 'written', files, why: 'why' in git ? git : { why: 'not-asked' } };
    }
    const added = targets.filter(({ before }) => before === undefined).map(({ name }) => name);
    const answer = commitNow(session, files, added, message);
    const { branch, upstream } = git;
    return answer.ok
      ? { kind: 'committed', files, commit: answer.commit, branch, upstream }
      : { kind: 'written', files, why: answer.why };
  })();
  if (journalled) dropJournal(session.places.journal);
  return outcome;
}

/** Where a commit of the files would go; why there is to be none. */
function whereTo(session: Session, targets: readonly Target[]): GitState | Uncommitted {
  if (!session.commit) return { why: 'not-asked' };
  const names = targets.map(({ name }) => name);
  const state = askState(session, names);
  if ('why' in state) return state;
  const having = (what: 'changed' | 'untracked' | 'unmerged'): readonly string[] =>
    names.filter((name) => state.files.get(name) === what);
  const [unmerged] = having('unmerged');
  if (unmerged !== undefined) {
    throw new Failure({ why: 'git-unmerged', path: unmerged }, exitCodes.unreadable);
  }
  const changed = having('changed');
  if (changed.length > 0) return { why: 'uncommitted-before', files: changed };
  const untracked = having('untracked');
  return untracked.length > 0 ? { why: 'untracked-before', files: untracked } : state;
}

/** Puts all files in their places; when one of them cannot be, those before it are taken back. */
function replaceAll({ disk, pid }: Session, targets: readonly Target[]): void {
  const replaced: Target[] = [];
  try {
    for (const target of targets) {
      if (target.after === undefined) removeFile(target.file);
      else putInPlace(disk, target.file, pid);
      replaced.push(target);
    }
  } catch (error) {
    try {
      for (const { file, before } of replaced) {
        if (before === undefined) rmSync(file);
        else {
          writeBeside(disk, file, before, pid);
          putInPlace(disk, file, pid);
        }
      }
    } catch {
      const path = targets[replaced.length]?.file ?? '';
      throw new Failure({ why: 'half-written', path }, exitCodes.unreadable);
    }
    throw error;
  }
}

function isHalfWritten(error: unknown): boolean {
  return error instanceof Failure && error.reason.why === 'half-written';
}

function isThere({ file, after }: Target): boolean {
  return isSame(readBytes(file), after);
}

function refuseChanged(targets: readonly Target[]): void {
  for (const { file, before } of targets) {
    if (!isSame(readBytes(file), before)) {
      throw new Failure({ why: 'file-changed', path: file }, exitCodes.unreadable);
    }
  }
}

function lost({ lock, patience }: Session): Failure {
  const seconds = Math.round(patience / 1000);
  const reason = { why: 'plan-locked', path: lock.file, pid: 0, host: '?', seconds } as const;
  return new Failure(reason, exitCodes.unreadable);
}
