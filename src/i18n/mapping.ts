import type { LeftRow } from '../model/foreign-table.ts';
import type { InLanguages } from './language.ts';
import type { Question } from './prompts.ts';

/** What is said and asked while the columns of a foreign table become fields of a plan. */
interface MappingWords {
  readonly known: (mapping: string) => string;
  readonly nothingMapped: string;
  readonly printed: string;
  readonly howToFillIn: readonly string[];
  readonly subject: (file: string, changes: number) => string;
  readonly left: (rows: readonly string[]) => string;
  readonly leftRow: (sheet: string, row: LeftRow) => string;
  readonly intro: (file: string, tables: number) => string;
  readonly table: (sheet: string, row: number, rows: number) => string;
  readonly leftOut: string;
  readonly otherField: string;
  readonly isKey: string;
  readonly samples: (values: string) => string;
  readonly rowKinds: Readonly<
    Record<'activity.updates' | 'activity.milestones' | 'kpi.measurements' | 'none', string>
  >;
  readonly kind: (sheet: string) => Question;
  readonly proposal: Question;
  readonly proposalOptions: Readonly<Record<'take' | 'each' | 'leave', string>>;
  readonly column: (heading: string) => Question;
  readonly fieldName: Question;
  readonly key: Question;
  readonly fixed: (label: string) => Question;
  readonly goal: Question;
  readonly noGoal: string;
  readonly word: (text: string, label: string) => Question;
  readonly newOrganisation: (id: string) => string;
  readonly unknown: string;
  readonly today: string;
  readonly nothing: string;
  readonly notAField: (name: string) => string;
}

