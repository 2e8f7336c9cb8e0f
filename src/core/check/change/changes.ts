import type { ApprovedChange } from '../../../model/change-check.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import { checkApproved } from './approved.ts';
import { deletionFaults, type EntityHistory } from './deletions.ts';
import { logFaults } from './logs.ts';
import { sealFaults } from './seals.ts';
import { readableFacts } from './unsure.ts';

/** What is wrong with a change of a plan, and which changes of approved values it was allowed to make. */
export interface ChangeCheck {
  readonly faults: readonly Fault[];
  readonly approved: readonly ApprovedChange[];
  /** Ids of the decisions that the change rests on. */
  readonly decisionsUsed: readonly string[];
}

/** Judges the way from one state of a plan to another; what is wrong with the later state alone is not its matter. */
export function checkChange(comparison: Comparison, history: EntityHistory): ChangeCheck {
  const sure = { ...comparison, facts: readableFacts(comparison) };
  const { faults, approved, decisionsUsed } = checkApproved(sure);
  return {
    faults: [...deletionFaults(sure, history), ...logFaults(sure), ...sealFaults(sure), ...faults],
    approved,
    decisionsUsed,
  };
}
