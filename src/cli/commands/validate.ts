import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { choosePlans } from '../../features/choose.ts';
import { type ValidationScope, validatePlans } from '../../features/validate.ts';
import { checkingHelp } from '../../i18n/help/checking.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { findingsText, type Paint } from '../../render/findings/text.ts';
import { findingsJson } from '../../render/json/findings.ts';
import { findRepository, type PlanLocation } from '../../store/repository.ts';
import { type Context, dayAsked, planAsked, printJson, resolveIn, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';

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
  const report = validatePlans(scopeOf(context, paths, options), options.cache ? io.now() : undefined);
  if (options.json) printJson(io, findingsJson(report, language, fingerprint));
  else io.out(findingsText(report, language, await paintFor(context)));
  const fails = report.errors > 0 || (options.strict === true && report.warnings > 0);
  return fails ? exitCodes.findings : exitCodes.fine;
}

/** The plans that the paths lie in, or that lie in the paths; and the paths as the findings name files. */
function scopeOf(context: Context, paths: readonly string[], options: ValidateOptions): ValidationScope {
  const asOf = dayAsked(options);
  if (paths.length === 0) {
    const repository = findRepository(context.directory);
    const plans = choosePlans({ repository, plan: planAsked(context, options) });
    return { root: repository.root, plans, only: [], asOf };
  }
  const plans = new Map<string, PlanLocation>();
  const only: string[] = [];
  let root = context.directory;
  for (const typed of paths) {
    const target = resolveIn(context, typed);
    if (!existsSync(target)) throw new Failure({ why: 'path-missing', path: typed }, exitCodes.unreadable);
    const repository = repositoryOf(target, typed);
    const touched = repository.plans.filter(
      (plan) => isWithin(target, plan.directory) || isWithin(plan.directory, target),
    );
    if (touched.length === 0) throw new Failure({ why: 'path-outside', path: typed }, exitCodes.unreadable);
    for (const plan of touched) plans.set(plan.directory, plan);
    root = repository.root;
    only.push(path.relative(repository.root, target).split(path.sep).join('/'));
  }
  return { root, plans: [...plans.values()], only, asOf };
}

function repositoryOf(target: string, typed: string) {
  try {
    return findRepository(statSync(target).isDirectory() ? target : path.dirname(target));
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.why !== 'no-plan') throw error;
    throw new Failure({ why: 'path-outside', path: typed }, exitCodes.unreadable);
  }
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!/^\.\.(?:[\\/]|$)/.test(relative) && !path.isAbsolute(relative));
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
