import { fieldTerm } from '../i18n/fields.ts';
import { judgementWords } from '../i18n/judgement.ts';
import type { Update } from '../model/status.ts';
import type { Phrases } from './phrases.ts';

const texts = ['done', 'next_steps', 'help_needed', 'note', 'note_internal', 'reason'] as const;

/** A report by its day, with what it brings that no other change tells. */
export function reportWords(update: Update, phrases: Phrases): string {
  const words = phrases.changes;
  const date = phrases.date(update.date);
  const head =
    update.corrects === undefined
      ? words.newReport(date)
      : words.correction(date, phrases.date(update.corrects));
  const told = [
    ...texts.map((field) => [field, phrases.text(update[field])] as const),
    ...others(update, phrases),
  ];
  return words.report(
    head,
    told.flatMap(([field, text]) =>
      text === '' ? [] : [{ field, label: fieldTerm(field, 'updates', phrases.language), text }],
    ),
  );
}

function others(update: Update, phrases: Phrases): readonly (readonly [string, string])[] {
  const { forecast_end: forecast, blockers, corrective_action: action, assessment, sources = [] } = update;
  const { noBlockers } = phrases.changes;
  const due = action?.due === undefined ? '' : ` (${phrases.date(action.due)})`;
  return [
    ['forecast_end', forecast === undefined ? '' : phrases.date(forecast)],
    [
      'blockers',
      blockers === undefined ? '' : blockers.map((text) => phrases.text(text)).join('; ') || noBlockers,
    ],
    [
      'corrective_action',
      action === undefined ? '' : `${phrases.text(action.text).replace(/\.$/, '')}${due}`,
    ],
    ['assessment', assessment === undefined ? '' : ratingText(assessment, phrases)],
    ['money', (update.money ?? []).map((spent) => moneyText(spent, phrases)).join('; ')],
    ['sources', sources.join(', ')],
  ];
}

/** What a person says of an activity, and until when; why is for those who work on it. */
function ratingText(
  { rating, valid_until: until }: NonNullable<Update['assessment']>,
  phrases: Phrases,
): string {
  const said = judgementWords[phrases.language].rating[rating];
  return until === undefined ? said : `${said} (${phrases.date(until)})`;
}

/** What was spent of a year: `2027: committed 10,000, paid 5,000 EUR`. */
function moneyText(spent: NonNullable<Update['money']>[number], phrases: Phrases): string {
  const { year, fund, code, currency = 'EUR' } = spent;
  const sums = (['committed', 'paid'] as const).flatMap((name) => {
    const sum = spent[name];
    const term = fieldTerm(name, 'money', phrases.language).toLowerCase();
    return sum === undefined ? [] : `${term} ${phrases.number(sum)}`;
  });
  return `${[year, fund, code].filter((part) => part !== undefined).join(' ')}: ${sums.join(', ')} ${currency}`;
}
