import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Language } from '../../i18n/language.ts';
import { fixedPackage } from '../report/docx/package.ts';
import { reportStyles } from '../report/docx/styles.ts';
import { wordTable } from '../report/docx/table.ts';
import { oneLine } from '../report/docx/text.ts';
import { pageWidth } from '../report/docx/widths.ts';
import { Writer } from '../report/docx/writer.ts';
import type { FrameTable } from './logframe-text.ts';

/** The framework as a Word document on pages that lie; `day` stands for the day on which the file was made. */
export async function logframeDocx(frame: FrameTable, day: string, language: Language): Promise<Uint8Array> {
  const writer = new Writer([], language);
  const [title = '', ...notes] = frame.above;
  const file = new Document({
    title: oneLine(title),
    creator: 'planctl',
    lastModifiedBy: 'planctl',
    styles: reportStyles(language),
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1020, bottom: 1020, left: 1020, right: 1020, header: 510, footer: 510 },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: writer.line([title]) }),
          ...notes.map((text) => new Paragraph({ style: 'ReportNote', children: writer.line([text]) })),
          wordTable(
            writer,
            {
              type: 'table',
              caption: title,
              columns: frame.columns.map(({ heading, width }) => ({ head: heading, align: 'start', width })),
              rows: frame.sparse.map((cells) => ({ cells: cells.map((text) => [text]) })),
            },
            pageWidth.landscape,
            true,
          ),
        ],
      },
    ],
  });
  return fixedPackage(await Packer.pack(file, 'uint8array'), day, language);
}

function footer(): Footer {
  const words = { size: 16 };
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ ...words, children: [PageNumber.CURRENT] }),
          new TextRun({ ...words, text: ' / ' }),
          new TextRun({ ...words, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
