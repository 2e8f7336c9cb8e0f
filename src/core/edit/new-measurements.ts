import type { Change } from '../../model/change.ts';
import type { WrittenDate } from '../../model/dates.ts';
import { grouped } from '../../model/grouped.ts';
import type { Entity } from '../../model/plan.ts';
import type { Measurement } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import { type Measured, measurementChanges, measurementOf, placeOfMeasurement } from './new-measurement.ts';

/** A value for a KPI, and the line that states it. */
export interface StatedValue {
  readonly line: number;
  readonly id: string;
  readonly measured: Measured;
}

/** An entry that goes into a list of measurements, at its place when those before it are in. */
export interface PlacedMeasurement {
  readonly line: number;
  readonly index: number;
  readonly measurement: Measurement;
}

/** What several values do to one KPI. */
export interface NewMeasurements {
  readonly placed: readonly PlacedMeasurement[];
  readonly changes: readonly Change[];
  /** How many are in the list already. */
  readonly known: number;
  readonly refused: readonly RefusedValue[];
}

/** Why a value cannot go into the list. */
export type RefusedValue =
  /** Another line states a value for the period. */
  | { readonly why: 'repeats'; readonly line: number; readonly period: WrittenDate; readonly first: number }
  /** The list has another value for the period, and nothing says why it changes. */
  | {
      readonly why: 'differs';
      readonly line: number;
      readonly period: WrittenDate;
      readonly known: Measurement;
    };

/**
 * What values in the order of their lines do to a KPI. What is in its list already is passed over, so that the same
 * lines a second time do nothing: a value that is the newest of its period, or one that the newest came after in the
 * lines as it did in the list.
 */
export function newMeasurements(kpi: Entity<'kpi'>, values: readonly StatedValue[]): NewMeasurements {
  const placed: PlacedMeasurement[] = [];
  const changes: Change[] = [];
  const refused: RefusedValue[] = [];
  const stated = new Map<string, number>();
  const settled = new Set(settledLines(kpi, values));
  let { data } = kpi;
  for (const { line, measured } of values) {
    const period = String(measured.period);
    const first = stated.get(period);
    if (first !== undefined && measured.revises === undefined) {
      refused.push({ why: 'repeats', line, period: measured.period, first });
      continue;
    }
    stated.set(period, first ?? line);
    if (settled.has(line)) continue;
    const measurements = data.measurements ?? [];
    const newest = measurements.findLast((one) => String(one.period) === period);
    if (newest && measured.revises === undefined) {
      refused.push({ why: 'differs', line, period: measured.period, known: newest });
      continue;
    }
    const measurement = measurementOf(measured);
    const index = placeOfMeasurement(data, measurement);
    placed.push({ line, index, measurement });
    changes.push(...measurementChanges({ ...kpi, data }, measurement));
    data = { ...data, measurements: measurements.toSpliced(index, 0, measurement) };
  }
  return { placed, changes, known: settled.size, refused };
}

/** The lines of which nothing is left to do. */
function settledLines(kpi: Entity<'kpi'>, values: readonly StatedValue[]): readonly number[] {
  const ofPeriod = grouped(values, ({ measured }) => String(measured.period));
  return [...ofPeriod].flatMap(([period, stated]) => {
    const list = (kpi.data.measurements ?? []).filter((one) => String(one.period) === period);
    // The longest beginning of the lines that ends with the newest entry and has its others among those before it.
    for (let length = stated.length; length > 0; length--) {
      const begin = stated.slice(0, length);
      if (endsLike(list, begin)) return begin.map(({ line }) => line);
    }
    return [];
  });
}

function endsLike(list: readonly Measurement[], values: readonly StatedValue[]): boolean {
  let at = list.length;
  for (const { measured } of values.toReversed()) {
    const found = list.slice(0, at).findLastIndex((entry) => says(entry, measured));
    if (found < 0 || (at === list.length && found !== list.length - 1)) return false;
    at = found;
  }
  return true;
}

/** Whether an entry says all that is stated; a value without a status is a final one. */
function says(entry: Measurement, stated: Measured): boolean {
  const { value, numerator, denominator, status, note, sources, revises, kind } = stated;
  return (
    entry.value === value &&
    entry.numerator === numerator &&
    entry.denominator === denominator &&
    (entry.status ?? 'final') === (status ?? 'final') &&
    (note === undefined || reads(entry.note, note)) &&
    (revises === undefined || reads(entry.revises, revises)) &&
    (kind === undefined || entry.kind === kind) &&
    (sources ?? []).every((source) => entry.sources?.includes(source))
  );
}

/** Whether a text is the one stated, in some language. */
function reads(text: Text | undefined, stated: Text): boolean {
  if (text === undefined || typeof text === 'string' || typeof stated !== 'string')
    return JSON.stringify(text) === JSON.stringify(stated);
  return Object.values(text).includes(stated);
}
