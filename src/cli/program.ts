import { Command, CommanderError, type Help } from 'commander';
import { type HelpWords, helpWords } from '../i18n/help.ts';
import type { Language } from '../i18n/language.ts';
import { type ExitCode, exitCodes } from '../model/failure.ts';
import type { Context } from './context.ts';
import type { Io } from './io.ts';

declare const PLANCTL_VERSION: string;

/** The commands there are. */
type CommandName = keyof HelpWords['commands'];

/** The shared options that a command can use. */
type SharedFlag = 'plan' | 'asOf' | 'rev' | 'json';

const flags: Readonly<Record<SharedFlag, string>> = {
  plan: '--plan <id>',
  asOf: '--as-of <date>',
  rev: '--rev <revision>',
  json: '--json',
};

/** Parses the arguments and runs the command they name. Each command's own code is loaded only when it runs. */
export async function runProgram(argv: readonly string[], io: Io, language: Language): Promise<ExitCode> {
  const words = helpWords[language];
  let exit: ExitCode = exitCodes.fine;
  const root = new Command('planctl');
  const context = (): Context => {
    const { C: directory, color } = root.opts<{ C?: string; color: boolean }>();
    return { io: color ? io : { ...io, colour: 0 }, language, directory: directory ?? io.cwd };
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
    .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      helpWidth: io.terminal ? Math.min(io.width, 100) : 100,
      showGlobalOptions: true,
      styleTitle: titled(words),
    })
    .addHelpText('after', `\n${words.more}`);

  const command = (
    name: CommandName,
    group: keyof HelpWords['groups'],
    shared: readonly SharedFlag[],
  ): Command => {
    const own = root
      .command(name)
      .summary(words.commands[name])
      .description(`${words.commands[name]}.\n\n${words.details[name]}`)
      .helpGroup(words.groups[group])
      .helpOption('-h, --help', words.options.help);
    for (const flag of shared) own.option(flags[flag], words.options[flag]);
    return own;
  };

  command('status', 'daily', ['plan', 'asOf', 'rev', 'json']).action(async (options) => {
    const { status } = await import('./commands/status.ts');
    exit = await status(context(), options);
  });
  command('due', 'daily', ['plan', 'asOf', 'rev', 'json'])
    .option('--lead <org>', words.options.lead)
    .option('--within <time>', words.options.within)
    .option('--format <format>', words.options.dueFormat)
    .action(async (options) => {
      const { due } = await import('./commands/due.ts');
      exit = await due(context(), options);
    });
  command('show', 'daily', ['plan', 'asOf', 'rev', 'json'])
    .argument('<id>', words.arguments.id)
    .action(async (id, options) => {
      const { show } = await import('./commands/show.ts');
      exit = await show(context(), id, options);
    });
  const update = command('update', 'daily', ['plan', 'json'])
    .argument('<id>', words.arguments.activity)
    .action(async (id, options) => {
      const { update } = await import('./commands/update.ts');
      exit = await update(context(), id, options);
    });
  if (argv.includes('update')) {
    const { addUpdateFlags } = await import('./update-flags.ts');
    addUpdateFlags(update, language);
  }
  const measure = command('measure', 'daily', ['plan', 'json'])
    .argument('<id>', words.arguments.kpi)
    .argument('[value]', words.arguments.value)
    .action(async (id, value, options) => {
      const { measure } = await import('./commands/measure.ts');
      exit = await measure(context(), id, value, options);
    });
  if (argv.includes('measure')) {
    const { addMeasureFlags } = await import('./update-flags.ts');
    addMeasureFlags(measure, language);
  }
  command('tree', 'look', ['plan', 'asOf', 'rev', 'json']).action(async (options) => {
    const { tree } = await import('./commands/tree.ts');
    exit = await tree(context(), options);
  });
  command('list', 'look', ['plan', 'asOf', 'rev', 'json'])
    .argument('<kind>', words.arguments.listable)
    .option('--status <status>', words.options.status)
    .option('--lead <org>', words.options.lead)
    .option('--area <id>', words.options.area)
    .option('--goal <id>', words.options.goal)
    .option('--tag <tag>', words.options.tag)
    .option('--health <health>', words.options.health)
    .option('--scope <scope>', words.options.scope)
    .option('--sort <key>', words.options.sort)
    .action(async (kind, options) => {
      const { list } = await import('./commands/list.ts');
      exit = await list(context(), kind, options);
    });
  command('board', 'look', ['plan', 'asOf', 'rev', 'json'])
    .option('--lead <org>', words.options.lead)
    .option('--area <id>', words.options.area)
    .action(async (options) => {
      const { board } = await import('./commands/board.ts');
      exit = await board(context(), options);
    });
  command('timeline', 'look', ['plan', 'asOf', 'rev', 'json'])
    .option('--lead <org>', words.options.lead)
    .option('--area <id>', words.options.area)
    .action(async (options) => {
      const { timeline } = await import('./commands/timeline.ts');
      exit = await timeline(context(), options);
    });
  command('explain', 'look', ['plan', 'asOf', 'rev', 'json'])
    .argument('[id]', words.arguments.explainable)
    .action(async (id, options) => {
      const { explain } = await import('./commands/explain.ts');
      exit = await explain(context(), id, options);
    });
  command('validate', 'check', ['plan', 'json'])
    .argument('[paths...]', words.arguments.paths)
    .option('--as-of <date>', words.options.onDay)
    .option('--strict', words.options.strict)
    .option('--no-cache', words.options.cache)
    .action(async (paths, options) => {
      const { validate } = await import('./commands/validate.ts');
      exit = await validate(context(), paths, options);
    });
  command('schema', 'rest', [])
    .argument('[kind]', words.arguments.schema)
    .option('--list', words.options.schemaList)
    .action(async (kind, options) => {
      const { schema } = await import('./commands/schema.ts');
      exit = await schema(context(), kind, options);
    });
  command('help', 'rest', [])
    .argument('[topic]', words.arguments.topic)
    .action(async (topic: string | undefined) => {
      const named = root.commands.find((one) => one.name() === topic);
      if (topic === undefined) root.outputHelp();
      else if (named) named.outputHelp();
      else if (topic === 'codes') {
        const { helpCodes } = await import('./commands/help-codes.ts');
        exit = await helpCodes(context());
      } else if (topic === 'rules') {
        const { helpRules } = await import('./commands/help-rules.ts');
        exit = await helpRules(context());
      } else {
        exit = complain(
          io,
          words,
          words.usage.unknownTopic(topic),
          'planctl --help',
          await near(topic, [...names(root), 'codes', 'rules']),
        );
      }
    });
  for (const one of [root, ...root.commands]) {
    one.exitOverride().configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} });
    one.copyInheritedSettings(root);
  }

  try {
    if (argv.length === 0) root.outputHelp();
    else await root.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.fine;
    return usageError(error, root, argv, io, words);
  }
}

/** Usage errors in the user's language; commander's own sentences are English only. */
async function usageError(
  error: CommanderError,
  root: Command,
  argv: readonly string[],
  io: Io,
  words: HelpWords,
): Promise<ExitCode> {
  const typed = argv.find((word) => root.commands.some((one) => one.name() === word));
  const at = root.commands.find((one) => one.name() === typed);
  const help = at ? `planctl ${at.name()} --help` : 'planctl --help';
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { usage } = words;
  switch (error.code) {
    case 'commander.unknownCommand':
      return complain(io, words, usage.unknownCommand(name), help, await near(name, names(root)));
    case 'commander.unknownOption': {
      const options = [...root.options, ...(at?.options ?? [])].flatMap((option) => option.long ?? []);
      return complain(io, words, usage.unknownOption(name), help, await near(name, options));
    }
    case 'commander.missingArgument':
      return complain(io, words, usage.missingArgument(`<${name}>`), help);
    case 'commander.optionMissingArgument':
      return complain(io, words, usage.missingOptionValue(name.split(' ')[0] ?? name), help);
    case 'commander.excessArguments':
      return complain(io, words, usage.excessArguments, help);
    default:
      return complain(io, words, usage.other(error.message), help);
  }
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
