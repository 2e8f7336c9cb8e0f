import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GitOperation } from '../model/change-outcome.ts';
import { askGit, gitBytes, gitText, runGit } from './git.ts';
import { commitAt, onlyChangeSince, type Recorded } from './recorded-changes.ts';
import { literally } from './write/finish.ts';
import { lastLines } from './write/git-commit.ts';
import { userEnvironment } from './write/user-environment.ts';

/** The stages of a file in git's index: what was before, ours, theirs. */
export type Stage = 1 | 2 | 3;

/** The files that git could not merge, relative to the root with `/`, each with the stages that it has. */
export function unmergedFiles(root: string): ReadonlyMap<string, ReadonlySet<Stage>> {
  const files = new Map<string, Set<Stage>>();
  for (const record of gitText(root, ['ls-files', '-u', '-z', '--full-name', '--', ':/']).split('\0')) {
    const found = /^\d+ [0-9a-f]+ ([123])\t(.*)$/s.exec(record);
    if (!found) continue;
    const [, stage, name = ''] = found;
    const stages = files.get(name) ?? new Set();
    files.set(name, stages.add(Number(stage) as Stage));
  }
  return files;
}

/** A stage of a file with the bytes that a checkout gives it: line ends and filters as on the disk. */
export function stageBytes(root: string, name: string, stage: Stage): Buffer {
  return gitBytes(root, ['cat-file', '--filters', `:${stage}:${name}`]);
}

/** A file as git left it in the work tree, with its marks; undefined where git keeps no record of that. */
export function leftBytes(root: string, name: string): Buffer | undefined {
  const { ok, out } = askGit(root, ['cat-file', '--filters', `AUTO_MERGE:${name}`]);
  return ok ? out : undefined;
}

/** What is in the work tree; undefined when nothing is. */
export function workBytes(root: string, name: string): Buffer | undefined {
  try {
    return readFileSync(path.join(root, name));
  } catch {
    return undefined;
  }
}

const comingIn: Readonly<Record<GitOperation, string | undefined>> = {
  merge: 'MERGE_HEAD',
  rebase: 'REBASE_HEAD',
  'cherry-pick': 'CHERRY_PICK_HEAD',
  revert: 'REVERT_HEAD',
  am: undefined,
  bisect: undefined,
};

/** Who changed a file on each side, where it is certain: of several changes nobody knows which one made a value. */
export function changersOf(
  root: string,
  operation: GitOperation | undefined,
  name: string,
): { readonly ours: Recorded | undefined; readonly theirs: Recorded | undefined } {
  const head = operation && comingIn[operation];
  const found = head === undefined ? undefined : askGit(root, ['rev-parse', '--verify', '--quiet', head]);
  if (!head || !found?.ok) return { ours: undefined, theirs: undefined };
  const base = askGit(root, ['merge-base', 'HEAD', head]);
  const since = base.ok ? base.out.toString('utf8').trim() : undefined;
  const only = (to: string): Recorded | undefined =>
    since === undefined ? undefined : onlyChangeSince(root, since, name, to);
  return { ours: only('HEAD'), theirs: operation === 'merge' ? only(head) : commitAt(root, head) };
}

/** Tells git that files are settled as they are in the work tree. */
export function markSettled(root: string, names: readonly string[]): void {
  if (names.length > 0) gitText(root, ['add', '--', ...names.map(literally)]);
}

/** How git goes on when everything is settled, as it is typed. */
export const goOn: Readonly<Record<GitOperation, readonly string[] | undefined>> = {
  merge: ['commit', '--no-edit'],
  rebase: ['rebase', '--continue'],
  'cherry-pick': ['cherry-pick', '--continue'],
  revert: ['revert', '--continue'],
  am: ['am', '--continue'],
  bisect: undefined,
};

/** Lets git go on: whether it could, and the last lines of what it said. */
export function continueGit(
  root: string,
  args: readonly string[],
): { readonly ok: boolean; readonly lines: readonly string[] } {
  const { status, out, err } = runGit(root, args, '', userEnvironment);
  const said = err.trim() === '' ? out.toString('utf8') : err;
  return { ok: status === 0, lines: lastLines(said) };
}
