import path from 'node:path';
import { type Codeowners, codeownersOf, writeCodeowners } from '../../features/codeowners.ts';
import { type HooksTask, hooksState, installHooks, uninstallHooks } from '../../features/hooks.ts';
import { counted } from '../../i18n/counts.ts';
import { hooksHelp } from '../../i18n/help/hooks.ts';
import { hooksWords } from '../../i18n/hooks.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { visible } from '../../model/visible.ts';
import { hooksJson, type ToldHooks } from '../../render/json/hooks.ts';
import { tabSeparated } from '../../render/rows.ts';
import { hooksRows, hooksScreen } from '../../render/screens/hooks.ts';
import { findRepository, type Repository } from '../../store/repository.ts';
import { choice } from '../choice.ts';
import { type Context, printJson, resolveIn } from '../context.ts';
import type { Define } from '../define.ts';

const actions = ['install', 'status', 'uninstall', 'codeowners'] as const;

/** The options of `hooks` as typed. */
interface HooksOptions {
  readonly drivers?: boolean;
  readonly force?: boolean;
  readonly output?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `planctl hooks ACTION`: checks that run by themselves. */
export async function hooks(context: Context, typed: string, options: HooksOptions): Promise<ExitCode> {
  const action = choice('ACTION', typed.toLowerCase(), actions);
  if (action === 'codeowners') return codeowners(context, options);
  const { io } = context;
  const task = taskOf(context, options.drivers ? findRepository(context.directory) : plansHere(context));
  if (action === 'status') {
    await tellState(context, options, task);
    return exitCodes.fine;
  }
  const { force = false, drivers = false } = options;
  const changed = action === 'install' ? installHooks({ ...task, force, drivers }) : uninstallHooks(task);
  if (options.json) printJson(io, hooksJson(told(task, changed)));
  else io.out(changeText(context, action, changed));
  return exitCodes.fine;
}

function taskOf({ directory, io }: Context, repository: Repository | undefined): HooksTask {
  // The hook and the file of owners are the same whoever writes them, so that they can be compared.
  const words = { missing: [hooksWords.en.missing, hooksWords.bg.missing] };
  return { directory, repository, words, pid: io.pid };
}

function plansHere({ directory }: Context): Repository | undefined {
  try {
    return findRepository(directory);
  } catch (error) {
    if (error instanceof Failure && error.reason.why === 'no-plan') return undefined;
    throw error;
  }
}

function told(task: HooksTask, changed: readonly string[], owners = ownersHere(task)): ToldHooks {
  return {
    ...hooksState(task),
    codeowners: owners && { state: owners.state, file: owners.file },
    changed,
  };
}

function ownersHere({ repository }: HooksTask): Codeowners | undefined {
  return repository && codeownersOf(repository, undefined, hooksWords.en.sectionNote);
}

async function tellState(context: Context, options: HooksOptions, task: HooksTask): Promise<void> {
  const { io, language } = context;
  const state = told(task, []);
  if (options.json) printJson(io, hooksJson(state));
  else if (!io.terminal) io.out(tabSeparated(hooksRows(state)));
  else {
    const { printScreen } = await import('../screen.ts');
    printScreen(io, hooksScreen(state, language));
  }
}

function changeText(
  { language }: Context,
  action: 'install' | 'uninstall',
  changed: readonly ('hook' | 'drivers')[],
): string {
  const words = hooksWords[language];
  if (changed.length === 0) return `${action === 'install' ? words.already : words.nothingThere}\n`;
  const said = action === 'install' ? words.installed : words.uninstalled;
  const lines = changed.map((what) => said[what]);
  if (changed.includes('drivers')) lines.push(words.commitAttributes);
  return `${lines.join('\n')}\n`;
}

/** `planctl hooks codeowners`: who reviews which file, for GitHub. */
async function codeowners(context: Context, options: HooksOptions): Promise<ExitCode> {
  const { io, language } = context;
  const words = hooksWords[language];
  const repository = findRepository(context.directory);
  const file = options.output === undefined ? undefined : resolveIn(context, options.output);
  const found = codeownersOf(repository, file, hooksWords.en.sectionNote);
  const written = options.check ? false : writeCodeowners(found, io.pid);
  const state = written ? 'current' : found.state;
  const name = visible(path.relative(context.directory, found.file) || found.file);
  if (options.json) {
    const changed = written ? ['codeowners'] : [];
    printJson(io, hooksJson(told(taskOf(context, repository), changed, { ...found, state })));
  } else {
    const unchanged = state === 'current' ? words.unchanged(name) : words.stale(name);
    const rules = counted(found.rules, words.rule, language);
    io.out(`${written ? words.written(name, rules) : unchanged}\n`);
    const without = counted(found.without, words.withoutNoun, language);
    if (found.rules === 0) io.err(`${words.noHandles}\n`);
    else if (found.without > 0) io.err(`${words.without(without)}\n`);
  }
  return options.check && state !== 'current' ? exitCodes.findings : exitCodes.fine;
}

/** What `planctl hooks` takes. */
export const define: Define = (command, cli) => {
  const help = hooksHelp[cli.language];
  command.description(cli.describe('hooks', help.details.hooks));
  command
    .argument('<action>', help.arguments.action)
    .option('--drivers', help.options.drivers)
    .option('--force', help.options.force)
    .option('--output <file>', help.options.output)
    .option('--check', help.options.check)
    .action(cli.runs((action: string, options: HooksOptions) => hooks(cli.context(), action, options)));
};
