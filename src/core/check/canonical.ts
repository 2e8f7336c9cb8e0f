import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { FactsOf, Fault, Place } from '../../model/finding.ts';
import type { Path } from '../../model/path.ts';
import type { SourceFile } from '../../model/plan.ts';

/**
 * `not-canonical`: the first place where a file departs from the form in which planctl writes plans: fields in the
 * schema's order, no spaces at line ends, a final newline, no byte order mark. Line ends may be of either system.
 */
export function canonicalFault(file: SourceFile): Fault | undefined {
  if (file.kind === undefined || file.text === undefined || file.raw === undefined) return undefined;
  const fault = (facts: FactsOf['not-canonical'], place: Place): Fault => ({
    code: 'not-canonical',
    facts,
    file: file.path,
    place,
  });
  if (file.byteOrderMark) return fault({ departure: 'byte-order-mark' }, { at: 'file', path: [] });
  const misplaced = firstMisplaced(file.raw, fieldsOf[file.kind], []);
  if (misplaced) {
    const key = String(misplaced.at(-1));
    return fault({ departure: 'key-order', key }, { at: 'key', path: misplaced });
  }
  const { text } = file;
  const trailing = /(?<![ \t])[ \t]+(?=\r?\n|$)/g.exec(text);
  if (trailing) {
    const start = trailing.index;
    return fault(
      { departure: 'trailing-space' },
      { at: 'range', path: [], start, end: start + trailing[0].length },
    );
  }
  if (text.endsWith('\n')) return undefined;
  return fault(
    { departure: 'final-newline' },
    { at: 'range', path: [], start: text.length, end: text.length },
  );
}

/** The first known field that stands after one that should follow it. */
function firstMisplaced(value: unknown, field: Field, path: Path): Path | undefined {
  if (value === null || typeof value !== 'object' || field.text) return undefined;
  if (Array.isArray(value)) {
    if (!field.items?.fields && !field.items?.values) return undefined;
    for (const [i, item] of value.entries()) {
      const found = firstMisplaced(item, field.items, [...path, i]);
      if (found) return found;
    }
    return undefined;
  }
  const rankOf = ranksOf(field);
  let highest = -1;
  for (const key of Object.keys(value)) {
    const rank = rankOf?.get(key) ?? -1;
    if (rank >= 0 && rank < highest) return [...path, key];
    highest = Math.max(highest, rank);
    const child = field.fields?.[key] ?? field.values;
    const part = (value as Record<string, unknown>)[key];
    if (child === undefined || part === null || typeof part !== 'object') continue;
    const found = firstMisplaced(part, child, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

const ranks = new WeakMap<Field, ReadonlyMap<string, number>>();

/** The place of each known field in the schema's order. */
function ranksOf(field: Field): ReadonlyMap<string, number> | undefined {
  if (!field.fields) return undefined;
  let known = ranks.get(field);
  if (!known) {
    known = new Map(Object.keys(field.fields).map((key, i) => [key, i]));
    ranks.set(field, known);
  }
  return known;
}
