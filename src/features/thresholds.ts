import { Failure } from '../model/failure.ts';
import { type Thresholds, thresholdsOf } from '../model/thresholds.ts';
import { findRepository } from '../store/repository.ts';
import { cacheFor, choosePlans, loadUnchanged } from './choose.ts';

/** The thresholds of the plans around a folder; none where there is no plan. */
export async function thresholdsAround(
  directory: string,
  plan: string | undefined,
  now: number,
): Promise<readonly { readonly plan: string; readonly limits: Thresholds }[]> {
  const found = plansAround(directory, plan);
  if (!found) return [];
  const cache = cacheFor(found.root);
  const limits: { readonly plan: string; readonly limits: Thresholds }[] = [];
  for (const location of found.plans) {
    const state = await loadUnchanged(location, cache, now);
    limits.push({ plan: state.id, limits: thresholdsOf(state.plan) });
  }
  return limits;
}

function plansAround(directory: string, plan: string | undefined) {
  try {
    const repository = findRepository(directory);
    return { root: repository.root, plans: choosePlans({ repository, plan }) };
  } catch (error) {
    // The rules can be read anywhere: without a plan they are told with the defaults.
    if (error instanceof Failure && error.reason.why === 'no-plan') return undefined;
    throw error;
  }
}
