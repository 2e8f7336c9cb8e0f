import { createHash } from 'node:crypto';
import { byCodePoint } from '../model/order.ts';

/** SHA-256 of data, as 64 hexadecimal digits: the same for the same data, in whatever order its fields come. */
export function digestOf(data: unknown): string {
  return createHash('sha256').update(canonicalJson(data)).digest('hex');
}

/** JSON without blanks, fields by code point; members that are undefined do not count (RFC 8785 but for numbers, which are ECMAScript's there and here). */
export function canonicalJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const members = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonicalJson(value)}`);
  return `{${members.join(',')}}`;
}
