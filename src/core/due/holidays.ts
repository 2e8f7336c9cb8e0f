import { type Day, dayOf, partsOf } from '../../model/dates.ts';

/** Public holidays of Bulgaria with a fixed date, month and day (Labour Code, art. 154, para. 1). */
const fixed: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [3, 3],
  [5, 1],
  [5, 6],
  [5, 24],
  [9, 6],
  [9, 22],
  [12, 24],
  [12, 25],
  [12, 26],
];

const known = new Map<number, ReadonlySet<Day>>();

/** The days of a year that are public holidays in Bulgaria, those given for holidays on a weekend among them. */
export function holidaysOf(year: number): ReadonlySet<Day> {
  let days = known.get(year);
  if (!days) {
    const easter = orthodoxEaster(year);
    const found = new Set([-2, -1, 0, 1].map((offset) => easter + offset));
    const ofYear = fixed.map(([month, day]) => dayOf(year, month, day));
    for (const day of ofYear) found.add(day);
    // For a fixed holiday on a Saturday or Sunday the first working day after it is free (para. 2); Easter gives none.
    // 31 December can take none over: the last fixed holiday is the 26th.
    for (const day of ofYear) {
      if (!isWeekend(day)) continue;
      let next = day + 1;
      while (isWeekend(next) || found.has(next)) next++;
      found.add(next);
    }
    days = found;
    known.set(year, days);
  }
  return days;
}

/** Whether a day is worked on in Bulgaria. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !holidaysOf(partsOf(day).year).has(day);
}

/** The day a number of working days after another one. */
export function workingDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) if (isWorkingDay(++at)) left--;
  return at;
}

function isWeekend(day: Day): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The Sunday of the Orthodox Easter: Meeus's rule for the Julian calendar, in the Gregorian one. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const shift = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, month, day) + shift;
}
