import type { Accepted } from '../core/check/change/allowance.ts';
import { checkChange } from '../core/check/change/changes.ts';
import type { EntityHistory } from '../core/check/change/deletions.ts';
import { identityOf } from '../core/check/identity.ts';
import { checkState } from '../core/check/state.ts';
import type { Day } from '../model/dates.ts';
import { type Fault, type Finding, weightOf } from '../model/finding.ts';
import { idOfStem, isKindFolder, stemOf } from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import type { PlanState } from '../model/plan.ts';
import { askGit } from '../store/git.ts';
import { type DiffOptions, diffPlans, type PlanDiff, type Sides } from './compare.ts';
import { inOrder, locate } from './locate.ts';

/** What a check of a plan's change found. */
export interface PlanCheck {
  readonly diff: PlanDiff;
  /** What the change brings, by file and line. */
  readonly findings: readonly Finding[];
  /** What validation found before the change, too. */
  readonly old: readonly Finding[];
  readonly accepted: readonly Accepted[];
  /** Ids of the decisions by which approved values change. */
  readonly decisionsUsed: readonly string[];
}

/** What decides how a change is checked. */
export interface CheckOptions extends DiffOptions {
  /** The day for findings that depend on one; undefined judges the files alone. */
  readonly calendar: Day | undefined;
}

/** Judges what changed of each plan from one side to the other. */
export async function checkPlans(sides: Sides, options: CheckOptions): Promise<readonly PlanCheck[]> {
  const diffs = await diffPlans(sides, options);
  return diffs.map((diff) => checkOf(diff, sides, options));
}

function checkOf(diff: PlanDiff, sides: Sides, { calendar }: CheckOptions): PlanCheck {
  const { comparison } = diff;
  const { before, after } = comparison;
  const { faults, accepted } = checkChange(comparison, historyFor(diff, sides));
  const was = new Set(identified(before, calendar).map(([identity]) => identity));
  const [fresh, old]: [Fault[], Fault[]] = [[], []];
  for (const [identity, fault] of identified(after, calendar)) (was.has(identity) ? old : fresh).push(fault);
  // How grave a change is, is told by the plan it changes: nobody lowers the bar and jumps in one go.
  const policy = { ...after, plan: { ...after.plan, severities: before.plan.severities ?? {} } };
  return {
    diff,
    findings: inOrder([...locate(policy, faults), ...locate(after, fresh)]),
    old: locate(after, old),
    accepted,
    decisionsUsed: [...new Set(accepted.flatMap(({ decision }) => decision ?? []))].sort(byCodePoint),
  };
}

function identified(
  state: PlanState,
  calendar: Day | undefined,
): readonly (readonly [identity: string, Fault])[] {
  const files = new Map(state.files.map((file) => [file.path, file]));
  return checkState(state, calendar).map((fault) => [
    identityOf(state.id, fault, files.get(fault.file)),
    fault,
  ]);
}

/** The ids that deleted files of the plan had, where anything is new that could have taken one of them. */
function historyFor({ id, comparison }: PlanDiff, { before }: Sides): EntityHistory {
  const came = comparison.facts.some(
    ({ change }) => change.type === 'entity-added' && change.entityKind !== 'plan',
  );
  const plan = before.plans.find((one) => one.id === id);
  const history = new Map<string, string>();
  if (!came || !plan?.at) return history;
  const { root, commit } = plan.at;
  const { ok, out } = askGit(root, [
    'log',
    '--diff-filter=D',
    '--no-renames',
    '--format=',
    '--name-only',
    '-z',
    commit,
    '--',
    ':(glob)**/*.yaml',
    ':(glob)**/*.yml',
  ]);
  if (!ok) return history;
  for (const name of out.toString('utf8').split('\0')) {
    const [folder = '', of = ''] = name.split('/').slice(-3, -1).reverse();
    if (!isKindFolder(folder) || of !== id) continue;
    const stem = idOfStem(stemOf(name));
    if (stem !== undefined && !history.has(stem)) history.set(stem, name);
  }
  return history;
}

/** Findings, counted by severity. */
export function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.reduce((sum, one) => sum + (one.severity === severity ? weightOf(one) : 0), 0);
}
