import { dateSpan } from '../../../model/dates.ts';
import type { Field } from '../../../model/field.ts';
import type { Path } from '../../../model/path.ts';
import { loneSurrogate } from '../../decode.ts';
import { deepest } from '../plain-line.ts';
import { RefusedEdit, type Unwritable, type Value, type ValueMapping } from './edit.ts';

/**
 * Data as it can be written: fields in canonical order, a year in a field for dates as the number it will be read
 * as, nothing undefined. Throws a refusal for what no file can hold.
 */
export function writable(data: unknown, field: Field | undefined, path: Path): Value {
  const refuse = (what: Unwritable): RefusedEdit => new RefusedEdit({ reason: 'unwritable', path, what });
  if (path.length > deepest) throw refuse('depth');
  switch (typeof data) {
    case 'boolean':
      return data;
    case 'string':
      if (loneSurrogate(data)) throw refuse('surrogate');
      return field?.date && /^[1-9]\d{3}$/.test(data) ? Number(data) : data;
    case 'number':
      if (!Number.isFinite(data) || (Number.isInteger(data) && !Number.isSafeInteger(data)))
        throw refuse('number');
      // Minus zero is a zero to every reader.
      return data === 0 ? 0 : data;
    case 'object':
      if (data === null) return null;
      if (Array.isArray(data)) return data.map((item, i) => writable(item, field?.items, [...path, i]));
      return writableMapping(data, field, path);
    default:
      throw refuse('type');
  }
}

function writableMapping(data: object, field: Field | undefined, path: Path): ValueMapping {
  const prototype: unknown = Object.getPrototypeOf(data);
  if (prototype !== Object.prototype && prototype !== null)
    throw new RefusedEdit({ reason: 'unwritable', path, what: 'type' });
  const entries: [string, Value][] = [];
  for (const [key, value] of inOrder(Object.entries(data) as [string, unknown][], field)) {
    if (value === undefined) continue;
    if (loneSurrogate(key)) throw new RefusedEdit({ reason: 'unwritable', path, what: 'surrogate' });
    entries.push([key, writable(value, memberOf(field, key), [...path, key])]);
  }
  // Unlike an assignment, this takes the key `__proto__` for a key.
  return Object.fromEntries(entries);
}

/** Entries with the known fields first, in canonical order. */
function inOrder(
  entries: readonly [string, unknown][],
  field: Field | undefined,
): readonly [string, unknown][] {
  const known = field?.fields;
  if (!known) return entries;
  const order = Object.keys(known);
  const rank = (key: string): number => (Object.hasOwn(known, key) ? order.indexOf(key) : order.length);
  return entries.toSorted(([a], [b]) => rank(a) - rank(b));
}

/** What the rules know of a member of a mapping or list. */
export function memberOf(field: Field | undefined, step: string | number): Field | undefined {
  if (typeof step === 'number' && field?.items) return field.items;
  const key = String(step);
  if (field?.fields && Object.hasOwn(field.fields, key)) return field.fields[key];
  return field?.values;
}

/** Whether a text is meant as a date where it stands, which nobody quotes. */
export function isDate(text: string, field: Field | undefined): boolean {
  return (field?.date === true || field?.free === true) && dateSpan(text) !== undefined;
}

/** Whether two pieces of data are the same, whatever the order of fields. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object')
    return a === b || Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameData(item, b[i]))
    );
  }
  const keys = Object.keys(a);
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]))
  );
}
