import { counted } from '../i18n/counts.ts';
import { dueWords } from '../i18n/due.ts';
import { judgementWords } from '../i18n/judgement.ts';
import { kindTerms } from '../i18n/terms.ts';
import { isoDay, type WrittenDate } from '../model/dates.ts';
import type { DueItem, PlanDue, SilentLead } from '../model/due.ts';
import type { Page } from './page.ts';
import type { Phrases } from './phrases.ts';

/** What one plan asks for, with the words for its texts. */
export interface DuePage extends Page {
  readonly due: PlanDue;
}

/** What is to be done, in words, without what it is about. */
export function dueText(item: DueItem, phrases: Phrases): string {
  const { language } = phrases;
  const words = dueWords[language];
  const isPast = (item.days ?? 0) < 0;
  const written = (date: WrittenDate | null): string | undefined =>
    date === null ? undefined : phrases.date(date);
  switch (item.code) {
    case 'end':
      return words.end(isPast, written(item.forecast));
    case 'milestone':
      return words.milestone(
        item.milestone.id,
        phrases.text(item.milestone.title),
        item.milestone.critical === true,
      );
    case 'corrective-action':
      return words.correctiveAction[item.shown];
    case 'update':
      return words.update(item.freshness, written(item.last));
    case 'measurement':
      return words.measurement(item.freshness, written(item.last));
    case 'assessment':
      return words.assessment(judgementWords[language].rating[item.rating], isPast);
    case 'task':
      return words.task(phrases.text(item.task.text));
    case 'reporting':
      return words.reporting(item.deadline, item.period);
  }
}

/** When it is due: how far from the day, and the date. An unconfirmed date says so instead of counting days. */
export function whenText(item: DueItem, { status, phrases }: DuePage): string {
  const { words } = phrases;
  if (item.day === null) return dueWords[phrases.language].undated;
  const relative = item.unconfirmed ? words.unconfirmedDate : phrases.relative(item.day, status.asOf.day);
  return item.days === 0 ? relative : `${relative} (${phrases.date(isoDay(item.day))})`;
}

/** The heading of what an organisation is asked for: its name, and the id that `--lead` takes. */
export function organisationHeading(org: string | null, phrases: Phrases): string {
  const words = dueWords[phrases.language];
  if (org === null) return words.everyone;
  if (org === 'unknown') return words.nobody;
  const name = phrases.organisation(org);
  return name === org ? org : `${name} (${org})`;
}

/** A silent lead in words: how much it leads, and when it was last heard of. */
export function silentText({ activities, newest }: SilentLead, phrases: Phrases): string {
  const { language } = phrases;
  const count = counted(activities, kindTerms[language].activity, language);
  return dueWords[language].silentLead(count, newest === null ? undefined : phrases.date(newest));
}

/** How much is past, how much comes, and how much has no confirmed date. */
export function sumText({ items }: PlanDue, phrases: Phrases): string {
  const dated = items.flatMap(({ days, unconfirmed }) => (unconfirmed || days === null ? [] : [days]));
  const past = dated.filter((days) => days < 0).length;
  return dueWords[phrases.language].sum(past, dated.length - past, items.length - dated.length);
}

/** The day and the end of the window, in words. */
export function spanText({ status, due, phrases }: DuePage): string {
  const day = phrases.date(isoDay(status.asOf.day));
  return dueWords[phrases.language].span(day, phrases.date(isoDay(due.until)));
}
