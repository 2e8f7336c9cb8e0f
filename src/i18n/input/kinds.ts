import { type NewKind, newKinds } from '../../model/kinds.ts';
import { uiLanguages } from '../language.ts';
import { kindTerms } from '../terms.ts';
import { folded } from './words.ts';

/** A kind of thing that can be added, by its name in the files or by its word in either language. */
export function typedKind(typed: string): NewKind | undefined {
  const word = folded(typed);
  return newKinds.find(
    (kind) =>
      folded(kind) === word || uiLanguages.some((language) => folded(kindTerms[language][kind].one) === word),
  );
}
