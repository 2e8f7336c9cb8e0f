import type { Path } from '../model/path.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { sameData } from '../store/yaml/edit/value.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The edits that make one piece of data another, and touch nothing that stays. Entries told to be new come between the
 * others; those are compared by their places.
 */
export function editsBetween(
  before: unknown,
  after: unknown,
  path: Path,
  isNew: (entry: unknown) => boolean = () => false,
): readonly Edit[] {
  if (before === after || sameData(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listEdits(before, after, path, isNew);
  if (isMapping(before) && isMapping(after)) {
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
    return [
      ...gone.map((key): Edit => ({ type: 'remove', path: [...path, key] })),
      ...Object.entries(after).flatMap(([key, value]) =>
        Object.hasOwn(before, key)
          ? editsBetween(before[key], value, [...path, key], isNew)
          : [{ type: 'add', path, key, value } as const],
      ),
    ];
  }
  return [{ type: 'set', path, value: after }];
}

function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function listEdits(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  isNew: (entry: unknown) => boolean,
): readonly Edit[] {
  const staying = after.filter((entry) => !isNew(entry));
  const most = Math.min(before.length, staying.length);
  let start = 0;
  while (start < most && sameData(before[start], staying[start])) start++;
  let end = 0;
  while (end < most - start && sameData(before.at(-1 - end), staying.at(-1 - end))) end++;
  const [old, now] = [before.slice(start, before.length - end), staying.slice(start, staying.length - end)];
  const pairs = Math.min(old.length, now.length);
  const edits: Edit[] = [];
  for (let i = 0; i < pairs; i++) edits.push(...editsBetween(old[i], now[i], [...path, start + i], isNew));
  for (let i = old.length - 1; i >= pairs; i--) edits.push({ type: 'remove', path: [...path, start + i] });
  let length = before.length - (old.length - pairs);
  const insert = (index: number, value: unknown): void => {
    edits.push(index === length ? { type: 'append', path, value } : { type: 'insert', path, index, value });
    length++;
  };
  for (let i = pairs; i < now.length; i++) insert(start + i, now[i]);
  after.forEach((entry, index) => {
    if (isNew(entry)) insert(index, entry);
  });
  return edits;
}
