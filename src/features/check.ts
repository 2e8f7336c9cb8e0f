import { checkChange } from '../core/check/change/changes.ts';
import type { EntityHistory } from '../core/check/change/deletions.ts';
import { atNewcomers } from '../core/check/change/newcomers.ts';
import { barOf } from '../core/check/change/policy.ts';
import { identityOf } from '../core/check/identity.ts';
import { checkState } from '../core/check/state.ts';
import type { Acceptance, AcceptedFinding, ChangeFindings } from '../model/change-check.ts';
import type { Day } from '../model/dates.ts';
import { type Fault, type Finding, weightOf } from '../model/finding.ts';
import type { PlanState } from '../model/plan.ts';
import { acceptances, acceptedBy } from './accepted.ts';
import { type DiffOptions, diffPlans, type PlanDiff, type Sides } from './compare.ts';
import { type DeletedFiles, deletedIds } from './deleted-ids.ts';
import { withKnownDecisions, withoutEchoes } from './echoes.ts';
import { inOrder, locate } from './locate.ts';

/** What a check of a plan's change found, beside the change itself. */
export interface PlanCheck extends ChangeFindings {
  readonly diff: PlanDiff;
}

/** What decides how a change is checked. */
export interface CheckOptions extends DiffOptions {
  /** The day for findings that depend on one; undefined judges the files alone. */
  readonly calendar: Day | undefined;
  /** The commits of the change, whose messages may accept findings. */
  readonly commits: { readonly root: string; readonly base: string; readonly head: string };
}

/** Judges what changed of each plan from one side to the other. */
export async function checkPlans(sides: Sides, options: CheckOptions): Promise<readonly PlanCheck[]> {
  const diffs = await diffPlans(sides, { ...options, texts: true });
  const deleted: DeletedFiles = new Map();
  const accepting = acceptances(options.commits);
  return diffs.map((diff) => checkOf(diff, deletedIds(diff, sides, deleted), options, accepting));
}

function checkOf(
  diff: PlanDiff,
  history: EntityHistory,
  { calendar }: CheckOptions,
  accepting: readonly Acceptance[],
): PlanCheck {
  const { comparison, on } = diff;
  const { before, after } = comparison;
  const change = checkChange(comparison, history);
  const { fresh, old } = newFaults(before, after, calendar);
  const bar = on === 'both' ? barOf(before, after, change.approved) : after;
  const ofState = locate(bar, atNewcomers(fresh, before, after));
  const ofChange = locate(bar, withKnownDecisions(change.faults, fresh));
  const isAccepted = (finding: Finding): boolean => acceptedBy(finding, accepting) !== undefined;
  const found = inOrder(withoutEchoes({ ofState, ofChange, isAccepted }));
  const accepted: AcceptedFinding[] = [];
  const findings = found.filter((finding) => {
    const acceptance = acceptedBy(finding, accepting);
    if (acceptance) accepted.push({ finding, acceptance });
    return acceptance === undefined;
  });
  return {
    diff,
    findings,
    old: inOrder(locate(after, old)),
    accepted,
    approved: change.approved,
    decisionsUsed: change.decisionsUsed,
  };
}

/** What validation finds after a change, apart from what it found before as often. */
function newFaults(
  before: PlanState,
  after: PlanState,
  calendar: Day | undefined,
): { readonly fresh: readonly Fault[]; readonly old: readonly Fault[] } {
  const was = new Map<string, number>();
  for (const [identity] of identified(before, calendar)) was.set(identity, (was.get(identity) ?? 0) + 1);
  const [fresh, old]: [Fault[], Fault[]] = [[], []];
  for (const [identity, fault] of identified(after, calendar)) {
    const left = was.get(identity) ?? 0;
    was.set(identity, left - 1);
    (left > 0 ? old : fresh).push(fault);
  }
  return { fresh, old };
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

/** Findings, counted by severity. */
export function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.reduce((sum, one) => sum + (one.severity === severity ? weightOf(one) : 0), 0);
}
