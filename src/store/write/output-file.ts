import { appendFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { besideOf, codeOf, fileBehind, putInPlace, realDisk, writeBeside, writingFailure } from './disk.ts';

/**
 * Writes a file that a person or a program asked for, whole or not at all, with its folders. What is no ordinary file,
 * such as a pipe or a device, is written to and not replaced.
 */
export function writeOutput(file: string, text: string | Uint8Array, pid: number): void {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat && !stat.isFile() && !stat.isDirectory()) {
      writeFileSync(file, text);
      return;
    }
    const target = fileBehind(file);
    writeBeside(realDisk, target, typeof text === 'string' ? Buffer.from(text, 'utf8') : text, pid);
    try {
      putInPlace(realDisk, target, pid);
    } finally {
      rmSync(besideOf(target, pid), { force: true });
    }
  } catch (error) {
    throw writingFailure(error, file);
  }
}

/** Adds to a file that may grow to a number of bytes; says what was in the way, if anything. */
export function appendWithin(file: string, text: string, limit: number): string | undefined {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size + Buffer.byteLength(text) > limit) return 'EFBIG';
    appendFileSync(file, text);
    return undefined;
  } catch (error) {
    return codeOf(error) ?? String(error);
  }
}
