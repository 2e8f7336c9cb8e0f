import { type Day, firstDay, lastDay, partsOf, type WrittenDate } from '../../model/dates.ts';
import type { PlanFile } from '../../model/files.ts';
import type { DataOf } from '../../model/plan.ts';
import { periodEnd } from '../rules/freshness.ts';

const monthsOf = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * The period whose value comes next: the one after the last that has an entry, else after the baseline, else the first
 * of the plan's period. Undefined for a KPI without a frequency, and where nothing tells where to begin.
 */
export function nextPeriod(kpi: DataOf['kpi'], plan: PlanFile): WrittenDate | undefined {
  const { frequency = 'none', measurements = [], baseline } = kpi;
  if (frequency === 'none') return undefined;
  const measured = measurements.flatMap(({ period }) => lastDay(period) ?? []);
  const begins = firstDay(plan.period?.start);
  const last =
    measured.length > 0
      ? Math.max(...measured)
      : (lastDay(baseline?.date) ?? (begins === undefined ? undefined : begins - 1));
  if (last === undefined) return undefined;
  const months = monthsOf[frequency];
  // A value of a day within a period stands for that period, as freshness has it.
  return periodOf(periodEnd(last, months, 1), months);
}

/** A period of so many months as files write it, by its last day. */
function periodOf(end: Day, months: 1 | 3 | 12): WrittenDate {
  const { year, month } = partsOf(end);
  if (months === 12) return String(year);
  return months === 3 ? `${year}-Q${month / 3}` : `${year}-${String(month).padStart(2, '0')}`;
}
