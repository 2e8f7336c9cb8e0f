import { reportDay } from '../../core/edit/report-day.ts';
import { asOfDay, findEntity } from '../../features/choose.ts';
import { type Edited, makeEdit, type Proposal, proposalFor } from '../../features/edit.ts';
import { isInserted, updateIntent } from '../../features/update.ts';
import { editWords } from '../../i18n/edit.ts';
import { typedYes } from '../../i18n/input/words.ts';
import { lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { editBlocks, lineDiff } from '../../render/edit.ts';
import { editJson, outcomeLines, subjectOf, trailersOf } from '../../render/edit-outcome.ts';
import { Phrases } from '../../render/phrases.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, planAsked, printJson } from '../context.ts';
import { reportedFrom, statesAnything, type UpdateFlags } from '../typed-update.ts';

/** What all commands that change a plan take. */
export interface EditFlags {
  readonly plan?: string;
  readonly dryRun?: boolean;
  readonly commit?: boolean;
  readonly message?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `planctl update ID`: reports what became of an activity. */
export async function update(
  context: Context,
  id: string,
  flags: EditFlags & UpdateFlags,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = editWords[language];
  const repository = findRepository(context.directory);
  const found = await findEntity({ repository, plan: planAsked(context, flags) }, id, io.now());
  const { state, entity, location } = found;
  const phrases = new Phrases(state, language);
  const today = io.today(state.plan.time_zone ?? 'UTC');
  const reported = reportedFrom(flags, reportDay(state.plan, today));
  if (!statesAnything(reported)) throw new Failure({ why: 'nothing-stated', id: entity.id });
  const intentOf = (plan: PlanState) => updateIntent(plan, entity.id, reported);
  const proposal = proposalFor(location, intentOf);
  if (proposal.errors.length > 0) return refuse(context, proposal);
  if (!flags.json) await show(context, proposal, words.willChange, phrases);
  if (!flags.json && isInserted(state, entity.id, reported)) io.err(`${words.inserted}\n`);
  const { closedOn } = asOfDay(state, undefined, io.today);
  if (closedOn !== undefined && (lastDay(reported.date) ?? 0) > (lastDay(closedOn) ?? 0)) {
    io.err(`${words.closedPlan(phrases.date(closedOn))}\n`);
  }
  if (flags.dryRun) return finish(context, flags, { ok: true, proposal, outcome: { kind: 'unchanged' } });
  if (io.terminal && !flags.yes && !flags.json && typedYes(await io.ask(words.ask)) !== true) {
    io.err(`${words.nothingDone}\n`);
    return exitCodes.fine;
  }
  const edited = makeEdit(
    {
      root: repository.root,
      location,
      commit: flags.commit !== false && state.plan.commit !== false,
      pid: io.pid,
      now: io.now(),
      onWait: () => io.err(`${words.waiting}\n`),
      onRecovered: ({ kind, subject }) => io.err(`${words.recovered(kind, subject)}\n`),
    },
    intentOf,
    ({ changes }) => ({
      subject: flags.message ?? subjectOf(changes, phrases),
      trailers: trailersOf(changes),
    }),
  );
  if (!edited.ok) return refuse(context, edited.proposal);
  return finish(context, flags, edited);
}

async function show(context: Context, proposal: Proposal, heading: string, phrases: Phrases): Promise<void> {
  const { io } = context;
  const { changes, file, before, after } = proposal;
  const { printScreen } = await import('../screen.ts');
  // What a program reads is said at the end; a person looking at a pipe's other end sees the change beside it.
  const shown = { ...io, out: io.terminal ? io.out : io.err };
  printScreen(shown, editBlocks(changes, file, lineDiff(before, after), heading, phrases));
}

async function refuse(context: Context, proposal: Proposal): Promise<ExitCode> {
  const { io, language } = context;
  const { findingsText } = await import('../../render/findings/text.ts');
  const { paint } = await import('../../render/findings/paint.ts');
  const { errors } = proposal;
  const report = {
    asOf: undefined,
    files: 1,
    findings: errors,
    errors: errors.length,
    warnings: 0,
    infos: 0,
  };
  io.err(`${editWords[language].refused(errors.length)}\n`);
  io.err(findingsText(report, language, paint(io.colour, io.terminal ? io.width : undefined)));
  return exitCodes.findings;
}

function finish(context: Context, flags: EditFlags, edited: Extract<Edited, { ok: true }>): ExitCode {
  const { io, language } = context;
  const { proposal, outcome } = edited;
  const { changes, file } = proposal;
  const dryRun = flags.dryRun === true;
  if (flags.json) printJson(io, editJson(changes, [file], outcome, dryRun));
  else {
    if (!io.terminal) io.out(`${file}\t${outcome.kind === 'committed' ? outcome.commit : ''}\n`);
    io.err(dryRun ? `${editWords[language].dryRun}\n` : outcomeLines(outcome, language));
  }
  return exitCodes.fine;
}
