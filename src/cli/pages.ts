import { judgePlan } from '../core/judge-plan.ts';
import { asOfDay, cacheFor, choosePlans, loadUnchanged } from '../features/choose.ts';
import { screenWords } from '../i18n/screens.ts';
import { Failure } from '../model/failure.ts';
import type { PlanState } from '../model/plan.ts';
import type { Page } from '../render/page.ts';
import { Phrases } from '../render/phrases.ts';
import { type Context, dayAsked, planAsked, repositoryFor, type SharedOptions } from './context.ts';

/** The plans a reading command is about, each on the day asked for. Says on stderr when files have errors. */
export async function loadPages(context: Context, options: SharedOptions): Promise<readonly Page[]> {
  const asked = dayAsked(options);
  const repository = await repositoryFor(context, options);
  const day = asked ?? repository.at?.day;
  const plans = choosePlans({ repository, plan: planAsked(context, options) });
  const cache = cacheFor(repository.root);
  const states: PlanState[] = [];
  for (const plan of plans) states.push(await loadUnchanged(plan, cache, context.io.now()));
  warnOfErrors(context, states);
  return states.map((state) => ({
    status: judgePlan(state, asOfDay(state, day, context.io.today)),
    phrases: new Phrases(state, context.language),
    rev: repository.at?.commit ?? null,
  }));
}

/** What each plan has of what is asked for: an id in a filter need be known in one of the plans only. */
export function askEach<T>(pages: readonly Page[], ask: (page: Page) => T): readonly T[] {
  const failures: Failure[] = [];
  const answers = pages.flatMap((page) => {
    try {
      return [ask(page)];
    } catch (error) {
      if (!(error instanceof Failure) || error.reason.why !== 'unknown-filter-id') throw error;
      failures.push(error);
      return [];
    }
  });
  const [failure] = failures;
  if (failure && answers.length === 0) throw failure;
  return answers;
}

/** A plan with errors is still shown as far as it can be read, and says so once. */
export function warnOfErrors(context: Context, states: readonly PlanState[]): void {
  const broken = states
    .flatMap((state) => state.files)
    .filter((file) => file.kind !== undefined && file.faults.some((fault) => fault.code !== 'text-not-nfc'));
  if (broken.length > 0)
    context.io.err(`planctl: ${screenWords[context.language].brokenFiles(broken.length)}\n`);
}
