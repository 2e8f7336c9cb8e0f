import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that report what became of something. */
export const editingHelp: InLanguages<
  CommandHelp<'update' | 'measure', 'activity' | 'kpi' | 'value', never>
> = {
  en: {
    details: {
      update: `Adds one entry to the updates of an activity and changes no other line of its file. Without options it asks on a terminal, with the last values shown; Esc or Ctrl-C stops and writes nothing (exit code 130). A text may be - for standard input; --editor opens your editor for the texts. It shows what will change, asks once on a terminal, and commits the file where the plan is in git. Dates, numbers and status words may be written as people write them, in either language; what could mean two things is refused.

Examples:
${examples('planctl update A-06 --progress 45 --done "…" --next "…"', 'planctl update A-03 --status completed --progress 100 --milestone M2=done --source S-01', 'planctl update A-02 --corrects 2026-09-30 --progress 70 --reason "…" --dry-run')}`,
      measure: `Adds one entry to the measurements of a KPI and changes no other line of its file. What is not said is asked on a terminal. A later value for a period that has one needs --revises with the reason. With --from the values come from a CSV file whose header names the columns (id, period, value, and, as needed, numerator, denominator, status, note, source, revises, kind; in any order and in either language). All of them are recorded in one commit, or none; what is recorded already is passed over; --period, --status, --source and the like are for rows that do not say.

Examples:
${examples('planctl measure K-02 71.5 --period 2026-Q3 --source S-02', 'planctl measure K-01 46 --period 2026-Q3 --revises "counted anew" --kind correction', 'planctl measure --from values.csv --dry-run')}`,
    },
    arguments: {
      activity: 'the id of an activity, such as A-01',
      kpi: 'the id of a KPI, such as K-01',
      value: 'a number, yes or no, or 310/500; none with --status missing',
    },
    options: {},
  },
  bg: {
    details: {
      update: `Добавя един запис към актуализациите на дейността и не променя друг ред от файла ѝ. Без настройки пита на терминал и показва последните стойности; Esc или Ctrl-C прекратява и нищо не се записва (код 130). Текст може да е -, което чете стандартния вход; --editor отваря редактора ви за текстовете. Показва какво ще се промени, пита веднъж на терминал и внася файла в git, ако планът е там. Дати, числа и статуси се пишат, както хората ги пишат, на всеки от двата езика; каквото може да значи две неща, се отказва.

Примери:
${examples('planctl update A-06 --for "III тримесечие 2026" --progress 45 --done "…"', 'planctl update A-03 --status изпълнена --progress 100 --milestone M2=done --source S-01', 'planctl update A-02 --corrects 30.09.2026 --progress 70 --reason "…" --dry-run')}`,
      measure: `Добавя един запис към отчетените стойности на показателя и не променя друг ред от файла му. Каквото не е посочено, се пита на терминал. По-късна стойност за период, който вече има такава, иска --revises с причината. С --from стойностите се четат от CSV файл, чийто първи ред назовава колоните (показател, период, стойност, а при нужда числител, знаменател, статус, бележка, източник, преразглежда, вид; в произволен ред, на всеки от двата езика). Записват се всички наведнъж или нито една; вече записаните се прескачат; --period, --status, --source и подобните важат за редовете, които не казват друго.

Примери:
${examples('planctl measure K-02 71,5 --period "III тримесечие 2026" --source S-02', 'planctl measure K-01 46 --period 2026-Q3 --revises "преброено отново" --kind correction', 'planctl measure --from стойности.csv --dry-run')}`,
    },
    arguments: {
      activity: 'номер на дейност, например A-01',
      kpi: 'номер на показател, например K-01',
      value: 'число, да или не, или 310/500; без стойност при --status missing',
    },
    options: {},
  },
};
