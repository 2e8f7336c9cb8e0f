import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { statusJson } from '../../render/json/status.ts';
import { tabSeparated } from '../../render/rows.ts';
import { statusScreen } from '../../render/screens/status.ts';
import { statusRows } from '../../render/screens/status-rows.ts';
import { type Context, printJson, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { loadPages } from '../pages.ts';

/** `planctl status`: where the plans stand. */
export async function status(context: Context, options: SharedOptions): Promise<ExitCode> {
  const { io } = context;
  const pages = await loadPages(context, options);
  if (options.json) printJson(io, statusJson(pages));
  else if (!io.terminal) io.out(tabSeparated(statusRows(pages)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, statusScreen(pages));
  }
  return exitCodes.fine;
}

/** What `planctl status` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('status', help.details.status));
  command.action(cli.runs((options: SharedOptions) => status(cli.context(), options)));
};
