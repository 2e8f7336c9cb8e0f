import { strToU8, type Zippable, zipSync } from 'fflate';

/** Noon, so that no time zone has another day; the fields of a local time are what a zip file holds. */
const date = new Date(1980, 0, 1, 12);

/** Files in a zip file, texts in UTF-8: the list of types first, as readers want it, the others by path. */
export function zipped(files: readonly (readonly [string, string | Uint8Array])[], level: 0 | 3): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  const content: Zippable = {};
  for (const [path, held] of sorted) content[path] = typeof held === 'string' ? strToU8(held) : held;
  return zipSync(content, { level, mtime: date });
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
