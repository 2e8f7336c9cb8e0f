import type { Day } from '../model/dates.ts';
import { cellOf, type QuarterRange, quarterStart, type TimelineBar } from '../model/timeline.ts';
import { type Piece, piece, pieces, type Rich, type Ruler } from './blocks.ts';
import { cut, flowed, padded, widthOf } from './flow.ts';
import { barSigns, type SignName, signPiece, signPieces } from './timeline-signs.ts';

/** A row of the chart: what stands left of its bar, in parts; the last part is cut where it is too long. */
export interface ChartRow {
  readonly label: readonly Piece[];
  /** A few letters before the bar, where the screen has room for them. */
  readonly note: string;
  readonly bar: TimelineBar;
}

/** Rows under a heading. */
export interface ChartGroup {
  readonly heading: Rich | undefined;
  readonly rows: readonly ChartRow[];
}

/** What a chart is drawn from. */
export interface Chart {
  readonly groups: readonly ChartGroup[];
  /** The labels that its columns are measured by: its own, and those of charts it stands beside. */
  readonly labels: readonly (readonly Piece[])[];
  readonly range: QuarterRange;
  readonly asOf: Day;
  readonly quarters: readonly [string, string, string, string];
}

/** The columns of a chart: its labels, its notes, and the cells of its time. */
interface ChartSize {
  readonly label: number;
  /** 0 without notes. */
  readonly note: number;
  readonly cells: number;
}

/** A quarter is never drawn wider than this: a short plan would else be all blanks. */
const widestQuarter = 16;

/** A screen narrower than this has better use for the columns of the notes: `100% `. */
const roomForNotes = 100;
const noteWidth = 6;

/** Time gets most of the width, quarters with names in whole cells; labels get what is left. */
function sizeOf({ labels, range }: Chart, { width, measure }: Ruler): ChartSize {
  const note = width < roomForNotes ? 0 : noteWidth;
  const natural = Math.max(...labels.map((label) => widthOf(label, measure)));
  const all = width - note - 1;
  const room = all - Math.min(natural, Math.floor(width * 0.38), 60);
  const each = Math.min(Math.floor(room / range.count), widestQuarter);
  // Quarters too narrow for a name need not be equal to a cell; the room is worth more.
  const cells = each >= 3 ? each * range.count : room;
  return { label: Math.min(natural, all - cells), note, cells };
}

/** The chart: a head of years and quarters, then each group's bars, and through all of it the day looked at. */
export function drawChart(chart: Chart, ruler: Ruler): readonly Rich[] {
  const { measure } = ruler;
  const size = sizeOf(chart, ruler);
  const { label, note, cells } = size;
  const left = label + note + 1;
  const asOf = asOfCell(chart, cells);
  const lines: Rich[] = headLines(chart, size, asOf, measure).map((head) => [
    piece(' '.repeat(left)),
    ...head,
  ]);
  for (const { heading, rows } of chart.groups) {
    if (heading !== undefined) lines.push(...headingLines(heading, size, asOf, ruler));
    for (const { label: parts, note: text, bar } of rows) {
      const name = padded(cutLast(parts, label, measure), label + 1, measure);
      const beside = note > 0 ? [piece(`${text.padStart(note - 1)} `, 'dim')] : [];
      lines.push([...name, ...beside, ...signPieces(barSigns(bar, chart.range, cells, asOf))]);
    }
  }
  return lines;
}

/** The signs that a chart shows somewhere. */
export function signsIn(chart: Chart, ruler: Ruler): ReadonlySet<SignName> {
  const { cells } = sizeOf(chart, ruler);
  const found = new Set<SignName>();
  const asOf = asOfCell(chart, cells);
  for (const { bar } of chart.groups.flatMap(({ rows }) => rows)) {
    for (const name of barSigns(bar, chart.range, cells, asOf)) if (name !== undefined) found.add(name);
  }
  return found;
}

function asOfCell({ asOf, range }: Chart, cells: number): number | undefined {
  const cell = cellOf(asOf, range, cells);
  return cell >= 0 && cell < cells ? cell : undefined;
}

/** A heading over the whole width; the line of the day goes on behind it. */
function headingLines(
  heading: Rich,
  { label, note }: ChartSize,
  asOf: number | undefined,
  { width, measure }: Ruler,
): readonly Rich[] {
  const lines = flowed(heading, width, measure);
  if (asOf === undefined) return lines;
  const column = label + note + 1 + asOf;
  return lines.map((line) =>
    widthOf(line, measure) < column ? [...padded(line, column, measure), signPiece('asOf')] : line,
  );
}

function cutLast(parts: readonly Piece[], room: number, measure: Ruler['measure']): readonly Piece[] {
  const last = parts.at(-1);
  if (!last) return [];
  const before = parts.slice(0, -1);
  const left = room - widthOf(before, measure);
  return left < 2 ? before : [...before, { ...last, text: cut(last.text, left, measure) }];
}

/** Years and below them quarters; where quarters are too narrow for their names, a rule that begins at each year. */
function headLines(
  { range, quarters }: Chart,
  { cells }: ChartSize,
  asOf: number | undefined,
  measure: Ruler['measure'],
): readonly (readonly Piece[])[] {
  const starts = Array.from({ length: range.count }, (_, i) => ({
    quarter: range.first + i,
    cell: cellOf(quarterStart(range.first + i), range, cells),
  }));
  const years = starts.filter(({ quarter }, i) => i === 0 || quarter % 4 === 0);
  const named = Math.floor(cells / range.count) > Math.max(...quarters.map(measure));
  const top = textRow(
    everyFew(years, cells / range.count).map(({ quarter, cell }) => ({
      cell,
      text: String(Math.floor(quarter / 4)),
    })),
    cells,
  );
  const below = named
    ? textRow(
        starts.map(({ quarter, cell }) => ({ cell, text: quarters[quarter % 4] ?? '' })),
        cells,
      )
    : Array.from({ length: cells }, (_, cell) => (years.some((year) => year.cell === cell) ? '┬' : '─'));
  return [drawn(top, 'strong', undefined), drawn(below, 'dim', asOf)];
}

/** The years to name: all of them, or each second, fifth, tenth … so that the names do not touch. */
function everyFew(
  years: readonly { readonly quarter: number; readonly cell: number }[],
  cellsPerQuarter: number,
): readonly { readonly quarter: number; readonly cell: number }[] {
  const width = 5;
  const step = [1, 2, 5, 10, 20, 50, 100].find((few) => few * 4 * cellsPerQuarter >= width) ?? 500;
  const named = years.filter(({ quarter }) => Math.floor(quarter / 4) % step === 0);
  // The first year may be in it by its last quarter only, with no room for its name.
  return named.filter(({ cell }, i) => (named[i + 1]?.cell ?? Infinity) - cell >= width);
}

function textRow(
  texts: readonly { readonly cell: number; readonly text: string }[],
  cells: number,
): readonly string[] {
  const row = Array<string>(cells).fill(' ');
  for (const { cell, text } of texts) {
    if (cell + text.length > cells) continue;
    for (const [i, character] of [...text].entries()) row[cell + i] = character;
  }
  return row;
}

function drawn(row: readonly string[], tone: Piece['tone'], asOf: number | undefined): readonly Piece[] {
  return row.flatMap((text, cell) =>
    cell === asOf && (text === ' ' || text === '─') ? pieces([signPiece('asOf')]) : [piece(text, tone)],
  );
}
