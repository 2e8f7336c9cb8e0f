import { byCodePoint } from '../../model/order.ts';

/** Data as a text that is the same for the same data, whatever the order of fields. */
export function dataText(data: unknown): string {
  if (data === undefined) return '';
  if (typeof data === 'number' && !Number.isFinite(data)) return String(data);
  if (data === null || typeof data !== 'object') return JSON.stringify(data);
  if (Array.isArray(data)) return `[${data.map(dataText).join(',')}]`;
  const entries = Object.entries(data).sort(([a], [b]) => byCodePoint(a, b));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${dataText(value)}`).join(',')}}`;
}

/** Whether two pieces of data, of which each may be absent, are the same. */
export function isSameData(a: unknown, b: unknown): boolean {
  return a === b || dataText(a) === dataText(b);
}

/** Fields with their values. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Whether a piece of data is a mapping. */
export function isMapping(data: unknown): data is Mapping {
  return data !== null && typeof data === 'object' && !Array.isArray(data);
}

/** The value of a field; undefined where there is none, also of one that every object has. */
export function memberOf(data: Mapping, key: string): unknown {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
