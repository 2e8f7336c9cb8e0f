import {
  asOfDay,
  cacheFor,
  choosePlans,
  findEntity,
  loadUnchanged,
  type PlanChoice,
} from '../../features/choose.ts';
import { explainFound } from '../../features/explain.ts';
import { readingHelp } from '../../i18n/help/reading.ts';
import type { Day } from '../../model/dates.ts';
import type { Explanation, Input } from '../../model/explanation.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { Explained } from '../../render/explained.ts';
import { explainJson } from '../../render/json/explain.ts';
import { Phrases } from '../../render/phrases.ts';
import { tabSeparated } from '../../render/rows.ts';
import { explainRows } from '../../render/screens/explain-rows.ts';
import {
  type Context,
  dayAsked,
  planAsked,
  printJson,
  repositoryFor,
  type SharedOptions,
} from '../context.ts';
import type { Define } from '../define.ts';

import { warnOfErrors } from '../pages.ts';

/** `planctl explain [ID]`: how the rating of an item, or without one of the plans, came about. */
export async function explain(
  context: Context,
  id: string | undefined,
  options: SharedOptions,
): Promise<ExitCode> {
  const { io, language } = context;
  const repository = await repositoryFor(context, options);
  const day = dayAsked(options) ?? repository.at?.day;
  const found = await explanations(context, id, day, { repository, plan: planAsked(context, options) });
  const explained = found.map((one) => new Explained(one, new Phrases(one.state, language)));
  if (options.json) printJson(io, explainJson(explained, repository.at?.commit ?? null));
  else if (!io.terminal) io.out(tabSeparated(explainRows(explained)));
  else {
    const { printScreen } = await import('../screen.ts');
    const { explainScreen } = await import('../../render/screens/explain.ts');
    printScreen(io, explainScreen(explained));
  }
  return exitCodes.fine;
}

async function explanations(
  context: Context,
  id: string | undefined,
  day: Day | undefined,
  choice: PlanChoice,
): Promise<readonly Explanation<Input>[]> {
  const { io } = context;
  const { repository } = choice;
  const named = repository.plans.find((plan) => plan.id === id?.trim());
  if (id !== undefined && !named) {
    const found = await findEntity(choice, id, io.now());
    warnOfErrors(context, [found.state]);
    return [explainFound(found, found.entity, asOfDay(found.state, day, io.today))];
  }
  const cache = cacheFor(repository.root);
  const plans = [];
  for (const location of named ? [named] : choosePlans(choice)) {
    plans.push({ location, state: await loadUnchanged(location, cache, io.now()) });
  }
  warnOfErrors(
    context,
    plans.map(({ state }) => state),
  );
  return plans.map((plan) => explainFound(plan, undefined, asOfDay(plan.state, day, io.today)));
}

/** What `planctl explain` takes. */
export const define: Define = (command, cli) => {
  const help = readingHelp[cli.language];
  command.description(cli.describe('explain', help.details.explain));
  command
    .argument('[id]', help.arguments.explainable)
    .action(
      cli.runs((id: string | undefined, options: SharedOptions) => explain(cli.context(), id, options)),
    );
};
