import type { Argument, Command, Option } from 'commander';
import { helpWords } from '../../i18n/help.ts';
import { commandTable, sharedFlags } from '../command-table.ts';
import type { Cli } from '../define.ts';
import type { ArgumentShape, CommandShape, OptionShape } from './shape.ts';

/** The shape of all commands, by loading what each defines. `own` is the command that is defined already. */
export async function shapeOf(cli: Cli, own: string): Promise<CommandShape> {
  const words = helpWords[cli.language];
  for (const { name, shared, load } of commandTable) {
    const command = cli.root.commands.find((one) => one.name() === name);
    if (!command || name === own) continue;
    for (const flag of shared) command.option(sharedFlags[flag], words.options[flag]);
    (await load()).define(command, cli);
  }
  return shape(cli.root, words.options.help);
}

function shape(command: Command, help: string): CommandShape {
  const options = command.options.filter(({ hidden }) => !hidden).map(optionShape);
  return {
    name: command.name(),
    about: command.summary() || (command.description().split('\n', 1)[0] ?? ''),
    options: [...options, { flag: '--help', short: '-h', about: help }],
    arguments: command.registeredArguments.map(argumentShape),
    commands: command.commands.map((inner) => shape(inner, help)),
  };
}

function optionShape({
  long,
  short,
  flags,
  description,
  argChoices,
  parseArg,
  variadic,
}: Option): OptionShape {
  const value = /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1];
  return {
    flag: long ?? short ?? '',
    ...(long && short ? { short } : {}),
    ...(value === undefined ? {} : { value }),
    about: description,
    ...(argChoices ? { choices: argChoices } : {}),
    // What gathers its values has a function for it.
    ...((parseArg && !argChoices) || variadic ? { again: true } : {}),
  };
}

function argumentShape(argument: Argument): ArgumentShape {
  const { variadic, argChoices } = argument;
  return {
    name: argument.name(),
    ...(variadic ? { many: true } : {}),
    ...(argChoices ? { choices: argChoices } : {}),
  };
}
