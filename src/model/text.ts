import type { Text } from './files.ts';

export type { Text };

/** What a reader gets of a text: the words, and the language they are in. */
export interface ShownText {
  readonly words: string;
  readonly language: string;
}

/**
 * The words of a text for a reader: in the wanted language, else in the first of the plan's languages that has it,
 * else in any. Undefined only for no text at all.
 */
export function textIn(
  text: Text | undefined,
  wanted: string,
  languages: readonly string[],
): ShownText | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return { words: text, language: languages[0] ?? wanted };
  for (const language of [wanted, ...languages, ...Object.keys(text)]) {
    const words = Object.hasOwn(text, language) ? text[language] : undefined;
    if (words !== undefined) return { words, language };
  }
  return undefined;
}
