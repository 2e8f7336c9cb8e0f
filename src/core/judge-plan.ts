import type { Day } from '../model/dates.ts';
import { type Entity, entitiesOf, type PlanState } from '../model/plan.ts';
import { isDueReconstructed, isReconstructed } from '../model/provenance.ts';
import {
  type ActivityRow,
  type ActivityState,
  type AsOf,
  isOfPlan,
  type KpiRow,
  type NodeKind,
  type NodeRow,
  type PastDue,
  type PlanStatus,
} from '../model/status.ts';
import { thresholdsOf } from '../model/thresholds.ts';
import { type JudgedActivity, judgeActivity } from './rules/activity.ts';
import { activityAt } from './rules/activity-state.ts';
import type { Predecessor } from './rules/health-inputs.ts';
import { kpiAt } from './rules/kpi-state.ts';
import { judgeKpi } from './rules/kpi-status.ts';
import { type DeliveryItem, deliveryOf, type ResultItem, resultsOf } from './rules/roll-up.ts';
import { structureOf } from './structure.ts';

/**
 * A plan on a day: the state of everything, and what the rules make of it. `like` is another state of the plan, judged
 * already: what is the same there, by its own data and by all that it rests on, is not judged again.
 */
export function judgePlan(state: PlanState, asOf: AsOf, like?: PlanStatus): PlanStatus {
  const { day } = asOf;
  const structure = structureOf(state, day);
  const limits = thresholdsOf(state.plan);
  const judge = activityJudge(state, day);
  const same = like && sameRows(like, state, day);
  const activities = structure.activities.map((entity): ActivityRow => {
    const known = same?.activity(entity);
    if (known) return { ...known, entity };
    const { state: now, judged } = judge(entity);
    return { entity, state: now, judgement: judged.judgement };
  });
  const kpis = structure.kpis.map((entity): KpiRow => {
    const known = same?.kpi(entity);
    return known ? { ...known, entity } : kpiRow(state, entity, day);
  });
  const activityRows = new Map(activities.map((row) => [row.entity.id, row]));
  const kpiRows = new Map(kpis.map((row) => [row.entity.id, row]));
  const node = <K extends NodeKind>(entity: Entity<K>): NodeRow<K> => {
    const work = structure.activitiesOf(entity.id).flatMap(({ id }) => activityRows.get(id) ?? []);
    const measures = structure.kpisOf(entity.id).flatMap(({ id }) => kpiRows.get(id) ?? []);
    return {
      entity,
      goals: structure.goalsOf(entity.id),
      activities: work,
      kpis: measures,
      delivery: deliveryOf(work.filter(isOfPlan).map(deliveryItem), limits),
      results: resultsOf(measures.filter(isOfPlan).map(resultItem), limits),
    };
  };
  return {
    state,
    asOf,
    activities,
    kpis,
    areas: structure.areas.map(node),
    strategicGoals: structure.strategicGoals.map(node),
    operationalGoals: structure.operationalGoals.map(node),
    delivery: deliveryOf(activities.filter(isOfPlan).map(deliveryItem), limits),
    results: resultsOf(kpis.filter(isOfPlan).map(resultItem), limits),
    pastDue: pastDue(activities),
  };
}

/** The rows of another state that hold in this one too; undefined where the rules or the day are others. */
function sameRows(like: PlanStatus, state: PlanState, day: Day) {
  const rules = ({ plan }: PlanState): string => JSON.stringify([thresholdsOf(plan), plan.currency]);
  if (like.asOf.day !== day || rules(like.state) !== rules(state)) return undefined;
  const activities = new Map(like.activities.map((row) => [row.entity.data, row]));
  const kpis = new Map(like.kpis.map((row) => [row.entity.data, row]));
  const isSame = (id: string): boolean => state.byId.get(id)?.data === like.state.byId.get(id)?.data;
  return {
    activity: ({ data }: Entity<'activity'>): ActivityRow | undefined =>
      data.depends_on?.every(isSame) === false ? undefined : activities.get(data),
    kpi: ({ data }: Entity<'kpi'>): KpiRow | undefined => kpis.get(data),
  };
}

/** One activity and what the rules say of it on a day. */
export function activityRow(plan: PlanState, entity: Entity<'activity'>, day: Day): ActivityRow {
  const { state, judged } = activityJudge(plan, day)(entity);
  return { entity, state, judgement: judged.judgement };
}

/** A KPI and what the rules say of it on a day. */
export function kpiRow(plan: PlanState, entity: Entity<'kpi'>, day: Day): KpiRow {
  const state = kpiAt(entity.data, day);
  const { judgement } = judgeKpi(entity.data, state, day, thresholdsOf(plan.plan));
  return { entity, state, judgement };
}

/** An activity's state on a day with everything the rules say of it. */
export interface ActivityFound {
  readonly state: ActivityState;
  readonly judged: JudgedActivity;
}

/** Judges activities of one plan on one day; each state is worked out once, whoever waits for it. */
export function activityJudge(state: PlanState, day: Day): (entity: Entity<'activity'>) => ActivityFound {
  const limits = thresholdsOf(state.plan);
  const entities = new Map(entitiesOf(state, 'activity').map((entity) => [entity.id, entity]));
  const states = new Map<string, ActivityState>();
  const stateOf = (entity: Entity<'activity'>): ActivityState => {
    const known = states.get(entity.id);
    if (known) return known;
    const found = activityAt(entity.data, day);
    states.set(entity.id, found);
    return found;
  };
  return (entity) => {
    const now = stateOf(entity);
    const predecessors = [...new Set(entity.data.depends_on)].flatMap((id): readonly Predecessor[] => {
      const found = entities.get(id);
      return found ? [{ id, activity: found.data, state: stateOf(found) }] : [];
    });
    const inputs = { activity: entity.data, state: now, asOf: day, limits, predecessors };
    return { state: now, judged: judgeActivity({ ...inputs, currency: state.plan.currency }) };
  };
}

function deliveryItem({ entity, judgement }: ActivityRow): DeliveryItem {
  const { weight = 1, key = false } = entity.data;
  const { shown, planned, actual } = judgement;
  return { id: entity.id, weight, key, shown, planned, actual };
}

function resultItem({ entity, judgement }: KpiRow): ResultItem {
  return { id: entity.id, weight: entity.data.weight ?? 1, judgement };
}

function pastDue(rows: readonly ActivityRow[]): readonly PastDue[] {
  const found: PastDue[] = [];
  for (const { entity, state } of rows) {
    if (state.overdueDays > 0) {
      const due = String(entity.data.end);
      const unconfirmed = isReconstructed(entity.data, 'end');
      found.push({ entity, milestone: undefined, due, days: state.overdueDays, unconfirmed });
    }
    if (state.status === 'cancelled' || state.status === 'superseded' || state.status === 'completed')
      continue;
    for (const { milestone, overdueDays } of state.milestones) {
      if (overdueDays === 0) continue;
      const unconfirmed = isDueReconstructed(entity.data, milestone.id);
      found.push({
        entity,
        milestone: milestone.id,
        due: String(milestone.due),
        days: overdueDays,
        unconfirmed,
      });
    }
  }
  return found.sort((a, b) => Number(a.unconfirmed) - Number(b.unconfirmed) || b.days - a.days);
}
