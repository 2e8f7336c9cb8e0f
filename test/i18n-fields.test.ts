import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldTerm, fieldTerms } from '../src/i18n/fields.ts';
import { uiLanguages } from '../src/i18n/language.ts';
import { statusTerms } from '../src/i18n/terms.ts';
import { valueTerm, valueTerms } from '../src/i18n/values.ts';
import type { Field } from '../src/model/field.ts';
import { fieldsOf } from '../src/model/fields.ts';
import { fileKinds } from '../src/model/kinds.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Place {
  readonly name: string;
  readonly parent: string;
}

interface Choice extends Place {
  readonly values: readonly string[];
}

const folder = new URL('../schemas/', import.meta.url);
const schemas = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema]),
);

/** Every field of the table, with the kind of file or the field that holds it. */
function placesOf(field: Field, parent: string): Place[] {
  if (parent === 'severities') return [];
  const named = Object.entries(field.fields ?? {}).flatMap(([name, inner]) => [
    { name, parent },
    ...placesOf(inner, name),
  ]);
  const unnamed = [field.items, field.values].flatMap((inner) => (inner ? placesOf(inner, parent) : []));
  return [...named, ...unnamed];
}

const places = fileKinds.flatMap((kind) => placesOf(fieldsOf[kind], kind));

/** Every field of a schema and every field with an enum, following references; the enums met go into `met`. */
function walk(schema: Schema, file: string, place: Place, met: Set<readonly string[]>, into: Choice[]): void {
  if (place.parent === 'severities') return;
  if (schema.enum) met.add(schema.enum);
  into.push({ ...place, values: schema.enum ?? [] });
  if (schema.$ref !== undefined) {
    const [target, at] = resolved(schema.$ref, file);
    walk(target, at, place, met, into);
  }
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    walk(inner, file, { name, parent: place.name }, met, into);
  }
  if (schema.items) walk(schema.items, file, place, met, into);
  for (const [pattern, inner] of Object.entries(schema.patternProperties ?? {})) {
    if (pattern !== '^x-') walk(inner, file, place, met, into);
  }
}

function resolved(ref: string, file: string): [schema: Schema, file: string] {
  const [other = '', pointer = ''] = ref.split('#');
  const at = other === '' ? file : other;
  const target = schemas.get(at)?.$defs?.[pointer.replace('/$defs/', '')];
  if (!target) throw new Error(`${file}: cannot follow ${ref}`);
  return [target, at];
}

/** All enums of a schema, however deep. */
function enumsIn(node: unknown): (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'enum' in node && Array.isArray(node.enum) ? [node.enum as readonly string[]] : [];
  return [...own, ...Object.values(node).flatMap(enumsIn)];
}

const met = new Set<readonly string[]>();
const choices: Choice[] = [];
for (const kind of fileKinds) {
  const file = `${kind}.schema.json`;
  const schema = schemas.get(file);
  if (!schema) throw new Error(`${file} is missing`);
  walk(schema, file, { name: kind, parent: '' }, met, choices);
}

/** Activity status, whose words belong to `terms.ts`. */
const isActivityStatus = ({ name, parent }: Place): boolean => name === 'status' && parent === 'updates';

describe.each(uiLanguages)('words in %s', (language) => {
  it('label every field of the table', () => {
    expect(places.length).toBeGreaterThan(200);
    const bare = places.map(({ name }) => name).filter((name) => !Object.hasOwn(fieldTerms[language], name));
    expect(bare).toEqual([]);
  });

  it('label every field of the schemas', () => {
    const unlabelled = choices
      .filter(({ parent }) => parent !== '')
      .filter(({ name, parent }) => fieldTerm(name, parent, language) === name);
    expect(unlabelled).toEqual([]);
  });

  it('name every value of every enum', () => {
    const missing = choices
      .filter((choice) => !isActivityStatus(choice))
      .flatMap(({ name, parent, values }) => {
        const words = valueTerms[language][`${parent}.${name}`] ?? valueTerms[language][name] ?? {};
        return values.filter((value) => !words[value]).map((value) => `${parent}.${name}: ${value}`);
      });
    expect(missing).toEqual([]);
  });

  it('name every activity status by its own word', () => {
    const values = choices.filter(isActivityStatus).flatMap((choice) => choice.values);
    expect(values).toContain('in_progress');
    for (const value of values) {
      const words = Object.entries(statusTerms[language]).find(([status]) => status === value);
      expect(valueTerm('status', 'updates', value, language)).toBe(words?.[1].feminine);
    }
  });

  it('are words, not blanks', () => {
    const labels = Object.values(fieldTerms[language]);
    const values = Object.values(valueTerms[language]).flatMap((words) => Object.values(words));
    expect([...labels, ...values].filter((word) => word.trim() !== word || word === '')).toEqual([]);
  });

  it('fall back to the name and the value', () => {
    expect(fieldTerm('x-district', 'activity', language)).toBe('x-district');
    expect(fieldTerm('constructor', undefined, language)).toBe('constructor');
    expect(valueTerm('x-district', 'activity', 'north', language)).toBe('north');
    expect(valueTerm('scope', 'activity', 'toString', language)).toBe('toString');
  });
});

describe('the walk of the schemas', () => {
  it('meets every enum but those of severities', () => {
    const unmet = [...schemas.values()].flatMap(enumsIn).filter((values) => !met.has(values));
    expect(unmet).toEqual([['error', 'warning', 'info', 'off']]);
  });

  it('meets every key of the two catalogues', () => {
    const known = new Set(choices.flatMap(({ name, parent }) => [name, `${parent}.${name}`]));
    const keys = [...Object.keys(fieldTerms.en), ...Object.keys(valueTerms.en)];
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  it('takes the label of the parent first', () => {
    expect(fieldTerm('by', 'retired', 'en')).toBe('Replaced by');
    expect(fieldTerm('kind', 'budget', 'bg')).toBe('Вид разход');
    expect(valueTerm('visibility', 'kpi', 'internal', 'bg')).toBe('вътрешен');
    expect(valueTerm('visibility', 'activity', 'internal', 'bg')).toBe('вътрешна');
  });
});
