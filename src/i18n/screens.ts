import type { InLanguages } from './language.ts';

/** The words of the reading screens: status, tree, list, show. */
export interface ScreenWords {
  readonly asOf: (date: string) => string;
  readonly planClosed: (date: string) => string;
  readonly brokenFiles: (files: number) => string;
  readonly plans: string;
  readonly plan: string;
  readonly area: string;
  readonly goals: string;
  readonly goal: string;
  readonly activities: string;
  readonly activity: string;
  readonly kpis: string;
  readonly kpi: string;
  readonly progress: string;
  readonly status: string;
  readonly latest: string;
  readonly target: string;
  readonly due: string;
  readonly past: string;
  readonly start: string;
  readonly end: string;
  readonly lead: string;
  readonly title: string;
  readonly id: string;
  readonly updated: string;
  readonly milestones: string;
  readonly date: string;
  readonly languageOfText: string;
  readonly body: string;
  readonly state: string;
  readonly field: string;
  readonly entity: string;
  readonly period: string;
  readonly stage: string;
  readonly method: string;
  readonly parent: string;
  readonly url: string;
  readonly none: string;
  readonly notPublished: string;
  readonly noGoal: string;
  readonly related: string;
  readonly relatedCount: (count: number) => string;
  readonly relatedApart: string;
  readonly working: string;
  readonly workingLegend: string;
  readonly overdueHeading: string;
  readonly overdueDays: (days: string) => string;
  readonly unconfirmedDate: string;
  readonly nothingOverdue: string;
  readonly kpiHeading: string;
  readonly noValue: string;
  readonly baselineOnly: (value: string, date: string) => string;
  readonly noTarget: string;
  readonly contextKpi: string;
  readonly continuous: string;
  readonly retired: string;
  readonly progressOf: (known: number, all: number) => string;
  readonly notRecorded: string;
  readonly emptyList: string;
  readonly withoutArea: string;
  readonly nextSteps: readonly string[];
  readonly sections: {
    readonly definition: string;
    readonly updates: string;
    readonly measurements: string;
    readonly milestones: string;
    readonly sources: string;
    readonly provenance: string;
    readonly usedBy: string;
    readonly files: string;
    readonly targets: string;
    readonly ownFields: string;
    readonly dimensions: string;
    readonly decisions: string;
  };
  readonly basis: Readonly<Record<'official' | 'reported' | 'reconstructed', string>>;
  readonly from: string;
  readonly yes: string;
  readonly no: string;
  readonly readMore: (command: string) => string;
}

