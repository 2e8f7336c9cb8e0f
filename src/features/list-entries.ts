import { entryChange } from '../core/edit/field-change.ts';
import { entryIndexes, type FieldPlace } from '../core/edit/field-place.ts';
import type { Change } from '../model/change.ts';
import { closest } from '../model/closest.ts';
import { dateSpan, lastDay, type WrittenDate } from '../model/dates.ts';
import { entryNames, identityField } from '../model/entry-names.ts';
import { Failure } from '../model/failure.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import { putEdit } from './put-value.ts';
import type { Target } from './target.ts';

/** What entries that come into a list and go from it do to the file, and what they mean. */
export function listEdits(
  target: Target,
  place: FieldPlace,
  { add, remove }: { readonly add: readonly unknown[]; readonly remove: readonly string[] },
): { readonly edits: readonly Edit[]; readonly changes: readonly Change[] } {
  const { data, base } = target;
  const before: readonly unknown[] = Array.isArray(place.value) ? place.value : [];
  const subject = { entity: target.id, entityKind: target.kind };
  const path = [...base, ...place.path];
  const gone = [...new Set(remove.map((name) => indexOf(target, place, before, name)))].sort((a, b) => b - a);
  const names = entryNames(before);
  const edits: Edit[] = gone.map((index) => ({ type: 'remove', path: [...path, index] }));
  const changes: Change[] = gone
    .toReversed()
    .map((index) => entryChange(subject, place, names[index] ?? '', { before: before[index] }));
  const list = before.filter((_, index) => !gone.includes(index));
  for (const item of add) {
    if (list.some((one) => sameData(one, item))) continue;
    const index = placeAmong(list, item, place);
    // A field that is not there yet may stand in a mapping that is not there either.
    if (place.value === undefined && list.length === 0) edits.push(putEdit(data, base, place.path, [item]));
    else if (index === list.length) edits.push({ type: 'append', path, value: item });
    else edits.push({ type: 'insert', path, index, value: item });
    list.splice(index, 0, item);
    changes.push(entryChange(subject, place, entryNames([item])[0] ?? '', { after: item }));
  }
  return { edits, changes };
}

/** Entries that are told apart by dates stay in their order; others go to the end. */
function placeAmong(list: readonly unknown[], item: unknown, { field }: FieldPlace): number {
  const key = identityField(Object.keys(field.items?.fields ?? {}));
  const dayOf = (one: unknown): number | undefined => {
    const date = key === undefined ? undefined : (one as Record<string, unknown>)[key];
    const isDate = (typeof date === 'string' || typeof date === 'number') && dateSpan(date) !== undefined;
    return isDate ? lastDay(date as WrittenDate) : undefined;
  };
  const day = dayOf(item);
  if (day === undefined) return list.length;
  const later = list.findIndex((one) => (dayOf(one) ?? -Infinity) > day);
  return later < 0 ? list.length : later;
}

/** The entry that a name means: its identity, its position, or of texts their words. */
function indexOf(target: Target, place: FieldPlace, list: readonly unknown[], typed: string): number {
  const words = typed.normalize('NFC').trim();
  const found = place.field.items?.text
    ? list.flatMap((text, i) => (wordsOf(text).includes(words) ? [i] : []))
    : entryIndexes(list, words);
  const [index] = found.length > 0 ? found : entryIndexes(list, words);
  if (index !== undefined && found.length <= 1) return index;
  const known = entryNames(list).map((name, i) => (name === '' ? `#${i + 1}` : name));
  const suggestion = closest(words, known);
  throw new Failure({
    why: 'unknown-entry',
    id: target.id,
    entry: words,
    list: place.name,
    known,
    several: found.length > 1,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function wordsOf(text: unknown): readonly unknown[] {
  return text !== null && typeof text === 'object' ? Object.values(text) : [text];
}
