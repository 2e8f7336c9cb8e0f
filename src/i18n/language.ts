/** The languages planctl speaks. */
export const uiLanguages = ['en', 'bg'] as const;
export type Language = (typeof uiLanguages)[number];

/** The same words in every language planctl speaks; a missing one does not compile. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

/** Whether a word names a language planctl speaks. */
export function isLanguage(word: string | undefined): word is Language {
  return word === 'en' || word === 'bg';
}
