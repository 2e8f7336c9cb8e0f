import { Document, type FileChild, HeadingLevel, Packer, Paragraph } from 'docx';
import type { ReportDocument, Section } from './document.ts';
import { wordBlocks } from './docx/blocks.ts';
import { front, pageSection } from './docx/front.ts';
import { fixedPackage } from './docx/package.ts';
import { paragraphsIn } from './docx/size.ts';
import { numbering, reportStyles } from './docx/styles.ts';
import { oneLine } from './docx/text.ts';
import { isWide, type Orientation, pageWidth } from './docx/widths.ts';
import { Writer } from './docx/writer.ts';

/**
 * Up to so many paragraphs the pages are laid out for the numbers in the table of contents, which takes more than a
 * millisecond for each. Word is asked to number the pages of longer documents when it opens them.
 */
const laidOut = 800;

/** A report, or a part of it, as a Word document: the same bytes for the same report. */
export async function documentDocx(
  document: ReportDocument,
  part: 'all' | 'body' | 'annex',
): Promise<Uint8Array> {
  const { language, labels } = document;
  const sections = [
    ...(part === 'annex' ? [] : document.sections),
    ...(part === 'body' ? [] : document.annexes),
  ];
  const writer = new Writer(sections, language);
  const groups = grouped(sections);
  const few = paragraphsIn(sections) <= laidOut;
  const file = new Document({
    title: oneLine(document.title),
    subject: oneLine(document.subtitle),
    creator: 'planctl',
    lastModifiedBy: 'planctl',
    styles: reportStyles(language),
    numbering,
    ...(few ? { pageNumbers: (await import('docx/layout')).estimatePageNumbers } : {}),
    compatibility: { version: 15 },

    sections: groups.map(({ orientation, sections: together }, i) => {
      const width = pageWidth[orientation];
      const children: FileChild[] =
        i === 0 ? [...front(document, writer, { sections, width, numbered: few })] : [];
      for (const section of together) {
        const title = `${section.number}. ${section.title}`;
        children.push(
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: writer.line([title], section.id) }),
          ...wordBlocks({ writer, labels, width }, section),
        );
      }
      if (part === 'body' && i === groups.length - 1) {
        children.push(new Paragraph({ style: 'ReportNote', children: writer.line([document.annexNote]) }));
      }
      return pageSection(document, orientation, i === 0, children);
    }),
  });
  return fixedPackage(await Packer.pack(file, 'uint8array'), document.asOf, language);
}

interface Group {
  readonly orientation: Orientation;
  readonly sections: readonly Section[];
}

/** Sections that follow each other on pages of one orientation. */
function grouped(sections: readonly Section[]): readonly Group[] {
  const groups: { readonly orientation: Orientation; readonly sections: Section[] }[] = [];
  for (const section of sections) {
    const wide = section.blocks.some((block) => block.type === 'table' && isWide(block));
    const orientation = wide ? 'landscape' : 'portrait';
    const last = groups.at(-1);
    if (last?.orientation === orientation) last.sections.push(section);
    else groups.push({ orientation, sections: [section] });
  }
  return groups;
}
