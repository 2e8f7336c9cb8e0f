import { Command, CommanderError, type Help } from 'commander';
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

  root
    .description(words.about)
    .helpOption('-h, --help', words.options.help)
    .version(PLANCTL_VERSION, '-V, --version', words.options.version)
    .option('-C <dir>', words.options.directory)
    .option('--lang <language>', words.options.lang)
    .option('--no-color', words.options.color)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      helpWidth: io.terminal ? Math.min(io.width, 100) : 100,
      showGlobalOptions: true,
      styleTitle: titled(words),
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
    complain: (message, help, suggestion) => complain(io, words, message, help, suggestion),
  };
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
    one.exitOverride().configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} });
    one.copyInheritedSettings(root);
  }

  try {
    await root.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    // No command, whether or not there were options: commander calls that an error, and writes the help there.
    if (error.code === 'commander.help') {
      root.outputHelp();
      return exitCodes.fine;
    }
    return usageError(error, root, argv, io, language);
  }
}

/** Usage errors in the user's language; commander's own sentences are English only. */
async function usageError(
  error: CommanderError,
  root: Command,
  argv: readonly string[],
  io: Io,
  language: Language,
): Promise<ExitCode> {
  const words = helpWords[language];
  const typed = argv.find((word) => root.commands.some((one) => one.name() === word));
  const at = root.commands.find((one) => one.name() === typed);
  const help = at ? `planctl ${at.name()} --help` : 'planctl --help';
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { usage } = words;
  switch (error.code) {
    case 'commander.unknownCommand':
      return complain(io, words, usage.unknownCommand(name), help, await near(name, names(root)));
    case 'commander.unknownOption': {
      const options = [...root.options, ...(at?.options ?? [])].flatMap(({ short, long }) =>
        [short, long].filter((flag) => flag !== undefined),
      );
      return complain(io, words, usage.unknownOption(name), help, await near(name, options));
    }
    case 'commander.missingArgument':
      return complain(
        io,
        words,
        usage.missingArgument(
          argumentName(name, language),
          at?.registeredArguments.find((argument) => argument.name() === name)?.description,
        ),
        help,
      );
    case 'commander.optionMissingArgument': {
      const option = [...root.options, ...(at?.options ?? [])].find(({ flags }) => flags === name);
      const flag = option?.long ?? option?.short ?? name.split(' ')[0] ?? name;
      return complain(io, words, usage.missingOptionValue(flag, option?.description), help);
    }
    case 'commander.excessArguments':
      return complain(io, words, usage.excessArguments, help);
    default:
      return complain(io, words, usage.other(error.message), help);
  }
}

/** How a command is typed: its name with what it takes. */
function usageOf(command: Command): string {
  const name = command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
  return `${name} ${command.usage()}`.trim();
}

function names(root: Command): readonly string[] {
  return root.commands.map((one) => one.name());
}

async function near(word: string, candidates: readonly string[]): Promise<string | undefined> {
  const { closest } = await import('../model/closest.ts');
  return closest(word, candidates);
}

function complain(io: Io, words: HelpWords, message: string, help: string, suggestion?: string): ExitCode {
  const like = suggestion === undefined ? '' : ` ${words.usage.didYouMean(suggestion)}`;
  io.err(
    `planctl: ${message.replace(/[\x00-\x1f\x7f-\x9f]/g, '\ufffd')}${like}\n  ${words.usage.seeHelp(help)}\n`,
  );
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
