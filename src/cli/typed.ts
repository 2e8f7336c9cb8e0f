import { readFileSync } from 'node:fs';
import { typedDate } from '../i18n/input/dates.ts';
import { type TypedNumber, typedNumber, typedPercent } from '../i18n/input/numbers.ts';
import type { Day } from '../model/dates.ts';
import { type Expected, Failure } from '../model/failure.ts';

// What was typed, as what it should be; anything else fails with the name of its flag.

/** Says that a value is not what it should be. */
export function refuse(option: string, value: string, expected: Expected, suggestion?: string): never {
  throw new Failure({
    why: 'bad-value',
    option,
    value,
    expected,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** A text as typed; `-` stands for what standard input holds. */
export function typedText(typed: string): string {
  return (typed === '-' ? readFileSync(0, 'utf8') : typed).normalize('NFC').trim();
}

/** A date as plan files hold it. */
export function readDate(option: string, typed: string, today: Day): string {
  const found = typedDate(typed, today);
  return found.ok
    ? found.date
    : refuse(option, typed, found.why === 'ambiguous' ? 'unambiguous-date' : 'date');
}

/** A number. */
export function readNumber(option: string, typed: string): number {
  return numberOf(option, typed, typedNumber(typed), 'number');
}

/** A number that may carry the sign of percent. */
export function readPercent(option: string, typed: string, expected: 'percent' | 'number'): number {
  return numberOf(option, typed, typedPercent(typed), expected);
}

/** A share of a whole, from 0 to 100. */
export function readShare(option: string, typed: string): number {
  const value = readPercent(option, typed, 'percent');
  return value >= 0 && value <= 100 ? value : refuse(option, typed, 'percent');
}

function numberOf(option: string, typed: string, found: TypedNumber, expected: Expected): number {
  return found.ok
    ? found.value
    : refuse(option, typed, found.why === 'ambiguous' ? 'unambiguous-number' : expected);
}

/** An object without what is not stated. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
