import { diffPlans } from '../../features/compare.ts';
import { comparingHelp } from '../../i18n/help/comparing.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { DiffPage } from '../../render/diff-page.ts';
import { diffJson } from '../../render/json/diff.ts';
import { Phrases } from '../../render/phrases.ts';
import { tabSeparated } from '../../render/rows.ts';
import { diffRows, diffScreen, statRows } from '../../render/screens/diff.ts';
import { choice } from '../choice.ts';
import { type Context, dayAsked, planAsked, printJson, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { warnOfErrors } from '../pages.ts';
import { sidesOf } from '../sides.ts';

/** The options of `diff` as typed. */
interface DiffOptions extends SharedOptions {
  readonly format?: string;
  readonly stat?: boolean;
}

/** `planctl diff [A] [B]`: what differs between two states by meaning, and what that does to the judgements. */
export async function diff(
  context: Context,
  first: string | undefined,
  second: string | undefined,
  options: DiffOptions,
): Promise<ExitCode> {
  const { io, language } = context;
  const format = formatOf(options);
  const asked = dayAsked(options);
  const sides = sidesOf(context, first, second);
  const diffs = await diffPlans(sides, {
    plan: planAsked(context, options),
    day: asked ?? sides.after.at?.day,
    today: io.today,
    now: io.now(),
  });
  warnOfErrors(
    context,
    diffs.map(({ comparison }) => comparison.after),
  );
  const pages = diffs.map((one): DiffPage => {
    const { before, after } = one.comparison;
    return {
      ...one,
      phrases: { before: new Phrases(before, language), after: new Phrases(after, language) },
    };
  });
  const { from, to } = sides;
  if (format === 'json') printJson(io, diffJson(pages, from, to));
  else if (format === 'markdown') {
    const { diffMarkdown } = await import('../../render/markdown/diff.ts');
    io.out(diffMarkdown(pages, from, to));
  } else if (!io.terminal) io.out(tabSeparated(options.stat ? statRows(pages) : diffRows(pages)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, diffScreen(pages, from, to, options.stat === true));
  }
  return exitCodes.fine;
}

function formatOf({ format, json }: DiffOptions): 'text' | 'json' | 'markdown' {
  if (format === undefined) return json ? 'json' : 'text';
  return choice('--format', format.toLowerCase(), ['text', 'json', 'markdown']);
}

/** What `planctl diff` takes. */
export const define: Define = (command, cli) => {
  const help = comparingHelp[cli.language];
  command.description(cli.describe('diff', help.details.diff));
  command
    .argument('[a]', help.arguments.a)
    .argument('[b]', help.arguments.b)
    .option('--format <format>', help.options.diffFormat)
    .option('--stat', help.options.stat)
    .action(
      cli.runs((a: string | undefined, b: string | undefined, options: DiffOptions) =>
        diff(cli.context(), a, b, options),
      ),
    );
};
