import type { ArgumentShape, CommandShape, OptionShape } from './shape.ts';

/** What a command line says so far, and what comes next in it. */
export interface Asked {
  /** The commands that were typed, such as `milestone done`. */
  readonly path: string;
  readonly positionals: readonly string[];
  /** The values of options, by their flags. */
  readonly values: ReadonlyMap<string, string>;
  readonly next: Next;
}

export type Next =
  /** Commands, and with them what else may stand there. */
  | { readonly of: 'command'; readonly commands: readonly CommandShape[]; readonly argument?: ArgumentShape }
  | { readonly of: 'option'; readonly options: readonly OptionShape[] }
  /** The value of an option; `prefix` is what of the word is not the value: `--status=`. */
  | { readonly of: 'value'; readonly option: OptionShape; readonly prefix: string }
  | { readonly of: 'argument'; readonly argument: ArgumentShape }
  | { readonly of: 'nothing' };

/** Finds out what comes next behind some words, of which `current` is not finished. */
export function asked(root: CommandShape, before: readonly string[], current: string): Asked {
  let command = root;
  let pending: OptionShape | undefined;
  let open = false;
  const path: string[] = [];
  const positionals: string[] = [];
  const given = new Set<OptionShape>();
  const values = new Map<string, string>();
  const optionsOf = (): readonly OptionShape[] => [
    ...command.options,
    ...(command === root ? [] : root.options),
  ];
  const named = (word: string): OptionShape | undefined =>
    optionsOf().find(({ flag, short }) => flag === word || short === word);
  for (const word of before) {
    if (pending) {
      values.set(pending.flag, word);
      pending = undefined;
    } else if (!open && word === '--') open = true;
    else if (!open && word.startsWith('-') && word.length > 1) {
      const [flag = '', ...rest] = word.split('=');
      const option = named(flag);
      if (!option) continue;
      given.add(option);
      if (option.value === undefined) continue;
      if (rest.length > 0) values.set(option.flag, rest.join('='));
      else pending = option;
    } else {
      const inner = positionals.length === 0 ? command.commands.find(({ name }) => name === word) : undefined;
      if (inner) {
        command = inner;
        path.push(word);
      } else positionals.push(word);
    }
  }
  const next = (): Next => {
    if (pending) return { of: 'value', option: pending, prefix: '' };
    if (!open && current.startsWith('-')) {
      const equals = current.indexOf('=');
      const option = equals < 0 ? undefined : named(current.slice(0, equals));
      if (option?.value !== undefined) return { of: 'value', option, prefix: current.slice(0, equals + 1) };
      return { of: 'option', options: optionsOf().filter((one) => one.again === true || !given.has(one)) };
    }
    const last = command.arguments.at(-1);
    const argument = command.arguments[positionals.length] ?? (last?.many ? last : undefined);
    if (positionals.length === 0 && command.commands.length > 0) {
      return { of: 'command', commands: command.commands, ...(argument ? { argument } : {}) };
    }
    return argument ? { of: 'argument', argument } : { of: 'nothing' };
  };
  return { path: path.join(' '), positionals, values, next: next() };
}
