// The official transliteration of Bulgarian (the Transliteration Act of 2009), with the Russian letters that foreign
// names may bring.
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  ё: 'yo',
  ы: 'y',
  э: 'e',
};

/** Bulgarian in Latin letters, all small: `България` is `bulgaria`, and words that end in -ия end in -ia. */
export function transliterated(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ѝ', 'и')
    .replace(/българия/gu, 'bulgaria')
    .replace(/ия(?!\p{L})/gu, 'ia')
    .replace(/[а-яёыэ]/gu, (letter) => letters[letter] ?? letter);
}

/** The longest part of a file's name that comes from a title. */
const longest = 48;

/**
 * A title as a part of a file's name: small Latin letters and digits joined by hyphens, whole words only. It does not
 * begin with a number alone, which would look like a part of the id before it.
 */
export function slugOf(title: string): string {
  const words = transliterated(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  while (words[0] !== undefined && /^\d+$/.test(words[0])) words.shift();
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
