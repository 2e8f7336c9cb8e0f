import { readFileSync, statSync } from 'node:fs';
import { exitCodes, Failure } from '../model/failure.ts';

/** The bytes of a file that somebody wants to take in; of a larger one than the limit only that it is too large. */
export function readImport(file: string, limit: number): Uint8Array {
  try {
    const stat = statSync(file);
    // A named pipe would hold the reader until somebody writes.
    if (!stat.isFile())
      throw new Failure({ why: 'cannot-read', path: file, detail: 'EISDIR' }, exitCodes.unreadable);
    return stat.size > limit ? Buffer.alloc(limit + 1) : readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    if (code === 'ENOENT') throw new Failure({ why: 'path-missing', path: file }, exitCodes.unreadable);
    throw new Failure({ why: 'cannot-read', path: file, detail: code }, exitCodes.unreadable);
  }
}
