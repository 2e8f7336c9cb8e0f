import { Failure } from '../model/failure.ts';

/** Reads the text of a flag as it was typed. */
export type TextReader = (option: string, typed: string) => string;

/** Texts of flags; `-` stands for what standard input holds, which is there once. */
export function textReader(readInput: () => string): TextReader {
  let taken = false;
  return (option, typed) => {
    if (typed !== '-') return tidy(typed);
    if (taken) throw new Failure({ why: 'input-twice', option });
    taken = true;
    const text = tidy(readInput().replace(/^\ufeff/, ''));
    if (text === '') throw new Failure({ why: 'no-input', option });
    return text;
  };
}

/** A text as files hold it: composed characters, plain line breaks, no blanks around it. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
