import { dueOfPlan } from '../../features/due.ts';
import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { readWindow, type Window } from '../../model/window.ts';
import { dueJson } from '../../render/json/due.ts';
import { tabSeparated } from '../../render/rows.ts';
import { dueRows, dueScreen } from '../../render/screens/due.ts';
import { choice } from '../choice.ts';
import { type Context, printJson, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { askEach, loadPages } from '../pages.ts';

/** The options of `due` as typed. */
interface DueOptions extends SharedOptions {
  readonly lead?: string;
  readonly within?: string;
  readonly format?: string;
}

/** `planctl due`: who owes what, and by when. */
export async function due(context: Context, options: DueOptions): Promise<ExitCode> {
  const { io } = context;
  const { lead } = options;
  const window = windowOf(options.within ?? '30d');
  const format = formatOf(options);
  const pages = askEach(await loadPages(context, options), (page) => ({
    ...page,
    due: dueOfPlan(page.status, { window, lead }),
  }));
  if (format === 'json') printJson(io, dueJson(pages));
  else if (format === 'markdown') {
    const { dueMarkdown } = await import('../../render/markdown/due.ts');
    io.out(dueMarkdown(pages));
  } else if (!io.terminal) io.out(tabSeparated(dueRows(pages)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, dueScreen(pages));
  }
  return exitCodes.fine;
}

function windowOf(written: string): Window {
  const window = readWindow(written);
  if (!window) throw new Failure({ why: 'bad-window', option: '--within', value: written });
  return window;
}

function formatOf({ format, json }: DueOptions): 'text' | 'json' | 'markdown' {
  if (format === undefined) return json ? 'json' : 'text';
  return choice('--format', format.toLowerCase(), ['text', 'json', 'markdown']);
}

/** What `planctl due` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('due', help.details.due));
  command
    .option('--lead <org>', help.options.lead)
    .option('--within <time>', help.options.within)
    .option('--format <format>', help.options.dueFormat)
    .action(cli.runs((options: DueOptions) => due(cli.context(), options)));
};
