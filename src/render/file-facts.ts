import { changeWords } from '../i18n/changes.ts';
import { tableDate } from '../i18n/dates.ts';
import { fieldTerm } from '../i18n/fields.ts';
import type { Language } from '../i18n/language.ts';
import { screenWords } from '../i18n/screens.ts';
import { valueTerm } from '../i18n/values.ts';
import { dateSpan } from '../model/dates.ts';
import { entryNames, identityField } from '../model/entry-names.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import type { FileKind } from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import { visible } from '../model/visible.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * What a plan file says, one fact on a line: fields in their canonical order under the names that people have for them,
 * each entry of a list as a block under its name. Values are never rounded or cut, so that what differs reads differently.
 */
export function fileFacts(data: unknown, kind: FileKind, language: Language): string {
  const lines = isMapping(data) ? fieldLines(data, fieldsOf[kind], kind, language) : [];
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function fieldLines(
  data: Mapping,
  field: Field | undefined,
  parent: string,
  language: Language,
): readonly string[] {
  return sortedKeys(data, field).flatMap((key) => {
    const known = field?.fields && Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
    const value = data[key];
    const term = fieldTerm(key, parent, language);
    if (Array.isArray(value)) return listLines(value, known, key, parent, term, language);
    if (!isMapping(value)) return valueLines(term, value, known, key, parent, language);
    if (known?.text) {
      return sortedKeys(value, undefined).flatMap((code) =>
        valueLines(`${term} (${code})`, value[code], known, key, parent, language),
      );
    }
    if (!known?.values) return block(term, fieldLines(value, known, key, language));
    return sortedKeys(value, undefined).flatMap((name) => {
      const inner = value[name];
      return isMapping(inner)
        ? block(`${term} ${name}`, fieldLines(inner, known.values, key, language))
        : valueLines(`${term} ${name}`, inner, known.values, key, parent, language);
    });
  });
}

function listLines(
  list: readonly unknown[],
  field: Field | undefined,
  key: string,
  parent: string,
  term: string,
  language: Language,
): readonly string[] {
  if (list.length === 0) return [`${term}: []`];
  const entry = changeWords[language].entries[key] ?? term;
  const names = entryNames(list);
  return list.flatMap((item, index) => {
    if (!isMapping(item)) return valueLines(term, item, field?.items, key, parent, language);
    if (field?.items?.text) {
      return sortedKeys(item, undefined).flatMap((code) =>
        valueLines(`${term} (${code})`, item[code], field.items, key, parent, language),
      );
    }
    const name = names[index] ?? '';
    const named = dateSpan(name) ? tableDate(name, language) : name;
    // What the entry is called by is not said again below.
    const identity = identityField(Object.keys(item));
    const rest = Object.entries(item).filter(([own, value]) => own !== identity || String(value) !== name);
    const lines = fieldLines(Object.fromEntries(rest), field?.items, key, language);
    return block(`${entry} ${named}`.trimEnd(), lines);
  });
}

function block(head: string, lines: readonly string[]): readonly string[] {
  return [`${head}:`, ...lines.map((line) => `  ${line}`)];
}

/** A value behind its name; the further lines of a long text stand below it, further in. */
function valueLines(
  term: string,
  value: unknown,
  field: Field | undefined,
  key: string,
  parent: string,
  language: Language,
): readonly string[] {
  const [first = '', ...more] = said(value, field, key, parent, language).split('\n');
  return [`${term}: ${first}`.trimEnd(), ...more.map((line) => `    ${line}`.trimEnd())];
}

function said(
  value: unknown,
  field: Field | undefined,
  key: string,
  parent: string,
  language: Language,
): string {
  const words = screenWords[language];
  if (value === null || value === undefined) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object') return JSON.stringify(value);
  const written = String(value);
  if (written === 'unknown' && field?.except?.includes(written)) return words.notPublished;
  if (field?.date && dateSpan(written)) return tableDate(written, language);
  return typeof value === 'number' ? written : valueTerm(key, parent, written, language);
}

/** Known fields in canonical order, then the others by their names. */
function sortedKeys(data: Mapping, field: Field | undefined): readonly string[] {
  const order = Object.keys(field?.fields ?? {});
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.keys(data).sort((a, b) => rank(a) - rank(b) || byCodePoint(a, b));
}

function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
