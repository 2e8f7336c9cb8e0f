import { logframeRows } from '../../render/export/logframe.ts';
import { logframeCsv, logframeMarkdown } from '../../render/export/logframe-text.ts';
import { choice } from '../choice.ts';
import type { Format } from './format.ts';

/** The logical framework, as a table in markdown or CSV. */
export const format: Format = {
  ending: 'md',
  whole: false,
  make: (page, { format: wanted, out }) => {
    const byName = out?.toLowerCase().endsWith('.csv') ? 'csv' : 'md';
    const kind =
      wanted === undefined ? byName : choice('--format', wanted.toLowerCase(), ['md', 'csv'] as const);
    const rows = logframeRows(page);
    return [
      {
        name: 'logframe',
        text: kind === 'csv' ? logframeCsv(rows, page.phrases) : logframeMarkdown(rows, page),
      },
    ];
  },
};
