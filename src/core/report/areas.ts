import { isoDay } from '../../model/dates.ts';
import type { ReportFile } from '../../model/files.ts';
import type { Delivery, Results } from '../../model/judgement.ts';
import { isReconstructed } from '../../model/provenance.ts';
import type { ActivityLine, AreaLine, GoalLine, RollUpLine, Shift } from '../../model/report/lines.ts';
import { type ActivityRow, isOfPlan, type NodeRow, type PlanStatus } from '../../model/status.ts';
import type { Before } from './before.ts';
import { figureName, leadOf, named, writtenOrNull } from './names.ts';

/** Section 4: the areas with their goals and what belongs to those. */
export function areaLines(
  status: PlanStatus,
  before: Before,
  office: ReportFile | undefined,
): readonly AreaLine[] {
  const goals = new Map(status.operationalGoals.map((row) => [row.entity.id, row]));
  return status.areas.map((row): AreaLine => {
    const own = row.goals.flatMap(({ id }) => goals.get(id) ?? []);
    const words = office?.areas?.[row.entity.id];
    return {
      area: named(row.entity),
      ...shifts(row, before),
      office: words ?? null,
      goals: own.map((goal) => goalLine(status, goal, before)),
      kpis: row.kpis
        .filter(({ entity }) => entity.data.serves?.includes(row.entity.id))
        .map(({ entity }) => entity.id),
    };
  });
}

/** A goal with its activities. */
export function goalLine(
  status: PlanStatus,
  row: NodeRow<'strategic-goal'> | NodeRow<'operational-goal'>,
  before: Before,
): GoalLine {
  const { data } = row.entity;
  return {
    goal: named(row.entity),
    ...shifts(row, before),
    serves: 'serves' in data ? (data.serves ?? []) : [],
    activities: row.activities.filter(isOfPlan).map((one) => activityLine(status, one, before)),
    kpis: row.kpis.filter(isOfPlan).map(({ entity }) => entity.id),
  };
}

/** An activity in a table. */
export function activityLine(status: PlanStatus, row: ActivityRow, before: Before): ActivityLine {
  const { entity, state, judgement } = row;
  const { data } = entity;
  const asks = status.state.plan.acceptance === true;
  return {
    activity: named(entity),
    lead: leadOf(status.state, data.lead),
    status: state.status,
    shown: judgement.shown,
    shownBefore: before.health(entity.id),
    reasons: judgement.reasons,
    progress: state.progress,
    progressBefore: before.activity(entity.id)?.state.progress ?? null,
    planned: judgement.planned,
    start: writtenOrNull(data.start),
    end: writtenOrNull(data.end),
    originalEnd: writtenOrNull(data.original_end),
    forecastEnd: writtenOrNull(state.forecastEnd),
    unconfirmed: (['start', 'end'] as const).filter(
      (field) => data[field] !== undefined && isReconstructed(data, field),
    ),
    freshness: judgement.freshness,
    lastReport: state.newest ? isoDay(state.newest.day) : null,
    accepted: asks && state.newest ? state.newest.update.accepted !== undefined : null,
    continuous: data.continuous ?? false,
    key: data.key ?? false,
    internal: data.visibility === 'internal',
    figure: figureName('health', entity.id),
  };
}

function shifts(row: NodeRow, before: Before): { readonly delivery: Shift; readonly results: Shift } {
  const then = before.node(row.entity.id);
  return {
    delivery: deliveryShift(row.entity.id, row.delivery, then?.delivery),
    results: resultsShift(row.entity.id, row.results, then?.results),
  };
}

/** Delivery now and then. */
export function deliveryShift(id: string, now: Delivery, then: Delivery | undefined): Shift {
  const line = (one: Delivery): RollUpLine => ({ ...rollUp(one), planned: one.planned, actual: one.actual });
  return { now: line(now), before: then ? line(then) : null, figure: figureName('delivery', id) };
}

/** Results now and then. */
export function resultsShift(id: string, now: Results, then: Results | undefined): Shift {
  const line = (one: Results): RollUpLine => ({ ...rollUp(one), planned: null, actual: null });
  return { now: line(now), before: then ? line(then) : null, figure: figureName('results', id) };
}

function rollUp(one: Delivery | Results): Omit<RollUpLine, 'planned' | 'actual'> {
  const { health, coverage, eligible, assessed, red, amber } = one;
  return { health, coverage, eligible: eligible.length, assessed: assessed.length, red, amber };
}
