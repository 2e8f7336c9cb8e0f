import type { Path } from './path.ts';

/** For lists that lost broken entries while they were read: where each remaining entry stands in the file. */
const origins = new WeakMap<readonly unknown[], readonly number[]>();

/** Takes entries out of a list and remembers where the others stood. */
export function dropEntries(list: unknown[], indexes: ReadonlySet<number>): void {
  const before = origins.get(list);
  const kept: number[] = [];
  for (let i = 0; i < list.length; i++) {
    if (indexes.has(i)) continue;
    list[kept.length] = list[i];
    kept.push(before?.[i] ?? i);
  }
  list.length = kept.length;
  origins.set(list, kept);
}

/** The place in the file of the entry at `index`. */
export function originOf(list: readonly unknown[], index: number): number {
  return origins.get(list)?.[index] ?? index;
}

/** Whether an entry follows the one before it in the file directly, so that the two may be judged together. */
export function followsDirectly(list: readonly unknown[], index: number): boolean {
  return originOf(list, index) - originOf(list, index - 1) === 1;
}

/** A path into data as read, turned into the path in the file. */
export function pathInFile(data: unknown, path: Path): Path {
  let value = data;
  return path.map((step) => {
    const list = value;
    value =
      value !== null && typeof value === 'object'
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
    return typeof step === 'number' && Array.isArray(list) ? originOf(list, step) : step;
  });
}
