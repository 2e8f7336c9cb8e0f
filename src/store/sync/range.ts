import { isUtf8 } from 'node:buffer';
import { exitCodes, Failure } from '../../model/failure.ts';
import { gitBytes, gitText } from '../git.ts';

/** A file in a commit: its kind and rights, and its content by its name among git's objects. */
export interface Entry {
  readonly mode: string;
  readonly oid: string;
}

/** A file as a commit changed it; undefined where it is not there. */
export interface EntryChange {
  /** Relative to the repository's root, with `/`. */
  readonly name: string;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

/** A commit that is to be made again on top of others. */
export interface OwnCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly changes: readonly EntryChange[];
  /** The line of the author, and the encoding of the message unless it is UTF-8, as git has them. */
  readonly author: Buffer;
  readonly encoding: Buffer | undefined;
  readonly message: Buffer;
}

/** The commits that one has and another has not, oldest first. */
export function ownCommits(root: string, without: string, head: string): readonly OwnCommit[] {
  const listed = gitText(root, ['rev-list', '--reverse', '--topo-order', '--parents', `${without}..${head}`]);
  const rows = listed.split('\n').filter((row) => row !== '');
  const names = rows.map((row) => row.split(' '));
  const ids = names.map(([commit = '']) => commit);
  const bodies = bodiesOf(root, ids);
  const changes = changesOf(root, ids);
  return names.map(([commit = '', ...parents]) => ({
    commit,
    parents,
    changes: changes.get(commit) ?? [],
    ...parsed(commit, bodies.get(commit)),
  }));
}

/** The files of a commit. */
export function entriesOf(root: string, commit: string): Map<string, Entry> {
  const out = gitBytes(root, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = new Map<string, Entry>();
  for (const row of fieldsOf(out)) {
    const found = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(row);
    if (!found) throw new Error(`git ls-tree: ${row}`);
    entries.set(found[3] ?? '', { mode: found[1] ?? '', oid: found[2] ?? '' });
  }
  return entries;
}

/** What differs between two commits. */
export function changesBetween(root: string, from: string, to: string): readonly EntryChange[] {
  const out = gitBytes(root, ['diff-tree', ...rawly, from, to]);
  return parsedChanges(fieldsOf(out));
}

const rawly = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev'];

/** The commits' own changes, of merges none, in one process. */
function changesOf(root: string, ids: readonly string[]): ReadonlyMap<string, readonly EntryChange[]> {
  const found = new Map<string, readonly EntryChange[]>();
  if (ids.length === 0) return found;
  const out = gitBytes(root, ['diff-tree', '--stdin', '--root', ...rawly], `${ids.join('\n')}\n`);
  let commit = '';
  let fields: string[] = [];
  for (const field of fieldsOf(out)) {
    if (fields.length % 2 === 0 && /^[0-9a-f]{40,64}$/.test(field)) {
      found.set(commit, parsedChanges(fields));
      [commit, fields] = [field, []];
    } else fields.push(field);
  }
  return found.set(commit, parsedChanges(fields));
}

/** What stands between the signs that end each field. A name that is no UTF-8 would come back as another. */
function fieldsOf(out: Buffer): readonly string[] {
  if (!isUtf8(out)) {
    const reason = {
      why: 'git-failed',
      command: 'diff-tree',
      complaint: 'a file name is not UTF-8',
    } as const;
    throw new Failure(reason, exitCodes.unreadable);
  }
  return out.toString('utf8').split('\0').slice(0, -1);
}

function parsedChanges(fields: readonly string[]): readonly EntryChange[] {
  const changes: EntryChange[] = [];
  for (let i = 0; i < fields.length; i += 2) {
    const found = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]/.exec(fields[i] ?? '');
    // Nothing may be lost because git speaks in another way than expected.
    if (!found || fields[i + 1] === undefined) throw new Error(`git diff-tree: ${fields[i]}`);
    const [, from = '', to = '', old = '', fresh = ''] = found;
    const entry = (mode: string, oid: string): Entry | undefined =>
      /^0*$/.test(mode) ? undefined : { mode, oid };
    changes.push({ name: fields[i + 1] ?? '', before: entry(from, old), after: entry(to, fresh) });
  }
  return changes;
}

/** Commits as git keeps them. */
function bodiesOf(root: string, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const bodies = new Map<string, Buffer>();
  if (ids.length === 0) return bodies;
  const out = gitBytes(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = '', , size] = out.toString('latin1', at, end).split(' ');
    bodies.set(id, out.subarray(end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return bodies;
}

function parsed(
  commit: string,
  body: Buffer | undefined,
): Pick<OwnCommit, 'author' | 'encoding' | 'message'> {
  if (!body) throw new Error(`git cat-file: ${commit}`);
  const end = body.indexOf('\n\n');
  const head = body.subarray(0, end < 0 ? body.length : end).toString('latin1');
  const line = (key: string): Buffer | undefined => {
    const found = new RegExp(`^${key} (.*)$`, 'm').exec(head)?.[1];
    return found === undefined ? undefined : Buffer.from(found, 'latin1');
  };
  return {
    author: line('author') ?? Buffer.alloc(0),
    encoding: line('encoding'),
    message: end < 0 ? Buffer.alloc(0) : body.subarray(end + 2),
  };
}
