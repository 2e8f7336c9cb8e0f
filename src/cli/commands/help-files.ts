import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { tabSeparated } from '../../render/rows.ts';
import { fileRows, filesScreen } from '../../render/screens/files.ts';
import type { Context } from '../context.ts';

/** `planctl help files`: every kind of plan file, its fields, and how they are written. */
export async function helpFiles({ io, language }: Context): Promise<ExitCode> {
  if (!io.terminal) io.out(tabSeparated(fileRows(language)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, filesScreen(language));
  }
  return exitCodes.fine;
}
