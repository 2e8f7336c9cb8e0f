import type { Comparison, Located } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import type { EntityKind } from '../../../model/kinds.ts';

/** Ids that files of the plan had which are gone, each with the file: what the history before the change tells. */
export type EntityHistory = ReadonlyMap<string, string>;

/** `entity-deleted` and `id-reused`: an entity is cancelled or retired instead, and its id is its own for ever. */
export function deletionFaults({ before, facts }: Comparison, history: EntityHistory): readonly Fault[] {
  const gone = new Map<string, EntityKind>();
  for (const { change } of facts) {
    if (change.type === 'entity-removed' && change.entityKind !== 'plan')
      gone.set(change.entity, change.entityKind);
  }
  const came = new Set(
    facts.flatMap(({ change }) => (change.type === 'entity-added' ? [change.entity] : [])),
  );
  return facts.flatMap((fact): readonly Fault[] => {
    const { type, entity, entityKind } = fact.change;
    if (type === 'entity-removed') {
      if (came.has(entity) && entityKind !== 'plan') return [];
      const facts = { id: entity, kind: entityKind };
      const file = fact.before?.file ?? '';
      return [{ code: 'entity-deleted', facts, file, place: { at: 'file', path: [] }, entity }];
    }
    if (type !== 'entity-added') return [];
    const was = gone.get(entity);
    const earlier = history.get(entity);
    if (was === undefined && (earlier === undefined || before.byId.has(entity))) return [];
    return [reused(fact, was ?? null, was === undefined ? (earlier ?? null) : null)];
  });
}

function reused({ change, after }: Located, was: EntityKind | null, earlier: string | null): Fault {
  return {
    code: 'id-reused',
    facts: { id: change.entity, was, file: earlier },
    file: after?.file ?? '',
    place: { at: 'value', path: [...(after?.path ?? []), 'id'] },
    entity: change.entity,
  };
}
