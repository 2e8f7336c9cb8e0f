import type { ChangeWords } from '../i18n/changes.ts';
import { fieldTerm } from '../i18n/fields.ts';
import type { Language } from '../i18n/language.ts';
import type { Change } from '../model/change.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import type { EntityKind } from '../model/kinds.ts';

/** What a field's path leads to, with the words for it. */
export interface FieldPlace {
  readonly label: string;
  readonly known: Field | undefined;
  /** The same, or of a list what each of its entries is. */
  readonly entry: Field | undefined;
  readonly name: string;
  readonly parent: string;
}

/** The field of a change, with its path in words: `Milestone M1, due`. */
export function fieldPlace(
  { field = '', entityKind }: Change,
  language: Language,
  words: ChangeWords,
): FieldPlace {
  let known: Field | undefined = rootOf(entityKind);
  let [rest, name, parent]: [string, string, string] = [field, '', entityKind];
  const labels: string[] = [];
  while (rest !== '') {
    const [first = ''] = rest.split('.', 1);
    const child: Field | undefined = known?.fields?.[first];
    if (child) {
      if (name !== '') parent = name;
      name = first;
      const term = fieldTerm(first, parent, language);
      labels.push(labels.length === 0 ? term : term.toLowerCase());
      [known, rest] = [child, rest.slice(first.length + 1)];
      continue;
    }
    const entry: Field | undefined = known?.items ?? known?.values;
    const isMilestone = name === 'milestones' && known?.items !== undefined;
    const key = isMilestone ? first : rest;
    if (isMilestone) labels.splice(-1, 1, words.milestone(key));
    else labels.push(key);
    [known, rest] = [entry, rest.slice(key.length + 1)];
    if (name === '') name = key;
  }
  return { label: labels.join(', '), known, entry: known?.items ?? known, name, parent };
}

function rootOf(kind: EntityKind | 'plan'): Field | undefined {
  if (kind === 'organisation') return fieldsOf.organisations.fields?.['organisations']?.items;
  if (kind === 'source') return fieldsOf.sources.fields?.['sources']?.items;
  return fieldsOf[kind];
}
