import { by } from '../model/order.ts';
import { askGit, gitText } from './git.ts';
import { type Contents, type ListedFile, type PlanSource, sizeLimit } from './plan-source.ts';

/** A blob of a tree. */
interface Blob {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
  readonly size: number;
}

/** A plan in a commit: listed by one `git ls-tree`, read by one `git cat-file --batch`, never checked out. */
export class GitSource implements PlanSource {
  readonly id: string;
  readonly folder: string;
  readonly #repository: string;
  readonly #commit: string;
  #blobs: ReadonlyMap<string, Blob> | undefined;
  #contents: ReadonlyMap<string, Buffer> | undefined;

  /** `folder` is the plan's path in the tree of the commit. */
  constructor(repository: string, commit: string, folder: string) {
    this.#repository = repository;
    this.#commit = commit;
    this.folder = folder;
    this.id = folder.slice(folder.lastIndexOf('/') + 1);
  }

  list(): readonly ListedFile[] {
    return [...this.#tree().values()]
      .map(({ path, mode }) => ({ path, plain: mode.startsWith('100') }))
      .sort(by((file) => file.path));
  }

  read(file: ListedFile): Contents {
    const blob = this.#tree().get(file.path);
    if (!blob) return { ok: false, reason: 'missing' };
    // A link is kept as the path it leads to; what that path held is not asked.
    if (!blob.mode.startsWith('100')) return { ok: false, reason: 'link-outside' };
    if (blob.size > sizeLimit) return { ok: false, reason: 'too-large', bytes: blob.size };
    this.#contents ??= readBlobs(this.#repository, [...this.#tree().values()].filter(isReadable));
    const bytes = this.#contents.get(blob.oid);
    return bytes ? { ok: true, bytes } : { ok: false, reason: 'failed', detail: blob.oid };
  }

  #tree(): ReadonlyMap<string, Blob> {
    if (this.#blobs) return this.#blobs;
    const within = this.folder === '' ? [] : ['--', `${this.folder}/`];
    const text = gitText(this.#repository, [
      'ls-tree',
      '-r',
      '-l',
      '-z',
      '--full-tree',
      this.#commit,
      ...within,
    ]);
    const blobs = new Map<string, Blob>();
    for (const line of text.split('\0')) {
      const found = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line);
      if (!found) continue;
      const [, mode = '', oid = '', size = '', full = ''] = found;
      const path = this.folder === '' ? full : full.slice(this.folder.length + 1);
      if (!/\.ya?ml$/i.test(path) || /(?:^|\/)\./.test(path)) continue;
      blobs.set(path, { path, mode, oid, size: Number(size) });
    }
    this.#blobs = blobs;
    return blobs;
  }
}

function isReadable({ mode, size }: Blob): boolean {
  return mode.startsWith('100') && size <= sizeLimit;
}

/** The contents of blobs by their object ids. */
export function readBlobs(
  repository: string,
  blobs: readonly Pick<Blob, 'oid'>[],
): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  const wanted = [...new Set(blobs.map(({ oid }) => oid))];
  if (wanted.length === 0) return contents;
  const { out } = askGit(repository, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [oid = '', type, size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    contents.set(oid, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
