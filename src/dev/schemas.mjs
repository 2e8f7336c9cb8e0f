// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {Record<string, any>} Schema A JSON Schema, or a part of one. */

export const root = path.resolve(import.meta.dirname, '../..');

/** All public schemas by name (`activity`, `common`, …), in code point order.
 * @returns {Map<string, Schema>} */
export function readSchemas() {
  const folder = path.join(root, 'schemas');
  const names = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  return new Map(
    names
      .sort()
      .map((file) => [
        file.slice(0, -'.schema.json'.length),
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
      ]),
  );
}

/**
 * The same schema with `additionalProperties` for `unevaluatedProperties`. In a schema whose objects are not
 * composed the two mean the same, and ajv judges the first without bookkeeping at run time.
 * @param {any} schema
 * @returns {any}
 */
export function flat(schema) {
  if (Array.isArray(schema)) return schema.map(flat);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key === 'unevaluatedProperties' ? 'additionalProperties' : key,
      flat(value),
    ]),
  );
}

/**
 * A schema without what only people and generators read: words, examples, defaults and planctl's own annotations.
 * @param {any} schema
 * @returns {any}
 */
export function bare(schema) {
  return strip(flat(schema));
}

const wordy = new Set(['title', 'description', 'examples', 'default', '$comment', '$schema']);

/** @param {any} schema @returns {any} */
function strip(schema) {
  if (Array.isArray(schema)) return schema.map(strip);
  if (schema === null || typeof schema !== 'object') return schema;
  /** @type {Record<string, any>} */
  const out = {};
  for (const [key, value] of Object.entries(schema)) {
    if (wordy.has(key) || key.startsWith('x-')) continue;
    // Inside these the keys are names of fields, whatever they are called.
    const named = key === 'properties' || key === '$defs' || key === 'patternProperties';
    out[key] = named
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, strip(part)]))
      : strip(value);
  }
  return out;
}
