import type { Language } from '../../i18n/language.ts';
import { paragraph } from '../report/docx/paragraph.ts';
import { plainDocument } from '../report/docx/plain-document.ts';
import { wordTable } from '../report/docx/table.ts';
import { pageWidth } from '../report/docx/widths.ts';
import type { FrameTable } from './logframe-text.ts';

const margin = { top: 1020, bottom: 1020, left: 1020, right: 1020 };

/** The framework as a Word document on pages that lie; `day` stands for the day on which the file was made. */
export function logframeDocx(frame: FrameTable, day: string, language: Language): Uint8Array {
  const [title = '', ...notes] = frame.above;
  const properties = { title, subtitle: '', asOf: day, language };
  return plainDocument(properties, { lying: true, margin, numbered: true }, (writer) =>
    [
      paragraph(writer.line([title]), { style: 'Heading1' }),
      ...notes.map((text) => paragraph(writer.line([text]), { style: 'ReportNote' })),
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
      paragraph('', { style: 'ReportAfter' }),
    ].join(''),
  );
}
