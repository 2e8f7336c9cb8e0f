/** Sums of decimal fractions miss round numbers by less than this; a limit that is met exactly is met. */
const slack = 1e-9;

/** Whether a value is above a limit, and not just by the rounding of its sums. */
export function isAbove(value: number, limit: number): boolean {
  return value - limit > slack;
}

/** Whether a value reaches a limit. */
export function reaches(value: number, limit: number): boolean {
  return limit - value <= slack;
}
