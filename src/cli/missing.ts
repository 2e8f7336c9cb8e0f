import { termOfKind } from '../features/target.ts';
import { failureWords } from '../i18n/failures.ts';
import { fieldTerm } from '../i18n/fields.ts';
import type { Language } from '../i18n/language.ts';
import { valueTerm } from '../i18n/values.ts';
import { Failure } from '../model/failure.ts';
import type { Field } from '../model/field.ts';
import type { NewKind } from '../model/kinds.ts';
import type { PlanState } from '../model/plan.ts';
import { Phrases } from '../render/phrases.ts';
import type { AddFlag } from './add-table.ts';
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

/** What to ask a person for what is missing. */
export function questionsFor(
  kind: NewKind,
  missing: readonly AddFlag[],
  state: PlanState,
  language: Language,
  tryAnswer: (flag: AddFlag, answer: string) => void,
): readonly Question[] {
  const parent = kind === 'milestone' ? 'milestones' : termOfKind(kind);
  return missing.map((flag) => {
    const field = fieldsOfNew(kind).fields?.[flag.field] ?? {};
    return {
      flag: flag.flag,
      label: fieldTerm(flag.field, parent, language),
      choices: choicesOf(field, flag.field, parent, state, language),
      problemOf: (answer) => {
        try {
          tryAnswer(flag, answer);
          return undefined;
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          // Nobody typed a flag here.
          const reason = error.reason.why === 'bad-value' ? { ...error.reason, option: '' } : error.reason;
          const { message, next } = failureWords(reason, language);
          return [message.trim(), ...(next === undefined ? [] : [next])].join(' ');
        }
      },
    };
  });
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
