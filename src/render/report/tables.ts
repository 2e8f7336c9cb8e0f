import type { DocBlock, Inlines, Table } from './document.ts';

/** A column: its head, how wide it wants to be, and whether it holds numbers. */
export type ColumnSpec = readonly [head: string, width: number, align?: 'end'];

/** A table of rows of cells. */
export function table(
  caption: string,
  columns: readonly ColumnSpec[],
  rows: readonly { readonly id?: string; readonly cells: readonly (string | Inlines)[] }[],
): Table {
  return {
    type: 'table',
    caption,
    columns: columns.map(([head, width, align]) => ({ head, width, align: align ?? 'start' })),
    rows: rows.map(({ id, cells }) => ({
      ...(id === undefined ? {} : { id }),
      cells: cells.map((cell) => (typeof cell === 'string' ? [cell] : cell)),
    })),
  };
}

/** A heading with what stands below it; one sentence where nothing does. */
export function part(
  heading: string,
  blocks: readonly DocBlock[],
  empty: string,
  level: 3 | 4 = 3,
): readonly DocBlock[] {
  const below: readonly DocBlock[] = blocks.length > 0 ? blocks : [paragraph(empty, 'note')];
  return [{ type: 'heading', level, text: [heading] }, ...below];
}

/** A paragraph. */
export function paragraph(text: string | Inlines, tone?: 'lead' | 'note'): DocBlock {
  const words = typeof text === 'string' ? [text] : text;
  return { type: 'paragraph', text: words, ...(tone === undefined ? {} : { tone }) };
}

/** A table when it has rows. */
export function tableOrNone(one: Table): readonly DocBlock[] {
  return one.rows.length > 0 ? [one] : [];
}
