import { assigned } from '../core/edit/assign.ts';
import { type FieldPlace, fieldPlace, isPlace } from '../core/edit/field-place.ts';
import { asId } from '../features/choose.ts';
import type { FieldAction } from '../features/set.ts';
import { typedChoice } from '../i18n/input/choices.ts';
import { typedDate } from '../i18n/input/dates.ts';
import { typedNumber } from '../i18n/input/numbers.ts';
import { typedYes } from '../i18n/input/words.ts';
import type { Day } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import type { Field } from '../model/field.ts';
import { readDate, readPercent, refuse } from './typed.ts';
import type { TextReader } from './typed-text.ts';

/** What values are read with. */
export interface FieldReading {
  readonly today: Day;
  /** The plan's id, which alone of ids is written in small letters. */
  readonly plan: string;
  /** Whether the values of the KPI are yes and no, for which 1 and 0 are typed too. */
  readonly yesOrNo: boolean;
  readonly text: TextReader;
}

type Named = Pick<FieldPlace, 'name' | 'field' | 'term'>;

/** What the words behind a field's name make of it. */
export function typedAction(
  id: string,
  place: FieldPlace,
  words: readonly string[],
  reading: FieldReading,
): FieldAction {
  const { field, name } = place;
  const [word, ...more] = words;
  if (word === undefined) throw new Failure({ why: 'field-value-needed', id, field: name });
  if (field.items) return typedEntries(place, field.items, words, reading);
  if (more.length > 0) throw new Failure({ why: 'one-value', field: name });
  return { do: 'put', value: typedValue(place, word, reading) };
}

/** Entries of a list: with a sign before each word some come and some go, without any they are the whole list. */
function typedEntries(
  place: FieldPlace,
  items: Field,
  words: readonly string[],
  reading: FieldReading,
): FieldAction {
  const { name } = place;
  const signed = words.filter((word) => /^[-+]./u.test(word));
  if (signed.length > 0 && signed.length < words.length)
    throw new Failure({ why: 'mixed-entries', field: name });
  const entry = { name, field: items, term: place.term };
  const read = (word: string): unknown => typedEntry(entry, word, reading);
  if (signed.length === 0)
    return { do: 'put', value: words.flatMap((word) => parted(word, items)).map(read) };
  const of = (sign: string): readonly string[] =>
    words.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
  return {
    do: 'entries',
    add: of('+')
      .flatMap((word) => parted(word, items))
      .map(read),
    remove: of('-').flatMap((word) => parted(word, items)),
  };
}

/** Ids may stand behind one another with commas between them. */
function parted(word: string, items: Field): readonly string[] {
  return items.ref && !items.exceptUrls ? word.split(',').filter((part) => part.trim() !== '') : [word];
}

/** One entry of a list; one of several fields as `date=2028-12-31,value=150`, or `2028-12-31=150` for what it needs. */
export function typedEntry(entry: Named, typed: string, reading: FieldReading): unknown {
  const { fields, required = [] } = entry.field;
  if (entry.field.text || !fields) return typedValue(entry, typed, reading);
  const names = Object.keys(fields).join('|');
  const parts = typed.split(new RegExp(`,(?=\\s*(?:${names})(?:\\.[a-z]{2})?\\s*=)`, 'iu'));
  const named = new RegExp(`^\\s*((?:${names})(?:\\.[a-z]{2})?)\\s*=(.*)$`, 'isu');
  let item: unknown = {};
  const put = (name: string, value: string): void => {
    const place = fieldPlace(entry.field, entry.term.name, item, name);
    if (!isPlace(place)) refuse(entry.name, typed, 'entry');
    item = assigned(
      item,
      place.path,
      typedValue({ ...place, name: `${entry.name}.${place.name}` }, value, reading),
    );
  };
  if (parts.every((part) => named.test(part))) {
    for (const part of parts) {
      const [, name = '', value = ''] = named.exec(part) ?? [];
      put(name, value);
    }
    return item;
  }
  const values = typed.split('=');
  if (values.length !== required.length || values.length > 2) return refuse(entry.name, typed, 'entry');
  for (const [i, value] of values.entries()) put(required[i] ?? '', value);
  return item;
}

/** A value as its field is: a date, a number, yes or no, a word of several, an id, a text. */
export function typedValue({ name, field, term }: Named, typed: string, reading: FieldReading): unknown {
  if (field.text) return reading.text(name, typed);
  if (field.fields || field.values || field.items) {
    throw new Failure({ why: 'several-fields', field: name, parts: Object.keys(field.fields ?? {}) });
  }
  const text = typed.normalize('NFC').trim();
  if (field.nullable && /^(?:null|-|~)$/.test(text)) return null;
  if (field.type === 'boolean' && field.date) return typedYes(text) ?? readDate(name, text, reading.today);
  if (field.date) return readDate(name, text, reading.today);
  if (field.type === 'boolean') return typedYes(text) ?? refuse(name, text, 'yes-or-no');
  if (field.type === 'number or boolean') {
    const yes = reading.yesOrNo || !/\d/.test(text) ? typedYes(text) : undefined;
    return yes ?? readPercent(name, text, 'number');
  }
  if (field.type !== undefined) return readPercent(name, text, 'number');
  if (field.choices) {
    const found = typedChoice(text, field.choices, term);
    if (found.ok) return found.value;
    const near = found.suggestion === undefined ? {} : { suggestion: found.suggestion };
    throw new Failure({ why: 'bad-choice', name, value: text, allowed: field.choices, ...near });
  }
  if (field.ref) return typedReference(field, text, reading);
  return field.free ? freeValue(text, reading) : text;
}

function typedReference(field: Field, text: string, { plan }: FieldReading): string {
  if (field.except?.includes(text.toLowerCase())) return text.toLowerCase();
  if (field.exceptUrls && /^https?:/i.test(text)) return text;
  return field.ref?.includes('plan') && text.toLowerCase() === plan ? plan : asId(text);
}

/** A value of a field that takes any: what looks like a number, true or false or a date is one. */
function freeValue(text: string, { today }: FieldReading): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = typedNumber(text);
  if (number.ok) return number.value;
  const date = typedDate(text, today);
  return date.ok && /\d/.test(text) ? date.date : text;
}
