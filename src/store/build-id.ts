import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What tells this build from every other: the hash of the whole bundle, written beside it. Undefined where the code
 * runs from its sources, which may change between two runs.
 */
export function buildId(): string | undefined {
  const file = path.join(__dirname, 'build.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
