import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../../model/failure.ts';
import { askGit, gitText, runGit } from '../git.ts';
import { realDisk, writeDurably } from '../write/disk.ts';
import { literally } from '../write/finish.ts';
import { userEnvironment } from '../write/user-environment.ts';
import { ask } from './exchange.ts';
import { changesBetween, type EntryChange } from './range.ts';

/** Where a move of the current branch is noted while it is under way. */
function noteOf(folder: string): string {
  return path.join(folder, 'sync.json');
}

/**
 * Moves the current branch and the work tree from one commit to another. What the user changed and did not commit
 * stays; where it is in the way there is a failure and nothing is changed. False when the branch has moved meanwhile.
 * `folder` is the one for planctl's working files.
 */
export function moveTo(root: string, folder: string, from: string, to: string): boolean {
  if (from === to) return true;
  const note = noteOf(folder);
  writeDurably(realDisk, note, Buffer.from(JSON.stringify({ from, to })));
  try {
    runGit(root, ['update-index', '-q', '--refresh'], '', userEnvironment);
    if (!checkOut(root, from, to)) {
      if (ask(root, ['rev-parse', 'HEAD']) !== from) return false;
      throw inTheWay(root, from, to);
    }
    const moved = runGit(root, ['update-ref', '-m', 'planctl sync', 'HEAD', to, from], '', userEnvironment);
    if (moved.status === 0) {
      runGit(root, ['update-ref', 'ORIG_HEAD', from], '', userEnvironment);
      return true;
    }
    // Somebody committed in this very moment: their commit stays the branch's.
    checkOut(root, to, from);
    return false;
  } finally {
    rmSync(note, { force: true });
  }
}

/** Gives the index and the work tree another commit's files, all of them or none. */
function checkOut(root: string, from: string, to: string): boolean {
  return runGit(root, ['read-tree', '-m', '-u', from, to], '', userEnvironment).status === 0;
}

function inTheWay(root: string, from: string, to: string): Failure {
  const names = new Set(changesBetween(root, from, to).map(({ name }) => name));
  const changed = gitText(root, ['status', '--porcelain', '-z', '-uall', '--no-renames'])
    .split('\0')
    .map((record) => record.slice(3))
    .filter((name) =>
      [...names].some((one) => one === name || one.startsWith(`${name}/`) || name.startsWith(`${one}/`)),
    );
  const files = changed.length > 0 ? changed : [...names];
  return new Failure({ why: 'sync-in-the-way', files }, exitCodes.unreadable);
}

/**
 * Takes back a move that was cut short: files that have what the move brought are again what the branch has. Anything
 * else was changed by somebody and stays.
 */
export function takeBackMove(root: string, folder: string): void {
  const note = noteOf(folder);
  if (!existsSync(note)) return;
  const move = readNote(note);
  if (move && ask(root, ['rev-parse', 'HEAD']) === move.from) {
    const changes = changesBetween(root, move.from, move.to);
    if (!putBack(root, changes)) return;
  }
  rmSync(note, { force: true });
}

function readNote(note: string): { readonly from: string; readonly to: string } | undefined {
  try {
    const { from, to } = JSON.parse(readFileSync(note, 'utf8'));
    return { from: String(from), to: String(to) };
  } catch {
    // It was cut short before anything was moved.
    return undefined;
  }
}

/** False when git cannot now, so that it is left for the next time. */
function putBack(root: string, changes: readonly EntryChange[]): boolean {
  if (changes.length === 0) return true;
  const list = (some: readonly EntryChange[]): string =>
    some.map(({ name }) => `${literally(name)}\0`).join('');
  const specs = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  if (runGit(root, ['reset', '-q', ...specs], list(changes), userEnvironment).status !== 0) return false;
  const brought = changes.filter((change) => isBrought(root, change));
  for (const { name } of brought.filter(({ before }) => before === undefined)) {
    rmSync(path.join(root, ...name.split('/')), { force: true });
  }
  const again = brought.filter(({ before }) => before !== undefined);
  if (again.length > 0) {
    const names = again.map(({ name }) => `${name}\0`).join('');
    runGit(root, ['checkout-index', '-f', '-u', '-z', '--stdin'], names, userEnvironment);
  }
  return true;
}

/** Whether a file is just as the move leaves it. */
function isBrought(root: string, { name, after }: EntryChange): boolean {
  const file = path.join(root, ...name.split('/'));
  if (after === undefined) return !existsSync(file);
  const { ok, out } = askGit(root, ['hash-object', `--path=${name}`, '--', file]);
  return ok && out.toString('utf8').trimEnd() === after.oid;
}
