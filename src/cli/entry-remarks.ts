import { closedBefore } from '../core/edit/after-close.ts';
import type { Reported } from '../core/edit/new-update.ts';
import { isInserted } from '../features/update.ts';
import { editWords } from '../i18n/edit.ts';
import type { WrittenDate } from '../model/dates.ts';
import type { Phrases } from '../render/phrases.ts';

/** What a person should know of a report: that it goes before a later one, or behind the end of a closed plan. */
export function reportRemarks(phrases: Phrases, id: string, reported: Reported): readonly string[] {
  const { inserted } = editWords[phrases.language];
  return [
    ...(isInserted(phrases.state, id, reported) ? [inserted] : []),
    ...closedRemark(phrases, 'report', [reported.date]),
  ];
}

/** That a plan was closed before the days that some entries are of. */
export function closedRemark(
  phrases: Phrases,
  what: 'report' | 'value',
  dates: readonly WrittenDate[],
): readonly string[] {
  const closedOn = closedBefore(phrases.state, dates);
  return closedOn === undefined ? [] : [editWords[phrases.language].closedPlan(phrases.date(closedOn), what)];
}
