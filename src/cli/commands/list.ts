import { readingHelp } from '../../i18n/help/reading.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';
import type { ListOptions } from '../listing.ts';
import { printForPrograms } from '../printed.ts';

/** `planctl list KIND`: the items of one kind. What it needs is loaded when nothing is remembered of it. */
export async function list(context: Context, kind: string, options: ListOptions): Promise<ExitCode> {
  const { io } = context;
  if (options.json || !io.terminal) {
    await printForPrograms(context, 'list', { ...options, of: kind }, async () => {
      const { listForPrograms } = await import('../listing.ts');
      return listForPrograms(context, kind, options);
    });
  } else {
    const { listForScreen } = await import('../listing.ts');
    const { printScreen } = await import('../screen.ts');
    printScreen(io, await listForScreen(context, kind, options));
  }
  return exitCodes.fine;
}

/** What `planctl list` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('list', help.details.list));
  command
    .argument('<kind>', help.arguments.listable)
    .option('--status <status>', help.options.status)
    .option('--lead <org>', help.options.lead)
    .option('--area <id>', help.options.area)
    .option('--goal <id>', help.options.goal)
    .option('--tag <tag>', help.options.tag)
    .option('--health <health>', help.options.health)
    .option('--scope <scope>', help.options.scope)
    .option('--sort <key>', help.options.sort)
    .action(cli.runs((kind: string, options: ListOptions) => list(cli.context(), kind, options)));
};
