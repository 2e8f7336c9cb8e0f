import type { InLanguages } from './language.ts';

/** The tables of a data package. */
export type PackageTable =
  | 'organisations'
  | 'goals'
  | 'activities'
  | 'activity_goals'
  | 'kpis'
  | 'kpi_goals'
  | 'kpi_activities'
  | 'milestones'
  | 'updates'
  | 'targets'
  | 'measurements';

/** What columns of a data package tell. */
export type PackageColumn =
  | 'id'
  | 'kind'
  | 'label'
  | 'title'
  | 'officialText'
  | 'name'
  | 'url'
  | 'area'
  | 'delivery'
  | 'results'
  | 'coverage'
  | 'scope'
  | 'lead'
  | 'owner'
  | 'start'
  | 'end'
  | 'status'
  | 'progress'
  | 'planned'
  | 'health'
  | 'shown'
  | 'reasons'
  | 'freshness'
  | 'definition'
  | 'unit'
  | 'measure'
  | 'direction'
  | 'valueChain'
  | 'baselineDate'
  | 'baselineValue'
  | 'kpiStatus'
  | 'value'
  | 'expected'
  | 'trend'
  | 'activity'
  | 'goal'
  | 'kpi'
  | 'due'
  | 'state'
  | 'reached'
  | 'number'
  | 'date'
  | 'done'
  | 'nextSteps'
  | 'forecastEnd'
  | 'corrects'
  | 'note'
  | 'period'
  | 'firmness'
  | 'revised';

/** The words of a data package. */
export interface DatapackageWords {
  readonly description: (day: string) => string;
  readonly written: (what: string) => string;
  readonly tables: Readonly<Record<PackageTable, string>>;
  readonly columns: Readonly<Record<PackageColumn, string>>;
}

export const datapackageWords: InLanguages<DatapackageWords> = {
  en: {
    description: (day) => `The plan with what the rules say of it on ${day}.`,
    written: (what) => `${what}, as written`,
    tables: {
      organisations: 'Organisations',
      goals: 'Areas and goals, with their roll-ups',
      activities: 'Activities, with their health',
      activity_goals: 'Goals that activities contribute to',
      kpis: 'KPIs, with their status',
      kpi_goals: 'Goals that KPIs measure',
      kpi_activities: 'Activities that KPIs measure',
      milestones: 'Milestones',
      updates: 'Updates of activities',
      targets: 'Targets of KPIs',
      measurements: 'Measured values',
    },
    columns: {
      id: 'id',
      kind: 'what kind of thing it is',
      label: 'the number people print',
      title: 'title',
      officialText: 'wording as adopted',
      name: 'name',
      url: 'web address',
      area: 'priority area of an operational goal',
      delivery: 'rolled-up health of the activities on the day of the package',
      results: 'rolled-up status of the KPIs on the day of the package',
      coverage: 'assessed weight over eligible weight, from 0 to 1',
      scope: 'plan: belongs to the plan; related: an initiative beside it',
      lead: 'organisation in charge; empty where none is published',
      owner: 'organisation in charge; empty where none is published',
      start: 'first day',
      end: 'approved end',
      status: 'reported status',
      progress: 'reported progress in percent; empty is not known, and not 0',
      planned: 'planned progress in percent',
      health: 'computed health',
      shown: 'health together with an expert assessment in force',
      reasons: 'codes of the rules behind the health',
      freshness: 'how recent the data are',
      definition: 'definition',
      unit: 'unit',
      measure: 'how it is measured',
      direction: 'which way is better',
      valueChain: 'stage of the value chain',
      baselineDate: 'day of the baseline',
      baselineValue: 'baseline',
      kpiStatus: 'computed status; unknown where it no longer holds',
      value: 'value',
      expected: 'value expected on the day of the newest measurement',
      trend: 'which way the last two values go: up is better',
      activity: 'activity',
      goal: 'goal',
      kpi: 'KPI',
      due: 'due',
      state: 'state',
      reached: 'day on which it was reached',
      number: 'its place in the list of updates, from 1',
      date: 'day',
      done: 'what was done',
      nextSteps: 'next steps',
      forecastEnd: 'forecast end',
      corrects: 'day of the update that it replaces',
      note: 'note',
      period: 'period as written',
      firmness: 'how firm the value is (SDMX)',
      revised: 'whether it replaced an earlier value',
    },
  },
  bg: {
    description: (day) => `Планът с оценките му към ${day}.`,
    written: (what) => `${what}, както е записано`,
    tables: {
      organisations: 'Организации',
      goals: 'Области и цели с обобщените им оценки',
      activities: 'Дейности с оценките им',
      activity_goals: 'Цели, за които допринасят дейностите',
      kpis: 'Показатели с оценките им',
      kpi_goals: 'Цели, които измерват показателите',
      kpi_activities: 'Дейности, които измерват показателите',
      milestones: 'Ключови етапи',
      updates: 'Актуализации на дейностите',
      targets: 'Целеви стойности',
      measurements: 'Отчетени стойности',
    },
    columns: {
      id: 'номер',
      kind: 'вид',
      label: 'номер, както се изписва',
      title: 'наименование',
      officialText: 'официален текст',
      name: 'наименование',
      url: 'интернет адрес',
      area: 'приоритетна област на оперативната цел',
      delivery: 'обобщена оценка на дейностите към деня на пакета',
      results: 'обобщена оценка на показателите към деня на пакета',
      coverage: 'дял на оценената тежест, от 0 до 1',
      scope: 'plan: част от плана; related: свързана инициатива',
      lead: 'отговорно звено; празно, когато не е публикувано',
      owner: 'отговорно звено; празно, когато не е публикувано',
      start: 'начало',
      end: 'утвърден краен срок',
      status: 'отчетен статус',
      progress: 'отчетен напредък в проценти; празно значи неизвестен, а не 0',
      planned: 'планиран напредък в проценти',
      health: 'изчислена оценка на изпълнението',
      shown: 'оценка заедно с действащата експертна преценка',
      reasons: 'кодове на правилата, довели до оценката',
      freshness: 'актуалност на данните',
      definition: 'определение',
      unit: 'мерна единица',
      measure: 'начин на измерване',
      direction: 'желана посока',
      valueChain: 'място във веригата на резултатите',
      baselineDate: 'дата на базовата стойност',
      baselineValue: 'базова стойност',
      kpiStatus: 'изчислена оценка; unknown, когато вече не е актуална',
      value: 'стойност',
      expected: 'очаквана стойност към деня на последното измерване',
      trend: 'промяна между последните две стойности: up е подобрение',
      activity: 'дейност',
      goal: 'цел',
      kpi: 'показател',
      due: 'краен срок',
      state: 'състояние',
      reached: 'дата на изпълнение',
      number: 'поред в списъка с актуализации, от 1',
      date: 'дата',
      done: 'какво е направено',
      nextSteps: 'следващи стъпки',
      forecastEnd: 'очакван краен срок',
      corrects: 'дата на актуализацията, която заменя',
      note: 'бележка',
      period: 'период, както е записан',
      firmness: 'доколко е окончателна стойността (SDMX)',
      revised: 'дали заменя по-ранна стойност',
    },
  },
};
