import type { Language } from '../../i18n/language.ts';
import { screenWords } from '../../i18n/screens.ts';
import { valueTerm } from '../../i18n/values.ts';
import { dateSpan } from '../../model/dates.ts';
import type { Field } from '../../model/field.ts';
import type { Cell, Column } from '../../model/sheet.ts';

/** The longest text that a cell of a spreadsheet holds is 32 767 units; a longer one is cut and says so. */
export const longestCell = 32_000;

/** The mark at the end of a text that was cut. */
export const cutMark = ' […]';

/** A value of a plan as a cell of a spreadsheet, in the words of a language. `first` is the plan's first language. */
export function cellOf(value: unknown, column: Column, language: Language, first: string): Cell {
  if (value === undefined) return undefined;
  const cell = formOf(value, column, language, first);
  if (typeof cell !== 'string') return cell;
  const text = withoutControls(cell);
  if (text === '') return undefined;
  return text.length > longestCell ? `${text.slice(0, longestCell)}${cutMark}` : text;
}

function formOf(value: unknown, column: Column, language: Language, first: string): Cell {
  const { field } = column;
  if (field.text) return textOf(value, column.language ?? first, first);
  const items = field.items;
  if (items) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    if (items.text) return linesOf(list.map((text) => textOf(text, column.language ?? first, first) ?? ''));
    if (items.fields) return linesOf(list.map((entry) => entryLine(entry, items, language, first)));
    const words = list.map((one) => String(scalarCell(one, items, column, language) ?? ''));
    return items.ref && !items.exceptUrls ? words.join(', ') : words.map(oneLine).join('\n');
  }
  if (field.values) return stateLines(value);
  return scalarCell(value, field, column, language);
}

/** Lines, one for each entry, so that those of several languages stand beside one another; none when all are blank. */
function linesOf(lines: readonly string[]): string {
  return lines.every((line) => line === '') ? '' : lines.map(oneLine).join('\n').trimEnd();
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The words of a text in one language. */
function textOf(value: unknown, language: string, first: string): string | undefined {
  if (typeof value === 'string') return language === first ? value : undefined;
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, language)) return undefined;
  const words = (value as Readonly<Record<string, unknown>>)[language];
  return typeof words === 'string' ? words : undefined;
}

function scalarCell(value: unknown, field: Field, { terms }: Column, language: Language): Cell {
  if (value === null) return '-';
  if (typeof value === 'boolean') return screenWords[language][value ? 'yes' : 'no'];
  if (field.date || field.free) {
    const date = typeof value === 'number' || typeof value === 'string' ? dateSpan(value) : undefined;
    if (date?.precision === 'day') return { day: String(value) };
    if (field.date) return String(value);
  }
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field.choices) {
    const { name, parent } = terms.at(-1) ?? { name: '', parent: '' };
    return valueTerm(name, parent, value, language);
  }
  return value;
}

/** An entry of several fields in one line, as `planctl add` and `set` take it: `year=2027,paid=30000`. */
function entryLine(entry: unknown, { fields = {} }: Field, language: Language, first: string): string {
  if (entry === null || typeof entry !== 'object') return String(entry);
  const data = entry as Readonly<Record<string, unknown>>;
  const known = Object.keys(fields).filter((name) => data[name] !== undefined);
  return known
    .flatMap((name) => {
      const value = data[name];
      if (fields[name]?.text && value !== null && typeof value === 'object')
        return Object.entries(value).map(([one, words]) => `${name}.${one}=${words}`);
      if (typeof value === 'boolean') return `${name}=${screenWords[language][value ? 'yes' : 'no']}`;
      return `${name}=${fields[name]?.text ? (textOf(value, first, first) ?? '') : String(value)}`;
    })
    .join(',');
}

/** What updates say of milestones: `M1=done:2027-03-26 S-43`, one in a line. */
function stateLines(value: unknown): string {
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .map(([id, said]) => {
      const state = (said ?? {}) as { state?: unknown; date?: unknown; evidence?: unknown };
      const date = state.date === undefined ? '' : `:${String(state.date)}`;
      const evidence = Array.isArray(state.evidence) ? state.evidence.map((one) => ` ${String(one)}`) : [];
      return `${id}=${String(state.state)}${date}${evidence.join('')}`;
    })
    .join('\n');
}

/** A text without the characters that no spreadsheet can hold, its line breaks in one form and its end bare. */
export function withoutControls(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .trim();
}
