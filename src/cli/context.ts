import path from 'node:path';
import type { Language } from '../i18n/language.ts';
import { type Day, lastDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import { findRepository, type Repository } from '../store/repository.ts';
import type { Io } from './io.ts';

/** The options that commands share; each command takes those it can use. */
export interface SharedOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly rev?: string;
  readonly json?: boolean;
}

/** What a command is run with. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  /** The languages asked for by `--lang`, of which `language` is the first; documents are made in each. Empty without. */
  readonly languages: readonly Language[];
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
  // Screens and reports write days so; who reads one there types it here.
  const iso = options.asOf
    .trim()
    .replace(/^(\d\d?)\.(\d\d?)\.(\d{4})(?: ?г\.)?$/, (_, day, month, year) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  const day = lastDay(iso);
  if (day === undefined) throw new Failure({ why: 'bad-date', option: '--as-of', value: options.asOf });
  return day;
}

/** The plans around the folder: on the disk, or in the revision asked for. */
export async function repositoryFor(context: Context, options: SharedOptions): Promise<Repository> {
  if (options.rev === undefined) return findRepository(context.directory);
  const { repositoryAt } = await import('../store/revision.ts');
  return repositoryAt(context.directory, options.rev, context.io.endOfDay);
}

/** A path that was typed, made absolute. */
export function resolveIn(context: Context, typed: string): string {
  return path.resolve(context.directory, typed);
}

/** JSON as people and programs read it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(hidden, escaped)}\n`;
}

/** What could move the cursor, or turn the reading order, where JSON is looked at on a screen. */
const hidden = /[\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Prints JSON. */
export function printJson(io: Io, value: unknown): void {
  io.out(jsonText(value));
}
