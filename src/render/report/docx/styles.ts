import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';
import type { Language } from '../../../i18n/language.ts';
import { faint, headGround, ink, link, rule, signalGround, signalText } from './palette.ts';

type Styles = NonNullable<IPropertiesOptions['styles']>;

/** Metric-compatible with Liberation Sans, so that a page breaks alike in Word and in LibreOffice. */
const font = 'Arial';

/** The bullets of every list. */
export const bullets = 'report-bullets';

/** The languages Word proofs in. */
export const proofing: Readonly<Record<Language, string>> = { bg: 'bg-BG', en: 'en-GB' };

const tones = ['green', 'amber', 'red', 'grey'] as const;

/** The styles of a report. */
export function reportStyles(language: Language): Styles {
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: link },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font, size: 20, color: ink, language: { value: proofing[language] } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 40, bold: true, color: link },
        paragraph: { spacing: { after: 80 }, keepNext: true },
      },
      heading1: heading(30, 360, 120),
      heading2: heading(24, 240, 80),
      heading3: heading(21, 180, 60),
      heading4: heading(20, 160, 60),
      hyperlink: { run: { color: link, underline: {} } },
    },
    paragraphStyles: [
      own('ReportSubtitle', 'Report subtitle', { size: 22, color: faint }, { spacing: { after: 200 } }),
      own(
        'ContentsHeading',
        'Contents heading',
        { size: 26, bold: true, color: link },
        {
          spacing: { before: 240, after: 80 },
          keepNext: true,
        },
      ),
      own('ReportLead', 'Report lead', { size: 22 }, { spacing: { after: 120 } }),
      own('ReportNote', 'Report note', { size: 18, color: faint }, {}),
      own(
        'ReportCaption',
        'Report caption',
        { size: 18, bold: true, color: ink },
        {
          spacing: { before: 160, after: 60 },
          keepNext: true,
        },
      ),
      own('ReportChart', 'Report chart', {}, { spacing: { before: 60, after: 60 }, keepLines: true }),
      own('ReportList', 'Report list', {}, { spacing: { after: 40 } }),
      own(
        'ReportCell',
        'Report cell',
        { size: 17 },
        { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      own(
        'ReportSmall',
        'Report small cell',
        { size: 15 },
        { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      own(
        'ReportAfter',
        'Report space',
        { size: 8 },
        { spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } },
      ),
      own('TOC1', 'toc 1', {}, { spacing: { before: 40, after: 20 } }),
      own('TOC2', 'toc 2', { size: 18 }, { spacing: { after: 10 }, indent: { left: 280 } }),
      ...tones.map((tone) =>
        own(
          `Callout${tone}`,
          `Callout ${tone}`,
          {},
          {
            shading: { type: 'clear', color: 'auto', fill: signalGround[tone] },
            border: {
              left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: signalText[tone] },
            },
            indent: { left: 160, right: 80 },
            spacing: { after: 0 },
            keepLines: true,
          },
        ),
      ),
    ],
  };
}

/** A bullet, and one below it. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 227 } }, run: { font } },
        },
      ],
    },
  ],
};

/** A thin line. */
export const thin = { style: BorderStyle.SINGLE, size: 4, color: rule } as const;
/** No line. */
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** What the head of a table stands on. */
export const headShading = { type: 'clear', color: 'auto', fill: headGround } as const;
