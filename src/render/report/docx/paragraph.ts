import { rule } from './palette.ts';

/** How a paragraph looks: the rest is in its style. Lengths are in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  /** Numbers stand at the end of a line. */
  readonly end?: boolean;
  readonly align?: 'center' | 'both';
  readonly bullet?: boolean;
  /** A line below it. */
  readonly ruled?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly hanging?: number;
  /** A stop at the end of the line, with dots before it. */
  readonly stop?: number;
}

/** A line below, or between rows. */
export const thinLine = `w:val="single" w:sz="4" w:space="1" w:color="${rule}"`;

/** A paragraph of Word around its runs; its properties stand in the order that WordprocessingML gives them. */
export function paragraph(children: string, look: ParagraphLook = {}): string {
  const { style, keepNext, end, align, bullet, ruled, before, after, left, hanging, stop } = look;
  const some = (name: string, value: number | undefined): string =>
    value === undefined ? '' : ` w:${name}="${value}"`;
  const spacing = some('before', before) + some('after', after);
  const indent = some('left', left) + some('hanging', hanging);
  const side = end ? 'right' : align;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    ruled ? `<w:pBdr><w:bottom ${thinLine}/></w:pBdr>` : '',
    stop === undefined ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${stop}"/></w:tabs>`,
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === '' ? '' : `<w:ind${indent}/>`,
    side === undefined ? '' : `<w:jc w:val="${side}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${children}</w:p>`;
}

/** How a run looks. */
export interface RunLook {
  readonly bold?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
  readonly underline?: boolean;
  /** A tag that Word knows, `bg-BG`. */
  readonly language?: string;
}

/** What runs of one look have before their text; it is asked for many times and written once. */
export function runProperties({ bold, color, size, underline, language }: RunLook): string {
  const properties = [
    bold ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    language === undefined ? '' : `<w:lang w:val="${language}"/>`,
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** A run of words that are escaped already. */
export function run(escapedText: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escapedText}</w:t></w:r>`;
}

/** A field that Word works out, and what it shows until then. */
export function field(instruction: string, shown: string, properties = '', dirty = false): string {
  const mark = (type: string, more = ''): string =>
    `<w:r>${properties}<w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  return `${mark('begin', dirty ? ' w:dirty="true"' : '')}<w:r>${properties}<w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${run(shown, properties)}${mark('end')}`;
}
