import { asId, choosePlans, loadUnchanged, sourceOf } from '../../features/choose.ts';
import { loadBoth } from '../../features/compare.ts';
import { type HistoryQuery, historyOf, partIn, partNamed, uncommitted } from '../../features/history.ts';
import { requireField } from '../../features/known-fields.ts';
import { historyWords } from '../../i18n/changes.ts';
import { comparingHelp } from '../../i18n/help/comparing.ts';
import { type Day, firstDay, lastDay } from '../../model/dates.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import type { HistoryEvent } from '../../model/history.ts';
import type { PlanState } from '../../model/plan.ts';
import { historyJson } from '../../render/json/history.ts';
import { Phrases } from '../../render/phrases.ts';
import { tabSeparated } from '../../render/rows.ts';
import { historyRows, historyScreen } from '../../render/screens/history.ts';
import type { PlanLocation, Repository } from '../../store/repository.ts';
import { commitAt, type Place, placeOf, plansIn } from '../../store/revision.ts';
import {
  type Context,
  dayAsked,
  planAsked,
  printJson,
  repositoryFor,
  type SharedOptions,
} from '../context.ts';
import type { Define } from '../define.ts';

/** The options of `history` as typed. */
interface HistoryOptions extends SharedOptions {
  readonly field?: string;
  readonly since?: string;
}

/** `planctl history [ID]`: who changed what from what to what, when, and in which commit; oldest first. */
export async function history(
  context: Context,
  written: string | undefined,
  options: HistoryOptions,
): Promise<ExitCode> {
  const { io, language } = context;
  const place = placeOf(context.directory);
  const repository =
    place.bare && options.rev === undefined ? headOf(context, place) : await repositoryFor(context, options);
  const asked = askedFor(repository, written, planAsked(context, options));
  const told: { readonly events: readonly HistoryEvent[]; readonly state: PlanState }[] = [];
  for (const location of asked.plans) {
    const found = await ofPlan(context, place, location, asked.id, options);
    if (found) told.push(found);
  }
  const [only] = told;
  if (only === undefined && asked.id !== undefined) throw new Failure({ why: 'unknown-id', id: asked.id });
  if (asked.id !== undefined && told.length > 1) {
    const plans = told.map(({ state }) => state.id);
    throw new Failure({ why: 'id-in-several-plans', id: asked.id, plans });
  }
  const all = told.flatMap((one) => one.events);
  // A field without events may have had none; one that no file can have is a slip.
  if (options.field !== undefined && all.length === 0) {
    requireField(options.field, only && asked.id !== undefined ? only.state.byId.get(asked.id) : undefined);
  }
  const complete = !place.shallow;
  const asOf = dayAsked(options) ?? Infinity;
  if (!complete) io.err(`planctl: ${historyWords[language].shallow}\n`);
  const events = all.filter((event) => isTrueBy(event, asOf));
  if (options.json) printJson(io, historyJson(events, asked.id, complete));
  else if (!io.terminal) io.out(tabSeparated(historyRows(events)));
  else {
    const { printScreen } = await import('../screen.ts');
    const shown = told.map(({ events, state }) => ({
      events: events.filter((event) => isTrueBy(event, asOf)),
      phrases: new Phrases(state, language),
    }));
    printScreen(io, historyScreen(shown, asked.id));
  }
  return exitCodes.fine;
}

/** Whether an event is of an entry of a day or an earlier one, or of something that has no day. */
function isTrueBy({ valid }: HistoryEvent, day: Day): boolean {
  return (lastDay(valid) ?? -Infinity) <= day;
}

function headOf(context: Context, place: Place): Repository {
  return plansIn(place, commitAt(place, 'HEAD', context.io.endOfDay).commit, undefined);
}

/** The plans to look in, and the id; of a plan's own id everything is told. */
function askedFor(repository: Repository, written: string | undefined, plan: string | undefined) {
  if (written === undefined) return { plans: choosePlans({ repository, plan }), id: undefined };
  const named = repository.plans.find(({ id }) => id === written.trim());
  if (named) return { plans: [named], id: undefined };
  const colon = written.indexOf(':');
  const id = asId(written.slice(colon + 1));
  return { plans: choosePlans({ repository, plan: colon > 0 ? written.slice(0, colon) : plan }), id };
}

/** The events of one plan; undefined where it never had the id. */
async function ofPlan(
  context: Context,
  place: Place,
  location: PlanLocation,
  id: string | undefined,
  options: HistoryOptions,
): Promise<{ readonly events: readonly HistoryEvent[]; readonly state: PlanState } | undefined> {
  const { io } = context;
  const onDisk = location.at === undefined;
  const named = id === undefined || !onDisk ? undefined : partNamed(sourceOf(location), id);
  // A screen names what an id stands for; a program is given the ids, and need not wait for a whole plan.
  const state = named && !io.terminal ? named : await loadUnchanged(location, undefined, io.now());
  const file = id === undefined ? undefined : state.byId.get(id)?.file;
  const part = named ?? (file && partIn(state, file));
  const zone = state.plan.time_zone ?? 'UTC';
  const query: HistoryQuery = {
    root: place.root,
    head: location.at?.commit ?? 'HEAD',
    plan: location.id,
    paths: (part?.files ?? []).flatMap(({ path, kind }) => (kind === 'plan' ? [] : [path])),
    id,
    field: options.field,
    since: sinceOf(options, (day) => io.endOfDay(day - 1, zone) + 1),
    planNow: state.plan,
  };
  const events = [...historyOf(query, onDisk ? part : undefined)];
  if (onDisk && id === undefined) events.push(...(await pending(context, place, location, query)));
  if (id !== undefined && events.length === 0 && !state.byId.has(id)) return undefined;
  return { events, state };
}

/** What of a whole plan is not committed. */
async function pending(
  context: Context,
  place: Place,
  location: PlanLocation,
  query: HistoryQuery,
): Promise<readonly HistoryEvent[]> {
  const head = headOf(context, place).plans.find(({ id }) => id === location.id);
  const { before, after } = await loadBoth(head, location, context.io.now());
  return before && after ? uncommitted(query, before, after) : [];
}

function sinceOf({ since }: HistoryOptions, secondsOf: (day: number) => number): number | undefined {
  if (since === undefined) return undefined;
  const day = firstDay(since.trim());
  if (day === undefined) throw new Failure({ why: 'bad-date', option: '--since', value: since });
  return secondsOf(day);
}

/** What `planctl history` takes. */
export const define: Define = (command, cli) => {
  const help = comparingHelp[cli.language];
  command.description(cli.describe('history', help.details.history));
  command
    .argument('[id]', help.arguments.id)
    .option('--field <field>', help.options.field)
    .option('--since <date>', help.options.since)
    .action(
      cli.runs((id: string | undefined, options: HistoryOptions) => history(cli.context(), id, options)),
    );
};
