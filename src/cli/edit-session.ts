import { type Edited, type Intent, makeEdit, type Proposal, proposalFor } from '../features/edit.ts';
import { recoveredWords } from '../i18n/change-outcomes.ts';
import { editWords } from '../i18n/edit.ts';
import type { FailureWords } from '../i18n/failures.ts';
import { typedYes } from '../i18n/input/words.ts';
import type { Change } from '../model/change.ts';
import { isRefused } from '../model/change-outcome.ts';
import { type ExitCode, exitCodes } from '../model/failure.ts';
import type { PlanState } from '../model/plan.ts';
import type { Block } from '../render/blocks.ts';
import { editBlocks } from '../render/edit.ts';
import { editJson, outcomeLines, subjectOf, trailersOf } from '../render/edit-outcome.ts';
import { Phrases } from '../render/phrases.ts';
import { plainLines } from '../render/plain.ts';
import type { PlanLocation } from '../store/repository.ts';
import { type Context, printJson } from './context.ts';

/** What all commands that change a plan take. */
export interface EditFlags {
  readonly plan?: string;
  readonly dryRun?: boolean;
  readonly commit?: boolean;
  readonly message?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** What is to be changed, and where. */
export interface EditTask {
  readonly root: string;
  readonly location: PlanLocation;
  /** The plan as it was last seen: its languages, and whether it wants commits. */
  readonly state: PlanState;
  readonly intentOf: (state: PlanState) => Intent;
  /** What else a person should know before it is written. */
  readonly remarks: readonly string[];
  /** The decision that allows it, which the commit names. */
  readonly decision?: string | undefined;
  /** The commit's subject, where the changes themselves do not tell it best. */
  readonly subjectOf?: (changes: readonly Change[], phrases: Phrases) => string;
  /** Shown in place of every line that changes, where a person could not read them all. */
  readonly summary?: readonly Block[];
  /** Called when the change is made. */
  readonly onWritten?: () => void;
  /** Of a change that takes an earlier one back: that commit, and the headings that say so. */
  readonly undo?: { readonly commit: string; readonly heading: string; readonly done: string };
}

/** Shows a change, asks once, makes it, and says what became of it: the same for every command that changes a plan. */
export async function runEdit(context: Context, flags: EditFlags, task: EditTask): Promise<ExitCode> {
  const { io, language } = context;
  const { root, location, state, intentOf, remarks, decision, undo, summary } = task;
  const words = editWords[language];
  const phrases = new Phrases(state, language);
  const asks = io.terminal && !flags.yes && !flags.json;
  const remark = (): Promise<void> => sayLines(io, remarks);
  if (asks || flags.dryRun) {
    const proposal = proposalFor(location, intentOf, state);
    if (proposal.errors.length > 0) return refuse(context, proposal);
    if (!changesAnything(proposal)) return finish(context, flags, unchanged(proposal));
    if (!flags.json) await show(context, proposal, undo?.heading ?? words.willChange, phrases, summary);
    await remark();
    if (flags.dryRun) return finish(context, flags, unchanged(proposal));
    if (typedYes(await io.ask(words.ask)) !== true) {
      io.err(`${words.nothingDone}\n`);
      return exitCodes.fine;
    }
  }
  const edited = makeEdit(
    {
      root,
      location,
      known: state,
      commit: flags.commit !== false && state.plan.commit !== false,
      pid: io.pid,
      now: io.now(),
      onWait: () => io.err(`${words.waiting}\n`),
      onRecovered: (recovered) => say(io, recoveredWords(recovered, language)),
    },
    intentOf,
    ({ changes }) => ({
      subject: flags.message ?? (task.subjectOf ?? subjectOf)(changes, phrases, decision),
      trailers: trailersOf(changes, decision),
      ...(undo === undefined ? {} : { undoes: undo.commit }),
    }),
  );
  if (!edited.ok) return refuse(context, edited.proposal);
  task.onWritten?.();
  if (!asks && changesAnything(edited.proposal)) {
    if (!flags.json) await show(context, edited.proposal, undo?.done ?? words.changed, phrases, summary);
    await remark();
  }
  return finish(context, flags, edited);
}

/** Says sentences, on a terminal without breaking their words. */
async function sayLines(io: Context['io'], sentences: readonly string[]): Promise<void> {
  if (sentences.length === 0) return;
  if (!io.terminal) return io.err(sentences.map((one) => `${one}\n`).join(''));
  const { printScreen } = await import('./screen.ts');
  printScreen(
    { ...io, out: io.err },
    sentences.map((text) => ({ type: 'line', text })),
  );
}

/** Whether a file is another one after a change. */
function changesAnything({ files }: Proposal): boolean {
  return files.some(({ before, after }) => before !== after);
}

/** What comes of a change that is not made, or that leaves everything as it is. */
function unchanged(proposal: Proposal): Extract<Edited, { ok: true }> {
  return { ok: true, proposal, outcome: { kind: 'unchanged' } };
}

async function show(
  context: Context,
  proposal: Proposal,
  heading: string,
  phrases: Phrases,
  summary: readonly Block[] | undefined,
): Promise<void> {
  const { io } = context;
  const blocks = summary ?? editBlocks(proposal, heading, phrases);
  // What a program reads is said at the end; a person looking at a pipe's other end sees the change beside it.
  const plain = io.terminal || io.colour > 0 ? undefined : plainLines(blocks);
  if (plain !== undefined) return io.err(plain);
  const { printScreen } = await import('./screen.ts');
  printScreen({ ...io, out: io.terminal ? io.out : io.err }, blocks);
}

function say(io: Context['io'], { message, next }: FailureWords): void {
  io.err(`${message}\n${next === undefined ? '' : `  ${next}\n`}`);
}

/** Says that a change is not made, and what errors it would add. */
export async function refuse(context: Context, proposal: Proposal): Promise<ExitCode> {
  const { io, language } = context;
  const { sayErrors } = await import('./say-errors.ts');
  io.err(`${editWords[language].refused(proposal.errors.length)}\n`);
  await sayErrors(context, proposal.errors, proposal.files.length);
  return exitCodes.findings;
}

function finish(context: Context, flags: EditFlags, edited: Extract<Edited, { ok: true }>): ExitCode {
  const { io, language } = context;
  const { proposal, outcome } = edited;
  const files = proposal.files.filter(({ before, after }) => before !== after).map(({ path }) => path);
  const dryRun = flags.dryRun === true && files.length > 0;
  if (flags.json) printJson(io, editJson(proposal.changes, files, outcome, dryRun));
  else {
    const commit = outcome.kind === 'committed' ? outcome.commit : '';
    if (!io.terminal) io.out(files.map((file) => `${file}\t${commit}\n`).join(''));
    io.err(dryRun ? `${editWords[language].dryRun}\n` : outcomeLines(outcome, language));
  }
  return isRefused(outcome) ? exitCodes.unreadable : exitCodes.fine;
}
