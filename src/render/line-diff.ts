import { diffArrays } from 'diff';

/** A line of a change: one that stays, goes or comes. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Changed lines that stand together, with some around them that stay. */
export interface Hunk {
  /** The number of its first line in the new text, from 1; of a text that is gone in the old one. */
  readonly from: number;
  readonly lines: readonly DiffLine[];
}

/** Lines before and after a change that are shown. */
const around = 2;

/** So many lines differ at most that the shortest way between two texts is looked for; then one replaces the other. */
const mostDifferent = 4_000;

/** What differs between two texts, by lines; undefined is a text that is not there. */
export function lineDiff(before: string | undefined, after: string | undefined): readonly Hunk[] {
  return hunksOf(linesBetween(linesOf(before), linesOf(after)));
}

/** Lines with what ends them, so that a missing last line break is a difference. */
function linesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}

/** All lines of both texts in one row. Most changes are small, so what is the same on both ends is not compared. */
function linesBetween(old: readonly string[], now: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const parts = diffArrays([...gone], [...come], { maxEditLength: mostDifferent }) ?? [
    { removed: true, added: false, value: gone },
    { removed: false, added: true, value: come },
  ];
  return [
    ...now.slice(0, start).map(line(' ')),
    ...parts.flatMap(({ added, removed, value }) => value.map(line(added ? '+' : removed ? '-' : ' '))),
    ...now.slice(now.length - end).map(line(' ')),
  ];
}

function line(sign: DiffLine['sign']): (text: string) => DiffLine {
  return (text) => ({ sign, text: text.replace(/\r?\n$/, '') });
}

/** The changed lines with their surroundings; what stands close together is one hunk. */
function hunksOf(lines: readonly DiffLine[]): readonly Hunk[] {
  const hunks: { from: number; lines: DiffLine[] }[] = [];
  let shown = 0;
  let number = 1;
  // The number in the new text that each line has, or would have.
  const numbers = lines.map(({ sign }) => (sign === '-' ? number : number++));
  for (const [i, { sign }] of lines.entries()) {
    if (sign === ' ') continue;
    const first = Math.max(0, i - around);
    const last = Math.min(lines.length, i + around + 1);
    const open = hunks.at(-1);
    if (open && first <= shown) open.lines.push(...lines.slice(shown, last));
    else hunks.push({ from: numbers[first] ?? 1, lines: lines.slice(first, last) });
    shown = last;
  }
  return hunks;
}
