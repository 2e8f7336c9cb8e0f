import type { Signal } from '../../../model/judgement.ts';
import type { Inlines, Table, Tile } from '../document.ts';
import { headGround, rule, signalGround, signalText } from './palette.ts';
import { paragraph } from './paragraph.ts';
import { xmlText } from './text.ts';
import { columnWidths } from './widths.ts';
import type { Writer } from './writer.ts';

const thin = `w:val="single" w:sz="4" w:space="0" w:color="${rule}"`;
const none = 'w:val="none" w:sz="0" w:space="0" w:color="auto"';

interface Frame {
  readonly widths: readonly number[];
  readonly lines: string;
  /** Above and below, left, right. */
  readonly margins: readonly [number, number, number];
  readonly head: boolean;
  /** What it is, for who hears it. */
  readonly caption: string;
}

/** Lines between the rows, none between the columns. */
const ruled = `<w:top ${thin}/><w:left ${none}/><w:bottom ${thin}/><w:right ${none}/><w:insideH ${thin}/><w:insideV ${none}/>`;
const bare = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} ${none}/>`)
  .join('');
const close = [40, 85, 85] as const;

/** A table with a head that repeats on each page, its rows whole. `small` is for the numbers of a chart. */
export function wordTable(writer: Writer, table: Table, width: number, small = false): string {
  const widths = columnWidths(table, width, small);
  const style = small ? 'ReportSmall' : 'ReportCell';
  const ends = table.columns.map(({ align }) => align === 'end');
  const sizes = widths.map((size) => `<w:tcW w:w="${size}" w:type="dxa"/>`);
  const shading = `<w:shd w:val="clear" w:color="auto" w:fill="${headGround}"/><w:vAlign w:val="bottom"/>`;
  const head = table.columns.map(
    (column, i) =>
      `<w:tc><w:tcPr>${sizes[i]}${shading}</w:tcPr>${paragraph(writer.line([column.head], undefined, true), { style, keepNext: true, end: ends[i] === true })}</w:tc>`,
  );
  const looks = ends.map((end) => ({ style, end }));
  const cells = sizes.map((size) => `<w:tc><w:tcPr>${size}</w:tcPr>`);
  const rows = table.rows.map(({ id, cells: words }) => {
    const row = cells.map(
      (begin, i) =>
        `${begin}${paragraph(writer.line(words[i] ?? [], i === 0 ? id : undefined), looks[i])}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.join('')}</w:tr>`;
  });
  const frame = { widths, lines: ruled, margins: close, head: true, caption: table.caption };
  return framed(
    frame,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${rows.join('')}`,
  );
}

/** Names and values side by side, without a head. */
export function factTable(
  writer: Writer,
  caption: string,
  facts: readonly (readonly [string, Inlines])[],
  width: number,
): string {
  const first = Math.round(width * 0.24);
  const cell = (size: number, words: Inlines, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${size}" w:type="dxa"/></w:tcPr>${paragraph(writer.line(words, undefined, bold), { style: 'ReportCell' })}</w:tc>`;
  const rows = facts.map(
    ([name, value]) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(first, [name], true)}${cell(width - first, value, false)}</w:tr>`,
  );
  const widths = [first, width - first];
  return framed({ widths, lines: ruled, margins: close, head: false, caption }, rows.join(''));
}

/** Figures to be seen first, side by side. */
export function tileTable(writer: Writer, tiles: readonly Tile[], width: number): string {
  const size = Math.floor(width / tiles.length);
  const ground = (signal: Signal): string =>
    `<w:tcBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="${signalText[signal]}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${signalGround[signal]}"/>`;
  const cells = tiles.map(({ label, value, note, signal }) =>
    [
      `<w:tc><w:tcPr><w:tcW w:w="${size}" w:type="dxa"/>${ground(signal)}</w:tcPr>`,
      paragraph(writer.line([label], undefined, true), { style: 'ReportCell' }),
      paragraph(writer.line(value), { style: 'ReportTile' }),
      paragraph(writer.line(note), { style: 'ReportCell' }),
      '</w:tc>',
    ].join(''),
  );
  const caption = tiles.map(({ label }) => label).join(', ');
  return framed(
    { widths: tiles.map(() => size), lines: bare, margins: [100, 160, 120], head: false, caption },
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`,
  );
}

/** Two things side by side, each of paragraphs and tables, the last of them a paragraph. */
export function pairTable(
  caption: string,
  both: readonly [string, string],
  widths: readonly [number, number],
): string {
  const cells = both.map(
    (content, i) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`,
  );
  return framed(
    { widths, lines: bare, margins: [0, 0, 0], head: false, caption },
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`,
  );
}

function framed({ widths, lines, margins, head, caption }: Frame, rows: string): string {
  const [above, left, right] = margins;
  const side = (name: string, size: number): string => `<w:${name} w:w="${size}" w:type="dxa"/>`;
  const width = widths.reduce((sum, one) => sum + one, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${side('top', above)}${side('left', left)}${side('bottom', above)}${side('right', right)}</w:tblCellMar>`,
    `<w:tblLook w:val="${head ? '06A0' : '0680'}" w:firstRow="${head ? 1 : 0}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`,
  ].join('');
}
