import { by } from '../model/order.ts';
import { type Blob, readBlobs } from './blobs.ts';
import type { Contents, ListedFile, PlanSource } from './plan-source.ts';
import { readTree, type Tree, type TreeFile } from './tree.ts';

/** A plan in a commit: listed by one `git ls-tree`, read by one `git cat-file --batch`, never checked out. */
export class GitSource implements PlanSource {
  readonly id: string;
  readonly folder: string;
  readonly #repository: string;
  readonly #files: ReadonlyMap<string, TreeFile>;
  #wanted: readonly string[] | undefined;
  #contents: ReadonlyMap<string, Blob> | undefined;

  /** `folder` is the plan's path in the tree of the commit. */
  constructor(repository: string, commit: string, folder: string, tree: Tree = readTree(repository, commit)) {
    this.#repository = repository;
    this.folder = folder;
    this.id = folder.slice(folder.lastIndexOf('/') + 1);
    const files = new Map<string, TreeFile>();
    const prefix = folder === '' ? '' : `${folder}/`;
    for (const [full, file] of tree) {
      if (!full.startsWith(prefix)) continue;
      const path = full.slice(prefix.length);
      if (/\.ya?ml$/i.test(path) && !/(?:^|\/)\./.test(path)) files.set(path, file);
    }
    this.#files = files;
  }

  list(): readonly ListedFile[] {
    return [...this.#files]
      .map(([path, { mode }]) => ({ path, plain: mode.startsWith('100') }))
      .sort(by((file) => file.path));
  }

  /** The object id of a file's content. */
  oidOf(path: string): string | undefined {
    return this.#files.get(path)?.oid;
  }

  /** Says which files will be read; without it all are fetched as soon as one is asked for. */
  expect(paths: readonly string[]): void {
    this.#wanted = paths;
  }

  read(file: ListedFile): Contents {
    const found = this.#files.get(file.path);
    if (!found) return { ok: false, reason: 'missing' };
    // A link is kept as the path it leads to; what that path held is not asked.
    if (!found.mode.startsWith('100')) return { ok: false, reason: 'link-outside' };
    const blob = this.#blob(found.oid);
    if (!blob) return { ok: false, reason: 'failed', detail: found.oid };
    return 'bytes' in blob
      ? { ok: true, bytes: blob.bytes }
      : { ok: false, reason: 'too-large', bytes: blob.size };
  }

  #blob(oid: string): Blob | undefined {
    this.#contents ??= readBlobs(this.#repository, this.#oids(this.#wanted ?? this.#files.keys()));
    return this.#contents.get(oid) ?? readBlobs(this.#repository, [oid]).get(oid);
  }

  #oids(paths: Iterable<string>): readonly string[] {
    return [...paths].flatMap((path) => {
      const file = this.#files.get(path);
      return file?.mode.startsWith('100') ? [file.oid] : [];
    });
  }
}
