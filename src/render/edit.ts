import { editWords } from '../i18n/edit.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { milestoneTerms, type StatusWord, statusTerms } from '../i18n/terms.ts';
import type { Change } from '../model/change.ts';
import type { Measurement, Update } from '../model/status.ts';
import type { Text } from '../model/text.ts';
import { type Block, type Piece, piece, type Rich } from './blocks.ts';
import type { Phrases } from './phrases.ts';
import { undoneText } from './undone.ts';

/** A change of a text by its lines: those that go, those that come, and some around them. */
export interface LineDiff {
  /** The number of the first line shown, from 1. */
  readonly from: number;
  readonly lines: readonly { readonly sign: ' ' | '-' | '+'; readonly text: string }[];
}

/** Lines before and after a change that stay. */
const around = 2;

/** What differs between two texts, as one piece from the first line that differs to the last. */
export function lineDiff(before: string, after: string): LineDiff {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const first = Math.max(0, start - around);
  const line = (sign: ' ' | '-' | '+') => (text: string) => ({ sign, text: text.replace(/\r$/, '') });
  return {
    from: first + 1,
    lines: [
      ...now.slice(first, start).map(line(' ')),
      ...old.slice(start, old.length - end).map(line('-')),
      ...now.slice(start, now.length - end).map(line('+')),
      ...now.slice(now.length - end, now.length - end + around).map(line(' ')),
    ],
  };
}

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
    ...edit.changes.map((change): Block => ({ type: 'line', text: changeText(change, phrases), indent: 2 })),
    ...edit.files.flatMap(fileBlocks),
  ];
}

function fileBlocks({ path, before = '', after = '' }: FileChange): readonly Block[] {
  const diff = lineDiff(before, after);
  return [
    { type: 'gap' },
    { type: 'line', text: [piece(`${path}:${diff.from}`, 'dim')] },
    ...diff.lines.map(({ sign, text }): Block => {
      const tone = sign === '+' ? 'good' : sign === '-' ? 'bad' : 'dim';
      return { type: 'line', text: [piece(`${sign} ${text.replaceAll(' ', '\u00a0')}`, tone)], indent: 2 };
    }),
  ];
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
    default: {
      const undone = undoneText(change, phrases, (one) => measuredText(one, change.entity, phrases));
      if (undone !== undefined) return undone;
      return `${change.field ?? ''}: ${words.fromTo(String(before ?? '—'), String(after ?? '—'))}`;
    }
  }
}

/** A measured value by its period; a revised one with what it was and why it changes. */
function measurementText({ entity, type, before, after }: Change, phrases: Phrases): string {
  const words = editWords[phrases.language];
  const value = (one: Measurement | undefined): string => measuredText(one, entity, phrases);
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

function measuredText(one: Measurement | undefined, entity: string, phrases: Phrases): string {
  const { missingValue } = editWords[phrases.language];
  const kpi = phrases.state.byId.get(entity);
  if (!one || kpi?.kind !== 'kpi') return missingValue;
  const { numerator, denominator } = one;
  if (one.value !== undefined) return phrases.value(kpi.data, Number(one.value));
  if (numerator === undefined || denominator === undefined) return missingValue;
  return `${phrases.number(numerator)}/${phrases.number(denominator)}`;
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
  return [piece(head, 'strong'), piece(told.join(''))];
}
