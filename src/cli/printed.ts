import { cacheFor, choosePlans, sourceOf } from '../features/choose.ts';
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
    io.out((await produce()).text);
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
  const days = used.flatMap(({ state, asOf }) =>
    options.asOf === undefined && asOf.closedOn === undefined
      ? [{ zone: state.plan.time_zone ?? 'UTC', day: asOf.day }]
      : [],
  );
  cache?.writePrinted(command, stamps, { key, days, text } satisfies Printed);
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
