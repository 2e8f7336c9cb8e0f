import { faint } from '../../word/colours.ts';
import { field, paragraph, run, runBegin } from '../../word/paragraph.ts';
import { pageWidth } from '../../word/sections.ts';
import { xmlText } from '../../word/text.ts';
import type { ReportDocument, Section } from '../document.ts';
import { factTable } from './table.ts';
import type { Writer } from './writer.ts';

/** More lines than that are no help in a table of contents. */
const longestContents = 44;

/** The pages of longer documents are only about right: Word is asked to work them out when it opens one. */
const laidOutWell = 20;

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
      { style: `TOC${level}`, dotted: width },
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

const small = runBegin({ size: 16, color: faint });

/** What stands above pages: the title. */
export function head(title: string): string {
  return paragraph(run(xmlText(title), small), { ruled: true, after: 120 });
}

/** What stands below pages: their number. */
export function foot({ subtitle, labels }: ReportDocument, pages: number): string {
  const line = [
    run(xmlText(`${subtitle}   ·   ${labels.page} `), small),
    field('PAGE', '1', small),
    run(xmlText(` ${labels.of} `), small),
    field('NUMPAGES', String(pages), small),
  ].join('');
  return paragraph(line, { align: 'right' });
}
