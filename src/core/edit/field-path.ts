import { closest } from '../../model/closest.ts';
import { entryNames } from '../../model/entry-names.ts';
import type { Field } from '../../model/field.ts';
import type { Path } from '../../model/path.ts';
import { foldLookAlikes } from '../../model/script.ts';

/** A value of an entity that a path of names leads to, there or not yet. */
export interface FoundField {
  /** Inside the entity's data as read; entries of lists by their index. */
  readonly path: Path;
  /** The path in the words of the files, entries of lists by what names them: `milestones.M1.due`. */
  readonly name: string;
  /** What the schema says of the value. */
  readonly field: Field;
  /** Undefined where there is none. */
  readonly value: unknown;
  /** The field's own name, and the field or the kind of file that holds it: what its words are found by. */
  readonly key: string;
  readonly parent: string;
  /** Whether it is an approved value, or a part of one. */
  readonly approved: boolean;
}

/** What a path of names leads to, or how far it goes and what there is to go on with. */
export type FieldSearch =
  | { readonly ok: true; readonly found: FoundField }
  | {
      readonly ok: false;
      /** As far as it leads; empty at the first name. */
      readonly within: string;
      readonly step: string;
      readonly known: readonly string[];
      readonly suggestion: string | undefined;
    };

/** Something with fields: its data, what the schema says of them, and the kind of file, or for a registry its list. */
export interface Fielded {
  readonly data: unknown;
  readonly field: Field;
  readonly kind: string;
}

/**
 * Follows a path as somebody typed it: names of fields, and entries of lists by their id, date, period or year. Names
 * are found whatever their case, with hyphens for underscores, and with Cyrillic letters that look like Latin ones.
 */
export function findField(about: Fielded, typed: string): FieldSearch {
  let at: FoundField = {
    path: [],
    name: '',
    field: about.field,
    value: about.data,
    key: '',
    parent: about.kind,
    approved: false,
  };
  for (const step of typed.normalize('NFC').trim().split('.')) {
    const next = stepInto(at, step.trim(), about.kind);
    if (next === undefined) {
      const known = namesBelow(at);
      return { ok: false, within: at.name, step, known, suggestion: closest(step, known) };
    }
    at = next;
  }
  return { ok: true, found: at };
}

function stepInto(at: FoundField, step: string, kind: string): FoundField | undefined {
  const { field, value } = at;
  if (step === '') return undefined;
  if (/^x-./.test(step) && !field.items && !field.text) return child(at, step, { free: true }, kind);
  if (field.text) return /^[a-z]{2}$/.test(step) ? child(at, step, {}, kind) : undefined;
  if (field.items) {
    const list = listOf(value);
    const index = indexOf(list, step);
    if (index < 0) return undefined;
    // What an entry is called says nothing of its words: those are found by the list.
    const entry = child({ ...at, value: list }, index, field.items, kind);
    return { ...entry, name: `${at.name}.${entryNames(list)[index] ?? ''}`, key: at.key, parent: at.parent };
  }
  const own = sameName(Object.keys(field.fields ?? {}), step);
  const inner = own === undefined ? undefined : field.fields?.[own];
  if (own !== undefined && inner) return child(at, own, inner, kind);
  if (!field.values) return undefined;
  const there = sameName(Object.keys(mappingOf(value)), step);
  return child(at, there ?? (field.refKeys ? foldLookAlikes(step).toUpperCase() : step), field.values, kind);
}

function child(at: FoundField, step: string | number, field: Field, kind: string): FoundField {
  const holder = at.value !== null && typeof at.value === 'object' ? at.value : {};
  return {
    path: [...at.path, step],
    name: at.name === '' ? String(step) : `${at.name}.${step}`,
    field,
    value: Object.hasOwn(holder, step) ? (holder as Record<string | number, unknown>)[step] : undefined,
    key: String(step),
    parent: at.key === '' ? kind : at.key,
    approved: at.approved || field.approved === true,
  };
}

/** The names that may come next. */
function namesBelow({ field, value }: FoundField): readonly string[] {
  if (field.items) return entryNames(listOf(value));
  if (field.text) return Object.keys(mappingOf(value));
  return [...Object.keys(field.fields ?? {}), ...(field.values ? Object.keys(mappingOf(value)) : [])];
}

function indexOf(list: readonly unknown[], step: string): number {
  const names = entryNames(list);
  const exact = names.indexOf(step);
  return exact >= 0 ? exact : names.indexOf(foldLookAlikes(step).toUpperCase());
}

/** The one of some names that is meant. */
function sameName(names: readonly string[], typed: string): string | undefined {
  if (names.includes(typed)) return typed;
  const folded = (name: string): string => foldLookAlikes(name).toLowerCase().replaceAll('-', '_');
  return names.find((name) => folded(name) === folded(typed));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mappingOf(value: unknown): object {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}
