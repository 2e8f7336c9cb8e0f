import { type Day, partsOf } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { Update } from '../../model/status.ts';

/** The fixed rate at which Bulgaria took the euro on 2026-01-01. */
const levPerEuro = 1.95583;

/** What is planned and what is paid through the year of a day, in euro where the currency is one or the lev. */
export interface Spending {
  readonly planned: number;
  readonly paid: number;
}

/**
 * Spending against the plan: the revised budget, else the approved, of all years up to that of the day. Undefined
 * without a budget for them, and without any statement of money.
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
  if (lines.length === 0 || money === undefined) return undefined;
  let planned = 0;
  for (const line of lines) planned += inEuro(line.revised ?? line.approved ?? 0, line.currency ?? currency);
  let paid = 0;
  for (const line of money) {
    if ((line.year ?? thisYear) <= thisYear) paid += inEuro(line.paid ?? 0, line.currency ?? currency);
  }
  return { planned, paid };
}

/** An amount of lev as euro; any other currency as it is. */
export function inEuro(amount: number, currency: string | undefined): number {
  return currency === 'BGN' ? amount / levPerEuro : amount;
}
