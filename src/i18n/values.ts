import type { InLanguages, Language } from './language.ts';
import { screenWords } from './screens.ts';
import { measurementTerms, milestoneTerms, type StatusWord, statusTerms } from './terms.ts';

// A key is a field's name, or `parent.name` where the values or their words differ inside that parent:
// the kind of file, or the field that holds it.
const en = {
  scope: { plan: 'part of the plan', related: 'related' },
  // Said of an activity, an area, a goal or an assessment.
  visibility: { public: 'public', internal: 'internal' },
  'kpi.visibility': { public: 'public', internal: 'internal' },
  'decision.visibility': { public: 'public', internal: 'internal' },
  'proposal.visibility': { public: 'public', internal: 'internal' },
  basis: screenWords.en.basis,
  // How an entity left the plan, whichever its kind.
  as: { cancelled: 'cancelled', superseded: 'superseded' },
  progress_method: { reported: 'as reported', milestones: 'by milestones' },
  likelihood: { very_low: 'very low', low: 'low', medium: 'medium', high: 'high', very_high: 'very high' },
  impact: { very_low: 'very low', low: 'low', medium: 'medium', high: 'high', very_high: 'very high' },
  'milestones.state': milestoneTerms.en,
  rating: { on_track: 'on track', at_risk: 'at risk', late: 'late' },
  'kpi.kind': { performance: 'performance', context: 'context' },
  value_chain: { input: 'input', output: 'output', outcome: 'outcome', impact: 'impact' },
  measure: { number: 'number', percent: 'percent', ratio: 'ratio', ordinal: 'level', boolean: 'yes or no' },
  direction: { increase: 'increase', decrease: 'decrease', maintain: 'stay within range' },
  path: { linear: 'straight line', step: 'in steps' },
  accumulation: {
    snapshot: 'state at the end of the period',
    periodic: 'total of the period alone',
    cumulative: 'added to earlier periods',
  },
  frequency: { monthly: 'monthly', quarterly: 'quarterly', yearly: 'yearly', none: 'none' },
  'targets.kind': { interim: 'interim', final: 'final' },
  'measurements.status': measurementTerms.en,
  'measurements.kind': { revision: 'revision', correction: 'correction' },
  'decision.kind': {
    council_decision: 'council decision',
    mayor_order: 'mayor’s order',
    board_minutes: 'board minutes',
    contract: 'contract',
  },
  'proposal.state': { open: 'open', accepted: 'accepted', rejected: 'rejected', withdrawn: 'withdrawn' },
  stage: {
    draft: 'draft',
    coordination: 'in coordination',
    approved: 'approved',
    submitted: 'submitted',
    adopted: 'adopted',
  },
} as const;

type Words = { readonly [Field in keyof typeof en]: Readonly<Record<keyof (typeof en)[Field], string>> };

const bg: Words = {
  scope: { plan: 'част от плана', related: 'свързана инициатива' },
  visibility: { public: 'публична', internal: 'вътрешна' },
  'kpi.visibility': { public: 'публичен', internal: 'вътрешен' },
  'decision.visibility': { public: 'публично', internal: 'вътрешно' },
  'proposal.visibility': { public: 'публично', internal: 'вътрешно' },
  basis: screenWords.bg.basis,
  // Nouns: inside `retired` nothing tells the gender of what left the plan.
  as: { cancelled: 'отпадане', superseded: 'замяна' },
  progress_method: { reported: 'по отчетения процент', milestones: 'по ключови етапи' },
  likelihood: {
    very_low: 'много ниска',
    low: 'ниска',
    medium: 'средна',
    high: 'висока',
    very_high: 'много висока',
  },
  impact: {
    very_low: 'много слабо',
    low: 'слабо',
    medium: 'средно',
    high: 'силно',
    very_high: 'много силно',
  },
  'milestones.state': milestoneTerms.bg,
  rating: { on_track: 'по план', at_risk: 'в риск', late: 'изостава' },
  'kpi.kind': { performance: 'за изпълнение', context: 'контекстен' },
  value_chain: { input: 'ресурс', output: 'продукт', outcome: 'резултат', impact: 'въздействие' },
  measure: {
    number: 'число',
    percent: 'процент',
    ratio: 'съотношение',
    ordinal: 'степен',
    boolean: 'да или не',
  },
  direction: { increase: 'увеличаване', decrease: 'намаляване', maintain: 'задържане в границите' },
  path: { linear: 'равномерно', step: 'на стъпки' },
  accumulation: {
    snapshot: 'състояние към края на периода',
    periodic: 'общо само за периода',
    cumulative: 'добавя се към предходните периоди',
  },
  frequency: { monthly: 'месечна', quarterly: 'тримесечна', yearly: 'годишна', none: 'неопределена' },
  'targets.kind': { interim: 'междинна', final: 'крайна' },
  'measurements.status': measurementTerms.bg,
  'measurements.kind': { revision: 'преразгледана стойност', correction: 'поправка' },
  'decision.kind': {
    council_decision: 'решение на общинския съвет',
    mayor_order: 'заповед на кмета',
    board_minutes: 'протокол',
    contract: 'договор',
  },
  'proposal.state': {
    open: 'чака решение',
    accepted: 'прието',
    rejected: 'отхвърлено',
    withdrawn: 'оттеглено',
  },
  stage: {
    draft: 'проект',
    coordination: 'на съгласуване',
    approved: 'утвърден',
    submitted: 'внесен',
    adopted: 'приет',
  },
};

/** The words of the values of each field that allows only some, by the field's name or by `parent.name`. */
export const valueTerms: InLanguages<Readonly<Record<string, Readonly<Record<string, string>>>>> = { en, bg };

/**
 * The word of a value. The parent is the kind of file or the field that holds the field; a value without
 * a word of its own stands for itself.
 */
export function valueTerm(
  field: string,
  parent: string | undefined,
  value: string,
  language: Language,
): string {
  const within = parent === undefined ? undefined : own(valueTerms[language], `${parent}.${field}`);
  const words = within ?? own(valueTerms[language], field);
  const word = words && own(words, value);
  if (word !== undefined) return word;
  return field === 'status' && isStatus(value) ? statusTerms[language][value].feminine : value;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Only an activity has a stored status, hence the feminine. */
function isStatus(value: string): value is StatusWord {
  return Object.hasOwn(statusTerms.en, value);
}
