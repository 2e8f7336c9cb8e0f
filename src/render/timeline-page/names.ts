import { judgementWords } from '../../i18n/judgement.ts';
import { reportDocWords } from '../../i18n/report/words.ts';
import { timelinePageWords } from '../../i18n/timeline-page.ts';
import type { WrittenDate } from '../../model/dates.ts';
import { signalOf } from '../../model/judgement.ts';
import { type Entity, languagesOf } from '../../model/plan.ts';
import { isReconstructed } from '../../model/provenance.ts';
import type { ActivityRow } from '../../model/status.ts';
import { type Text, textIn } from '../../model/text.ts';
import type { Phrases } from '../phrases.ts';
import type { Inline, Inlines } from '../report/document.ts';
import { progressOf } from '../screens/progress-of.ts';

/** `ОЦ 7 Портал`: the number people print and the title. */
export function nodeName({ id, data }: Entity<'area' | 'operational-goal'>, phrases: Phrases): string {
  const label = nodeLabel({ id, data }, phrases);
  const title = phrases.plain(data.title);
  return title === label ? label : `${label} ${title}`;
}

/** The number people print, else the id. */
export function nodeLabel(
  { id, data }: Pick<Entity<'area' | 'operational-goal'>, 'id' | 'data'>,
  phrases: Phrases,
): string {
  return data.label === undefined ? id : phrases.plain(data.label);
}

/** The marks behind a title: a working one, an internal activity. */
function marksOf({ entity }: ActivityRow, { language }: Phrases): readonly string[] {
  const { working, internal } = reportDocWords[language];
  return [
    ...(isReconstructed(entity.data, 'title') ? [working] : []),
    ...(entity.data.visibility === 'internal' ? [internal] : []),
  ];
}

/** An activity in a drawing. */
export function activityLabel(row: ActivityRow, phrases: Phrases): string {
  return [row.entity.id, phrases.plain(row.entity.data.title), ...marksOf(row, phrases)].join(' ');
}

/** An activity in a table. */
export function activityName(row: ActivityRow, phrases: Phrases): Inlines {
  return [
    { text: row.entity.id, strong: true },
    ' ',
    textInline(row.entity.data.title, phrases),
    ...marksOf(row, phrases).map((mark): Inline => ({ text: ` ${mark}`, dim: true })),
  ];
}

/** A text for the reader; one in another language says which. */
export function textInline(text: Text, { language, state }: Phrases): Inline {
  const shown = textIn(text, language, languagesOf(state));
  if (!shown) return '';
  const words = shown.words.trim();
  return shown.language === language ? words : { text: words, language: shown.language };
}

/** A date with the mark of one that is worked out and not confirmed. */
export function dateInlines(
  date: WrittenDate | null | undefined,
  working: boolean,
  phrases: Phrases,
): Inlines {
  const said = phrases.date(date ?? undefined);
  if (date === null || date === undefined || !working) return [said];
  return [said, { text: ` ${reportDocWords[phrases.language].working}`, dim: true }];
}

/** What stands below an activity's title in a drawing: its health, its progress, and whether its dates are confirmed. */
export function stateLine(row: ActivityRow, unconfirmed: boolean, phrases: Phrases): string {
  const { language } = phrases;
  const progress = progressOf(row);
  return [
    judgementWords[language].health[row.judgement.shown],
    ...(progress === null ? [] : [phrases.percent(progress)]),
    ...(unconfirmed ? [timelinePageWords[language].workingDates] : []),
  ].join(' · ');
}

/** The health of an activity with its reasons, and whether a person's assessment changed it. */
export function healthInlines({ judgement }: ActivityRow, { language }: Phrases): Inlines {
  const { shown, reasons, assessment } = judgement;
  const { health, reason } = judgementWords[language];
  const said = [
    ...(assessment !== null && assessment.effect !== 'none' ? [timelinePageWords[language].assessed] : []),
    ...reasons.map(reason),
  ].join('; ');
  const signal = signalOf(shown);
  const word: Inline = { text: health[shown], signal };
  if (said === '') return [word];
  return [word, { text: signal === 'grey' ? ` (${said})` : `: ${said}`, dim: true }];
}
