import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../model/dates.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { isKindFolder } from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import type { Tree } from './tree.ts';

/** A plan on the disk. */
export interface PlanLocation {
  /** The name of its folder. */
  readonly id: string;
  /** The absolute path of its folder. */
  readonly directory: string;
  /** Its folder relative to the repository's root, with `/`. */
  readonly folder: string;
  /** The repository and the commit its files are read from; on the disk when it is absent. */
  readonly at?: { readonly root: string; readonly commit: string; readonly tree: Tree };
}

/** The plans around a folder. */
export interface Repository {
  /** The absolute path that file names are relative to: the git work tree, else the folder that holds the plans. */
  readonly root: string;
  /** In code point order of their ids. */
  readonly plans: readonly PlanLocation[];
  /** The plan that the starting folder lies in. */
  readonly within: PlanLocation | undefined;
  /** The commit the plans are read from, and the day that was asked for instead of one; absent for the disk. */
  readonly at?: { readonly commit: string; readonly day: Day | undefined };
}

/** Finds the plans from a folder upwards: the folder may lie in a plan, hold `plans/`, or be `plans/` itself. */
export function findRepository(start: string): Repository {
  const from = path.resolve(start);
  if (!isDirectory(from)) throw new Failure({ why: 'folder-missing', path: start }, exitCodes.unreadable);
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isPlan(folder) && !hasPlans(path.join(folder, 'plans'))) {
      return repository(path.dirname(folder), folder);
    }
    const plans = path.join(folder, 'plans');
    if (hasPlans(plans)) return repository(plans, undefined);
    if (path.basename(folder) === 'plans' && hasPlans(folder)) return repository(folder, undefined);
    if (path.dirname(folder) === folder) break;
  }
  throw new Failure({ why: 'no-plan', from }, exitCodes.unreadable);
}

function repository(plansFolder: string, within: string | undefined): Repository {
  const root =
    gitRoot(plansFolder) ??
    (path.basename(plansFolder) === 'plans' ? path.dirname(plansFolder) : plansFolder);
  const plans = planFolders(plansFolder)
    .sort(byCodePoint)
    .map((id): PlanLocation => {
      const directory = path.join(plansFolder, id);
      return { id, directory, folder: path.relative(root, directory).split(path.sep).join('/') };
    });
  return { root, plans, within: plans.find((plan) => plan.directory === within) };
}

/** Where a new plan goes: beside those there are, else into `plans/` of the folder; and the root it counts from. */
export function newPlan(
  start: string,
  id: string,
): { readonly root: string; readonly location: PlanLocation } {
  const from = path.resolve(start);
  if (!isDirectory(from)) throw new Failure({ why: 'folder-missing', path: start }, exitCodes.unreadable);
  const work = gitRoot(from);
  const known = plansFolderFrom(from);
  // Plans above the repository are somebody else's.
  const near = known !== undefined && (work === undefined || isInside(known, work)) ? known : undefined;
  const plans = near ?? (path.basename(from) === 'plans' ? from : path.join(work ?? from, 'plans'));
  const root = work ?? path.dirname(plans);
  const directory = path.join(plans, id);
  return {
    root,
    location: { id, directory, folder: path.relative(root, directory).split(path.sep).join('/') },
  };
}

function isInside(folder: string, root: string): boolean {
  const relative = path.relative(root, folder);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function plansFolderFrom(start: string): string | undefined {
  try {
    const { plans } = findRepository(start);
    return plans[0] && path.dirname(plans[0].directory);
  } catch (error) {
    if (error instanceof Failure && error.reason.why === 'no-plan') return undefined;
    throw error;
  }
}

/** The nearest folder upwards with a `.git` (a folder, or the file that a worktree or submodule has). */
function gitRoot(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function hasPlans(folder: string): boolean {
  return isDirectory(folder) && planFolders(folder).length > 0;
}

function planFolders(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.') && isPlan(path.join(folder, name)));
}

/** A folder with a plan.yaml, or with a folder of one of the kinds: one whose plan.yaml got lost is still a plan. */
function isPlan(folder: string): boolean {
  if (existsSync(path.join(folder, 'plan.yaml')) || existsSync(path.join(folder, 'plan.yml'))) return true;
  if (!isDirectory(folder) || path.basename(folder) === 'plans') return false;
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && isKindFolder(entry.name),
  );
}

function isDirectory(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
