import { changingHelp } from '../../i18n/help/changing.ts';
import { importHelp } from '../../i18n/help/import.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';
import type { ImportFlags } from '../import/flags.ts';
import type { ImportFlags as SheetImportFlags } from '../import-sheets.ts';
import { addEditFlags, several } from '../update-flags.ts';

/** The forms that are named by a word; a path alone is a spreadsheet, known by what it holds. */
const forms = {
  stratml: () => import('../import/stratml.ts'),
  goals: () => import('../import/goals.ts'),
} as const;

/** `planctl import PATH` for sheets, `planctl import stratml FILE`, `planctl import goals FILE`. */
export async function importInto(
  context: Context,
  what: string,
  file: string | undefined,
  flags: ImportFlags & SheetImportFlags,
): Promise<ExitCode> {
  if (what !== 'stratml' && what !== 'goals') {
    const { importSheets } = await import('../import-sheets.ts');
    return importSheets(context, what, flags);
  }
  if (file === undefined) throw new Failure({ why: 'file-needed', form: what });
  const { run } = await forms[what]();
  return run(context, file, flags);
}

/** What `planctl import` takes. */
export const define: Define = (command, cli) => {
  const help = importHelp[cli.language];
  command.description(cli.describe('import', help.details.import));
  command
    .argument('<path>', help.arguments.what)
    .argument('[file]', help.arguments.file)
    .option('--plan-id <id>', help.options.planId)
    .option('--language <code>', help.options.language)
    .option('--source <id>', help.options.source, several)
    .option('--map [file]', help.options.map)
    .option('--decision <id>', changingHelp[cli.language].options.decision);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((what: string, file: string | undefined, flags: ImportFlags & SheetImportFlags) =>
      importInto(cli.context(), what, file, flags),
    ),
  );
};
