import { blobsFor, cacheFor, choosePlans, sourceOf } from '../features/choose.ts';
import type { Day } from '../model/dates.ts';
import type { PlanStatus } from '../model/status.ts';
import type { Stamps } from '../store/plan-cache.ts';
import { findRepository } from '../store/repository.ts';
import { type Context, planAsked, type SharedOptions } from './context.ts';

/** What a command printed for a program, and what that depended on besides the files. */
interface Printed {
  /** The command line, as far as it decides what is printed. */
  readonly key: string;
  /** For each plan that was looked at as of today: its time zone, and the day it was there. */
  readonly days: readonly { readonly zone: string; readonly day: Day }[];
  readonly text: string;
}

/** A text and the plans it was made from. */
export interface Produced {
  readonly text: string;
  readonly plans: readonly Pick<PlanStatus, 'state' | 'asOf'>[];
}

/**
 * Prints what a command makes of its plans for a program to read. The last text of each command is kept, and printed
 * again for the same command line on the same day as long as no file has changed: nothing is loaded for it then.
 */
export async function printForPrograms(
  context: Context,
  command: string,
  options: SharedOptions & { readonly of: string },
  produce: () => Promise<Produced>,
): Promise<void> {
  const { io, language } = context;
  if (options.rev !== undefined) {
    await printCommitted(context, command, options, options.rev, produce);
    return;
  }
  const repository = findRepository(context.directory);
  const plans = choosePlans({ repository, plan: planAsked(context, options) });
  const cache = cacheFor(repository.root);
  const key = JSON.stringify([options, language, plans.map(({ folder }) => folder)]);
  const found = plans.map((plan) => cache?.stamps(plan, sourceOf(plan), io.now()));
  const stamps = together(found);
  const known = stamps && (cache?.readPrinted(command, stamps) as Printed | undefined);
  if (known?.key === key && known.days.every(({ zone, day }) => io.today(zone) === day)) {
    io.out(known.text);
    return;
  }
  const { text, plans: used } = await produce();
  io.out(text);
  if (!stamps || !used.every(isFaultless)) return;
  const days = options.asOf === undefined ? daysOf(used) : [];
  cache?.writePrinted(command, stamps, { key, days, text } satisfies Printed);
}

/** The same for a commit, whose files never change. */
async function printCommitted(
  context: Context,
  command: string,
  options: SharedOptions & { readonly of: string },
  rev: string,
  produce: () => Promise<Produced>,
): Promise<void> {
  const { io, language, directory } = context;
  const { commitAt, placeOf } = await import('../store/revision.ts');
  const place = placeOf(directory);
  const { commit, day } = commitAt(place, rev, io.endOfDay);
  const memory = blobsFor(place.root);
  const question = JSON.stringify([
    commit,
    day,
    place.prefix,
    planAsked(context, options),
    options,
    language,
  ]);
  const known = memory?.readPrinted(command, question) as Omit<Printed, 'key'> | undefined;
  if (known?.days.every((one) => io.today(one.zone) === one.day)) {
    io.out(known.text);
    return;
  }
  const { text, plans: used } = await produce();
  io.out(text);
  if (!used.every(isFaultless)) return;
  const days = options.asOf === undefined && day === undefined ? daysOf(used) : [];
  memory?.writePrinted(command, question, { days, text } satisfies Omit<Printed, 'key'>, io.now());
}

/** The plans that were looked at as of today, and the day it was there. */
function daysOf(used: Produced['plans']): Printed['days'] {
  return used.flatMap(({ state, asOf }) =>
    asOf.closedOn === undefined ? [{ zone: state.plan.time_zone ?? 'UTC', day: asOf.day }] : [],
  );
}

/** A plan with errors says so each time it is shown. */
function isFaultless({ state }: Produced['plans'][number]): boolean {
  return state.files.every(({ faults }) => faults.length === 0);
}

/** The state of the files of several plans as one; undefined when one of them is in doubt. */
function together(found: readonly (Stamps | undefined)[]): Stamps | undefined {
  const all = found.filter((stamps) => stamps !== undefined);
  if (all.length < found.length || all.length === 0) return undefined;
  return {
    at: Math.min(...all.map(({ at }) => at)),
    paths: all.flatMap(({ paths }) => paths),
    stamps: all.flatMap(({ stamps }) => stamps),
  };
}
