import type { Field } from '../../../model/field.ts';
import type { Path } from '../../../model/path.ts';
import type { Edit } from './edit.ts';
import { memberOf, sameData } from './value.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** Lists of more pairs of entries than this are compared by what they begin and end with alone. */
const mostPairs = 250_000;

/** The edits that make one piece of data of another, touching no more than what differs. */
export function editsBetween(
  from: unknown,
  to: unknown,
  field: Field | undefined,
  path: Path = [],
): readonly Edit[] {
  if (sameData(from, to)) return [];
  if (isMapping(from) && isMapping(to) && Object.keys(from).length > 0) {
    const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
    // A mapping that loses all it had is written anew.
    if (gone.length < Object.keys(from).length) {
      return [
        ...gone.map((key): Edit => ({ type: 'remove', path: [...path, key] })),
        ...Object.entries(to).flatMap(([key, value]): readonly Edit[] =>
          Object.hasOwn(from, key)
            ? editsBetween(from[key], value, memberOf(field, key), [...path, key])
            : [{ type: 'add', path, key, value }],
        ),
      ];
    }
  }
  if (Array.isArray(from) && Array.isArray(to) && from.length > 0 && to.length > 0) {
    return listEdits(from, to, field, path);
  }
  return [{ type: 'set', path, value: to }];
}

function listEdits(
  from: readonly unknown[],
  to: readonly unknown[],
  field: Field | undefined,
  path: Path,
): readonly Edit[] {
  const edits: Edit[] = [];
  // Where the next entry of `from` stands in the text as edited so far.
  let at = 0;
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...common(from, to), [from.length, to.length] as const]) {
    const changed = Math.min(nextI - i, nextJ - j);
    for (let n = 0; n < changed; n++) {
      edits.push(...editsBetween(from[i++], to[j++], field?.items, [...path, at++]));
    }
    while (i < nextI) {
      edits.push({ type: 'remove', path: [...path, at] });
      i++;
    }
    while (j < nextJ) {
      const isLast = nextI === from.length;
      const value = to[j++];
      edits.push(isLast ? { type: 'append', path, value } : { type: 'insert', path, index: at, value });
      at++;
    }
    [i, j, at] = [nextI + 1, nextJ + 1, at + 1];
  }
  return edits;
}

/** The indexes of the entries that stay, of both lists. */
function common(a: readonly unknown[], b: readonly unknown[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && sameData(a[start], b[start])) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && sameData(a[a.length - 1 - end], b[b.length - 1 - end])) end++;
  const head = Array.from({ length: start }, (_, n) => [n, n] as const);
  const tail = Array.from({ length: end }, (_, n) => [a.length - end + n, b.length - end + n] as const);
  return [...head, ...middle(a, b, start, end), ...tail];
}

function middle(
  a: readonly unknown[],
  b: readonly unknown[],
  start: number,
  end: number,
): readonly (readonly [number, number])[] {
  const [rows, columns] = [a.length - end - start, b.length - end - start];
  if (rows * columns > mostPairs) return [];
  const same = (i: number, j: number): boolean => sameData(a[start + i], b[start + j]);
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = columns - 1; row && j >= 0; j--) {
      row[j] = same(i, j) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([start + i++, start + j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function isMapping(data: unknown): data is Mapping {
  return data !== null && typeof data === 'object' && !Array.isArray(data);
}
