import type { Comparison } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import { pathInFile } from '../../../model/origins.ts';
import type { Path } from '../../../model/path.ts';
import { entitiesOf, entityOf } from '../../../model/plan.ts';
import { isMapping } from '../../diff/meaning.ts';
import type { Allowances } from './allowance.ts';

/** A decision that something new names, what for, and where. */
interface Named {
  readonly decision: string;
  readonly entity: string;
  readonly field: string;
  readonly isAllowed: boolean;
  readonly about: string;
  readonly file: string;
  readonly path: Path;
}

/**
 * `decision-missing`: a decision that is named and does not exist, or does not allow what it is named for.
 */
export function namedFaults(
  comparison: Comparison,
  allowances: Allowances,
): { readonly faults: readonly Fault[]; readonly used: readonly string[] } {
  const named = [...ofMoves(comparison, allowances), ...ofProposals(comparison, allowances)];
  return {
    used: named.flatMap(({ decision, isAllowed }) => (isAllowed ? [decision] : [])),
    faults: named
      .filter(({ isAllowed }) => !isAllowed)
      .map(
        ({ decision, entity, field, about, file, path }): Fault => ({
          code: 'decision-missing',
          facts: { decision, entity, field, why: allowances.whyNot(decision) },
          file,
          place: { at: 'value', path },
          entity: about,
        }),
      ),
  };
}

/** Moves of status, by a new update or by taking an item out of the plan. */
function ofMoves({ facts }: Comparison, allowances: Allowances): readonly Named[] {
  return facts.flatMap(({ change, after }): readonly Named[] => {
    const { type, entity, field = '' } = change;
    const isUpdate = type === 'update-added' || type === 'update-corrected';
    const isRetirement = field === 'retired' && change.before === undefined;
    if (!after || !isMapping(change.after) || !(isUpdate || isRetirement)) return [];
    const { decision, status, as } = change.after;
    if (typeof decision !== 'string') return [];
    const isAllowed = allowances.standsBehind(decision, entity, isUpdate ? status : as);
    const path = [...after.path, 'decision'];
    return [{ decision, entity, field: 'status', isAllowed, about: entity, file: after.file, path }];
  });
}

function ofProposals({ before, after }: Comparison, allowances: Allowances): readonly Named[] {
  return entitiesOf(after, 'proposal').flatMap((proposal): readonly Named[] => {
    const { state, decision, entity, field, to } = proposal.data;
    if (state !== 'accepted' || decision === undefined) return [];
    if (entityOf(before, 'proposal', proposal.id)?.data.state === 'accepted') return [];
    const isAllowed = allowances.allows(decision, entity, field, to);
    const path = [...proposal.path, ...pathInFile(proposal.data, ['decision'])];
    return [{ decision, entity, field, isAllowed, about: proposal.id, file: proposal.file.path, path }];
  });
}
