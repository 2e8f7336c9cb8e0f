import type { Comparison } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import type { Accepted } from './allowance.ts';
import { approvedFaults } from './approved.ts';
import { deletionFaults, type EntityHistory } from './deletions.ts';
import { logFaults } from './logs.ts';
import { sealFaults } from './seals.ts';

/** What is wrong with a change of a plan, and which changes of approved values it was allowed to make. */
export interface ChangeCheck {
  readonly faults: readonly Fault[];
  readonly accepted: readonly Accepted[];
}

/** Judges the way from one state of a plan to another; what is wrong with the later state alone is not its matter. */
export function checkChange(comparison: Comparison, history: EntityHistory): ChangeCheck {
  const approved = approvedFaults(comparison);
  return {
    faults: [
      ...deletionFaults(comparison, history),
      ...logFaults(comparison),
      ...sealFaults(comparison),
      ...approved.faults,
    ],
    accepted: approved.accepted,
  };
}
