import type { Command, CommanderError } from 'commander';
import { helpWords } from '../i18n/help.ts';
import type { Language } from '../i18n/language.ts';
import { argumentName } from '../i18n/placeholders.ts';
import { commandOfWord, usageHints } from '../i18n/usage-hints.ts';
import { closest } from '../model/closest.ts';

/** A usage error in words: what is wrong, and what to type instead. */
export interface UsageError {
  readonly message: string;
  readonly next: string;
  /** A word of planctl that is like the one typed. */
  readonly suggestion?: string | undefined;
}

/** Usage errors in the user's language; commander's own sentences are English only. */
export function usageError(
  error: CommanderError,
  root: Command,
  argv: readonly string[],
  language: Language,
): UsageError {
  const words = helpWords[language];
  const { usage } = words;
  const at = commandIn(argv, root);
  const seeHelp = usage.seeHelp(at ? `planctl ${at.name()} --help` : 'planctl --help');
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(name, argv, root, language, seeHelp);
    case 'commander.unknownOption': {
      const options = [...root.options, ...(at?.options ?? [])].flatMap(({ short, long }) =>
        [short, long].filter((flag) => flag !== undefined),
      );
      return { message: usage.unknownOption(name), next: seeHelp, suggestion: closest(name, options) };
    }
    case 'commander.missingArgument': {
      const meaning = at?.registeredArguments.find((argument) => argument.name() === name)?.description;
      return { message: usage.missingArgument(argumentName(name, language), meaning), next: seeHelp };
    }
    case 'commander.optionMissingArgument': {
      const option = [...root.options, ...(at?.options ?? [])].find(({ flags }) => flags === name);
      const flag = option?.long ?? option?.short ?? name.split(' ')[0] ?? name;
      return { message: usage.missingOptionValue(flag, option?.description), next: seeHelp };
    }
    case 'commander.excessArguments':
      return at ? surplus(at, argv, language, seeHelp) : { message: usage.excessArguments, next: seeHelp };
    default:
      return { message: usage.other(error.message), next: seeHelp };
  }
}

/** The help of an item, or nothing when the word is none: what `planctl help A-01` is answered with. */
export function aboutItem(word: string, language: Language): string | undefined {
  return likeId.test(word) ? usageHints[language].aboutItem(word) : undefined;
}

/** A word that looks like the id of an item: A-01, ORG-IT, ICC-K-02. */
const likeId = /^\p{L}+(?:-\p{L}+)*-[\p{L}\d]+$/u;

/** Flags that a bare word of a command was probably meant for. */
const bareValues: Readonly<Record<string, readonly [shape: RegExp, flag: string]>> = {
  update: [/^\d+(?:[.,]\d+)?%?$/, '--progress'],
  due: [/^\d+[dwm]?$/, '--within'],
  review: [/^\d+[dwm]?$/, '--within'],
};

function unknownCommand(
  name: string,
  argv: readonly string[],
  root: Command,
  language: Language,
  seeHelp: string,
): UsageError {
  const { usage } = helpWords[language];
  const hints = usageHints[language];
  const message = usage.unknownCommand(name);
  const at = commandIn(argv, root);
  if (likeId.test(name)) {
    if (!at) return { message, next: hints.aboutItem(name) };
    return { message, next: hints.commandFirst(`planctl ${at.name()} ${name}`) };
  }
  if (name === 'version') return { message, next: hints.perhaps('planctl --version') };
  const known = root.commands.map((one) => one.name());
  return { message, next: seeHelp, suggestion: commandOfWord(name) ?? closest(name, known) };
}

function surplus(at: Command, argv: readonly string[], language: Language, seeHelp: string): UsageError {
  const hints = usageHints[language];
  const taken = at.registeredArguments.length;
  const words = at.args.slice(taken);
  const [first = ''] = words;
  const message = hints.surplus(words);
  const before = argv.indexOf(first) - 2;
  const flag = argv[before];
  const value = argv[before + 1];
  // A text without quotes ends at its first space; what follows it are words too many.
  if (flag?.startsWith('--') && value !== undefined && takesValue(at, flag)) {
    return { message, next: hints.quote(`${flag} "${[value, ...words].join(' ')}"`) };
  }
  const [shape, bare] = bareValues[at.name()] ?? [];
  const number = at.args.find((word) => shape?.test(word));
  if (bare !== undefined && number !== undefined) {
    const others = at.args.filter((word) => word !== number);
    return { message, next: hints.perhaps(['planctl', at.name(), ...others, bare, number].join(' ')) };
  }
  if (taken === 0 && likeId.test(first)) return { message, next: hints.aboutItem(first) };
  return { message, next: seeHelp };
}

function takesValue(command: Command, flag: string): boolean {
  return command.options.some((option) => option.long === flag && (option.required || option.optional));
}

function commandIn(argv: readonly string[], root: Command): Command | undefined {
  const typed = argv.find((word) => root.commands.some((one) => one.name() === word));
  return root.commands.find((one) => one.name() === typed);
}
