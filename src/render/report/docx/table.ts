import type { Signal } from '../../../model/judgement.ts';
import { signalGround, signalText } from '../../word/colours.ts';
import { paragraph } from '../../word/paragraph.ts';
import { cell, framed, headedTable, row } from '../../word/table.ts';
import type { Inlines, Table, Tile } from '../document.ts';
import { tableWidths } from './widths.ts';
import type { Writer } from './writer.ts';

/** A table with a head. `small` is for the numbers of a chart. */
export function wordTable(writer: Writer, table: Table, width: number, small = false): string {
  return headedTable({
    caption: table.caption,
    widths: tableWidths(table, width, small),
    columns: table.columns.map(({ head, align }) => ({ head: writer.line([head], undefined, true), align })),
    rows: table.rows.map(({ id, cells }) =>
      table.columns.map((_, i) => writer.line(cells[i] ?? [], i === 0 ? id : undefined)),
    ),
    style: small ? 'ReportSmall' : 'ReportCell',
  });
}

/** Names and values side by side, without a head. */
export function factTable(
  writer: Writer,
  caption: string,
  facts: readonly (readonly [string, Inlines])[],
  width: number,
): string {
  const first = Math.round(width * 0.24);
  const widths = [first, width - first];
  const rows = facts.map(([name, value]) => {
    const words = [writer.line([name], undefined, true), writer.line(value)];
    return row(
      words.map((line, i) => cell(widths[i] ?? 0, paragraph(line, { style: 'ReportCell' }))).join(''),
    );
  });
  return framed({ widths, lines: 'ruled', caption }, rows.join(''));
}

/** Figures to be seen first, side by side. */
export function tileTable(writer: Writer, tiles: readonly Tile[], width: number): string {
  const size = Math.floor(width / tiles.length);
  const ground = (signal: Signal): string =>
    `<w:tcBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="${signalText[signal]}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${signalGround[signal]}"/>`;
  const cells = tiles.map(({ label, value, note, signal }) => {
    const content = [
      paragraph(writer.line([label], undefined, true), { style: 'ReportCell' }),
      paragraph(writer.line(value), { style: 'ReportTile' }),
      paragraph(writer.line(note), { style: 'ReportCell' }),
    ];
    return cell(size, content.join(''), ground(signal));
  });
  const caption = tiles.map(({ label }) => label).join(', ');
  const widths = tiles.map(() => size);
  return framed({ widths, lines: 'bare', margins: [100, 160, 120], caption }, row(cells.join('')));
}

/** Two things side by side, each of paragraphs and tables, the last of them a paragraph. */
export function pairTable(
  caption: string,
  both: readonly [string, string],
  widths: readonly [number, number],
): string {
  const cells = both.map((content, i) => cell(widths[i] ?? 0, content));
  return framed({ widths, lines: 'bare', margins: [0, 0, 0], caption }, row(cells.join('')));
}
