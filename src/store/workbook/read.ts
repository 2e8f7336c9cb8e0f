import { isoDay } from '../../model/dates.ts';
import { columnIndex, type RawCell, type RawRow, type RawSheet } from '../../model/raw-sheet.ts';
import type { WorkbookReason } from '../../model/workbook-reason.ts';
import { Archive, WorkbookError } from './archive.ts';
import { Formats } from './formats.ts';
import { attribute, type Tag, tagsOf } from './markup.ts';

/**
 * The most rows of a sheet that hold anything, the most cells of a workbook, and the most characters in them: a text that
 * is there once can be shown by every cell.
 */
export const readLimits = { rows: 20_000, cells: 600_000, characters: 50_000_000 } as const;

/** What came of reading a workbook. */
export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly RawSheet[] }
  | { readonly ok: false; readonly fault: WorkbookReason };

/**
 * Reads the sheets of a workbook of Excel or LibreOffice (.xlsx): values only, in the order of the sheets, hidden ones
 * among them. Formulas give what they were last worked out to; nothing is fetched, followed or run. Only the parts that
 * hold values are unpacked. exceljs, which writes them, would make an object of every cell of a merged or checked
 * range, and a range is a line that anybody can write as long as they like.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookReading {
  try {
    const archive = new Archive(bytes);
    return { ok: true, sheets: sheetsIn(archive) };
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, fault: error.fault };
    throw error;
  }
}

function sheetsIn(archive: Archive): readonly RawSheet[] {
  const names = archive.names();
  const types = archive.text('[Content_Types].xml');
  if (types === undefined) {
    if (names.includes('content.xml')) throw new WorkbookError({ why: 'other-format', format: 'ods' });
    throw new WorkbookError({ why: 'not-a-workbook' });
  }
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject/i.test(name)))
    throw new WorkbookError({ why: 'macros' });
  if (names.includes('xl/workbook.bin')) throw new WorkbookError({ why: 'other-format', format: 'xlsb' });
  const workbook = archive.text('xl/workbook.xml');
  if (workbook === undefined) throw new WorkbookError({ why: 'not-a-workbook' });
  const targets = targetsOf(archive.text('xl/_rels/workbook.xml.rels') ?? '');
  const shared = sharedTexts(archive.text('xl/sharedStrings.xml') ?? '');
  let date1904 = false;
  const parts = new Set<string>();
  const listed: { readonly name: string; readonly part: string }[] = [];
  for (const tag of tagsOf(workbook)) {
    if (tag.name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '');
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    const part = targets.get(/(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.attributes)?.[1] ?? '');
    if (part === undefined) continue;
    // No program writes one part under two names.
    if (parts.has(part)) throw new WorkbookError({ why: 'damaged' });
    parts.add(part);
    listed.push({ name: attribute(tag, 'name') ?? '', part });
  }
  if (listed.length === 0) throw new WorkbookError({ why: 'damaged' });
  const formats = new Formats(archive.text('xl/styles.xml') ?? '', date1904);
  const budget = { cells: readLimits.cells, characters: readLimits.characters };
  return listed.flatMap(({ name, part }) => {
    const text = archive.text(part);
    return text === undefined ? [] : [new SheetReader(name, shared, formats, budget).read(text)];
  });
}

/** The parts of a workbook by what its sheets are called there. */
function targetsOf(text: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const tag of tagsOf(text)) {
    if (tag.name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') continue;
    const target = attribute(tag, 'Target') ?? '';
    const id = attribute(tag, 'Id');
    if (id !== undefined) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

/** Texts that cells share; of rich ones the words, of those with readings above them not the readings. */
function sharedTexts(text: string): readonly string[] {
  const texts: string[] = [];
  let words = '';
  let reading = false;
  for (const tag of tagsOf(text)) {
    if (tag.name === 'rPh') reading = tag.kind === 'open';
    else if (tag.name === 't' && tag.kind === 'open' && !reading) words += tag.text;
    else if (tag.name === 'si') {
      if (tag.kind === 'open') words = '';
      else texts.push(tag.kind === 'empty' ? '' : unfolded(words));
    }
  }
  return texts;
}

/** `_x000D_` is how Excel writes a character that XML has none for. */
function unfolded(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  // Half a character is none, and nothing could write it.
  return plain.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** What is left of the limits. */
interface Budget {
  cells: number;
  characters: number;
}

class SheetReader {
  readonly #name: string;
  readonly #shared: readonly string[];
  readonly #formats: Formats;
  readonly #budget: Budget;

  constructor(name: string, shared: readonly string[], formats: Formats, budget: Budget) {
    this.#name = name;
    this.#shared = shared;
    this.#formats = formats;
    this.#budget = budget;
  }

  read(text: string): RawSheet {
    const rows: RawRow[] = [];
    const merged: string[] = [];
    let cells = new Map<number, RawCell>();
    let number = 0;
    let column = -1;
    let cell: OpenCell | undefined;
    const finishRow = (): void => {
      if (cells.size === 0) return;
      if (rows.length >= readLimits.rows)
        throw new WorkbookError({ why: 'too-many-rows', sheet: this.#name, limit: readLimits.rows });
      rows.push({ number, cells });
      cells = new Map();
    };
    let isWhole = false;
    for (const tag of tagsOf(text)) {
      if (tag.name === 'worksheet') isWhole = tag.kind !== 'open';
      if (tag.name === 'row' && tag.kind !== 'close') {
        finishRow();
        number = wholeNumber(attribute(tag, 'r')) ?? number + 1;
        column = -1;
      } else if (tag.name === 'c' && tag.kind !== 'close') {
        const letters = /^[A-Z]{1,3}/i.exec(attribute(tag, 'r') ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        cell = openCell(tag);
        if (--this.#budget.cells < 0)
          throw new WorkbookError({ why: 'too-many-cells', limit: readLimits.cells });
      } else if (tag.name === 'c' && cell) {
        const value = this.#valueOf(cell);
        if (value) {
          cells.set(column, value);
          this.#budget.characters -= typeof value.value === 'string' ? value.value.length : 0;
          if (this.#budget.characters < 0)
            throw new WorkbookError({
              why: 'too-large',
              bytes: readLimits.characters,
              limit: readLimits.characters,
            });
        }
        cell = undefined;
      } else if (cell && tag.kind !== 'close') {
        gather(cell, tag);
      } else if (tag.name === 'rPh' && cell) {
        cell.reading = false;
      } else if (tag.name === 'mergeCell' && merged.length < 1000) {
        merged.push(attribute(tag, 'ref') ?? '');
      }
    }
    finishRow();
    // What is missing behind an open bracket or comment are not rows that somebody deleted.
    if (!isWhole) throw new WorkbookError({ why: 'damaged' });
    return { name: this.#name, rows, merged };
  }

  #valueOf({ type, style, value, words, formula, array }: OpenCell): RawCell | undefined {
    // Another file's values are whatever that file says when somebody opens it.
    if (formula !== undefined && isFromElsewhere(formula)) return { trouble: 'external' };
    if (array) return { trouble: 'array' };
    if (type === 'e') return { trouble: 'error' };
    if (type === 'inlineStr') return { value: unfolded(words) };
    if (value === undefined || value === '') {
      // A formula whose result is an empty text is blank; one without any result was never worked out.
      return formula !== undefined && type !== 'str' ? { trouble: 'no-value' } : undefined;
    }
    if (type === 's') {
      const text = this.#shared[Number(value)];
      // A blank in its place would take the value away.
      if (text === undefined) throw new WorkbookError({ why: 'damaged' });
      return { value: text };
    }
    if (type === 'str') return { value: unfolded(value) };
    if (type === 'b') return { value: value.trim() === '1' || value.trim() === 'true' };
    if (type === 'd') return { value: /^\d{4}-\d\d-\d\d/.test(value) ? { day: value.slice(0, 10) } : value };
    const number = Number(value);
    if (!Number.isFinite(number)) return { value };
    const meaning = this.#formats.of(style);
    if (meaning === 'date' || meaning === 'month') {
      const day = this.#formats.dayOf(number);
      if (day === undefined) return { value: number };
      const date = isoDay(day);
      return { value: meaning === 'month' && date.endsWith('-01') ? date.slice(0, 7) : { day: date } };
    }
    return meaning === 'percent' ? { value: number, percent: true } : { value: number };
  }
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value?: string;
  words: string;
  formula?: string;
  array: boolean;
  reading: boolean;
}

function openCell(tag: Tag): OpenCell | undefined {
  if (tag.kind === 'empty') return undefined;
  return {
    type: attribute(tag, 't') ?? 'n',
    style: wholeNumber(attribute(tag, 's')) ?? 0,
    words: '',
    array: false,
    reading: false,
  };
}

function gather(cell: OpenCell, tag: Tag): void {
  if (tag.name === 'v') cell.value = tag.text;
  else if (tag.name === 'rPh') cell.reading = true;
  else if (tag.name === 't' && !cell.reading) cell.words += tag.text;
  else if (tag.name === 'f') {
    cell.formula = tag.text;
    cell.array = attribute(tag, 't') === 'array' || attribute(tag, 't') === 'dataTable';
  }
}

/** Whether a formula takes its value from another file, program or service. */
function isFromElsewhere(formula: string): boolean {
  return /\[\d+\]|\|'|'(?:file|https?):|\b(?:DDE|RTD|CALL|REGISTER(?:\.ID)?|IMAGE|IMPORT(?:DATA|FEED|HTML|RANGE|XML))\s*\(|WEBSERVICE/i.test(
    formula.replace(/"[^"]*"/g, '""'),
  );
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
