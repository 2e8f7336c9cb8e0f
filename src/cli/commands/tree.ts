import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Block } from '../../render/blocks.ts';
import { treeJson } from '../../render/json/entities.ts';
import { tabSeparated } from '../../render/rows.ts';
import { treeRows, treeScreen } from '../../render/screens/tree.ts';
import { type Context, printJson, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { loadPages } from '../pages.ts';

/** `planctl tree`: what belongs to what. */
export async function tree(context: Context, options: SharedOptions): Promise<ExitCode> {
  const { io } = context;
  const pages = await loadPages(context, options);
  if (options.json) printJson(io, treeJson(pages));
  else if (!io.terminal)
    io.out(tabSeparated(pages.flatMap(({ status, phrases }) => treeRows(status, phrases))));
  else {
    const { printScreen } = await import('../screen.ts');
    const gap: Block = { type: 'gap' };
    printScreen(
      io,
      pages.flatMap(({ status, phrases }, i) => [
        ...(i > 0 ? [gap, gap] : []),
        ...treeScreen(status, phrases),
      ]),
    );
  }
  return exitCodes.fine;
}

/** What `planctl tree` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('tree', help.details.tree));
  command.action(cli.runs((options: SharedOptions) => tree(cli.context(), options)));
};
