import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';

/** The names of fields that are internal wherever they stand; a reason is so in an assessment alone. */
const internalNames: ReadonlySet<string> = new Set(Object.values(fieldsOf).flatMap(internalIn));

function internalIn(field: Field): readonly string[] {
  const own = Object.entries(field.fields ?? {}).flatMap(([name, one]) => [
    ...(one.internal === true && name !== 'reason' ? [name] : []),
    ...internalIn(one),
  ]);
  return [
    ...own,
    ...(field.items ? internalIn(field.items) : []),
    ...(field.values ? internalIn(field.values) : []),
  ];
}

function isInternalIn(name: string, holder: string | undefined): boolean {
  return internalNames.has(name) || (name === 'reason' && holder === 'assessment');
}

/** Whether a field is internal by its nature, by its path in the file: `updates[2].blockers`. */
export function isInternalField(field: string): boolean {
  return field.split(/[.[\]]+/).some((step, i, steps) => isInternalIn(step, steps[i - 1]));
}

/** The names of the internal fields that a value holds, at any depth. */
export function internalFieldsIn(value: unknown, holder?: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => internalFieldsIn(item, holder));
  return Object.entries(value).flatMap(([name, one]) =>
    isInternalIn(name, holder) ? [name] : internalFieldsIn(one, name),
  );
}

/**
 * A value without internal fields and without what names something hidden, at any depth; undefined when the value
 * itself is such a name, or is about something hidden.
 */
export function openValue(value: unknown, hidden: ReadonlySet<string>, holder?: string): unknown {
  if (typeof value === 'string') return hidden.has(value) ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item) => openValue(item, hidden, holder)).filter((item) => item !== undefined);
  }
  const { entity } = value as { readonly entity?: unknown };
  if (typeof entity === 'string' && hidden.has(entity)) return undefined;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !hidden.has(name) && !isInternalIn(name, holder))
      .map(([name, one]): [string, unknown] => [name, openValue(one, hidden, name)])
      .filter(([, one]) => one !== undefined),
  );
}
