import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import { codeOf } from './write/disk.ts';

/** Where GitHub looks for the file, in its order; the first that exists counts. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** The file that counts in a repository; the first place when there is none. */
export function codeownersFile(root: string): string {
  const found = places.find((place) => existsSync(path.join(root, place)));
  return path.join(root, found ?? '.github/CODEOWNERS');
}

/** The text of a file; an empty one when it is not there. */
export function textOrNone(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return '';
    throw new Failure({ why: 'cannot-read', path: file, detail: code ?? '' }, exitCodes.unreadable);
  }
}
