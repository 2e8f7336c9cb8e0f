import type { FileConflict } from '../model/sharing.ts';
import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';

/** The words of exchanging changes with the others. */
export interface SyncWords {
  readonly upToDate: (from: string) => string;
  readonly received: (commits: string, from: string) => string;
  readonly sent: (commits: string, to: string) => string;
  /** The same of what would happen. */
  readonly wouldReceive: (commits: string, from: string) => string;
  readonly wouldSend: (commits: string, to: string) => string;
  readonly dryRun: string;
  readonly firstTime: (to: string) => string;
  readonly uncommitted: (files: string) => string;
  /** Said while it takes long. */
  readonly fetching: (from: string) => string;
  readonly sending: (to: string) => string;
  /** The subject of a commit that joins two histories. */
  readonly joining: (from: string) => string;
  readonly conflictHead: (count: number, remote: string) => string;
  readonly conflictFile: (file: string, what: FileConflict['what']) => string;
  readonly field: (name: string, before: string, here: string, there: string) => string;
  readonly nothing: string;
  readonly yours: (subject: string) => string;
  readonly theirs: (subject: string, author: string, date: string) => string;
  /** `revert`: the command that takes a change back that planctl did not make. */
  readonly conflictNext: (revert: string | undefined) => string;
  /** `from`: the branch of the others. */
  readonly conflictMerge: (from: string) => string;
  readonly invalidHead: (count: number) => string;
  readonly invalidNext: string;
}

const commits: InLanguages<Noun> = {
  en: { one: 'commit', many: 'commits' },
  bg: { one: 'версия', many: 'версии' },
};

/** A number of commits. */
export function commitCount(count: number, language: Language): string {
  return counted(count, commits[language], language);
}

/** The words in both languages. */
export const syncWords: InLanguages<SyncWords> = {
  en: {
    upToDate: (from) => `Nothing to exchange: you and ${from} have the same.`,
    received: (count, from) => `Received: ${count} from ${from}.`,
    sent: (count, to) => `Sent: ${count} to ${to}.`,
    wouldReceive: (count, from) => `To receive: ${count} from ${from}.`,
    wouldSend: (count, to) => `To send: ${count} to ${to}.`,
    dryRun: 'Nothing was changed, here or there (--dry-run).',
    firstTime: (to) => `This branch goes to ${to} from now on.`,
    uncommitted: (files) =>
      `Not exchanged, since it is in no commit: ${files}. git commit -- FILE commits it.`,
    fetching: (from) => `Fetching from ${from} …`,
    sending: (to) => `Sending to ${to} …`,
    joining: (from) => `Join the changes of ${from}`,
    conflictHead: (count, remote) =>
      count === 1
        ? `One file was changed here and in ${remote} in the same place. Nothing was changed, nothing was sent.`
        : `${count} files were changed here and in ${remote} in the same place. Nothing was changed, nothing was sent.`,
    conflictFile: (file, what) =>
      ({
        fields: file,
        lines: `${file}: lines that touch each other`,
        comments: `${file}: the values agree, but one of two comments would be lost`,
        gone: `${file}: changed by one, taken away by the other`,
        'both-new': `${file}: both added a file of this name`,
      })[what],
    field: (name, before, here, there) => `${name}: here ${here}, there ${there} (before: ${before})`,
    nothing: 'no value',
    yours: (subject) => `your change: ${subject}`,
    theirs: (subject, author, date) =>
      `the others’ last change of this file: ${subject} (${author}, ${date})`,
    conflictNext: (revert) =>
      `Agree on one value. To take theirs first: ${revert ?? 'planctl undo (until your change is taken back)'}, then planctl sync, then enter yours anew and planctl sync again.`,
    conflictMerge: (from) =>
      `Or decide value by value: git merge ${from}, then planctl resolve, then planctl sync.`,
    invalidHead: (count) =>
      count === 1
        ? 'Joined here, but not sent: together the changes give an error.'
        : `Joined here, but not sent: together the changes give ${count} errors.`,
    invalidNext:
      'Mend it and commit, then type planctl sync again. planctl undo takes your last change back.',
  },
  bg: {
    upToDate: (from) => `Няма какво да се обмени: вие и ${from} имате едно и също.`,
    received: (count, from) => `Получено: ${count} от ${from}.`,
    sent: (count, to) => `Изпратено: ${count} към ${to}.`,
    wouldReceive: (count, from) => `За получаване: ${count} от ${from}.`,
    wouldSend: (count, to) => `За изпращане: ${count} към ${to}.`,
    dryRun: 'Нищо не е променено, нито тук, нито там (--dry-run).',
    firstTime: (to) => `Отсега нататък този клон се обменя с ${to}.`,
    uncommitted: (files) =>
      `Не е обменено, защото не е внесено в git: ${files}. Внася се с git commit -- ФАЙЛ.`,
    fetching: (from) => `Изтегляне от ${from} …`,
    sending: (to) => `Изпращане към ${to} …`,
    joining: (from) => `Обединени промените от ${from}`,
    conflictHead: (count, remote) =>
      count === 1
        ? `Един файл е променен на едно и също място тук и в ${remote}. Нищо не е променено и нищо не е изпратено.`
        : `${count} файла са променени на едно и също място тук и в ${remote}. Нищо не е променено и нищо не е изпратено.`,
    conflictFile: (file, what) =>
      ({
        fields: file,
        lines: `${file}: съседни редове`,
        comments: `${file}: стойностите се съгласуват, но един от двата коментара би се загубил`,
        gone: `${file}: единият го е променил, другият го е премахнал`,
        'both-new': `${file}: и двете страни са добавили файл с това име`,
      })[what],
    field: (name, before, here, there) => `${name}: тук ${here}, там ${there} (преди: ${before})`,
    nothing: 'няма стойност',
    yours: (subject) => `вашата промяна: ${subject}`,
    theirs: (subject, author, date) =>
      `последната промяна на останалите в този файл: ${subject} (${author}, ${date})`,
    conflictNext: (revert) =>
      `Уточнете коя стойност е вярната. За да вземете първо тяхната: ${revert ?? 'planctl undo (докато вашата промяна бъде отменена)'}, после planctl sync, после въведете своята отново и пак planctl sync.`,
    conflictMerge: (from) =>
      `Или решете стойност по стойност: git merge ${from}, после planctl resolve, после planctl sync.`,
    invalidHead: (count) =>
      count === 1
        ? 'Обединено е тук, но не е изпратено: заедно промените дават грешка.'
        : `Обединено е тук, но не е изпратено: заедно промените дават ${count} грешки.`,
    invalidNext:
      'Поправете го, внесете го в git и изпълнете отново planctl sync. planctl undo отменя последната ви промяна.',
  },
};
