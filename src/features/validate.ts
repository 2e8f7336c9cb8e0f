import { checkState } from '../core/check/state.ts';
import { type Finding, weightOf } from '../model/finding.ts';
import { buildId } from '../store/build-id.ts';
import { FindingsCache } from '../store/findings-cache.ts';
import { gitFolder } from '../store/git-folder.ts';
import type { PlanLocation } from '../store/repository.ts';
import { loadFromDisk, sourceOf } from './choose.ts';
import { inOrder, locate } from './locate.ts';

/** What validation found. */
export interface Validation {
  /** How many files were looked at. */
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What to judge. */
export interface ValidationScope {
  /** The folder that git's folder lies in, or that stands for it. */
  readonly root: string;
  readonly plans: readonly PlanLocation[];
  /** Files and folders that findings are shown of, relative to the root with `/`; none for all. */
  readonly only: readonly string[];
}

/**
 * Judges plans by their files, whatever the day. Each plan is read whole, since its files refer to each other, whatever
 * `only` narrows the findings to. With `now` (milliseconds since 1970), what is known of unchanged plans is used again.
 */
export function validatePlans(scope: ValidationScope, now: number | undefined): Validation {
  const { plans, only } = scope;
  const isShown = (file: string): boolean =>
    only.length === 0 || only.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const folder = now === undefined ? undefined : gitFolder(scope.root);
  const cache = folder === undefined ? undefined : new FindingsCache(folder, buildId());
  let files = 0;
  const findings: Finding[] = [];
  for (const plan of plans) {
    files += sourceOf(plan)
      .list()
      .filter((file) => isShown(`${plan.folder}/${file.path}`)).length;
    // Not by `push(...list)`: as many arguments as a broken file can have findings do not fit on the stack.
    for (const finding of judge(plan, cache, now ?? 0)) if (isShown(finding.file)) findings.push(finding);
  }
  const count = (severity: Finding['severity']): number =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? weightOf(finding) : 0), 0);
  return {
    files,
    findings: inOrder(findings),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

function judge(plan: PlanLocation, cache: FindingsCache | undefined, now: number): readonly Finding[] {
  const stamps = cache?.stamps(plan, sourceOf(plan), now);
  const known = stamps && cache?.read(plan, stamps);
  if (known) return known;
  const state = loadFromDisk(plan);
  const findings = locate(state, checkState(state));
  if (stamps) cache?.write(plan, stamps, findings);
  return findings;
}
