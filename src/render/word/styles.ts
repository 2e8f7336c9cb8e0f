import type { Language } from '../../i18n/language.ts';
import type { Signal } from '../../model/judgement.ts';
import { faint, ink, link } from './colours.ts';
import { type ParagraphLook, paragraphProperties, type RunLook, runProperties } from './paragraph.ts';
import { declaration } from './text.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Metric-compatible with Liberation Sans, so that a page breaks alike in Word and in LibreOffice. */
const font = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';

/** The languages Word proofs in. */
export const proofing: Readonly<Record<Language, string>> = { bg: 'bg-BG', en: 'en-GB' };

/** A style of paragraphs. */
export interface ParagraphStyle extends Omit<ParagraphLook, 'style' | 'bullet'>, RunLook {
  readonly name: string;
}

/** What a paragraph without a style is. */
export const normal = { size: 20, after: 100, line: 264 };

const heading = (level: number, size: number, before: number, after: number): ParagraphStyle => ({
  name: `heading ${level + 1}`,
  size,
  bold: true,
  color: link,
  before,
  after,
  keepNext: true,
  keepLines: true,
  level,
});
const callout = (tone: Signal): ParagraphStyle => ({
  name: `Callout ${tone}`,
  after: 0,
  left: 160,
  right: 80,
  keepLines: true,
  tone,
});

/** The styles of every document, by their ids. */
export const paragraphStyles: Readonly<Record<string, ParagraphStyle>> = {
  Title: { name: 'Title', size: 40, bold: true, color: link, after: 80, keepNext: true },
  Heading1: heading(0, 30, 360, 120),
  Heading2: heading(1, 24, 240, 80),
  Heading3: heading(2, 21, 180, 60),
  TOC1: { name: 'toc 1', before: 40, after: 20 },
  TOC2: { name: 'toc 2', size: 18, after: 10, left: 280 },
  ReportSubtitle: { name: 'Report subtitle', size: 22, color: faint, after: 200 },
  ContentsHeading: {
    name: 'Contents heading',
    size: 26,
    bold: true,
    color: link,
    before: 240,
    after: 80,
    keepNext: true,
  },
  ReportLead: { name: 'Report lead', size: 22, after: 120 },
  ReportTile: { name: 'Report tile', size: 22, after: 40, line: 240 },
  ReportNote: { name: 'Report note', size: 18, color: faint },
  ReportCaption: {
    name: 'Report caption',
    size: 18,
    bold: true,
    color: ink,
    before: 160,
    after: 60,
    keepNext: true,
  },
  ReportChart: { name: 'Report chart', before: 60, after: 60, line: 240, keepLines: true },
  ReportList: { name: 'Report list', after: 40 },
  ReportCell: { name: 'Report cell', size: 17, after: 0, line: 240 },
  ReportSmall: { name: 'Report small cell', size: 15, after: 0, line: 240 },
  ReportAfter: { name: 'Report space', size: 8, after: 0, line: 120, exactly: true },
  Calloutgreen: callout('green'),
  Calloutamber: callout('amber'),
  Calloutred: callout('red'),
  Calloutgrey: callout('grey'),
};

/** The part that holds the styles. */
export function stylesPart(language: Language): string {
  const tag = proofing[language];
  const all = Object.entries(paragraphStyles).map(([id, style]) => {
    const { name, level } = style;
    const own = /^(?:Report|Callout|Contents)/.test(id);
    return [
      `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>`,
      level === undefined && id !== 'Title' ? '' : '<w:next w:val="Normal"/>',
      `<w:qFormat/><w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style)}</w:rPr></w:style>`,
    ].join('');
  });
  return [
    `${declaration}<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:color w:val="${ink}"/><w:sz w:val="${normal.size}"/><w:szCs w:val="${normal.size}"/><w:lang w:val="${tag}" w:eastAsia="${tag}"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing w:after="${normal.after}" w:line="${normal.line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    `${all.join('')}</w:styles>`,
  ].join('');
}

/** The part that holds the bullets of every list. */
export const numberingPart = `${declaration}<w:numbering xmlns:w="${namespace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr>${paragraphProperties({ left: 340, hanging: 227 })}</w:pPr><w:rPr>${font}</w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** The part that says how Word is to treat the document. */
export function settingsPart(language: Language): string {
  return `${declaration}<w:settings xmlns:w="${namespace}"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${proofing[language]}"/></w:settings>`;
}

/** The part that names the fonts. */
export const fontsPart = `${declaration}<w:fonts xmlns:w="${namespace}"><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="CC"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
