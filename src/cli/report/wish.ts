import { asId, choosePlans, loadUnchanged } from '../../features/choose.ts';
import type { ReportWish } from '../../features/report.ts';
import { typedDate } from '../../i18n/input/dates.ts';
import { isoDay, lastDay } from '../../model/dates.ts';
import { Failure } from '../../model/failure.ts';
import { isPeriod, lastQuarter } from '../../model/periods.ts';
import type { Audience } from '../../model/report/report.ts';
import { headOfClean } from '../../store/clean.ts';
import type { PlanLocation, Repository } from '../../store/repository.ts';
import { choice } from '../choice.ts';
import { type Context, planAsked, repositoryFor, type SharedOptions } from '../context.ts';

declare const PLANCTL_VERSION: string;

/** The options of `report` as typed. */
export interface ReportFlags extends SharedOptions {
  readonly format?: string;
  readonly out?: string;
  readonly against?: string;
  readonly audience?: string;
  readonly allowGaps?: boolean;
  readonly year?: string;
}

/** The name and version of this program. */
export const tool = `planctl ${PLANCTL_VERSION}`;

/** The one plan that a report is about. */
export async function planOfReport(
  context: Context,
  flags: ReportFlags,
): Promise<{ readonly repository: Repository; readonly location: PlanLocation }> {
  const repository = await repositoryFor(context, flags);
  const plans = choosePlans({ repository, plan: planAsked(context, flags) });
  const [location] = plans;
  if (!location || plans.length > 1) {
    throw new Failure({ why: 'choose-plan', known: plans.map(({ id }) => id) });
  }
  return { repository, location };
}

/** What the report of a period is to be. */
export async function wishFor(
  context: Context,
  flags: ReportFlags,
  typed: string | undefined,
): Promise<ReportWish> {
  const { repository, location } = await planOfReport(context, flags);
  const { root } = repository;
  const period = await periodOf(context, location, flags.year ?? typed);
  const commit = location.at ? location.at.commit : headOfClean(root, location.folder);
  return {
    location,
    root,
    period,
    against: flags.against === undefined ? undefined : againstOf(context, flags.against),
    audience: audienceOf(flags.audience),
    commit,
    tool,
    endOfDay: context.io.endOfDay,
    now: context.io.now(),
  };
}

/** The period asked for; without one the last quarter that is over. */
export async function periodOf(
  context: Context,
  location: PlanLocation,
  typed: string | undefined,
): Promise<string> {
  const { plan } = await loadUnchanged(location, undefined, context.io.now());
  const today = context.io.today(plan.time_zone ?? 'UTC');
  if (typed === undefined) return lastQuarter(Math.min(today, (lastDay(plan.closed_on) ?? today - 1) + 1));
  const found = typedDate(typed, today);
  if (!found.ok || !isPeriod(found.date)) throw new Failure({ why: 'not-a-period', value: typed });
  return found.date;
}

/** What to compare with: a date or period as files have it, else a revision as it was typed. */
function againstOf(context: Context, typed: string): string {
  const found = typedDate(typed, context.io.today('UTC'));
  if (!found.ok) return typed.trim();
  return isPeriod(found.date) ? found.date : isoDay(lastDay(found.date) ?? 0);
}

function audienceOf(typed: string | undefined): Audience {
  if (typed === undefined) return { for: 'steering' };
  const lead = /^lead:(.+)$/i.exec(typed.trim())?.[1];
  if (lead !== undefined) return { for: 'lead', org: asId(lead) };
  const known = ['steering', 'council', 'public', 'lead:ORG'] as const;
  const chosen = choice('--audience', typed.trim().toLowerCase(), known);
  return { for: chosen === 'lead:ORG' ? 'steering' : chosen };
}
