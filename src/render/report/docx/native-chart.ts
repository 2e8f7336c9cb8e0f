import { ink } from '../../word/colours.ts';
import { declaration, xmlText } from '../../word/text.ts';

// The few kinds of charts that a report has, in DrawingML, as Word itself writes them.

/** A chart as Word draws it. Heights are in points. */
export type NativeChart = BarChart | LineChart;

/** Lying bars of parts, the first category on top. */
export interface BarChart {
  readonly kind: 'bars';
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
  /** Points. */
  readonly categorySize: number;
  /** Room between two bars, in percent of a bar. */
  readonly gap: number;
  readonly axis: ValueAxis;
}

/** A part of each bar; a part that is not there has no number. */
export interface BarSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly fill: BarFill;
  /** The colour of its numbers; without one they are not printed. */
  readonly label?: string;
}

/** A colour of six hexadecimal digits, with a pattern where a grey print must tell it from another one. */
export type BarFill =
  | { readonly color: string; readonly pattern?: string }
  /** Not to be seen. */
  | 'none';

/** Lines through points. */
export interface LineChart {
  readonly kind: 'lines';
  readonly height: number;
  readonly series: readonly LineSeries[];
  readonly across: ValueAxis;
  readonly up: ValueAxis;
  /** What the values are, beside their axis. */
  readonly unit: string;
}

/** A line, or marks alone. */
export interface LineSeries {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly color: string;
  /** Points; none for marks alone. */
  readonly width: number | null;
  readonly dash: 'solid' | 'dash' | 'sysDot';
  readonly marker?: {
    readonly shape: 'circle' | 'diamond';
    readonly size: number;
    readonly hollow?: boolean;
  };
}

/** An axis of numbers. */
export interface ValueAxis {
  readonly minimum: number;
  readonly maximum?: number;
  readonly interval?: number;
  /** How a spreadsheet prints its numbers; `General` unless given. */
  readonly format?: string;
  readonly hidden?: boolean;
  readonly gridlines: boolean;
}

