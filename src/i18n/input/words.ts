import { closest } from '../../model/closest.ts';
import { judgementWords } from '../judgement.ts';
import { uiLanguages } from '../language.ts';
import { type StatusWord, statusTerms } from '../terms.ts';

/** A word that was typed for one of several values: the value, or the word most like it. */
export type TypedWord<T extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly suggestion: string | undefined };

/** A status that an update can state. */
export type StatedStatus = Exclude<StatusWord, 'not_reported'>;

/** The statuses that an update can state, in the order of the lifecycle. */
export const statedStatuses: readonly StatedStatus[] = [
  'not_started',
  'in_progress',
  'on_hold',
  'completed',
  'cancelled',
  'superseded',
];

/** What else people type for a status. */
const alsoTyped: Readonly<Record<string, StatedStatus>> = {
  started: 'in_progress',
  done: 'completed',
  finished: 'completed',
  paused: 'on_hold',
  canceled: 'cancelled',
  replaced: 'superseded',
  започнала: 'in_progress',
  започнал: 'in_progress',
  изпълнява: 'in_progress',
  завършена: 'completed',
  завършен: 'completed',
  готово: 'completed',
  готова: 'completed',
  спряна: 'on_hold',
  спрян: 'on_hold',
  отменена: 'cancelled',
  прекратена: 'cancelled',
};

/** A status in the words of either language, in either gender, or by its name in the files. */
export function typedStatus(typed: string): TypedWord<StatedStatus> {
  const word = folded(typed);
  const names = new Map<string, StatedStatus>();
  for (const status of statedStatuses) {
    names.set(status.replaceAll('_', ' '), status);
    for (const language of uiLanguages) {
      const { feminine, masculine } = statusTerms[language][status];
      names.set(folded(feminine), status);
      names.set(folded(masculine), status);
    }
  }
  for (const [name, status] of Object.entries(alsoTyped)) names.set(name, status);
  const value = names.get(word);
  return value === undefined
    ? { ok: false, suggestion: closest(word, [...names.keys()]) }
    : { ok: true, value };
}

/** Yes or no in either language. */
export function typedYes(typed: string): boolean | undefined {
  const word = folded(typed);
  if (['y', 'yes', 'true', '1', 'д', 'да'].includes(word)) return true;
  if (['n', 'no', 'false', '0', 'н', 'не'].includes(word)) return false;
  return undefined;
}

/** Whether somebody says that there is no value. */
export function typedMissing(typed: string): boolean {
  return ['missing', 'none', 'n/a', 'липсва', 'липсваща', 'няма'].includes(folded(typed));
}

/** A word as it is compared: small letters, one blank for what parts words. */
export function folded(typed: string): string {
  return typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

const ratings = ['on_track', 'at_risk', 'late'] as const;

/** A person's rating in the words of either language, or by its name in the files. */
export function typedRating(typed: string): TypedWord<(typeof ratings)[number]> {
  const word = folded(typed);
  const names = new Map<string, (typeof ratings)[number]>();
  for (const rating of ratings) {
    names.set(folded(rating), rating);
    for (const language of uiLanguages) names.set(folded(judgementWords[language].rating[rating]), rating);
  }
  const value = names.get(word);
  return value === undefined
    ? { ok: false, suggestion: closest(word, [...names.keys()]) }
    : { ok: true, value };
}
