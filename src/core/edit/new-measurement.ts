import type { Change } from '../../model/change.ts';
import { lastDay, type WrittenDate } from '../../model/dates.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { DataOf, Entity } from '../../model/plan.ts';
import type { Measurement } from '../../model/status.ts';

/** A value somebody measured for a period. */
export type Measured = Measurement & { readonly period: WrittenDate };

/** An entry with its fields in the order of the schema. */
export function measurementOf(measured: Measured): Measurement {
  const stated: Readonly<Record<string, unknown>> = { ...measured };
  const order = Object.keys(fieldsOf.kpi.fields?.['measurements']?.items?.fields ?? {});
  const known = order.filter((field) => stated[field] !== undefined);
  return Object.fromEntries(known.map((field) => [field, stated[field]])) as unknown as Measurement;
}

/**
 * Where a measurement goes into the list: behind the last one of its period or before, so that the list stays oldest
 * first; what revises an earlier value goes to the end. As many as there are entries means the end.
 */
export function placeOfMeasurement(kpi: DataOf['kpi'], { period, revises }: Measurement): number {
  const measurements = kpi.measurements ?? [];
  const day = lastDay(period) ?? Infinity;
  const dayOf = (one: Measurement): number => lastDay(one.period) ?? -Infinity;
  const dated = measurements.filter((one) => one.revises === undefined);
  if (revises !== undefined || !dated.some((one) => dayOf(one) > day)) return measurements.length;
  return measurements.findLastIndex((one) => one.revises === undefined && dayOf(one) <= day) + 1;
}

/** What a measurement changes of a KPI, by its meaning. */
export function measurementChanges(kpi: Entity<'kpi'>, measurement: Measurement): readonly Change[] {
  const { period, revises } = measurement;
  const last = (kpi.data.measurements ?? []).findLast((one) => String(one.period) === String(period));
  return [
    {
      type: revises === undefined ? 'measurement-added' : 'measurement-revised',
      entity: kpi.id,
      entityKind: 'kpi',
      field: 'measurements',
      ...(last === undefined ? {} : { before: last }),
      after: measurement,
    },
  ];
}
