import type { AnyEntity } from '../../model/plan.ts';
import type { ActivityRow, PlanStatus } from '../../model/status.ts';
import { openReasons } from '../open-reasons.ts';

/** A plan as the public gets it, and how much of it is kept back. */
export interface Published {
  readonly status: PlanStatus;
  readonly hidden: number;
}

/** Leaves out what is marked internal. It still counts in every judgement, so that no colour turns greener. */
export function published(status: PlanStatus): Published {
  const { state } = status;
  const open = (entity: AnyEntity | { readonly data: object }): boolean =>
    !('visibility' in entity.data && entity.data.visibility === 'internal');
  const shown = state.entities.filter(open);
  const kept = new Set(state.entities.filter((entity) => !open(entity)).map(({ id }) => id));
  const hidden = state.entities.length - shown.length;
  if (hidden === 0) return { status, hidden };
  const rows = <R extends { readonly entity: { readonly data: object } }>(list: readonly R[]): readonly R[] =>
    list.filter((row) => open(row.entity));
  const activities = (list: readonly ActivityRow[]): readonly ActivityRow[] =>
    rows(list).map((row) => ({
      ...row,
      judgement: { ...row.judgement, reasons: openReasons(row.judgement.reasons, kept) },
    }));
  const nodes = <
    N extends
      | PlanStatus['areas'][number]
      | PlanStatus['strategicGoals'][number]
      | PlanStatus['operationalGoals'][number],
  >(
    list: readonly N[],
  ): readonly N[] =>
    rows(list).map((node) => ({
      ...node,
      goals: node.goals.filter(open),
      activities: activities(node.activities),
      kpis: rows(node.kpis),
    }));
  return {
    hidden,
    status: {
      ...status,
      state: { ...state, entities: shown, byId: new Map(shown.map((entity) => [entity.id, entity])) },
      activities: activities(status.activities),
      kpis: rows(status.kpis),
      areas: nodes(status.areas),
      strategicGoals: nodes(status.strategicGoals),
      operationalGoals: nodes(status.operationalGoals),
      pastDue: status.pastDue.filter(({ entity }) => open(entity)),
    },
  };
}
