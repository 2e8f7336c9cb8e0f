import { marks } from '../../judged.ts';
import { textWidth } from '../../word/arial.ts';
import { a4, margin, type Orientation, pageWidth } from '../../word/sections.ts';
import { normal, paragraphStyles } from '../../word/styles.ts';
import { namedAbove } from '../captions.ts';
import type { DocBlock, Inlines, ReportDocument, Section, Table } from '../document.ts';
import { drawn } from './charts.ts';
import { contentsOf, type Entry, type Pages, titleOf } from './front.ts';
import { travelTable } from './travel.ts';
import { besideChart, tableWidths } from './widths.ts';

// On which page each heading is about to be: the document is laid out roughly, by the widths of the letters of Arial.
// Word works the numbers out anew; a paper made by another program has these.

/** Sections that follow each other on pages of one orientation. */
export interface Group {
  readonly orientation: Orientation;
  readonly sections: readonly Section[];
}

/** The height of a line by the size of its letters: what Arial needs. */
const leading = 1.149;

/** Lays a document out. */
export function pagesOf(
  document: ReportDocument,
  groups: readonly Group[],
  entries: readonly Entry[],
): Pages {
  const sheet = new Sheet();
  for (const [i, { orientation, sections }] of groups.entries()) {
    const width = pageWidth[orientation];
    sheet.turn(orientation, i === 0);
    if (i === 0) layFront(sheet, document, entries, width);
    for (const section of sections) {
      const named = namedAbove(section);
      sheet.heading(paragraph('Heading1', [titleOf(section)], width));
      for (const block of section.blocks) layBlock(sheet, document, block, named.has(block), width);
    }
  }
  return sheet.pages();
}

function layFront(sheet: Sheet, document: ReportDocument, entries: readonly Entry[], width: number): void {
  const first = Math.round(width * 0.24);
  sheet.add(paragraph('Title', [document.title], width), true);
  sheet.add(paragraph('ReportSubtitle', [document.subtitle], width), false);
  for (const [name, value] of document.facts) {
    sheet.add(rowHeight([[name], value], [first, width - first], 'ReportCell'), false);
  }
  sheet.add(paragraph('ContentsHeading', [document.labels.contents], width), true);
  for (const { level, text } of contentsOf(entries)) {
    sheet.add(paragraph(`TOC${level}`, [text], width - 600), false);
  }
}

function layBlock(
  sheet: Sheet,
  document: ReportDocument,
  block: DocBlock,
  named: boolean,
  width: number,
): void {
  const add = (style: string, text: Inlines, keep = false): void =>
    sheet.add(paragraph(style, text, width), keep);
  switch (block.type) {
    case 'heading':
      if (block.level === 3) sheet.heading(paragraph('Heading2', block.text, width));
      else add('Heading3', block.text, true);
      return;
    case 'paragraph':
      add(block.tone === 'lead' ? 'ReportLead' : block.tone === 'note' ? 'ReportNote' : 'Normal', block.text);
      return;
    case 'list':
      for (const item of block.items) sheet.add(paragraph('ReportList', item, width - 340), false);
      return;
    case 'table':
      if (!named) add('ReportCaption', [block.caption], true);
      layTable(sheet, block, width, false);
      return;
    case 'tiles': {
      const inner = Math.floor(width / Math.max(1, block.tiles.length)) - 280;
      const heights = block.tiles.map(({ label, value, note }) =>
        ['ReportCell', 'ReportTile', 'ReportCell'].reduce(
          (sum, style, i) => sum + heightOf(paragraph(style, [[label], value, note][i] ?? [], inner)),
          200,
        ),
      );
      sheet.add({ before: 0, line: Math.max(0, ...heights), lines: 1, after: gap }, false);
      return;
    }
    case 'callout':
      add(`Callout${block.tone}`, [block.title], block.text.length > 0);
      for (const text of block.text) add(`Callout${block.tone}`, text);
      sheet.add({ before: 0, line: gap, lines: 1, after: 0 }, false);
      return;
    case 'chart': {
      const { chart } = block;
      add('ReportCaption', [chart.title], true);
      if (chart.chart === 'travel') {
        const table = travelTable(chart);
        add('ReportNote', [chart.alt], true);
        add('ReportNote', [table.caption], true);
        layTable(sheet, table, width, false);
        return;
      }
      if (chart.chart === 'trajectory') {
        const room = besideChart(width)[1];
        const numbers = [
          paragraph('ReportNote', [document.labels.numbers], room),
          ...tableRows(chart.table, room, true),
        ];
        const beside = numbers.reduce((sum, row) => sum + heightOf(row), gap);
        const tall = Math.max(beside, 120 + 20 * Math.max(...drawn(chart).map(({ height }) => height)));
        sheet.add({ before: 0, line: tall, lines: 1, after: gap }, false);
        return;
      }
      for (const { height } of drawn(chart)) {
        sheet.add({ before: 60, line: height * 20, lines: 1, after: 60 }, true);
      }
      add('ReportNote', [document.labels.numbers], true);
      layTable(sheet, chart.table, width, true);
      return;
    }
  }
}

