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

/** What is to be done to one file of a plan. Paths are inside the plan, with `/`. */
export type FileIntent =
  | { readonly do: 'edit'; readonly inPlan: string; readonly edits: readonly Edit[] }
  /** A new file, or another whole text in one that is there, whose byte order mark stays unless it is said. */
  | {
      readonly do: 'write';
      readonly inPlan: string;
      readonly text: string;
      readonly byteOrderMark?: boolean;
    }
  | { readonly do: 'delete'; readonly inPlan: string };

/** What is to be done to a plan, and what it means. */
export interface Intent {
  /** Each file once. */
  readonly files: readonly FileIntent[];
  readonly changes: readonly Change[];
}

/** A file of a plan before and after a change that is not yet made. */
export interface ProposedFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly inPlan: string;
  /** The texts without a byte order mark; undefined where the file is not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly byteOrderMark: boolean;
  /** Where it is another one after the change. */
  readonly byteOrderMarkAfter?: boolean;
}

/** A change of a plan worked out and not yet made. */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly files: readonly ProposedFile[];
  /** Errors that the change would add; a change with any is never made. */
  readonly errors: readonly Finding[];
}

/** Works out what an intent does to a plan, and whether it may be done. */
export function propose(state: PlanState, intent: Intent): Proposal {
  const files = intent.files.map((file) => proposedFile(state, file));
  const after = withTexts(
    state,
    files.map(({ inPlan, after: text }) => ({ inPlan, text })),
  );
  return { changes: intent.changes, files, errors: addedErrors(state, after) };
}

/** A plan as an intent would leave it. */
export function stateAfter(state: PlanState, intent: Intent): PlanState {
  const files = intent.files.map((file) => proposedFile(state, file));
  return withTexts(
    state,
    files.map(({ inPlan, after: text }) => ({ inPlan, text })),
  );
}

/** What is to be done to one file, worked out. Fails where its text cannot take it. */
export function proposedFile(state: PlanState, intent: FileIntent): ProposedFile {
  const { inPlan } = intent;
  const file = state.files.find((one) => one.inPlan === inPlan);
  const place = {
    path: file?.path ?? `${state.folder}/${inPlan}`,
    inPlan,
    before: file?.text,
    byteOrderMark: file?.byteOrderMark ?? false,
  };
  const mark = 'byteOrderMark' in intent ? { byteOrderMarkAfter: intent.byteOrderMark } : {};
  if (intent.do === 'write' && file === undefined) return { ...place, ...mark, after: intent.text };
  if (file?.text === undefined) {
    throw new Failure({ why: 'cannot-read', path: place.path, detail: 'ENOENT' }, exitCodes.unreadable);
  }
  if (intent.do === 'write') return { ...place, ...mark, after: intent.text };
  if (intent.do === 'delete') return { ...place, after: undefined };
  const edited = applyEdits(file.text, intent.edits, { kind: file.kind });
  if (edited.ok) return { ...place, after: edited.text };
  throw new Failure(
    { why: 'cannot-edit', path: file.path, reason: edited.refusal.reason },
    exitCodes.findings,
  );
}

/** The errors of a plan that it had not before a change. */
export function addedErrors(before: PlanState, after: PlanState): readonly Finding[] {
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
  /** The full name of the commit that it takes back. */
  readonly undoes?: string;
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
    const { subject, trailers, undoes } = messageOf(proposal);
    const outcome = writer.write({
      files: proposal.files.map((file) => ({
        path: file.inPlan,
        before: bytesOf(file.before, file.byteOrderMark),
        after: bytesOf(file.after, file.byteOrderMarkAfter ?? file.byteOrderMark),
      })),
      message: {
        subject,
        trailers: [
          ...trailers.map((value) => ({ key: 'Planctl-Change', value })),
          ...(undoes === undefined ? [] : [{ key: 'Planctl-Undoes', value: undoes }]),
        ],
      },
    });
    return { ok: true, proposal, outcome };
  });
}

/** A text of a file as its bytes; of no file none. */
function bytesOf(text: string | undefined, byteOrderMark: boolean): Uint8Array | undefined {
  return text === undefined ? undefined : Buffer.from(byteOrderMark ? `\ufeff${text}` : text, 'utf8');
}
