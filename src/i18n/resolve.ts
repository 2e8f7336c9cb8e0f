import type { GitOperation } from '../model/change-outcome.ts';
import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';
import type { Question } from './prompts.ts';

/** Why a file stays as it is. */
export type StaysOpen = 'open' | 'edited' | 'gone' | 'unreadable';

/** The words of settling conflicts. */
export interface ResolveWords {
  /** What is asked about a value that both sides changed. */
  readonly which: (label: string) => Question;
  readonly before: (value: string) => string;
  readonly ours: (value: string) => string;
  readonly theirs: (value: string) => string;
  readonly another: string;
  readonly later: string;
  readonly typed: (label: string) => Question;
  readonly nothing: string;
  readonly settled: (file: string, values: string) => string;
  readonly joined: (file: string) => string;
  readonly byHand: (file: string) => string;
  readonly invalid: (file: string) => string;
  readonly stays: (file: string, why: StaysOpen) => string;
  readonly clash: (label: string, ours: string, theirs: string, before: string) => string;
  readonly lost: (file: string, comments: string) => string;
  readonly chooseSide: string;
  readonly invalidNext: string;
  readonly others: (files: string) => string;
  /** How to go on; `undefined`: git is in the middle of nothing. */
  readonly next: (command: string) => string;
  readonly nothingOpen: string;
  readonly finish: Readonly<Record<GitOperation, Question>>;
  readonly finished: Readonly<Record<GitOperation, string>>;
  readonly clashesAgain: string;
}

const values: InLanguages<Noun> = {
  en: { one: 'value chosen', many: 'values chosen' },
  bg: { one: 'избрана стойност', many: 'избрани стойности' },
};

/** A number of values that somebody chose. */
export function chosenCount(count: number, language: Language): string {
  return counted(count, values[language], language);
}

