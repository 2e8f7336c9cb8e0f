import { Relations, relationTypes } from '../../word/relations.ts';
import { declaration, xmlText } from '../../word/text.ts';
import { zipped } from '../../word/zip.ts';
import { columnName, type NativeChart, sharedPoints } from './native-chart.ts';

/** A cell: a text, a number, or nothing. */
type Cell = string | number | null;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const fixed: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  ],
  ['_rels/.rels', relationsOf(relationTypes.document, 'xl/workbook.xml')],
  [
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  ['xl/_rels/workbook.xml.rels', relationsOf(relationTypes.sheet, 'worksheets/sheet1.xml')],
];

/** The numbers of a chart as a workbook, so that whoever has the document can change the chart. */
export function workbook(chart: NativeChart): Uint8Array {
  const rows = rowsOf(chart).map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, i) => written(cell, columnName(i), row + 1)).join('')}</row>`,
  );
  const sheet = `${declaration}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  // It is packed once more with the document, which takes less room and time than to pack it twice.
  return zipped([...fixed, ['xl/worksheets/sheet1.xml', sheet]], 0);
}

function written(cell: Cell, column: string, row: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${column}${row}"><v>${cell}</v></c>`;
  return `<c r="${column}${row}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

/** As the chart refers to them: the names of bars or the places of points first, then a column for each part or line. */
function rowsOf(chart: NativeChart): readonly (readonly Cell[])[] {
  if (chart.kind === 'bars') {
    return [
      [null, ...chart.series.map(({ name }) => name)],
      ...chart.categories.map((name, i) => [name, ...chart.series.map(({ values }) => values[i] ?? null)]),
    ];
  }
  const { across, columns } = sharedPoints(chart.series);
  return [
    [null, ...chart.series.map(({ name }) => name)],
    ...across.map((x, i) => [x, ...columns.map((column) => column[i] ?? null)]),
  ];
}

function relationsOf(type: string, target: string): string {
  const relations = new Relations();
  relations.add(type, target);
  return relations.toString();
}
