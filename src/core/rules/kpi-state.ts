import { type Day, lastDay } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { KpiState, MeasuredValue, Measurement } from '../../model/status.ts';

/** The state of a KPI on a day. */
export function kpiAt(kpi: DataOf['kpi'], asOf: Day): KpiState {
  const byPeriod = new Map<string, MeasuredValue | undefined>();
  for (const [index, measurement] of (kpi.measurements ?? []).entries()) {
    const day = lastDay(measurement.period);
    if (day === undefined || day > asOf) continue;
    const value = measurement.status === 'missing' ? undefined : measuredNumber(measurement, kpi.measure);
    byPeriod.set(
      String(measurement.period),
      value === undefined ? undefined : { measurement, day, index, value },
    );
  }
  const values = [...byPeriod.values()]
    .filter((value) => value !== undefined)
    .sort((a, b) => a.day - b.day || a.index - b.index);
  const targets = kpi.targets ?? [];
  const ahead = targets.find((target) => (lastDay(target.date) ?? -Infinity) >= asOf) ?? targets.at(-1);
  return {
    values,
    latest: values.at(-1),
    target: ahead && { date: ahead.date, value: Number(ahead.value) },
  };
}

/** The number a measurement stands for; of a ratio the quotient, also where somebody wrote a value beside it. */
export function measuredNumber(
  { value, numerator, denominator }: Measurement,
  measure?: DataOf['kpi']['measure'],
): number | undefined {
  const quotient = numerator !== undefined && denominator !== undefined ? numerator / denominator : undefined;
  if (value === undefined || (measure === 'ratio' && quotient !== undefined)) return quotient;
  return Number(value);
}
