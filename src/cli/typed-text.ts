import { Failure } from '../model/failure.ts';

/** Reads the text of a flag as it was typed. */
export type TextReader = (option: string, typed: string) => string;

/** Texts of flags; `-` stands for what standard input holds, which is there for one of them. */
export function textReader(readInput: () => string): TextReader {
  let taken: { readonly by: string; readonly text: string } | undefined;
  return (option, typed) => {
    if (typed !== '-') return tidy(typed);
    if (taken && taken.by !== option) throw new Failure({ why: 'input-twice', option });
    taken ??= { by: option, text: tidy(readInput().replace(/^\ufeff/, '')) };
    if (taken.text === '') throw new Failure({ why: 'no-input', option });
    return taken.text;
  };
}

/** A text as files hold it: composed characters, plain line breaks, no blanks around it. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
