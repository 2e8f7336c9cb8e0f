import { asId } from '../features/choose.ts';
import { typedChoice } from '../i18n/input/choices.ts';
import { typedYes } from '../i18n/input/words.ts';
import type { Day } from '../model/dates.ts';
import type { Field } from '../model/field.ts';
import { foldLookAlikes } from '../model/script.ts';
import { readYaml } from '../store/yaml/read.ts';
import { choice } from './choice.ts';
import { readDate, readPercent, refuse, typedText as said } from './typed.ts';

/** What a typed value is for: a field, what its words are found by, and the value it has now. */
export interface ValueFor {
  readonly field: Field;
  readonly key: string;
  readonly parent: string;
  readonly value: unknown;
}

/** What else a value is read by. */
export interface ValueReading {
  /** What messages call the value: a field's path, or a flag. */
  readonly name: string;
  readonly today: Day;
  /** The plan's languages. */
  readonly languages: readonly string[];
}

/**
 * A typed value as the plan files hold it, by what its field is: dates, numbers, yes and no, and words of either
 * language as people write them; ids with their look-alikes folded; a plain text as the one in the plan's first
 * language; lists with commas, all that is deeper as YAML.
 */
export function readValue(typed: string, about: ValueFor, reading: ValueReading): unknown {
  const { field, key, parent } = about;
  const { name } = reading;
  if (field.text) return readText(typed, about, reading);
  if (field.items || field.fields || field.values) return readGroup(typed, about, reading);
  if (field.free) return readFree(name, typed);
  if (field.nullable && /^(?:null|none|няма)$/i.test(typed.trim())) return null;
  if (field.choices) {
    const word = typedChoice(typed, field.choices, { name: key, parent });
    return word.ok ? word.value : choice(name, typed.trim(), field.choices);
  }
  if (field.type === 'boolean' || field.type === 'number or boolean') {
    const yes = typedYes(typed);
    // Of a field that takes both, 1 and 0 are numbers unless it has yes or no now.
    const other = field.date === true || field.type !== 'boolean';
    if (yes !== undefined && (!other || typeof about.value === 'boolean' || !/^\d+$/.test(typed.trim())))
      return yes;
    if (!other) return refuse(name, typed, 'yes-or-no');
  }
  if (field.date) {
    const date = readDate(name, typed, reading.today);
    return /^\d{4}$/.test(date) ? Number(date) : date;
  }
  if (field.type) return readPercent(name, typed, 'number');
  return field.ref ? readReference(typed, field) : said(typed);
}

/** An id, or a word or address that may stand for one. */
function readReference(typed: string, field: Field): string {
  const word = typed.normalize('NFC').trim();
  const except = field.except?.find((one) => one === foldLookAlikes(word).toLowerCase());
  if (except !== undefined) return except;
  // The id of a plan is of small letters.
  return field.ref?.includes('plan') && /^[a-z0-9-]+$/.test(word) ? word : asId(word);
}

/** A text; beside other languages it is the one in the plan's first. */
function readText(typed: string, { value }: ValueFor, { languages }: ValueReading): unknown {
  const text = said(typed);
  const group = text.startsWith('{') && text.endsWith('}') ? readYaml(text) : undefined;
  if (group?.faults.length === 0 && isMapping(group.data)) return group.data;
  const [first] = languages;
  return isMapping(value) && first !== undefined ? { ...value, [first]: text } : text;
}

/** A list or mapping. */
function readGroup(typed: string, about: ValueFor, reading: ValueReading): unknown {
  const { items } = about.field;
  const text = said(typed);
  const { data, faults } = readYaml(text);
  const isGroup = faults.length === 0 && (items ? Array.isArray(data) : isMapping(data));
  if (isGroup) return data;
  const isDeep = !items || items.fields || items.values || items.items;
  if (isDeep || /^[[{]/.test(text)) return refuse(reading.name, typed, 'yaml');
  if (text === '') return [];
  const parts = items.text ? [text] : text.split(/\s*[,;]\s*/).filter((part) => part !== '');
  return parts.map((part) => readValue(part, { ...about, field: items, value: undefined }, reading));
}

/** A value of a field that may hold any. */
function readFree(name: string, typed: string): unknown {
  const { data, faults } = readYaml(said(typed));
  return faults.length === 0 ? data : refuse(name, typed, 'yaml');
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
