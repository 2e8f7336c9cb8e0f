import { checkState } from '../core/check/state.ts';
import { closest } from '../model/closest.ts';
import type { Day } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import { GitSource } from '../store/git-source.ts';
import { type Index, readIndex } from '../store/index-source.ts';
import { loadPlan } from '../store/load-plan.ts';
import type { PlanSource } from '../store/plan-source.ts';
import { locate } from './locate.ts';
import { type Judged, summed, type Validation } from './validate.ts';

/** What is staged to be judged. */
export interface StagedScope {
  readonly directory: string;
  readonly plan: string | undefined;
  readonly asOf: Day | undefined;
}

/**
 * Judges what is staged for the next commit, whatever the work tree holds: of each plan that the commit would change,
 * what is wrong and was not so in the last commit. An old fault does not stand in the way of new work.
 */
export function validateStaged({ directory, plan, asOf }: StagedScope): Validation {
  const index = readIndex(directory);
  const here = index.within === undefined ? index.folders : [index.within];
  const asked = plan === undefined ? here : index.folders.filter((folder) => idOf(folder) === plan);
  if (plan !== undefined && asked.length === 0) throw unknownPlan(plan, index.folders.map(idOf));
  const touched = asked.filter((folder) =>
    index.changed.some((name) => folder === '' || name.startsWith(`${folder}/`)),
  );
  const judged = touched.map((folder) => ({
    plan: { id: idOf(folder), folder },
    ...judgeStaged(index, folder, asOf),
  }));
  return summed(judged, [], asOf);
}

function judgeStaged(index: Index, folder: string, asOf: Day | undefined): Judged {
  const { files, findings } = judge(index.source(folder), asOf);
  if (index.head === undefined || findings.length === 0) return { files, findings };
  const before = judge(new GitSource(index.root, index.head, folder), asOf).findings;
  return { files, findings: withoutOld(findings, before) };
}

function judge(source: PlanSource, asOf: Day | undefined): Judged {
  const state = loadPlan(source);
  return { files: state.files.map(({ inPlan }) => inPlan), findings: locate(state, checkState(state, asOf)) };
}

/** Findings that were not there before; of several alike as many as there are more now. */
function withoutOld(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const old = new Map<string, number>();
  for (const { identity } of before) old.set(identity, (old.get(identity) ?? 0) + 1);
  return findings.filter(({ identity }) => {
    const left = old.get(identity) ?? 0;
    old.set(identity, left - 1);
    return left <= 0;
  });
}

function idOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

function unknownPlan(id: string, known: readonly string[]): Failure {
  const suggestion = closest(id, known);
  return new Failure({
    why: 'unknown-plan',
    id,
    known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
