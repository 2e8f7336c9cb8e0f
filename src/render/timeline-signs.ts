import type { TimelineWords } from '../i18n/timeline.ts';
import { cellOf, type QuarterRange, type TimelineBar, type TimelineMilestone } from '../model/timeline.ts';
import { type Piece, piece, type Tone } from './blocks.ts';

/** What can stand in a cell of the timeline; the words of the legend have the same names. */
export type SignName = 'asOf' | Exclude<keyof TimelineWords['legend'], 'working'>;

/**
 * The signs of the timeline, in the order of the legend. What rests on unconfirmed dates has a lighter sign of its
 * own, so that nothing is told by colour alone.
 */
export const signs: Readonly<Record<SignName, string>> = {
  asOf: '│',
  done: '█',
  rest: '░',
  doneUnconfirmed: '━',
  restUnconfirmed: '┄',
  forecast: '»',
  originalEnd: '×',
  dropped: '/',
  continuous: '→',
  startOnly: '[',
  endOnly: ']',
  startOnlyUnconfirmed: '(',
  endOnlyUnconfirmed: ')',
  milestoneDone: '◆',
  milestoneOpen: '◇',
  milestoneOverdue: '!',
  milestoneDoneUnconfirmed: '•',
  milestoneOpenUnconfirmed: '◦',
  milestoneOverdueUnconfirmed: '?',
};

const tones: Readonly<Partial<Record<SignName, Tone>>> = {
  asOf: 'strong',
  done: 'accent',
  doneUnconfirmed: 'accent',
  rest: 'dim',
  restUnconfirmed: 'dim',
  dropped: 'dim',
  forecast: 'warn',
  milestoneDone: 'good',
  milestoneDoneUnconfirmed: 'good',
  milestoneOverdue: 'bad',
};

/** The sign of each cell of a row; undefined where nothing stands. */
export type SignRow = readonly (SignName | undefined)[];

/** A sign as it is drawn. */
export function signPiece(name: SignName): Piece {
  return piece(signs[name], tones[name]);
}

/** A row of signs as pieces, those of one kind together. */
export function signPieces(row: SignRow): readonly Piece[] {
  const parts: Piece[] = [];
  for (let from = 0, to = 0; from < row.length; from = to) {
    const name = row[from];
    while (to < row.length && row[to] === name) to++;
    const { text, tone } = name === undefined ? piece(' ') : signPiece(name);
    parts.push(piece(text.repeat(to - from), tone));
  }
  return parts;
}

/** The signs of an activity in so many cells: its bar, over it the day looked at, over that its milestones. */
export function barSigns(
  bar: TimelineBar,
  range: QuarterRange,
  cells: number,
  asOf: number | undefined,
): SignRow {
  const row = Array<SignName | undefined>(cells).fill(undefined);
  const at = (day: number): number => cellOf(day, range, cells);
  const fill = (from: number, to: number, name: SignName): void => {
    for (let cell = Math.max(from, 0); cell <= Math.min(to, cells - 1); cell++) row[cell] = name;
  };
  span(bar, at, cells, fill);
  if (bar.forecast !== undefined) {
    const from = bar.end ?? bar.start;
    fill(from === undefined ? at(bar.forecast) : at(from) + 1, at(bar.forecast), 'forecast');
  }
  if (asOf !== undefined) row[asOf] = 'asOf';
  if (bar.originalEnd !== undefined) row[at(bar.originalEnd)] = 'originalEnd';
  // Of several in one cell the most urgent stays: it is set last.
  for (const state of ['done', 'open', 'overdue'] as const) {
    for (const milestone of bar.milestones) {
      if (milestone.state === state) row[at(milestone.day)] = milestoneSign(milestone);
    }
  }
  return row;
}

function span(
  { start, end, continuous, unconfirmed, done, dropped }: TimelineBar,
  at: (day: number) => number,
  cells: number,
  fill: (from: number, to: number, name: SignName) => void,
): void {
  const rest = dropped ? 'dropped' : unconfirmed ? 'restUnconfirmed' : 'rest';
  if (start !== undefined && end !== undefined) {
    const [from, to] = [at(start), at(end)];
    fill(from, to, rest);
    const length = to - from + 1;
    // What has begun shows a cell, and what is not over leaves one, where there are two.
    const share = Math.floor(((done ?? 0) / 100) * length + 0.5);
    const least = done !== null && done > 0 ? 1 : 0;
    const most = done === 100 || length === 1 ? length : length - 1;
    const full = Math.min(Math.max(share, least), most);
    if (!dropped) fill(from, from + full - 1, unconfirmed ? 'doneUnconfirmed' : 'done');
  } else if (start !== undefined && continuous) {
    fill(at(start), cells - 1, rest);
    fill(cells - 1, cells - 1, 'continuous');
  } else if (start !== undefined) {
    fill(at(start), at(start), unconfirmed ? 'startOnlyUnconfirmed' : 'startOnly');
  } else if (end !== undefined) {
    fill(at(end), at(end), unconfirmed ? 'endOnlyUnconfirmed' : 'endOnly');
  }
}

function milestoneSign({ state, unconfirmed }: TimelineMilestone): SignName {
  switch (state) {
    case 'done':
      return unconfirmed ? 'milestoneDoneUnconfirmed' : 'milestoneDone';
    case 'open':
      return unconfirmed ? 'milestoneOpenUnconfirmed' : 'milestoneOpen';
    case 'overdue':
      return unconfirmed ? 'milestoneOverdueUnconfirmed' : 'milestoneOverdue';
  }
}
