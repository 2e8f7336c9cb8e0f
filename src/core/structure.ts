import type { Day } from '../model/dates.ts';
import { byCodePoint } from '../model/order.ts';
import { type Entity, entitiesOf, type PlanState } from '../model/plan.ts';
import { isRetired } from './rules/activity-state.ts';

/** What belongs to what in a plan on a day. An activity counts once for each node, however it gets there. */
export interface Structure {
  readonly areas: readonly Entity<'area'>[];
  readonly strategicGoals: readonly Entity<'strategic-goal'>[];
  readonly operationalGoals: readonly Entity<'operational-goal'>[];
  readonly activities: readonly Entity<'activity'>[];
  readonly kpis: readonly Entity<'kpi'>[];
  /** The operational goals of an area, or those that serve a strategic goal. */
  goalsOf(nodeId: string): readonly Entity<'operational-goal'>[];
  /** The activities of an operational goal, strategic goal or area. */
  activitiesOf(nodeId: string): readonly Entity<'activity'>[];
  /** The KPIs that serve a node, one of its goals or one of its activities. */
  kpisOf(nodeId: string): readonly Entity<'kpi'>[];
}

/** The structure of a plan on a day; what is retired by then is left out. */
export function structureOf(state: PlanState, asOf: Day): Structure {
  const live = <E extends Entity>(entities: readonly E[]): readonly E[] =>
    entities.filter((entity) => !('retired' in entity.data) || !isRetired(entity.data, asOf));
  const areas = inSequence(live(entitiesOf(state, 'area')));
  const strategicGoals = inSequence(live(entitiesOf(state, 'strategic-goal')));
  const operationalGoals = inSequence(live(entitiesOf(state, 'operational-goal')));
  const activities = entitiesOf(state, 'activity');
  const kpis = live(entitiesOf(state, 'kpi'));

  const goals = new Index<Entity<'operational-goal'>>();
  for (const goal of operationalGoals) {
    goals.add(goal.data.area, goal);
    for (const served of goal.data.serves ?? []) goals.add(served, goal);
  }
  const work = new Index<Entity<'activity'>>();
  const measures = new Index<Entity<'kpi'>>();
  const nodesOf = new Map(
    operationalGoals.map((goal) => [goal.id, [goal.id, goal.data.area, ...(goal.data.serves ?? [])]]),
  );
  const nodesOfActivity = new Map<string, readonly string[]>();
  for (const activity of activities) {
    const nodes = (activity.data.contributes_to ?? []).flatMap((goal) => nodesOf.get(goal) ?? []);
    nodesOfActivity.set(activity.id, nodes);
    for (const node of nodes) work.add(node, activity);
  }
  for (const kpi of kpis) {
    for (const served of kpi.data.serves ?? []) {
      const nodes = nodesOf.get(served) ?? nodesOfActivity.get(served) ?? [];
      for (const node of [served, ...nodes]) measures.add(node, kpi);
    }
  }
  return {
    areas,
    strategicGoals,
    operationalGoals,
    activities,
    kpis,
    goalsOf: (id) => goals.of(id),
    activitiesOf: (id) => work.of(id),
    kpisOf: (id) => measures.of(id),
  };
}

/** Entities under the ids of their nodes, each once. */
class Index<E> {
  readonly #entries = new Map<string, Set<E>>();

  add(node: string, entity: E): void {
    const known = this.#entries.get(node);
    if (known) known.add(entity);
    else this.#entries.set(node, new Set([entity]));
  }

  of(node: string): readonly E[] {
    return [...(this.#entries.get(node) ?? [])];
  }
}

/** In the order the plan gives by `sequence`, then by id. */
function inSequence<E extends Entity<'area' | 'strategic-goal' | 'operational-goal'>>(
  entities: readonly E[],
): readonly E[] {
  return [...entities].sort(
    (a, b) => (a.data.sequence ?? Infinity) - (b.data.sequence ?? Infinity) || byCodePoint(a.id, b.id),
  );
}
