import { slugOf } from './transliterate.ts';

/** The longest id that is made of words. */
const longest = 28;

/** An id made of words, in capital Latin letters: `DIGITALNI-USLUGI`; of so many as fit. Empty where none is left. */
export function wordId(text: string): string {
  const words = slugOf(text)
    .toUpperCase()
    .replace(/^[^A-Z]+/, '');
  if (words.length <= longest) return words;
  return words
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}
