import { headGround, rule } from './colours.ts';
import { paragraph, paragraphBegin } from './paragraph.ts';
import { xmlText } from './text.ts';

const thin = `w:val="single" w:sz="4" w:space="0" w:color="${rule}"`;
const none = 'w:val="none" w:sz="0" w:space="0" w:color="auto"';
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Lines between the rows and none between the columns, or none at all. */
const lines = {
  ruled: sides.map((side) => `<w:${side} ${/left|right|insideV/.test(side) ? none : thin}/>`).join(''),
  bare: sides.map((side) => `<w:${side} ${none}/>`).join(''),
} as const;

/** What holds the rows of a table. Widths and margins are in twentieths of a point. */
export interface Frame {
  readonly widths: readonly number[];
  readonly lines: keyof typeof lines;
  /** Above and below, left, right of what is in a cell; for a table of words unless given. */
  readonly margins?: readonly [number, number, number];
  /** The first row is a head. */
  readonly head?: boolean;
  /** What it is, for who hears it. */
  readonly caption: string;
}

/** A table around its rows. */
export function framed(
  { widths, lines: drawn, margins = [40, 85, 85], head = false, caption }: Frame,
  rows: string,
): string {
  const [above, left, right] = margins;
  const side = (name: string, size: number): string => `<w:${name} w:w="${size}" w:type="dxa"/>`;
  const width = widths.reduce((sum, one) => sum + one, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${lines[drawn]}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${side('top', above)}${side('left', left)}${side('bottom', above)}${side('right', right)}</w:tblCellMar>`,
    `<w:tblLook w:val="${head ? '06A0' : '0680'}" w:firstRow="${head ? 1 : 0}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`,
  ].join('');
}

/** A row that is not torn between two pages; a head comes again on each page. */
export function row(cells: string, head = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

/** A cell around its paragraphs, the last of what it holds being one; `more` comes after its width. */
export function cell(width: number, content: string, more = ''): string {
  return `${cellBegin(width, more)}${content}</w:tc>`;
}

function cellBegin(width: number, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>`;
}

/** A table with a head; what stands in a cell is one line of runs. */
export interface HeadedTable {
  readonly caption: string;
  readonly widths: readonly number[];
  readonly columns: readonly { readonly head: string; readonly align: 'start' | 'end' }[];
  readonly rows: readonly (readonly string[])[];
  readonly style: 'ReportCell' | 'ReportSmall';
}

/** A table with a head that comes again on each page, its rows whole. */
export function headedTable({ caption, widths, columns, rows, style }: HeadedTable): string {
  const places = columns.map(({ head, align }, i) => {
    const width = widths[i] ?? 0;
    const look = { style, align: align === 'end' ? 'right' : undefined } as const;
    return {
      head: cell(width, paragraph(head, { ...look, keepNext: true }), headLook),
      begin: cellBegin(width) + paragraphBegin(look),
    };
  });
  const heads = row(places.map(({ head }) => head).join(''), true);
  const others = rows.map((words) =>
    row(places.map(({ begin }, i) => `${begin}${words[i] ?? ''}</w:p></w:tc>`).join('')),
  );
  return framed({ widths, lines: 'ruled', head: true, caption }, `${heads}${others.join('')}`);
}

const headLook = `<w:shd w:val="clear" w:color="auto" w:fill="${headGround}"/><w:vAlign w:val="bottom"/>`;

/** Between a table and what follows: two tables that touch are one in Word. */
export const afterTable = paragraph('', { style: 'ReportAfter' });
