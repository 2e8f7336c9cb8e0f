import { departmentsHelp } from '../../i18n/help/departments.ts';
import type { Define } from '../define.ts';
import { type RemindFlags, remind } from '../departments/remind.ts';

/** What `planctl remind` takes. */
export const define: Define = (command, cli) => {
  const { details, options } = departmentsHelp[cli.language];
  command.description(cli.describe('remind', details.remind));
  command
    .option('--on <date>', options.on)
    .option('-o, --out <path>', options.out)
    .action(cli.runs((flags: RemindFlags) => remind(cli.context(), flags)));
};
