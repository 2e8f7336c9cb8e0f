import { identityOf } from '../core/check/identity.ts';
import { checkState } from '../core/check/state.ts';
import type { Change } from '../model/change.ts';
import type { ChangeOutcome, Recovered } from '../model/change-outcome.ts';
import { codes } from '../model/codes.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Fault, Finding } from '../model/finding.ts';
import type { PlanState } from '../model/plan.ts';
import { loadPlan } from '../store/load-plan.ts';
import { withTexts } from '../store/reload.ts';
import type { PlanLocation } from '../store/repository.ts';
import { withPlanLock } from '../store/write/plan-writer.ts';
import { applyEdits } from '../store/yaml/edit/apply.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { sourceOf } from './choose.ts';
import { locate } from './locate.ts';

/** What is to be done to one file of a plan, and what it means. */
export interface Intent {
  /** The file's path inside the plan. */
  readonly inPlan: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

/** A change of a plan worked out and not yet made. */
export interface Proposal {
  readonly changes: readonly Change[];
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly inPlan: string;
  /** The texts without a byte order mark. */
  readonly before: string;
  readonly after: string;
  readonly byteOrderMark: boolean;
  /** Errors that the change would add; a change with any is never made. */
  readonly errors: readonly Finding[];
}

/** Works out what an intent does to a plan, and whether it may be done. */
export function propose(state: PlanState, intent: Intent): Proposal {
  const file = state.files.find((one) => one.inPlan === intent.inPlan);
  if (file?.text === undefined) {
    throw new Failure({ why: 'cannot-read', path: intent.inPlan, detail: 'ENOENT' }, exitCodes.unreadable);
  }
  const edited = applyEdits(file.text, intent.edits, { kind: file.kind });
  if (!edited.ok) {
    throw new Failure(
      { why: 'cannot-edit', path: file.path, reason: edited.refusal.reason },
      exitCodes.findings,
    );
  }
  const after = withTexts(state, [{ inPlan: intent.inPlan, text: edited.text }]);
  return {
    changes: intent.changes,
    file: file.path,
    inPlan: intent.inPlan,
    before: file.text,
    after: edited.text,
    byteOrderMark: file.byteOrderMark,
    errors: addedErrors(state, after),
  };
}

/** The errors of a plan that it had not before a change. */
function addedErrors(before: PlanState, after: PlanState): readonly Finding[] {
  const isError = ({ code }: Fault): boolean =>
    (after.plan.severities?.[code] ?? codes[code].severity) === 'error';
  const errors = identified(after).filter(([, fault]) => isError(fault));
  // Most plans have none, and then it does not matter what they had.
  if (errors.length === 0) return [];
  const known = new Set(identified(before).map(([identity]) => identity));
  return locate(
    after,
    errors.flatMap(([identity, fault]) => (known.has(identity) ? [] : [fault])),
  );
}

/** Works out an intent on a plan as it is on the disk now. */
export function proposalFor(location: PlanLocation, intentOf: (state: PlanState) => Intent): Proposal {
  const state = loadPlan(sourceOf(location));
  return propose(state, intentOf(state));
}

/** The faults of a plan with what tells each from the others, wherever its line is. */
function identified(state: PlanState): readonly (readonly [string, Fault])[] {
  const files = new Map(state.files.map((file) => [file.path, file]));
  return checkState(state).map((fault) => [identityOf(state.id, fault, files.get(fault.file)), fault]);
}

/** How a change is made. */
export interface EditOptions {
  readonly root: string;
  readonly location: PlanLocation;
  readonly commit: boolean;
  readonly pid: number;
  readonly now: number;
  readonly onWait: () => void;
  readonly onRecovered: (recovered: Recovered) => void;
}

/** What the commit of a change says, made from what it turned out to be. */
export interface Message {
  readonly subject: string;
  readonly trailers: readonly string[];
}

/** A change that was made, or one that was worked out anew and is no longer allowed. */
export type Edited =
  | { readonly ok: true; readonly proposal: Proposal; readonly outcome: ChangeOutcome }
  | { readonly ok: false; readonly proposal: Proposal };

/**
 * Makes a change while nobody else writes to the plan: the plan is read anew, so that what somebody else wrote in the
 * meantime is neither lost nor overlooked.
 */
export function makeEdit(
  options: EditOptions,
  intentOf: (state: PlanState) => Intent,
  messageOf: (proposal: Proposal) => Message,
): Edited {
  const { root, location, commit, pid, now, onWait, onRecovered } = options;
  return withPlanLock({ root, plan: location, commit, pid, now, onWait, onRecovered }, (writer): Edited => {
    const state = loadPlan(sourceOf(location));
    const proposal = propose(state, intentOf(state));
    if (proposal.errors.length > 0) return { ok: false, proposal };
    const { subject, trailers } = messageOf(proposal);
    const mark = proposal.byteOrderMark ? '\ufeff' : '';
    const bytes = (text: string): Uint8Array => Buffer.from(mark + text, 'utf8');
    const outcome = writer.write({
      files: [{ path: proposal.inPlan, before: bytes(proposal.before), after: bytes(proposal.after) }],
      message: { subject, trailers: trailers.map((value) => ({ key: 'Planctl-Change', value })) },
    });
    return { ok: true, proposal, outcome };
  });
}
