import { columnWidths } from '../../word/columns.ts';
import type { Inlines, Table } from '../document.ts';

/** How the width of a page is shared by a chart and the numbers beside it. */
export function besideChart(width: number): readonly [chart: number, numbers: number] {
  const chart = Math.round(width * 0.6);
  return [chart, width - chart];
}

/** From so many columns on a table needs a page that lies. */
const manyColumns = 9;

/** Whether a table is too wide for a page that stands. */
export function isWide(table: Table): boolean {
  return table.columns.length >= manyColumns;
}

/** The widths of the columns of a report's table. */
export function tableWidths({ columns, rows }: Table, width: number, small = false): readonly number[] {
  const texts = rows.map(({ cells }) => cells.map(plain));
  return columnWidths(columns, texts, width, small);
}

/** The words of a line alone, with the room that a mark before a judgement takes. */
function plain(inlines: Inlines): string {
  return inlines
    .map((one) =>
      typeof one === 'string' ? one : one.signal === undefined ? one.text : `○\u00a0${one.text}`,
    )
    .join('');
}
