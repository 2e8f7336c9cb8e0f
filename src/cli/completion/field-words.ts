import type { Titled } from '../../features/titles.ts';
import { fieldTerm } from '../../i18n/fields.ts';
import type { Language } from '../../i18n/language.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { type EntityKind, type FileKind, registries } from '../../model/kinds.ts';
import { readSchema } from '../../store/schema-files.ts';
import { begins, type Candidate, type Offer, titleIn } from './candidates.ts';
import type { Meaning } from './meanings.ts';

type Ids = Extract<Meaning, { readonly of: 'ids' }>;

/** What an entity of a kind can hold. */
function fieldOf(kind: EntityKind): { readonly file: FileKind; readonly field: Field } {
  if (kind !== 'organisation' && kind !== 'source') return { file: kind, field: fieldsOf[kind] };
  const file = kind === 'organisation' ? 'organisations' : 'sources';
  return { file, field: fieldsOf[file].fields?.[registries[file].list]?.items ?? {} };
}

/** The fields of an entity; behind a point those inside of one, or the ids of its milestones. */
export function fieldOffer({ kind, milestones = [] }: Titled, current: string, language: Language): Offer {
  const point = current.lastIndexOf('.');
  const holder = current.slice(0, point + 1);
  if (holder === 'milestones.') {
    const candidates = milestones.map(({ id, title }) => ({
      value: holder + id,
      about: titleIn(title, { language }),
    }));
    return { ...begins(candidates, current), kind: 'open' };
  }
  const { field } = fieldOf(kind);
  const inside = point < 0 ? field : at(field, current.slice(0, point));
  const names = inside?.text
    ? ['bg', 'en']
    : Object.keys(inside?.fields ?? {}).filter((name) => name !== 'id');
  const candidates = names.map((name) => ({
    value: holder + name,
    about: inside?.text ? '' : fieldTerm(name, kind, language),
  }));
  return begins(candidates, current);
}

/** The values that a field can have: ids that it may name, or words of its schema. */
export function fieldValueOffer(
  kind: EntityKind,
  path: string,
): { readonly refers: Omit<Ids, 'of'> } | { readonly words: readonly Candidate[] } | undefined {
  const { file, field } = fieldOf(kind);
  const found = at(field, path);
  const ref = found?.ref ?? found?.items?.ref;
  if (ref) {
    const kinds = ref.filter((one): one is EntityKind => one !== 'plan' && one !== 'milestone');
    return { refers: { kinds, also: found?.except ?? [] } };
  }
  const words = enumerated(file, path.split('.'));
  return { words: words.map((value) => ({ value, about: '' })) };
}

/** The field that a path leads to; entries of a list are named by their ids or places. */
function at(field: Field, path: string): Field | undefined {
  return path
    .split('.')
    .reduce<Field | undefined>((one, step) => one?.items ?? one?.fields?.[step] ?? one?.values, field);
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly type?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The words that the schema of a file allows at a path. */
function enumerated(file: FileKind, path: readonly string[]): readonly string[] {
  const documents = new Map<string, Schema>();
  const documentOf = (name: string): Schema => {
    const known = documents.get(name) ?? (JSON.parse(readSchema(name)) as Schema);
    documents.set(name, known);
    return known;
  };
  /** Follows references, each in the document it stands in. */
  const resolved = (schema: Schema | undefined, name: string): readonly [Schema | undefined, string] => {
    if (schema?.$ref === undefined) return [schema, name];
    const [target = '', pointer = ''] = schema.$ref.split('#/$defs/');
    const inside = target === '' ? name : target.replace(/\.schema\.json.*$/, '');
    return resolved(documentOf(inside).$defs?.[pointer], inside);
  };
  let [schema, name] = resolved(documentOf(file), file);
  for (const step of path) {
    [schema, name] = resolved(schema?.items ?? schema?.properties?.[step], name);
  }
  if (schema?.type === 'boolean') return ['true', 'false'];
  return (schema?.enum ?? []).filter((one) => typeof one === 'string');
}
