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
  const { forecast_end: forecast, blockers, corrective_action: action, sources = [] } = update;
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
    ['assessment', assessed(update.assessment, phrases)],
    ['money', (update.money ?? []).map((line) => spent(line, phrases)).join('; ')],
    ['reported_by', reporter(update.reported_by, phrases)],
    ['decision', update.decision ?? ''],
    ['sources', sources.join(', ')],
  ];
}

function assessed(assessment: Update['assessment'], phrases: Phrases): string {
  if (assessment === undefined) return '';
  const { rating, reason, valid_until: until } = assessment;
  const { language } = phrases;
  const term = fieldTerm('valid_until', 'assessment', language).toLowerCase();
  const last = until === undefined ? '' : ` (${term} ${phrases.date(until)})`;
  const why = reason === undefined ? '' : ` – ${phrases.text(reason)}`;
  return `${judgementWords[language].rating[rating]}${last}${why}`;
}

/** What a year's money came to: `2026, ЕФРР: paid 1200 EUR`. */
function spent(line: NonNullable<Update['money']>[number], phrases: Phrases): string {
  const amounts = (['committed', 'paid'] as const).flatMap((field) => {
    const amount = line[field];
    const term = fieldTerm(field, 'money', phrases.language).toLowerCase();
    return amount === undefined ? [] : `${term} ${phrases.number(amount)} ${line.currency ?? ''}`.trim();
  });
  const of = [...(line.year === undefined ? [] : [String(line.year)]), phrases.text(line.fund)];
  return `${of.filter((part) => part !== '').join(' ')}: ${amounts.join(', ')}`;
}

function reporter(by: Update['reported_by'], phrases: Phrases): string {
  const org = by?.org === undefined ? [] : [phrases.organisation(by.org)];
  return [...org, ...(by?.role === undefined ? [] : [by.role])].join(', ');
}
