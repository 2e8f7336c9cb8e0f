import { typedDate } from '../../i18n/input/dates.ts';
import { typedNumber } from '../../i18n/input/numbers.ts';
import { typedYes } from '../../i18n/input/words.ts';
import type { Day } from '../../model/dates.ts';
import type { RawCell } from '../../model/raw-sheet.ts';
import type { Cell } from '../../model/sheet.ts';
import { withoutControls } from '../../render/sheets/cells.ts';

/** Whether a cell still says what went out, in whatever form a spreadsheet program gave it back. */
export function isSame({ value, percent }: RawCell, expected: Cell, today: Day): boolean {
  if (expected === undefined || value === undefined) return false;
  if (typeof expected === 'number') {
    if (typeof value === 'string') return numbersOf(value).some((one) => isNear(one, expected));
    return typeof value === 'number' && isNear(percent ? value * 100 : value, expected);
  }
  if (typeof expected === 'object') {
    if (typeof value === 'object') return value.day === expected.day;
    return typeof value === 'string' && isSameDay(value, expected.day, today);
  }
  if (typeof value === 'string') {
    const text = withoutControls(value);
    return text === expected || isSameMonth(text, expected, today);
  }
  if (typeof value === 'number') return String(value) === expected;
  if (typeof value === 'object') return value.day === expected;
  return typedYes(expected) === value;
}

/** Spreadsheets keep fifteen digits. */
function isNear(given: number, expected: number): boolean {
  return Math.abs(given - expected) <= Math.abs(expected) * 1e-14;
}

/** The numbers that a text may stand for: what nobody could read otherwise, and what a decimal fraction makes of it. */
function numbersOf(text: string): readonly number[] {
  const typed = typedNumber(text);
  if (typed.ok) return [typed.value];
  const plain = text.trim().replace(',', '.');
  return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i.test(plain) ? [Number(plain)] : [];
}

/** Day and month that could be either are no question where one reading is the day that went out. */
function isSameDay(text: string, day: string, today: Day): boolean {
  const typed = typedDate(text, today);
  if (typed.ok) return typed.date === day;
  const [, a = '', b = '', c = ''] =
    /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+((?:\d\d)?\d\d)(?: ?г\.?)?$/u.exec(text.trim()) ?? [];
  if (c === '') return false;
  const [year = '', month = '', date = ''] = day.split('-');
  const isYear = c === year || c === year.slice(2);
  const isPair = (m: string, d: string): boolean => Number(m) === Number(month) && Number(d) === Number(date);
  return isYear && (isPair(a, b) || isPair(b, a));
}

/** `2027-06` comes back as `Jun-27` from a program that took it for a date. */
function isSameMonth(text: string, expected: string, today: Day): boolean {
  if (!/^\d{4}-\d\d$/.test(expected)) return false;
  const [, month = '', year = ''] = /^(\p{L}+)\.?[-. ]+(\d\d)$/u.exec(text) ?? [];
  const typed = typedDate(`${month} ${expected.slice(0, 2)}${year}`, today);
  return year !== '' && typed.ok && typed.date === expected;
}
