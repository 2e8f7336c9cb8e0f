import { type Validation, validatePlans } from '../../features/validate.ts';
import { checkingHelp } from '../../i18n/help/checking.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { isFailed } from '../../render/findings/report.ts';
import { type Context, dayAsked, planAsked, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { filesAsked } from '../files-asked.ts';
import { addFormatFlags, type FormatFlags, readFormats, tellFindings } from '../findings-output.ts';

/** The options of `validate`. */
interface ValidateOptions extends Omit<SharedOptions, 'json'>, FormatFlags {
  readonly strict?: boolean;
  readonly cache: boolean;
  readonly staged?: boolean;
}

/** `planctl validate [PATH…]`: what is wrong with the files. */
export async function validate(
  context: Context,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const formats = readFormats(context, options);
  const found = await validationOf(context, paths, options);
  const report = { ...found, command: 'validate', strict: options.strict === true } as const;
  // A hook has nothing to say where there is nothing to say.
  const own = options.staged && report.findings.length === 0 ? { text: () => '' } : {};
  await tellFindings(context, formats, report, own);
  return isFailed(report) ? exitCodes.findings : exitCodes.fine;
}

async function validationOf(
  context: Context,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<Validation> {
  if (!options.staged) {
    const now = options.cache ? context.io.now() : undefined;
    return validatePlans({ ...filesAsked(context, paths, options), asOf: dayAsked(options) }, now);
  }
  if (paths.length > 0) throw new Failure({ why: 'staged-with-paths' });
  const { validateStaged } = await import('../../features/validate-staged.ts');
  return validateStaged({
    directory: context.directory,
    plan: planAsked(context, options),
    asOf: dayAsked(options),
  });
}

/** What `planctl validate` takes. */
export const define: Define = (command, cli) => {
  const help = checkingHelp[cli.language];
  command.description(cli.describe('validate', help.details.validate));
  addFormatFlags(command, cli.language)
    .argument('[paths...]', help.arguments.paths)
    .option('--as-of <date>', help.options.onDay)
    .option('--strict', help.options.strict)
    .option('--no-cache', help.options.cache)
    .option('--staged', help.options.staged)
    .action(
      cli.runs((paths: readonly string[], options: ValidateOptions) =>
        validate(cli.context(), paths, options),
      ),
    );
};
