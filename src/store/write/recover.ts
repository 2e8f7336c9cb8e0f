import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Recovered, Uncommitted } from '../../model/change-outcome.ts';
import { isSame } from './change.ts';
import { clearDeadGit } from './dead-git.ts';
import { putInPlace, readBytes, removeFile, sweep, syncFolders, writeBeside } from './disk.ts';
import { gitOperation } from './git-state.ts';
import { dropJournal, type Journal, readJournal } from './journal.ts';
import { askState, commitNow, type Session, takeCommitted } from './session.ts';

/**
 * Brings to its end what a dead writer left behind. A change of which nothing is seen yet is forgotten: nobody waits
 * for it any more. One that has begun is finished and committed with its own message.
 */
export function recover(session: Session): Recovered | undefined {
  const { places, plan, lock } = session;
  if (!lock.inherited && !existsSync(places.journal)) return undefined;
  sweepAll(plan.directory);
  const journal = readJournal(places.journal);
  const since = statSync(places.journal, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const { gitDirectory } = places;
  if (journal?.message !== undefined && gitDirectory !== undefined) {
    clearDeadGit(session.root, gitDirectory, since);
  }
  const recovered = journal ? finish(session, journal, since) : undefined;
  dropJournal(places.journal);
  return recovered;
}

function finish(
  session: Session,
  { subject, message, files }: Journal,
  since: number,
): Recovered | undefined {
  const targets = files.map((one) => {
    const file = path.join(session.root, ...one.name.split('/'));
    const now = readBytes(file);
    const is = isSame(now, one.after) ? 'new' : isSame(now, one.before) ? 'old' : 'other';
    return { ...one, file, is };
  });
  const names = targets.map(({ name }) => name);
  const other = targets.filter(({ is }) => is === 'other').map(({ name }) => name);
  if (targets.every(({ is }) => is !== 'new')) return undefined;
  if (other.length > 0) return { kind: 'left', subject, files: other };
  for (const { file, after, is } of targets) {
    if (is === 'new') continue;
    if (after === undefined) removeFile(file);
    else {
      writeBeside(session.disk, file, after, session.pid);
      putInPlace(session.disk, file, session.pid);
    }
  }
  syncFolders(targets.map(({ file }) => file));
  const written = (why: Uncommitted): Recovered => ({ kind: 'written', subject, files: names, why });
  if (message === undefined) return written({ why: 'not-asked' });
  const { gitDirectory } = session.places;
  const operation = gitDirectory === undefined ? undefined : gitOperation(gitDirectory);
  if (operation) return written({ why: 'git-operation', operation, files: names });
  const state = askState(session, names, since);
  if ('why' in state) return written(state);
  // The dead writer may have got as far as the commit.
  if (state.files.size === 0) return undefined;
  const added = names.filter((name) => state.files.get(name) === 'untracked');
  const answer = commitNow(session, names, added, message);
  if (answer.ok) return { kind: 'committed', subject, files: names, commit: answer.commit };
  if (answer.why.why !== 'nothing-to-commit') return written(answer.why);
  // Its git was still at work, and is done now; or it was killed between the commit and the index.
  takeCommitted(session, names);
  return undefined;
}

/** Deletes what dead writers left beside files anywhere in a plan. */
function sweepAll(directory: string): void {
  sweep(directory);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) sweep(path.join(directory, entry.name));
  }
}
