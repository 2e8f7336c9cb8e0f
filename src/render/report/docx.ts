import { bodyRelations, wordPackage } from '../word/package.ts';
import { paragraph } from '../word/paragraph.ts';
import { relationTypes } from '../word/relations.ts';
import { footerPart, headerPart, pageWidth, sectionProperties } from '../word/sections.ts';
import type { ReportDocument, Section } from './document.ts';
import { wordBlocks } from './docx/blocks.ts';
import { Charts } from './docx/charts.ts';
import { foot, front, head, headingsOf, titleOf } from './docx/front.ts';
import { type Group, pagesOf } from './docx/pages.ts';
import { isWide } from './docx/widths.ts';
import { Writer } from './docx/writer.ts';

/**
 * A report, or a part of it, as a Word document: the same bytes for the same report. `otherFile` is the name of the
 * file with the other part, body or annexes, so that links lead there; without it they are plain text.
 */
export function documentDocx(
  document: ReportDocument,
  part: 'all' | 'body' | 'annex',
  otherFile?: string,
): Uint8Array {
  const { language, labels } = document;
  const sections = [
    ...(part === 'annex' ? [] : document.sections),
    ...(part === 'body' ? [] : document.annexes),
  ];
  const others = part === 'body' ? document.annexes : part === 'annex' ? document.sections : [];
  const titled =
    part === 'annex'
      ? { ...document, title: `${document.title}: ${labels.annexes.toLowerCase()}` }
      : document;
  const relations = bodyRelations();
  const edges = {
    header: relations.add(relationTypes.header, 'header1.xml'),
    firstHeader: relations.add(relationTypes.header, 'header2.xml'),
    footer: relations.add(relationTypes.footer, 'footer1.xml'),
  };
  const writer = new Writer(
    sections,
    language,
    relations,
    otherFile === undefined ? undefined : { file: otherFile, sections: others },
  );
  const charts = new Charts(relations);
  const groups = grouped(sections);
  const entries = headingsOf(sections);
  const pages = pagesOf(titled, groups, entries);
  const body = groups.map(({ orientation, sections: together }, i) => {
    const page = { writer, charts, labels, width: pageWidth[orientation] };
    const last = i === groups.length - 1;
    const properties = sectionProperties(orientation, i === 0 ? edges : {});
    return [
      i === 0 ? front(titled, writer, entries, pages) : '',
      ...together.map(
        (section) =>
          paragraph(writer.heading([titleOf(section)], section.id), { style: 'Heading1' }) +
          wordBlocks(page, section),
      ),
      part === 'body' && last
        ? paragraph(writer.line([annexNote(document, otherFile)]), { style: 'ReportNote' })
        : '',
      last ? properties : `<w:p><w:pPr><w:pStyle w:val="ReportAfter"/>${properties}</w:pPr></w:p>`,
    ].join('');
  });
  return wordPackage({
    title: titled.title,
    subject: titled.subtitle,
    day: titled.asOf,
    language,
    body: body.join(''),
    relations,
    edges: {
      'header1.xml': headerPart(head(titled.title)),
      // The first page has the title already.
      'header2.xml': headerPart('<w:p/>'),
      'footer1.xml': footerPart(foot(titled, pages.count)),
    },
    attached: charts.parts,
  });
}

/** The sentence that says where the annexes are, which leads there. */
function annexNote({ annexNote: text, annexes }: ReportDocument, otherFile: string | undefined) {
  const [first] = annexes;
  return otherFile === undefined || first === undefined ? text : { text, to: `#${first.id}` };
}

/** Sections that follow each other on pages of one orientation. */
function grouped(sections: readonly Section[]): readonly Group[] {
  const groups: { readonly orientation: Group['orientation']; readonly sections: Section[] }[] = [];
  for (const section of sections) {
    const wide = section.blocks.some((block) => block.type === 'table' && isWide(block));
    const orientation = wide ? 'landscape' : 'portrait';
    const last = groups.at(-1);
    if (last?.orientation === orientation) last.sections.push(section);
    else groups.push({ orientation, sections: [section] });
  }
  return groups;
}
