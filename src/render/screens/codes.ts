import type { Language } from '../../i18n/language.ts';
import { validateWords } from '../../i18n/validate.ts';
import { type CodeGroup, codes, type FindingCode, type Severity } from '../../model/codes.ts';
import { type Block, piece, type Tone } from '../blocks.ts';
import { summaryOf } from '../findings/words.ts';
import type { RowValue } from '../rows.ts';

const groups: readonly CodeGroup[] = ['files', 'shape', 'links', 'dates', 'sense', 'change', 'calendar'];
const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', info: 'accent' };
const names = Object.keys(codes) as readonly FindingCode[];

/** The table of codes on a screen, group by group. */
export function codesScreen(language: Language): readonly Block[] {
  const words = validateWords[language];
  return [
    { type: 'title', text: words.codesHeading, note: words.severityNote },
    ...groups.flatMap((group): Block[] => [
      { type: 'heading', text: words.groups[group] },
      {
        type: 'table',
        columns: [{ head: '' }, { head: '' }, { head: '', flexible: true }],
        rows: names
          .filter((code) => codes[code].group === group)
          .map((code) => [
            code,
            [piece(words.severity[codes[code].severity], tones[codes[code].severity])],
            summaryOf(code, language),
          ]),
      },
    ]),
  ];
}

/** The table of codes for a pipe: code, default severity, group, meaning. */
export function codeRows(language: Language): readonly (readonly RowValue[])[] {
  return names.map((code) => [code, codes[code].severity, codes[code].group, summaryOf(code, language)]);
}
