import type { RawCell, RawRow } from './raw-sheet.ts';

/** A column of a foreign table: its place in the sheet from 0, and what stands above it. */
export interface ForeignColumn {
  readonly index: number;
  /** Of headings in several rows all of them, with ` / ` between; of equal ones the second ends in ` (2)`. */
  readonly heading: string;
}

/** A row that is none of the table's own: numbers of columns, a heading of a section, a total, the head once more. */
export interface LeftRow {
  readonly row: number;
  readonly why: 'numbers' | 'section' | 'total' | 'head';
  readonly text: string;
}

/** The table of a sheet that nobody made for planctl. */
export interface ForeignTable {
  readonly sheet: string;
  /** The rows of the headings, from 1. */
  readonly head: { readonly first: number; readonly last: number };
  readonly columns: readonly ForeignColumn[];
  readonly rows: readonly RawRow[];
  readonly left: readonly LeftRow[];
}

/** What a cell shows, in one line; nothing for a blank or a faulty one. */
export function cellText(cell: RawCell | undefined): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'number' && cell?.percent) return `${Number((value * 100).toPrecision(15))}%`;
  return (typeof value === 'object' ? value.day : String(value)).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Words as they are compared with others: small letters, one blank between them, no marks at the end. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/[\s.:;,*]+$/, '')
    .trim();
}

/** The key under which a cell's words stand in a mapping: one line, and not longer than a key of YAML may be. */
export function wordsKey(text: string): string {
  return text.slice(0, 300).trim();
}
