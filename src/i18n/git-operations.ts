import type { GitOperation } from '../model/change-outcome.ts';
import type { InLanguages } from './language.ts';

/** What git can be in the middle of, as it stands after "in the middle of". */
export const gitOperations: InLanguages<Readonly<Record<GitOperation, string>>> = {
  en: {
    rebase: 'a rebase',
    am: 'applying patches (git am)',
    merge: 'a merge',
    'cherry-pick': 'a cherry-pick',
    revert: 'a revert',
    bisect: 'a bisect',
  },
  bg: {
    rebase: 'пренасяне на промени (rebase)',
    am: 'прилагане на кръпки (git am)',
    merge: 'сливане (merge)',
    'cherry-pick': 'пренасяне на промяна (cherry-pick)',
    revert: 'отмяна на промяна (revert)',
    bisect: 'търсене на грешка (bisect)',
  },
};
