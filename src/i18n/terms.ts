import type { EntityKind } from '../model/kinds.ts';
import type { Noun } from './counts.ts';
import type { InLanguages } from './language.ts';

/** A stored status, or that there is no report yet. */
export type StatusWord =
  | 'not_started'
  | 'in_progress'
  | 'on_hold'
  | 'completed'
  | 'cancelled'
  | 'superseded'
  | 'not_reported';

/** The lifecycle in the order in which it is counted. */
export const statusWords: readonly StatusWord[] = [
  'in_progress',
  'completed',
  'not_started',
  'on_hold',
  'cancelled',
  'superseded',
  'not_reported',
];

/** Words that agree with the noun: an activity, goal or area is feminine in Bulgarian, a KPI or milestone masculine. */
interface Gendered {
  readonly feminine: string;
  readonly masculine: string;
}

/** The word of each status. */
export const statusTerms: InLanguages<Readonly<Record<StatusWord, Gendered>>> = {
  en: {
    not_started: same('not started'),
    in_progress: same('in progress'),
    on_hold: same('on hold'),
    completed: same('completed'),
    cancelled: same('cancelled'),
    superseded: same('superseded'),
    not_reported: same('not reported'),
  },
  bg: {
    not_started: { feminine: 'незапочнала', masculine: 'незапочнал' },
    in_progress: same('в изпълнение'),
    on_hold: { feminine: 'временно спряна', masculine: 'временно спрян' },
    completed: { feminine: 'изпълнена', masculine: 'изпълнен' },
    cancelled: { feminine: 'отпаднала', masculine: 'отпаднал' },
    superseded: { feminine: 'заменена', masculine: 'заменен' },
    not_reported: { feminine: 'неотчитана', masculine: 'неотчитан' },
  },
};

/** The same statuses said of several things: `2 изпълнени`. */
export const statusPlurals: InLanguages<Readonly<Record<StatusWord, string>>> = {
  en: {
    not_started: 'not started',
    in_progress: 'in progress',
    on_hold: 'on hold',
    completed: 'completed',
    cancelled: 'cancelled',
    superseded: 'superseded',
    not_reported: 'not reported',
  },
  bg: {
    not_started: 'незапочнали',
    in_progress: 'в изпълнение',
    on_hold: 'временно спрени',
    completed: 'изпълнени',
    cancelled: 'отпаднали',
    superseded: 'заменени',
    not_reported: 'неотчитани',
  },
};

/** The state of a milestone. */
export const milestoneTerms: InLanguages<Readonly<Record<'open' | 'done' | 'cancelled', string>>> = {
  en: { open: 'open', done: 'done', cancelled: 'cancelled' },
  bg: { open: 'предстоящ', done: 'изпълнен', cancelled: 'отпаднал' },
};

/** How sure a measured value is (SDMX observation status). */
export const measurementTerms: InLanguages<
  Readonly<Record<'final' | 'provisional' | 'estimated' | 'break' | 'missing', string>>
> = {
  en: {
    final: 'final',
    provisional: 'provisional',
    estimated: 'estimated',
    break: 'break in series',
    missing: 'missing',
  },
  bg: {
    final: 'окончателна',
    provisional: 'предварителна',
    estimated: 'приблизителна',
    break: 'прекъсване на реда',
    missing: 'липсваща',
  },
};

/** The kinds of entity, as nouns. */
export const kindTerms: InLanguages<Readonly<Record<EntityKind | 'milestone', Noun>>> = {
  en: {
    area: { one: 'priority area', many: 'priority areas' },
    'strategic-goal': { one: 'strategic goal', many: 'strategic goals' },
    'operational-goal': { one: 'operational goal', many: 'operational goals' },
    activity: { one: 'activity', many: 'activities' },
    kpi: { one: 'KPI', many: 'KPIs' },
    decision: { one: 'decision', many: 'decisions' },
    proposal: { one: 'proposal', many: 'proposals' },
    assessment: { one: 'maturity assessment', many: 'maturity assessments' },
    report: { one: 'report', many: 'reports' },
    organisation: { one: 'organisation', many: 'organisations' },
    source: { one: 'source', many: 'sources' },
    milestone: { one: 'milestone', many: 'milestones' },
  },
  bg: {
    area: { one: 'приоритетна област', many: 'приоритетни области' },
    'strategic-goal': { one: 'стратегическа цел', many: 'стратегически цели' },
    'operational-goal': { one: 'оперативна цел', many: 'оперативни цели' },
    activity: { one: 'дейност', many: 'дейности' },
    kpi: { one: 'показател', many: 'показателя' },
    decision: { one: 'решение', many: 'решения' },
    proposal: { one: 'предложение за изменение', many: 'предложения за изменение' },
    assessment: { one: 'оценка на дигиталната зрялост', many: 'оценки на дигиталната зрялост' },
    report: { one: 'отчет', many: 'отчета' },
    organisation: { one: 'организация', many: 'организации' },
    source: { one: 'източник', many: 'източника' },
    milestone: { one: 'ключов етап', many: 'ключови етапа' },
  },
};

/** What a list can be headed with. */
export type KindHeading = EntityKind | 'milestone' | 'goal';

/** The kinds as headings of lists, not counted. */
export const kindHeadings: InLanguages<Readonly<Record<KindHeading, string>>> = {
  en: {
    goal: 'Goals',
    area: 'Priority areas',
    'strategic-goal': 'Strategic goals',
    'operational-goal': 'Operational goals',
    activity: 'Activities',
    kpi: 'KPIs',
    decision: 'Decisions',
    proposal: 'Proposals',
    assessment: 'Maturity assessments',
    report: 'Reports',
    organisation: 'Organisations',
    source: 'Sources',
    milestone: 'Milestones',
  },
  bg: {
    goal: 'Цели',
    area: 'Приоритетни области',
    'strategic-goal': 'Стратегически цели',
    'operational-goal': 'Оперативни цели',
    activity: 'Дейности',
    kpi: 'Показатели',
    decision: 'Решения',
    proposal: 'Предложения за изменение',
    assessment: 'Оценки на дигиталната зрялост',
    report: 'Отчети',
    organisation: 'Организации',
    source: 'Източници',
    milestone: 'Ключови етапи',
  },
};

function same(word: string): Gendered {
  return { feminine: word, masculine: word };
}
