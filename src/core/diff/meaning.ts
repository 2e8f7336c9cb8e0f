import { codes } from '../../model/codes.ts';
import { lastDay, type WrittenDate } from '../../model/dates.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { EntityKind } from '../../model/kinds.ts';
import { byCodePoint } from '../../model/order.ts';
import { defaultThresholds } from '../../model/thresholds.ts';

// What a value means, apart from how it is written: two values mean the same when their meanings are equal as JSON.

/** A mapping of a file. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether a value is a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What a field means when it is not written; `decimals` is not here, since a number shows without it as it is. */
const defaults: Mapping = {
  scope: 'plan',
  visibility: 'public',
  continuous: false,
  key: false,
  critical: false,
  weight: 1,
  progress_method: 'reported',
  path: 'linear',
  accumulation: 'snapshot',
  frequency: 'none',
  tolerance: 0,
  commit: true,
  ...defaultThresholds,
  ...Object.fromEntries(Object.entries(codes).map(([code, { severity }]) => [code, severity])),
};

/** Lists in which the place of an entry says something. */
const ordered: ReadonlySet<string> = new Set(['levels', 'languages']);

/** Lists of an update that say "none any more" when they are empty. */
const clearing: ReadonlySet<string> = new Set(['blockers', 'money']);

const allLanguages = JSON.stringify(['bg', 'en']);

/** The log that a field is: entries by date, where the later of two on one day is newer. */
export function dateFieldOf(name: string): 'date' | 'period' | undefined {
  return name === 'updates' ? 'date' : name === 'measurements' ? 'period' : undefined;
}

/** Whether a list is one value, not a set of entries. */
export function isOrdered(name: string): boolean {
  return ordered.has(name);
}

/** The fields of an entity of a kind, or of the plan itself. */
export function fieldsOfKind(kind: EntityKind | 'plan'): Field {
  if (kind === 'organisation') return fieldsOf.organisations.fields?.['organisations']?.items ?? {};
  if (kind === 'source') return fieldsOf.sources.fields?.['sources']?.items ?? {};
  return fieldsOf[kind];
}

/** The day an entry of a log counts from; what has no date comes first. */
export function dayOfEntry(entry: unknown, dateField: string): number {
  return isMapping(entry) ? (lastDay(entry[dateField] as WrittenDate) ?? -Infinity) : -Infinity;
}

/** Reads values for their meaning; plain strings are in the plan's first language. */
export class Meanings {
  readonly #first: string;

  constructor(firstLanguage: string) {
    this.#first = firstLanguage;
  }

  /** The meaning of a field's value as text, equal for equal meanings; empty for what means nothing. */
  key(value: unknown, field: Field | undefined, name = ''): string {
    return JSON.stringify(this.of(value, field, name)) ?? '';
  }

  /** The meaning of a value; undefined where it means the same as no value. */
  of(value: unknown, field: Field | undefined, name = ''): unknown {
    if (field === undefined || field.free) return asIs(value);
    if (value === undefined || value === null) return undefined;
    if (Object.hasOwn(defaults, name) && defaults[name] === value) return undefined;
    if (field.text) return typeof value === 'string' ? { [this.#first]: value } : nonEmpty(asIs(value));
    if (field.date) return typeof value === 'number' ? String(value) : asIs(value);
    if (field.items) return Array.isArray(value) ? this.#list(value, field.items, name) : asIs(value);
    if (!isMapping(value) || (!field.fields && !field.values)) return asIs(value);
    const read: Record<string, unknown> = {};
    for (const key of Object.keys(value).sort(byCodePoint)) {
      const known = field.fields && Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
      const meaning = this.of(value[key], known ?? field.values, known ? key : '');
      if (meaning !== undefined) put(read, key, meaning);
    }
    return nonEmpty(read);
  }

  #list(list: readonly unknown[], items: Field, name: string): unknown {
    if (list.length === 0) return clearing.has(name) || ordered.has(name) ? [] : undefined;
    const read = list.map((entry) => this.of(entry, items) ?? null);
    const dateField = dateFieldOf(name);
    if (dateField !== undefined) return inDateOrder(list, read, dateField);
    if (ordered.has(name)) return JSON.stringify(read) === allLanguages ? undefined : read;
    return read
      .map((entry) => [JSON.stringify(entry), entry] as const)
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([, entry]) => entry);
  }
}

function inDateOrder(list: readonly unknown[], read: readonly unknown[], dateField: string): unknown {
  return read
    .map((entry, i) => ({ entry, day: dayOfEntry(list[i], dateField) }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day - b.day))
    .map(({ entry }) => entry);
}

function nonEmpty(value: unknown): unknown {
  return isMapping(value) && Object.keys(value).length === 0 ? undefined : value;
}

/** A value whose fields nobody knows: only the order of keys means nothing. */
function asIs(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { '.number': String(value) };
  if (Array.isArray(value)) return value.map((entry) => asIs(entry) ?? null);
  if (!isMapping(value)) return value;
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort(byCodePoint)) put(read, key, asIs(value[key]));
  return read;
}

/** A file may have a key `__proto__`. */
function put(read: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(read, key, { value, enumerable: true, configurable: true, writable: true });
}
