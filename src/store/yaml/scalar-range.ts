import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** Whether a number that is no safe integer is a whole one all the same, or beyond all numbers and no infinity. */
export function isInexact(source: string, value: number): boolean {
  return Number.isInteger(value) || (!Number.isFinite(value) && /\d/.test(source));
}

/** The characters of a scalar, with its quotes; an absent value has the range -1..-1. */
export function rangeOfScalar(event: ScalarEvent): { readonly start: number; readonly end: number } {
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return quoted
    ? { start: event.valueStart - 1, end: event.valueEnd + 1 }
    : { start: event.valueStart, end: event.valueEnd };
}
