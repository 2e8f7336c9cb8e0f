import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { typedAction } from '../src/cli/typed-field.ts';
import { assigned } from '../src/core/edit/assign.ts';
import type { Intent } from '../src/features/edit.ts';
import { setField } from '../src/features/set.ts';
import { placeIn, targetIn } from '../src/features/target.ts';
import { valueTerms } from '../src/i18n/values.ts';
import { dayOf } from '../src/model/dates.ts';
import { entryNames } from '../src/model/entry-names.ts';
import type { Field } from '../src/model/field.ts';
import { fieldsOf } from '../src/model/fields.ts';
import { type FileKind, fileKinds, folderOf } from '../src/model/kinds.ts';
import type { PlanState } from '../src/model/plan.ts';
import { assemble } from '../src/store/assemble.ts';
import { readText } from '../src/store/load-plan.ts';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import { renderFile } from '../src/store/yaml/render-file.ts';
import { root } from './support/bin.ts';

// Every scalar field of every schema is set once in a file that has all of them, as its type tells how. The file is
// written in several styles; each time one line is another one and all data but that field are the same.

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
}

const folder = path.join(root, 'schemas');
const schemas = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => [file, JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Schema]),
);

/** A value with all that a schema allows, from its examples. */
function sample(schema: Schema, file: string, key: string): unknown {
  if (schema.$ref !== undefined) {
    const [other = '', pointer = ''] = schema.$ref.split('#/$defs/');
    const at = other === '' ? file : other;
    if (pointer === 'text') return { bg: 'Пример', en: 'Example' };
    const target = schemas.get(at)?.$defs?.[pointer];
    if (!target) throw new Error(`${file}: cannot follow ${schema.$ref}`);
    const isScalar = !target.properties && !target.items && !target.patternProperties;
    return isScalar ? (schema.examples ?? target.examples)?.[0] : sample(target, at, key);
  }
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, sample(inner, file, name)]),
    );
  }
  const free = Object.entries(schema.patternProperties ?? {}).find(([pattern]) => pattern !== '^x-');
  if (free) {
    const key = free[0].includes('[A-Z][A-Z0-9]*') ? 'A-90' : 'milestones.M1.due';
    return { [key]: sample(free[1], file, key) };
  }
  if (schema.items) {
    const item = sample(schema.items, file, key);
    return item === undefined ? schema.examples?.[0] : [item];
  }
  return schema.examples?.[0];
}

/** The names of all scalar fields below a place, with those that name one language of a text. */
function scalars(field: Field, data: unknown, name: string): readonly string[] {
  const under = (key: string): string => (name === '' ? key : `${name}.${key}`);
  if (field.text) return [`${name}.bg`];
  if (field.items && Array.isArray(data)) {
    const [first] = entryNames(data);
    return scalars(field.items, data[0], under(first === '' || first === undefined ? '#1' : first));
  }
  const members = Object.entries((data ?? {}) as Record<string, unknown>);
  if (field.fields)
    return members.flatMap(([key, value]) => scalars(field.fields?.[key] ?? {}, value, under(key)));
  if (field.values) return members.flatMap(([key, value]) => scalars(field.values ?? {}, value, under(key)));
  return [name];
}

/** Another value of a field as a Bulgarian types it, and what it is in the file. */
function another(
  field: Field,
  before: unknown,
  key: string,
): { readonly typed: string; readonly value: unknown } {
  if (field.text) return { typed: 'Нов', value: 'Нов' };
  if (field.type === 'boolean')
    return before === true ? { typed: 'не', value: false } : { typed: 'да', value: true };
  if (field.date) return { typed: '30 юни 2031 г.', value: '2031-06-30' };
  if (field.type === 'integer') return { typed: '7', value: 7 };
  if (field.type !== undefined) return { typed: '1 234,5', value: 1234.5 };
  if (field.choices) {
    const value = field.choices.find((choice) => choice !== before) ?? '';
    const words = valueTerms.bg[key];
    return { typed: words?.[value] ?? value, value };
  }
  if (field.ref) return { typed: 'х-99', value: 'X-99' };
  if (field.free) return { typed: '77,5', value: 77.5 };
  return { typed: 'other-1', value: 'other-1' };
}

