import type { Field } from './field.ts';
import { fieldsOf } from './fields.ts';
import { type EntityKind, registries } from './kinds.ts';

/** The kinds of entity that go out to spreadsheets and come back, in the order of their sheets. */
export const sheetKinds = [
  'area',
  'strategic-goal',
  'operational-goal',
  'activity',
  'kpi',
  'decision',
  'assessment',
  'organisation',
  'source',
] as const satisfies readonly EntityKind[];
export type SheetKind = (typeof sheetKinds)[number];

/** What stands in one cell: words, a number, or an exact day. A blank cell is undefined. */
export type Cell = string | number | { readonly day: string } | undefined;

/** A field's name with what holds it, by which its words are found. */
export interface Term {
  readonly name: string;
  readonly parent: string;
}

/** A column of a sheet. */
export interface Column {
  /** What the column is known by, whatever its heading says: `activity.title.bg`, `activity.milestones[].due`. */
  readonly name: string;
  /** `id`: of the entity; `position`: of an entry in its list, from 1. */
  readonly role: 'id' | 'position' | 'field';
  /** Inside the entity, or inside the entry of the list. */
  readonly path: readonly string[];
  readonly field: Field;
  /** The fields on the way, the last one being its own; the language is no part of them. */
  readonly terms: readonly Term[];
  /** Of a text, which has a column for each language. */
  readonly language?: string;
  readonly required: boolean;
  /** Whether it is, or is part of, a value that only a decision may change. */
  readonly approved: boolean;
}

/** A sheet: the entities of a kind, or the entries of one of their lists. */
export interface Sheet {
  readonly kind: SheetKind;
  /** The field that holds the entries. */
  readonly list?: string;
  readonly columns: readonly Column[];
}

/** Lists to which entries are only ever added. */
export function isGrowing({ kind, list }: Pick<Sheet, 'kind' | 'list'>): boolean {
  return (kind === 'activity' && list === 'updates') || (kind === 'kpi' && list === 'measurements');
}

/** The fields that an entity of a kind may have. */
export function fieldsOfSheet(kind: SheetKind): Field {
  if (kind !== 'organisation' && kind !== 'source') return fieldsOf[kind];
  const registry = kind === 'organisation' ? 'organisations' : 'sources';
  return fieldsOf[registry].fields?.[registries[registry].list]?.items ?? {};
}

/** The word under which the words of a kind's fields are found. */
export function termOfSheet(kind: SheetKind): string {
  return kind === 'organisation' ? 'organisations' : kind === 'source' ? 'sources' : kind;
}

/** All sheets of a plan in some languages, each kind before its lists. */
export function sheetsOf(languages: readonly string[]): readonly Sheet[] {
  return sheetKinds.flatMap((kind) => {
    const root = fieldsOfSheet(kind);
    const lists = Object.entries(root.fields ?? {}).filter(([, field]) => isEntries(field));
    return [
      { kind, columns: [idColumn(kind, 'id'), ...columnsOf(kind, root, termOfSheet(kind), languages)] },
      ...lists.map(([list, field]) => ({ kind, list, columns: listColumns(kind, list, field, languages) })),
    ];
  });
}

/** A list of which each entry has several fields. */
function isEntries({ items }: Field): boolean {
  return items?.fields !== undefined && !items.text;
}

function idColumn(kind: SheetKind, role: 'id' | 'position', list?: string): Column {
  const term: Term = { name: role === 'id' ? 'id' : '#', parent: termOfSheet(kind) };
  const name = role === 'id' ? `${kind}.id` : `${kind}.${list}[].#`;
  return { name, role, path: [term.name], field: {}, terms: [term], required: false, approved: false };
}

function listColumns(
  kind: SheetKind,
  list: string,
  field: Field,
  languages: readonly string[],
): readonly Column[] {
  return [
    idColumn(kind, 'id'),
    idColumn(kind, 'position', list),
    ...columnsOf(`${kind}.${list}[]`, field.items ?? {}, list, languages, field.approved),
  ];
}

function columnsOf(
  prefix: string,
  root: Field,
  holder: string,
  languages: readonly string[],
  listApproved = false,
): readonly Column[] {
  const found: Column[] = [];
  const walk = (
    field: Field,
    path: readonly string[],
    terms: readonly Term[],
    required: boolean,
    within: boolean,
  ): void => {
    const approved = within || field.approved === true;
    const name = [prefix, ...path].join('.');
    if (field.text || field.items?.text) {
      for (const language of languages) {
        found.push({
          ...{ name: `${name}.${language}`, role: 'field', path, field, terms, language },
          required: required && language === languages[0],
          approved,
        });
      }
    } else if (field.fields) {
      for (const [key, inner] of Object.entries(field.fields)) {
        const parent = terms.at(-1)?.name ?? holder;
        const needed = (path.length === 0 || required) && (field.required?.includes(key) ?? false);
        // Provenance by field has keys that nobody could give a column each.
        if (inner.values && !inner.refKeys) continue;
        if (path.length === 0 && isEntries(inner) && !prefix.endsWith('[]')) continue;
        if (path.length === 0 && key === 'id' && !prefix.endsWith('[]')) continue;
        walk(inner, [...path, key], [...terms, { name: key, parent }], needed, approved);
      }
    } else {
      found.push({ name, role: 'field', path, field, terms, required, approved });
    }
  };
  walk(root, [], [], true, listApproved);
  return found;
}
