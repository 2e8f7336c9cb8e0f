import path from 'node:path';
import type { Language } from '../i18n/language.ts';
import { type Day, dayOf, lastDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import type { Io } from './io.ts';

/** The options that commands share; each command takes those it can use. */
export interface SharedOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** What a command is run with. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  /** The folder to work in: `-C`, else the current one. */
  readonly directory: string;
}

/** The plan asked for: by option, else by PLANCTL_PLAN. */
export function planAsked(context: Context, options: SharedOptions): string | undefined {
  return options.plan ?? (context.io.env['PLANCTL_PLAN'] || undefined);
}

/** The day asked for by `--as-of`; a coarse date means its last day. */
export function dayAsked(options: SharedOptions): Day | undefined {
  if (options.asOf === undefined) return undefined;
  const day = lastDay(options.asOf.trim());
  if (day === undefined) throw new Failure({ why: 'bad-date', option: '--as-of', value: options.asOf });
  return day;
}

/** Today in a time zone. The clock is the injected one. */
export function todayIn(context: Context): (timeZone: string) => Day {
  return (timeZone) => {
    const now = new Date(context.io.now());
    let parts: Intl.DateTimeFormatPart[];
    try {
      parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(now);
    } catch {
      // A time zone that this machine does not know: the day of Greenwich, the same on every machine.
      return dayOf(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
    }
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
    return dayOf(part('year'), part('month'), part('day'));
  };
}

/** A path that was typed, made absolute. */
export function resolveIn(context: Context, typed: string): string {
  return path.resolve(context.directory, typed);
}

/** Prints JSON as people and programs read it. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
