import path from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import { by } from '../model/order.ts';
import { type Blob, readBlobs } from './blobs.ts';
import { askGit, gitText } from './git.ts';
import type { Contents, ListedFile, PlanSource } from './plan-source.ts';
import { plansAmong } from './revision.ts';

/** A file as git's index holds it. */
interface Staged {
  /** Relative to the repository's root. */
  readonly name: string;
  readonly mode: string;
  readonly oid: string;
}

/** What is staged for the next commit. Inside a hook git's environment names the index that is meant. */
export interface Index {
  readonly root: string;
  /** The commit that the next one follows; undefined before the first. */
  readonly head: string | undefined;
  /** The folders of the plans that are staged, relative to the root. */
  readonly folders: readonly string[];
  /** The one of them that the starting folder lies in. */
  readonly within: string | undefined;
  /** The files that the next commit would change. */
  readonly changed: readonly string[];
  source(folder: string): PlanSource;
}

/** Reads git's index, seen from a folder of the work tree. */
export function readIndex(start: string): Index {
  const top = askGit(start, ['rev-parse', '--show-toplevel']);
  if (!top.ok) throw new Failure({ why: 'no-repository', path: start }, exitCodes.unreadable);
  const root = path.resolve(top.out.toString('utf8').trimEnd());
  const prefix = gitText(start, ['rev-parse', '--show-prefix']).replace(/\/$/, '');
  const staged = stagedFiles(root);
  const verified = askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  const head = verified.ok ? verified.out.toString('utf8').trimEnd() : undefined;
  const names = staged.map(({ name }) => name);
  const folders = plansAmong(names, prefix);
  return {
    root,
    head,
    folders,
    within: folders.find((folder) => prefix === folder || prefix.startsWith(`${folder}/`)),
    changed: head === undefined ? names : changedFrom(root, head),
    source: (folder) => new IndexSource(root, folder, staged),
  };
}

function changedFrom(root: string, head: string): readonly string[] {
  const text = gitText(root, ['diff-index', '--cached', '--name-only', '-z', '--no-renames', head]);
  return text.split('\0').filter((name) => name !== '');
}

function stagedFiles(root: string): readonly Staged[] {
  return gitText(root, ['ls-files', '--stage', '-z', '--full-name'])
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', oid = '', stage = '', name = ''] =
        /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
      if (name === '') return [];
      // Of a file in conflict there are several versions and none that would be committed.
      if (stage !== '0' && /\.ya?ml$/i.test(name))
        throw new Failure({ why: 'git-unmerged', path: name }, exitCodes.unreadable);
      return [{ name, mode, oid }];
    });
}

/** A plan in git's index. */
class IndexSource implements PlanSource {
  readonly id: string;
  readonly folder: string;
  readonly #root: string;
  readonly #files: ReadonlyMap<string, Staged>;
  #contents: ReadonlyMap<string, Blob> | undefined;

  constructor(root: string, folder: string, staged: readonly Staged[]) {
    this.#root = root;
    this.folder = folder;
    this.id = folder.slice(folder.lastIndexOf('/') + 1);
    const within = folder === '' ? '' : `${folder}/`;
    this.#files = new Map(
      staged
        .filter(({ name }) => name.startsWith(within))
        .map((file) => [file.name.slice(within.length), file] as const)
        .filter(([name]) => /\.ya?ml$/i.test(name) && !/(?:^|\/)\./.test(name)),
    );
  }

  list(): readonly ListedFile[] {
    return [...this.#files]
      .map(([name, { mode }]) => ({ path: name, plain: mode.startsWith('100') }))
      .sort(by((file) => file.path));
  }

  read(file: ListedFile): Contents {
    const staged = this.#files.get(file.path);
    if (!staged) return { ok: false, reason: 'missing' };
    // A link is kept as the path it leads to; what that path held is not asked.
    if (!staged.mode.startsWith('100')) return { ok: false, reason: 'link-outside' };
    this.#contents ??= readBlobs(
      this.#root,
      [...this.#files.values()].map(({ oid }) => oid),
    );
    const blob = this.#contents.get(staged.oid);
    if (!blob) return { ok: false, reason: 'failed', detail: staged.oid };
    if ('size' in blob) return { ok: false, reason: 'too-large', bytes: blob.size };
    return { ok: true, bytes: blob.bytes };
  }
}
