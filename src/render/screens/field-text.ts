import { fieldTerm } from '../../i18n/fields.ts';
import { valueTerm } from '../../i18n/values.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { pieces, type Rich } from '../blocks.ts';
import type { Phrases } from '../phrases.ts';

const dateFields = new Set([
  'date',
  'due',
  'start',
  'end',
  'original_end',
  'original_due',
  'by',
  'period',
  'valid_from',
  'valid_to',
  'valid_until',
  'accessed',
  'proposed_on',
  'decided_on',
  'forecast_end',
  'corrects',
  'as_of',
]);

function isDateField(name: string): boolean {
  return dateFields.has(name);
}

/**
 * Any value in words: texts in the reader's language, dates and enumerations in its form, groups in one line. An id
 * comes with the name of what it names, except inside a group, where names would bury the values.
 */
export function valueText(
  value: unknown,
  field: Field,
  name: string,
  parent: string,
  phrases: Phrases,
): Rich {
  if (field.text) return phrases.text(value as Parameters<Phrases['text']>[0]);
  if (field.ref && typeof value === 'string') {
    return Object.hasOwn(fieldsOf, parent) || isRegistryKind(parent) ? idText(value, phrases) : value;
  }
  if (Array.isArray(value)) {
    const parts = value.map((item) => plainOf(valueText(item, field.items ?? {}, name, parent, phrases)));
    return parts.join(parts.some((part) => part.length > 30) ? '\n' : ', ');
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => {
        const text = plainOf(valueText(part, field.fields?.[key] ?? field.values ?? {}, key, name, phrases));
        return `${fieldTerm(key, name, phrases.language)}: ${text}`;
      })
      .join('; ');
  }
  if (typeof value === 'boolean') return value ? phrases.words.yes : phrases.words.no;
  if (isDateField(name) && (typeof value === 'string' || typeof value === 'number'))
    return phrases.date(value);
  if (typeof value === 'number') return name === 'year' ? String(value) : phrases.number(value);
  return value === null ? phrases.words.none : valueTerm(name, parent, String(value), phrases.language);
}

function isRegistryKind(kind: string): boolean {
  return kind === 'organisation' || kind === 'source';
}

function plainOf(text: Rich): string {
  return pieces(text)
    .map((part) => part.text)
    .join('');
}

/** An id with the name behind it. */
function idText(id: string, phrases: Phrases): string {
  if (id === 'unknown') return phrases.words.notPublished;
  const entity = phrases.state.byId.get(id);
  const name = entity ? phrases.name(entity) : '';
  return name === '' ? id : `${id} ${name}`;
}
