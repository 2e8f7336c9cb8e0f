import { departmentsHelp } from '../../i18n/help/departments.ts';
import type { Define } from '../define.ts';
import { type RequestFlags, request } from '../departments/request.ts';

/** What `planctl request` takes. */
export const define: Define = (command, cli) => {
  const { details, arguments: words, options } = departmentsHelp[cli.language];
  command.description(cli.describe('request', details.request));
  command
    .argument('<period>', words.period)
    .option('-o, --out <path>', options.out)
    .option('--lead <org>', options.lead)
    .action(cli.runs((period: string, flags: RequestFlags) => request(cli.context(), period, flags)));
};
