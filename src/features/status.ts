import { activityAt } from '../core/rules/activity-state.ts';
import { kpiAt } from '../core/rules/kpi-state.ts';
import { structureOf } from '../core/structure.ts';
import type { Entity, PlanState } from '../model/plan.ts';
import { isReconstructed } from '../model/provenance.ts';
import {
  type ActivityRow,
  type AsOf,
  isOfPlan,
  type NodeKind,
  type NodeRow,
  type PastDue,
  type PlanStatus,
} from '../model/status.ts';

/** The status of a plan on a day. */
export function planStatus(state: PlanState, asOf: AsOf): PlanStatus {
  const structure = structureOf(state, asOf.day);
  const activities = structure.activities.map((entity) => ({
    entity,
    state: activityAt(entity.data, asOf.day),
  }));
  const kpis = structure.kpis.map((entity) => ({ entity, state: kpiAt(entity.data, asOf.day) }));
  const activityRows = new Map(activities.map((row) => [row.entity.id, row]));
  const kpiRows = new Map(kpis.map((row) => [row.entity.id, row]));
  const node = <K extends NodeKind>(entity: Entity<K>): NodeRow<K> => {
    const own = structure.activitiesOf(entity.id).flatMap(({ id }) => activityRows.get(id) ?? []);
    return {
      entity,
      goals: structure.goalsOf(entity.id),
      activities: own,
      kpis: structure.kpisOf(entity.id).flatMap(({ id }) => kpiRows.get(id) ?? []),
      progress: meanProgress(own.filter(isOfPlan)),
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
    pastDue: pastDue(activities),
  };
}

/** Cancelled, superseded and suspended activities say nothing about progress. */
function meanProgress(rows: readonly ActivityRow[]): NodeRow['progress'] {
  const values = rows.flatMap(({ state }) => {
    if (state.status === 'completed') return [100];
    if (state.status === 'cancelled' || state.status === 'superseded' || state.status === 'on_hold')
      return [];
    return state.progress === null ? [] : [state.progress];
  });
  if (values.length === 0) return null;
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, known: values.length };
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
      const unconfirmed = isReconstructed(entity.data, 'milestones');
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
