import { asId } from '../../features/choose.ts';
import { known } from '../../features/known-entity.ts';
import type { PlanState } from '../../model/plan.ts';

/** Ids of sources that the plan knows, as people write several. */
export function readSources(typed: string, state: PlanState): readonly string[] {
  return words(typed).map((word) => known(state, '', asId(word), ['source']));
}

/** What proves a fact: web addresses, and ids of sources that the plan knows. */
export function readEvidence(typed: string, state: PlanState): readonly string[] {
  return words(typed).map((word) =>
    /^https?:\/\//i.test(word) ? word : known(state, '', asId(word), ['source']),
  );
}

function words(typed: string): readonly string[] {
  return typed
    .normalize('NFC')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
}
