import type { Comparison, Located } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import { type EntityKind, registries } from '../../../model/kinds.ts';
import { memberOf } from './atoms.ts';

/** Ids that files of the plan had which are gone, each with the file: what the history before the change tells. */
export type EntityHistory = ReadonlyMap<string, string>;

/** `entity-deleted` and `id-reused`: an entity is cancelled or retired instead, and its id is its own for ever. */
export function deletionFaults(comparison: Comparison, history: EntityHistory): readonly Fault[] {
  const { before, facts } = comparison;
  // With the plan goes all that is in it.
  const plan = removedPlan(facts);
  if (plan) return [deleted(plan, comparison)];
  const gone = new Map<string, EntityKind>();
  const came = new Set<string>();
  for (const { change } of facts) {
    const { type, entity, entityKind } = change;
    if (type === 'entity-removed' && entityKind !== 'plan') gone.set(entity, entityKind);
    if (type === 'entity-added') came.add(entity);
  }
  return facts.flatMap((fact): readonly Fault[] => {
    const { type, entity } = fact.change;
    if (type === 'entity-removed') {
      return came.has(entity) || isClosedReport(fact) ? [] : [deleted(fact, comparison)];
    }
    if (type !== 'entity-added' || fact.change.entityKind === 'plan') return [];
    const was = gone.get(entity);
    const earlier = history.get(entity);
    if (was === undefined && (earlier === undefined || before.byId.has(entity))) return [];
    return [reused(fact, was ?? null, was === undefined ? (earlier ?? null) : null)];
  });
}

/** The fact that a whole plan is gone. */
export function removedPlan(facts: readonly Located[]): Located | undefined {
  return facts.find(({ change }) => change.type === 'entity-removed' && change.entityKind === 'plan');
}

/** A closed report that is gone is a closed period that changed. */
function isClosedReport({ change }: Located): boolean {
  return change.entityKind === 'report' && memberOf(change.before, 'seal') !== undefined;
}

/** At the file it had, which is there no more; an entry of a registry at the list that lacks it. */
function deleted({ change, before }: Located, { after }: Comparison): Fault {
  const { entity, entityKind: kind } = change;
  const facts = { id: entity, kind };
  const registry =
    kind === 'organisation' ? registries.organisations : kind === 'source' ? registries.sources : undefined;
  const file = after.files.find(({ inPlan }) => inPlan.replace(/\.yml$/, '.yaml') === registry?.file);
  if (registry && file) {
    const place = { at: 'mapping', path: [registry.list] } as const;
    return { code: 'entity-deleted', facts, file: file.path, place, entity };
  }
  return {
    code: 'entity-deleted',
    facts,
    file: before?.file ?? '',
    place: { at: 'file', path: [] },
    entity,
  };
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
