import { a4, namespaces } from './front.ts';
import { type Properties, wordPackage } from './package.ts';
import { field, paragraph, run, runProperties } from './paragraph.ts';
import { Relations, relationTypes } from './relations.ts';
import { fontsPart, numberingPart, settingsPart, stylesPart } from './styles.ts';
import { declaration } from './text.ts';
import { Writer } from './writer.ts';

/** The pages of a document of one section. Margins are in twentieths of a point. */
export interface PlainPages {
  readonly lying: boolean;
  readonly margin: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Whether the number of each page stands below it. */
  readonly numbered: boolean;
}

/** A Word document of one section in the styles of the reports: the same bytes for the same text. */
export function plainDocument(
  properties: Properties,
  { lying, margin, numbered }: PlainPages,
  body: (writer: Writer) => string,
): Uint8Array {
  const { language } = properties;
  const relations = new Relations();
  relations.add(relationTypes.styles, 'styles.xml');
  relations.add(relationTypes.numbering, 'numbering.xml');
  relations.add(relationTypes.settings, 'settings.xml');
  relations.add(relationTypes.fonts, 'fontTable.xml');
  const foot = numbered
    ? `<w:footerReference w:type="default" r:id="${relations.add(relationTypes.footer, 'footer1.xml')}"/>`
    : '';
  const [width, height] = lying ? [a4.height, a4.width] : [a4.width, a4.height];
  const { top, bottom, left, right } = margin;
  const pages = [
    `<w:sectPr>${foot}<w:pgSz w:w="${width}" w:h="${height}"${lying ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>`,
  ].join('');
  const said = body(new Writer([], language, relations, undefined));
  return wordPackage(properties, {
    texts: {
      'document.xml': `${declaration}<w:document ${namespaces}><w:body>${said}${pages}</w:body></w:document>`,
      'styles.xml': stylesPart(language),
      'numbering.xml': numberingPart,
      'settings.xml': settingsPart(language),
      'fontTable.xml': fontsPart,
      ...(numbered ? { 'footer1.xml': pageNumbers } : {}),
    },
    relations,
    charts: [],
  });
}

const small = runProperties({ size: 16 });
const pageNumbers = `${declaration}<w:ftr ${namespaces}>${paragraph(field('PAGE', '1', small) + run(' / ', small) + field('NUMPAGES', '1', small))}</w:ftr>`;
