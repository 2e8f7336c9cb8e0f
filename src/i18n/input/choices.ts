import { uiLanguages } from '../language.ts';
import { statusTerms } from '../terms.ts';
import { valueTerm } from '../values.ts';

/** The one of a field's words that was typed, by its name in the files or in the words of either language. */
export function typedChoice(
  typed: string,
  allowed: readonly string[],
  field: string,
  parent: string,
): string | undefined {
  const word = folded(typed);
  return allowed.find((value) => {
    const names = uiLanguages.map((language) => valueTerm(field, parent, value, language));
    const masculine = uiLanguages.map((language) =>
      field === 'status' && Object.hasOwn(statusTerms[language], value)
        ? statusTerms[language][value as keyof (typeof statusTerms)['en']].masculine
        : value,
    );
    return [value, ...names, ...masculine].some((name) => folded(name) === word);
  });
}

function folded(word: string): string {
  return word
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
