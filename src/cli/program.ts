import { Command, CommanderError, Help } from 'commander';
import { type HelpWords, helpWords } from '../i18n/help.ts';
import type { Language } from '../i18n/language.ts';
import { argumentName, placeholders } from '../i18n/placeholders.ts';
import { type ExitCode, exitCodes } from '../model/failure.ts';
import { commandTable, sharedFlags } from './command-table.ts';
import type { Cli } from './define.ts';
import type { Io } from './io.ts';

declare const PLANCTL_VERSION: string;

/** Parses the arguments and runs the command they name. Each command's own code is loaded only when it runs. */
export async function runProgram(
  argv: readonly string[],
  io: Io,
  language: Language,
  languages: readonly Language[],
): Promise<ExitCode> {
  const words = helpWords[language];
  let exit: ExitCode = exitCodes.fine;
  const root = new Command('planctl');
  const helpWidth = io.terminal ? Math.min(io.width, 100) : 100;
  // commander would ask process.stdout, which takes longer to make than the help to write.
  const output = {
    writeOut: io.out,
    writeErr: () => {},
    outputError: () => {},
    getOutHelpWidth: () => helpWidth,
    getErrHelpWidth: () => helpWidth,
    getOutHasColors: () => io.colour > 0,
    getErrHasColors: () => false,
  };

  root
    .description(words.about)
    .helpOption('-h, --help', words.options.help)
    .version(PLANCTL_VERSION, '-V, --version', words.options.version)
    .option('-C <dir>', words.options.directory)
    .option('--lang <language>', words.options.lang)
    .option('--no-color', words.options.color)
    .helpCommand(false)
    .exitOverride()
    .configureOutput(output)
    .configureHelp({
      helpWidth,
      showGlobalOptions: true,
      styleTitle: titled(words),
      boxWrap: examplesWhole,
      commandUsage: (command) => placeholders(usageOf(command), language),
      optionTerm: (option) => placeholders(option.flags, language),
      argumentTerm: (argument) => argumentName(argument.name(), language).slice(1, -1),
      subcommandTerm: (command) => command.name(),
    })
    .addHelpText('after', `\n${words.more}`);

  const cli: Cli = {
    language,
    root,
    context: () => {
      const { C: directory, color } = root.opts<{ C?: string; color: boolean }>();
      return { io: color ? io : { ...io, colour: 0 }, language, languages, directory: directory ?? io.cwd };
    },
    describe: (name, details) => `${words.commands[name as keyof HelpWords['commands']]}.\n\n${details}`,
    runs:
      (work) =>
      async (...typed) => {
        exit = await work(...typed);
      },
    complain: (message, next, suggestion) => complain(io, words, message, next, suggestion),
  };
  const names = commandTable.map(({ name }) => name);
  for (const { name, group, shared, load } of commandTable) {
    const command = root
      .command(name)
      .summary(words.commands[name])
      .helpGroup(words.groups[group])
      .helpOption('-h, --help', words.options.help);
    // What a command takes and does is in its own file; of those that nobody typed the name is enough.
    if (!argv.includes(name)) continue;
    for (const flag of shared) command.option(sharedFlags[flag], words.options[flag]);
    (await load()).define(command, cli);
  }
  for (const one of [root, ...root.commands]) {
    one.exitOverride().configureOutput(output);
    one.copyInheritedSettings(root);
  }

  try {
    await root.parseAsync(helpLast(argv, names), { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    // No command, whether or not there were options: commander calls that an error, and writes the help there.
    if (error.code === 'commander.help') {
      root.outputHelp();
      return exitCodes.fine;
    }
    const { usageError } = await import('./usage-error.ts');
    const { message, next, suggestion } = usageError(error, root, argv, language);
    return complain(io, words, message, next, suggestion);
  }
}

/** `planctl --help update` is meant like `planctl update --help`: about the command. */
function helpLast(argv: readonly string[], names: readonly string[]): readonly string[] {
  const [first, ...others] = argv;
  if (first !== '--help' && first !== '-h') return argv;
  return others.some((word) => names.includes(word)) ? [...others, first] : argv;
}

/** Folds text to a width, but no example: one that is broken over lines would run as two commands when pasted. */
function examplesWhole(this: void, text: string, width: number): string {
  const help = new Help();
  return text
    .split('\n')
    .map((line) => (line.startsWith('  $ ') ? line : help.boxWrap(line, width)))
    .join('\n');
}

/** How a command is typed: its name with what it takes. */
function usageOf(command: Command): string {
  const name = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  return `${name} ${command.usage()}`.trim();
}

function complain(io: Io, words: HelpWords, message: string, next: string, suggestion?: string): ExitCode {
  const like = suggestion === undefined ? '' : ` ${words.usage.didYouMean(suggestion)}`;
  io.err(`planctl: ${message.replace(/[\x00-\x1f\x7f-\x9f]/g, '\ufffd')}${like}\n  ${next}\n`);
  return exitCodes.usage;
}

/** Commander's headings in the user's language. */
function titled(words: HelpWords): Help['styleTitle'] {
  const { headings } = words;
  const known: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.globalOptions,
    'Commands:': headings.commands,
  };
  return (title) => known[title] ?? title;
}
