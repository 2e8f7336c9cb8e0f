/** Something that has to be known before anything can be added. */
export interface Question {
  /** The flag that answers it, without hyphens. */
  readonly flag: string;
  /** What it is called, in the reader's language. */
  readonly label: string;
  /** The answers there are, of a choice or a reference: what is typed, and what it means. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What is wrong with an answer, in words; undefined when nothing is. */
  readonly problemOf: (answer: string) => string | undefined;
}

/** Asks a person what is missing: the answers by flag. */
export type AskMissing = (questions: readonly Question[]) => Promise<Readonly<Record<string, string>>>;
