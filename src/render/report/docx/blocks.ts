import { paragraph } from '../../word/paragraph.ts';
import { afterTable } from '../../word/table.ts';
import { namedAbove } from '../captions.ts';
import type { Chart, DocBlock, ReportDocument, Section } from '../document.ts';
import type { Charts } from './charts.ts';
import { pairTable, tileTable, wordTable } from './table.ts';
import { travelTable } from './travel.ts';
import { besideChart } from './widths.ts';
import type { Writer } from './writer.ts';

/** Where blocks are written. */
export interface Page {
  readonly writer: Writer;
  readonly charts: Charts;
  readonly labels: ReportDocument['labels'];
  /** The width of the text. */
  readonly width: number;
}

/** The blocks of a section as paragraphs and tables of Word. */
export function wordBlocks(page: Page, section: Section): string {
  const named = namedAbove(section);
  return section.blocks.map((block) => wordBlock(page, block, named.has(block))).join('');
}

function wordBlock(page: Page, block: DocBlock, named: boolean): string {
  const { writer, width } = page;
  switch (block.type) {
    case 'heading':
      return block.level === 3
        ? paragraph(writer.heading(block.text, block.id), { style: 'Heading2' })
        : paragraph(writer.line(block.text, block.id), { style: 'Heading3' });
    case 'paragraph': {
      const style = block.tone === 'lead' ? 'ReportLead' : block.tone === 'note' ? 'ReportNote' : undefined;
      return paragraph(writer.line(block.text), style === undefined ? {} : { style });
    }
    case 'list':
      return block.items
        .map((item) => paragraph(writer.line(item), { style: 'ReportList', bullet: true }))
        .join('');
    case 'table':
      return `${named ? '' : caption(writer, block.caption)}${wordTable(writer, block, width)}${afterTable}`;
    case 'tiles':
      return block.tiles.length === 0 ? '' : `${tileTable(writer, block.tiles, width)}${afterTable}`;
    case 'callout': {
      const style = `Callout${block.tone}`;
      const title = writer.line([{ text: block.title, signal: block.tone }]);
      const lines = block.text.map((text) => paragraph(writer.line(text), { style }));
      return `${paragraph(title, { style, keepNext: lines.length > 0 })}${lines.join('')}${afterTable}`;
    }
    case 'chart':
      return chartBlocks(page, block.chart);
  }
}

/** A chart below its title, then its numbers. */
function chartBlocks({ writer, charts, labels, width }: Page, chart: Chart): string {
  const title = caption(writer, chart.title);
  const note = (text: string): string =>
    paragraph(writer.line([text]), { style: 'ReportNote', keepNext: true });
  if (chart.chart === 'travel') {
    const table = travelTable(chart);
    return [title, note(chart.alt), note(table.caption), wordTable(writer, table, width), afterTable].join(
      '',
    );
  }
  const numbers = (room: number): string =>
    note(labels.numbers) + wordTable(writer, chart.table, room, true) + afterTable;
  if (chart.chart !== 'trajectory') return [title, charts.draw(chart, width), numbers(width)].join('');
  // There are many of them, each with few numbers, which have room beside it.
  const [left, right] = besideChart(width);
  const both = [charts.draw(chart, left), numbers(right)] as const;
  return [title, pairTable(chart.title, both, [left, right]), afterTable].join('');
}

function caption(writer: Writer, text: string): string {
  return paragraph(writer.line([text]), { style: 'ReportCaption' });
}
