import type { Change } from '../../model/change.ts';
import { isDerived } from '../../model/comparison.ts';
import type { Field } from '../../model/field.ts';
import type { PlanFile } from '../../model/files.ts';
import type { EntityKind } from '../../model/kinds.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import { dateFieldOf, dayOfEntry, fieldsOfKind, isMapping, isOrdered, Meanings } from './meaning.ts';

/** The data of a plan without its files: what facts can be applied to. */
export interface PlanData {
  readonly id: string;
  readonly plan: PlanFile;
  /** By kind and id. */
  readonly entities: ReadonlyMap<string, EntityData>;
}

/** The data of one entity. */
export interface EntityData {
  readonly kind: EntityKind;
  readonly id: string;
  readonly data: unknown;
}

/** The data of a state. */
export function dataOf(state: PlanState): PlanData {
  const entities = new Map(
    state.entities.map(({ kind, id, data }) => [`${kind} ${id}`, { kind, id, data }] as const),
  );
  return { id: state.id, plan: state.plan, entities };
}

/** Whether two plans mean the same. */
export function isSamePlan(a: PlanData, b: PlanData): boolean {
  return meaningOfPlan(a) === meaningOfPlan(b);
}

function meaningOfPlan({ plan, entities }: PlanData): string {
  const meanings = meaningsOf(plan);
  const read = [...entities].map(([key, { kind, data }]) => [key, meanings.of(data, fieldsOfKind(kind))]);
  return JSON.stringify([
    meanings.of(plan, fieldsOfKind('plan')),
    read.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ]);
}

function meaningsOf(plan: PlanFile): Meanings {
  return new Meanings(languagesOf({ plan })[0] ?? '');
}

/** A plan after changes, which were found by comparing it with another state. */
export function applyChanges(before: PlanData, changes: readonly Change[]): PlanData {
  const entities = new Map(before.entities);
  let plan = before.plan;
  const ownChanges = changes.filter(({ entityKind }) => entityKind === 'plan');
  // The language of plain strings comes first: what the others hold is meant in it.
  for (const change of [...ownChanges].sort(
    (a, b) => Number(b.field === 'languages') - Number(a.field === 'languages'),
  )) {
    plan = applied(plan, change, meaningsOf(plan)) as PlanFile;
  }
  const meanings = meaningsOf(plan);
  for (const change of changes) {
    const { entityKind: kind, entity: id } = change;
    if (kind === 'plan' || isDerived(change)) continue;
    const key = `${kind} ${id}`;
    if (change.type === 'entity-removed') entities.delete(key);
    else if (change.type === 'entity-added') entities.set(key, { kind, id, data: change.after });
    else {
      const known = entities.get(key);
      if (known) entities.set(key, { kind, id, data: applied(known.data, change, meanings) });
    }
  }
  return { id: before.id, plan, entities };
}

function applied(data: unknown, change: Change, meanings: Meanings): unknown {
  return changed(data, fieldsOfKind(change.entityKind), change.field ?? '', '', change, meanings);
}

/** A value with the change made at a path below it, `rest`; the value itself stays as it is. */
function changed(
  value: unknown,
  known: Field | undefined,
  rest: string,
  name: string,
  change: Change,
  meanings: Meanings,
): unknown {
  if (known?.items && !isOrdered(name)) {
    const list = Array.isArray(value) ? value : [];
    if (name !== 'milestones' || change.type === 'milestone-added' || change.type === 'milestone-removed') {
      return withEntry(list, known.items, name, change, meanings);
    }
    const [id = '', ...below] = rest.split('.');
    return list.map((entry) =>
      isMapping(entry) && entry['id'] === id
        ? changed(entry, known.items, below.join('.'), '', change, meanings)
        : entry,
    );
  }
  if (rest === '') return change.after;
  const first = rest.split('.', 1)[0] ?? '';
  const isKnown = known?.fields !== undefined && Object.hasOwn(known.fields, first);
  const key = isKnown ? first : rest;
  const child = isKnown ? known.fields?.[first] : known?.values;
  const members = isMapping(value) ? value : {};
  const below = Object.hasOwn(members, key) ? members[key] : undefined;
  const next = changed(below, isKnown ? child : undefined, rest.slice(key.length + 1), key, change, meanings);
  const { [key]: _gone, ...others } = members;
  return next === undefined ? others : { ...members, [key]: next };
}

/** A list without the entry that was, and with the one that is: in its place, or at the end. */
function withEntry(
  list: readonly unknown[],
  items: Field,
  name: string,
  { before, after }: Change,
  meanings: Meanings,
): readonly unknown[] {
  const added = after === undefined ? [] : [after];
  if (before === undefined) return [...list, ...added];
  const key = meanings.key(before, items);
  const at = list.findLastIndex((entry) => meanings.key(entry, items) === key);
  if (at < 0) return list;
  const dateField = dateFieldOf(name);
  const moves =
    dateField !== undefined &&
    after !== undefined &&
    dayOfEntry(before, dateField) !== dayOfEntry(after, dateField);
  const others = [...list.slice(0, at), ...list.slice(at + 1)];
  return moves ? [...others, ...added] : [...list.slice(0, at), ...added, ...list.slice(at + 1)];
}
