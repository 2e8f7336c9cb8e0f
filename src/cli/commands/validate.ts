import { createHash } from 'node:crypto';
import { validatePlans } from '../../features/validate.ts';
import { checkingHelp } from '../../i18n/help/checking.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { findingsText, type Paint } from '../../render/findings/text.ts';
import { findingsJson } from '../../render/json/findings.ts';
import { type Context, dayAsked, printJson, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
import { filesAsked } from '../files-asked.ts';

/** The options of `validate`. */
interface ValidateOptions extends SharedOptions {
  readonly strict?: boolean;
  readonly cache: boolean;
}

/** `planctl validate [PATH…]`: what is wrong with the files. */
export async function validate(
  context: Context,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const { io, language } = context;
  const scope = { ...filesAsked(context, paths, options), asOf: dayAsked(options) };
  const report = validatePlans(scope, options.cache ? io.now() : undefined);
  if (options.json) printJson(io, findingsJson(report, language, fingerprint));
  else io.out(findingsText(report, language, await paintFor(context)));
  const fails = report.errors > 0 || (options.strict === true && report.warnings > 0);
  return fails ? exitCodes.findings : exitCodes.fine;
}

/** SHA-256 of what a finding is about, shortened to 16 hexadecimal digits. */
function fingerprint(identity: string): string {
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}

const plain = (text: string): string => text;

/** Colours where there are any; without them neither the colour nor the width library is loaded. */
async function paintFor({ io }: Context): Promise<Paint> {
  if (io.colour === 0 && !io.terminal) {
    const severity = { error: plain, warning: plain, info: plain };
    return { strong: plain, dim: plain, severity, width: (text) => text.length, columns: undefined };
  }
  const { paint } = await import('../../render/findings/paint.ts');
  return paint(io.colour, io.terminal ? io.width : undefined);
}

/** What `planctl validate` takes. */
export const define: Define = (command, cli) => {
  const help = checkingHelp[cli.language];
  command.description(cli.describe('validate', help.details.validate));
  command
    .argument('[paths...]', help.arguments.paths)
    .option('--as-of <date>', help.options.onDay)
    .option('--strict', help.options.strict)
    .option('--no-cache', help.options.cache)
    .action(
      cli.runs((paths: readonly string[], options: ValidateOptions) =>
        validate(cli.context(), paths, options),
      ),
    );
};
