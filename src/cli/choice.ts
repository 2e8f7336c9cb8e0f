import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';

/** A typed word as the one of the allowed values that it is; anything else is refused with what is allowed. */
export function choice<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const suggestion = closest(value, allowed);
  throw new Failure({
    why: 'bad-choice',
    name,
    value,
    allowed,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
