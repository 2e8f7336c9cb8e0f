import { timelineOf } from '../../core/timeline.ts';
import { activitiesAsked } from '../../features/work.ts';
import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { timelineJson } from '../../render/json/timeline.ts';
import { tabSeparated } from '../../render/rows.ts';
import { type TimelinePage, timelineScreen } from '../../render/screens/timeline.ts';
import { timelineRows } from '../../render/screens/timeline-rows.ts';
import { choice } from '../choice.ts';
import { type Context, printJson } from '../context.ts';
import type { Define } from '../define.ts';
import { askEach, loadPages } from '../pages.ts';
import type { WorkOptions } from './board.ts';

/** The options of `timeline` as typed. */
export interface TimelineOptions extends WorkOptions {
  readonly format?: string;
  readonly out?: string;
  readonly internal?: boolean;
}

/** `planctl timeline`: dates over quarters. */
export async function timeline(context: Context, options: TimelineOptions): Promise<ExitCode> {
  const { io } = context;
  const format = formatOf(options);
  if (format === 'html') {
    const { makeTimelinePage } = await import('../timeline-page.ts');
    return makeTimelinePage(context, options);
  }
  const pages = askEach(await loadPages(context, options), (page): TimelinePage => {
    const rows = activitiesAsked(page.status, options);
    return { ...page, timeline: timelineOf(page.status, rows), only: options };
  });
  if (format === 'json') printJson(io, timelineJson(pages));
  else if (!io.terminal) io.out(tabSeparated(timelineRows(pages)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, timelineScreen(pages));
  }
  return exitCodes.fine;
}

/** A file is a page, unless something else is asked for; only a page goes into one. */
function formatOf({ format, json, out, internal }: TimelineOptions): 'text' | 'json' | 'html' {
  const otherwise = json ? 'json' : out === undefined ? 'text' : 'html';
  const asked =
    format === undefined ? otherwise : choice('--format', format.toLowerCase(), ['text', 'json', 'html']);
  if (asked === 'html') return asked;
  const typed = format === undefined ? '--json' : `--format ${asked}`;
  if (out !== undefined) throw new Failure({ why: 'flags-clash', flags: [typed, '--out'] });
  if (internal) {
    throw new Failure({
      why: 'flag-needed',
      flag: '--format html',
      example: 'planctl timeline --format html --internal',
    });
  }
  return asked;
}

/** What `planctl timeline` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('timeline', help.details.timeline));
  command
    .option('--lead <org>', help.options.lead)
    .option('--area <id>', help.options.area)
    .option('--format <format>', help.options.timelineFormat)
    .option('-o, --out <path>', help.options.timelineOut)
    .option('--internal', help.options.timelineInternal)
    .action(cli.runs((options: TimelineOptions) => timeline(cli.context(), options)));
};
