/** A calendar day as the number of days since 1970-01-01 (proleptic Gregorian, no time zone). */
export type Day = number;

/** How exactly a date is written: a day, or a whole month, quarter, half-year or year. */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** A date as a plan file may hold it: `2027-03-31`, `2027-03`, `2027-Q1`, `2027-H1`, `2027` (string or integer). */
export type WrittenDate = string | number;

/** The days that a written date covers, both ends included. */
export interface DateSpan {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
}

const written = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/;

/** Spans of the dates met so far: a plan of thousands of files holds a few hundred dates. */
const spans = new Map<WrittenDate, DateSpan | undefined>();

/** The span of a written date, or undefined when it is not a date that exists. */
export function dateSpan(date: WrittenDate): DateSpan | undefined {
  if (spans.has(date)) return spans.get(date);
  const span = readDate(date);
  if (spans.size < 10_000) spans.set(date, span);
  return span;
}

function readDate(date: WrittenDate): DateSpan | undefined {
  const match = written.exec(String(date));
  if (!match) return undefined;
  const [, yearText, monthText, dayText, quarter, half] = match;
  const year = Number(yearText);
  if (dayText !== undefined) {
    const month = Number(monthText);
    const day = Number(dayText);
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    const only = dayOf(year, month, day);
    return { first: only, last: only, precision: 'day' };
  }
  if (monthText !== undefined) {
    const month = Number(monthText);
    return month < 1 || month > 12 ? undefined : months(year, month, 1, 'month');
  }
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3, 'quarter');
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6, 'half');
  return months(year, 1, 12, 'year');
}

function months(year: number, from: number, count: number, precision: Precision): DateSpan {
  const to = from + count - 1;
  return { first: dayOf(year, from, 1), last: dayOf(year, to, daysInMonth(year, to)), precision };
}

/** The first day of a date: what a coarse `start` means. Undefined for no date or one that does not exist. */
export function firstDay(date: WrittenDate | undefined): Day | undefined {
  return date === undefined ? undefined : dateSpan(date)?.first;
}

/** The last day of a date: what every coarse date but a `start` means. */
export function lastDay(date: WrittenDate | undefined): Day | undefined {
  return date === undefined ? undefined : dateSpan(date)?.last;
}

/** Days since 1970-01-01 of a Gregorian date; the month counts from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  // Date.UTC reads years 0 to 99 as 1900 to 1999, so the year is shifted by one 400-year cycle (146,097 days).
  return Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;
}

/** `YYYY-MM-DD` of a day. */
export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Year, month (1..12) and day of the month (1..31) of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = new Date((day + 146_097) * 86_400_000);
  return {
    year: shifted.getUTCFullYear() - 400,
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
  };
}

/** Days of a month; the month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
