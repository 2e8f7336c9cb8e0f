// Long: a table of words.

import { plainWords } from '../../model/foreign-table.ts';
import { type SheetKind, sheetKinds } from '../../model/sheet.ts';

/** What the rows of a foreign table can be: items of a kind, or entries of one of their lists. */
export const rowKinds = [
  ...sheetKinds,
  'activity.updates',
  'activity.milestones',
  'kpi.measurements',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** The kind of item that a row is, or belongs to. */
export function ownerOf(kind: RowKind): SheetKind {
  return kind.split('.')[0] as SheetKind;
}

const unit = ['мерна единица', 'единица мярка', 'ед. мярка', 'мярна единица', 'unit', 'unit of measure'];
const lead = [
  'отговорно звено',
  'отговорни звена',
  'отговорник',
  'отговорна дирекция',
  'отговорна институция',
  'отговорна структура',
  'отговорна администрация',
  'отговорен',
  'отговорни',
  'водеща дирекция',
  'водещо звено',
  'водеща институция',
  'изпълнител',
  'дирекция',
  'звено',
  'lead',
  'responsible',
  'responsible unit',
  'responsible department',
  'lead department',
  'department',
  'owner',
];
const deadline = [
  'срок',
  'краен срок',
  'срок за изпълнение',
  'край',
  'крайна дата',
  'период',
  'период на изпълнение',
  'deadline',
  'due',
  'due date',
  'end',
  'end date',
  'by when',
];
const note = [
  'забележка',
  'забележки',
  'бележка',
  'бележки',
  'коментар',
  'comment',
  'comments',
  'note',
  'notes',
  'remarks',
];
const value = [
  'отчетена стойност',
  'отчетено',
  'постигната стойност',
  'достигната стойност',
  'текуща стойност',
  'actual',
  'current value',
];

/**
 * The fields that columns of foreign tables usually hold, by what a row is, with the words that stand above them in either
 * language, the surest first. The names are those of the columns of an exported workbook, without a language.
 */
export const foreignFields: Readonly<Record<RowKind, Readonly<Record<string, readonly string[]>>>> = {
  area: {
    'area.title': [
      'приоритетна област',
      'приоритет',
      'област',
      'направление',
      'наименование',
      'priority area',
      'priority',
      'area',
      'title',
      'name',
    ],
    'area.description': ['описание', 'description'],
    'area.owner': lead,
  },
  'strategic-goal': {
    'strategic-goal.title': [
      'стратегическа цел',
      'цел',
      'наименование',
      'strategic goal',
      'goal',
      'objective',
      'title',
      'name',
    ],
    'strategic-goal.description': ['описание', 'description'],
    'strategic-goal.owner': lead,
  },
  'operational-goal': {
    'operational-goal.title': [
      'оперативна цел',
      'специфична цел',
      'цел',
      'наименование',
      'operational goal',
      'specific objective',
      'goal',
      'objective',
      'title',
      'name',
    ],
    'operational-goal.area': ['приоритетна област', 'приоритет', 'област', 'priority area', 'area'],
    'operational-goal.serves': ['стратегическа цел', 'strategic goal'],
    'operational-goal.description': ['описание', 'description'],
    'operational-goal.owner': lead,
  },
  activity: {
    'activity.title': [
      'мярка/дейност',
      'дейност/мярка',
      'дейност',
      'мярка',
      'дейности',
      'мерки',
      'мерки/дейности',
      'мярка / дейност',
      'наименование на дейността',
      'наименование на мярката',
      'наименование',
      'проект',
      'задача',
      'действие',
      'activity',
      'measure',
      'action',
      'task',
      'project',
      'title',
      'name',
    ],
    'activity.description': ['описание', 'кратко описание', 'описание на дейността', 'description'],
    'activity.lead': lead,
    'activity.partners': [
      'партньори',
      'партньор',
      'партниращи звена',
      'съизпълнители',
      'partners',
      'partner',
    ],
    'activity.start': ['начало', 'начална дата', 'старт', 'начален срок', 'start', 'start date', 'begin'],
    'activity.end': deadline,
    'activity.contributes_to': [
      'оперативна цел',
      'специфична цел',
      'цел',
      'към цел',
      'operational goal',
      'goal',
      'objective',
    ],
    'activity.budget[].approved': [
      'бюджет',
      'необходими средства',
      'финансови средства',
      'средства',
      'финансов ресурс',
      'финансиране',
      'сума',
      'прогнозна стойност',
      'бюджет (лв.)',
      'бюджет (евро)',
      'budget',
      'cost',
      'amount',
      'funds',
    ],
    'activity.budget[].fund': [
      'източник на финансиране',
      'източници на финансиране',
      'funding source',
      'source of funding',
      'fund',
    ],
    'activity.updates[].progress': [
      'изпълнение %',
      '% изпълнение',
      'процент изпълнение',
      'изпълнение (%)',
      'степен на изпълнение',
      'напредък',
      'напредък %',
      'изпълнение',
      'progress',
      '% complete',
      'completion',
    ],
    'activity.updates[].status': ['статус', 'състояние', 'статус на изпълнение', 'status', 'state'],
    'activity.updates[].done': [
      'извършено',
      'изпълнено',
      'отчет',
      'предприети действия',
      'постигнати резултати',
      'done',
      'progress report',
    ],
    'activity.updates[].next_steps': ['следващи стъпки', 'предстои', 'предстоящи действия', 'next steps'],
    'activity.updates[].note': note,
    'kpi.title': [
      'индикатор',
      'показател',
      'индикатор за изпълнение',
      'индикатори',
      'показатели',
      'показател за изпълнение',
      'очакван резултат',
      'indicator',
      'kpi',
    ],
    'kpi.unit': unit,
    'kpi.baseline.value': [
      'базова стойност',
      'индикатор / базова стойност',
      'изходна стойност',
      'индикатор / базова',
      'baseline',
    ],
    'kpi.targets[].value': [
      'целева стойност',
      'индикатор / целева стойност',
      'индикатор / целева',
      'стойност',
      'индикатор / стойност',
      'target',
      'target value',
      'value',
    ],
    'kpi.measurements[].value': value,
  },
  kpi: {
    'kpi.title': [
      'показател',
      'индикатор',
      'ключов показател',
      'наименование',
      'indicator',
      'kpi',
      'title',
      'name',
    ],
    'kpi.definition': ['определение', 'дефиниция', 'описание', 'definition', 'description'],
    'kpi.unit': unit,
    'kpi.baseline.value': ['базова стойност', 'изходна стойност', 'базова', 'baseline', 'baseline value'],
    'kpi.targets[].value': ['целева стойност', 'целева', 'цел', 'стойност', 'target', 'target value'],
    'kpi.targets[].date': [
      'срок за постигане',
      'година на целта',
      'срок',
      'краен срок',
      'target date',
      'target year',
    ],
    'kpi.measurements[].value': value,
    'kpi.owner': lead,
    'kpi.data_source': [
      'източник на данни',
      'източник на информация',
      'източник',
      'средства за проверка',
      'data source',
      'source',
      'source of verification',
    ],
    'kpi.frequency': ['честота', 'периодичност', 'честота на отчитане', 'frequency'],
    'kpi.serves': ['оперативна цел', 'към цел', 'дейност', 'goal', 'activity'],
  },
  decision: {
    'decision.number': ['номер', 'решение №', '№', 'number', 'decision'],
    'decision.date': ['дата', 'date'],
    'decision.title': ['относно', 'наименование', 'предмет', 'subject', 'title'],
    'decision.body': ['орган', 'body'],
  },
  assessment: {
    'assessment.title': ['наименование', 'оценка', 'title', 'assessment'],
    'assessment.date': ['дата', 'date'],
    'assessment.method': ['методика', 'метод', 'method'],
  },
  organisation: {
    'organisation.name': [
      'наименование',
      'организация',
      'звено',
      'дирекция',
      'институция',
      'name',
      'organisation',
      'department',
    ],
    'organisation.short': ['съкращение', 'абревиатура', 'short', 'abbreviation', 'acronym'],
    'organisation.mailbox': ['електронна поща', 'имейл', 'e-mail', 'email', 'ел. поща', 'mailbox'],
    'organisation.url': ['интернет страница', 'уебсайт', 'сайт', 'web', 'website', 'url'],
  },
  source: {
    'source.title': ['документ', 'източник', 'наименование', 'document', 'source', 'title', 'name'],
    'source.url': ['адрес', 'връзка', 'url', 'link', 'web address'],
    'source.date': ['дата', 'date'],
    'source.publisher': ['издател', 'publisher'],
  },
  'activity.updates': {
    'activity.updates[].date': ['дата', 'към дата', 'дата на отчета', 'date', 'as of'],
    'activity.updates[].status': ['статус', 'състояние', 'status', 'state'],
    'activity.updates[].progress': [
      'изпълнение %',
      '% изпълнение',
      'напредък',
      'изпълнение',
      'progress',
      '% complete',
    ],
    'activity.updates[].done': ['извършено', 'изпълнено', 'отчет', 'done'],
    'activity.updates[].next_steps': ['следващи стъпки', 'предстои', 'next steps'],
    'activity.updates[].blockers': ['пречки', 'проблеми', 'рискове', 'problems', 'blockers', 'issues'],
    'activity.updates[].help_needed': ['необходимо съдействие', 'съдействие', 'help needed'],
    'activity.updates[].forecast_end': ['очакван край', 'очакван срок', 'expected end', 'forecast'],
    'activity.updates[].note': note,
  },
  'activity.milestones': {
    'activity.milestones[].title': ['ключов етап', 'етап', 'наименование', 'milestone', 'title', 'name'],
    'activity.milestones[].due': deadline,
    'activity.milestones[].critical': ['критичен', 'critical'],
  },
  'kpi.measurements': {
    'kpi.measurements[].period': ['период', 'за период', 'тримесечие', 'година', 'period', 'quarter', 'year'],
    'kpi.measurements[].value': [...value, 'стойност', 'value'],
    'kpi.measurements[].status': ['статус', 'status'],
    'kpi.measurements[].note': note,
  },
};

/** What stands above a column of numbers or codes that tell the rows apart. */
const keyWords = [
  '№',
  'номер',
  '№ по ред',
  'no',
  'n',
  'nr',
  '#',
  'id',
  'ид',
  'код',
  'пор. №',
  'пореден номер',
  'number',
  'code',
  'ref',
];

/** Whether a heading stands above what tells rows apart. */
export function isKeyHeading(heading: string): boolean {
  return keyWords.includes(plainWords(heading));
}

/** How much a heading is like one of some words: 3 the same, 2 begins with it, 1 has it somewhere, less for later words. */
export function likeness(heading: string, words: readonly string[]): number {
  const plain = plainWords(heading);
  const tail = plainWords(heading.split(' / ').at(-1) ?? '');
  let best = 0;
  for (const [i, word] of words.entries()) {
    const other = plainWords(word);
    const more = plain.replace(/[\s(,]*(?:%|лв|евро|eur|bgn|€|на български|bg)[)\s.]*$/u, '');
    const score =
      plain === other
        ? 3
        : tail === other || more === other
          ? 2.5
          : plain.startsWith(`${other} `)
            ? 2
            : ` ${plain} `.includes(` ${other} `)
              ? 1
              : 0;
    best = Math.max(best, score === 0 ? 0 : score - i * 0.01);
  }
  return best;
}

/** Words in the name of a sheet that tell what its rows are. */
export const kindWords: Readonly<Partial<Record<RowKind, readonly string[]>>> = {
  activity: [
    'мерки',
    'дейности',
    'план за действие',
    'план',
    'activities',
    'measures',
    'actions',
    'action plan',
  ],
  kpi: ['показатели', 'индикатори', 'kpi', 'kpis', 'indicators'],
  area: ['приоритети', 'области', 'priorities', 'areas'],
  'strategic-goal': ['стратегически цели', 'strategic goals'],
  'operational-goal': ['оперативни цели', 'цели', 'goals', 'objectives', 'operational goals'],
  organisation: ['звена', 'организации', 'дирекции', 'organisations', 'departments'],
  'activity.milestones': ['етапи', 'ключови етапи', 'milestones'],
  'activity.updates': ['отчет', 'отчети', 'изпълнение', 'reports', 'progress'],
  'kpi.measurements': ['стойности', 'измервания', 'values', 'measurements'],
};
