import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GitOperation } from '../../model/change-outcome.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { runGit } from '../git.ts';
import { gitFolder } from '../git-folder.ts';
import { isLong, literally } from './finish.ts';
import { userEnvironment } from './user-environment.ts';

/** What git knows of some files and of where a commit would go. */
export interface GitState {
  /** `null` on a detached HEAD. */
  readonly branch: string | null;
  readonly upstream: string | null;
  /** The files that differ from the last commit, by their names relative to the root. */
  readonly files: ReadonlyMap<string, 'changed' | 'untracked' | 'unmerged'>;
}

/** What git is in the middle of, by the files it keeps for that: asking git itself would take several processes. */
export function gitOperation(gitDirectory: string): GitOperation | undefined {
  const is = (...name: readonly string[]): boolean => existsSync(path.join(gitDirectory, ...name));
  // A rebase picks commits too, so it is looked for first.
  if (is('rebase-merge')) return 'rebase';
  if (is('rebase-apply')) return is('rebase-apply', 'applying') ? 'am' : 'rebase';
  if (is('MERGE_HEAD')) return 'merge';
  if (is('REVERT_HEAD')) return 'revert';
  if (is('CHERRY_PICK_HEAD') || is('sequencer')) return 'cherry-pick';
  return is('BISECT_LOG') ? 'bisect' : undefined;
}

/** What git is in the middle of in the work tree at a root; nothing outside git. */
export function operationIn(root: string): GitOperation | undefined {
  const folder = gitFolder(root);
  return folder === undefined ? undefined : gitOperation(path.dirname(folder));
}

/** Asks git about files, in one process. `names` are relative to the root, with `/`. */
export function gitState(root: string, names: readonly string[]): GitState {
  const options = ['--porcelain=v2', '-z', '--branch', '--no-ahead-behind', '--no-renames', '-uall'];
  const args = ['status', ...options, '--', ...asPathspecs(names)];
  const { status, out, err } = runGit(root, args, '', (env) => ({
    ...userEnvironment(env),
    GIT_OPTIONAL_LOCKS: '0',
  }));
  if (status === 0) return parseState(out.toString('utf8'), names);
  if (/dubious ownership|unsafe repository/.test(err)) {
    throw new Failure({ why: 'git-unsafe', path: root }, exitCodes.unreadable);
  }
  const complaint = err.trim().split('\n')[0] ?? '';
  throw new Failure({ why: 'git-failed', command: 'status', complaint }, exitCodes.unreadable);
}

/** Files as they are named to git. Very many are named by their folders: `git status` takes no list from a file. */
function asPathspecs(names: readonly string[]): readonly string[] {
  const few = isLong(names) ? [...new Set(names.map((name) => path.posix.dirname(name)))] : names;
  return few.map(literally);
}

function parseState(out: string, names: readonly string[]): GitState {
  // macOS may name the same file with accents apart.
  const asNamed = new Map(names.map((name) => [name.normalize(), name]));
  const files = new Map<string, 'changed' | 'untracked' | 'unmerged'>();
  let branch: string | null = null;
  let upstream: string | null = null;
  for (const record of out.split('\0')) {
    const [kind] = record;
    if (kind === '#') {
      const [, key, value = ''] = record.split(' ');
      if (key === 'branch.head' && value !== '(detached)') branch = value;
      if (key === 'branch.upstream') upstream = value;
      continue;
    }
    const state = kind === '?' ? 'untracked' : kind === 'u' ? 'unmerged' : 'changed';
    const before = { untracked: 1, changed: 8, unmerged: 10 }[state];
    const name = asNamed.get(record.split(' ').slice(before).join(' ').normalize());
    if (name !== undefined) files.set(name, state);
  }
  return { branch, upstream, files };
}
