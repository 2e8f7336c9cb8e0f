import { changingHelp } from '../../i18n/help/changing.ts';
import { sheetsHelp } from '../../i18n/help/sheets.ts';
import type { Define } from '../define.ts';
import { type ImportFlags, importSheets } from '../import-sheets.ts';
import { addEditFlags } from '../update-flags.ts';

/** What `planctl import` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words } = sheetsHelp[cli.language];
  command.description(cli.describe('import', details.import));
  command
    .argument('<path>', words.path)
    .option('--decision <id>', changingHelp[cli.language].options.decision);
  addEditFlags(command, cli.language);
  command.action(cli.runs((path: string, flags: ImportFlags) => importSheets(cli.context(), path, flags)));
};
