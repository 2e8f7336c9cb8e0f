import type { Change } from '../../model/change.ts';
import type { Comparison, FilePlace, Located } from '../../model/comparison.ts';
import { type EntityKind, folderOf } from '../../model/kinds.ts';
import { byCodePoint } from '../../model/order.ts';
import { pathInFile } from '../../model/origins.ts';
import type { Path } from '../../model/path.ts';
import { type AnyEntity, languagesOf, type PlanState, type SourceFile } from '../../model/plan.ts';
import { derivedFacts } from './derived.ts';
import { fieldsOfKind, Meanings } from './meaning.ts';
import { type Fact, factsOf } from './values.ts';

/**
 * Compares two states of a plan by meaning. Entities are matched by kind and id, never by file; what is written
 * otherwise and means the same is no change. Applied to the one side, the facts give the other.
 */
export function compare(before: PlanState, after: PlanState): Comparison {
  // Which language plain strings are in is a fact of the plan itself; what they mean then is what counts.
  const meanings = new Meanings(languagesOf(after)[0] ?? '');
  const [old, now] = [byKindAndId(before), byKindAndId(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const pairs = keys
    .map((key) => ({ was: old.get(key), is: now.get(key) }))
    .filter(({ was, is }) => was?.data !== is?.data)
    .sort((a, b) => inOrder(a.was ?? a.is, b.was ?? b.is));
  const unread = new Set<string>();
  const facts: Located[] = [...planFacts(before, after, meanings)];
  for (const { was, is } of pairs) {
    if (was && is) facts.push(...changedFacts(was, is, meanings));
    else if (was && isUnread(after, was)) unread.add(was.id);
    else if (is && isUnread(before, is)) unread.add(is.id);
    else facts.push(wholeFact(was, is));
  }
  return { before, after, facts, unread: [...unread].sort(byCodePoint) };
}

function byKindAndId(state: PlanState): ReadonlyMap<string, AnyEntity> {
  return new Map(state.entities.map((entity) => [`${entity.kind} ${entity.id}`, entity]));
}

const kindOrder: readonly EntityKind[] = [
  ...(Object.keys(folderOf) as (keyof typeof folderOf)[]),
  'organisation',
  'source',
];

function inOrder(a: AnyEntity | undefined, b: AnyEntity | undefined): number {
  if (!a || !b) return 0;
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byCodePoint(a.id, b.id);
}

/** Whether an entity is missing only because the file that should hold it cannot be read. */
function isUnread(state: PlanState, entity: AnyEntity): boolean {
  if (state.brokenIds.has(entity.id)) return true;
  const registry =
    entity.kind === 'organisation' ? 'organisations' : entity.kind === 'source' ? 'sources' : '';
  return state.files.some((file) => file.kind === registry && file.data === undefined);
}

function planFacts(before: PlanState, after: PlanState, meanings: Meanings): readonly Located[] {
  if (before.plan === after.plan || !before.planReadable || !after.planReadable) return [];
  const file = (state: PlanState): SourceFile | undefined => state.files.find(({ kind }) => kind === 'plan');
  const about = { entity: after.id, entityKind: 'plan' } as const;
  const [was, is] = [file(before), file(after)];
  return bodyFacts(about.entityKind, before.plan, after.plan, meanings).map((one) =>
    located(
      one,
      about,
      was && placeIn(was, [], before.plan, one.at.before),
      is && placeIn(is, [], after.plan, one.at.after),
    ),
  );
}

function changedFacts(was: AnyEntity, is: AnyEntity, meanings: Meanings): readonly Located[] {
  const about = { entity: is.id, entityKind: is.kind };
  const derived = was.kind === 'activity' && is.kind === 'activity' ? derivedFacts(was.data, is.data) : [];
  return [...bodyFacts(is.kind, was.data, is.data, meanings), ...derived].map((one) =>
    located(
      one,
      about,
      placeIn(was.file, was.path, was.data, one.at.before),
      placeIn(is.file, is.path, is.data, one.at.after),
    ),
  );
}

function bodyFacts(
  kind: EntityKind | 'plan',
  before: unknown,
  after: unknown,
  meanings: Meanings,
): readonly Fact[] {
  const known = fieldsOfKind(kind);
  const at = { before: [], after: [] };
  return factsOf({ name: '', field: '', known, before, after, at, whole: false }, meanings);
}

/** An entity that is new, field by field. */
export function birthChanges(entity: AnyEntity, state: PlanState): readonly Change[] {
  const meanings = new Meanings(languagesOf(state)[0] ?? '');
  const about = { entity: entity.id, entityKind: entity.kind };
  return bodyFacts(entity.kind, {}, entity.data, meanings).map(
    (one) => located(one, about, undefined, undefined).change,
  );
}

function wholeFact(was: AnyEntity | undefined, is: AnyEntity | undefined): Located {
  const entity = (was ?? is) as AnyEntity;
  const change: Change = {
    type: was ? 'entity-removed' : 'entity-added',
    entity: entity.id,
    entityKind: entity.kind,
    ...(was ? { before: was.data } : { after: entity.data }),
  };
  const place = { file: entity.file.path, path: entity.path };
  return { change, before: was && place, after: was ? undefined : place };
}

function located(
  { at: _at, ...fact }: Fact,
  about: Pick<Change, 'entity' | 'entityKind'>,
  before: FilePlace | undefined,
  after: FilePlace | undefined,
): Located {
  const { type, ...rest } = fact;
  return { change: { type, ...about, ...rest }, before, after };
}

/** Paths count in the file: entries that were left out for their faults are still there. */
function placeIn(file: SourceFile, base: Path, data: unknown, path: Path): FilePlace {
  return { file: file.path, path: [...base, ...pathInFile(data, path)] };
}
