/** Something that is asked for before anything is added. */
export interface Question {
  /** The flag that answers it, without hyphens. */
  readonly flag: string;
  /** Whether it may be left out, by an empty answer. */
  readonly optional: boolean;
  /** What it is called, in the reader's language. */
  readonly label: string;
  /** What is asked for, in a sentence. */
  readonly help: string;
  /** The answers there are, of a choice or a reference: what is typed, and what it means. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Whether several of them can be the answer, with commas between them. */
  readonly several: boolean;
  /** What is wrong with an answer, in words; undefined when nothing is. */
  readonly problemOf: (answer: string) => string | undefined;
}

/** Asks a person what is missing: the answers by flag. */
export type AskMissing = (questions: readonly Question[]) => Promise<Readonly<Record<string, string>>>;
