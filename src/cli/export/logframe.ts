import { isoDay } from '../../model/dates.ts';
import { Failure } from '../../model/failure.ts';
import { logframeRows } from '../../render/export/logframe.ts';
import { logframeCsv, logframeMarkdown, logframeTable } from '../../render/export/logframe-text.ts';
import { choice } from '../choice.ts';
import type { Format } from './format.ts';

const kinds = ['md', 'csv', 'xlsx', 'docx'] as const;

/** The logical framework as a table in markdown, CSV, a workbook or a Word document. */
export const format: Format = {
  ending: 'md',
  whole: false,
  make: async (page, { format: wanted, out }) => {
    const byName = kinds.find((kind) => out?.toLowerCase().endsWith(`.${kind}`)) ?? 'md';
    const kind = wanted === undefined ? byName : choice('--format', wanted.toLowerCase(), kinds);
    const { language } = page.phrases;
    const frame = logframeTable(logframeRows(page), page);
    if (kind === 'md') return [{ name: 'logframe', ending: kind, text: logframeMarkdown(frame) }];
    if (kind === 'csv') return [{ name: 'logframe', ending: kind, text: logframeCsv(frame, language) }];
    if (out === undefined) throw new Failure({ why: 'out-file-needed', format: 'logframe', ending: kind });
    if (kind === 'xlsx') {
      const { tableBytes } = await import('../../store/workbook/write-table.ts');
      return [{ name: 'logframe', ending: kind, text: await tableBytes(frame) }];
    }
    const { logframeDocx } = await import('../../render/export/logframe-docx.ts');
    const bytes = logframeDocx(frame, isoDay(page.status.asOf.day), language);
    return [{ name: 'logframe', ending: kind, text: bytes }];
  },
};
