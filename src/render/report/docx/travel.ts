import type { Inline, Table, TravelChart } from '../document.ts';

const was = '○';
const is = '●';
const stayed = '◉';

/** Direction of travel as a table: a column for each step, marks where a row was and is, an arrow between them. */
export function travelTable(chart: TravelChart & { readonly table: Table; readonly title: string }): Table {
  const { steps, rows, words, table } = chart;
  const [entity, , now] = table.columns;
  if (entity === undefined || now === undefined) return table;
  return {
    type: 'table',
    caption: `${was} ${words.before}   ${is} ${words.now}   ${stayed} ${words.before} = ${words.now}`,
    columns: [
      { ...entity, width: 6 },
      ...steps.map(({ word }) => ({ head: word, align: 'start' as const, width: 2 })),
      { head: words.now, align: 'start' as const, width: 3 },
    ],
    rows: rows.map(({ label, before, now: place, word }) => ({
      cells: [
        [label],
        ...steps.map((_, i): readonly Inline[] => [{ text: markAt(i, before, place), strong: true }]),
        [place === null ? word : { text: word, signal: steps[place]?.signal ?? 'grey' }],
      ],
    })),
  };
}

function markAt(i: number, before: number | null, now: number | null): string {
  if (i === now) return i === before ? stayed : is;
  if (i === before) return was;
  if (before === null || now === null) return '';
  if (i > before && i < now) return '→';
  return i < before && i > now ? '←' : '';
}
