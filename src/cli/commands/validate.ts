import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { choosePlans } from '../../features/choose.ts';
import { type Validation, type ValidationScope, validatePlans } from '../../features/validate.ts';
import { checkingHelp } from '../../i18n/help/checking.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { isFailed } from '../../render/findings/report.ts';
import { findRepository, type PlanLocation } from '../../store/repository.ts';
import { type Context, dayAsked, planAsked, resolveIn, type SharedOptions } from '../context.ts';
import type { Define } from '../define.ts';
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
    return validatePlans(scopeOf(context, paths, options), now);
  }
  if (paths.length > 0) throw new Failure({ why: 'staged-with-paths' });
  const { validateStaged } = await import('../../features/validate-staged.ts');
  return validateStaged({
    directory: context.directory,
    plan: planAsked(context, options),
    asOf: dayAsked(options),
  });
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
