import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that compare states of a plan. */
export const comparingHelp: InLanguages<
  CommandHelp<'diff' | 'history', 'a' | 'b' | 'id', 'diffFormat' | 'stat' | 'field' | 'since'>
> = {
  en: {
    details: {
      diff: `Compares two states of the plans by meaning: reports, values, dates, texts and links that came, went or changed, by priority area; then which ratings are others because of it, both sides judged on one day. Another order, other files, other formatting and comments are no change. A revision is a commit, branch, tag or day. Without any, the last commit is compared with the working files; with one, that; A...B begins where B left A. In a pipe each row begins with change (plan, type, kind, id, field, before, after, place) or impact (plan, what is judged, kind, id, nothing, before, after, reasons); with --stat it is plan, area, id, type, count.

Examples:
${examples('planctl diff', 'planctl diff 2026-03-31 HEAD --stat', 'planctl diff main...better-numbers --format markdown')}`,
      history: `Tells the life of an item, or without an id of everything, field by field, oldest first: when it was recorded, by whom and in which commit, what was valid from when, what it was before and after. Follows files that were renamed or moved. What is not committed yet comes last. In a pipe each row is: plan, id, commit, time recorded, author, valid date, type, field, before, after.

Examples:
${examples('planctl history A-01', 'planctl history A-01 --field progress --since 2025-06-30')}`,
    },
    arguments: {
      a: 'a revision or A..B, A...B (default: HEAD)',
      b: 'a revision (default: the working files)',
      id: 'an id such as A-01, plan:ID, or the id of a plan; without any, everything',
    },
    options: {
      diffFormat: 'text, json or markdown',
      stat: 'only how many changes there are of each kind',
      field: 'only this field: progress, status, end, milestones.M1.due …',
      since: 'only what was recorded from this day on',
    },
  },
  bg: {
    details: {
      diff: `Сравнява две състояния на плановете по смисъл: кои отчети, стойности, дати, текстове и връзки са добавени, отпаднали или променени, по приоритетни области; после кои оценки стават други заради това, като двете страни се оценяват към един и същ ден. Друг ред, други файлове, друго оформление и коментари не са промяна. Версия може да е commit, клон, етикет или ден. Без версия последната се сравнява с работните файлове; с една версия – тя; A...B започва оттам, откъдето B се е отделил от A. При пренасочен изход всеки ред започва с change (план, вид на промяната, вид на елемента, номер, поле, преди, след, място) или impact (план, какво се оценява, вид, номер, празно, преди, след, причини); със --stat редът е план, област, номер, вид, брой.

Примери:
${examples('planctl diff', 'planctl diff 2026-03-31 HEAD --stat', 'planctl diff main...better-numbers --format markdown')}`,
      history: `Разказва историята на елемент (без номер – на всичко) поле по поле, от най-старото: кога е записано, от кого и в коя версия, към коя дата се отнася, какво е било преди и какво е след това. Проследява и преименувани или преместени файлове. Невнесеното в git е последно. При пренасочен изход всеки ред е: план, номер, версия, време на записване, автор, дата, към която се отнася, вид, поле, преди, след.

Примери:
${examples('planctl history A-01', 'planctl history A-01 --field progress --since 2025-06-30')}`,
    },
    arguments: {
      a: 'версия или A..B, A...B (по подразбиране: HEAD)',
      b: 'версия (по подразбиране: работните файлове)',
      id: 'номер като A-01, план:НОМЕР или номерът на план; без него – всичко',
    },
    options: {
      diffFormat: 'text, json или markdown',
      stat: 'само колко промени има от всеки вид',
      field: 'само това поле: progress, status, end, milestones.M1.due …',
      since: 'само записаното от този ден нататък',
    },
  },
};
