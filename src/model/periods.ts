import { type Day, dateSpan, dayOf, partsOf, type WrittenDate } from './dates.ts';

/** A period that can be reported on: a month, quarter, half-year or year, as it is written. */
export type Period = string;

const lengths = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The period of as many months as this one, `by` of its lengths later; undefined for no period. */
export function shiftPeriod(period: WrittenDate, by: number): Period | undefined {
  const span = dateSpan(period);
  if (!span || span.precision === 'day') return undefined;
  const length = lengths[span.precision];
  const { year, month } = partsOf(span.first);
  const at = year * 12 + (month - 1) + by * length;
  return periodText(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, span.precision);
}

/** Whether a date is one that can be reported on. */
export function isPeriod(date: WrittenDate): boolean {
  const span = dateSpan(date);
  return span !== undefined && span.precision !== 'day';
}

/** The last quarter that is over on a day. */
export function lastQuarter(day: Day): Period {
  const { year, month } = partsOf(day);
  const over = partsOf(dayOf(year, month - ((month - 1) % 3), 1) - 1);
  return periodText(over.year, over.month, 'quarter');
}

function periodText(year: number, month: number, precision: keyof typeof lengths): Period {
  const full = String(year).padStart(4, '0');
  switch (precision) {
    case 'month':
      return `${full}-${String(month).padStart(2, '0')}`;
    case 'quarter':
      return `${full}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${full}-H${Math.ceil(month / 6)}`;
    case 'year':
      return full;
  }
}
