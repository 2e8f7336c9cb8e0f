import { boardOf } from '../../core/board.ts';
import { activitiesAsked } from '../../features/work.ts';
import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { boardJson } from '../../render/json/board.ts';
import { tabSeparated } from '../../render/rows.ts';
import { type BoardPage, boardRows, boardScreen } from '../../render/screens/board.ts';
import { type Context, printJson, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { askEach, loadPages } from '../pages.ts';

/** The filters of `board` and `timeline` as typed. */
export interface WorkOptions extends SharedOptions {
  readonly lead?: string;
  readonly area?: string;
}

/** `planctl board`: activities by status. */
export async function board(context: Context, options: WorkOptions): Promise<ExitCode> {
  const { io } = context;
  const pages = askEach(
    await loadPages(context, options),
    (page): BoardPage => ({ ...page, board: boardOf(activitiesAsked(page.status, options)), only: options }),
  );
  if (options.json) printJson(io, boardJson(pages));
  else if (!io.terminal) io.out(tabSeparated(boardRows(pages)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, boardScreen(pages));
  }
  return exitCodes.fine;
}

/** What `planctl board` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('board', help.details.board));
  command
    .option('--lead <org>', help.options.lead)
    .option('--area <id>', help.options.area)
    .action(cli.runs((options: WorkOptions) => board(cli.context(), options)));
};
