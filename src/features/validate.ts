import { checkState } from '../core/check/state.ts';
import type { Day } from '../model/dates.ts';
import { type Finding, weightOf } from '../model/finding.ts';
import { loadPlan } from '../store/load-plan.ts';
import type { PlanCache } from '../store/plan-cache.ts';
import type { PlanLocation } from '../store/repository.ts';
import { cacheFor, sourceOf } from './choose.ts';
import { inOrder, locate } from './locate.ts';

/** What validation found. */
export interface Validation {
  /** How many files were looked at. */
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly asOf: Day | undefined;
  /** The files looked at, by plan, relative to the root with `/`. */
  readonly plans: readonly { readonly id: string; readonly files: readonly string[] }[];
}

/** What to judge. */
export interface ValidationScope {
  /** The folder that git's folder lies in, or that stands for it. */
  readonly root: string;
  readonly plans: readonly PlanLocation[];
  /** Files and folders that findings are shown of, relative to the root with `/`; none for all. */
  readonly only: readonly string[];
  /** The day for findings that depend on one; undefined judges the files alone. */
  readonly asOf: Day | undefined;
}

/**
 * Judges plans by their files, and on a day when there is one. Each plan is read whole, since its files refer to each
 * other, whatever `only` narrows the findings to. With `now` (milliseconds since 1970), what is known of unchanged plans
 * is used again; not on a day, since what is kept of a plan holds on every day.
 */
export function validatePlans(scope: ValidationScope, now: number | undefined): Validation {
  const { plans, only, asOf } = scope;
  const cache = now === undefined || asOf !== undefined ? undefined : cacheFor(scope.root);
  const judged = plans.map((plan) => ({ plan, ...judge(plan, cache, now ?? 0, asOf) }));
  return summed(judged, only, asOf);
}

/** What was found in plans, as far as it is in the files asked for, counted and in order. */
export function summed(
  judged: readonly (Judged & { readonly plan: Pick<PlanLocation, 'id' | 'folder'> })[],
  only: readonly string[],
  asOf: Day | undefined,
): Validation {
  const isShown = (file: string): boolean =>
    only.length === 0 || only.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const plans = judged.map(({ plan, files }) => ({
    id: plan.id,
    files: files.map((file) => `${plan.folder}/${file}`).filter(isShown),
  }));
  const findings = judged.flatMap((one) => one.findings.filter(({ file }) => isShown(file)));
  const count = (severity: Finding['severity']): number =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? weightOf(finding) : 0), 0);
  return {
    files: plans.reduce((sum, { files }) => sum + files.length, 0),
    findings: inOrder(findings),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    asOf,
    plans,
  };
}

/** The files of a plan, by their paths inside it, and what was found in them. */
export interface Judged {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/** More findings than this are not worth keeping. */
const mostKept = 2_000;

function judge(plan: PlanLocation, cache: PlanCache | undefined, now: number, asOf: Day | undefined): Judged {
  const source = sourceOf(plan);
  const stamps = cache?.stamps(plan, source, now);
  const known = stamps && cache?.read('findings', plan, stamps);
  if (stamps && known) return { files: stamps.paths, findings: known as readonly Finding[] };
  const state = loadPlan(source);
  const findings = locate(state, checkState(state, asOf));
  if (stamps && findings.length <= mostKept) cache?.write('findings', plan, stamps, findings);
  return { files: state.files.map((file) => file.inPlan), findings };
}
