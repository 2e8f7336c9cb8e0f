import { type Listable, listable } from '../features/list.ts';
import { folded, typedStatus } from '../i18n/input/words.ts';
import { judgementWords } from '../i18n/judgement.ts';
import { uiLanguages } from '../i18n/language.ts';
import { kindHeadings, kindTerms, statusTerms } from '../i18n/terms.ts';
import { listWordOf } from '../model/kinds.ts';

/** A kind as it is typed after `list`, in the singular or plural of either language; a foreign word as it is. */
export function listableWord(typed: string): string {
  const word = folded(typed);
  const plain = typed.trim().toLowerCase();
  for (const one of [plain, `${plain}s`]) if (Object.hasOwn(listable, one)) return one;
  for (const language of uiLanguages) {
    if (folded(kindHeadings[language].goal) === word) return 'goals' satisfies Listable;
    for (const [kind, { one, many }] of Object.entries(kindTerms[language])) {
      if (kind === 'milestone') continue;
      const name = kind as Exclude<keyof (typeof kindTerms)['en'], 'milestone'>;
      const words = [one, many, kindHeadings[language][name]].map(folded);
      if (words.includes(word)) return listWordOf(name);
    }
  }
  return plain;
}

/** A status to filter by, in the words of either language; a foreign word as it is. */
export function statusWord(typed: string): string {
  const stated = typedStatus(typed);
  if (stated.ok) return stated.value;
  const word = folded(typed);
  const unreported = uiLanguages.flatMap((language) => Object.values(statusTerms[language].not_reported));
  return unreported.map(folded).includes(word) ? 'not_reported' : typed.trim().toLowerCase();
}

/** A rating to filter by, in the words of either language; a foreign word as it is. */
export function healthWord(typed: string): string {
  const word = folded(typed);
  for (const language of uiLanguages) {
    const { health, kpi } = judgementWords[language];
    const found = Object.entries({ ...kpi, ...health }).find(([, one]) => folded(one) === word);
    if (found) return found[0];
  }
  return typed.trim().toLowerCase();
}
