import { editWords } from '../i18n/edit.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { kindTerms } from '../i18n/terms.ts';
import { undoWords } from '../i18n/undo.ts';
import type { Change } from '../model/change.ts';
import { fieldsOf } from '../model/fields.ts';
import { type FileKind, registries } from '../model/kinds.ts';
import type { Measurement, Update } from '../model/status.ts';
import type { Text } from '../model/text.ts';
import { pieces } from './blocks.ts';
import type { Phrases } from './phrases.ts';
import { valueText } from './screens/field-text.ts';

/** A change by which something goes or comes back, in words; undefined for any other. */
export function undoneText(
  change: Change,
  phrases: Phrases,
  measured: (one: Measurement) => string,
): string | undefined {
  const words = undoWords[phrases.language];
  const { before, after } = change;
  switch (change.type) {
    case 'update-removed':
      return words.reportGone(phrases.date((before as Update).date));
    case 'update-rewritten':
      return words.reportRewritten(phrases.date((after as Update).date));
    case 'measurement-removed': {
      const entry = before as Measurement;
      return words.valueGone(measured(entry), phrases.date(entry.period));
    }
    case 'measurement-rewritten': {
      const [was, is] = [before as Measurement, after as Measurement];
      return `${phrases.date(is.period)}: ${editWords[phrases.language].fromTo(measured(was), measured(is))}`;
    }
    case 'entity-removed':
      return words.entityGone(kindOf(change, phrases), change.entity, nameOf(before, phrases));
    case 'entity-added':
      return words.entityBack(kindOf(change, phrases), change.entity, nameOf(after, phrases));
    case 'field-changed':
      return fieldText(change, phrases);
    default:
      return undefined;
  }
}

function kindOf({ entityKind }: Change, { language, words }: Phrases): string {
  return entityKind === 'plan' ? words.none : kindTerms[language][entityKind].one;
}

function nameOf(data: unknown, phrases: Phrases): string {
  const { title, name } = data as { readonly title?: Text; readonly name?: Text };
  return phrases.text(title ?? name);
}

/** A field by its name, with its value before and after. */
function fieldText({ entity, entityKind, field = '', before, after }: Change, phrases: Phrases): string {
  const kind = fileKindOf(entityKind);
  const known = fieldsOf[kind].fields?.[field] ?? {};
  const value = (data: unknown): string =>
    data === undefined
      ? '—'
      : pieces(valueText(data, known, field, entityKind, phrases))
          .map(({ text }) => text)
          .join('');
  const name = fieldTerm(field, entityKind, phrases.language);
  return `${entity}, ${name}: ${editWords[phrases.language].fromTo(value(before), value(after))}`;
}

function fileKindOf(kind: Change['entityKind']): FileKind {
  if (kind === registries.organisations.entry) return 'organisations';
  return kind === registries.sources.entry ? 'sources' : kind;
}
