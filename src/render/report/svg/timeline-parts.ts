import type { TimelineChart } from '../document.ts';
import { fontSize, type Sheet } from './drawing.ts';
import { wrapped } from './text.ts';

type Row = TimelineChart['rows'][number];

/** From one line of a label to the next. */
export const lineStep = 16;
/** As many rows as a page holds with their axis. */
const most = 12;
/** What the axis and the edges take of a page. */
const axisRoom = 70;

/** Rows that are drawn together. */
export interface RowPart {
  /** What it holds, for those who hear the page. */
  readonly title: string;
  /** Above the axis; null where the part before has the same one, and where headings stand between the rows. */
  readonly heading: string | null;
  /** `below` is a heading that stands above the row, below the axis. */
  readonly rows: readonly { readonly row: Row; readonly below: string | null }[];
}

/** How wide labels are: beside the bars on a wide sheet, above them on a narrow one. */
export function labelWidthOf(width: number): number {
  return width > 500 ? Math.min(Math.round(width * 0.4), 340) : width;
}

/** How high the words of a row are, with so many lines of its label. */
export function textHeight(lines: number): number {
  return lines * lineStep + 16;
}

/** The rows of a chart in parts that fit a page, so that paper can break between them. */
export function partsOf(chart: TimelineChart, sheet: Sheet): readonly RowPart[] {
  return chart.flowing ? flowing(chart, sheet) : apart(chart);
}

/** Each group by itself. */
function apart({ rows }: TimelineChart): readonly RowPart[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.group);
    if (known) known.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups].flatMap(([title, members]) =>
    Array.from(
      { length: Math.ceil(members.length / most) },
      (_, i): RowPart => ({
        title,
        heading: i === 0 ? title : null,
        rows: members.slice(i * most, (i + 1) * most).map((row) => ({ row, below: null })),
      }),
    ),
  );
}

/** Groups below each other; a part that begins inside of one says its name again. */
function flowing({ rows }: TimelineChart, { paper }: Sheet): readonly RowPart[] {
  const parts: { row: Row; below: string | null }[][] = [];
  const { first = Infinity, height: later = Infinity } = paper ?? {};
  let used = Infinity;
  for (const row of rows) {
    const isNew = parts.at(-1)?.at(-1)?.row.group !== row.group;
    const height = rowHeight(row, paper?.width ?? 0);
    const wanted = height + (isNew ? headingHeight : 0);
    const room = (parts.length > 1 ? later : first) - axisRoom;
    const last = parts.at(-1);
    if (last && last.length < most && used + wanted <= room) {
      last.push({ row, below: isNew && row.group !== '' ? row.group : null });
      used += wanted;
    } else {
      parts.push([{ row, below: row.group === '' ? null : row.group }]);
      used = height + headingHeight;
    }
  }
  return parts.map((part) => ({
    title: [...new Set(part.map(({ row }) => row.group))].filter((group) => group !== '').join('; '),
    heading: null,
    rows: part,
  }));
}

/** Of a heading of one line; a longer one is rare, and a page has room to spare for it. */
const headingHeight = 28;

function rowHeight(row: Row, width: number): number {
  return textHeight(wrapped(row.label, fontSize.label, labelWidthOf(width), 2).length) + 8;
}
