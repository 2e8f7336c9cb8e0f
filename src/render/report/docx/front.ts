import {
  AlignmentType,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LeaderType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ReportDocument, Section } from '../document.ts';
import { faint } from './palette.ts';
import { thin } from './styles.ts';
import { factTable } from './table.ts';
import { oneLine } from './text.ts';
import type { Orientation } from './widths.ts';
import type { Writer } from './writer.ts';

/** More lines than that are no help in a table of contents. */
const longestContents = 44;

/** Sides of A4 and the margins, in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 };
const margin = { top: 1134, bottom: 1021, left: 1020, right: 1020, header: 510, footer: 510 };

/** What stands before the first section: title, facts, contents. */
export function front(
  document: ReportDocument,
  writer: Writer,
  {
    sections,
    width,
    numbered,
  }: { readonly sections: readonly Section[]; readonly width: number; readonly numbered: boolean },
): readonly FileChild[] {
  const parts = sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'heading' && block.level === 3),
  );
  const deep = sections.length + parts.length <= longestContents;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: writer.line([document.title]) }),
    new Paragraph({ style: 'ReportSubtitle', children: writer.line([document.subtitle]) }),
    factTable(writer, document.facts, width),
    new Paragraph({ style: 'ContentsHeading', children: writer.line([document.labels.contents]) }),
    new TableOfContents(oneLine(document.labels.contents), {
      hyperlink: true,
      headingStyleRange: deep ? '1-2' : '1-1',
      ...(numbered ? { beginDirty: false } : { beginDirty: true, tabLeader: LeaderType.NONE }),
    }),
  ];
}

/** Pages of one orientation, with the title above and the number of the page below. */
export function pageSection(
  document: ReportDocument,
  orientation: Orientation,
  first: boolean,
  children: readonly FileChild[],
): ISectionOptions {
  const { title, subtitle, labels } = document;
  const words = { size: 16, color: faint };
  const head = new Header({
    children: [
      new Paragraph({
        border: { bottom: thin },
        spacing: { after: 120 },
        children: [new TextRun({ ...words, text: oneLine(title) })],
      }),
    ],
  });
  const foot = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [
            new TextRun({ ...words, text: `${oneLine(subtitle)}   ·   ${oneLine(labels.page)} ` }),
            new TextRun({ ...words, children: [PageNumber.CURRENT] }),
            new TextRun({ ...words, text: ` ${oneLine(labels.of)} ` }),
            new TextRun({ ...words, children: [PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        size: {
          ...a4,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin,
      },
    },
    headers: { default: head, ...(first ? { first: new Header({ children: [new Paragraph({})] }) } : {}) },
    footers: { default: foot(), ...(first ? { first: foot() } : {}) },
    children,
  };
}
