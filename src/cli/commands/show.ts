import { asOfDay, findEntity } from '../../features/choose.ts';
import { viewEntity } from '../../features/show.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { showJson } from '../../render/json/entities.ts';
import { Phrases } from '../../render/phrases.ts';
import { tabSeparated } from '../../render/rows.ts';
import { showRows, showScreen } from '../../render/screens/show.ts';
import { findRepository } from '../../store/repository.ts';
import { type Context, dayAsked, planAsked, printJson, type SharedOptions } from '../context.ts';
import { warnOfErrors } from '../pages.ts';

/** `planctl show ID`: everything about one item. */
export async function show(context: Context, id: string, options: SharedOptions): Promise<ExitCode> {
  const { io, language } = context;
  const day = dayAsked(options);
  const repository = findRepository(context.directory);
  const found = await findEntity({ repository, plan: planAsked(context, options) }, id, io.now());
  const { state } = found;
  warnOfErrors(context, [state]);
  const view = viewEntity(found, asOfDay(state, day, io.today));
  const shown = { ...view, phrases: new Phrases(state, language) };
  if (options.json) printJson(io, showJson(shown));
  else if (!io.terminal) io.out(tabSeparated(showRows(shown)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, showScreen(shown));
  }
  return exitCodes.fine;
}
