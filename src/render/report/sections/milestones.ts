import { daysLong } from '../../../i18n/dates.ts';
import { milestoneTerms } from '../../../i18n/terms.ts';
import type { MilestoneLine } from '../../../model/report/lines.ts';
import { timelineChart } from '../charts/timeline.ts';
import type { DocBlock, Table } from '../document.ts';
import { part, table, tableOrNone } from '../tables.ts';
import type { Voice } from '../voice.ts';

/** Section 5: milestones reached, open past their date, and due next. */
export function milestoneBlocks(voice: Voice): readonly DocBlock[] {
  const { met, missed, next } = voice.report.milestones;
  const { headings, empty } = voice.words;
  return [
    ...part(headings.met, tableOrNone(milestoneTable(voice, met, headings.met)), empty.met),
    ...part(headings.missed, tableOrNone(milestoneTable(voice, missed, headings.missed)), empty.missed),
    ...part(headings.next, tableOrNone(milestoneTable(voice, next, headings.next)), empty.next),
    ...timelineChart(voice),
  ];
}

function milestoneTable(voice: Voice, lines: readonly MilestoneLine[], caption: string): Table {
  const { heads } = voice.words;
  return table(
    caption,
    [
      [heads.milestone, 4],
      [heads.activity, 4],
      [heads.lead, 2],
      [heads.original, 2],
      [heads.approved, 2],
      [heads.expected, 2],
      [heads.state, 3],
    ],
    lines.map((line) => ({
      cells: [
        [{ text: line.milestone, strong: true }, ' ', ...voice.text(line.title)],
        voice.name(line.activity),
        voice.lead(line.lead),
        voice.date(line.original),
        voice.markedDate(line.approved, line.unconfirmed),
        voice.date(line.expected),
        stateText(voice, line),
      ],
    })),
  );
}

function stateText(voice: Voice, { state, days, reached }: MilestoneLine): string {
  const { words, language } = voice;
  const word = milestoneTerms[language][state];
  if (state === 'open') return days > 0 ? words.notReached(daysLong(days, language)) : word;
  const when = reached === null ? word : `${word} ${voice.date(reached)}`;
  if (state === 'cancelled') return when;
  return `${when} (${days > 0 ? words.lateBy(daysLong(days, language)) : words.onTime})`;
}