/** The words in both languages. */
export const resolveWords: InLanguages<ResolveWords> = {
  en: {
    which: (label) => ({
      ask: `${label}: which value stays?`,
      help: 'Both sides changed it. Ours is the side you are on, theirs the one that comes in. What is decided later stays in conflict.',
    }),
    before: (value) => `before: ${value}`,
    ours: (value) => `ours: ${value}`,
    theirs: (value) => `theirs: ${value}`,
    another: 'another value',
    later: 'decide later',
    typed: (label) => ({ ask: `${label}:`, help: 'The value that is right, written as people write it.' }),
    nothing: 'no value',
    settled: (file, chosen) => `Settled: ${file} (${chosen}).`,
    joined: (file) => `Settled: ${file} (both changes fit together).`,
    byHand: (file) => `Settled: ${file} (by hand).`,
    invalid: (file) => `Written, but not marked as settled, since it would be an error: ${file}`,
    stays: (file, why) =>
      ({
        open: `Still open: ${file}`,
        edited: `Still open: ${file} was changed by hand and still has marks. Finish it there, or begin anew: git checkout -m -- "${file}"`,
        gone: `Still open: one side changed ${file}, the other took it away. Keep it: git add "${file}"; let it go: git rm "${file}"`,
        unreadable: `Still open: ${file} cannot be joined by meaning. Mend it by hand, then: git add "${file}"`,
      })[why],
    clash: (label, ours, theirs, before) => `${label}: ours ${ours}, theirs ${theirs} (before: ${before})`,
    lost: (file, comments) => `There was no place for these comments in ${file}: ${comments}`,
    chooseSide:
      'Type planctl resolve on a terminal to be asked about each value, or take one side: --ours, --theirs.',
    invalidNext: 'Mend what is named, then type planctl resolve again.',
    others: (files) => `Not files of a plan, settle them by hand: ${files}`,
    next: (command) => `Nothing is open any more. Go on with: ${command}`,
    nothingOpen: 'Nothing is open any more.',
    finish: {
      merge: { ask: 'Finish the merge now?', help: 'It makes the commit that joins both histories.' },
      rebase: {
        ask: 'Go on with the rebase now?',
        help: 'git puts your next commits on top, if there are any.',
      },
      'cherry-pick': { ask: 'Go on with the cherry-pick now?', help: 'It makes the commit.' },
      revert: { ask: 'Go on with the revert now?', help: 'It makes the commit.' },
      am: { ask: 'Go on with git am now?', help: 'git applies the next patches, if there are any.' },
      bisect: { ask: 'Go on now?', help: 'git goes on.' },
    },
    finished: {
      merge: 'The merge is finished; planctl sync sends it to the others.',
      rebase: 'The rebase is finished.',
      'cherry-pick': 'The cherry-pick is finished.',
      revert: 'The revert is finished.',
      am: 'git am is finished.',
      bisect: 'git went on.',
    },
    clashesAgain: 'Your next commit clashes as well. Type planctl resolve again.',
  },
  bg: {
    which: (label) => ({
      ask: `${label}: коя стойност остава?`,
      help: 'Променили са я и двете страни. „Наше“ е страната, на която сте, „тяхно“ – това, което идва. Отложеното остава в конфликт.',
    }),
    before: (value) => `преди: ${value}`,
    ours: (value) => `наше: ${value}`,
    theirs: (value) => `тяхно: ${value}`,
    another: 'друга стойност',
    later: 'ще реша по-късно',
    typed: (label) => ({ ask: `${label}:`, help: 'Вярната стойност, както обикновено се пише.' }),
    nothing: 'няма стойност',
    settled: (file, chosen) => `Уредено: ${file} (${chosen}).`,
    joined: (file) => `Уредено: ${file} (двете промени се съгласуват).`,
    byHand: (file) => `Уредено: ${file} (на ръка).`,
    invalid: (file) => `Записано, но не отбелязано като уредено, защото би било грешка: ${file}`,
    stays: (file, why) =>
      ({
        open: `Още неуредено: ${file}`,
        edited: `Още неуредено: ${file} е променян на ръка и в него още има знаци. Довършете го там или започнете отново: git checkout -m -- "${file}"`,
        gone: `Още неуредено: едната страна е променила ${file}, другата го е премахнала. Да остане: git add "${file}"; да отпадне: git rm "${file}"`,
        unreadable: `Още неуредено: ${file} не може да се обедини по смисъл. Поправете го на ръка, после: git add "${file}"`,
      })[why],
    clash: (label, ours, theirs, before) => `${label}: наше ${ours}, тяхно ${theirs} (преди: ${before})`,
    lost: (file, comments) => `За тези коментари нямаше място в ${file}: ${comments}`,
    chooseSide:
      'Изпълнете planctl resolve на терминал, за да бъдете попитани за всяка стойност, или вземете едната страна: --ours, --theirs.',
    invalidNext: 'Поправете посоченото и изпълнете отново planctl resolve.',
    others: (files) => `Не са файлове на план, уредете ги на ръка: ${files}`,
    next: (command) => `Вече няма нищо неуредено. Продължете с: ${command}`,
    nothingOpen: 'Вече няма нищо неуредено.',
    finish: {
      merge: {
        ask: 'Да се довърши ли сливането сега?',
        help: 'Прави се версията, която обединява двете истории.',
      },
      rebase: {
        ask: 'Да продължи ли пренасянето (rebase) сега?',
        help: 'git поставя отгоре следващите ви версии, ако има такива.',
      },
      'cherry-pick': {
        ask: 'Да се довърши ли пренасянето на промяната (cherry-pick) сега?',
        help: 'Прави се версията.',
      },
      revert: { ask: 'Да се довърши ли отмяната (revert) сега?', help: 'Прави се версията.' },
      am: {
        ask: 'Да продължи ли прилагането на кръпките (git am) сега?',
        help: 'git прилага следващите кръпки, ако има такива.',
      },
      bisect: { ask: 'Да се продължи ли сега?', help: 'git продължава.' },
    },
    finished: {
      merge: 'Сливането е довършено; planctl sync го изпраща на останалите.',
      rebase: 'Пренасянето (rebase) е довършено.',
      'cherry-pick': 'Пренасянето на промяната (cherry-pick) е довършено.',
      revert: 'Отмяната (revert) е довършена.',
      am: 'Прилагането на кръпките (git am) е довършено.',
      bisect: 'git продължи.',
    },
    clashesAgain: 'И следващата ви версия влиза в конфликт. Изпълнете отново planctl resolve.',
  },
};
