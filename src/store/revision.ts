import path from 'node:path';
import { type Day, isoDay, lastDay } from '../model/dates.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { byCodePoint } from '../model/order.ts';
import { askGit, gitText } from './git.ts';
import type { PlanLocation, Repository } from './repository.ts';
import { readTree, type Tree } from './tree.ts';

/** The last second of a day in a time zone, in seconds since 1970. */
export type EndOfDay = (day: Day, timeZone: string) => number;

/** A folder inside a repository of git. */
export interface Place {
  /** The work tree's top, of a bare repository its own folder. */
  readonly root: string;
  /** The folder relative to the root, with `/`; empty at the root. */
  readonly prefix: string;
  readonly bare: boolean;
  /** Whether only the newest part of the history is here. */
  readonly shallow: boolean;
}

/** Where a folder is in its repository. */
export function placeOf(start: string): Place {
  const found = askGit(start, ['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository']);
  if (found.ok) {
    const [top = '', prefix = '', shallow] = found.out.toString('utf8').split('\n');
    const inside = prefix.replace(/\/$/, '');
    return { root: path.resolve(top), prefix: inside, bare: false, shallow: shallow === 'true' };
  }
  const own = askGit(start, ['rev-parse', '--absolute-git-dir', '--is-shallow-repository']);
  if (!own.ok) throw new Failure({ why: 'not-in-git', path: start }, exitCodes.unreadable);
  const [folder = '', shallow] = own.out.toString('utf8').split('\n');
  return { root: path.resolve(folder), prefix: '', bare: true, shallow: shallow === 'true' };
}

/**
 * The plans of a commit, seen from a folder of its repository. `rev` is a commit, branch or tag, or a date: then the
 * last commit of the main line up to the end of that day in the plan's time zone.
 */
export function repositoryAt(start: string, rev: string, endOfDay: EndOfDay): Repository {
  const place = placeOf(start);
  const found = commitAt(place, rev, endOfDay);
  const repository = plansIn(place, found.commit, found.day);
  if (repository.plans.length === 0) throw new Failure({ why: 'no-plan-in-rev', rev }, exitCodes.unreadable);
  return repository;
}

/** The commit that a revision or date names, and the day where it was a date. */
export function commitAt(
  { root, prefix }: Place,
  rev: string,
  endOfDay: EndOfDay,
): { readonly commit: string; readonly day: Day | undefined } {
  const day = lastDay(rev.trim());
  return { commit: day === undefined ? commitOf(root, rev) : commitOn(root, prefix, day, endOfDay), day };
}

/** The plans of a commit; there may be none. */
export function plansIn({ root, prefix }: Place, commit: string, day: Day | undefined): Repository {
  const tree = readTree(root, commit);
  const plans = planFolders(tree, prefix)
    .map(
      (folder): PlanLocation => ({
        id: folder.slice(folder.lastIndexOf('/') + 1),
        directory: path.join(root, folder),
        folder,
        at: { root, commit, tree },
      }),
    )
    .sort((a, b) => byCodePoint(a.id, b.id));
  const within = plans.find(({ folder }) => prefix === folder || prefix.startsWith(`${folder}/`));
  return { root, plans, within, at: { commit, day } };
}

/** The commit where two lines of history part; undefined where they have none in common. */
export function mergeBase(root: string, a: string, b: string): string | undefined {
  const found = askGit(root, ['merge-base', a, b]);
  return found.ok ? found.out.toString('utf8').trimEnd() : undefined;
}

/** The commits that a commit follows, the one of its own line first. */
export function parentsOf(root: string, commit: string): readonly string[] {
  return gitText(root, ['rev-list', '--parents', '-1', commit]).split(' ').slice(1);
}

/** The commit that a revision names; undefined where there is none of the name. */
export function commitIf(root: string, rev: string): string | undefined {
  const found = askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`]);
  return found.ok ? found.out.toString('utf8').trimEnd() : undefined;
}

/** The command that fetches a revision which is not here; undefined where there is nowhere to fetch it from. */
export function fetchOf(root: string, rev: string, shallow: boolean): string | undefined {
  const { out } = askGit(root, ['remote']);
  const remotes = out
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '');
  const own = remotes.find((name) => rev.startsWith(`${name}/`));
  const remote = own ?? (remotes.includes('origin') ? 'origin' : remotes[0]);
  if (remote === undefined || !/^[\w./-]+$/.test(rev) || !/^[\w./-]+$/.test(remote)) return undefined;
  const branch = own === undefined ? rev : rev.slice(own.length + 1);
  const what = /^[0-9a-f]{40,64}$/.test(rev)
    ? rev
    : own === undefined
      ? `${branch}:${branch}`
      : `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`;
  return `git fetch ${shallow ? '--unshallow ' : ''}${remote} ${what}`;
}

function commitOf(root: string, rev: string): string {
  const found = commitIf(root, rev);
  if (found !== undefined) return found;
  throw new Failure({ why: 'unknown-rev', rev, shallow: isShallow(root) }, exitCodes.unreadable);
}

/** The last commit of the main line up to the end of a day. */
function commitOn(root: string, prefix: string, day: Day, endOfDay: EndOfDay): string {
  const head = commitOf(root, 'HEAD');
  const [first] = planFolders(readTree(root, head), prefix);
  const zone = first === undefined ? 'UTC' : timeZoneOf(root, head, first);
  const before = `--before=${endOfDay(day, zone)}`;
  const commit = gitText(root, ['rev-list', '-1', '--first-parent', before, head]);
  if (commit !== '') return commit;
  const shallow = isShallow(root);
  throw new Failure({ why: 'no-commit-before', day: isoDay(day), shallow }, exitCodes.unreadable);
}

function timeZoneOf(root: string, commit: string, folder: string): string {
  const { out } = askGit(root, ['cat-file', 'blob', `${commit}:${folder}/plan.yaml`]);
  return /^time_zone:[ \t]*["']?([A-Za-z0-9_/+-]+)/m.exec(out.toString('utf8'))?.[1] ?? 'UTC';
}

function isShallow(root: string): boolean {
  return askGit(root, ['rev-parse', '--is-shallow-repository']).out.toString('utf8').trimEnd() === 'true';
}

/**
 * The folders of plans in a commit, as one standing in a folder sees them: the plan around it, else the nearest
 * `plans/`; where the commit has them elsewhere, wherever they were.
 */
function planFolders(tree: Tree, prefix: string): readonly string[] {
  return plansAmong([...tree.keys()], prefix);
}

/** The folders of plans among the names of files, as one standing in a folder sees them. */
export function plansAmong(names: readonly string[], prefix: string): readonly string[] {
  const folders = names.flatMap((name) => /^(?:(.+)\/)?plan\.ya?ml$/.exec(name)?.[1] ?? []);
  for (let at = prefix; ; at = parent(at)) {
    if (folders.includes(at) && at !== '') return parent(at).endsWith('plans') ? siblings(folders, at) : [at];
    const here = folders.filter((folder) => parent(folder) === (at === '' ? 'plans' : `${at}/plans`));
    if (here.length > 0) return here;
    if (at === '') break;
  }
  const moved = folders.filter((folder) => /(?:^|\/)plans$/.test(parent(folder)));
  return moved.length > 0 ? moved : folders;
}

function siblings(folders: readonly string[], folder: string): readonly string[] {
  return folders.filter((candidate) => parent(candidate) === parent(folder));
}

function parent(folder: string): string {
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
}
