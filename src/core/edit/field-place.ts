import { entryNames } from '../../model/entry-names.ts';
import type { Field } from '../../model/field.ts';
import type { Path } from '../../model/path.ts';
import { foldLookAlikes } from '../../model/script.ts';

/** A field of an entity: what its schema says of it, and the way there in the entity's data. */
export interface FieldPlace {
  readonly path: Path;
  /** The same as people write it: `milestones.M1.due`. */
  readonly name: string;
  readonly field: Field;
  /** The name of the field and of what holds it, by which words are found. */
  readonly term: { readonly name: string; readonly parent: string };
  /** Whether it is, or is part of, a value that only a decision may change. */
  readonly approved: boolean;
  /** The language, of a text in one language. */
  readonly language?: string;
  /** What the data hold there; undefined where they hold nothing. */
  readonly value: unknown;
}

/** Why a name leads to no field. */
export type NoPlace =
  /** `at` has no field of this name; `known` are those it has. */
  | {
      readonly why: 'no-field';
      readonly field: string;
      readonly at: string;
      readonly known: readonly string[];
    }
  /** The list has no such entry, or several that the name may mean. */
  | {
      readonly why: 'no-entry' | 'several-entries';
      readonly entry: string;
      readonly list: string;
      readonly known: readonly string[];
    };

/**
 * Finds a field by its dotted name. Entries of lists are named by what tells them apart (`milestones.M1.due`,
 * `targets.2027-12-31.value`) or by their position (`#2`); of a text a language can be named (`title.en`).
 */
export function fieldPlace(root: Field, kind: string, data: unknown, typed: string): FieldPlace | NoPlace {
  const start: FieldPlace = {
    path: [],
    name: '',
    field: root,
    term: { name: kind, parent: '' },
    approved: false,
    value: data,
  };
  return walk(start, typed.trim().split('.'));
}

/** Whether a name led to a field. */
export function isPlace(found: FieldPlace | NoPlace): found is FieldPlace {
  return 'field' in found && !('why' in found);
}

function walk(at: FieldPlace, rest: readonly string[]): FieldPlace | NoPlace {
  const [segment, ...others] = rest;
  if (segment === undefined) return at;
  const { field } = at;
  if (field.text) return languageOf(at, segment, others);
  if (field.items) return entryOf(at, field.items, segment, others);
  const fields = field.fields ?? {};
  const name = fieldName(fields, segment);
  const found = name === undefined ? undefined : fields[name];
  if (name !== undefined && found) return walk(below(at, name, name, found), others);
  if (field.values) return keyOf(at, field.values, rest);
  if (field.fields && segment.startsWith('x-') && segment.length > 2 && others.length === 0)
    return below(at, segment, segment, { free: true });
  return { why: 'no-field', field: segment, at: at.name, known: Object.keys(fields) };
}

/** A field by its name; capitals and hyphens are forgiven. */
function fieldName(fields: Readonly<Record<string, Field>>, typed: string): string | undefined {
  const folded = typed.toLowerCase();
  return [typed, folded, folded.replaceAll('-', '_')].find((name) => Object.hasOwn(fields, name));
}

function languageOf(at: FieldPlace, segment: string, others: readonly string[]): FieldPlace | NoPlace {
  const language = segment.toLowerCase();
  if (at.language !== undefined || others.length > 0 || !/^[a-z]{2}$/.test(language))
    return {
      why: 'no-field',
      field: segment,
      at: at.name,
      known: at.language === undefined ? ['bg', 'en'] : [],
    };
  return { ...below(at, language, language, { text: true }), language };
}

function entryOf(
  at: FieldPlace,
  items: Field,
  segment: string,
  others: readonly string[],
): FieldPlace | NoPlace {
  const list: readonly unknown[] = Array.isArray(at.value) ? at.value : [];
  const names = entryNames(list);
  const found = entryIndexes(list, segment);
  const [index] = found;
  if (index === undefined || found.length > 1) {
    const known = names.map((name, i) => (name === '' ? `#${i + 1}` : name));
    return { why: found.length > 1 ? 'several-entries' : 'no-entry', entry: segment, list: at.name, known };
  }
  const name = names[index] === '' ? `#${index + 1}` : (names[index] ?? '');
  // The entries of a list are spoken of under the list's name.
  return walk({ ...below(at, index, name, items), term: at.term }, others);
}

/** The entries that a name may mean: one, none, or several where the name alone does not tell. */
export function entryIndexes(list: readonly unknown[], typed: string): readonly number[] {
  const position = /^#(\d+)$/.exec(typed);
  if (position) {
    const index = Number(position[1]) - 1;
    return index >= 0 && index < list.length ? [index] : [];
  }
  const wanted = folded(typed);
  const names = entryNames(list).map(folded);
  // The first of several that are named alike can be told from them only by its count.
  const first = /^(.+)#1$/.exec(wanted)?.[1];
  if (first !== undefined && names.includes(first)) return [names.indexOf(first)];
  return names.flatMap((name, i) => (name === wanted || name.replace(/#\d+$/, '') === wanted ? [i] : []));
}

function folded(name: string): string {
  return foldLookAlikes(name.trim().normalize('NFC').toUpperCase());
}

/** A value of a mapping whose keys are free: ids, or names of fields that may hold dots themselves. */
function keyOf(at: FieldPlace, values: Field, rest: readonly string[]): FieldPlace | NoPlace {
  const child = (length: number): FieldPlace => {
    const key = rest.slice(0, length).join('.');
    const name = at.field.refKeys ? folded(key) : key;
    return below(at, name, name, values);
  };
  if (at.field.refKeys) return walk(child(1), rest.slice(1));
  const whole = child(rest.length);
  if (whole.value !== undefined || !values.fields) return whole;
  for (let length = rest.length - 1; length > 0; length--) {
    const found = walk(child(length), rest.slice(length));
    if (isPlace(found)) return found;
  }
  return whole;
}

function below(at: FieldPlace, step: string | number, name: string, field: Field): FieldPlace {
  const { value } = at;
  const holds = value !== null && typeof value === 'object' && Object.hasOwn(value, step);
  return {
    path: [...at.path, step],
    name: at.name === '' ? name : `${at.name}.${name}`,
    field,
    term: { name, parent: at.term.name },
    approved: at.approved || field.approved === true,
    value: holds ? (value as Record<string | number, unknown>)[step] : undefined,
  };
}
