import { closest } from '../../model/closest.ts';
import type { Fault, RefKind } from '../../model/finding.ts';
import { type RegistryKind, registries, stemOf } from '../../model/kinds.ts';
import type { AnyEntity, Entity, SourceFile } from '../../model/plan.ts';
import { foldLookAlikes } from '../../model/script.ts';
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

  /** Whether an id has a second owner that is of one of the kinds: which of the two is meant, the ids do not say. */
  hasTwin(id: string, kinds: readonly RefKind[]): boolean {
    return this.#review.state.duplicates.some((twin) => twin.id === id && kinds.includes(twin.kind));
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
  if (state.part?.assumed.has(id)) return;
  const target = state.byId.get(id);
  if (target === undefined) {
    if (state.brokenIds.has(id) || names.mayBeUnread(kinds)) return;
    const latin = foldLookAlikes(id);
    if (latin !== id && state.byId.has(latin)) {
      review.report('id-mixed-script', subject, link.path, { id, latin }, link.at);
      return;
    }
    const candidates = names.ofKinds(kinds);
    const like = names.like(id, candidates, candidates.length);
    const facts = { id, kinds, ...(like === undefined ? {} : { suggestion: like }) };
    review.report('ref-unknown', subject, link.path, facts, link.at);
  } else if (!kinds.includes(target.kind) && !names.hasTwin(id, kinds)) {
    review.report('ref-kind', subject, link.path, { id, kind: target.kind, kinds }, link.at);
  }
}

function isRegistryBroken(review: Review, kind: 'organisation' | 'source'): boolean {
  const registry = kind === 'organisation' ? 'organisations' : 'sources';
  const { files } = review.state;
  const file = files.find((candidate) => candidate.kind === registry);
  if (file === undefined) return files.some((candidate) => mayBeMisnamed(candidate, registry));
  if (file.data === undefined) return true;
  const { list } = registries[registry];
  const isList = (fault: Fault): boolean => fault.place.path.length === 1 && fault.place.path[0] === list;
  return lengthOf(file.data, list) < lengthOf(file.raw, list) || file.faults.some(isList);
}

/** Whether a file that no kind claims has the name of a registry with a slip in it. */
function mayBeMisnamed(file: SourceFile, registry: RegistryKind): boolean {
  return file.kind === undefined && closest(stemOf(file.inPlan), [registry]) !== undefined;
}

/** How many entries a registry lists. */
function lengthOf(data: unknown, list: string): number {
  const entries =
    data !== null && typeof data === 'object' ? (data as Record<string, unknown>)[list] : undefined;
  return Array.isArray(entries) ? entries.length : 0;
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