/** The part of a package that holds a chart; its numbers are in the workbook `rId1`. */
export function nativeChart(chart: NativeChart): string {
  const plot = chart.kind === 'bars' ? bars(chart) : lines(chart);
  return [
    `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>',
    `<c:plotArea><c:layout/>${plot}<c:spPr>${unseen}</c:spPr></c:plotArea>`,
    `<c:legend><c:legendPos val="b"/>${withoutFirst(chart)}<c:overlay val="0"/>${words(8)}</c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${words(8)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

/**
 * The points of all lines in one table, as LibreOffice wants them: where they stand, and a column for each line, empty
 * where it has no point. A line that has two points in one place has two rows there.
 */
export function sharedPoints(series: readonly LineSeries[]): {
  readonly across: readonly number[];
  readonly columns: readonly (readonly (number | null)[])[];
} {
  const rows = new Map<number, (number | undefined)[][]>();
  for (const [i, { points: own }] of series.entries()) {
    for (const { x, y } of own) {
      const here = rows.get(x) ?? [];
      rows.set(x, here);
      const free = here.find((row) => row[i] === undefined);
      if (free) free[i] = y;
      else {
        const row: (number | undefined)[] = [];
        row[i] = y;
        here.push(row);
      }
    }
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const flat = sorted.flatMap(([x, here]) => here.map((row) => ({ x, row })));
  return {
    across: flat.map(({ x }) => x),
    columns: series.map((_, i) => flat.map(({ row }) => row[i] ?? null)),
  };
}

/** The names of columns of a sheet: A to Z, then AA. */
export function columnName(i: number): string {
  return i < 26
    ? String.fromCharCode(65 + i)
    : `${columnName(Math.floor(i / 26) - 1)}${String.fromCharCode(65 + (i % 26))}`;
}

const unseen = '<a:noFill/><a:ln><a:noFill/></a:ln>';

/** What is not to be seen needs no place in the legend. */
function withoutFirst(chart: NativeChart): string {
  if (chart.kind !== 'bars') return '';
  return chart.series
    .flatMap(({ fill }, i) =>
      fill === 'none' ? [`<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`] : [],
    )
    .join('');
}

function bars({ categories, series, categorySize, gap, axis }: BarChart): string {
  const last = categories.length + 1;
  const names = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>`;
  const all = series.map((one, i) => {
    const column = columnName(i + 1);
    return [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${named(one.name, column)}<c:spPr>${filled(one.fill)}</c:spPr><c:invertIfNegative val="0"/>`,
      one.label === undefined ? '' : labels(one.label),
      names,
      `<c:val>${numbers(one.values, column)}</c:val></c:ser>`,
    ].join('');
  });
  return [
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${all.join('')}`,
    `<c:gapWidth val="${gap}"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>',
    `<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}${axisLine}${words(categorySize)}`,
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    // The axis of categories is upside down, so that the axis of values is below where it crosses at the end.
    valueAxis(axis, { id: 2, cross: 1, side: 'b', crosses: 'max', between: 'between' }),
  ].join('');
}

function lines({ series, across, up, unit }: LineChart): string {
  const { across: places, columns } = sharedPoints(series);
  const all = series.map(({ name, color, width, dash, marker }, i) => {
    const column = columnName(i + 1);
    const line =
      width === null
        ? '<a:ln w="19050"><a:noFill/></a:ln>'
        : `<a:ln w="${Math.round(width * 12_700)}" cap="rnd">${solid(color)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
    return [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${named(name, column)}<c:spPr>${line}</c:spPr>${marked(marker, color)}`,
      `<c:xVal>${numbers(places, 'A')}</c:xVal>`,
      `<c:yVal>${numbers(columns[i] ?? [], column)}</c:yVal><c:smooth val="0"/></c:ser>`,
    ].join('');
  });
  return [
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${all.join('')}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>`,
    valueAxis(across, { id: 1, cross: 2, side: 'b', crosses: 'min', between: 'midCat' }),
    valueAxis(up, { id: 2, cross: 1, side: 'l', crosses: 'min', between: 'midCat', title: unit }),
  ].join('');
}

function valueAxis(
  axis: ValueAxis,
  place: {
    readonly id: number;
    readonly cross: number;
    readonly side: 'b' | 'l';
    readonly crosses: 'min' | 'max';
    readonly between: 'between' | 'midCat';
    readonly title?: string;
  },
): string {
  const { minimum, maximum, interval, format, hidden, gridlines } = axis;
  const most = maximum === undefined ? '' : `<c:max val="${maximum}"/>`;
  return [
    `<c:valAx><c:axId val="${place.id}"/><c:scaling><c:orientation val="minMax"/>${most}<c:min val="${minimum}"/></c:scaling>`,
    `<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${place.side}"/>`,
    gridlines
      ? `<c:majorGridlines><c:spPr><a:ln w="9525">${solid('D9DDE2')}</a:ln></c:spPr></c:majorGridlines>`
      : '',
    place.title === undefined || place.title === '' ? '' : axisTitle(place.title),
    `<c:numFmt formatCode="${format ?? 'General'}" sourceLinked="0"/>${ticks}${axisLine}${words(8)}`,
    `<c:crossAx val="${place.cross}"/><c:crosses val="${place.crosses}"/><c:crossBetween val="${place.between}"/>`,
    interval === undefined ? '' : `<c:majorUnit val="${interval}"/>`,
    '</c:valAx>',
  ].join('');
}

const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>';
const axisLine = `<c:spPr><a:noFill/><a:ln w="9525">${solid('9AA1AA')}</a:ln></c:spPr>`;

function axisTitle(text: string): string {
  const look = letters('a:rPr', 8, false, ink);
  return `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p><a:pPr>${letters('a:defRPr', 8, false, ink)}</a:pPr><a:r>${look}<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function named(name: string, column: string): string {
  return `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>`;
}

function points(texts: readonly string[]): string {
  const all = texts.map((text, i) => `<c:pt idx="${i}"><c:v>${xmlText(text)}</c:v></c:pt>`);
  return `<c:ptCount val="${texts.length}"/>${all.join('')}`;
}

function numbers(values: readonly (number | null)[], column: string): string {
  const all = values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
  return `<c:numRef><c:f>Sheet1!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${all.join('')}</c:numCache></c:numRef>`;
}

function labels(color: string): string {
  return `<c:dLbls><c:spPr>${unseen}</c:spPr>${words(8, true, color)}<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function marked(marker: LineSeries['marker'], color: string): string {
  if (marker === undefined) return '<c:marker><c:symbol val="none"/></c:marker>';
  const { shape, size, hollow } = marker;
  return `<c:marker><c:symbol val="${shape}"/><c:size val="${size}"/><c:spPr>${solid(hollow ? 'FFFFFF' : color)}<a:ln w="${hollow ? 19_050 : 9525}">${solid(color)}</a:ln></c:spPr></c:marker>`;
}

function filled(fill: BarFill): string {
  if (fill === 'none') return unseen;
  const { color, pattern } = fill;
  const inside =
    pattern === undefined
      ? solid(color)
      : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  return `${inside}<a:ln><a:noFill/></a:ln>`;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** How words of a chart look. */
function words(size: number, bold = false, color = ink): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters('a:defRPr', size, bold, color)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function letters(element: string, size: number, bold: boolean, color: string): string {
  return `<${element} sz="${size * 100}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></${element}>`;
}
