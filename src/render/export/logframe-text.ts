import { tableDate } from '../../i18n/dates.ts';
import { logframeWords } from '../../i18n/logframe.ts';
import { isoDay } from '../../model/dates.ts';
import { visible } from '../../model/visible.ts';
import { markdownText } from '../markdown/escape.ts';
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

/** How wide each column is beside the others, in characters. */
const widths: Readonly<Record<(typeof columns)[number], number>> = {
  level: 16,
  id: 9,
  objective: 38,
  indicator: 34,
  baseline: 16,
  target: 20,
  current: 16,
  verification: 26,
  assumptions: 28,
};

/** The framework as a table: what stands above it, its columns, and its rows. */
export interface FrameTable {
  readonly title: string;
  readonly above: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** The same rows with an objective named in its first one only. */
  readonly sparse: readonly (readonly string[])[];
}

/** Puts the rows of a framework into a table in the words of a language. */
export function logframeTable(rows: readonly LogframeRow[], { status, phrases }: ExportPage): FrameTable {
  const words = logframeWords[phrases.language];
  const full = rows.map((row) =>
    columns.map((name) => (name === 'level' ? words.levels[row.level] : row[name])),
  );
  const once = ['level', 'id', 'objective', 'assumptions'];
  return {
    title: words.title,
    above: [
      `${words.title}: ${visible(phrases.plain(status.state.plan.title))}`,
      words.asOf(tableDate(isoDay(status.asOf.day), phrases.language)),
    ],
    columns: columns.map((name) => ({ heading: words.columns[name], width: widths[name] })),
    rows: full,
    sparse: full.map((cells, i) =>
      rows[i - 1]?.id === rows[i]?.id
        ? cells.map((cell, j) => (once.includes(columns[j] ?? '') ? '' : cell))
        : cells,
    ),
  };
}

/** The framework as a table of markdown. */
export function logframeMarkdown({ above, columns: heads, sparse }: FrameTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const [title = '', day = ''] = above;
  const head = line(heads.map(({ heading }) => heading)) + line(heads.map(() => '---'));
  return `# ${markdownText(title)}\n\n${day}\n\n${head}${sparse.map((cells) => line(cells.map(markdownText))).join('')}`;
}

/** The framework as a table for a spreadsheet. */
export function logframeCsv({ columns: heads, rows }: FrameTable, language: 'bg' | 'en'): string {
  return spreadsheetText([heads.map(({ heading }) => heading), ...rows], language === 'bg' ? ';' : ',');
}
