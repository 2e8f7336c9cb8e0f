import { importHelp } from '../../i18n/help/import.ts';
import { type ExitCode, Failure } from '../../model/failure.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';
import type { ImportFlags } from '../import/flags.ts';
import { addEditFlags, several } from '../update-flags.ts';

/** The forms that are named by a word; a path alone is a spreadsheet, known by what it holds. */
const forms = {
  stratml: () => import('../import/stratml.ts'),
  goals: () => import('../import/goals.ts'),
} as const;

/** `planctl import stratml FILE`, `planctl import goals FILE`. */
export async function importInto(
  context: Context,
  what: string,
  file: string | undefined,
  flags: ImportFlags,
): Promise<ExitCode> {
  if (what !== 'stratml' && what !== 'goals') throw new Failure({ why: 'import-what', typed: what });
  if (file === undefined) throw new Failure({ why: 'file-needed', form: what });
  const { run } = await forms[what]();
  return run(context, file, flags);
}

/** What `planctl import` takes. */
export const define: Define = (command, cli) => {
  const help = importHelp[cli.language];
  command.description(cli.describe('import', help.details.import));
  command
    .argument('<what>', help.arguments.what)
    .argument('[file]', help.arguments.file)
    .option('--plan-id <id>', help.options.planId)
    .option('--language <code>', help.options.language)
    .option('--source <id>', help.options.source, several);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs((what: string, file: string | undefined, flags: ImportFlags) =>
      importInto(cli.context(), what, file, flags),
    ),
  );
};
