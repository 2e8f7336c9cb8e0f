import { codeownersLine, ownersOf } from '../core/codeowners.ts';
import { type Section, sectionOf, withSection } from '../model/section.ts';
import { codeownersFile, textOrNone } from '../store/codeowners-file.ts';
import { loadPlan } from '../store/load-plan.ts';
import type { Repository } from '../store/repository.ts';
import { writeOutput } from '../store/write/output-file.ts';
import { sourceOf } from './choose.ts';

const section: Section = { begin: '# begin planctl', end: '# end planctl' };

/** The file of code owners as it is and as it should be. */
export interface Codeowners {
  /** The absolute path. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly state: 'current' | 'outdated' | 'none';
  readonly rules: number;
  /** Activities and KPIs that nobody but the plan's lead reviews, or nobody at all. */
  readonly without: number;
}

/**
 * Works out the part of CODEOWNERS that the plans ask for; the rest of the file stays. Without `file` it is the one
 * that GitHub reads.
 */
export function codeownersOf(repository: Repository, file: string | undefined, note: string): Codeowners {
  const target = file ?? codeownersFile(repository.root);
  const owners = repository.plans.map((plan) => ownersOf(loadPlan(sourceOf(plan))));
  const lines = owners.flatMap(({ paths }) => paths.map(codeownersLine));
  const before = textOrNone(target);
  // Without a single account there is nothing to write, unless to take back what was written.
  const asked = lines.length > 0 || sectionOf(before, section) !== undefined;
  const after = asked ? withSection(before, section, [`# ${note}`, ...lines]) : before;
  return {
    file: target,
    before,
    after,
    state: before === after ? 'current' : sectionOf(before, section) ? 'outdated' : 'none',
    rules: lines.length,
    without: owners.reduce((sum, { without }) => sum + without, 0),
  };
}

/** Writes the file when something changes; says whether it did. */
export function writeCodeowners({ file, before, after }: Codeowners, pid: number): boolean {
  if (before === after) return false;
  writeOutput(file, after, pid);
  return true;
}
