import { declaration } from './text.ts';

/** Sides of A4, in twentieths of a point. */
export const a4 = { width: 11_906, height: 16_838 } as const;

/** How far the text is from the edges of a page, and what stands at the edges from them. */
export interface Margin {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** The margins of a document of tables: 20 mm above, 18 elsewhere. */
export const margin: Margin = {
  top: 1134,
  bottom: 1021,
  left: 1020,
  right: 1020,
  header: 510,
  footer: 510,
};

/** Widths of the text between these margins. */
export const pageWidth = { portrait: 9865, landscape: 14_797 } as const;
export type Orientation = keyof typeof pageWidth;

/** The names of the relationships to the parts at the edges of pages; with a `firstHeader` page one has its own. */
export interface Edges {
  readonly header?: string;
  readonly firstHeader?: string;
  readonly footer?: string;
}

/** Pages of one orientation; the first ones name the edges, which the others take over. */
export function sectionProperties(
  orientation: Orientation,
  { header, firstHeader, footer }: Edges = {},
  around = margin,
): string {
  const lying = orientation === 'landscape';
  const [width, height] = lying ? [a4.height, a4.width] : [a4.width, a4.height];
  const own = firstHeader !== undefined;
  return [
    '<w:sectPr>',
    reference('header', 'default', header),
    reference('header', 'first', firstHeader),
    reference('footer', 'default', footer),
    own ? reference('footer', 'first', footer) : '',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"${lying ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${around.top}" w:right="${around.right}" w:bottom="${around.bottom}" w:left="${around.left}" w:header="${around.header}" w:footer="${around.footer}" w:gutter="0"/>`,
    own ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('');
}

function reference(kind: 'header' | 'footer', type: 'default' | 'first', id: string | undefined): string {
  return id === undefined ? '' : `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The part above pages, around its paragraphs. */
export function headerPart(paragraphs: string): string {
  return `${declaration}<w:hdr ${namespaces}>${paragraphs}</w:hdr>`;
}

/** The part below pages, around its paragraphs. */
export function footerPart(paragraphs: string): string {
  return `${declaration}<w:ftr ${namespaces}>${paragraphs}</w:ftr>`;
}
