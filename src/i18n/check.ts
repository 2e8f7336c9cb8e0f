import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';

/** The words of `check`. */
export interface CheckWords {
  /** One sentence: whether the change may be taken, and how much of it there is. */
  readonly verdict: (passed: boolean, changes: string, impact: string) => string;
  readonly nothing: string;
  readonly changes: (count: number, entities: number) => string;
  readonly impact: (count: number) => string;
  readonly headings: Readonly<
    Record<'changes' | 'impact' | 'findings' | 'decisions' | 'old' | 'accepted', string>
  >;
  readonly noImpact: string;
  readonly noFindings: string;
  readonly decision: (id: string, what: string) => string;
  readonly reconstructed: string;
  readonly old: (count: number) => string;
  readonly comparing: (base: string, head: string) => string;
  readonly workingTree: string;
  readonly show: (count: number) => string;
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
    verdict: (passed, changes, impact) =>
      `${passed ? 'This change may be merged' : 'This change may not be merged as it is'}: ${changes}, ${impact}.`,
    nothing: 'Nothing of the plan changes.',
    changes: (count, entities) => `${of(count, 'change', 'en')} of ${of(entities, 'entity', 'en')}`,
    impact: (count) =>
      count === 0
        ? 'no rating changes'
        : `${of(count, 'rating', 'en')} ${count === 1 ? 'changes' : 'change'}`,
    headings: {
      changes: 'What changes',
      impact: 'Which ratings change because of it',
      findings: 'Findings',
      decisions: 'Decisions used',
      old: 'Findings that were there before',
      accepted: 'Approved values that change',
    },
    noImpact: 'No rating changes.',
    noFindings: 'No findings.',
    decision: (id, what) => `${id}: ${what}`,
    reconstructed: 'was not confirmed before, and may be replaced',
    old: (count) => `${of(count, 'finding', 'en')} from before; --all shows them.`,
    comparing: (base, head) => `${base} → ${head}`,
    workingTree: 'working tree',
    show: (count) => `Show all ${of(count, 'change', 'en')}`,
    planAdded: 'The plan is new.',
    planRemoved: 'The plan is removed.',
  },
  bg: {
    verdict: (passed, changes, impact) =>
      `${passed ? 'Промяната може да се приеме' : 'Промяната не може да се приеме така'}: ${changes}, ${impact}.`,
    nothing: 'В плана нищо не се променя.',
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
      old: 'Констатации отпреди промяната',
      accepted: 'Променени утвърдени стойности',
    },
    noImpact: 'Няма променени оценки.',
    noFindings: 'Няма констатации.',
    decision: (id, what) => `${id}: ${what}`,
    reconstructed: 'не е била потвърдена и може да се замени',
    old: (count) => `Отпреди промяната: ${of(count, 'finding', 'bg')}; показва ги --all.`,
    comparing: (base, head) => `${base} → ${head}`,
    workingTree: 'работно копие',
    show: (count) => `Всички промени (${count})`,
    planAdded: 'Планът е нов.',
    planRemoved: 'Планът е премахнат.',
  },
};
