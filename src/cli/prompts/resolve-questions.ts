import { type FieldPlace, fieldPlace, isPlace } from '../../core/edit/field-place.ts';
import type { OpenFile, OpenMatter } from '../../features/resolve.ts';
import { resolveWords } from '../../i18n/resolve.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { DataConflict } from '../../model/merge.ts';
import { visible } from '../../model/visible.ts';
import { piece } from '../../render/blocks.ts';
import type { Phrases } from '../../render/phrases.ts';
import { changerText, clashWords } from '../../render/resolve.ts';
import { type FieldReading, typedAction } from '../typed-field.ts';
import type { Asker } from './asker.ts';

type Values = Extract<OpenMatter, { readonly kind: 'values' }>;

/** What somebody decided, by the paths of the values; what is not here is decided later. */
export type Decisions = ReadonlyMap<string, { readonly value: unknown }>;

/** What a value in conflict is known by among the decisions. */
export function decisionKey({ path }: Pick<DataConflict, 'path'>): string {
  return JSON.stringify(path);
}

/** Asks about each value of a file that both sides changed: ours, theirs, another, or later. */
export async function askClashes(
  asker: Asker,
  { name }: OpenFile,
  matter: Values,
  phrases: Phrases,
  reading: FieldReading,
): Promise<Decisions> {
  const words = resolveWords[phrases.language];
  const decided = new Map<string, { readonly value: unknown }>();
  asker.say([{ type: 'line', text: [piece(nameOf(matter, phrases), 'strong'), piece(`  ${name}`, 'dim')] }]);
  for (const conflict of matter.conflicts) {
    const { label, say } = clashWords(name, conflict, phrases);
    const place = placeOf(matter, conflict);
    const answer = await asker.choice({
      question: words.which(label),
      known: [words.before(say(conflict.base))],
      options: [
        { value: 'ours', ...told(words.ours(say(conflict.ours)), matter.ours, phrases) },
        { value: 'theirs', ...told(words.theirs(say(conflict.theirs)), matter.theirs, phrases) },
        ...(place ? [{ value: 'another', label: words.another } as const] : []),
        { value: 'later', label: words.later },
      ],
      initial: 'ours',
    });
    if (answer === 'later') continue;
    const value =
      answer === 'another' && place
        ? await another(asker, label, place, words, reading)
        : conflict[answer === 'theirs' ? 'theirs' : 'ours'];
    decided.set(decisionKey(conflict), { value });
  }
  return decided;
}

/** A value with who gave it and when, and what they called their change. */
function told(
  value: string,
  by: Values['ours'],
  { language }: Phrases,
): { readonly label: string; readonly hint?: string } {
  if (by === undefined) return { label: value };
  return { label: `${value} – ${changerText(by, language)}`, hint: visible(by.subject) };
}

function another(
  asker: Asker,
  label: string,
  place: FieldPlace,
  words: (typeof resolveWords)['en'],
  reading: FieldReading,
): Promise<unknown> {
  return asker.typed<unknown>({
    question: words.typed(label),
    read: (typed) => {
      const action = typedAction('', place, [typed], reading);
      return action.do === 'put' ? action.value : undefined;
    },
  });
}

/** The field of a value in conflict, where it is one that can be typed in a line. */
function placeOf({ versions, data }: Values, { path }: DataConflict): FieldPlace | undefined {
  const { kind } = versions;
  if (kind === undefined || path.length === 0) return undefined;
  const found = fieldPlace(fieldsOf[kind], kind, data, path.map(String).join('.'));
  if (!isPlace(found)) return undefined;
  const { fields, values, items, text } = found.field;
  return text || !(fields || values || items) ? found : undefined;
}

/** What a file is about: its id and its title. */
function nameOf({ data, versions }: Values, phrases: Phrases): string {
  const { id, title } = (data ?? {}) as { readonly id?: unknown; readonly title?: unknown };
  const text =
    typeof title === 'string' || (title !== null && typeof title === 'object')
      ? phrases.text(title as string)
      : '';
  return [id === undefined ? (versions.kind ?? '') : String(id), text].join(' ').trim();
}
