import { reportHelp } from '../../i18n/help/report.ts';
import type { ExitCode } from '../../model/failure.ts';
import type { Context } from '../context.ts';
import type { Define } from '../define.ts';
import type { OfficeFlags } from '../report/step.ts';
import { addEditFlags } from '../update-flags.ts';

/** The words after `report` that are no period. */
const steps = ['draft', 'stage', 'close', 'verify', 'revise'] as const;
export type ReportStep = (typeof steps)[number];

/** `planctl report`: makes the report of a period, or takes it a step further. */
async function report(
  context: Context,
  words: readonly (string | undefined)[],
  flags: OfficeFlags,
): Promise<ExitCode> {
  const [what, ...rest] = words;
  const step = steps.find((one) => one === what?.toLowerCase());
  if (step === undefined) {
    const { makeReport } = await import('../report/make.ts');
    return makeReport(context, what, flags);
  }
  const { takeStep } = await import('../report/office.ts');
  return takeStep(context, step, rest[0], rest[1], flags);
}

/** What `planctl report` takes. */
export const define: Define = (command, cli) => {
  const help = reportHelp[cli.language];
  command
    .description(cli.describe('report', help.details.report))
    .argument('[what]', help.arguments.what)
    .argument('[period]', help.arguments.period)
    .argument('[stage]', help.arguments.stage)
    .option('--format <formats>', help.options.format)
    .option('-o, --out <folder>', help.options.out)
    .option('--against <period>', help.options.against)
    .option('--audience <audience>', help.options.audience)
    .option('--allow-gaps', help.options.allowGaps)
    .option('--year <year>', help.options.year)
    .option('--date <date>', help.options.date)
    .option('--role <text>', help.options.role)
    .option('--registration <number>', help.options.registration)
    .option('--reason <text>', help.options.reason);
  addEditFlags(command, cli.language);
  command.action(
    cli.runs(
      (what: string | undefined, period: string | undefined, stage: string | undefined, flags: OfficeFlags) =>
        report(cli.context(), [what, period, stage], flags),
    ),
  );
};
