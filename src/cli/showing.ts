import { asOfDay, findEntity } from '../features/choose.ts';
import { viewEntity } from '../features/show.ts';
import { showJson } from '../render/json/entities.ts';
import { Phrases } from '../render/phrases.ts';
import { tabSeparated } from '../render/rows.ts';
import { showRows } from '../render/screens/show.ts';
import type { ShownEntity } from '../render/screens/shown-entity.ts';
import { type Context, dayAsked, jsonText, planAsked, repositoryFor, type SharedOptions } from './context.ts';
import { warnOfErrors } from './pages.ts';
import type { Produced } from './printed.ts';

/** Everything about the entity of an id, with the words for it. Says on stderr when its plan has errors. */
export async function shownEntity(
  context: Context,
  id: string,
  options: SharedOptions,
): Promise<ShownEntity> {
  const { io, language } = context;
  const day = dayAsked(options);
  const repository = await repositoryFor(context, options);
  const found = await findEntity({ repository, plan: planAsked(context, options) }, id, io.now());
  const { state } = found;
  warnOfErrors(context, [state]);
  const view = await viewEntity(found, asOfDay(state, day ?? repository.at?.day, io.today));
  return { ...view, phrases: new Phrases(state, language), rev: repository.at?.commit ?? null };
}

/** What `show` prints for a program. */
export async function showForPrograms(
  context: Context,
  id: string,
  options: SharedOptions,
): Promise<Produced> {
  const shown = await shownEntity(context, id, options);
  const text = options.json ? jsonText(showJson(shown)) : tabSeparated(showRows(shown));
  return { text, plans: [{ state: shown.phrases.state, asOf: shown.asOf }] };
}
