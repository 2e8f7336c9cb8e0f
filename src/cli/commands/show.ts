import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Context, SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { printForPrograms } from '../printed.ts';

/** `planctl show ID`: everything about one item. What it needs is loaded when nothing is remembered of it. */
export async function show(context: Context, id: string, options: SharedOptions): Promise<ExitCode> {
  const { io } = context;
  if (options.json || !io.terminal) {
    await printForPrograms(context, 'show', { ...options, of: id }, async () => {
      const { showForPrograms } = await import('../showing.ts');
      return showForPrograms(context, id, options);
    });
  } else {
    const { shownEntity } = await import('../showing.ts');
    const { showScreen } = await import('../../render/screens/show.ts');
    const { printScreen } = await import('../screen.ts');
    printScreen(io, showScreen(await shownEntity(context, id, options)));
  }
  return exitCodes.fine;
}

/** What `planctl show` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('show', help.details.show));
  command
    .argument('<id>', help.arguments.id)
    .action(cli.runs((id: string, options: SharedOptions) => show(cli.context(), id, options)));
};
