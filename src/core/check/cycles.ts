import { by } from '../../model/order.ts';
import type { Path } from '../../model/path.ts';
import { type AnyEntity, entitiesOf } from '../../model/plan.ts';
import type { Review } from './review.ts';

/** A step from one entity to another of the same kind. */
interface Edge {
  readonly to: string;
  readonly path: Path;
}

/** `ref-cycle`: a chain of predecessors, successors or parents that comes back to its beginning. */
export function checkCycles(review: Review): void {
  const { state } = review;
  const activities = entitiesOf(state, 'activity');
  const organisations = entitiesOf(state, 'organisation');
  findCycles(review, activities, ({ data }) =>
    (data.depends_on ?? []).map((to, i) => ({ to, path: ['depends_on', i] })),
  );
  findCycles(review, activities, ({ data }) => single(data.superseded_by, 'superseded_by'));
  findCycles(review, organisations, ({ data }) => single(data.parent, 'parent'));
  findCycles(review, organisations, ({ data }) => single(data.succeeded_by, 'succeeded_by'));
}

function single(to: string | undefined, field: string): readonly Edge[] {
  return to === undefined ? [] : [{ to, path: [field] }];
}

function findCycles<E extends AnyEntity>(
  review: Review,
  entities: readonly E[],
  edgesOf: (entity: E) => readonly Edge[],
) {
  const nodes = new Map(entities.map((entity) => [entity.id, entity]));
  const edges = new Map<string, readonly Edge[]>();
  for (const entity of entities) {
    edges.set(
      entity.id,
      edgesOf(entity).filter((edge) => nodes.has(edge.to) && !review.isFaulty(entity, edge.path)),
    );
  }
  peel(edges);
  for (const start of [...edges.keys()].sort(by((id) => id))) {
    const cycle = cycleFrom(start, edges);
    const entity = nodes.get(start);
    const edge = edges.get(start)?.find((candidate) => candidate.to === cycle?.[1]);
    if (!cycle || !entity || !edge) continue;
    review.report('ref-cycle', entity, edge.path, { ids: cycle });
    for (const id of cycle) edges.delete(id);
  }
}

/** Takes away all that leads to no cycle: what has no step to anything that is left. */
function peel(edges: Map<string, readonly Edge[]>): void {
  const cameFrom = new Map<string, string[]>();
  for (const [from, steps] of edges) {
    for (const { to } of steps) {
      const known = cameFrom.get(to);
      if (known) known.push(from);
      else cameFrom.set(to, [from]);
    }
  }
  const open = new Map([...edges].map(([id, steps]) => [id, steps.length]));
  const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of ends) {
    edges.delete(id);
    for (const from of cameFrom.get(id) ?? []) {
      const left = (open.get(from) ?? 0) - 1;
      open.set(from, left);
      if (left === 0) ends.push(from);
    }
  }
}

/** The shortest way from a node back to itself, the node first and last; undefined when there is none. */
function cycleFrom(
  start: string,
  edges: ReadonlyMap<string, readonly Edge[]>,
): readonly string[] | undefined {
  const previous = new Map<string, string>();
  const queue = edges.has(start) ? [start] : [];
  for (const id of queue) {
    for (const { to } of edges.get(id) ?? []) {
      if (to === start) {
        const way = [start];
        for (let at: string | undefined = id; at !== undefined && at !== start; at = previous.get(at))
          way.unshift(at);
        return [start, ...way];
      }
      if (edges.has(to) && !previous.has(to)) {
        previous.set(to, id);
        queue.push(to);
      }
    }
  }
  return undefined;
}
