import { departmentsHelp } from '../../i18n/help/departments.ts';
import type { Define } from '../define.ts';
import { type CollectFlags, collect } from '../departments/collect.ts';
import { addEditFlags, several } from '../update-flags.ts';

/** What `planctl collect` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words, options } = departmentsHelp[cli.language];
  command.description(cli.describe('collect', details.collect));
  command.argument('<folder>', words.folder).option('--from <org>', options.from, several);
  addEditFlags(command, cli.language);
  command.action(cli.runs((folder: string, flags: CollectFlags) => collect(cli.context(), folder, flags)));
};
