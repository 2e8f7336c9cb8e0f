import { isoDay } from '../../model/dates.ts';
import { shownStatus } from '../../model/judgement.ts';
import type { DataOf } from '../../model/plan.ts';
import type { KpiLine, MeasuredPoint, Point } from '../../model/report/lines.ts';
import { isOfPlan, type KpiRow, type PlanStatus } from '../../model/status.ts';
import { judgedValues } from '../rules/kpi-values.ts';
import type { Before } from './before.ts';
import { figureName, leadOf, named } from './names.ts';

/** Section 6: every KPI with what it was, is and is to be. */
export function kpiLines(status: PlanStatus, before: Before): readonly KpiLine[] {
  return status.kpis.map((row) => kpiLine(status, row, before));
}

function kpiLine(status: PlanStatus, row: KpiRow, before: Before): KpiLine {
  const { entity, state, judgement } = row;
  const { data } = entity;
  const targets = data.targets ?? [];
  const final = targets.at(-1);
  return {
    kpi: named(entity),
    owner: leadOf(status.state, data.owner),
    definition: data.definition ?? null,
    unit: data.unit,
    measure: data.measure,
    levels: data.levels ?? [],
    decimals: data.decimals ?? 0,
    direction: data.direction ?? null,
    kind: data.kind,
    related: !isOfPlan(row),
    internal: data.visibility === 'internal',
    status: shownStatus(judgement),
    statusBefore: before.kpiStatus(entity.id),
    value: judgement.value,
    expected: judgement.expected,
    ratio: judgement.ratio,
    trend: judgement.trend,
    freshness: judgement.freshness,
    baseline: data.baseline ? point(data.baseline) : null,
    target: state.target ? point(state.target) : null,
    final: final ? point(final) : null,
    noTarget: data.no_target ?? null,
    dataSource: data.data_source ?? null,
    serves: data.serves ?? [],
    values: judgedValues(data, state).map(({ day, value, newest }): MeasuredPoint => {
      const { measurement } = newest;
      return {
        date: measurement.period === undefined ? isoDay(day) : String(measurement.period),
        value,
        status: measurement.status ?? 'final',
        revises: measurement.revises ?? null,
      };
    }),
    path: [...(data.baseline ? [data.baseline] : []), ...targets].map(point),
    pathKind: data.path ?? 'linear',
    tolerance: data.tolerance ?? 0,
    range: rangeOf(data),
    figure: figureName('status', entity.id),
  };
}

function point({ date, value }: { readonly date: string | number; readonly value: unknown }): Point {
  return { date: String(date), value: Number(value) };
}

function rangeOf({ range }: DataOf['kpi']): KpiLine['range'] {
  return range ? { low: range.low ?? null, high: range.high ?? null } : null;
}
