import { sheetsHelp } from '../../i18n/help/sheets.ts';
import { choice } from '../choice.ts';
import type { Define } from '../define.ts';
import { exportCsv, exportXlsx, type SheetExportFlags } from '../export/sheets.ts';

const formats = { xlsx: exportXlsx, csv: exportCsv } as const;

/** What `planctl export` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words, options } = sheetsHelp[cli.language];
  command.description(cli.describe('export', details.export));
  command
    .argument('<format>', words.format)
    .option('-o, --out <path>', options.out)
    .option('--lead <org>', options.lead)
    .action(
      cli.runs((typed: string, flags: SheetExportFlags) => {
        const format = choice(
          'FORMAT',
          typed.trim().toLowerCase(),
          Object.keys(formats) as (keyof typeof formats)[],
        );
        return formats[format](cli.context(), flags);
      }),
    );
};
