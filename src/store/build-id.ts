import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What tells this build from every other: the hash of the whole bundle, written beside it. */
export function buildId(): string {
  return readFileSync(path.join(__dirname, 'build.txt'), 'utf8');
}
