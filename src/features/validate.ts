import { checkState } from '../core/check/state.ts';
import type { Finding } from '../model/finding.ts';
import type { PlanLocation } from '../store/repository.ts';
import { loadFromDisk } from './choose.ts';
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

/**
 * Judges plans by their files, whatever the day. `only` narrows what is shown to these files and folders (relative
 * to the repository's root, with `/`); each plan is still read whole, since its files refer to each other.
 */
export function validatePlans(plans: readonly PlanLocation[], only: readonly string[]): Validation {
  const isShown = (file: string): boolean =>
    only.length === 0 || only.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  let files = 0;
  const findings: Finding[] = [];
  for (const plan of plans) {
    const state = loadFromDisk(plan);
    files += state.files.filter((file) => isShown(file.path)).length;
    for (const finding of locate(state, checkState(state))) if (isShown(finding.file)) findings.push(finding);
  }
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files,
    findings: inOrder(findings),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
