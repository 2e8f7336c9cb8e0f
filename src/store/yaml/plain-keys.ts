import type { Span } from '../../model/finding.ts';
import { readPlain } from './plain.ts';

/**
 * Where the fields of a file begin, for a text in the plain style; undefined for any other. A look at the lines instead
 * of the whole reader, which takes longer to load than all the rest of showing one entity.
 */
export function plainKeys(text: string): ReadonlyMap<string, Span> | undefined {
  if (readPlain(text) === undefined) return undefined;
  const keys = new Map<string, Span>();
  for (const [i, line] of text.split('\n').entries()) {
    // Everything that belongs to a field but its key stands further in, but for items of a list.
    const key = /^[A-Za-z0-9][\w.-]*(?=:)/.exec(line)?.[0];
    if (key !== undefined) {
      keys.set(key, { line: i + 1, column: 1, endLine: i + 1, endColumn: key.length + 1 });
    }
  }
  return keys;
}
