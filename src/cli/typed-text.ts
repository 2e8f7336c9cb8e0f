import { Failure } from '../model/failure.ts';
import type { Text } from '../model/text.ts';
import { present } from './typed.ts';

/** Reads the text of a flag as it was typed. */
export type TextReader = (option: string, typed: string) => string;

/** Texts of flags; `-` stands for what standard input holds, which is there for one of them. */
export function textReader(readInput: () => Uint8Array): TextReader {
  let taken: { readonly by: string; readonly text: string } | undefined;
  return (option, typed) => {
    if (typed !== '-') return tidy(typed);
    if (taken && taken.by !== option) throw new Failure({ why: 'input-twice', option });
    taken ??= { by: option, text: tidy(new TextDecoder().decode(readInput())) };
    if (taken.text === '') throw new Failure({ why: 'no-input', option });
    return taken.text;
  };
}

/** A text as files hold it: composed characters, plain line breaks, no blanks around it. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** How texts of flags are read: the plan's first language, and what `-` stands for. */
export interface TextReading {
  readonly first: string;
  readonly text: TextReader;
}

/** The text of a flag and of those that name a language; alone, one in the plan's first language is written plainly. */
export function flagText(
  option: string,
  [plain, bg, en]: readonly (string | undefined)[],
  { first, text }: TextReading,
): Text | undefined {
  const said = (flag: string, typed: string | undefined): string | undefined =>
    typed === undefined ? undefined : text(flag, typed);
  const inFirst = said(option, plain);
  const named = present({ bg: said(`${option}-bg`, bg), en: said(`${option}-en`, en) });
  return Object.keys(named).length === 0 ? inFirst : present({ [first]: inFirst, ...named });
}
