import { asOfDay, findEntity } from '../../features/choose.ts';
import { viewEntity } from '../../features/show.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { showJson } from '../../render/json/entities.ts';
import { Phrases } from '../../render/phrases.ts';
import { tabSeparated } from '../../render/rows.ts';
import { showRows, showScreen } from '../../render/screens/show.ts';
import {
  type Context,
  dayAsked,
  planAsked,
  printJson,
  repositoryFor,
  type SharedOptions,
} from '../context.ts';
import { warnOfErrors } from '../pages.ts';

/** `planctl show ID`: everything about one item. */
export async function show(context: Context, id: string, options: SharedOptions): Promise<ExitCode> {
  const { io, language } = context;
  const day = dayAsked(options);
  const repository = await repositoryFor(context, options);
  const found = await findEntity({ repository, plan: planAsked(context, options) }, id, io.now());
  const { state } = found;
  warnOfErrors(context, [state]);
  const view = await viewEntity(found, asOfDay(state, day ?? repository.at?.day, io.today));
  const shown = { ...view, phrases: new Phrases(state, language), rev: repository.at?.commit ?? null };
  if (options.json) printJson(io, showJson(shown));
  else if (!io.terminal) io.out(tabSeparated(showRows(shown)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, showScreen(shown));
  }
  return exitCodes.fine;
}
