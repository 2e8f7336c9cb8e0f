import type { Command } from 'commander';
import type { Language } from '../i18n/language.ts';
import type { ExitCode } from '../model/failure.ts';
import type { Context } from './context.ts';

/** What the definition of a command is made with. */
export interface Cli {
  readonly language: Language;
  /** What the command is run with; known once the arguments are parsed. */
  readonly context: () => Context;
  /** The whole description of a command: its line in the list, then its details. */
  readonly describe: (name: string, details: string) => string;
  /** An action whose exit code becomes that of the process. */
  readonly runs: <A extends readonly unknown[]>(
    work: (...typed: A) => Promise<ExitCode>,
  ) => (...typed: A) => Promise<void>;
  /** Ends with a usage error: what is wrong, and what to type next. */
  readonly complain: (message: string, next: string, suggestion?: string) => ExitCode;
  /** The root command, whose list of commands `help` shows. */
  readonly root: Command;
}

/** Gives a command its arguments, options and action. Each command's file has one, loaded when the command is typed. */
export type Define = (command: Command, cli: Cli) => void;
