import type { ReportDocument, Section } from './document.ts';
import { wordBlocks } from './docx/blocks.ts';
import { Charts } from './docx/charts.ts';
import { footerPart, front, headerPart, headingsOf, sectionProperties, titleOf } from './docx/front.ts';
import { wordPackage } from './docx/package.ts';
import { type Group, pagesOf } from './docx/pages.ts';
import { paragraph } from './docx/paragraph.ts';
import { Relations, relationTypes } from './docx/relations.ts';
import { fontsPart, numberingPart, settingsPart, stylesPart } from './docx/styles.ts';
import { declaration } from './docx/text.ts';
import { isWide, pageWidth } from './docx/widths.ts';
import { Writer } from './docx/writer.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

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
  const relations = new Relations();
  for (const [type, target] of fixedRelations) relations.add(type, target);
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
    const properties = sectionProperties(orientation, i === 0 ? edges : undefined);
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
  return wordPackage(titled, {
    texts: {
      'document.xml': `${declaration}<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`,
      'styles.xml': stylesPart(language),
      'numbering.xml': numberingPart,
      'settings.xml': settingsPart(language),
      'fontTable.xml': fontsPart,
      'header1.xml': headerPart(titled.title),
      'header2.xml': headerPart(undefined),
      'footer1.xml': footerPart(titled, pages.count),
    },
    relations,
    charts: charts.parts,
  });
}

const fixedRelations = [
  [relationTypes.styles, 'styles.xml'],
  [relationTypes.numbering, 'numbering.xml'],
  [relationTypes.settings, 'settings.xml'],
  [relationTypes.fonts, 'fontTable.xml'],
] as const;

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
