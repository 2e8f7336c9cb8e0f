import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { choosePlans } from '../features/choose.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { findRepository, type PlanLocation } from '../store/repository.ts';
import { type Context, planAsked, resolveIn, type SharedOptions } from './context.ts';

/** The files that a command is about. */
export interface FilesAsked {
  readonly root: string;
  readonly plans: readonly PlanLocation[];
  /** Files and folders relative to the root with `/`; none for all. */
  readonly only: readonly string[];
}

/** The plans that the paths lie in, or that lie in the paths; and the paths as the findings name files. */
export function filesAsked(
  context: Context,
  paths: readonly string[],
  options: Pick<SharedOptions, 'plan'>,
): FilesAsked {
  if (paths.length === 0) {
    const repository = findRepository(context.directory);
    const plans = choosePlans({ repository, plan: planAsked(context, options) });
    return { root: repository.root, plans, only: [] };
  }
  const plans = new Map<string, PlanLocation>();
  const only: string[] = [];
  let root = context.directory;
  for (const typed of paths) {
    const target = resolveIn(context, typed);
    if (!existsSync(target)) throw new Failure({ why: 'path-missing', path: typed }, exitCodes.unreadable);
    const repository = repositoryOf(target, typed);
    const touched = repository.plans.filter(
      (plan) => isWithin(target, plan.directory) || isWithin(plan.directory, target),
    );
    if (touched.length === 0) throw new Failure({ why: 'path-outside', path: typed }, exitCodes.unreadable);
    for (const plan of touched) plans.set(plan.directory, plan);
    root = repository.root;
    only.push(path.relative(repository.root, target).split(path.sep).join('/'));
  }
  return { root, plans: [...plans.values()], only };
}

function repositoryOf(target: string, typed: string) {
  try {
    return findRepository(statSync(target).isDirectory() ? target : path.dirname(target));
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.why !== 'no-plan') throw error;
    throw new Failure({ why: 'path-outside', path: typed }, exitCodes.unreadable);
  }
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative));
}
