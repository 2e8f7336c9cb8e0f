/** How a paragraph looks: the rest is in its style. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  /** Numbers stand at the end of a line. */
  readonly end?: boolean;
  readonly bullet?: boolean;
  /** Properties in the places that the order of WordprocessingML gives them: after `numPr`, after `ind`. */
  readonly tabs?: string;
}

/** A paragraph of Word around its runs. */
export function paragraph(children: string, look: ParagraphLook = {}): string {
  const { style, keepNext, end, bullet, tabs } = look;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    tabs ?? '',
    end ? '<w:jc w:val="right"/>' : '',
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