export const mappingWords: InLanguages<MappingWords> = {
  en: {
    known: (mapping) => `The columns are known (${mapping}).`,
    nothingMapped: 'No sheet was chosen; nothing was written.',
    printed: 'Save this in a file, fill it in, and type planctl import PATH --map FILE.',
    howToFillIn: [
      'How the columns of a spreadsheet become fields of the plan. A column without field and key is left out.',
      'The names of fields are those in the hidden second row of planctl export xlsx.',
      'Write a value in place of each ?; an empty one ("") means that the cell says nothing.',
    ],
    subject: (file, changes) =>
      `Import ${file}${changes === 0 ? '' : changes === 1 ? ': one change' : `: ${changes} changes`}`,
    left: (rows) => `Left aside: ${rows.join('; ')}.`,
    leftRow: (sheet, { row, why, text }) =>
      `${sheet}, row ${row} (${{ numbers: 'numbers of the columns', section: `only “${text}”`, total: `total “${text}”`, head: 'headings once more' }[why]})`,
    intro: (file, tables) =>
      `${file}: ${tables === 1 ? 'one table' : `${tables} tables`}. What its columns hold is asked once and kept in the plan.`,
    table: (sheet, row, rows) =>
      `Sheet ${sheet}: headings in row ${row}, ${rows === 1 ? 'one row' : `${rows} rows`}`,
    leftOut: 'left out',
    otherField: 'another field …',
    isKey: 'tells the rows apart',
    samples: (values) => `such as: ${values}`,
    rowKinds: {
      'activity.updates': 'reports on activities',
      'activity.milestones': 'milestones of activities',
      'kpi.measurements': 'measured values of KPIs',
      none: 'leave the sheet out',
    },
    kind: (sheet) => ({
      ask: `What is a row of the sheet ${sheet}?`,
      help: 'Each row becomes one such item. A column may say more of it: an indicator or a progress in the row of an activity is taken in too.',
    }),
    proposal: {
      ask: 'Is that what the columns hold?',
      help: 'Proposed by the headings and values. What you choose is kept in the plan and known the next time.',
    },
    proposalOptions: { take: 'yes', each: 'go through the columns one by one', leave: 'leave the sheet out' },
    column: (heading) => ({
      ask: `What does the column “${heading}” hold?`,
      help: 'A field of the plan, or nothing that belongs there.',
    }),
    fieldName: {
      ask: 'Which field?',
      help: 'Its name, as in the hidden second row of planctl export xlsx: activity.description.en, kpi.tolerance.',
    },
    key: {
      ask: 'Which column tells the rows apart?',
      help: 'A row with the same value is the same item the next time, whatever else changes in it. A number is better than a title.',
    },
    fixed: (label) => ({
      ask: `No column says it: ${label}?`,
      help: 'Said of each new item that comes from this sheet; what is in the plan already stays.',
    }),
    goal: {
      ask: 'To which goal do the activities contribute?',
      help: 'Said of each new activity of this sheet; planctl set A-01 contributes_to changes it later.',
    },
    noGoal: 'none yet',
    word: (text, label) => ({
      ask: `What is “${text}” (${label})?`,
      help: 'It is asked once; the answer is kept in the plan.',
    }),
    newOrganisation: (id) => `a new organisation (${id})`,
    unknown: 'not published (unknown)',
    today: 'the day of the import',
    nothing: 'the cell says nothing',
    notAField: (name) => `There is no field ${name}.`,
  },
  bg: {
    known: (mapping) => `Колоните са познати (${mapping}).`,
    nothingMapped: 'Не е избран лист; нищо не е записано.',
    printed: 'Запишете това във файл, попълнете го и напишете planctl import ПЪТ --map ФАЙЛ.',
    howToFillIn: [
      'Кои полета на плана са в колоните на таблицата. Колона без field и key се пропуска.',
      'Имената на полетата са тези от скрития втори ред на planctl export xlsx.',
      'Напишете стойност на мястото на всеки ?; празна ("") означава, че клетката не казва нищо.',
    ],
    subject: (file, changes) =>
      `Внасяне на ${file}${changes === 0 ? '' : changes === 1 ? ': една промяна' : `: ${changes} промени`}`,
    left: (rows) => `Пропуснато: ${rows.join('; ')}.`,
    leftRow: (sheet, { row, why, text }) =>
      `${sheet}, ред ${row} (${{ numbers: 'номера на колоните', section: `само „${text}“`, total: `сбор „${text}“`, head: 'повторени заглавия' }[why]})`,
    intro: (file, tables) =>
      `${file}: ${tables === 1 ? 'една таблица' : `${tables} таблици`}. Какво има в колоните, се пита веднъж и се пази в плана.`,
    table: (sheet, row, rows) =>
      `Лист ${sheet}: заглавия на ред ${row}, ${rows === 1 ? 'един ред' : `${rows} реда`}`,
    leftOut: 'пропуска се',
    otherField: 'друго поле …',
    isKey: 'различава редовете',
    samples: (values) => `например: ${values}`,
    rowKinds: {
      'activity.updates': 'отчети по дейности',
      'activity.milestones': 'ключови етапи на дейности',
      'kpi.measurements': 'отчетени стойности на показатели',
      none: 'листът се пропуска',
    },
    kind: (sheet) => ({
      ask: `Какво е един ред от лист ${sheet}?`,
      help: 'Всеки ред става един такъв елемент. Колона може да казва още нещо за него: показател или изпълнение на реда на дейност също се приемат.',
    }),
    proposal: {
      ask: 'Това ли има в колоните?',
      help: 'Предложено по заглавията и стойностите. Избраното се пази в плана и следващия път е познато.',
    },
    proposalOptions: { take: 'да', each: 'колоните една по една', leave: 'листът се пропуска' },
    column: (heading) => ({
      ask: `Какво има в колона „${heading}“?`,
      help: 'Поле от плана или нещо, което не е от него.',
    }),
    fieldName: {
      ask: 'Кое поле?',
      help: 'Името му, както е в скрития втори ред на planctl export xlsx: activity.description.bg, kpi.tolerance.',
    },
    key: {
      ask: 'По коя колона се различават редовете?',
      help: 'Ред със същата стойност е същият елемент и следващия път, каквото и друго да се промени в него. Номерът е по-добър от наименованието.',
    },
    fixed: (label) => ({
      ask: `Няма го в никоя колона: ${label}?`,
      help: 'Важи за всеки нов елемент от този лист; каквото вече е в плана, остава.',
    }),
    goal: {
      ask: 'Към коя цел допринасят дейностите?',
      help: 'Важи за всяка нова дейност от този лист; после се променя с planctl set A-01 contributes_to.',
    },
    noGoal: 'още към никоя',
    word: (text, label) => ({
      ask: `Какво е „${text}“ (${label})?`,
      help: 'Пита се веднъж; отговорът се пази в плана.',
    }),
    newOrganisation: (id) => `нова организация (${id})`,
    unknown: 'непубликувано (unknown)',
    today: 'денят на внасянето',
    nothing: 'клетката не казва нищо',
    notAField: (name) => `Няма поле ${name}.`,
  },
};
