import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type Disk, syncFolders, writeDurably, writingFailure } from './disk.ts';

/** A file of a change, with what it held before and is to hold after. */
export interface JournalFile {
  /** Relative to the repository's root, with `/`. */
  readonly name: string;
  /** Undefined for a new file. */
  readonly before: Uint8Array | undefined;
  /** Undefined for a file that is to go. */
  readonly after: Uint8Array | undefined;
}

/**
 * A change that is under way. It is on the disk before the first file is replaced, and goes when the change is
 * committed or git has refused it. It holds the bytes themselves rather than their hashes: then it can be finished
 * even where what stood beside the files is lost, and to compare is to be sure.
 */
export interface Journal {
  readonly subject: string;
  /** The whole message of the commit; undefined when there is to be none. */
  readonly message: string | undefined;
  readonly files: readonly JournalFile[];
}

/** Writes a journal and waits until it is on the disk. */
export function writeJournal(disk: Disk, file: string, journal: Journal): void {
  const text = (bytes: Uint8Array | undefined): string | null =>
    bytes === undefined ? null : Buffer.from(bytes).toString('base64');
  const files = journal.files.map(({ name, before, after }) => ({
    name,
    before: text(before),
    after: text(after),
  }));
  try {
    writeDurably(disk, file, Buffer.from(`${JSON.stringify({ ...journal, files })}\n`));
  } catch (error) {
    rmSync(file, { force: true });
    throw writingFailure(error, file);
  }
  syncFolders([file]);
}

/**
 * The journal that was left behind; undefined when there is none. One that is not whole was left before any file was
 * replaced, and is nothing to act on.
 */
export function readJournal(file: string): Journal | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { subject, message, files } = JSON.parse(readFileSync(file, 'utf8'));
    const bytes = (text: string | null): Buffer | undefined =>
      text === null ? undefined : Buffer.from(text, 'base64');
    return {
      subject: String(subject),
      message: message === undefined ? undefined : String(message),
      files: files.map((one: { name: string; before: string | null; after: string | null }) => ({
        name: one.name,
        before: bytes(one.before),
        after: bytes(one.after),
      })),
    };
  } catch {
    return undefined;
  }
}

/** Forgets a journal. */
export function dropJournal(file: string): void {
  rmSync(file, { force: true });
}
