import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import { byCodePoint } from '../model/order.ts';
import type { RawCell, RawRow, RawSheet } from '../model/raw-sheet.ts';
import type { WorkbookReason } from '../model/workbook-reason.ts';
import { csvLimit, readCsv } from './csv.ts';
import { limits } from './workbook/archive.ts';

/**
 * Reads the sheets of a workbook, or of the CSV files of a folder; what it is its content tells, not its name. In
 * `ragged` text files rows may have other numbers of cells than the first.
 */
export async function readSheets(
  target: string,
  shown: string,
  ragged = false,
): Promise<readonly RawSheet[]> {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) throw new Failure({ why: 'path-missing', path: shown }, exitCodes.unreadable);
  if (stat.isDirectory()) return readFolder(target, shown, ragged);
  if (!stat.isFile()) refuse(shown, { why: 'not-a-workbook' });
  if (stat.size > limits.packed) refuse(shown, { why: 'too-large', bytes: stat.size, limit: limits.packed });
  const bytes = readBytes(target, shown);
  // Office files, old and new, begin so; anything else that is no text is none of ours.
  const begin = bytes.subarray(0, 4).toString('hex');
  if (!['504b0304', 'd0cf11e0'].includes(begin)) {
    if (bytes.includes(0)) refuse(shown, { why: 'not-a-workbook' });
    return [csvSheet(bytes, path.basename(shown), shown, ragged)];
  }
  const { readWorkbook } = await import('./workbook/read.ts');
  const read = readWorkbook(bytes);
  return read.ok ? read.sheets : refuse(shown, read.fault);
}

function readFolder(target: string, shown: string, ragged: boolean): readonly RawSheet[] {
  const names = readdirSync(target, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && /\.(?:csv|tsv|txt)$/i.test(entry.name),
    )
    .map(({ name }) => name)
    .sort(byCodePoint);
  if (names.length === 0) refuse(shown, { why: 'no-files' });
  return names.map((name) => {
    const file = path.join(target, name);
    const { size } = statSync(file);
    if (size > csvLimit) refuse(path.join(shown, name), { why: 'too-large', bytes: size, limit: csvLimit });
    return csvSheet(readBytes(file, path.join(shown, name)), name, path.join(shown, name), ragged);
  });
}

function readBytes(target: string, shown: string): Buffer {
  try {
    return readFileSync(target);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure({ why: 'cannot-read', path: shown, detail }, exitCodes.unreadable);
  }
}

function csvSheet(bytes: Uint8Array, name: string, shown: string, ragged: boolean): RawSheet {
  const read = readCsv(bytes, ragged);
  if (!read.ok) {
    const [fault] = read.faults;
    return refuse(shown, fault === undefined || fault.why === 'workbook' ? { why: 'not-a-workbook' } : fault);
  }
  const { header, rows } = read.table;
  return { name, rows: [header, ...rows].map(({ line, cells }) => rawRow(line, cells)), merged: [] };
}

function rawRow(number: number, cells: readonly string[]): RawRow {
  const filled = cells.flatMap((text, index): readonly (readonly [number, RawCell])[] =>
    text === '' ? [] : [[index, { value: asMeant(text) }]],
  );
  return { number, cells: new Map(filled) };
}

/** What `planctl export csv` puts in front of a text that begins like a formula is none of the text. */
function asMeant(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function refuse(path: string, reason: WorkbookReason): never {
  throw new Failure({ why: 'sheets-refused', path, reason }, exitCodes.unreadable);
}
