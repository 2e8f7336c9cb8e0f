import { judgePlan } from '../../core/judge-plan.ts';
import { asOfDay, choosePlans, sourceOf } from '../../features/choose.ts';
import { dueOfPlan } from '../../features/due.ts';
import { answersIntent, stepsOf, writable } from '../../features/review.ts';
import { reviewHelp } from '../../i18n/help/review.ts';
import { reviewWords } from '../../i18n/review.ts';
import type { Answer } from '../../model/answer.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { PlanState } from '../../model/plan.ts';
import { readWindow } from '../../model/window.ts';
import { piece } from '../../render/blocks.ts';
import type { DuePage } from '../../render/due-phrases.ts';
import { editJson } from '../../render/edit-outcome.ts';
import { Phrases } from '../../render/phrases.ts';
import { KeptAnswers } from '../../store/kept-answers.ts';
import { loadPlan } from '../../store/load-plan.ts';
import { findRepository, type PlanLocation } from '../../store/repository.ts';
import { type Context, planAsked, printJson } from '../context.ts';
import type { Define } from '../define.ts';
import { type EditFlags, runEdit } from '../edit-session.ts';
import { closedRemark } from '../entry-remarks.ts';
import { Asker } from '../prompts/asker.ts';
import { ReviewSession } from '../review-session.ts';
import { addEditFlags } from '../update-flags.ts';

/** The options of `review` as typed. */
interface ReviewFlags extends EditFlags {
  readonly lead?: string;
  readonly within?: string;
}

/** `planctl review`: leads through everything that is due, and writes it together. */
export async function review(context: Context, flags: ReviewFlags): Promise<ExitCode> {
  const { io, language } = context;
  const dialogue = io.terminal || flags.json ? await io.dialogue() : undefined;
  if (!dialogue) throw new Failure({ why: 'needs-terminal', command: 'review' });
  const { root, location } = chosenPlan(context, flags);
  const state = loadPlan(sourceOf(location));
  const page = duePage(context, state, flags);
  const asker = new Asker(io, dialogue, language);
  const kept = new KeptAnswers({ root, plan: location }, { pid: io.pid, now: io.now() });
  try {
    return await goThrough(context, flags, { root, location, page, asker, kept });
  } finally {
    kept.close();
  }
}

/** What a review works on. */
interface Review {
  readonly root: string;
  readonly location: PlanLocation;
  readonly page: DuePage;
  readonly asker: Asker;
  readonly kept: KeptAnswers;
}

async function goThrough(
  context: Context,
  flags: ReviewFlags,
  { root, location, page, asker, kept }: Review,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = reviewWords[language];
  const { state } = page.status;
  const { steps, others } = stepsOf(page.due.items);
  asker.say(kept.others.map(({ pid, host }) => ({ type: 'line', text: words.beside(pid, host) })));
  const before = await resumed(asker, state, kept, flags.dryRun === true);
  if (steps.length === 0 && before.length === 0) {
    io.err(`${words.nothing}\n`);
    if (flags.json) printJson(io, editJson([], [], { kind: 'unchanged' }, flags.dryRun === true));
    return exitCodes.fine;
  }
  asker.say([
    { type: 'line', text: [piece(words.heading(steps.length), 'strong')] },
    ...(others.length === 0 ? [] : [{ type: 'line', text: words.others(others.length) } as const]),
    ...asker.howTo(state),
  ]);
  const keep = (answers: readonly Answer[]): void => {
    if (!flags.dryRun) kept.write(answers);
  };
  const session = new ReviewSession(context, asker, page, before, keep);
  const ended = await untilInterrupted(session, () => session.run(steps), flags);
  const { answers } = session;
  const left = (): ExitCode => {
    io.err(`${words.kept(flags.dryRun ? 0 : answers.length)}\n`);
    return exitCodes.fine;
  };
  if (ended === 'stopped' || answers.length === 0) return left();
  let written = false;
  const exit = await runEdit(context, flags, {
    root,
    location,
    state,
    intentOf: (plan) => answersIntent(plan, writable(plan, answers)),
    remarks: remarksOn(page, answers),
    subjectOf: () => subjectOf(context, answers),
    onWritten: () => {
      written = true;
      kept.remove();
    },
  });
  return written || flags.dryRun || exit !== exitCodes.fine ? exit : left();
}

/** A review is of one plan: its answers are written in one commit. */
function chosenPlan(
  context: Context,
  flags: ReviewFlags,
): { readonly root: string; readonly location: PlanLocation } {
  const repository = findRepository(context.directory);
  const [location, ...more] = choosePlans({ repository, plan: planAsked(context, flags) });
  if (location === undefined || more.length > 0) {
    throw new Failure({ why: 'choose-plan', known: repository.plans.map(({ id }) => id) });
  }
  return { root: repository.root, location };
}

function duePage({ io, language }: Context, state: PlanState, { lead, within = '0d' }: ReviewFlags): DuePage {
  const window = readWindow(within);
  if (!window) throw new Failure({ why: 'bad-window', option: '--within', value: within });
  const status = judgePlan(state, asOfDay(state, undefined, io.today));
  return {
    status,
    phrases: new Phrases(state, language),
    rev: null,
    due: dueOfPlan(status, { window, lead }),
  };
}

/** The answers of an earlier review, where there are any and the person wants to go on with them. */
async function resumed(
  asker: Asker,
  state: PlanState,
  kept: KeptAnswers,
  dryRun: boolean,
): Promise<readonly Answer[]> {
  const words = reviewWords[asker.language];
  const all = kept.read();
  const answers = writable(state, all);
  if (all.length > answers.length) {
    asker.say([{ type: 'line', text: words.dropped(all.length - answers.length) }]);
  }
  if (answers.length === 0) {
    if (all.length > 0 && !dryRun) kept.remove();
    return [];
  }
  if (await asker.yes(words.resume(answers.length), true)) return answers;
  if (!dryRun) kept.remove();
  return [];
}

/** Says how much is kept when the person stops in the middle of a question. */
async function untilInterrupted<T>(
  session: ReviewSession,
  work: () => Promise<T>,
  { dryRun }: ReviewFlags,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.why !== 'interrupted') throw error;
    const count = dryRun ? 0 : session.answers.length;
    throw new Failure({ why: 'interrupted', kept: count }, exitCodes.interrupted);
  }
}

/** What a person should know: what is dated after the close of a plan is not in its usual view. */
function remarksOn({ phrases }: DuePage, answers: readonly Answer[]): readonly string[] {
  const reports = answers.flatMap((answer) => (answer.kind === 'update' ? [answer.reported.date] : []));
  const values = answers.flatMap((answer) => (answer.kind === 'measure' ? [answer.measured.period] : []));
  return [...closedRemark(phrases, 'report', reports), ...closedRemark(phrases, 'value', values)];
}

function subjectOf({ language }: Context, answers: readonly Answer[]): string {
  const updates = answers.filter(({ kind }) => kind === 'update').length;
  const ids = [...new Set(answers.map(({ id }) => id))];
  return reviewWords[language].subject(updates, answers.length - updates, ids);
}

/** What `planctl review` takes. */
export const define: Define = (command, cli) => {
  const help = reviewHelp[cli.language];
  command.description(cli.describe('review', help.details.review));
  command.option('--lead <org>', help.options.lead).option('--within <time>', help.options.within);
  addEditFlags(command, cli.language);
  command.action(cli.runs((options: ReviewFlags) => review(cli.context(), options)));
};
