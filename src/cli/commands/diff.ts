import { blobsFor } from '../../features/choose.ts';
import { comparingHelp } from '../../i18n/help/comparing.ts';
import type { Day } from '../../model/dates.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { choice } from '../choice.ts';
import { type Context, dayAsked, planAsked, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { typedSides } from '../sides.ts';

/** What was printed, and for each plan that was judged as of today its time zone and the day it was there. */
interface Printed {
  readonly days: readonly { readonly zone: string; readonly day: Day }[];
  readonly text: string;
}

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
  const typed = typedSides(context, first, second);
  const { from, to, place } = typed;
  const forScreen = format === 'text' && io.terminal;
  // Two commits differ tomorrow by what they differ today: only the day they are judged on moves.
  const memory = forScreen || to.commit === null ? undefined : blobsFor(place.root);
  const question = JSON.stringify([
    from,
    to,
    place.prefix,
    planAsked(context, options),
    language,
    format,
    options,
  ]);
  const known = memory?.readPrinted('diff', question) as Printed | undefined;
  if (known?.days.every(({ zone, day }) => io.today(zone) === day)) {
    io.out(known.text);
    return exitCodes.fine;
  }
  const { comparePages, diffText } = await import('../comparing.ts');
  const pages = await comparePages(context, typed, options, asked);
  if (forScreen) {
    const { printScreen } = await import('../screen.ts');
    const { diffScreen } = await import('../../render/screens/diff.ts');
    printScreen(io, diffScreen(pages, from, to, options.stat === true));
    return exitCodes.fine;
  }
  const text = diffText(pages, from, to, format, options.stat === true);
  io.out(text);
  const states = pages.flatMap(({ comparison }) => [comparison.before, comparison.after]);
  if (states.every(({ files }) => files.every(({ faults }) => faults.length === 0))) {
    const isToday = asked === undefined && typed.end?.day === undefined;
    const days = pages.flatMap(({ comparison, asOf }) =>
      isToday && asOf.closedOn === undefined
        ? [{ zone: comparison.after.plan.time_zone ?? 'UTC', day: asOf.day }]
        : [],
    );
    memory?.writePrinted('diff', question, { days, text } satisfies Printed, io.now());
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
