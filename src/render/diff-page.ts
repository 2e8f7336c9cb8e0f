import type { Comparison, Impact, Located } from '../model/comparison.ts';
import type { AnyEntity } from '../model/plan.ts';
import type { AsOf, PlanStatus } from '../model/status.ts';
import { type BothPhrases, changeSentence } from './changes.ts';
import { proposedText } from './decided.ts';

/** One plan of a comparison, with the words for both of its states. */
export interface DiffPage {
  readonly id: string;
  readonly on: 'both' | 'before' | 'after';
  readonly comparison: Comparison;
  readonly asOf: AsOf;
  readonly judged: { readonly before: PlanStatus; readonly after: PlanStatus };
  readonly impact: readonly Impact[];
  readonly phrases: BothPhrases;
}

/** A side of a comparison: what was typed for it and the commit; null for the working tree. */
export interface DiffSide {
  readonly typed: string | null;
  readonly commit: string | null;
}

/** What changes of one entity. */
export interface ChangedEntity {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly Located[];
}

/** The changed entities of a priority area; without an id those of no area. */
export interface ChangedArea {
  readonly id: string | undefined;
  readonly name: string;
  readonly entities: readonly ChangedEntity[];
}

/** The changes by priority area, in the order of the plan; what belongs to no area comes last. */
export function changesByArea({ comparison, judged, phrases }: DiffPage): readonly ChangedArea[] {
  const areas = new Map<string | undefined, Map<string, Located[]>>();
  const areaOf = areasOf([judged.after, judged.before]);
  for (const area of [...judged.after.areas, ...judged.before.areas]) areas.set(area.entity.id, new Map());
  areas.set(undefined, new Map());
  for (const fact of comparison.facts) {
    const { entity, entityKind } = fact.change;
    const group = areas.get(entityKind === 'plan' ? undefined : areaOf.get(entity));
    const key = `${entityKind} ${entity}`;
    const known = group?.get(key);
    if (known) known.push(fact);
    else group?.set(key, [fact]);
  }
  return [...areas]
    .filter(([, entities]) => entities.size > 0)
    .map(([id, entities]) => ({
      id,
      name: id === undefined ? '' : nameOf(id, phrases),
      entities: [...entities].map(([key, facts]) => {
        const of = key.slice(key.indexOf(' ') + 1);
        return { id: of, name: nameOf(of, phrases), facts };
      }),
    }));
}

/** The first priority area of everything that is in one. */
function areasOf(statuses: readonly PlanStatus[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const status of statuses) {
    for (const { entity, goals, activities, kpis } of status.areas) {
      const inside: readonly AnyEntity[] = [
        entity,
        ...goals,
        ...activities.map((row) => row.entity),
        ...kpis.map((row) => row.entity),
      ];
      for (const { id } of inside) if (!found.has(id)) found.set(id, entity.id);
    }
  }
  return found;
}

/** What an id is called, as it is now, else as it was. */
export function nameOf(id: string, { before, after }: BothPhrases): string {
  if (id === after.state.id) return after.text(after.state.plan.title);
  for (const phrases of [after, before]) {
    const entity = phrases.state.byId.get(id);
    if (entity?.kind === 'proposal') return proposedText(entity.data, phrases);
    if (entity) return phrases.name(entity);
  }
  return '';
}

/** The changes of an entity in words, each once. */
export function sentencesOf({ facts }: ChangedEntity, phrases: BothPhrases): readonly string[] {
  return facts.map(({ change }) => changeSentence(change, phrases));
}

/** How many facts there are of each type, the most first. */
export function countsOf(facts: readonly Located[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { change } of facts) counts.set(change.type, (counts.get(change.type) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
