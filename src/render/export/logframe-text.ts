import { tableDate } from '../../i18n/dates.ts';
import { logframeWords } from '../../i18n/logframe.ts';
import { isoDay } from '../../model/dates.ts';
import { visible } from '../../model/visible.ts';
import { markdownText } from '../markdown/escape.ts';
import type { Phrases } from '../phrases.ts';
import { spreadsheetText } from './csv-text.ts';
import type { ExportPage } from './exported.ts';
import type { LogframeRow } from './logframe.ts';

const columns = [
  'level',
  'id',
  'objective',
  'indicator',
  'baseline',
  'target',
  'current',
  'verification',
  'assumptions',
] as const;

/** The framework as a table of markdown. An objective is named in its first line only. */
export function logframeMarkdown(rows: readonly LogframeRow[], { status, phrases }: ExportPage): string {
  const words = logframeWords[phrases.language];
  const cell = (text: string): string => markdownText(text);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const title = cell(visible(phrases.plain(status.state.plan.title)));
  const day = words.asOf(tableDate(isoDay(status.asOf.day), phrases.language));
  const body = rows.map((row, i) => {
    const repeated = rows[i - 1]?.id === row.id;
    return line(
      columns.map((name) => {
        if (name === 'level') return repeated ? '' : words.levels[row.level];
        return repeated && (name === 'id' || name === 'objective' || name === 'assumptions')
          ? ''
          : cell(row[name]);
      }),
    );
  });
  const head = line(columns.map((name) => words.columns[name])) + line(columns.map(() => '---'));
  return `# ${words.title}: ${title}\n\n${day}\n\n${head}${body.join('')}`;
}

/** The framework as CSV for a spreadsheet: every line is whole. */
export function logframeCsv(rows: readonly LogframeRow[], phrases: Phrases): string {
  const words = logframeWords[phrases.language];
  const head = columns.map((name) => words.columns[name]);
  const body = rows.map((row) =>
    columns.map((name) => (name === 'level' ? words.levels[row.level] : row[name])),
  );
  return spreadsheetText([head, ...body], phrases.language === 'bg' ? ';' : ',');
}
