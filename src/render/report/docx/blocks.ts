import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import { marks } from '../../judged.ts';
import { namedAbove } from '../captions.ts';
import type { Chart, DocBlock, ReportDocument, Section } from '../document.ts';
import { wordCharts } from './charts.ts';
import { signalText } from './palette.ts';
import { bullets } from './styles.ts';
import { tileTable, wordTable } from './table.ts';
import { travelTable } from './travel.ts';
import type { Writer } from './writer.ts';

/** Where blocks are written. */
export interface Page {
  readonly writer: Writer;
  readonly labels: ReportDocument['labels'];
  /** The width of the text. */
  readonly width: number;
}

const headings = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** The blocks of a section as paragraphs and tables of Word. */
export function wordBlocks(page: Page, section: Section): readonly FileChild[] {
  const named = namedAbove(section);
  return section.blocks.flatMap((block) => wordBlock(page, block, named.has(block)));
}

function wordBlock(page: Page, block: DocBlock, named: boolean): readonly FileChild[] {
  const { writer, width } = page;
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: writer.line(block.text, block.id) })];
    case 'paragraph': {
      const style = block.tone === 'lead' ? 'ReportLead' : block.tone === 'note' ? 'ReportNote' : undefined;
      return [
        new Paragraph({ ...(style === undefined ? {} : { style }), children: writer.line(block.text) }),
      ];
    }
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ReportList',
            numbering: { reference: bullets, level: 0 },
            children: writer.line(item),
          }),
      );
    case 'table':
      return [...(named ? [] : [caption(writer, block.caption)]), wordTable(writer, block, width), space()];
    case 'tiles':
      return block.tiles.length === 0 ? [] : [tileTable(writer, block.tiles, width), space()];
    case 'callout': {
      const style = `Callout${block.tone}`;
      const title = { text: `${marks[block.tone]} ${block.title}`, strong: true };
      return [
        new Paragraph({
          style,
          keepNext: true,
          children: writer.line([title]),
          run: { color: signalText[block.tone] },
        }),
        ...block.text.map((text) => new Paragraph({ style, children: writer.line(text) })),
        space(),
      ];
    }
    case 'chart':
      return chartBlocks(page, block.chart);
  }
}

/** A chart below its title, then its numbers. */
function chartBlocks({ writer, labels, width }: Page, chart: Chart): readonly FileChild[] {
  const title = caption(writer, chart.title);
  if (chart.chart === 'travel') {
    const table = travelTable(chart);
    return [
      title,
      new Paragraph({ style: 'ReportNote', keepNext: true, children: writer.line([chart.alt]) }),
      new Paragraph({ style: 'ReportNote', keepNext: true, children: writer.line([table.caption]) }),
      wordTable(writer, table, width),
      space(),
    ];
  }
  return [
    title,
    ...wordCharts(chart, width),
    new Paragraph({ style: 'ReportNote', keepNext: true, children: writer.line([labels.numbers]) }),
    wordTable(writer, chart.table, width, true),
    space(),
  ];
}

function caption(writer: Writer, text: string): Paragraph {
  return new Paragraph({ style: 'ReportCaption', children: writer.line([text]) });
}

/** Between a table and what follows: two tables that touch are one in Word. */
function space(): Paragraph {
  return new Paragraph({ style: 'ReportAfter', children: [] });
}
