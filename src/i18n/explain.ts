import type { CountsAs, Working } from '../model/explanation.ts';
import type { InLanguages } from './language.ts';
import type { Say } from './say.ts';

/** The words of `planctl explain`, besides those of steps and rules. */
export interface ExplainWords {
  /** The verdict in one sentence; of a roll-up the line stands in place of the id. */
  readonly rated: (id: string, word: string, why: string) => string;
  readonly retired: (id: string, since: string) => string;
  readonly kpiRetired: (since: string) => string;
  /** Where no rule fired. */
  readonly nothingFound: (rules: number) => string;
  /** What an assessment made of the health. */
  readonly assessed: Readonly<Record<'worse' | 'lifted', (shown: string) => string>>;
  /** A KPI whose status no longer holds. */
  readonly noLonger: (word: string) => string;
  readonly heads: Readonly<Record<'arithmetic' | 'items' | 'rules' | 'inputs', string>>;
  /** The heading of a part of an explanation: `Delivery: the rules tried`. */
  readonly part: (line: string, head: string) => string;
  readonly marks: string;
  readonly untried: Readonly<Record<Working['untried'][number]['why'], (rules: string) => string>>;
  readonly countsAs: Readonly<Record<CountsAs, string>>;
  readonly columns: Readonly<Record<'item' | 'weight' | 'progress' | 'shown' | 'countsAs', string>>;
  readonly keyItem: string;
  readonly related: string;
  /** Heads of the inputs that no file holds. */
  readonly from: Readonly<Record<'default' | 'absent', string>>;
  /** How to go on. */
  readonly next: (command: string) => string;
  readonly more: (count: number, say: Say) => string;
}

/** The words in both languages. */
export const explainWords: InLanguages<ExplainWords> = {
  en: {
    rated: (id, word, why) => `${id}: ${word} – ${why}`,
    retired: (id, since) => `${id} is out of the plan since ${since} and has no rating`,
    kpiRetired: (since) => `It is out of the plan since ${since}, so no roll-up counts it`,
    nothingFound: (rules) => `none of the ${rules} rules tried finds anything wrong`,
    assessed: {
      worse: (shown) => `A person's assessment makes it “${shown}”`,
      lifted: (shown) => `A person's assessment lifts it to “${shown}”`,
    },
    noLonger: (word) => `“${word}” no longer holds on this day, so it counts as unknown`,
    heads: {
      arithmetic: 'The arithmetic',
      items: 'What counts',
      rules: 'The rules tried, in their order',
      inputs: 'The inputs, and where they are written',
    },
    part: (line, head) => `${line}: ${head.charAt(0).toLowerCase()}${head.slice(1)}`,
    marks: '✓ the rule fired   – it did not',
    untried: {
      decided: (rules) => `Not needed, since it was decided without them: ${rules}`,
      'nothing-to-look-at': (rules) => `Nothing to look at: ${rules}`,
    },
    countsAs: {
      done: 'done',
      green: 'green',
      amber: 'amber',
      red: 'red',
      unknown: 'unknown',
      apart: 'not counted',
    },
    columns: {
      item: 'Item',
      weight: 'Weight',
      progress: 'Actual / planned',
      shown: 'By itself',
      countsAs: 'Counts as',
    },
    keyItem: 'key',
    related: 'related',
    from: { default: 'Defaults, written nowhere', absent: 'Not written' },
    next: (command) => `How each of them came about: ${command}`,
    more: (count, say) => `and ${say.number(count)} more; --json has them all`,
  },
  bg: {
    rated: (id, word, why) => `${id}: ${word} – ${why}`,
    retired: (id, since) => `${id} е извън плана от ${since} и няма оценка`,
    kpiRetired: (since) => `Показателят е извън плана от ${since} и не се брои в обобщените оценки`,
    nothingFound: (rules) => `никое от приложените правила (${rules}) не намира забележка`,
    assessed: {
      worse: (shown) => `Експертна преценка я променя на „${shown}“`,
      lifted: (shown) => `Експертна преценка я повишава на „${shown}“`,
    },
    noLonger: (word) => `„${word}“ вече не важи към този ден, затова се брои като неизвестно`,
    heads: {
      arithmetic: 'Изчисленията',
      items: 'Какво се брои',
      rules: 'Приложените правила, по реда им',
      inputs: 'Изходните данни и къде са записани',
    },
    part: (line, head) => `${line}: ${head.charAt(0).toLowerCase()}${head.slice(1)}`,
    marks: '✓ правилото се задейства   – не се задейства',
    untried: {
      decided: (rules) => `Не са нужни, защото оценката е ясна и без тях: ${rules}`,
      'nothing-to-look-at': (rules) => `Няма какво да се провери: ${rules}`,
    },
    countsAs: {
      done: 'изпълнено',
      green: 'зелено',
      amber: 'жълто',
      red: 'червено',
      unknown: 'неизвестно',
      apart: 'не се брои',
    },
    columns: {
      item: 'Елемент',
      weight: 'Тегло',
      progress: 'Отчетено / планирано',
      shown: 'Собствена оценка',
      countsAs: 'Брои се като',
    },
    keyItem: 'ключова',
    related: 'извън плана',
    from: { default: 'По подразбиране, никъде не са записани', absent: 'Не са записани' },
    next: (command) => `Как е получена всяка от тях: ${command}`,
    more: (count, say) => `и още ${say.number(count)}; с --json се виждат всички`,
  },
};
