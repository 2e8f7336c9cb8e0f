import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exitCodes, Failure } from '../../model/failure.ts';
import { patiently } from './pause.ts';

/** The calls that fail when a disk is full or a file is held: a test puts others in their place. */
export interface Disk {
  write(descriptor: number, bytes: Uint8Array, offset: number): number;
  rename(from: string, to: string): void;
  /** Codes of `rename` that pass when another program lets go of the file. */
  readonly passing: ReadonlySet<string>;
  /** How long to wait for that, in milliseconds. */
  readonly patience: number;
}

/** The machine's disk. Only on Windows an open file cannot be replaced, and says so in three ways. */
export const realDisk: Disk = {
  write: (descriptor, bytes, offset) => writeSync(descriptor, bytes, offset),
  rename: renameSync,
  passing: new Set(os.platform() === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY', 'ETXTBSY']),
  patience: 5_000,
};

/** The bytes of a file; undefined when there is none. */
export function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    const reason = { why: 'cannot-read', path: file, detail: codeOf(error) ?? '' } as const;
    throw new Failure(reason, exitCodes.unreadable);
  }
}

/** The file behind a path: the one a link leads to, so that replacing it keeps the link. */
export function fileBehind(file: string): string {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync.native(file) : file;
}

/** Where the new bytes of a file stand until they take its place. */
export function besideOf(file: string, pid: number): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.planctl-${pid}.tmp`);
}

/**
 * Writes the new bytes of a file beside it, onto the disk itself, with the rights and the owner of the file they are
 * for. Access lists beyond those are not carried over.
 */
export function writeBeside(disk: Disk, file: string, bytes: Uint8Array, pid: number): void {
  const beside = besideOf(file, pid);
  const old = statSync(file, { throwIfNoEntry: false });
  try {
    // Renaming needs no right to the file itself, so that a write protection would be passed over unseen.
    if (old) accessSync(file, constants.W_OK);
    else mkdirSync(path.dirname(file), { recursive: true });
    writeDurably(disk, beside, bytes, (descriptor) => {
      if (old) likeOld(descriptor, old);
    });
  } catch (error) {
    rmSync(beside, { force: true });
    throw writingFailure(error, file);
  }
}

/** Writes a file that is not there yet and waits until it is on the disk. */
export function writeDurably(
  disk: Disk,
  file: string,
  bytes: Uint8Array,
  prepare?: (descriptor: number) => void,
): void {
  rmSync(file, { force: true });
  const descriptor = openSync(file, 'wx');
  try {
    for (let offset = 0; offset < bytes.length; ) offset += disk.write(descriptor, bytes, offset);
    prepare?.(descriptor);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function likeOld(descriptor: number, old: { mode: number; uid: number; gid: number }): void {
  const made = fstatSync(descriptor);
  try {
    if (made.uid !== old.uid || made.gid !== old.gid) fchownSync(descriptor, old.uid, old.gid);
  } catch {
    // Only an administrator gives files away; what was written is right all the same.
  }
  try {
    // After the owner, whose change clears some of the bits.
    if (made.mode !== old.mode) fchmodSync(descriptor, old.mode & 0o7777);
  } catch {
    // Some file systems have no rights.
  }
}

/** Puts what was written beside a file in its place, waiting a while for a program that holds it. */
export function putInPlace(disk: Disk, file: string, pid: number): void {
  let code: string | undefined;
  const done = patiently(disk.patience, () => {
    try {
      disk.rename(besideOf(file, pid), file);
      return true;
    } catch (error) {
      code = codeOf(error);
      if (code === undefined || !disk.passing.has(code)) throw writingFailure(error, file);
      return undefined;
    }
  });
  if (!done) throw new Failure({ why: 'file-held', path: file }, exitCodes.unreadable);
}

/** Takes a file away. */
export function removeFile(file: string): void {
  try {
    rmSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw writingFailure(error, file);
  }
}

/** Waits until the names in the folders of some files are on the disk, where a system can be asked for that. */
export function syncFolders(files: readonly string[]): void {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    try {
      const descriptor = openSync(folder, 'r');
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      // Windows opens no folders, and keeps its names itself.
    }
  }
}

/** Deletes what dead writers left beside files in a folder. Only for who holds the plan's lock. */
export function sweep(folder: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    if (/^\..+\.planctl-\d+\.tmp$/.test(name)) rmSync(path.join(folder, name), { force: true });
  }
}

/** A failed call of the file system as a failure of writing a file; anything else is a bug and stays what it is. */
export function writingFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (error instanceof Failure || code === undefined) return error;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new Failure(
    full ? { why: 'disk-full', path: file } : { why: 'cannot-write', path: file, detail: code },
    exitCodes.unreadable,
  );
}

/** The code of a failed call of the file system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code))
    ? String(error.code)
    : undefined;
}
