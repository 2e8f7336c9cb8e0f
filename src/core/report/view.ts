import { type Day, lastDay, type WrittenDate } from '../../model/dates.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';

/**
 * A plan as it was known on a day: without the entries, decisions, proposals and assessments of later days, and without
 * the office's own words, which are no part of the plan. Definitions are those of the files.
 */
export function viewAt(state: PlanState, asOf: Day): PlanState {
  const entities = state.entities.flatMap((entity) => known(entity, asOf) ?? []);
  return { ...state, entities, byId: new Map(entities.map((entity) => [entity.id, entity])) };
}

function known(entity: AnyEntity, asOf: Day): AnyEntity | undefined {
  const by = (date: WrittenDate | undefined): boolean => (lastDay(date) ?? -Infinity) <= asOf;
  switch (entity.kind) {
    case 'activity': {
      const { updates } = entity.data;
      if (updates === undefined || updates.every(({ date }) => by(date))) return entity;
      return { ...entity, data: { ...entity.data, updates: updates.filter(({ date }) => by(date)) } };
    }
    case 'kpi': {
      const { measurements } = entity.data;
      if (measurements === undefined || measurements.every(({ period }) => by(period))) return entity;
      const kept = measurements.filter(({ period }) => by(period));
      return { ...entity, data: { ...entity.data, measurements: kept } };
    }
    case 'decision':
    case 'assessment':
      return by(entity.data.date) ? entity : undefined;
    case 'proposal':
      return by(entity.data.proposed_on) ? entity : undefined;
    case 'report':
      return undefined;
    default:
      return entity;
  }
}