/** The words of the reading screens in both languages. */
export const screenWords: InLanguages<ScreenWords> = {
  en: {
    asOf: (date) => `as of ${date}`,
    planClosed: (date) =>
      `This plan was closed on ${date}; it is shown as of that day. Use --as-of for another.`,
    brokenFiles: (files) =>
      `${files === 1 ? 'One file has' : `${files} files have`} errors and may be shown in part; run planctl validate.`,
    plans: 'Plans',
    plan: 'Plan',
    area: 'Area',
    goals: 'Goals',
    goal: 'Goal',
    activities: 'Activities',
    activity: 'Activity',
    kpis: 'KPIs',
    kpi: 'KPI',
    progress: 'Progress',
    status: 'Status',
    latest: 'Latest value',
    target: 'Target',
    due: 'Due',
    past: 'Past',
    start: 'Start',
    end: 'End',
    lead: 'Lead',
    title: 'Title',
    id: 'Id',
    updated: 'Last report',
    milestones: 'Milestones',
    date: 'Date',
    languageOfText: 'Language',
    body: 'Body',
    state: 'State',
    field: 'Field',
    entity: 'Of',
    period: 'Period',
    stage: 'Stage',
    method: 'Method',
    parent: 'Part of',
    url: 'Address',
    none: '—',
    notPublished: 'not published',
    noGoal: 'Without a goal',
    related: 'related',
    relatedCount: (count) => `+${count} related`,
    relatedApart: 'Related initiatives, beside the plan',
    working: '[working]',
    workingLegend: '[working] = worked out, not confirmed by an official source',
    overdueHeading: 'Past their date',
    overdueDays: (days) => `${days} past`,
    unconfirmedDate: 'date unconfirmed',
    nothingOverdue: 'Nothing is past its date.',
    kpiHeading: 'KPIs: latest value against target',
    noValue: 'no value yet',
    baselineOnly: (value, date) => `${value} (baseline, ${date})`,
    noTarget: 'no target',
    contextKpi: 'context',
    continuous: 'continuous',
    retired: 'retired',
    progressOf: (known, all) => `${known} of ${all}`,
    notRecorded: 'not reported',
    emptyList: 'Nothing matches.',
    withoutArea: 'Without an area',
    nextSteps: ['planctl tree shows the hierarchy', 'planctl show ID everything about one item'],
    sections: {
      definition: 'Definition',
      updates: 'Updates, newest first',
      measurements: 'Measurements, newest first',
      milestones: 'Milestones',
      sources: 'Sources',
      provenance: 'Provenance',
      usedBy: 'Referred to by',
      files: 'Where it is written',
      targets: 'Targets',
      ownFields: 'Own fields',
      dimensions: 'Dimensions',
      decisions: 'Allows',
    },
    basis: { official: 'official', reported: 'reported', reconstructed: 'reconstructed (unconfirmed)' },
    from: 'from',
    yes: 'yes',
    no: 'no',
    readMore: (command) => `More: ${command}`,
  },
  bg: {
    asOf: (date) => `към ${date} г.`,
    planClosed: (date) => `Планът е приключен на ${date} г. и се показва към този ден. За друг ден: --as-of.`,
    brokenFiles: (files) =>
      `${files === 1 ? 'Един файл има' : `${files} файла имат`} грешки и може да се показва непълно; изпълнете planctl validate.`,
    plans: 'Планове',
    plan: 'План',
    area: 'Област',
    goals: 'Цели',
    goal: 'Цел',
    activities: 'Дейности',
    activity: 'Дейност',
    kpis: 'Показатели',
    kpi: 'Показател',
    progress: 'Напредък',
    status: 'Статус',
    latest: 'Последна стойност',
    target: 'Целева стойност',
    due: 'Срок',
    past: 'Просрочие',
    start: 'Начало',
    end: 'Край',
    lead: 'Отговорно звено',
    title: 'Наименование',
    id: 'Номер',
    updated: 'Последен отчет',
    milestones: 'Етапи',
    date: 'Дата',
    languageOfText: 'Език',
    body: 'Орган',
    state: 'Състояние',
    field: 'Поле',
    entity: 'За',
    period: 'Период',
    stage: 'Етап',
    method: 'Методика',
    parent: 'Част от',
    url: 'Адрес',
    none: '—',
    notPublished: 'не е публикувано',
    noGoal: 'Без цел',
    related: 'извън плана',
    relatedCount: (count) => `+${count} ${count === 1 ? 'свързана' : 'свързани'}`,
    relatedApart: 'Свързани инициативи извън плана',
    working: '[работно]',
    workingLegend: '[работно] = работна формулировка, непотвърдена от официален източник',
    overdueHeading: 'С изтекъл срок',
    overdueDays: (days) => `изтекъл преди ${days}`,
    unconfirmedDate: 'срокът е непотвърден',
    nothingOverdue: 'Няма изтекли срокове.',
    kpiHeading: 'Показатели: последна стойност спрямо целта',
    noValue: 'още няма стойност',
    baselineOnly: (value, date) => `${value} (базова, ${date})`,
    noTarget: 'без цел',
    contextKpi: 'контекстен',
    continuous: 'постоянна',
    retired: 'отпаднал елемент',
    progressOf: (known, all) => `${known} от ${all}`,
    notRecorded: 'неотчетен',
    emptyList: 'Няма съвпадения.',
    withoutArea: 'Без област',
    nextSteps: ['planctl tree показва йерархията', 'planctl show НОМЕР – всичко за един елемент'],
    sections: {
      definition: 'Определение',
      updates: 'Актуализации (най-новите първо)',
      measurements: 'Отчетени стойности (най-новите първо)',
      milestones: 'Ключови етапи',
      sources: 'Източници',
      provenance: 'Произход на данните',
      usedBy: 'Посочва се от',
      files: 'Къде е записано',
      targets: 'Целеви стойности',
      ownFields: 'Собствени полета',
      dimensions: 'Измерения',
      decisions: 'Разрешава',
    },
    basis: {
      official: 'официален',
      reported: 'отчетен',
      reconstructed: 'работна формулировка (непотвърдена)',
    },
    from: 'от',
    yes: 'да',
    no: 'не',
    readMore: (command) => `Още: ${command}`,
  },
};
