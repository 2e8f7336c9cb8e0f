import type { PlanState } from '../model/plan.ts';
import type { PlanLocation } from '../store/repository.ts';
import { cacheFor, findEntity, loadUnchanged, type PlanChoice } from './choose.ts';

/** The plan that something named is of: an entity by its id, or the plan by its own. */
export interface FoundPlan {
  readonly state: PlanState;
  readonly location: PlanLocation;
  /** The id as the plan has it. */
  readonly id: string;
}

/** Finds what an id names, in whichever plan has it; a plan's own id names the plan. */
export async function findNamed(choice: PlanChoice, written: string, now: number): Promise<FoundPlan> {
  const { repository } = choice;
  const location = repository.plans.find((plan) => plan.id === written.trim());
  if (location) {
    const state = await loadUnchanged(location, cacheFor(repository.root), now);
    return { state, location, id: state.id };
  }
  const { state, location: where, entity } = await findEntity(choice, written, now);
  return { state, location: where, id: entity.id };
}