const today = dayOf(2027, 1, 1);

/** A plan that holds one file. */
function planOf(kind: FileKind, text: string): PlanState {
  const place = { id: 'p', folder: 'plans/p' };
  const inPlan = kind in folderOf ? `${folderOf[kind as keyof typeof folderOf]}/X-1.yaml` : `${kind}.yaml`;
  return assemble(place, [readText(place, inPlan, text, false)]);
}

/** A text after the edits of an intent. */
function edited(kind: FileKind, text: string, { files: [file] }: Intent): string {
  const result = applyEdits(text, file?.do === 'edit' ? file.edits : [], { kind });
  return result.ok ? result.text : JSON.stringify(result.refusal);
}

function styled(text: string): readonly (readonly [string, string])[] {
  const [schema = '', ...lines] = text.trimEnd().split('\n');
  const noted = lines.flatMap((line) => [`${/^ */.exec(line)?.[0] ?? ''}# before`, `${line}  # behind`]);
  return [
    ['canonical', text],
    ['with CRLF and no last line break', text.trimEnd().replaceAll('\n', '\r\n')],
    ['full of comments', `${[schema, ...noted].join('\n')}\n`],
    ['between braces', `${schema}\n{\n${lines.length > 0 ? inBraces(text) : ''}\n}\n`],
  ];
}

/** The same data as JSON, each value in a line of its own: YAML of another style. */
function inBraces(text: string): string {
  const data = planOf('area', text).files[0]?.raw;
  return JSON.stringify(data, null, 3).split('\n').slice(1, -1).join('\n');
}

const shut = /^id$|\.id$|^updates|^measurements|^organisations\.|^sources\./;

describe.each(
  fileKinds.filter((kind) => kind !== 'organisations' && kind !== 'sources' && kind !== 'mapping'),
)('every field of %s', (kind) => {
  const file = `${kind}.schema.json`;
  const data = sample(schemas.get(file) ?? {}, file, kind) as Record<string, unknown>;
  data['id'] = kind === 'plan' ? 'p' : 'X-1';
  if (kind === 'report') delete data['id'];
  const period = kind === 'report' ? '2027-Q1' : undefined;
  if (period !== undefined) data['period'] = period;
  const rendered = renderFile(kind, data);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  const names = scalars(fieldsOf[kind], data, '').filter(
    (name) => !shut.test(name) && !(kind === 'report' && name === 'period'),
  );

  test.each(styled(rendered.text))('is set alone in a file that is %s', (_, text) => {
    expect(names.length).toBeGreaterThan(8);
    const state = planOf(kind, text);
    const id = kind === 'plan' ? undefined : (period ?? 'X-1');
    const target = targetIn(state, id);
    for (const name of names) {
      const place = placeIn(target, name);
      const parent = place.term.parent;
      const { typed, value } = another(place.field, place.value, `${parent}.${place.term.name}`);
      const action = typedAction('X-1', place, [typed], {
        today,
        plan: 'p',
        yesOrNo: false,
        text: (_, typed) => typed,
      });
      expect(action, name).toEqual({ do: 'put', value });
      const { intent } = setField(state, id, name, action);
      const after = edited(kind, text, intent);
      const [old, now] = [text.split('\n'), after.split('\n')];
      expect(now.length, name).toBe(old.length);
      expect(
        now.filter((line, i) => line !== old[i]),
        `${name}: ${typed}`,
      ).toHaveLength(1);
      const raw = planOf(kind, after).files[0]?.raw;
      expect(raw, name).toEqual(assigned(target.data, place.path, value));
    }
  });
});
