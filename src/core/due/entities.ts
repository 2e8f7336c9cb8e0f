import { type Day, lastDay } from '../../model/dates.ts';
import type { DueItem } from '../../model/due.ts';
import type { PlanFile } from '../../model/files.ts';
import { isDueReconstructed, isReconstructed } from '../../model/provenance.ts';
import { type ActivityRow, isOfPlan, type KpiRow } from '../../model/status.ts';
import type { Thresholds } from '../../model/thresholds.ts';
import { isUnderWay, nextMeasurement, nextUpdate } from '../rules/expected.ts';
import { spanOf } from '../rules/progress.ts';

/** The days that are looked at: everything past counts, and what comes by the end of the window. */
export interface Horizon {
  readonly asOf: Day;
  readonly until: Day;
  readonly limits: Thresholds;
}

/**
 * What an activity asks of its lead. A closed one asks for nothing. One on hold asks for reports only: somebody has to
 * say from time to time whether it goes on, but no date binds it meanwhile. Before its start only dates are told.
 * A related initiative answers to others for being late, so that no corrective action is asked of it.
 */
export function activityDues(row: ActivityRow, horizon: Horizon): readonly DueItem[] {
  const { entity, state, judgement } = row;
  const { asOf, until, limits } = horizon;
  const { data } = entity;
  const { status } = state;
  const common = { entity, org: data.lead, related: !isOfPlan(row) };
  const on = (day: Day): { readonly day: Day; readonly days: number } => ({ day, days: day - asOf });
  const items: DueItem[] = [];
  if (status === 'completed' || status === 'cancelled' || status === 'superseded') return items;

  const underWay = isUnderWay(state, judgement);
  const { freshness } = judgement;
  if ((underWay || status === 'on_hold') && freshness !== null && freshness !== 'fresh') {
    const expected = nextUpdate(data, state, limits);
    const last = state.newest?.update.date ?? null;
    // A first report is asked for when it comes due, not on the day of the start.
    if (!expected || expected.day <= until) {
      const when = expected ? on(expected.day) : { day: null, days: null };
      const unconfirmed = expected?.unconfirmed ?? false;
      items.push({ ...common, ...when, code: 'update', unconfirmed, freshness, last });
    }
  }
  if (status === 'on_hold') return items;

  const { end } = spanOf(data);
  if (end !== undefined && data.end !== undefined && end <= until) {
    const unconfirmed = isReconstructed(data, 'end');
    items.push({
      ...common,
      ...on(end),
      code: 'end',
      unconfirmed,
      end: data.end,
      forecast: state.forecastEnd,
    });
  }
  for (const { milestone, state: reached } of state.milestones) {
    const due = lastDay(milestone.due);
    if (reached !== 'open' || due === undefined || due > until) continue;
    const unconfirmed = isDueReconstructed(data, milestone.id);
    items.push({ ...common, ...on(due), code: 'milestone', unconfirmed, milestone });
  }
  if (!underWay) return items;

  const { shown, reasons } = judgement;
  if ((shown === 'late' || shown === 'overdue') && state.correctiveAction === null && isOfPlan(row)) {
    items.push({ ...common, ...on(asOf), code: 'corrective-action', unconfirmed: false, shown, reasons });
  }
  const assessment = state.assessed?.update.assessment;
  const expires = lastDay(assessment?.valid_until);
  if (assessment?.valid_until !== undefined && expires !== undefined && expires <= until) {
    const { rating, valid_until: validUntil } = assessment;
    items.push({ ...common, ...on(expires), code: 'assessment', unconfirmed: false, rating, validUntil });
  }
  return items;
}

/** What a KPI asks of its owner: a value, once one is awaited. One without a frequency never asks. */
export function kpiDues(row: KpiRow, plan: PlanFile, horizon: Horizon): readonly DueItem[] {
  const { entity, state, judgement } = row;
  const { freshness } = judgement;
  if (freshness === null || freshness === 'fresh') return [];
  const expected = nextMeasurement(entity.data, judgement, plan, horizon.limits);
  if (expected && expected.day > horizon.until) return [];
  return [
    {
      code: 'measurement',
      entity,
      org: entity.data.owner,
      related: !isOfPlan(row),
      day: expected?.day ?? null,
      days: expected ? expected.day - horizon.asOf : null,
      unconfirmed: expected?.unconfirmed ?? false,
      freshness,
      last: state.latest?.measurement.period ?? null,
    },
  ];
}
