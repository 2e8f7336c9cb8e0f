import { fieldTerm } from '../i18n/fields.ts';
import type { Change } from '../model/change.ts';
import { codes, isFindingCode } from '../model/codes.ts';
import { dateSpan } from '../model/dates.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import { registries } from '../model/kinds.ts';
import { defaultThresholds } from '../model/thresholds.ts';
import { pieces } from './blocks.ts';
import type { Phrases } from './phrases.ts';
import { valueText } from './screens/field-text.ts';

/** A field that changes, in words: what it is called, and how its values are said. */
export interface ChangedField {
  readonly label: string;
  readonly field: Field;
  readonly say: (value: unknown) => string;
  /** The language, of a text in one. */
  readonly language?: string;
}

interface At {
  readonly field: Field;
  readonly name: string;
  readonly parent: string;
  readonly labels: readonly string[];
  readonly language?: string;
}

/** The field that a change names, by its dotted name: `milestones.M1.due`. */
export function changedField(
  { entityKind, field: name = '' }: Pick<Change, 'entityKind' | 'field'>,
  phrases: Phrases,
): ChangedField {
  const start = rootOf(entityKind);
  const at = walk({ ...start, parent: '', labels: [] }, name === '' ? [] : name.split('.'), phrases);
  return {
    label: at.labels.map((label, i) => (i === 0 ? label : lowered(label))).join(', '),
    field: at.field,
    ...(at.language === undefined ? {} : { language: at.language }),
    say: (value) => oneLine(wordsOf(value, at, phrases)),
  };
}

function rootOf(kind: Change['entityKind']): { readonly field: Field; readonly name: string } {
  if (kind !== 'organisation' && kind !== 'source') return { field: fieldsOf[kind], name: kind };
  const registry = kind === 'organisation' ? 'organisations' : 'sources';
  return { field: fieldsOf[registry].fields?.[registries[registry].list]?.items ?? {}, name: registry };
}

function walk(at: At, rest: readonly string[], phrases: Phrases): At {
  const [segment, ...others] = rest;
  if (segment === undefined) return at;
  const { field, labels } = at;
  const { language } = phrases;
  const inner = field.fields && Object.hasOwn(field.fields, segment) ? field.fields[segment] : undefined;
  if (inner) {
    const label = fieldTerm(segment, at.name, language);
    return walk(
      { field: inner, name: segment, parent: at.name, labels: [...labels, label] },
      others,
      phrases,
    );
  }
  if (field.items) {
    // A field of the entries of a log is told without saying of which.
    if (others.length === 0 && field.items.fields && Object.hasOwn(field.items.fields, segment)) {
      return walk({ ...at, field: field.items, labels: labels.slice(0, -1) }, rest, phrases);
    }
    const entry = phrases.changes.entries[at.name] ?? labels.at(-1) ?? '';
    // What names a line of a budget has parts, of which some may be empty.
    const named = dateSpan(segment) ? phrases.date(segment) : segment.replace(/\/+/g, ' ').trim();
    return walk(
      { ...at, field: field.items, labels: [...labels.slice(0, -1), `${entry} ${named}`] },
      others,
      phrases,
    );
  }
  if (field.values && !field.text) {
    // The key of a mapping may be a dotted name itself.
    const known = field.values.fields;
    const part = known ? others.findIndex((name) => Object.hasOwn(known, name)) : -1;
    const length = part < 0 ? rest.length : part + 1;
    const key = rest.slice(0, length).join('.');
    return walk(
      { ...at, field: field.values, labels: [...labels.slice(0, -1), `${labels.at(-1) ?? ''} ${key}`] },
      rest.slice(length),
      phrases,
    );
  }
  const { inLanguage, languages } = phrases.changes;
  const label = field.text ? inLanguage(labels.at(-1) ?? '', languages[segment] ?? segment) : segment;
  const before = field.text ? labels.slice(0, -1) : labels;
  const one = field.text ? { language: segment } : {};
  return { field: { free: true }, name: segment, parent: at.name, labels: [...before, label], ...one };
}

function wordsOf(value: unknown, { field: whole, name, parent }: At, phrases: Phrases): string {
  if (value === undefined || value === null) return nothingAt(name, parent, phrases);
  // One entry of a list may come or go.
  const field = whole.items && !Array.isArray(value) ? whole.items : whole;
  if (field.date && (typeof value === 'string' || typeof value === 'number')) return phrases.date(value);
  return pieces(valueText(value, field, name, parent, phrases))
    .map(({ text }) => text)
    .join('')
    .replace(/\s*\n\s*/g, '; ');
}

/** What holds where a plan says nothing of its policy; of everything else nothing does. */
function nothingAt(name: string, parent: string, phrases: Phrases): string {
  const { usual, nothing } = phrases.changes;
  if (parent === 'severities' && isFindingCode(name)) return usual(codes[name].severity);
  const thresholds: Readonly<Record<string, number>> = defaultThresholds;
  const threshold = parent === 'thresholds' ? thresholds[name] : undefined;
  return threshold === undefined ? nothing : usual(phrases.number(threshold));
}

function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** A label inside a line; abbreviations and names such as GitHub keep their capitals. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}+(?!\p{L})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
