import { type DriverState, driverState, installDrivers, uninstallDrivers } from '../store/hooks/drivers.ts';
import {
  type HookState,
  hookPlace,
  hookScript,
  hookState,
  installHook,
  uninstallHook,
} from '../store/hooks/hook-file.ts';
import type { PlanLocation, Repository } from '../store/repository.ts';

/** What of planctl is set up in a clone. */
export interface HooksState {
  readonly hook: {
    readonly state: HookState;
    /** The absolute path. */
    readonly file: string;
    /** Whether a hook that was there before is run first. */
    readonly chained: boolean;
  };
  readonly drivers: DriverState;
}

/** What the setting up is done with. */
export interface HooksTask {
  readonly directory: string;
  /** The plans here, where there are any. */
  readonly repository: Repository | undefined;
  readonly words: { readonly missing: readonly string[] };
  readonly pid: number;
}

/** What is set up now. */
export function hooksState({ directory, repository, words }: HooksTask): HooksState {
  const place = hookPlace(directory);
  const state = hookState(place, hookScript(words));
  return {
    hook: { state, file: place.file, chained: place.hasKept && state !== 'foreign' },
    drivers: driverState(place.root, planPlaces(repository?.plans ?? [])),
  };
}

/** Sets up the hook, and git's drivers where they are asked for. Says what was changed. */
export function installHooks(
  task: HooksTask & { readonly force: boolean; readonly drivers: boolean },
): readonly ('hook' | 'drivers')[] {
  const { directory, repository, words, force, pid } = task;
  const place = hookPlace(directory);
  const changed: ('hook' | 'drivers')[] = [];
  if (installHook(place, hookScript(words), force, pid)) changed.push('hook');
  if (!task.drivers) return changed;
  const folders = planPlaces(repository?.plans ?? []);
  const before = driverState(place.root, folders);
  if (!before.configured || !before.attributes) {
    installDrivers(place.root, folders, pid);
    changed.push('drivers');
  }
  return changed;
}

/** Takes the hook and the drivers away. Says what was changed. */
export function uninstallHooks({ directory, words, pid }: HooksTask): readonly ('hook' | 'drivers')[] {
  const place = hookPlace(directory);
  const changed: ('hook' | 'drivers')[] = [];
  if (uninstallHook(place, hookScript(words))) changed.push('hook');
  if (uninstallDrivers(place.root, pid)) changed.push('drivers');
  return changed;
}

/** The folders whose YAML files are those of plans: `plans`, else each plan's own. */
function planPlaces(plans: readonly PlanLocation[]): readonly string[] {
  const places = plans.map(({ folder }) => /^(?:.*\/)?plans(?=\/[^/]*$)/.exec(folder)?.[0] ?? folder);
  return [...new Set(places)];
}
