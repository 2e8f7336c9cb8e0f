import type { FileConflict } from '../../model/sharing.ts';
import { readBlobs } from '../blobs.ts';
import { gitText } from '../git.ts';
import type { Entry, EntryChange } from './range.ts';

/** Joins two changes of a file's content; `theirs` is what the others have, `ours` what is put on top of it. */
export type MergeFile = (name: string, base: Buffer, theirs: Buffer, ours: Buffer) => MergedFile;

export type MergedFile =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly what: FileConflict['what']; readonly fields: FileConflict['fields'] };

/** A file that changes cannot be put on top of. */
export type Clash = Pick<FileConflict, 'file' | 'what' | 'fields'>;

/** The files of a commit on which changes are put, one after the other, without any work tree. */
export class Replay {
  readonly #root: string;
  readonly #entries: Map<string, Entry>;
  readonly #merge: MergeFile;
  /** Files that cannot be joined, each told once. */
  readonly #clashing = new Set<string>();

  constructor(root: string, entries: Map<string, Entry>, merge: MergeFile) {
    this.#root = root;
    this.#entries = entries;
    this.#merge = merge;
  }

  /** Puts changes on top; gives what they do there, and what they clash with. */
  put(changes: readonly EntryChange[]): {
    readonly done: readonly EntryChange[];
    readonly clashes: readonly Clash[];
  } {
    const done: EntryChange[] = [];
    const clashes: Clash[] = [];
    // What goes makes room for what comes under its name.
    const goesFirst = changes.toSorted(
      (a, b) => Number(a.after !== undefined) - Number(b.after !== undefined),
    );
    for (const change of goesFirst) {
      const { name } = change;
      const now = this.#entries.get(name);
      const joined = this.#clashing.has(name) ? now : this.#joined(change, now);
      if (joined !== undefined && 'what' in joined) {
        this.#clashing.add(name);
        clashes.push(joined);
      } else if (!isSame(joined, now)) {
        if (joined === undefined) this.#entries.delete(name);
        else this.#entries.set(name, joined);
        done.push({ name, before: now, after: joined });
      }
    }
    return { done, clashes };
  }

  #joined({ name, before, after }: EntryChange, now: Entry | undefined): Entry | undefined | Clash {
    const clash = (what: Clash['what'], fields: Clash['fields'] = []): Clash => ({
      file: name,
      what,
      fields,
    });
    if (isSame(now, after)) return now;
    if (isSame(now, before)) return now === undefined && this.#isCovered(name) ? clash('both-new') : after;
    if (now === undefined || after === undefined) return clash('gone');
    const mode = before !== undefined && after.mode === before.mode ? now.mode : after.mode;
    if (now.oid === after.oid || before?.oid === after.oid) return { mode, oid: now.oid };
    if (before?.oid === now.oid) return { mode, oid: after.oid };
    if (![before, now, after].every((entry) => entry === undefined || entry.mode.startsWith('100'))) {
      return clash('lines');
    }
    const blobs = readBlobs(
      this.#root,
      [before, now, after].flatMap((entry) => entry?.oid ?? []),
      Number.POSITIVE_INFINITY,
    );
    const bytesOf = (entry: Entry | undefined): Buffer => {
      if (entry === undefined) return Buffer.alloc(0);
      const blob = blobs.get(entry.oid);
      if (!blob || !('bytes' in blob)) throw new Error(`git cat-file: ${entry.oid}`);
      return blob.bytes;
    };
    const merged = this.#merge(name, bytesOf(before), bytesOf(now), bytesOf(after));
    if (!merged.ok) return clash(before === undefined ? 'both-new' : merged.what, merged.fields);
    const oid = gitText(this.#root, ['hash-object', '-w', '--stdin', '--no-filters'], merged.bytes);
    return { mode, oid };
  }

  /** Whether a folder stands where a new file is to be, or a file where its folder is to be. */
  #isCovered(name: string): boolean {
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      if (this.#entries.has(name.slice(0, slash))) return true;
    }
    return [...this.#entries.keys()].some((other) => other.startsWith(`${name}/`));
  }
}

function isSame(a: Entry | undefined, b: Entry | undefined): boolean {
  return a?.mode === b?.mode && a?.oid === b?.oid;
}
