/** Cyrillic letters that look like Latin ones, and their look-alikes. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
};

/** A word with Cyrillic look-alikes turned into the Latin letters they look like: `А-01` becomes `A-01`. */
export function foldLookAlikes(word: string): string {
  return word.replace(/[А-Яа-яЅІЈѕіј]/g, (letter) => lookAlikes[letter] ?? letter);
}
