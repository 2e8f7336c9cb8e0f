import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { planctl, type Run } from './bin.ts';
import { git } from './plan-repository.ts';

/** A workbook that planctl wrote, opened to be changed as people do, by names of columns and ids of rows. */
export class Sheets {
  readonly workbook: exceljs.Workbook;
  readonly #file: string;

  constructor(workbook: exceljs.Workbook, file: string) {
    this.workbook = workbook;
    this.#file = file;
  }

  sheet(name: string): exceljs.Worksheet {
    const found = this.workbook.getWorksheet(name);
    if (!found) throw new Error(`there is no sheet ${name}`);
    return found;
  }

  /** The number of a column by the end of its name in the hidden row. */
  column(sheet: string, name: string): number {
    const row = this.sheet(sheet).getRow(2);
    for (let i = 1; i <= row.cellCount; i++) {
      const value = String(row.getCell(i).value);
      if (value === name || value.endsWith(`.${name}`)) return i;
    }
    throw new Error(`there is no column ${name} in ${sheet}`);
  }

  /** The number of the first row that begins with some values. */
  row(sheet: string, ...begin: readonly (string | number)[]): number {
    const found = this.sheet(sheet);
    for (let i = 3; i <= found.rowCount; i++) {
      if (begin.every((value, j) => found.getRow(i).getCell(j + 1).value === value)) return i;
    }
    throw new Error(`there is no row ${begin.join(' ')} in ${sheet}`);
  }

  cell(sheet: string, row: number, column: string): exceljs.Cell {
    return this.sheet(sheet).getRow(row).getCell(this.column(sheet, column));
  }

  /** Fills in the row below the last one, and gives its number. */
  append(sheet: string, values: Readonly<Record<string, exceljs.CellValue>>): number {
    const row = this.sheet(sheet).rowCount + 1;
    for (const [column, value] of Object.entries(values)) this.cell(sheet, row, column).value = value;
    return row;
  }

  async save(): Promise<void> {
    await this.workbook.xlsx.writeFile(this.#file);
  }
}

/** Exports a plan as a workbook beside the repository and opens it. */
export async function exported(cwd: string, ...args: readonly string[]): Promise<Sheets> {
  const file = path.join(cwd, 'plan.xlsx');
  const run = planctl(cwd, ['export', 'xlsx', '-o', 'plan.xlsx', ...args]);
  if (run.status !== 0) throw new Error(run.stderr);
  return opened(file);
}

async function opened(file: string): Promise<Sheets> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  return new Sheets(workbook, file);
}

/** What was exported from a plan that does not change. */
const fresh = new Map<string, Uint8Array>();

/** Changes the exported workbook of a plan and imports it. */
export async function imported(
  cwd: string,
  change: (sheets: Sheets) => void,
  ...args: readonly string[]
): Promise<Run> {
  const file = path.join(cwd, 'plan.xlsx');
  const known = fresh.get(cwd);
  if (known) writeFileSync(file, known);
  const sheets = await (known ? opened(file) : exported(cwd));
  if (!known) fresh.set(cwd, readFileSync(file));
  change(sheets);
  await sheets.save();
  return planctl(cwd, ['import', 'plan.xlsx', ...args]);
}

/** The lines that the last commit took away and added, without those that name files. */
export function changedLines(cwd: string): readonly string[] {
  return git(cwd, 'show', '--format=', '-U0', 'HEAD')
    .split('\n')
    .filter((line) => /^[-+](?![-+]{2} )/.test(line));
}
