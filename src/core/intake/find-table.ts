import { cellText, type ForeignColumn, type ForeignTable, type LeftRow } from '../../model/foreign-table.ts';
import { columnIndex, type RawCell, type RawRow, type RawSheet } from '../../model/raw-sheet.ts';

/** How far down the head of a table is looked for: titles, approvals and signatures stand above it. */
const headRows = 40;

/** Heads of more rows are none. */
const deepestHead = 4;

interface Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds the table of a sheet: the head is the first row in which words stand above at least half of the columns, with
 * the rows below that belong to it as merged cells tell. Undefined where no row is one, or nothing stands below it.
 */
export function findTable(raw: RawSheet, isTotal: (text: string) => boolean): ForeignTable | undefined {
  const filled = raw.rows.filter(({ cells }) => textsIn(cells).length > 0);
  const merged = raw.merged.flatMap(rangeOf);
  const widest = Math.max(0, ...filled.map(({ cells }) => textsIn(cells).length));
  const head = filled.slice(0, headRows).find((row) => isHead(row, widest, merged));
  if (!head) return undefined;
  const first = head.number;
  const last = lastOfHead(first, merged);
  const columns = headings(filled, merged, first, last);
  const known = new Set(columns.map(({ index }) => index));
  const body = spread(
    filled.filter(({ number }) => number > last),
    merged,
    last,
  ).map(({ number, cells }) => ({
    number,
    cells: new Map([...cells].filter(([index]) => known.has(index))),
  }));
  const rows: RawRow[] = [];
  const left: LeftRow[] = [];
  for (const row of body) {
    const texts = textsIn(row.cells);
    if (texts.length === 0) continue;
    const why = whyLeft(row, columns, merged, rows.length + left.length === 0, isTotal);
    if (why === undefined) rows.push(row);
    else left.push({ row: row.number, why, text: texts[0] ?? '' });
  }
  return rows.length === 0 ? undefined : { sheet: raw.name, head: { first, last }, columns, rows, left };
}

function textsIn(cells: ReadonlyMap<number, RawCell>): readonly string[] {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => (cell.trouble === undefined ? cellText(cell) : '#'))
    .filter((text) => text !== '');
}

/** Words above at least half of the columns; cells made one count for all that they cover. */
function isHead({ number, cells }: RawRow, widest: number, merged: readonly Range[]): boolean {
  const words = [...cells].filter(([, { value }]) => typeof value === 'string' && /\p{L}|№|#/u.test(value));
  const all = textsIn(cells).length;
  const covered = words.reduce((sum, [index]) => {
    const range = merged.find(({ left, top }) => left === index && top === number);
    return sum + (range ? range.right - range.left + 1 : 1);
  }, 0);
  return (
    words.length >= 2 &&
    words.length >= all * 0.8 &&
    covered >= widest / 2 &&
    words.every(([, cell]) => cellText(cell).length <= 300)
  );
}

function lastOfHead(first: number, merged: readonly Range[]): number {
  let last = first;
  for (const { left, right, top, bottom } of merged) {
    if (top !== first || bottom >= first + deepestHead) continue;
    last = Math.max(last, bottom);
    // What stands above several columns has their own headings below it.
    if (top === bottom && right > left) last = Math.max(last, first + 1);
  }
  return last;
}

function headings(
  rows: readonly RawRow[],
  merged: readonly Range[],
  first: number,
  last: number,
): readonly ForeignColumn[] {
  const parts = new Map<number, string[]>();
  const add = (index: number, text: string): void => {
    const known = parts.get(index) ?? [];
    if (text !== '' && known.at(-1) !== text) parts.set(index, [...known, text]);
  };
  for (const { number, cells } of rows) {
    if (number < first || number > last) continue;
    for (const [index, cell] of [...cells].sort(([a], [b]) => a - b)) {
      const range = merged.find(({ left, top }) => left === index && top === number);
      for (let i = index; i <= Math.min(range?.right ?? index, index + 200); i++) add(i, cellText(cell));
    }
  }
  const counts = new Map<string, number>();
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([index, texts]) => {
      const heading = texts.join(' / ');
      const count = (counts.get(heading) ?? 0) + 1;
      counts.set(heading, count);
      return { index, heading: count === 1 ? heading : `${heading} (${count})` };
    });
}

/** Rows in which a cell that was made one over several of them stands in each. */
function spread(rows: readonly RawRow[], merged: readonly Range[], head: number): readonly RawRow[] {
  const tall = merged.filter(({ top, bottom }) => bottom > top && top > head);
  if (tall.length === 0) return rows;
  const firsts = new Map(rows.map((row) => [row.number, row]));
  return rows.map((row) => {
    const more = tall.flatMap(({ left, top, bottom }): readonly (readonly [number, RawCell])[] => {
      const cell = row.number > top && row.number <= bottom ? firsts.get(top)?.cells.get(left) : undefined;
      return cell ? [[left, cell]] : [];
    });
    return more.length === 0 ? row : { number: row.number, cells: new Map([...row.cells, ...more]) };
  });
}

function whyLeft(
  { number, cells }: RawRow,
  columns: readonly ForeignColumn[],
  merged: readonly Range[],
  isFirst: boolean,
  isTotal: (text: string) => boolean,
): LeftRow['why'] | undefined {
  const texts = textsIn(cells);
  const [begin = ''] = texts;
  if (isFirst && texts.length > 1 && texts.every((text, i) => text === String(i + 1))) return 'numbers';
  if (texts.slice(0, 2).some(isTotal)) return 'total';
  const wide = merged.some(({ left, right, top }) => top === number && right > left && cells.has(left));
  if (texts.length === 1 && (wide || columns.length > 3) && begin !== '#') return 'section';
  const heads = new Map(columns.map(({ index, heading }) => [index, heading]));
  const again = [...cells].every(([index, cell]) => heads.get(index) === cellText(cell));
  return again ? 'head' : undefined;
}

function rangeOf(text: string): readonly Range[] {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(text) ?? [];
  if (left === undefined || right === undefined) return [];
  return [{ left: columnIndex(left), right: columnIndex(right), top: Number(top), bottom: Number(bottom) }];
}
