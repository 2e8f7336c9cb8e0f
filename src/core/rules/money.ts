import { type Day, partsOf } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { Update } from '../../model/status.ts';

/** The fixed rate at which Bulgaria took the euro on 2026-01-01. */
export const levPerEuro = 1.95583;

/** What is planned and what is paid through the year of a day, in one currency. */
export interface Spending {
  readonly planned: number;
  readonly paid: number;
}

/**
 * Spending against the plan: the revised budget, else the approved, of all years up to that of the day. Lev count as
 * euro; money in another currency than the first line of the budget cannot be compared and is left out. Undefined
 * without a budget for those years, and without any statement of money.
 */
export function spendingOf(
  activity: DataOf['activity'],
  money: Update['money'],
  currency: string | undefined,
  asOf: Day,
): Spending | undefined {
  const { year: thisYear } = partsOf(asOf);
  const lines = (activity.budget ?? []).filter(
    (line) =>
      (line.year ?? -Infinity) <= thisYear && (line.revised !== undefined || line.approved !== undefined),
  );
  const [first] = lines;
  if (!first || money === undefined) return undefined;
  const one = converted(first.currency ?? currency);
  const sum = <L extends { readonly currency?: string }>(
    list: readonly L[],
    of: (line: L) => number,
  ): number =>
    list.reduce((total, line) => {
      const own = converted(line.currency ?? currency);
      return own.currency === one.currency ? total + of(line) / own.rate : total;
    }, 0);
  const upToNow = money.filter((line) => (line.year ?? thisYear) <= thisYear);
  return {
    planned: sum(lines, (line) => line.revised ?? line.approved ?? 0),
    paid: sum(upToNow, (line) => line.paid ?? 0),
  };
}

/** An amount in euro; undefined where its currency has no fixed rate to it. */
export function inEuro(amount: number, currency: string | undefined): number | undefined {
  const { currency: common, rate } = converted(currency);
  return common === 'EUR' ? amount / rate : undefined;
}

/** The currency an amount is compared in, and how many of its own units make one of that. */
function converted(currency: string | undefined): { readonly currency: string; readonly rate: number } {
  return currency === 'BGN'
    ? { currency: 'EUR', rate: levPerEuro }
    : { currency: currency ?? 'EUR', rate: 1 };
}
