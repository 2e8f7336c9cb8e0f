import type { Change } from '../model/change.ts';
import type { ChangeOutcome, Recovered } from '../model/change-outcome.ts';
import { codes } from '../model/codes.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Fault, Finding } from '../model/finding.ts';
import type { PlanState } from '../model/plan.ts';
import { loadPlan } from '../store/load-plan.ts';
import type { PlanSource } from '../store/plan-source.ts';
import { withTexts } from '../store/reload.ts';
import type { PlanLocation } from '../store/repository.ts';
import { withPlanLock } from '../store/write/plan-writer.ts';
import { applyEdits } from '../store/yaml/edit/apply.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { addedErrors, addsNoError, newNames } from './added-errors.ts';
import { loadAround } from './around.ts';
import { sourceOf } from './choose.ts';

/** What is to be done to one file of a plan. Paths are inside the plan, with `/`. */
export type FileIntent =
  | { readonly do: 'edit'; readonly inPlan: string; readonly edits: readonly Edit[] }
  /** A new file, or another whole text in one that is there, whose byte order mark stays unless it is said. */
  | {
      readonly do: 'write';
      readonly inPlan: string;
      readonly text: string;
      readonly byteOrderMark?: boolean;
      /** Whether it is the text of an earlier state, which may be as wrong in itself as it was. */
      readonly restored?: boolean;
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

/**
 * Works out an intent on a plan as it is on the disk now, and whether it may be done. Of what is known only what has
 * changed since is read again. Where the part of a plan that is known leaves a doubt, the whole is looked at.
 */
export function proposalFor(
  location: PlanLocation,
  intentOf: (state: PlanState) => Intent,
  known?: PlanState,
): Proposal {
  const source = sourceOf(location);
  const settled = known?.part && onPart(source, known, known.part.around, intentOf);
  if (settled) return settled;
  const state = loadPlan(source, known);
  return propose(state, intentOf(state));
}

/** A change worked out on a part of a plan, where that is beyond doubt the same as on the whole. */
function onPart(
  source: PlanSource,
  known: PlanState,
  id: string,
  intentOf: (state: PlanState) => Intent,
  asked: ReadonlySet<string> = new Set(),
): Proposal | undefined {
  const part = loadAround(source, id, asked, known);
  if (!part) return undefined;
  try {
    const intent = intentOf(part);
    // Whether a file is there that is to be new, a part does not tell.
    if (intent.files.some((file) => file.do !== 'edit')) return undefined;
    const { files, changes, after } = applied(part, intent);
    const names = newNames(part, after, files);
    if (names.size > asked.size) return onPart(source, part, id, intentOf, names);
    if (![...names].every((name) => part.byId.has(name))) return undefined;
    return addsNoError(part, after, files) ? { changes, files, errors: [] } : undefined;
  } catch (error) {
    // What is missing here may be in the rest.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** The files of a plan before and after an intent. */
function applied(
  state: PlanState,
  { files: intents, changes }: Intent,
): Omit<Proposal, 'errors'> & { readonly after: PlanState } {
  const files = intents.map((intent) => proposedFile(state, intent));
  return {
    changes,
    files,
    after: withTexts(
      state,
      files.map(({ inPlan, after }) => ({ inPlan, text: after })),
    ),
  };
}

/** Works out what an intent does to a whole plan, and whether it may be done. */
export function propose(state: PlanState, intent: Intent): Proposal {
  const { files, changes, after } = applied(state, intent);
  const restored = new Set(
    intent.files.flatMap((file) => ('restored' in file && file.restored ? file.inPlan : [])),
  );
  const isOld = ({ file, code }: Finding): boolean =>
    codes[code].group !== 'links' && files.some(({ path, inPlan }) => path === file && restored.has(inPlan));
  return { changes, files, errors: addedErrors(state, after, files).filter((error) => !isOld(error)) };
}

/** A plan as an intent would leave it. */
export function stateAfter(state: PlanState, intent: Intent): PlanState {
  return applied(state, intent).after;
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
  // A plan.yaml that is missing is among the files, since it is a fault.
  const isThere = file !== undefined && !file.faults.some(isMissing);
  if (intent.do === 'write' && !isThere) return { ...place, ...mark, after: intent.text };
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

function isMissing(fault: Fault): boolean {
  return fault.code === 'file-unreadable' && fault.facts.reason === 'missing';
}

/** How a change is made. */
export interface EditOptions {
  readonly root: string;
  readonly location: PlanLocation;
  /** The plan as it was last read. */
  readonly known?: PlanState;
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
  const { root, location, known, commit, pid, now, onWait, onRecovered } = options;
  return withPlanLock({ root, plan: location, commit, pid, now, onWait, onRecovered }, (writer): Edited => {
    const proposal = proposalFor(location, intentOf, known);
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
