import { editWords } from '../i18n/edit.ts';
import { fieldTerm } from '../i18n/fields.ts';
import type { Change } from '../model/change.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import { type FileKind, registries } from '../model/kinds.ts';
import { pieces } from './blocks.ts';
import type { Phrases } from './phrases.ts';
import { valueText } from './screens/field-text.ts';

/** A field by its path in the files: what the schema says of it, and what people call it. */
export interface NamedField {
  readonly field: Field;
  readonly key: string;
  readonly parent: string;
  /** Its label, with those of what holds it before it: `Milestones M1, Due`. */
  readonly label: string;
}

/** The field that a change names by its path, such as `milestones.M1.due`. */
export function namedField(kind: Change['entityKind'], path: string, { language }: Phrases): NamedField {
  const list = kind === 'organisation' ? 'organisations' : kind === 'source' ? 'sources' : undefined;
  const root =
    list === undefined ? fieldsOf[kind as FileKind] : fieldsOf[list].fields?.[registries[list].list]?.items;
  let [field, key, parent]: [Field, string, string] = [root ?? {}, '', list ?? kind];
  const labels: string[] = [];
  for (const step of path.split('.')) {
    const inner = field.fields && Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
    if (inner) {
      parent = key === '' ? parent : key;
      key = step;
      labels.push(fieldTerm(key, parent, language));
    } else {
      const last = labels.pop();
      labels.push(
        last === undefined ? step : `${last} ${field.text ? `(${fieldTerm(step, key, language)})` : step}`,
      );
    }
    field = inner ?? field.items ?? field.values ?? {};
  }
  return { field, key, parent, label: labels.join(', ') };
}

/** A value of a field in words. */
export function wordsOf(value: unknown, { field, key, parent }: NamedField, phrases: Phrases): string {
  if (value === undefined || value === null) return phrases.words.none;
  const text = valueText(value, field, key, parent, phrases);
  return pieces(text)
    .map((part) => part.text)
    .join('');
}

/** A field before and after: `End: 31 Dec 2027 → 30 Jun 2028`. */
export function fieldChangeText({ entityKind, field = '', before, after }: Change, phrases: Phrases): string {
  const named = namedField(entityKind, field, phrases);
  const now = wordsOf(after, named, phrases);
  // A group of values that is new says enough without what was not there.
  if (before === undefined && after !== null && typeof after === 'object') return `${named.label}: ${now}`;
  return `${named.label}: ${editWords[phrases.language].fromTo(wordsOf(before, named, phrases), now)}`;
}
