import type { Fault } from '../../../model/finding.ts';
import { pathInFile } from '../../../model/origins.ts';
import type { AnyEntity, PlanState } from '../../../model/plan.ts';

/**
 * The faults of a changed state, with ids that are there twice told where they came to: which of two files has an id
 * by right, one state tells by their names alone, and the state before by what was there.
 */
export function atNewcomers(faults: readonly Fault[], before: PlanState, after: PlanState): readonly Fault[] {
  const isOld = (entity: AnyEntity): boolean => {
    const was = before.byId.get(entity.id);
    return was?.kind === entity.kind && was.file.inPlan === entity.file.inPlan;
  };
  return faults.map((fault) => {
    if (fault.code !== 'id-duplicate') return fault;
    const owner = after.byId.get(fault.facts.id);
    const twin = after.duplicates.find(({ id, file }) => id === fault.facts.id && file.path === fault.file);
    if (!owner || !twin || owner.file === twin.file || !isOld(twin) || isOld(owner)) return fault;
    return {
      ...fault,
      facts: { ...fault.facts, other: twin.file.path },
      file: owner.file.path,
      place: { at: 'value', path: [...owner.path, ...pathInFile(owner.data, ['id'])] },
    };
  });
}
