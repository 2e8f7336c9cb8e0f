/** Days from 1899-12-30, as a sheet counts them, to 1970-01-01. */
const epoch = 25_569;

/** A day as a sheet counts it. */
export function serial(day: number): number {
  return day + epoch;
}

/** An axis of at most about a dozen marks, half-years where it is short; `from` is the first day of a year. */
export function yearAxis(from: number, to: number) {
  const years = (to - from) / 365.25;
  const short = years < 3;
  const interval = short ? 365.25 / 2 : 365.25 * Math.ceil(years / 12);
  // A day later, so that no mark falls before the new year, whichever year is a leap year.
  return {
    minimum: serial(from) + 1,
    maximum: serial(to) + 1,
    interval,
    format: short ? 'mm.yyyy' : 'yyyy',
  };
}
