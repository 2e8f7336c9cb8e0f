import type { Path } from '../model/path.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';

/** The edit that gives a field a value, and makes the mappings on the way there that are missing. */
export function putEdit(data: unknown, base: Path, path: Path, value: unknown): Edit {
  let at = data;
  for (const [i, step] of path.entries()) {
    if (!holds(at, step)) {
      const below = path.slice(i + 1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
      return { type: 'add', path: [...base, ...path.slice(0, i)], key: String(step), value: below };
    }
    at = (at as Record<string | number, unknown>)[step];
  }
  return { type: 'set', path: [...base, ...path], value };
}

/** The edit that takes a field away, with the mappings that would be left without any. */
export function takeEdit(data: unknown, base: Path, path: Path): Edit {
  let end = path.length;
  while (end > 1 && isLast(valueAt(data, path.slice(0, end - 1)))) end--;
  return { type: 'remove', path: [...base, ...path.slice(0, end)] };
}

function isLast(parent: unknown): boolean {
  return (
    parent !== null &&
    typeof parent === 'object' &&
    !Array.isArray(parent) &&
    Object.keys(parent).length === 1
  );
}

function valueAt(data: unknown, path: Path): unknown {
  let at = data;
  for (const step of path) at = holds(at, step) ? (at as Record<string | number, unknown>)[step] : undefined;
  return at;
}

function holds(value: unknown, step: string | number): boolean {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, step);
}
