import { timelineOf } from '../../core/timeline.ts';
import { activitiesAsked } from '../../features/work.ts';
import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { timelineJson } from '../../render/json/timeline.ts';
import { tabSeparated } from '../../render/rows.ts';
import { type TimelinePage, timelineScreen } from '../../render/screens/timeline.ts';
import { timelineRows } from '../../render/screens/timeline-rows.ts';
import { type Context, printJson } from '../context.ts';
import type { Define } from '../define.ts';
import { askEach, loadPages } from '../pages.ts';
import type { WorkOptions } from './board.ts';

/** `planctl timeline`: dates over quarters. */
export async function timeline(context: Context, options: WorkOptions): Promise<ExitCode> {
  const { io } = context;
  const pages = askEach(await loadPages(context, options), (page): TimelinePage => {
    const rows = activitiesAsked(page.status, options);
    return { ...page, timeline: timelineOf(page.status, rows), only: options };
  });
  if (options.json) printJson(io, timelineJson(pages));
  else if (!io.terminal) io.out(tabSeparated(timelineRows(pages)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, timelineScreen(pages));
  }
  return exitCodes.fine;
}

/** What `planctl timeline` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('timeline', help.details.timeline));
  command
    .option('--lead <org>', help.options.lead)
    .option('--area <id>', help.options.area)
    .action(cli.runs((options: WorkOptions) => timeline(cli.context(), options)));
};
