import {
  AlignmentType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Inlines, Table, Tile } from '../document.ts';
import { signalGround, signalText } from './palette.ts';
import { headShading, none, thin } from './styles.ts';
import { columnWidths } from './widths.ts';
import type { Writer } from './writer.ts';

const lines = {
  top: thin,
  bottom: thin,
  left: none,
  right: none,
  insideHorizontal: thin,
  insideVertical: none,
};
const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const margins = { top: 40, bottom: 40, left: 85, right: 85 };

/** A table with a head that repeats on each page, its rows whole. `small` is for the numbers of a chart. */
export function wordTable(writer: Writer, table: Table, width: number, small = false): WordTable {
  const widths = columnWidths(table, width, small);
  const style = small ? 'ReportSmall' : 'ReportCell';
  const cell = (i: number, words: Inlines, options: { readonly id?: string; readonly head?: boolean }) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      ...(options.head ? { shading: headShading, verticalAlign: VerticalAlign.BOTTOM } : {}),
      children: [
        new Paragraph({
          style,
          ...(table.columns[i]?.align === 'end' ? { alignment: AlignmentType.RIGHT } : {}),
          ...(options.head ? { keepNext: true } : {}),
          children: writer.line(words, options.id, options.head),
        }),
      ],
    });
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: lines,
    margins,
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ head }, i) => cell(i, [head], { head: true })),
      }),
      ...table.rows.map(
        ({ id, cells }) =>
          new TableRow({
            cantSplit: true,
            children: table.columns.map((_, i) =>
              cell(i, cells[i] ?? [], i === 0 && id !== undefined ? { id } : {}),
            ),
          }),
      ),
    ],
  });
}

/** Names and values side by side, without a head. */
export function factTable(
  writer: Writer,
  facts: readonly (readonly [string, Inlines])[],
  width: number,
): WordTable {
  const first = Math.round(width * 0.24);
  const cell = (size: number, words: Inlines, bold: boolean) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      children: [new Paragraph({ style: 'ReportCell', children: writer.line(words, undefined, bold) })],
    });
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [first, width - first],
    layout: TableLayoutType.FIXED,
    borders: lines,
    margins,
    tableLook: {
      firstRow: false,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: facts.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(first, [name], true), cell(width - first, value, false)],
        }),
    ),
  });
}

/** Figures to be seen first, side by side. */
export function tileTable(writer: Writer, tiles: readonly Tile[], width: number): WordTable {
  const size = Math.floor(width / tiles.length);
  return new WordTable({
    width: { size: size * tiles.length, type: WidthType.DXA },
    columnWidths: tiles.map(() => size),
    layout: TableLayoutType.FIXED,
    borders: noLines,
    margins: { top: 100, bottom: 100, left: 160, right: 120 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: tiles.map(
          ({ label, value, note, signal }) =>
            new TableCell({
              width: { size, type: WidthType.DXA },
              shading: { type: 'clear', color: 'auto', fill: signalGround[signal] },
              borders: { left: { style: 'single', size: 24, color: signalText[signal] } },
              children: [
                new Paragraph({ style: 'ReportCell', children: writer.line([label], undefined, true) }),
                new Paragraph({ style: 'ReportLead', spacing: { after: 40 }, children: writer.line(value) }),
                new Paragraph({ style: 'ReportCell', children: writer.line(note) }),
              ],
            }),
        ),
      }),
    ],
  });
}
