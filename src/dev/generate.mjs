// @ts-check
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { flat, readSchemas, root } from './schemas.mjs';

/** What is generated from the schemas and kept in the repository, by path; a test holds it to the schemas.
 * @returns {Promise<Map<string, string>>} */
export async function generated() {
  return new Map([
    ['src/model/files.ts', await fileTypes()],
    ['src/model/fields.ts', fieldTable()],
  ]);
}

const header = (/** @type {string} */ what) =>
  `// ${what} Generated from schemas/ by \`npm run generate\`; edit the schemas instead.\n\n`;

/** TypeScript types of the plan files. */
async function fileTypes() {
  const schemas = readSchemas();
  /** @type {Record<string, any>} */
  const definitions = {};
  for (const [name, schema] of schemas) {
    const {
      $defs = {},
      $schema: _dialect,
      $id: _id,
      if: _if,
      then: _then,
      else: _else,
      allOf: _all,
      ...own
    } = typed(schema, name);
    for (const [def, value] of Object.entries($defs)) definitions[typeName(name, def)] = value;
    if (name !== 'common') definitions[pascal(`${name}-file`)] = own;
  }
  /** @type {import('json-schema-to-typescript').JSONSchema} */
  const all = { title: 'AnyFile', type: 'object', additionalProperties: false, properties: {}, definitions };
  const text = await compile(all, 'AnyFile', {
    bannerComment: '',
    unreachableDefinitions: true,
    additionalProperties: false,
    format: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  const body = text
    .replace(/export interface AnyFile \{\}\n/, '')
    .replace(/^ *\/\*\*\n \* This interface was referenced by[\s\S]*?\*\/\n/gm, '')
    .replace(
      /^ \*\n \* This interface was referenced by `AnyFile`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/gm,
      '',
    )
    .replace(/^(\s+)(?!\*|\/)(['\w-]+\??: )/gm, '$1readonly $2')
    .replace(/^(\s+)\[k: string\]/gm, '$1readonly [k: string]')
    .replace(/^(export type \w+ = )(\w+)\[\]/gm, '$1readonly $2[]')
    .replace(/: ([\w.]+|\([^()\n]*\))\[\]/g, ': readonly $1[]')
    .trim();
  return `${header('The types of the plan files.')}${body}\n`;
}

/** A schema as the type generator needs it: references by type name, no own fields, conditions left to the validator.
 * @param {any} schema @param {string} file @returns {any} */
function typed(schema, file) {
  if (Array.isArray(schema)) return schema.map((item) => typed(item, file));
  if (schema === null || typeof schema !== 'object') return schema;
  /** @type {Record<string, any>} */
  const out = {};
  for (const [key, value] of Object.entries(flat(schema))) {
    if (
      [
        'patternProperties',
        'examples',
        'default',
        'if',
        'then',
        'else',
        'allOf',
        'title',
        'not',
        'minItems',
      ].includes(key)
    )
      continue;
    if (key === '$ref') {
      const [other, def] = String(value).split('#/$defs/');
      const target = other === '' ? file : String(other).replace('.schema.json', '');
      out.$ref = `#/definitions/${typeName(target, String(def))}`;
    } else if (key === 'properties' || key === '$defs') {
      out[key] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typed(part, file)]));
    } else {
      out[key] = key === 'enum' || key === 'required' ? value : typed(value, file);
    }
  }
  const patterns = schema.patternProperties ?? {};
  const named = Object.entries(patterns).find(([pattern]) => pattern !== '^x-');
  if (named) out.additionalProperties = typed(named[1], file);
  delete out.unevaluatedProperties;
  if (out.$ref) return { $ref: out.$ref };
  return out;
}

/** @param {string} file @param {string} def */
const typeName = (file, def) => pascal(file === 'common' || def.includes(file) ? def : `${file}-${def}`);

/** @param {string} words */
const pascal = (words) =>
  words
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The fields of each kind with their order and meaning. */
function fieldTable() {
  const schemas = readSchemas();
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {string[]} */
  const shared = [];

  /** @param {any} schema @param {string} file @returns {{schema: any, file: string}} */
  const resolve = (schema, file) => {
    if (!schema.$ref) return { schema, file };
    const [other, def] = schema.$ref.split('#/$defs/');
    const target = other === '' ? file : other.replace('.schema.json', '');
    const found = resolve(schemas.get(target)?.$defs[def], target);
    const { $ref: _ref, ...siblings } = schema;
    return { schema: { ...found.schema, ...siblings }, file: found.file };
  };

  /** @param {any} raw @param {string} from @returns {any} */
  const field = (raw, from) => {
    const { schema, file } = resolve(raw, from);
    /** @type {Record<string, any>} */
    const out = {};
    if (schema['x-ref']) out.ref = schema['x-ref'];
    if (schema['x-ref-except']) out.except = schema['x-ref-except'];
    if (schema['x-ref-except-urls']) out.exceptUrls = true;
    if (schema['x-ref-keys']) out.refKeys = schema['x-ref-keys'];
    if (schema['x-translated']) out.translated = true;
    if (schema['x-internal']) out.internal = true;
    if (schema['x-approved']) out.approved = true;
    if (schema.format === 'plan-date' || schema.format === 'date') out.date = true;
    const type = typeOf(schema);
    if (type) out.type = type;
    if ([schema.type].flat().includes('null')) out.nullable = true;
    if (schema.enum) out.choices = schema.enum;
    if (schema.required && !isText(raw)) out.required = schema.required;
    if (['type', 'enum', 'const', '$ref', 'oneOf', 'anyOf'].every((word) => !(word in schema)))
      out.free = true;
    if (isText(raw)) out.text = true;
    else if (schema.properties || schema.patternProperties) {
      const entries = Object.entries(schema.properties ?? {});
      if (entries.length)
        out.fields = Object.fromEntries(entries.map(([key, value]) => [key, field(value, file)]));
      const any = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => pattern !== '^x-');
      if (any) out.values = field(any[1], file);
    } else if (schema.items) out.items = field(schema.items, file);
    return out;
  };

  /** Equal parts are written once. @param {any} value @returns {string} */
  const print = (value) => {
    const body =
      value.fields || value.items || value.values
        ? `{ ${Object.entries(value)
            .map(([key, part]) => {
              if (key === 'fields') {
                const inner = Object.entries(part).map(
                  ([name, child]) => `${JSON.stringify(name)}: ${print(child)}`,
                );
                return `fields: { ${inner.join(', ')} }`;
              }
              return key === 'items' || key === 'values'
                ? `${key}: ${print(part)}`
                : `${key}: ${JSON.stringify(part)}`;
            })
            .join(', ')} }`
        : JSON.stringify(value);
    if (!value.fields && !value.values && body.length < 30) return body;
    const known = names.get(body);
    if (known) return known;
    const name = `f${names.size}`;
    names.set(body, name);
    shared.push(`const ${name}: Field = ${body};`);
    return name;
  };

  const kinds = [...schemas]
    .filter(([name]) => name !== 'common')
    .map(([name, schema]) => `  ${JSON.stringify(name)}: ${print(field(schema, name))},`);
  return `${header('The fields of every file kind, in canonical order, with what they mean to the rules.')}import type { Field } from './field.ts';
import type { FileKind } from './kinds.ts';

${shared.join('\n')}

/** The fields of each file kind. */
export const fieldsOf: Readonly<Record<FileKind, Field>> = {
${kinds.join('\n')}
};
`;
}

/** What a value is that is no text of any sort. @param {any} schema @returns {string | undefined} */
function typeOf(schema) {
  const types = [schema.type].flat();
  if (types.includes('number')) return types.includes('boolean') ? 'number or boolean' : 'number';
  if (types.includes('boolean')) return 'boolean';
  // Of dates an integer is a year.
  return types.includes('integer') && !schema.format ? 'integer' : undefined;
}

/** @param {any} schema */
const isText = (schema) => typeof schema.$ref === 'string' && schema.$ref.endsWith('#/$defs/text');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of await generated()) writeFileSync(path.join(root, file), text);
}
