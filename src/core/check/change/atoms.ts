import type { Change } from '../../../model/change.ts';
import type { Located } from '../../../model/comparison.ts';
import { firstDay, lastDay, type WrittenDate } from '../../../model/dates.ts';
import type { Field } from '../../../model/field.ts';
import { fieldsOfKind, isMapping, type Mapping, type Meanings } from '../../diff/meaning.ts';

/** An approved value that changes, as small as it can be named: `end`, `targets.2027-12-31.value`, `title.en`. */
export interface Atom {
  readonly field: string;
  /** The same by what names the entry now, where the entry's name changed. */
  readonly alias: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The approved values that a fact changes; none where it changes no approved value. `every` asks for all values outside
 * of lists, whether they are approved ones or not.
 */
export function atomsOf({ change }: Located, meanings: Meanings, every = false): readonly Atom[] {
  const { type, entityKind, field, before, after } = change;
  if (field === undefined || type === 'milestone-added') return [];
  if (type === 'milestone-removed') return [atom(field, before, after)];
  const [top = '', ...steps] = field.split('.');
  const known = fieldsOfKind(entityKind).fields?.[top];
  if (known?.items && top === 'milestones') {
    const name = steps.slice(1).join('.');
    return valueAtoms(field, before, after, known.items.fields?.[name], name, every, meanings);
  }
  if (known?.items?.ref) return known.approved ? [atom(top, before, after)] : [];
  if (known?.items) return entryAtoms(change, top, known, meanings);
  return fieldAtoms(field, before, after, known, steps, every, meanings);
}

function fieldAtoms(
  field: string,
  before: unknown,
  after: unknown,
  top: Field | undefined,
  steps: readonly string[],
  within: boolean,
  meanings: Meanings,
): readonly Atom[] {
  let known = top;
  let approved = within || known?.approved === true;
  if (steps.some((step) => step.startsWith('x-'))) return [];
  for (const step of steps) {
    known = known?.fields?.[step] ?? known?.values;
    approved ||= known?.approved === true;
  }
  return valueAtoms(field, before, after, known, field.split('.').at(-1) ?? '', approved, meanings);
}

/** What changes of one value: of words each language, of a mapping each member. */
function valueAtoms(
  field: string,
  before: unknown,
  after: unknown,
  known: Field | undefined,
  name: string,
  within: boolean,
  meanings: Meanings,
): readonly Atom[] {
  const approved = within || known?.approved === true;
  if (known?.text) return approved ? wordAtoms(field, before, after, known, meanings) : [];
  if (known?.fields) {
    return memberAtoms(before, after, known.fields, approved, meanings).map((one) => ({
      ...one,
      field: `${field}.${one.field}`,
      alias: `${field}.${one.alias}`,
    }));
  }
  return approved && !isSameValue(before, after, known, name, meanings) ? [atom(field, before, after)] : [];
}

/** A change of words. That they come in one more language is none: the approved ones stand as they stood. */
function wordAtoms(
  field: string,
  before: unknown,
  after: unknown,
  known: Field,
  meanings: Meanings,
): readonly Atom[] {
  const [was, is] = [meanings.of(before, known), meanings.of(after, known)];
  const [old, now] = [isMapping(was) ? was : {}, isMapping(is) ? is : {}];
  const languages = Object.keys(isMapping(was) ? old : now);
  return languages
    .filter((language) => old[language] !== now[language])
    .map((language) => atom(`${field}.${language}`, old[language], now[language]));
}

/** The approved members in which two entries of a list differ. */
function entryAtoms(change: Change, top: string, known: Field, meanings: Meanings): readonly Atom[] {
  const { field = '', before, after } = change;
  const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
  const moved = is['date'] ?? is['by'];
  const renamed = before !== undefined && moved !== undefined && top !== 'budget';
  const alias = renamed ? `${top}.${String(moved)}` : field;
  return memberAtoms(was, is, known.items?.fields ?? {}, known.approved === true, meanings, top).map(
    (one) => ({ ...one, field: `${field}.${one.field}`, alias: `${alias}.${one.alias}` }),
  );
}

function memberAtoms(
  before: unknown,
  after: unknown,
  fields: Readonly<Record<string, Field>>,
  within: boolean,
  meanings: Meanings,
  list = '',
): readonly Atom[] {
  const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
  return Object.entries(fields).flatMap(([name, known]) => {
    if (!(within || known.approved) || isRemark(name, list)) return [];
    return isSameValue(was[name], is[name], known, name, meanings) ? [] : [atom(name, was[name], is[name])];
  });
}

/**
 * Whether a name is of something that stands beside an approved value and is no part of it. The kind of a target says
 * what its place says already: the last one is final.
 */
export function isRemark(name: string, list: string): boolean {
  if (list === 'targets' && name === 'kind') return true;
  return name === 'sources' || name === 'note' || name.startsWith('x-');
}

/** Whether two values mean the same: a day is the same day however coarsely it is written. */
export function isSameValue(
  a: unknown,
  b: unknown,
  known: Field | undefined,
  name: string,
  meanings: Meanings,
): boolean {
  if (meanings.key(a, known, name) === meanings.key(b, known, name)) return true;
  if (!known?.date) return false;
  const dayOf = name === 'start' ? firstDay : lastDay;
  const [day, other] = [a, b].map((date) => dayOf(date as WrittenDate | undefined));
  return day !== undefined && day === other;
}

/** A member of a mapping; what it only inherits is none. */
export function memberOf(value: unknown, name: string): unknown {
  return isMapping(value) && Object.hasOwn(value, name) ? (value as Mapping)[name] : undefined;
}

function atom(field: string, before: unknown, after: unknown): Atom {
  return { field, alias: field, before, after };
}
