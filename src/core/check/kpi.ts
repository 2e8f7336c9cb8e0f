import type { Path } from '../../model/path.ts';
import type { DataOf, Entity } from '../../model/plan.ts';
import { entitiesOf } from '../../model/plan.ts';
import type { Review } from './review.ts';

/** What a KPI's numbers say against its definition. */
export function checkKpis(review: Review): void {
  for (const kpi of entitiesOf(review.state, 'kpi')) {
    checkValues(review, kpi);
    checkDirection(review, kpi);
  }
}

/** `value-out-of-range`: a value outside `min` and `max`, or a level that is not on the list. */
function checkValues(review: Review, kpi: Entity<'kpi'>): void {
  const bounds = boundsOf(kpi.data);
  if (!bounds || review.anyFaulty(kpi, ['min'], ['max'], ['levels'], ['measure'])) return;
  const check = (value: number | boolean | undefined, path: Path): void => {
    if (value === undefined || review.isFaulty(kpi, path)) return;
    const number = Number(value);
    const { low, high } = bounds;
    const outside = (low !== undefined && number < low) || (high !== undefined && number > high);
    const between = kpi.data.measure === 'ordinal' && !Number.isInteger(number);
    if (!outside && !between) return;
    review.report('value-out-of-range', kpi, path, {
      actual: String(value),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    });
  };
  const { baseline, targets = [], measurements = [] } = kpi.data;
  check(baseline?.value, ['baseline', 'value']);
  for (const [i, target] of targets.entries()) check(target.value, ['targets', i, 'value']);
  for (const [i, measurement] of measurements.entries())
    check(measurement.value, ['measurements', i, 'value']);
}

/** The lowest and the highest value that a KPI can have; undefined where nothing bounds it. */
export function boundsOf(
  kpi: DataOf['kpi'],
): { readonly low: number | undefined; readonly high: number | undefined } | undefined {
  if (kpi.measure === 'ordinal' && kpi.levels) return { low: 1, high: kpi.levels.length };
  if (kpi.measure === 'boolean') return { low: 0, high: 1 };
  if (kpi.min === undefined && kpi.max === undefined) return undefined;
  return { low: kpi.min, high: kpi.max };
}

/** `kpi-direction`: the way from the baseline to the final target goes against the direction. */
function checkDirection(review: Review, kpi: Entity<'kpi'>): void {
  const { direction, baseline, targets = [] } = kpi.data;
  const last = targets.length - 1;
  const final = targets[last];
  if (!baseline || !final || direction === undefined || direction === 'maintain') return;
  if (review.anyFaulty(kpi, ['direction'], ['baseline'], ['targets', last])) return;
  const change = Number(final.value) - Number(baseline.value);
  if (direction === 'increase' ? change >= 0 : change <= 0) return;
  const facts = { direction, baseline: Number(baseline.value), target: Number(final.value) };
  review.report('kpi-direction', kpi, ['direction'], facts);
}
