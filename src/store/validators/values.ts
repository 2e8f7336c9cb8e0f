import type { Scalar } from '../../model/finding.ts';
import type { Path } from '../../model/path.ts';

/** The type of a value in the words of JSON Schema. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && Number.isInteger(value)) return 'integer';
  return typeof value;
}

/** Whether a value is a text, a number, or yes or no. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
}

/** As much of a wrong value as anyone needs to know it again. */
const mostShown = 200;

/** A value as it is, the beginning of a long text, the name of no number; of a list or mapping its type. */
export function scalar(value: unknown): Scalar {
  if (typeof value === 'string') return shortened(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value === null || isScalar(value) ? value : typeOf(value);
}

/** A text, or the beginning of one that may be as long as its file. */
export function shortened(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown - 1)}…`;
}

/** How many characters, entries or fields a value has. */
export function lengthOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  return value !== null && typeof value === 'object' ? Object.keys(value).length : 0;
}

/** The path that a JSON pointer into data names. */
export function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const step = part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;
    path.push(Array.isArray(value) ? Number(step) : step);
    value = valueAt(value, path.slice(-1));
  }
  return path;
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
