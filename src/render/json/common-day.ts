import { isoDay } from '../../model/dates.ts';
import type { AsOf } from '../../model/status.ts';

/** The day that plans are looked at, where it is one for all of them. */
export function commonDay(days: readonly AsOf[]): string | null {
  const [only, ...others] = new Set(days.map(({ day }) => day));
  return only === undefined || others.length > 0 ? null : isoDay(only);
}
