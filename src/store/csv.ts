import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';

/** What parts the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** A row of a table. */
export interface CsvRow {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** As many as the header has. */
  readonly cells: readonly string[];
}

/** A table: a header, and below it the rows that say anything. */
export interface CsvTable {
  readonly delimiter: Delimiter;
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
}

/** Why a file is no table, or a row no row of it. */
export type CsvFault =
  /** A workbook of Excel or LibreOffice instead of a text. */
  | { readonly why: 'workbook' }
  /** Text in another encoding than UTF-8; `windows-1251` is what Excel writes for Cyrillic unless it is told otherwise. */
  | { readonly why: 'encoding'; readonly encoding: 'utf-16' | 'windows-1251' | 'unknown' }
  | { readonly why: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly why: 'empty' }
  /** A quote that opens inside a cell, or never closes, in the row that begins on a line. */
  | { readonly why: 'quote'; readonly line: number }
  /** `decimals`: the row would fit if a comma between digits did not part cells. */
  | {
      readonly why: 'cells';
      readonly line: number;
      readonly expected: number;
      readonly actual: number;
      readonly decimals: boolean;
    };

/** What came of reading a table. */
export type CsvReading =
  | { readonly ok: true; readonly table: CsvTable }
  | { readonly ok: false; readonly faults: readonly CsvFault[] };

/** The largest file that is read: 16 MiB. */
export const csvLimit = 16 * 1024 * 1024;

/**
 * Reads a table as spreadsheets and programs write it: comma, semicolon or tab, quoted where it must be. Rows of a
 * `ragged` one may have other numbers of cells than the first: titles stand above it.
 */
export function readCsv(bytes: Uint8Array, ragged = false): CsvReading {
  const fault = faultOfBytes(bytes);
  if (fault) return { ok: false, faults: [fault] };
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const { text, skipped, told } = withoutPreamble(whole.replace(/^\ufeff/, ''));
  const delimiter = told ?? (ragged ? mostFrequentDelimiter(text) : delimiterOf(text));
  const parsed = parseRows(text, delimiter, skipped);
  if ('why' in parsed) return { ok: false, faults: [parsed] };
  const [first, ...rest] = parsed.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!first) return { ok: false, faults: [{ why: 'empty' }] };
  const header = { ...first, cells: withoutBlankEnd(first.cells, 0) };
  const width = header.cells.length;
  const rows = rest.map(({ line, cells }) => ({ line, cells: withoutBlankEnd(cells, width) }));
  const faults = ragged ? [] : rows.flatMap((row) => cellsFault(row, width, delimiter) ?? []);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, table: { delimiter, header, rows } };
}

function faultOfBytes(bytes: Uint8Array): CsvFault | undefined {
  if (bytes.length > csvLimit) return { why: 'too-large', bytes: bytes.length, limit: csvLimit };
  const [a, b, c, d] = bytes;
  // A ZIP archive, and the older form of Office files.
  if ((a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11))
    return { why: 'workbook' };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return { why: 'encoding', encoding: 'utf-16' };
  const zeros = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (zeros > 0)
    return { why: 'encoding', encoding: zeros > bytes.length / 4 || zeros > 200 ? 'utf-16' : 'unknown' };
  if (isUtf8(bytes)) return undefined;
  return { why: 'encoding', encoding: isLikeCyrillic(bytes) ? 'windows-1251' : 'unknown' };
}

/** In windows-1251 the Bulgarian letters are the bytes from 0xC0 on, and mostly the small ones from 0xE0. */
function isLikeCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let others = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) letters++;
    else if (byte >= 0x80) others++;
  }
  return letters > 4 * others;
}

/** The line `sep=;` at the top, by which Excel is told the delimiter, is none of the table. */
function withoutPreamble(text: string): {
  readonly text: string;
  readonly skipped: number;
  readonly told: Delimiter | undefined;
} {
  const match = /^"?sep=([,;\t])"?\r?\n/i.exec(text);
  if (!match) return { text, skipped: 0, told: undefined };
  return { text: text.slice(match[0].length), skipped: 1, told: match[1] as Delimiter };
}

/** What parts the names of the first line that is not blank; between brackets of quotes nothing does. */
function delimiterOf(text: string): Delimiter {
  const line = /^[^\r\n]*[^\s,;][^\r\n]*/m.exec(text)?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter): number => bare.split(delimiter).length;
  const [most] = ([';', '\t', ','] as const).toSorted((a, b) => count(b) - count(a));
  return most ?? ',';
}

/** What parts the cells of most of the first lines. */
function mostFrequentDelimiter(text: string): Delimiter {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, 60)
    .filter((line) => line.trim() !== '');
  const count = (delimiter: Delimiter): number =>
    lines.filter((line) => line.split(delimiter).length > 2).length;
  const [most] = ([';', '\t', ','] as const).toSorted((a, b) => count(b) - count(a));
  return most ?? ',';
}

/** The rows of a text, or why it has none. */
function parseRows(text: string, delimiter: Delimiter, skipped: number): readonly CsvRow[] | CsvFault {
  const rows: CsvRow[] = [];
  let next = skipped + 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells) => {
        rows.push({ line: next, cells: cells.map((cell) => cell.normalize('NFC')) });
        // Its own count takes the two characters of a line break between quotes for two.
        next += 1 + (cells.join('').match(/\r\n|\r|\n/g)?.length ?? 0);
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) return { why: 'quote', line: next };
    throw error;
  }
}

/** Spreadsheets end rows with blank cells of columns that nobody uses. */
function withoutBlankEnd(cells: readonly string[], least: number): readonly string[] {
  let length = cells.length;
  while (length > least && cells[length - 1]?.trim() === '') length--;
  return cells.slice(0, length);
}

function cellsFault({ line, cells }: CsvRow, expected: number, delimiter: Delimiter): CsvFault | undefined {
  if (cells.length === expected) return undefined;
  const pairs = cells.filter((cell, i) => /^\d+$/.test(cell) && /\d$/.test(cells[i - 1] ?? '')).length;
  const decimals = delimiter === ',' && cells.length > expected && pairs >= cells.length - expected;
  return { why: 'cells', line, expected, actual: cells.length, decimals };
}
