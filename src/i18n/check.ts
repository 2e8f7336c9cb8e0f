import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';

/** The words of `check`. */
export interface CheckWords {
  /** One sentence: whether the change may be taken, for what findings not, and how much of it there is. */
  readonly verdict: (passed: boolean, because: string, changes: string, impact: string) => string;
  readonly nothing: string;
  readonly changes: (count: number, entities: number) => string;
  readonly impact: (count: number) => string;
  readonly headings: Readonly<
    Record<'changes' | 'impact' | 'findings' | 'decisions' | 'unconfirmed' | 'accepted', string>
  >;
  readonly moreDecisions: string;
  readonly acceptedBy: (reason: string, author: string, commit: string) => string;
  readonly old: (count: number) => string;
  readonly showChanges: (count: number) => string;
  readonly showImpact: (count: number) => string;
  /** What does not fit. */
  readonly cut: string;
  /** The plan is on one side only. */
  readonly planAdded: string;
  readonly planRemoved: string;
}

const nouns: InLanguages<Readonly<Record<'change' | 'entity' | 'rating' | 'finding', Noun>>> = {
  en: {
    change: { one: 'change', many: 'changes' },
    entity: { one: 'item', many: 'items' },
    rating: { one: 'rating', many: 'ratings' },
    finding: { one: 'finding', many: 'findings' },
  },
  bg: {
    change: { one: 'промяна', many: 'промени' },
    entity: { one: 'елемент', many: 'елемента' },
    rating: { one: 'оценка', many: 'оценки' },
    finding: { one: 'констатация', many: 'констатации' },
  },
};

const of = (count: number, noun: keyof (typeof nouns)['en'], language: Language): string =>
  counted(count, nouns[language][noun], language);

/** The words in both languages. */
export const checkWords: InLanguages<CheckWords> = {
  en: {
    verdict: (passed, because, changes, impact) => {
      const found = because === '' ? '' : ` (${because})`;
      return `${passed ? 'This change can be merged' : 'This change cannot be merged as it is'}${found}: ${changes}, ${impact}.`;
    },
    nothing: 'Nothing of the plan changes by meaning.',
    changes: (count, entities) => `${of(count, 'change', 'en')} in ${of(entities, 'entity', 'en')}`,
    impact: (count) =>
      count === 0
        ? 'no rating changes'
        : `${of(count, 'rating', 'en')} ${count === 1 ? 'changes' : 'change'}`,
    headings: {
      changes: 'What changes',
      impact: 'Which ratings change because of it',
      findings: 'Findings',
      decisions: 'Decisions used',
      unconfirmed: 'Replaced freely, since it was not confirmed before',
      accepted: 'Findings accepted for this change',
    },
    moreDecisions: 'named by the change',
    acceptedBy: (reason, author, commit) => `${reason} (${author}, ${commit})`,
    old: (count) => `${of(count, 'finding', 'en')} from before this change; --all shows them.`,
    showChanges: (count) => `Show ${of(count, 'change', 'en')}`,
    showImpact: (count) => `Show ${of(count, 'rating', 'en')}`,
    cut: 'The rest is left out here for its length; planctl check shows all.',
    planAdded: 'The plan is new.',
    planRemoved: 'The plan is removed.',
  },
  bg: {
    verdict: (passed, because, changes, impact) => {
      const found = because === '' ? '' : ` (${because})`;
      return `${passed ? 'Промяната може да се приеме' : 'Промяната не може да се приеме в този вид'}${found}: ${changes}, ${impact}.`;
    },
    nothing: 'В плана нищо не се променя по смисъл.',
    changes: (count, entities) => `${of(count, 'change', 'bg')} в ${of(entities, 'entity', 'bg')}`,
    impact: (count) =>
      count === 0
        ? 'без променени оценки'
        : `${count === 1 ? 'променя се' : 'променят се'} ${of(count, 'rating', 'bg')}`,
    headings: {
      changes: 'Какво се променя',
      impact: 'Кои оценки се променят заради това',
      findings: 'Констатации',
      decisions: 'Използвани решения',
      unconfirmed: 'Заменено свободно, защото не е било потвърдено',
      accepted: 'Констатации, приети за тази промяна',
    },
    moreDecisions: 'посочено в промяната',
    acceptedBy: (reason, author, commit) => `${reason} (${author}, ${commit})`,
    old: (count) => `Отпреди промяната: ${of(count, 'finding', 'bg')}; показва ги --all.`,
    showChanges: (count) => `Покажи: ${of(count, 'change', 'bg')}`,
    showImpact: (count) => `Покажи: ${of(count, 'rating', 'bg')}`,
    cut: 'Останалото е пропуснато тук заради дължината; planctl check показва всичко.',
    planAdded: 'Планът е нов.',
    planRemoved: 'Планът е премахнат.',
  },
};
