import { textWidth } from './arial.ts';

/** What the width of a column depends on. */
export interface Column {
  readonly head: string;
  /** How wide it wants to be beside the others. */
  readonly width: number;
}

/** Room beside the words of a cell. */
const padding = 190;
/** Longer words are broken; in a table of many columns shorter ones too. */
const longestWords = { easy: 22, tight: 12 } as const;
/** The size of the letters of a table, in half points. */
const cellSize = 17;

/** The widths of a table's columns: as they want to be, but no narrower than their longest words. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  small = false,
): readonly number[] {
  const easy = leastWidths(columns, rows, small, longestWords.easy);
  const least = sumOf(easy) < width ? easy : leastWidths(columns, rows, small, longestWords.tight);
  const sum = sumOf(columns.map((column) => column.width)) || 1;
  const shares = columns.map((column) => (column.width / sum) * width);
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

function leastWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  small: boolean,
  longestWord: number,
): readonly number[] {
  return columns.map(({ head }, i) => {
    let longest = wordWidth(head, longestWord);
    for (const cells of rows) longest = Math.max(longest, wordWidth(cells[i] ?? '', longestWord));
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

/** Whole numbers that add up. */
function whole(widths: readonly number[], width: number): readonly number[] {
  const rounded = widths.map(Math.floor);
  const rest = width - sumOf(rounded);
  return rounded.map((one, i) => (i === 0 ? one + rest : one));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}
