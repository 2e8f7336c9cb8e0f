import { closest } from '../../model/closest.ts';
import { uiLanguages } from '../language.ts';
import { valueTerms } from '../values.ts';
import { folded, type TypedWord, typedStatus } from './words.ts';

/**
 * One of some words by its name in the files or by its words in either language, whatever noun they agree with. `term`
 * tells the field and what holds it.
 */
export function typedChoice(
  typed: string,
  choices: readonly string[],
  term: { readonly name: string; readonly parent: string },
): TypedWord<string> {
  if (term.name === 'status' && term.parent === 'updates') {
    const status = typedStatus(typed);
    if (!status.ok || choices.includes(status.value)) return status;
  }
  const names = new Map<string, string>();
  const entries = uiLanguages.flatMap((language) => Object.entries(valueTerms[language]));
  const ofField = entries.filter(([key]) => key === term.name || key.endsWith(`.${term.name}`));
  // Where two fields of one name share a word, the field's own meaning of it counts.
  const own = ofField.filter(([key]) => key === `${term.parent}.${term.name}`);
  for (const [, words] of [...ofField, ...own]) {
    for (const [choice, word] of Object.entries(words)) {
      if (choices.includes(choice)) names.set(folded(word), choice);
    }
  }
  for (const choice of choices) names.set(folded(choice), choice);
  const word = folded(typed);
  const value = names.get(word);
  return value === undefined
    ? { ok: false, suggestion: closest(typed, choices) ?? closest(word, [...names.keys()]) }
    : { ok: true, value };
}
