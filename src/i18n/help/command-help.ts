/** What help says of commands: in full, and of their arguments and options. */
export interface CommandHelp<Name extends string, Argument extends string, Option extends string> {
  readonly details: Readonly<Record<Name, string>>;
  readonly arguments: Readonly<Record<Argument, string>>;
  readonly options: Readonly<Record<Option, string>>;
}

/** Commands as they are typed. */
export const examples = (...lines: readonly string[]): string =>
  lines.map((line) => `  $ ${line}`).join('\n');
