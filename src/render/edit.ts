import { definitionWords } from '../i18n/definition-words.ts';
import { editWords } from '../i18n/edit.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { milestoneTerms, type StatusWord, statusTerms } from '../i18n/terms.ts';
import type { Change } from '../model/change.ts';
import type { Measurement, Update } from '../model/status.ts';
import type { Text } from '../model/text.ts';
import { type Block, type Piece, piece, pieces, type Rich } from './blocks.ts';
import { decidedText } from './decided.ts';
import { definitionText } from './definition-text.ts';
import { lineDiff } from './line-diff.ts';
import type { Phrases } from './phrases.ts';

/** A file as a change leaves it; a text is undefined where the file is not there. */
interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A proposed or finished change for a person: in words, then line by line. */
export function editBlocks(
  edit: { readonly changes: readonly Change[]; readonly files: readonly FileChange[] },
  heading: string,
  phrases: Phrases,
): readonly Block[] {
  return [
    { type: 'heading', text: heading },
    ...changeLines(edit.changes, phrases),
    ...edit.files.flatMap(fileBlocks),
  ];
}

/** Changes line by line; where they are of several entities, below the name of each. */
function changeLines(changes: readonly Change[], phrases: Phrases): readonly Block[] {
  const several = new Set(changes.map(({ entity }) => entity)).size > 1;
  return changes.flatMap((change, i): readonly Block[] => {
    const text = changeText(change, phrases);
    if (!several || namesItself(change)) return [{ type: 'line', text, indent: 2 }];
    const entity = phrases.state.byId.get(change.entity);
    const name = [
      piece(change.entity, 'accent'),
      ...(entity ? [piece(' '), ...pieces(phrases.title(entity))] : []),
    ];
    const isFirst = changes[i - 1]?.entity !== change.entity;
    return [
      ...(isFirst ? [{ type: 'line', text: name, indent: 2 } as const] : []),
      { type: 'line', text, indent: 4 },
    ];
  });
}

/** Whether the words of a change tell what it is about. */
export function namesItself({ type }: Change): boolean {
  return type === 'entity-added' || type === 'entity-removed';
}

/** What differs in a file, line by line: each place by itself. */
export function fileBlocks({ path, before, after }: FileChange): readonly Block[] {
  return lineDiff(before, after).flatMap(({ from, lines }): readonly Block[] => [
    { type: 'gap' },
    { type: 'line', text: [piece(`${path}:${from}`, 'dim')] },
    ...lines.map(({ sign, text }): Block => {
      const tone = sign === '+' ? 'good' : sign === '-' ? 'bad' : 'dim';
      return { type: 'line', text: [piece(`${sign} ${text}`.replaceAll(' ', '\u00a0'), tone)], indent: 2 };
    }),
  ]);
}

/** One change in words. */
export function changeText(change: Change, phrases: Phrases): Rich {
  const { language } = phrases;
  const words = editWords[language];
  const { before, after } = change;
  switch (change.type) {
    case 'update-added':
    case 'update-corrected':
      return updateText(after as Update, phrases);
    case 'measurement-added':
    case 'measurement-revised':
      return measurementText(change, phrases);
    case 'status-changed':
      return `${words.status}: ${words.fromTo(statusWord(before, phrases), statusWord(after, phrases))}`;
    case 'progress-changed': {
      const percent = (value: unknown): string =>
        typeof value === 'number' ? phrases.percent(value) : words.unknownBefore;
      return `${words.progress}: ${words.fromTo(percent(before), percent(after))}`;
    }
    case 'milestone-changed': {
      const state = (value: unknown): string =>
        milestoneTerms[language][value as 'open' | 'done' | 'cancelled'];
      const id = change.field?.slice('milestones.'.length) ?? '';
      return `${words.milestone(id)}: ${words.fromTo(state(before), state(after))}`;
    }
    case 'update-rewritten':
      return definitionWords[language].reportRewritten(phrases.date(((after ?? before) as Update).date));
    case 'update-removed':
      return definitionWords[language].reportGone(phrases.date((before as Update).date));
    case 'measurement-rewritten':
    case 'measurement-removed':
      return lostMeasurementText(change, phrases);
    default:
      return decidedText(change, phrases) ?? definitionText(change, change.type, phrases);
  }
}

/** A measured value that is no longer there as it was. */
function lostMeasurementText({ entity, type, before, after }: Change, phrases: Phrases): string {
  const words = definitionWords[phrases.language];
  const was = before as Measurement;
  const period = phrases.date(was.period);
  return type === 'measurement-removed'
    ? words.valueGone(period, measuredValue(entity, was, phrases))
    : words.valueRewritten(
        period,
        measuredValue(entity, was, phrases),
        measuredValue(entity, after as Measurement, phrases),
      );
}

function measuredValue(entity: string, one: Measurement | undefined, phrases: Phrases): string {
  const words = editWords[phrases.language];
  const kpi = phrases.state.byId.get(entity);
  if (!one || kpi?.kind !== 'kpi') return words.missingValue;
  const { numerator, denominator } = one;
  if (one.value !== undefined) return phrases.value(kpi.data, Number(one.value));
  if (numerator === undefined || denominator === undefined) return words.missingValue;
  return `${phrases.number(numerator)}/${phrases.number(denominator)}`;
}

/** A measured value by its period; a revised one with what it was and why it changes. */
function measurementText({ entity, type, before, after }: Change, phrases: Phrases): string {
  const words = editWords[phrases.language];
  const value = (one: Measurement | undefined): string => measuredValue(entity, one, phrases);
  const now = after as Measurement;
  const period = phrases.date(now.period);
  return type === 'measurement-added'
    ? words.newValue(value(now), period)
    : words.revisedValue(
        value(before as Measurement | undefined),
        value(now),
        period,
        phrases.text(now.revises),
      );
}

function statusWord(status: unknown, { language }: Phrases): string {
  return statusTerms[language][(status ?? 'not_reported') as StatusWord].feminine;
}

/** A report by its day and the texts it brings. */
function updateText(update: Update, phrases: Phrases): readonly Piece[] {
  const words = editWords[phrases.language];
  const date = phrases.date(update.date);
  const head =
    update.corrects === undefined
      ? words.newReport(date)
      : words.correction(date, phrases.date(update.corrects));
  const told = (['done', 'next_steps', 'help_needed', 'note', 'note_internal'] as const).flatMap((field) => {
    const text: Text | undefined = update[field];
    if (text === undefined) return [];
    return `; ${fieldTerm(field, 'activity', phrases.language).toLowerCase()}: ${phrases.text(text)}`;
  });
  return [piece(head, 'strong'), piece([...told, ...otherFields(update, phrases)].join(''))];
}

/** What else a report brings that no other change tells. */
function otherFields(update: Update, phrases: Phrases): readonly string[] {
  const words = editWords[phrases.language];
  const { forecast_end: forecast, blockers, corrective_action: action, sources } = update;
  const named = (field: string, text: string): string =>
    `; ${fieldTerm(field, 'activity', phrases.language).toLowerCase()}: ${text}`;
  return [
    ...(forecast === undefined ? [] : [named('forecast_end', phrases.date(forecast))]),
    ...(blockers === undefined
      ? []
      : [named('blockers', blockers.map((text) => phrases.text(text)).join('; ') || words.noBlockers)]),
    ...(action === undefined
      ? []
      : [
          named(
            'corrective_action',
            `${phrases.text(action.text)}${action.due === undefined ? '' : ` (${phrases.date(action.due)})`}`,
          ),
        ]),
    ...(sources === undefined ? [] : [named('sources', sources.join(', '))]),
  ];
}
