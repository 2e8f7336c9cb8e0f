import { asId } from '../../features/choose.ts';
import { typedChoice } from '../../i18n/input/choices.ts';
import type { Language } from '../../i18n/language.ts';
import { valueTerm } from '../../i18n/values.ts';
import { dayOf, isoDay } from '../../model/dates.ts';
import { Failure } from '../../model/failure.ts';
import { idPattern } from '../../model/kinds.ts';
import type { RawCell } from '../../model/raw-sheet.ts';
import type { Cell, Column } from '../../model/sheet.ts';
import type { SheetFault } from '../../model/sheet-fault.ts';
import { cutMark, longestCell, withoutControls } from '../../render/sheets/cells.ts';
import { readDate, refuse } from '../typed.ts';
import { type FieldReading, typedEntry, typedValue } from '../typed-field.ts';
import { isFilled } from './locate.ts';
import { isSame } from './same-cell.ts';

/** What cells are read with. */
export interface CellReading extends FieldReading {
  readonly language: Language;
}

/** What ends the reading of a cell; caught where its place is known. */
export class CellError extends Error {
  readonly fault: SheetFault;

  constructor(fault: SheetFault) {
    super(fault.why);
    this.fault = fault;
  }
}

/** What a cell says, where it does not say what it said when it went out; `value` is undefined for an emptied one. */
export type CellSays = { readonly same: true } | { readonly same: false; readonly value: unknown };

/** Reads a cell. Of a text in one language the value is its words, of a list of texts their lines. */
export function readCell(
  cell: RawCell | undefined,
  expected: readonly Cell[],
  column: Column,
  heading: string,
  reading: CellReading,
): CellSays {
  if (cell?.trouble !== undefined) throw new CellError({ why: cell.trouble });
  const [first] = expected;
  if (cell === undefined || !isFilled(cell))
    return first === undefined ? { same: true } : { same: false, value: undefined };
  if (expected.some((one) => isSame(cell, one, reading.today))) return { same: true };
  const isCut = typeof first === 'string' && first.length > longestCell && first.endsWith(cutMark);
  if (isCut) throw new CellError({ why: 'cut', command: column.name });
  return { same: false, value: valueOfCell(cell, column, heading, reading) };
}

/** The value of a filled cell. */
function valueOfCell(cell: RawCell, column: Column, heading: string, reading: CellReading): unknown {
  const { field } = column;
  const words = wordsOf(cell);
  if (field.text) return words;
  const lines = (): readonly string[] => words.split('\n').map((line) => line.trim());
  if (field.items?.text) return lines();
  const { items } = field;
  return told(column, reading, () => {
    const named = { name: heading, term: column.terms.at(-1) ?? { name: '', parent: '' } };
    if (items?.fields) {
      return lines()
        .filter((line) => line !== '')
        .map((line) => typedEntry({ ...named, field: items }, line, reading));
    }
    if (items) {
      const parts = words.split(items.ref && !items.exceptUrls ? /[,;\s]+/ : /\n|;/);
      return parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => typedValue({ ...named, field: items }, part, reading));
    }
    return field.values ? statesOf(lines(), heading, reading) : scalarOf(cell, column, heading, reading);
  });
}

/** A cell's value as the text that it shows. */
export function wordsOf({ value, percent }: RawCell): string {
  if (typeof value === 'object') return value.day;
  if (typeof value === 'number' && percent) return `${rounded(value * 100)}%`;
  return withoutControls(String(value ?? ''));
}

/** A number without what binary fractions add to it. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function scalarOf(cell: RawCell, column: Column, heading: string, reading: CellReading): unknown {
  const { field } = column;
  const { value, percent } = cell;
  const asBoolean = field.type === 'boolean' || (field.type === 'number or boolean' && reading.yesOrNo);
  if (typeof value === 'boolean' && (asBoolean || field.free)) return value;
  if (typeof value === 'object' && (field.date || field.free)) return value.day;
  if (field.date && typeof value === 'number' && !asBoolean) return dateOfNumber(value, heading);
  if (typeof value === 'number' && !asBoolean) {
    if (field.type !== undefined) return percent ? rounded(value * 100) : value;
    if (field.free) return percent ? rounded(value * 100) : value;
  }
  const named = { name: heading, field, term: column.terms.at(-1) ?? { name: '', parent: '' } };
  if (field.type !== undefined && typeof value === 'object') refuse(heading, value.day, 'number');
  return typedValue(named, wordsOf(cell), reading);
}

/** A number in a field of dates: a year, or the days since 1900 of a cell that lost its format. */
function dateOfNumber(value: number, heading: string): string {
  if (Number.isInteger(value) && value >= 1900 && value <= 2200) return String(value);
  if (value > 20_000 && value < 100_000) return isoDay(dayOf(1899, 12, 30) + Math.floor(value));
  return refuse(heading, String(value), 'date');
}

/** What a report says of milestones: `M1=done:2027-03-26 S-43`, one in a line. */
function statesOf(lines: readonly string[], heading: string, reading: CellReading): unknown {
  const states: Record<string, unknown> = {};
  for (const line of lines.filter((one) => one !== '')) {
    const match = /^([^\s=:]+)\s*[=:]\s*([^\s:]+)(?::(\S+))?((?:\s+\S+)*)$/u.exec(line);
    const choices = ['open', 'done', 'cancelled'];
    const state = match && typedChoice(match[2] ?? '', choices, { name: 'state', parent: 'milestones' });
    if (!match || !state?.ok || !idPattern.test(asId(match[1] ?? '')))
      throw new CellError({ why: 'state', value: line });
    const evidence = (match[4] ?? '').split(/\s+/).filter((one) => one !== '');
    states[asId(match[1] ?? '')] = {
      state: state.value,
      ...(match[3] === undefined ? {} : { date: readDate(heading, match[3], reading.today) }),
      ...(evidence.length === 0
        ? {}
        : { evidence: evidence.map((one) => (/^https?:/i.test(one) ? one : asId(one))) }),
    };
  }
  return states;
}

/** Says what is not a value in the words of the sheet, not in those of the files. */
function told<T>(column: Column, { language }: CellReading, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { reason } = error;
    if (reason.why !== 'bad-choice') throw new CellError({ why: 'value', reason });
    const { name, parent } = column.terms.at(-1) ?? { name: '', parent: '' };
    const allowed = reason.allowed.map((one) => valueTerm(name, parent, one, language));
    throw new CellError({ why: 'value', reason: { ...reason, allowed } });
  }
}
