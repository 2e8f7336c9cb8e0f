import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Context } from '../context.ts';
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
