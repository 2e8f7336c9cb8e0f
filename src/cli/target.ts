import { cacheFor, choosePlans, findEntity, loadUnchanged } from '../features/choose.ts';
import { Failure } from '../model/failure.ts';
import type { PlanState } from '../model/plan.ts';
import { findRepository, type PlanLocation, type Repository } from '../store/repository.ts';
import { type Context, planAsked, type SharedOptions } from './context.ts';

/** A plan that a command changes. */
export interface ChosenPlan {
  readonly root: string;
  readonly location: PlanLocation;
  readonly state: PlanState;
}

/** The one plan a command is about; several are asked to be told apart. */
export async function chosenPlan(
  context: Context,
  flags: SharedOptions,
  plan = planAsked(context, flags),
  repository: Repository = findRepository(context.directory),
): Promise<ChosenPlan> {
  const [location, ...others] = choosePlans({ repository, plan });
  if (!location || others.length > 0) {
    throw new Failure({ why: 'choose-plan', known: repository.plans.map(({ id }) => id) });
  }
  const { root } = repository;
  return { root, location, state: await loadUnchanged(location, cacheFor(root), context.io.now()) };
}

/** What an id names: an entity, or the plan itself by its own id or as `plan`; then there is no id. */
export async function chosenTarget(
  context: Context,
  flags: SharedOptions,
  typed: string,
): Promise<ChosenPlan & { readonly id: string | undefined }> {
  const repository = findRepository(context.directory);
  const colon = typed.indexOf(':');
  const name = typed.slice(colon + 1).trim();
  const named = repository.plans.some(({ id }) => id === name);
  if (name === 'plan' || named) {
    const plan =
      colon > 0 ? typed.slice(0, colon) : named && name !== 'plan' ? name : planAsked(context, flags);
    return { ...(await chosenPlan(context, flags, plan, repository)), id: undefined };
  }
  const asked = { repository, plan: planAsked(context, flags) };
  const { state, location, entity } = await findEntity(asked, typed, context.io.now());
  return { root: repository.root, location, state, id: entity.id };
}
