import type { InLanguages } from './language.ts';

const en: Readonly<Record<string, string>> = {
  title: 'what it is called, in the plan’s first language',
  name: 'what the organisation is called',
  short: 'its short name',
  label: 'the number that people print, such as "OG 7"',
  description: 'what it is about, in a few sentences',
  definition: 'what the KPI counts, and how',
  area: 'the priority area that the goal belongs to',
  serves: 'what it serves: goals, of a KPI activities too (may be repeated)',
  'contributes-to': 'the operational goals that it contributes to (may be repeated)',
  lead: 'the organisation that answers for the activity, or unknown',
  owner: 'the organisation that answers for it, or unknown',
  scope: 'plan or related',
  start: 'the approved first day',
  end: 'the approved last day',
  due: 'by when the milestone is to be reached',
  weight: 'how much it counts against its siblings (default: 1)',
  key: 'a key activity: when it is red, its goals are off track',
  critical: 'a critical milestone: when it is missed, the activity is late at once',
  unit: 'what the KPI is counted in',
  kind: 'of a KPI: performance or context; of a decision: council_decision, mayor_order, board_minutes, contract',
  measure: 'number, percent, ratio, ordinal or boolean',
  direction: 'increase, decrease or maintain',
  range: 'the range to stay within: 10..20',
  baseline: 'the value that progress is counted from: 2026-12-31=50',
  target: 'a value to be reached: 2028-12-31=150 (may be repeated)',
  'no-target': 'why there is no target',
  frequency: 'how often it is measured: monthly, quarterly, yearly or none',
  'data-source': 'where the values come from',
  number: 'the number of the act as registered',
  date: 'the day of the act, the assessment or the source',
  body: 'who decided',
  allow: 'a change that it allows: A-01.end=2028-06-30 (may be repeated)',
  method: 'how the assessment was made',
  by: 'who made the assessment',
  url: 'a web address',
  parent: 'the organisation that it is part of',
  mailbox: 'an e-mail address for reminders',
  publisher: 'who published the source',
  language: 'the language of the source: bg',
  source: 'the id of a source (may be repeated)',
  tag: 'a tag (may be repeated)',
};

const bg: Readonly<Record<string, string>> = {
  title: 'наименование на първия език на плана',
  name: 'наименование на организацията',
  short: 'кратко наименование',
  label: 'обозначението, с което се отпечатва, например „ОЦ 7“',
  description: 'за какво става дума, в няколко изречения',
  definition: 'какво отчита показателят и как',
  area: 'приоритетната област, към която е целта',
  serves: 'на какво служи: цели, за показател и дейности (може да се повтаря)',
  'contributes-to': 'оперативните цели, за които допринася (може да се повтаря)',
  lead: 'отговорното звено за дейността или unknown',
  owner: 'отговорната организация или unknown',
  scope: 'plan (част от плана) или related (свързана инициатива)',
  start: 'утвърденият първи ден',
  end: 'утвърденият последен ден',
  due: 'докога да бъде изпълнен етапът',
  weight: 'с каква тежест се брои (по подразбиране: 1)',
  key: 'ключова дейност: когато е червена, целите ѝ изостават',
  critical: 'критичен етап: просрочи ли се, дейността веднага изостава',
  unit: 'в какво се измерва показателят',
  kind: 'за показател: performance (за изпълнение) или context (контекстен); за решение: council_decision, mayor_order, board_minutes, contract',
  measure: 'number (число), percent (процент), ratio (съотношение), ordinal (степен) или boolean (да или не)',
  direction: 'increase (увеличаване), decrease (намаляване) или maintain (задържане в граници)',
  range: 'границите, в които да остане: 10..20',
  baseline: 'стойността, от която се брои напредъкът: 2026-12-31=50',
  target: 'стойност, която да бъде постигната: 2028-12-31=150 (може да се повтаря)',
  'no-target': 'защо няма целева стойност',
  frequency: 'колко често се измерва: monthly, quarterly, yearly или none',
  'data-source': 'откъде са стойностите',
  number: 'номерът на акта, както е регистриран',
  date: 'денят на акта, на оценката или на източника',
  body: 'кой е взел решението',
  allow: 'промяна, която решението позволява: A-01.end=2028-06-30 (може да се повтаря)',
  method: 'как е направена оценката',
  by: 'кой е направил оценката',
  url: 'адрес в интернет',
  parent: 'организацията, от която е част',
  mailbox: 'електронна поща за напомняния',
  publisher: 'кой е публикувал източника',
  language: 'езикът на източника: bg',
  source: 'номер на източник (може да се повтаря)',
  tag: 'етикет (може да се повтаря)',
};

/** What each flag of `add` says in its help. */
export interface AddFlagWords {
  readonly id: string;
  readonly field: string;
  readonly slug: string;
  /** A flag, or the same flag for one language. */
  readonly about: (flag: string, name: string) => string;
}

/** The words in both languages. */
export const addFlagWords: InLanguages<AddFlagWords> = {
  en: {
    id: 'the id (default: the next free one in the style of the plan)',
    field: 'any other field: description.en="…", tags=data (may be repeated)',
    slug: 'the words behind the id in the name of the file (default: from the title)',
    about: (flag, name) =>
      name === flag
        ? (en[flag] ?? '')
        : name.endsWith('-bg')
          ? `--${flag} in Bulgarian`
          : `--${flag} in English`,
  },
  bg: {
    id: 'номерът (по подразбиране: следващият свободен, както са номерата в плана)',
    field: 'всяко друго поле: description.en="…", tags=data (може да се повтаря)',
    slug: 'думите след номера в името на файла (по подразбиране: от наименованието)',
    about: (flag, name) =>
      name === flag
        ? (bg[flag] ?? '')
        : name.endsWith('-bg')
          ? `--${flag} на български`
          : `--${flag} на английски`,
  },
};
