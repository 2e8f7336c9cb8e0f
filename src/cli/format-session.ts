import { makeEdit, type Proposal } from '../features/edit.ts';
import {
  type Formatting,
  formatIntent,
  formattingOf,
  type IsMeant,
  type LeftFile,
} from '../features/format.ts';
import { recoveredWords } from '../i18n/change-outcomes.ts';
import { editWords } from '../i18n/edit.ts';
import { formatWords } from '../i18n/format.ts';
import { typedYes } from '../i18n/input/words.ts';
import { countOf } from '../i18n/validate.ts';
import { isRefused } from '../model/change-outcome.ts';
import { type ExitCode, exitCodes } from '../model/failure.ts';
import type { PlanState } from '../model/plan.ts';
import type { Block } from '../render/blocks.ts';
import { outcomeLines } from '../render/edit-outcome.ts';
import { type FormattedPlan, formatJson } from '../render/json/format.ts';
import type { PlanLocation } from '../store/repository.ts';
import { type Context, printJson } from './context.ts';
import { type EditFlags, refuse } from './edit-session.ts';

/** The files to be put in order. */
export interface FormatTask {
  readonly root: string;
  readonly plans: readonly PlanLocation[];
  readonly isMeant: IsMeant;
}

/** A plan with what formatting would do to it. */
interface Looked extends Formatting {
  readonly location: PlanLocation;
  readonly state: PlanState;
}

const untouched = { kind: 'unchanged' } as const;

/**
 * Puts the files of plans in canonical form, each plan in a commit of its own: it shows what would change, asks once and
 * says what became of it. With `check` it only tells.
 */
export async function runFormat(
  context: Context,
  flags: EditFlags & { readonly check?: boolean },
  task: FormatTask,
): Promise<ExitCode> {
  const { io, language } = context;
  const words = editWords[language];
  const plans = task.plans.map((location): Looked => ({ location, ...formattingOf(location, task.isMeant) }));
  const looked = plans.reduce((sum, plan) => sum + plan.looked, 0);
  const left = plans.flatMap((plan) => plan.left);
  const changed = plans.flatMap((plan) => plan.changed);
  if (!flags.json) await sayLeft(context, left);
  const writes = !flags.check && !flags.dryRun;
  if (changed.length === 0 || !writes) {
    if (flags.json)
      printJson(
        io,
        formatJson(
          plans.map((plan) => told(plan, untouched)),
          looked,
        ),
      );
    else {
      if (changed.length > 0 && flags.dryRun && !flags.check) await show(context, plans, true);
      if (!io.terminal || flags.check) io.out(changed.map(({ path }) => `${path}\n`).join(''));
      io.err(`${summary(context, changed.length, looked - left.length, flags)}\n`);
    }
    const fails = left.length > 0 || (flags.check === true && changed.length > 0);
    return fails ? exitCodes.findings : exitCodes.fine;
  }
  if (io.terminal && !flags.yes && !flags.json) {
    await show(context, plans, false);
    if (typedYes(await io.ask(words.ask)) !== true) {
      io.err(`${words.nothingDone}\n`);
      return exitCodes.fine;
    }
  }
  const done: FormattedPlan[] = [];
  for (const plan of plans) {
    const edited = plan.changed.length === 0 ? undefined : write(context, flags, task, plan);
    if (edited?.ok === false) return refuse(context, edited.proposal);
    const outcome = edited?.outcome ?? untouched;
    const files = edited?.proposal.files.map(({ path }) => path) ?? [];
    done.push({ ...told(plan, outcome), files });
    if (flags.json || files.length === 0) continue;
    const commit = outcome.kind === 'committed' ? outcome.commit : '';
    if (!io.terminal) io.out(files.map((file) => `${file}\t${commit}\n`).join(''));
    io.err(`${formatWords[language].subject(plan.location.id, countOf(files.length, 'file', language))}\n`);
    io.err(outcomeLines(outcome, language));
  }
  if (flags.json) printJson(io, formatJson(done, looked));
  if (done.some(({ outcome }) => isRefused(outcome))) return exitCodes.unreadable;
  return left.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function write(
  context: Context,
  flags: EditFlags,
  { root, isMeant }: FormatTask,
  { location, state }: Looked,
) {
  const { io, language } = context;
  const words = editWords[language];
  return makeEdit(
    {
      root,
      location,
      commit: flags.commit !== false && state.plan.commit !== false,
      pid: io.pid,
      now: io.now(),
      onWait: () => io.err(`${words.waiting}\n`),
      onRecovered: (recovered) => {
        const { message, next } = recoveredWords(recovered, language);
        io.err(`${message}\n${next === undefined ? '' : `  ${next}\n`}`);
      },
    },
    (now) => formatIntent(now, isMeant),
    ({ files }: Proposal) => ({
      subject:
        flags.message ?? formatWords[language].subject(location.id, countOf(files.length, 'file', language)),
      trailers: [`${location.id} format ${files.length}`],
    }),
  );
}

function told({ location, changed, left }: Looked, outcome: FormattedPlan['outcome']): FormattedPlan {
  return { id: location.id, files: changed.map(({ path }) => path), left, outcome };
}

/** How many files are not in order, or that all are. */
function summary(
  { language }: Context,
  changed: number,
  looked: number,
  flags: EditFlags & { check?: boolean },
): string {
  const words = formatWords[language];
  if (changed === 0) return words.allCanonical(countOf(looked, 'file', language));
  if (flags.check) return words.notCanonical(countOf(changed, 'file', language));
  return editWords[language].dryRun;
}

/** The files that will change, with their lines where they are wanted. */
async function show(context: Context, plans: readonly Looked[], withLines: boolean): Promise<void> {
  const { io, language } = context;
  const { printScreen } = await import('./screen.ts');
  const { fileBlocks } = await import('../render/edit.ts');
  const words = formatWords[language];
  const blocks = plans.flatMap(({ location, changed }): readonly Block[] => {
    if (changed.length === 0) return [];
    const heading = words.willChange(countOf(changed.length, 'file', language), location.id);
    return [
      { type: 'heading', text: heading },
      ...changed.map(({ path }): Block => ({ type: 'line', text: path, indent: 2 })),
      ...(withLines ? changed.flatMap(fileBlocks) : []),
    ];
  });
  printScreen({ ...io, out: io.terminal ? io.out : io.err }, blocks);
}

/** Names the files that are left alone, with what must be mended in them. */
export async function sayLeft({ io, language }: Context, left: readonly LeftFile[]): Promise<void> {
  if (left.length === 0) return;
  const words = formatWords[language];
  const findings = left.flatMap((file) => (file.why === 'faults' ? file.findings : []));
  if (findings.length > 0) {
    const { findingsText } = await import('../render/findings/text.ts');
    const { paint } = await import('../render/findings/paint.ts');
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    const report = {
      asOf: undefined,
      files: left.length,
      findings,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    };
    io.err(findingsText(report, language, paint(io.colour, io.terminal ? io.width : undefined)));
  }
  for (const { path, why } of left) io.err(`${words.left(path, words.whyLeft[why])}\n`);
}
