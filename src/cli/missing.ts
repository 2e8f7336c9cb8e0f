import { asId } from '../features/choose.ts';
import { termOfKind } from '../features/target.ts';
import { addFlagWords } from '../i18n/add-flags.ts';
import { changeWords } from '../i18n/changes.ts';
import { failureWords } from '../i18n/failures.ts';
import { fieldTerm } from '../i18n/fields.ts';
import { isLanguage, type Language } from '../i18n/language.ts';
import { valueTerm } from '../i18n/values.ts';
import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';
import type { Field } from '../model/field.ts';
import type { NewKind } from '../model/kinds.ts';
import { languagesOf, type PlanState } from '../model/plan.ts';
import { Phrases } from '../render/phrases.ts';
import type { AddFlag, AddFlagName } from './add-table.ts';
import { fieldsOfNew, flagsOf } from './adding.ts';
import type { Question } from './ask-missing.ts';

/** The flags for what a new entity must have and has not. */
export function missingFlags(kind: NewKind, data: Readonly<Record<string, unknown>>): readonly AddFlag[] {
  const needed = (fieldsOfNew(kind).required ?? []).filter((field) => field !== 'id');
  const fields = needed.filter((field) => data[field] === undefined);
  if (kind === 'kpi' && data['kind'] === 'performance') {
    if (data['direction'] === undefined) fields.push('direction');
    if (data['targets'] === undefined && data['no_target'] === undefined) fields.push('targets');
  }
  if (kind === 'kpi' && data['direction'] === 'maintain' && data['range'] === undefined) fields.push('range');
  const flags = flagsOf(kind);
  return fields.flatMap((field) => flags.find((flag) => flag.field === field) ?? []);
}

/** What a person is asked besides: whoever adds something knows it, and it would be missed soon. */
const further: Readonly<Partial<Record<NewKind, readonly AddFlagName[]>>> = {
  'operational-goal': ['serves'],
  activity: ['contributes-to', 'start', 'end'],
  kpi: ['definition', 'baseline', 'serves'],
  decision: ['kind', 'number', 'date', 'title'],
  assessment: ['date', 'by'],
  source: ['url', 'date'],
};

/** A flag with the name it is asked for by: of a text in another language that of the language. */
export interface AskedFlag {
  readonly flag: AddFlag;
  readonly name: string;
}

/** What else a person is asked for and may leave out, the title in the plan's other languages included. */
export function furtherFlags(
  kind: NewKind,
  data: Readonly<Record<string, unknown>>,
  state: PlanState,
): readonly AskedFlag[] {
  const flags = flagsOf(kind);
  const named = (names: readonly AddFlagName[]): readonly AskedFlag[] =>
    names
      .flatMap((name) => flags.find(({ flag }) => flag === name) ?? [])
      .filter(({ field }) => data[field] === undefined)
      .map((flag) => ({ flag, name: flag.flag }));
  const [, ...others] = languagesOf(state);
  const titles = flags.filter(({ flag }) => flag === 'title' || flag === 'name');
  const inOthers = titles.flatMap((flag) => {
    const known = Object.keys(Object(data[flag.field]));
    const open = others.filter((language) => isLanguage(language) && !known.includes(language));
    return typeof data[flag.field] === 'string' || data[flag.field] === undefined
      ? []
      : open.map((language) => ({ flag, name: `${flag.flag}-${language}` }));
  });
  return [...inOthers, ...named(further[kind] ?? [])];
}

/** What to ask a person. */
export function questionsFor(
  kind: NewKind,
  asked: readonly AskedFlag[],
  optional: boolean,
  { state, language }: Phrases,
  tryAnswer: (name: string, answer: string) => void,
): readonly Question[] {
  const parent = kind === 'milestone' ? 'milestones' : termOfKind(kind);
  return asked.map(({ flag, name }) => {
    const field = fieldsOfNew(kind).fields?.[flag.field] ?? {};
    const { inLanguage, languages } = changeWords[language];
    const term = fieldTerm(flag.field, parent, language);
    const isMany = field.items !== undefined;
    const choices = choicesOf(field.items?.ref ? field.items : field, flag.field, parent, state, language);
    return {
      flag: name,
      optional,
      label: name === flag.flag ? term : inLanguage(term, languages[name.slice(-2)] ?? ''),
      help: addFlagWords[language].about(flag.flag, name),
      choices,
      several: isMany,
      problemOf: (answer) =>
        problemOf(() => {
          tryAnswer(name, answer);
          if ((field.items ?? field).ref) refuseUnknown(isMany ? answer.split(',') : [answer], choices);
        }, language),
    };
  });
}

/** Fails for an id that is none of those there are: at the end it would be too late to say so. */
function refuseUnknown(typed: readonly string[], choices: Question['choices']): void {
  const known = choices.map(({ value }) => value);
  for (const id of typed.map((one) => (known.includes(one.trim()) ? one.trim() : asId(one)))) {
    if (known.includes(id)) continue;
    const suggestion = closest(id, known);
    throw new Failure({ why: 'unknown-id', id, ...(suggestion === undefined ? {} : { suggestion }) });
  }
}

/** What is wrong with an answer, in words. */
export function problemOf(tried: () => void, language: Language): string | undefined {
  try {
    tried();
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // Nobody typed a flag here, and to leave one out is no way on.
    const reason = error.reason.why === 'bad-value' ? { ...error.reason, option: '' } : error.reason;
    const { message, next } = failureWords(reason, language);
    const isAbout = next === undefined || next.includes('--id');
    return [message.trim(), ...(isAbout ? [] : [next])].join(' ');
  }
}

function choicesOf(
  field: Field,
  name: string,
  parent: string,
  state: PlanState,
  language: Language,
): Question['choices'] {
  if (field.choices) {
    return field.choices.map((value) => ({ value, label: valueTerm(name, parent, value, language) }));
  }
  if (!field.ref) return [];
  const phrases = new Phrases(state, language);
  const { ref } = field;
  const entities = state.entities.filter(({ kind }) => ref.includes(kind));
  const words = (field.except ?? []).map((value) => ({ value, label: phrases.organisation(value) }));
  return [...entities.map((entity) => ({ value: entity.id, label: phrases.name(entity) })), ...words];
}
