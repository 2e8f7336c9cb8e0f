import { closest } from '../../model/closest.ts';
import type { RefKind } from '../../model/finding.ts';
import { by } from '../../model/order.ts';
import type { Path } from '../../model/path.ts';
import { type AnyEntity, entitiesOf, type Entity } from '../../model/plan.ts';
import { type Link, linksOf } from '../links.ts';
import type { Review } from './review.ts';

/** `id-duplicate`: an id that another entity has, or another part of the same entity. */
export function checkIds(review: Review): void {
  for (const entity of review.state.duplicates) {
    if (review.isFaulty(entity, ['id'])) continue;
    const owner = review.state.byId.get(entity.id);
    review.report('id-duplicate', entity, ['id'], { id: entity.id, other: owner?.file.path ?? '' });
  }
  for (const entity of review.state.entities) {
    if (entity.kind === 'activity') {
      checkParts(review, entity, 'milestones', entity.data.milestones);
      checkParts(review, entity, 'risks', entity.data.risks);
    } else if (entity.kind === 'assessment') {
      checkParts(review, entity, 'dimensions', entity.data.dimensions);
    }
  }
}

function checkParts(
  review: Review,
  entity: AnyEntity,
  field: string,
  parts: readonly { readonly id?: string }[] = [],
): void {
  const seen = new Set<string>();
  for (const [i, part] of parts.entries()) {
    if (part.id === undefined) continue;
    if (seen.has(part.id)) {
      review.report('id-duplicate', entity, [field, i, 'id'], { id: part.id, other: entity.file.path });
    }
    seen.add(part.id);
  }
}

/** `ref-unknown` and `ref-kind`: an id that names nothing, or something of another kind. */
export function checkReferences(review: Review): void {
  const names = new Names(review);
  for (const subject of review.subjects) {
    for (const link of linksOf(subject)) {
      if (!review.isFaulty(subject, link.path)) checkReference(review, link, names);
    }
  }
}

/** How many ids a run compares for "did you mean": more than people's slips need, less than anyone waits for. */
const mostComparisons = 200_000;

/** The ids that there are, by what asks for them. */
class Names {
  readonly #review: Review;
  readonly #ofKinds = new Map<string, readonly string[]>();
  readonly #milestones = new Map<AnyEntity, ReadonlySet<string>>();
  readonly #brokenRegistries: ReadonlySet<RefKind>;
  #left = mostComparisons;

  constructor(review: Review) {
    this.#review = review;
    this.#brokenRegistries = new Set(
      (['organisation', 'source'] as const).filter((kind) => isRegistryBroken(review, kind)),
    );
  }

  ofKinds(kinds: readonly RefKind[]): readonly string[] {
    const key = kinds.join();
    let ids = this.#ofKinds.get(key);
    if (!ids) {
      ids = this.#review.state.entities.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
      this.#ofKinds.set(key, ids);
    }
    return ids;
  }

  milestonesOf(activity: Entity<'activity'> & AnyEntity): ReadonlySet<string> {
    let ids = this.#milestones.get(activity);
    if (!ids) {
      ids = new Set((activity.data.milestones ?? []).map((milestone) => milestone.id));
      this.#milestones.set(activity, ids);
    }
    return ids;
  }

  /** Whether an id of one of the kinds may stand in a registry that cannot be read. */
  mayBeUnread(kinds: readonly RefKind[]): boolean {
    return kinds.some((kind) => this.#brokenRegistries.has(kind));
  }

  /** The id most like one that is unknown, as long as there are not too many of those. */
  like(id: string, candidates: Iterable<string>, count: number): string | undefined {
    if (this.#left < count) return undefined;
    this.#left -= count;
    return closest(id, candidates);
  }
}

function checkReference(review: Review, link: Link, names: Names): void {
  const { state } = review;
  const { subject, id, kinds } = link;
  if (kinds.includes('milestone')) {
    checkMilestone(review, link, names);
    return;
  }
  if (id === state.id && kinds.includes('plan')) return;
  const target = state.byId.get(id);
  if (target === undefined) {
    if (state.brokenIds.has(id) || names.mayBeUnread(kinds)) return;
    const candidates = names.ofKinds(kinds);
    const like = names.like(id, candidates, candidates.length);
    const facts = { id, kinds, ...(like === undefined ? {} : { suggestion: like }) };
    review.report('ref-unknown', subject, link.path, facts, link.at);
  } else if (!kinds.includes(target.kind)) {
    review.report('ref-kind', subject, link.path, { id, kind: target.kind, kinds }, link.at);
  }
}

function isRegistryBroken(review: Review, kind: 'organisation' | 'source'): boolean {
  const file = kind === 'organisation' ? 'organisations' : 'sources';
  return review.state.files.some(
    (candidate) => candidate.kind === file && (candidate.data === undefined || candidate.faults.length > 0),
  );
}

/** A key of an update's `milestones` names a milestone of the same activity. */
function checkMilestone(review: Review, link: Link, names: Names): void {
  const { entity } = link.subject;
  if (entity?.kind !== 'activity') return;
  const ids = names.milestonesOf(entity);
  if (ids.has(link.id) || review.isFaulty(entity, ['milestones'])) return;
  const like = names.like(link.id, ids, ids.size);
  const facts = { id: link.id, kinds: link.kinds, ...(like === undefined ? {} : { suggestion: like }) };
  review.report('ref-unknown', link.subject, link.path, facts, link.at);
}

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
  for (const [from, steps] of edges)
    for (const { to } of steps) cameFrom.set(to, [...(cameFrom.get(to) ?? []), from]);
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
