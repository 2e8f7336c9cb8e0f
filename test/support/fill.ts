import path from 'node:path';
import exceljs from 'exceljs';
import type { ScenarioRun } from './scenario.ts';
import { Sheets } from './sheets.ts';

/**
 * Fills in a form as a department does: `fill FILE ID column=value …`, with quotes around values of several words. The
 * id is of an activity or a KPI; a column is named by the end of its name in the hidden row.
 */
export async function fill(cwd: string, command: string): Promise<ScenarioRun> {
  const [, file = '', id = '', ...cells] = [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) =>
    word.replaceAll('"', ''),
  );
  const target = path.join(cwd, file);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(target);
  const sheets = new Sheets(workbook, target);
  const sheet = workbook.worksheets.find(({ name }) => holds(sheets, name, id))?.name;
  if (sheet === undefined) throw new Error(`there is no row of ${id} in ${file}`);
  for (const cell of cells) {
    const at = cell.indexOf('=');
    const value = cell.slice(at + 1);
    sheets.cell(sheet, sheets.row(sheet, id), cell.slice(0, at)).value = /^\d+$/.test(value)
      ? Number(value)
      : value;
  }
  await sheets.save();
  return { output: [], status: 0 };
}

function holds(sheets: Sheets, sheet: string, id: string): boolean {
  try {
    return sheets.row(sheet, id) > 0;
  } catch {
    return false;
  }
}
