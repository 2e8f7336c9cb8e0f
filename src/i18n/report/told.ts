import { type ChangeWords, changeWords, type ReportPart } from '../changes.ts';
import { daysLong } from '../dates.ts';
import type { InLanguages } from '../language.ts';

// How a report tells what changed: each change as a sentence of its own. Dates come as they stand in sentences, with
// their `г.` in Bulgarian; capitals at the beginning and full stops are put by the renderer.

/** A text with a full stop where it has no end of its own. */
function closed(text: string): string {
  return /[.!?…:;]["“”»]?$/u.test(text) ? text : `${text}.`;
}

/** A word inside a sentence; abbreviations and ids keep their capitals. */
function lowered(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/** What was done follows the day at once; everything else is named. */
function report(head: string, told: readonly ReportPart[]): string {
  const done = told.find(({ field }) => field === 'done');
  const others = told.filter((one) => one !== done);
  const first = done ? `${head}: ${done.text}` : head;
  return [first, ...others.map(({ label, text }) => `${label}: ${text}`)].map(closed).join(' ');
}

/** A title behind the name of what has it. */
const entitled = (title: string, open: string, close: string): string =>
  title === '' ? '' : ` ${open}${title}${close}`;

/** The words in both languages. */
export const toldWords: InLanguages<ChangeWords> = {
  en: {
    ...changeWords.en,
    added: { ...changeWords.en.added, proposal: 'A change is proposed' },
    newReport: (date) => `Reported as of ${date}`,
    correction: (date, of) => `The report of ${of} was corrected on ${date}`,
    report,
    newValue: (period, value) => `The value ${/^\d+ /.test(period) ? 'on' : 'for'} ${period} is ${value}`,
    revisedValue: (period, from, to, why) =>
      `The value for ${period} was revised: ${to} instead of ${from}${why === '' ? '' : `. Reason: ${why}`}`,
    valueRewritten: (period, from, to) =>
      `The recorded value for ${period} was rewritten: ${to} instead of ${from}`,
    valueRemoved: (period, value) => `The recorded value for ${period} was removed; it was ${value}`,
    newMilestone: (id, title, due) => `Milestone ${id}${entitled(title, '“', '”')} is new, due ${due}`,
    milestoneRemoved: (id, title) => `Milestone ${id}${entitled(title, '“', '”')} was removed`,
    moved: (what, days, from, to) =>
      `“${what}” moves ${daysLong(Math.abs(days), 'en')} ${days > 0 ? 'later' : 'earlier'}, from ${from} to ${to}`,
    newTarget: (date, value) => `There is a new target for ${date}: ${value}`,
    targetRemoved: (date, value) => `The target for ${date} was removed; it was ${value}`,
    linkAdded: (what, link) => `“${what}” now has ${link}`,
    linkRemoved: (what, link) => `“${what}” no longer has ${link}`,
    entryAdded: (what, value) => `New ${lowered(what)}: ${value}`,
    entryRemoved: (what, value) => `Removed ${lowered(what)}: ${value}`,
    rewritten: (what) => `“${what}” is worded anew`,
    textAdded: (what) => `“${what}” was added`,
    textRemoved: (what) => `“${what}” was removed`,
    changed: (what, from, to) => {
      if (from === changeWords.en.nothing) return `“${what}” is now ${to}`;
      return to === changeWords.en.nothing
        ? `“${what}” was removed; it was ${from}`
        : `“${what}” changes from ${from} to ${to}`;
    },
    statusChanged: (from, to) => `The activity is now ${to} (before: ${from})`,
    progressChanged: (from, to) => `Reported progress is ${to} (before: ${from})`,
    milestoneChanged: (what, title, from, to) =>
      `${what}${entitled(title, '“', '”')} is now ${to} (before: ${from})`,
  },
  bg: {
    ...changeWords.bg,
    added: { ...changeWords.bg.added, proposal: 'Предлага се изменение' },
    newReport: (date) => `Отчетено към ${date}`,
    correction: (date, of) => `Отчетът към ${of} е поправен на ${date}`,
    reportRewritten: (date, what) => `Отчетът към ${date} е презаписан${what === '' ? '' : `: ${what}`}`,
    reportRemoved: (date) => `Отчетът към ${date} е премахнат`,
    report,
    newValue: (period, value) =>
      `Стойността ${/^\d\d\.\d\d\./.test(period) ? 'към' : 'за'} ${period} е ${value}`,
    revisedValue: (period, from, to, why) =>
      `Стойността за ${period} е преразгледана: ${to} вместо ${from}${why === '' ? '' : `. Причина: ${why}`}`,
    valueRewritten: (period, from, to) =>
      `Записаната стойност за ${period} е презаписана: ${to} вместо ${from}`,
    valueRemoved: (period, value) => `Записаната стойност за ${period} е премахната; беше ${value}`,
    newMilestone: (id, title, due) => `Добавен е етап ${id}${entitled(title, '„', '“')} със срок ${due}`,
    milestoneRemoved: (id, title) => `Етап ${id}${entitled(title, '„', '“')} е премахнат`,
    moved: (what, days, from, to) =>
      `„${what}“ се премества с ${daysLong(Math.abs(days), 'bg')} по-${days > 0 ? 'късно' : 'рано'}, от ${from} на ${to}`,
    newTarget: (date, value) => `Добавена е целева стойност за ${date}: ${value}`,
    targetRemoved: (date, value) => `Целевата стойност за ${date} е премахната; беше ${value}`,
    linkAdded: (what, link) => `Към „${what}“ се добавя ${link}`,
    linkRemoved: (what, link) => `От „${what}“ отпада ${link}`,
    entryAdded: (what, value) => `Добавя се ${lowered(what)}: ${value}`,
    entryRemoved: (what, value) => `Отпада ${lowered(what)}: ${value}`,
    rewritten: (what) => `„${what}“ има нова формулировка`,
    textAdded: (what) => `Добавя се „${what}“`,
    textRemoved: (what) => `Отпада „${what}“`,
    changed: (what, from, to) => {
      if (from === changeWords.bg.nothing) return `„${what}“ вече е ${to}`;
      return to === changeWords.bg.nothing
        ? `„${what}“ отпада; беше ${from}`
        : `„${what}“ се променя от ${from} на ${to}`;
    },
    statusChanged: (from, to) => `Дейността вече е ${to} (преди: ${from})`,
    progressChanged: (from, to) => `Отчетеният напредък е ${to} (преди: ${from})`,
    milestoneChanged: (what, title, from, to) =>
      `${what}${entitled(title, '„', '“')} вече е ${to} (преди: ${from})`,
  },
};
