import type { Day } from '../model/dates.ts';
import { dateSpan, isoDay } from '../model/dates.ts';
import type { DemoCalendar } from '../model/demo.ts';
import { lastQuarter, shiftPeriod } from '../model/periods.ts';

/** How many quarters the demonstration looks back over. */
export const demoQuarters = 8;

/** The quarters of a demonstration made on a day: the last of them that is over is the last one before it. */
export function demoCalendar(today: Day): DemoCalendar {
  const last = lastQuarter(today);
  const quarter = (index: number): string => shiftPeriod(last, index - (demoQuarters - 1)) ?? last;
  const span = (index: number) => dateSpan(quarter(index)) ?? { first: today, last: today };
  return { quarter, first: (index) => isoDay(span(index).first), last: (index) => isoDay(span(index).last) };
}