/** The height of the paragraph that keeps two tables apart. */
const gap = 120;

function layTable(sheet: Sheet, table: Table, width: number, small: boolean): void {
  const [head, ...rows] = tableRows(table, width, small);
  if (head) sheet.table(head, rows);
  sheet.add({ before: 0, line: gap, lines: 1, after: 0 }, false);
}

/** The heights of a table's rows, its head first. */
function tableRows(table: Table, width: number, small: boolean): readonly Extent[] {
  const widths = tableWidths(table, width, small);
  const style = small ? 'ReportSmall' : 'ReportCell';
  const heads = table.columns.map((column) => [column.head]);
  return [
    rowHeight(heads, widths, style, true),
    ...table.rows.map(({ cells }) => rowHeight(cells, widths, style)),
  ];
}

/** What a paragraph takes, in twentieths of a point. */
interface Extent {
  readonly before: number;
  readonly line: number;
  readonly lines: number;
  readonly after: number;
}

function heightOf({ before, line, lines, after }: Extent): number {
  return before + line * lines + after;
}

function paragraph(id: string, text: Inlines, width: number, bold?: boolean): Extent {
  const style = paragraphStyles[id];
  const size = style?.size ?? normal.size;
  return {
    before: style?.before ?? 0,
    line: size * 10 * leading * ((style?.line ?? normal.line) / 240),
    lines: lineCount(text, width - (style?.left ?? 0), size, bold ?? style?.bold === true),
    after: style?.after ?? normal.after,
  };
}

function rowHeight(
  cells: readonly Inlines[],
  widths: readonly number[],
  style: string,
  bold = false,
): Extent {
  let height = 0;
  for (const [i, words] of cells.entries()) {
    height = Math.max(height, heightOf(paragraph(style, words, (widths[i] ?? 0) - 170, bold)));
  }
  return { before: 0, line: height + 90, lines: 1, after: 0 };
}

/** How many lines words take: as many go into a line as fit, and what fits into none is broken. */
function lineCount(inlines: Inlines, width: number, size: number, bold: boolean): number {
  const space = textWidth(' ', size, bold);
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(inlines)) {
    if (word === '\n') {
      lines++;
      used = 0;
      continue;
    }
    const long = textWidth(word, size, bold);
    if (used > 0 && used + space + long <= width) used += space + long;
    else {
      if (used > 0) lines++;
      const over = Math.max(0, Math.ceil(long / width) - 1);
      lines += over;
      used = long - over * width;
    }
  }
  return lines;
}

function wordsOf(inlines: Inlines): readonly string[] {
  const text = inlines
    .map((one) =>
      typeof one === 'string'
        ? one
        : one.signal === undefined
          ? one.text
          : `${marks[one.signal]}\u00a0${one.text}`,
    )
    .join('');
  return text.split(/[ \t]+|(?<=-)|(\n)/).filter((word): word is string => word !== undefined && word !== '');
}

/** Pages that are filled from above. */
class Sheet {
  readonly #headings: number[] = [];
  #page = 1;
  #room = 0;
  #used = 0;
  /** What stays with what follows, and how many headings are in it. */
  #kept = 0;
  #waiting = 0;

  /** Begins pages of an orientation. */
  turn(orientation: Orientation, first: boolean): void {
    if (!first) this.#page++;
    this.#used = 0;
    const height = orientation === 'landscape' ? a4.width : a4.height;
    this.#room = height - margin.top - margin.bottom;
  }

  heading(extent: Extent): void {
    this.#kept += heightOf(extent);
    this.#waiting++;
  }

  add(extent: Extent, keepNext: boolean): void {
    const height = heightOf(extent);
    if (keepNext) {
      this.#kept += height;
      return;
    }
    // Two lines of a paragraph stay together.
    const least = extent.before + extent.line * Math.min(extent.lines, 2);
    this.#begin(least);
    this.#used += height;
    while (this.#used > this.#room && extent.lines > 2) {
      this.#page++;
      this.#used -= this.#room;
    }
  }

  /** Rows that are whole, below a head that comes again on each page. */
  table(head: Extent, rows: readonly Extent[]): void {
    const [first, ...others] = rows;
    const top = heightOf(head);
    this.#kept += top;
    this.add(first ?? { ...head, line: 0 }, false);
    for (const row of others) {
      const height = heightOf(row);
      if (this.#used + height > this.#room) {
        this.#page++;
        this.#used = top;
      }
      this.#used += height;
    }
  }

  /** Puts what was kept where so much of what follows fits below it. */
  #begin(least: number): void {
    if (this.#used > 0 && this.#used + this.#kept + least > this.#room) {
      this.#page++;
      this.#used = 0;
    }
    this.#used += this.#kept;
    for (; this.#waiting > 0; this.#waiting--) this.#headings.push(this.#page);
    this.#kept = 0;
  }

  pages(): Pages {
    this.#begin(0);
    return { headings: this.#headings, count: this.#page };
  }
}
