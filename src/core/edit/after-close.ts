import { lastDay, type WrittenDate } from '../../model/dates.ts';
import type { PlanState } from '../../model/plan.ts';

/** When a plan was closed, where one of some entries is dated after that: without `--as-of` it will not be seen. */
export function closedBefore({ plan }: PlanState, dates: readonly WrittenDate[]): WrittenDate | undefined {
  const closed = lastDay(plan.closed_on);
  if (closed === undefined) return undefined;
  return dates.some((date) => (lastDay(date) ?? 0) > closed) ? plan.closed_on : undefined;
}
