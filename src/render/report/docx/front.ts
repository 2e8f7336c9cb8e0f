import type { ReportDocument, Section } from '../document.ts';
import { faint } from './palette.ts';
import { field, paragraph, run, runProperties } from './paragraph.ts';
import { factTable } from './table.ts';
import { declaration, xmlText } from './text.ts';
import { type Orientation, pageWidth } from './widths.ts';
import type { Writer } from './writer.ts';

/** More lines than that are no help in a table of contents. */
const longestContents = 44;

/** The pages of longer documents are only about right: Word is asked to work them out when it opens one. */
const laidOutWell = 20;

/** Sides of A4 and the margins, in twentieths of a point. */
export const a4 = { width: 11_906, height: 16_838 };
export const margin = { top: 1134, bottom: 1021, left: 1020, right: 1020, header: 510, footer: 510 };

/** A heading that the table of contents leads to, numbered from 1 in the order of the document. */
export interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
}

/** The headings of a file that its table of contents can lead to. */
export function headingsOf(sections: readonly Section[]): readonly Entry[] {
  return sections.flatMap((section): readonly Entry[] => [
    { level: 1, text: titleOf(section) },
    ...section.blocks.flatMap((block): readonly Entry[] =>
      block.type === 'heading' && block.level === 3 ? [{ level: 2, text: wordsOf(block.text) }] : [],
    ),
  ]);
}

/** A section with its number. */
export function titleOf({ number, title }: Section): string {
  return `${number}. ${title}`;
}

function wordsOf(inlines: Extract<Section['blocks'][number], { type: 'heading' }>['text']): string {
  return inlines.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

/** The lines of the table of contents: the number of the heading, and what stands in it. */
export function contentsOf(entries: readonly Entry[]): readonly (Entry & { readonly number: number })[] {
  const numbered = entries.map((entry, i) => ({ ...entry, number: i + 1 }));
  return entries.length <= longestContents ? numbered : numbered.filter(({ level }) => level === 1);
}

/**
 * What stands before the first section: title, facts, contents with the pages on which headings are about to be.
 */
export function front(
  document: ReportDocument,
  writer: Writer,
  entries: readonly Entry[],
  { headings, count }: Pages,
): string {
  const { labels } = document;
  const width = pageWidth.portrait;
  const lines = contentsOf(entries);
  const deep = lines.some(({ level }) => level === 2);
  const begin = `<w:r><w:fldChar w:fldCharType="begin"${count > laidOutWell ? ' w:dirty="true"' : ''}/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${deep ? 2 : 1}" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const contents = lines.map(({ level, text, number }, i) =>
    paragraph(
      [
        i === 0 ? begin : '',
        `<w:hyperlink w:anchor="_Toc${number}" w:history="1">${run(xmlText(text))}<w:r><w:tab/></w:r>`,
        `${field(`PAGEREF _Toc${number} \\h`, String(headings[number - 1] ?? 1))}</w:hyperlink>`,
        i === lines.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '',
      ].join(''),
      { style: `TOC${level}`, stop: width },
    ),
  );
  return [
    paragraph(writer.line([document.title]), { style: 'Title' }),
    paragraph(writer.line([document.subtitle]), { style: 'ReportSubtitle' }),
    factTable(writer, document.subtitle, document.facts, width),
    paragraph(writer.line([labels.contents]), { style: 'ContentsHeading' }),
    `<w:sdt><w:sdtPr><w:alias w:val="${xmlText(labels.contents)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${contents.join('')}</w:sdtContent></w:sdt>`,
  ].join('');
}

/** The pages of the headings in the order of the document, and how many pages there are. */
export interface Pages {
  readonly headings: readonly number[];
  readonly count: number;
}

/** The names of the relationships to the parts at the edges of pages. */
export interface Edges {
  readonly header: string;
  readonly firstHeader: string;
  readonly footer: string;
}

/** Pages of one orientation; the first ones name the edges, which the others take over. */
export function sectionProperties(orientation: Orientation, edges: Edges | undefined): string {
  const lying = orientation === 'landscape';
  const [width, height] = lying ? [a4.height, a4.width] : [a4.width, a4.height];
  const { top, bottom, left, right, header, footer } = margin;
  const reference = (kind: string, type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const named = edges && [
    reference('header', 'default', edges.header),
    reference('header', 'first', edges.firstHeader),
    reference('footer', 'default', edges.footer),
    reference('footer', 'first', edges.footer),
  ];
  return [
    `<w:sectPr>${named?.join('') ?? ''}<w:type w:val="nextPage"/>`,
    `<w:pgSz w:w="${width}" w:h="${height}"${lying ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    `${edges ? '<w:titlePg/>' : ''}</w:sectPr>`,
  ].join('');
}

/** What the parts of a document are written in, where they hold no drawings. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const small = runProperties({ size: 16, color: faint });

/** The part above pages: the title, or nothing on the first page, which has it already. */
export function headerPart(title: string | undefined): string {
  const line =
    title === undefined ? '<w:p/>' : paragraph(run(xmlText(title), small), { ruled: true, after: 120 });
  return `${declaration}<w:hdr ${namespaces}>${line}</w:hdr>`;
}

/** The part below pages: their number. */
export function footerPart({ subtitle, labels }: ReportDocument, pages: number): string {
  const line = [
    run(`${xmlText(subtitle)}   ·   ${xmlText(labels.page)} `, small),
    field('PAGE', '1', small),
    run(` ${xmlText(labels.of)} `, small),
    field('NUMPAGES', String(pages), small),
  ].join('');
  return `${declaration}<w:ftr ${namespaces}>${paragraph(line, { end: true })}</w:ftr>`;
}
