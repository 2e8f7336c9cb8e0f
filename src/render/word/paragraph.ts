import type { Signal } from '../../model/judgement.ts';
import { rule, signalGround, signalText } from './colours.ts';
import { escaped, safe } from './text.ts';

/** How a paragraph looks beside its style, or what a style says. Lengths are in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly bullet?: boolean;
  /** A ground and a bar before it, in the colours of a judgement. */
  readonly tone?: Signal;
  /** A thin line below. */
  readonly ruled?: boolean;
  /** A tab stop at the end of a line of this length, with dots before it. */
  readonly dotted?: number;
  readonly before?: number;
  readonly after?: number;
  /** The height of a line: 240ths of what its letters need, or just so much. */
  readonly line?: number;
  readonly exactly?: boolean;
  readonly left?: number;
  readonly right?: number;
  /** By how much the first line begins further left. */
  readonly hanging?: number;
  /** Where its lines stand; at the left unless given. */
  readonly align?: 'right' | 'center' | 'both' | undefined;
  /** The level in the navigation of Word, from 0. */
  readonly level?: number;
}

/** A paragraph of Word around its runs. */
export function paragraph(children: string, look: ParagraphLook = {}): string {
  return `${paragraphBegin(look)}${children}</w:p>`;
}

/** What paragraphs of one look have before their runs; for those that are many, written once. */
export function paragraphBegin(look: ParagraphLook): string {
  const properties = paragraphProperties(look);
  return properties === '' ? '<w:p>' : `<w:p><w:pPr>${properties}</w:pPr>`;
}

/** The properties of a look, in the order that WordprocessingML demands. */
export function paragraphProperties(look: ParagraphLook): string {
  const { style, keepNext, keepLines, bullet, tone, ruled, dotted, align, level } = look;
  return [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '',
    borders(tone, ruled),
    tone === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${signalGround[tone]}"/>`,
    dotted === undefined ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${dotted}"/></w:tabs>`,
    spacing(look),
    indent(look),
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`,
  ].join('');
}

function borders(tone: Signal | undefined, ruled = false): string {
  if (tone === undefined && !ruled) return '';
  const bar =
    tone === undefined ? '' : `<w:left w:val="single" w:sz="24" w:space="6" w:color="${signalText[tone]}"/>`;
  const line = ruled ? `<w:bottom w:val="single" w:sz="4" w:space="1" w:color="${rule}"/>` : '';
  return `<w:pBdr>${bar}${line}</w:pBdr>`;
}

function spacing({ before, after, line, exactly }: ParagraphLook): string {
  const properties = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line}" w:lineRule="${exactly ? 'exact' : 'auto'}"`,
  ].join('');
  return properties === '' ? '' : `<w:spacing${properties}/>`;
}

function indent({ left, right, hanging }: ParagraphLook): string {
  const properties = [
    left === undefined ? '' : ` w:left="${left}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    hanging === undefined ? '' : ` w:hanging="${hanging}"`,
  ].join('');
  return properties === '' ? '' : `<w:ind${properties}/>`;
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

/** What runs of one look have before their text. */
export function runBegin(look: RunLook): string {
  const properties = runProperties(look);
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** The properties of a look, in the order that WordprocessingML demands. */
export function runProperties({ bold, color, size, underline, language }: RunLook): string {
  return [
    bold ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    language === undefined ? '' : `<w:lang w:val="${language}"/>`,
  ].join('');
}

/** A text as runs, one for each of its lines. */
export function runs(text: string, look: RunLook = {}): string {
  const begin = runBegin(look);
  const said = escaped(safe(text));
  if (!said.includes('\n')) return run(said, begin);
  return said
    .split('\n')
    .map((line, i) => (i === 0 ? '' : '<w:r><w:br/></w:r>') + run(line, begin))
    .join('');
}

/** A run of words that are escaped already. */
export function run(escapedText: string, begin = ''): string {
  return `<w:r>${begin}<w:t xml:space="preserve">${escapedText}</w:t></w:r>`;
}

/** A field that Word works out, and what it shows until then. */
export function field(instruction: string, shown: string, begin = ''): string {
  const mark = (type: string): string => `<w:r>${begin}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r>${begin}<w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${run(shown, begin)}${mark('end')}`;
}
