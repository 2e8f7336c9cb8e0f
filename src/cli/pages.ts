import { judgePlan } from '../core/judge-plan.ts';
import { asOfDay, cacheFor, choosePlans, loadUnchanged } from '../features/choose.ts';
import { screenWords } from '../i18n/screens.ts';
import type { PlanState } from '../model/plan.ts';
import type { PlanStatus } from '../model/status.ts';
import { Phrases } from '../render/phrases.ts';
import { type Context, dayAsked, planAsked, repositoryFor, type SharedOptions } from './context.ts';

/** A plan on its day, with the words for its texts. */
export interface Page {
  readonly status: PlanStatus;
  readonly phrases: Phrases;
  /** The commit that was read; null for the working tree. */
  readonly rev: string | null;
}

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

/** A plan with errors is still shown as far as it can be read, and says so once. */
export function warnOfErrors(context: Context, states: readonly PlanState[]): void {
  const broken = states
    .flatMap((state) => state.files)
    .filter((file) => file.kind !== undefined && file.faults.some((fault) => fault.code !== 'text-not-nfc'));
  if (broken.length > 0)
    context.io.err(`planctl: ${screenWords[context.language].brokenFiles(broken.length)}\n`);
}
