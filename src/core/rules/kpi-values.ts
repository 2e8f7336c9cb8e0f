import { lastDay } from '../../model/dates.ts';
import type { DataOf } from '../../model/plan.ts';
import type { KpiState } from '../../model/status.ts';
import type { JudgedValue } from '../../model/trial.ts';

/**
 * M for each measurement, oldest first: the value itself; for a cumulative KPI the baseline and all increments after
 * it, or the ratio of the sums of numerators and denominators.
 */
export function judgedValues(kpi: DataOf['kpi'], state: KpiState): readonly JudgedValue[] {
  if (kpi.accumulation !== 'cumulative') {
    return state.values.map((one) => ({ day: one.day, value: one.value, newest: one, parts: 1 }));
  }
  const begin = lastDay(kpi.baseline?.date);
  const base = kpi.baseline === undefined ? 0 : Number(kpi.baseline.value);
  const counted = state.values.filter((one) => begin === undefined || one.day > begin);
  const before = state.values.filter((one) => begin !== undefined && one.day <= begin);
  let sum = base;
  let numerator = 0;
  let denominator = 0;
  const totals = counted.map((one, i): JudgedValue => {
    const { measurement } = one;
    sum += one.value;
    numerator += measurement.numerator ?? 0;
    denominator += measurement.denominator ?? 0;
    const isRatio = measurement.numerator !== undefined && measurement.denominator !== undefined;
    const value = isRatio && denominator !== 0 ? numerator / denominator : sum;
    return { day: one.day, value, newest: one, parts: i + 1 };
  });
  return [...before.map((one) => ({ day: one.day, value: one.value, newest: one, parts: 1 })), ...totals];
}
