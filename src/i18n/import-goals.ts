import type { GoalsProblem } from '../model/goals-file.ts';
import type { Text } from '../model/text.ts';
import { counted } from './counts.ts';
import type { InLanguages, Language } from './language.ts';

type Words = {
  readonly [W in GoalsProblem['why']]: (problem: Extract<GoalsProblem, { readonly why: W }>) => string;
};

const problems: InLanguages<Words> = {
  en: {
    'unknown-column': ({ name }) => `there is no column “${name}”; there is id, label (or number), bg, en.`,
    'column-twice': ({ name }) => `the column “${name}” is there twice.`,
    'column-missing': ({ column }) =>
      column === 'goal'
        ? 'no column names the goal: id, label or number.'
        : 'no column has the wording: bg or en.',
    language: ({ name, known }) => `the plan has no language ${name}; it has ${known.join(', ')}.`,
    'unknown-goal': ({ name, suggestion }) =>
      `no operational goal is called ${name}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
    'several-goals': ({ name, ids }) => `${name} may mean ${ids.join(', ')}; write the id.`,
    'no-wording': ({ id }) => `there is no wording for ${id}.`,
    'no-goal': () => 'no goal is named.',
    repeated: ({ id, first }) => `${id} is on line ${first} already.`,
    'no-rows': () => 'there is a header and no row below it.',
  },
  bg: {
    'unknown-column': ({ name }) => `няма колона „${name}“; има id, номер (или означение), bg, en.`,
    'column-twice': ({ name }) => `колоната „${name}“ се среща два пъти.`,
    'column-missing': ({ column }) =>
      column === 'goal'
        ? 'няма колона, която да посочва целта: id или номер.'
        : 'няма колона с текста: bg или en.',
    language: ({ name, known }) => `планът няма език ${name}; езиците му са ${known.join(', ')}.`,
    'unknown-goal': ({ name, suggestion }) =>
      `няма оперативна цел ${name}.${suggestion === undefined ? '' : ` Може би ${suggestion}?`}`,
    'several-goals': ({ name, ids }) => `${name} може да значи ${ids.join(', ')}; напишете id.`,
    'no-wording': ({ id }) => `няма текст за ${id}.`,
    'no-goal': () => 'не е посочена цел.',
    repeated: ({ id, first }) => `${id} вече е на ред ${first}.`,
    'no-rows': () => 'има заглавен ред и нито един ред под него.',
  },
};

/** What is wrong with a table of official wording. */
export function goalsProblem(problem: GoalsProblem, language: Language): string {
  const say = problems[language][problem.why] as (problem: GoalsProblem) => string;
  return say(problem);
}

/** What else the import of official wording tells. */
export interface GoalsWords {
  readonly refused: string;
  readonly left: (ids: readonly string[]) => string;
  readonly subject: (ids: readonly string[]) => string;
}

export const goalsWords: InLanguages<GoalsWords> = {
  en: {
    refused: 'Nothing was written; the table has to be mended first:',
    left: (ids) =>
      `${counted(ids.length, { one: 'goal keeps its', many: 'goals keep their' }, 'en')} working title: ${ids.join(', ')}`,
    subject: (ids) =>
      `Official wording of ${counted(ids.length, { one: 'operational goal', many: 'operational goals' }, 'en')}: ${ids.join(', ')}`,
  },
  bg: {
    refused: 'Нищо не е записано; първо трябва да се поправи таблицата:',
    left: (ids) =>
      `${counted(ids.length, { one: 'цел остава', many: 'цели остават' }, 'bg')} с работна формулировка: ${ids.join(', ')}`,
    subject: (ids) =>
      `Официален текст на ${counted(ids.length, { one: 'оперативна цел', many: 'оперативни цели' }, 'bg')}: ${ids.join(', ')}`,
  },
};

/** The note on a title of which a language still has the words it had. */
export function workingTranslation(languages: readonly string[], missing: readonly string[]): Text {
  const names: InLanguages<Readonly<Record<string, string>>> = {
    en: { bg: 'Bulgarian', en: 'English' },
    bg: { bg: 'български', en: 'английски' },
  };
  const named = (language: Language): string => missing.map((one) => names[language][one] ?? one).join(', ');
  const all: Readonly<Record<string, string>> = {
    bg: `Официален е текстът на оригинала; формулировката на ${named('bg')} е работна.`,
    en: `The original is official; the wording in ${named('en')} is a working one.`,
  };
  return Object.fromEntries(languages.flatMap((one) => (all[one] === undefined ? [] : [[one, all[one]]])));
}
