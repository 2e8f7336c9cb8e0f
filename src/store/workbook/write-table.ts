import exceljs from 'exceljs';
import { repacked } from './write.ts';

const font = 'Calibri';

/** A table that is read and printed, and not taken back. */
export interface PlainTable {
  readonly title: string;
  /** Lines above the head. */
  readonly above: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** A workbook with one table, its head frozen, as wide as a page that lies. The same table gives the same bytes. */
export async function tableBytes({ title, above, columns, rows }: PlainTable): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2000, 0, 1));
  workbook.creator = workbook.lastModifiedBy = 'planctl';
  const head = above.length + 1;
  const sheet = workbook.addWorksheet(title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${head}:${head}`,
    },
  });
  columns.forEach(({ width }, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  above.forEach((text, i) => {
    sheet.addRow([text]).font =
      i === 0 ? { name: font, bold: true, size: 14 } : { name: font, size: 10, color: { argb: 'FF595959' } };
  });
  const headings = sheet.addRow(columns.map(({ heading }) => heading));
  headings.height = heightOf(
    columns.map(({ heading }) => heading),
    columns,
  );
  headings.eachCell((cell) => {
    cell.style = {
      font: { name: font, size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } },
      alignment: { wrapText: true, vertical: 'middle' },
    };
  });
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((text) => (text === '' ? null : text)));
    row.height = heightOf(cells, columns);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.style = {
        numFmt: '@',
        font: { name: font, size: 10 },
        alignment: { wrapText: true, vertical: 'top' },
        border: { bottom: { style: 'thin', color: { argb: 'FFBFBFBF' } } },
      };
    });
  }
  sheet.autoFilter = {
    from: { row: head, column: 1 },
    to: { row: head + rows.length, column: columns.length },
  };
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Room for the longest of some cells: programs do not work it out for a row that somebody else wrote. */
function heightOf(cells: readonly string[], columns: PlainTable['columns']): number {
  const lines = cells.map((text, i) => {
    const width = Math.max(1, (columns[i]?.width ?? 10) - 2);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(400, 14 * Math.max(1, ...lines) + 2);
}
