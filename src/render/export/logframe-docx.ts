import type { Language } from '../../i18n/language.ts';
import { columnWidths } from '../word/columns.ts';
import { bodyRelations, wordPackage } from '../word/package.ts';
import { field, paragraph, run, runBegin, runs } from '../word/paragraph.ts';
import { relationTypes } from '../word/relations.ts';
import { footerPart, pageWidth, sectionProperties } from '../word/sections.ts';
import { afterTable, headedTable } from '../word/table.ts';
import type { FrameTable } from './logframe-text.ts';

/** The framework as a Word document on pages that lie; `day` stands for the day on which the file was made. */
export function logframeDocx(frame: FrameTable, day: string, language: Language): Uint8Array {
  const [title = '', ...notes] = frame.above;
  const relations = bodyRelations();
  const footer = relations.add(relationTypes.footer, 'footer1.xml');
  const columns = frame.columns.map(({ heading, width }) => ({ head: heading, width }));
  return wordPackage({
    title,
    day,
    language,
    body: [
      paragraph(runs(title), { style: 'Heading1' }),
      ...notes.map((text) => paragraph(runs(text), { style: 'ReportNote' })),
      headedTable({
        caption: title,
        widths: columnWidths(columns, frame.sparse, pageWidth.landscape, true),
        columns: columns.map(({ head }) => ({ head: runs(head, { bold: true }), align: 'start' })),
        rows: frame.sparse.map((cells) => cells.map((text) => runs(text))),
        style: 'ReportSmall',
      }),
      afterTable,
      sectionProperties('landscape', { footer }),
    ].join(''),
    relations,
    edges: { 'footer1.xml': footerPart(foot) },
  });
}

/** The number of a page, and how many there are. */
const small = runBegin({ size: 16 });
const foot = paragraph(
  [field('PAGE', '1', small), run(' / ', small), field('NUMPAGES', '1', small)].join(''),
);
