import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { tabSeparated } from '../../render/rows.ts';
import { codeRows, codesScreen } from '../../render/screens/codes.ts';
import type { Context } from '../context.ts';

/** `planctl help codes`: every finding, its default severity and what it means. */
export async function helpCodes({ io, language }: Context): Promise<ExitCode> {
  if (!io.terminal) io.out(tabSeparated(codeRows(language)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, codesScreen(language));
  }
  return exitCodes.fine;
}
