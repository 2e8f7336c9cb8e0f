import type { Io } from './io.ts';

/** Something that has to be known before anything can be added. */
export interface Question {
  /** The flag that answers it, without hyphens. */
  readonly flag: string;
  /** What it is called, in the reader's language. */
  readonly label: string;
  readonly answer: 'text' | 'date' | 'number' | 'choice' | 'reference' | 'dated-value' | 'range';
  /** The answers there are, of a choice or a reference: what is typed, and what it means. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What is wrong with an answer, in words; undefined when nothing is. */
  readonly problemOf: (answer: string) => string | undefined;
}

/** Asks a person what is missing: the answers by flag, or undefined when they would rather stop. */
export type AskMissing = (
  questions: readonly Question[],
) => Promise<Readonly<Record<string, string>> | undefined>;

/** Asks one line for each question; an empty one stops. */
export function askInLines(io: Pick<Io, 'ask' | 'err'>): AskMissing {
  return async (questions) => {
    const answers: Record<string, string> = {};
    for (const { flag, label, choices, problemOf } of questions) {
      for (const { value, label: meaning } of choices) {
        io.err(meaning === '' || meaning === value ? `  ${value}\n` : `  ${value}  ${meaning}\n`);
      }
      for (;;) {
        const answer = (await io.ask(`${label}: `)).trim();
        if (answer === '') return undefined;
        const problem = problemOf(answer);
        if (problem === undefined) {
          answers[flag] = answer;
          break;
        }
        io.err(`${problem}\n`);
      }
    }
    return answers;
  };
}
