/** A command as far as completing it needs to know: also the whole of planctl, whose commands are the commands. */
export interface CommandShape {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionShape[];
  readonly arguments: readonly ArgumentShape[];
  readonly commands: readonly CommandShape[];
}

export interface OptionShape {
  /** As it is typed: `--status`, or `-C` where there is no long form. */
  readonly flag: string;
  readonly short?: string;
  /** The name of its value; undefined where it takes none. */
  readonly value?: string;
  readonly about: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly again?: true;
}

export interface ArgumentShape {
  readonly name: string;
  /** All words from here on. */
  readonly many?: true;
  readonly choices?: readonly string[];
}
