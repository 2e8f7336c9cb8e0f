import { type Day, dayOf, daysInMonth, partsOf } from './dates.ts';

/** A length of time as people write it: a number of days, weeks or calendar months. */
export interface Window {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months';
}

/**
 * Reads `30d`, `2w`, `3m`, or a plain number of days; on a Bulgarian keyboard also `30д`, `2с`, `3м`. Undefined for
 * anything else.
 */
export function readWindow(text: string): Window | undefined {
  const match = /^(\d{1,4})\s?([dwmдсм]?)$/iu.exec(text.trim());
  if (!match) return undefined;
  const [, count = '', unit = ''] = match;
  const isWeeks = /[wс]/iu.test(unit);
  return { count: Number(count), unit: isWeeks ? 'weeks' : /[mм]/iu.test(unit) ? 'months' : 'days' };
}

/** The last day of a window that begins on a day. A month ends on the same day of the month, or on its last day. */
export function windowEnd(from: Day, { count, unit }: Window): Day {
  if (unit === 'days') return from + count;
  if (unit === 'weeks') return from + 7 * count;
  const { year, month, date } = partsOf(from);
  const months = month - 1 + count;
  const [endYear, endMonth] = [year + Math.floor(months / 12), (months % 12) + 1];
  return dayOf(endYear, endMonth, Math.min(date, daysInMonth(endYear, endMonth)));
}
