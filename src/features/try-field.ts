import type { FieldPlace } from '../core/edit/field-place.ts';
import { codes } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import type { PlanLocation } from '../store/repository.ts';
import { type Proposal, proposalFor, stateAfter } from './edit.ts';
import { type FieldAction, setField } from './set.ts';
import { placeIn, targetIn } from './target.ts';

/** What would come of a change of a field today, before anybody decides on it. */
export interface TriedField {
  readonly trial: Proposal;
  /** The value the field would have; null where it goes. */
  readonly to: unknown;
  /** What no decision could ever allow: a value that its field cannot have. What other values forbid can change. */
  readonly unfit: readonly Finding[];
  /** Whether the field holds an approved value, so that a decision is needed. */
  readonly isApproved: boolean;
}

/** Tries a change of a field of an item without writing it. */
export function tryField(
  location: PlanLocation,
  id: string,
  { name, approved, path }: FieldPlace,
  action: FieldAction,
): TriedField {
  let to: unknown = null;
  const trial = proposalFor(location, (plan) => {
    const { intent } = setField(plan, id, name, action);
    if (action.do !== 'unset') to = placeIn(targetIn(stateAfter(plan, intent), id), name).value ?? null;
    return intent;
  });
  const unfit = trial.errors.filter(({ code }) => ['files', 'shape', 'links'].includes(codes[code].group));
  return { trial, to, unfit, isApproved: approved || path[0] === 'milestones' };
}
