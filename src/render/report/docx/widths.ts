import type { Inlines, Table } from '../document.ts';
import { textWidth } from './letters.ts';

/** Widths of the text of a page in twentieths of a point: A4 with margins of 18 mm. */
export const pageWidth = { portrait: 9865, landscape: 14_797 } as const;
export type Orientation = keyof typeof pageWidth;

/** How the width of a page is shared by a chart and the numbers beside it. */
export function besideChart(width: number): readonly [chart: number, numbers: number] {
  const chart = Math.round(width * 0.6);
  return [chart, width - chart];
}

/** Room beside the words of a cell. */
const padding = 190;
/** Longer words are broken; in a table of many columns shorter ones too. */
const longestWords = { easy: 22, tight: 12 } as const;
/** From so many columns on a table needs a page that lies. */
const manyColumns = 9;

/** The widths of a table's columns: as its document wants them, but no narrower than their longest words. */
export function columnWidths(table: Table, width: number, small = false): readonly number[] {
  const easy = leastWidths(table, small, longestWords.easy);
  const least = sumOf(easy) < width ? easy : leastWidths(table, small, longestWords.tight);
  const wanted = table.columns.map((column) => column.width);
  const sum = sumOf(wanted) || 1;
  const shares = wanted.map((one) => (one / sum) * width);
  const total = sumOf(least);
  if (total >= width)
    return whole(
      least.map((one) => (one / total) * width),
      width,
    );
  // What the narrow ones need is taken from the others in proportion to what they have to spare.
  const lack = shares.reduce((all, share, i) => all + Math.max(0, (least[i] ?? 0) - share), 0);
  const spare = shares.reduce((all, share, i) => all + Math.max(0, share - (least[i] ?? 0)), 0);
  return whole(
    shares.map((share, i) => {
      const min = least[i] ?? 0;
      return share <= min ? min : share - ((share - min) / spare) * lack;
    }),
    width,
  );
}

/** Whether a table is too wide for a page that stands. */
export function isWide(table: Table): boolean {
  return table.columns.length >= manyColumns;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}

function leastWidths({ columns, rows }: Table, small: boolean, longestWord: number): readonly number[] {
  return columns.map(({ head }, i) => {
    let longest = wordWidth(head, longestWord);
    for (const { cells } of rows) longest = Math.max(longest, wordWidth(plain(cells[i] ?? []), longestWord));
    return Math.ceil(longest * (small ? 0.9 : 1)) + padding;
  });
}

/** The width of the longest word, in the type of a table. */
function wordWidth(text: string, longestWord: number): number {
  let longest = 0;
  for (const word of text.split(/[ \t\n-]+/)) {
    if (word === '') continue;
    const shown = word.length > longestWord ? [...word].slice(0, longestWord).join('') : word;
    longest = Math.max(longest, textWidth(shown, cellSize, true));
  }
  return longest;
}

/** The size of the letters of a table, in half points. */
const cellSize = 17;

/** The words of a line alone, with the room that a mark before a judgement takes. */
function plain(inlines: Inlines): string {
  return inlines
    .map((one) =>
      typeof one === 'string' ? one : one.signal === undefined ? one.text : `○\u00a0${one.text}`,
    )
    .join('');
}

/** Whole numbers that add up. */
function whole(widths: readonly number[], width: number): readonly number[] {
  const rounded = widths.map(Math.floor);
  const rest = width - sumOf(rounded);
  return rounded.map((one, i) => (i === 0 ? one + rest : one));
}
