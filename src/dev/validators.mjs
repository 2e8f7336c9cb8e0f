// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { _, Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { formats } from '../store/validators/formats.mjs';
import { bare, readSchemas, root } from './schemas.mjs';

/**
 * Compiles every file kind's schema to code ahead of time, so that neither ajv nor the schemas are read when
 * planctl runs. ajv's standalone output still asks for its runtime; esbuild puts that in.
 */
export async function compileValidators() {
  // What the schemas use of 2020-12 is in ajv's core; its 2020 build would add bookkeeping for the rest.
  const ajv = new Ajv({
    allErrors: true,
    // The words come from src/i18n.
    messages: false,
    // A shared definition is one function, not a copy at each use: a quarter of the code to load.
    inlineRefs: false,
    // What every object inherits has none of the schemas' names, so own fields need not be told from inherited ones.
    ownProperties: false,
    allowUnionTypes: true,
    strictRequired: false,
    allowMatchingProperties: true,
    code: { source: true, esm: true, formats: _`require("./formats.mjs").formats` },
  });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  /** @type {Record<string, string>} */
  const exported = {};
  for (const [name, schema] of readSchemas()) {
    ajv.addSchema(judgedOnce(bare(schema)));
    if (name !== 'common') exported[name.replaceAll('-', '_')] = `${name}.schema.json`;
  }
  const folder = path.join(root, 'src/store/validators');
  mkdirSync(folder, { recursive: true });
  await build({
    stdin: {
      contents: quickLengths(inLinearTime(standalone.default(ajv, exported))),
      resolveDir: folder,
      loader: 'js',
    },
    outfile: path.join(folder, 'compiled.mjs'),
    bundle: true,
    alias: { 'ajv/dist/runtime/ucs2length': path.join(folder, 'code-points.mjs') },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    logLevel: 'warning',
  });
}

/**
 * ajv copies all errors so far whenever a called schema adds some, which for a list of a hundred thousand broken
 * entries takes minutes. Every array belongs to one call, so the new errors may as well be put at its end.
 * @param {string} code
 */
function inLinearTime(code) {
  const found = /vErrors\.concat\((\w+)\.errors\)/g;
  if (!found.test(code)) throw new Error('ajv no longer joins errors as it did');
  const append = 'function append(to, more) { for (const error of more) to.push(error); return to; }';
  return `${code.replace(found, 'append(vErrors,$1.errors)')}\n${append}\n`;
}

/**
 * No text has more code points than characters, and one with a character has a code point: most lengths need no count.
 * @param {string} code
 */
function quickLengths(code) {
  const atMost = /(func\d+)\((\w+)\) > (\d+)/g;
  const atLeast = /func\d+\((\w+)\) < 1\b/g;
  if (!atMost.test(code) || !atLeast.test(code)) throw new Error('ajv no longer asks for lengths as it did');
  return code.replace(atMost, '$2.length > $3 && $1($2) > $3').replace(atLeast, '$1.length < 1');
}

/**
 * A schema without the fields that a pattern of names judges in the same way: ajv would judge them twice.
 * @param {any} schema
 * @returns {any}
 */
function judgedOnce(schema) {
  if (Array.isArray(schema)) return schema.map(judgedOnce);
  if (schema === null || typeof schema !== 'object') return schema;
  const { properties, patternProperties } = schema;
  const patterns = Object.entries(patternProperties ?? {});
  const isTwice = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    patterns.some(([pattern, same]) => new RegExp(pattern, 'u').test(name) && isDeepStrictEqual(value, same));
  const isMap = patterns.length > 0 && typeof properties === 'object';
  const fields = isMap ? Object.entries(properties).filter(([name, value]) => !isTwice(name, value)) : [];
  const once = isMap ? { ...schema, properties: Object.fromEntries(fields) } : schema;
  return Object.fromEntries(Object.entries(once).map(([key, value]) => [key, judgedOnce(value)]));
}
