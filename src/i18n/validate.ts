import type { Severity } from '../model/codes.ts';
import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';

/** The words of validation's text output. */
export interface ValidateWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly expected: string;
  readonly next: string;
  readonly allGood: (files: string) => string;
  readonly byCode: string;
  /** Of a code that has too many findings in one file to list: how many more there are. */
  readonly more: (count: number) => string;
  readonly codesHeading: string;
  readonly groups: Readonly<
    Record<'files' | 'shape' | 'links' | 'dates' | 'sense' | 'change' | 'calendar', string>
  >;
  readonly severityNote: string;
}

/** The words of validation's text output in both languages. */
export const validateWords: InLanguages<ValidateWords> = {
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    expected: 'expected',
    next: 'next',
    allGood: (files) => `Nothing to mend in ${files}.`,
    byCode: 'By code',
    more: (count) => `and ${count} more of this code in this file`,
    codesHeading: 'The findings of planctl validate',
    groups: {
      files: 'Files and YAML',
      shape: 'Shape: fields and values against the schema',
      links: 'Links',
      dates: 'Dates',
      sense: 'Sense',
      change: 'Changes against another state: only in check',
      calendar: 'On a day: only with validate --as-of',
    },
    severityNote: 'plan.yaml can give each code another severity, or off, under "severities".',
  },
  bg: {
    severity: { error: 'грешка', warning: 'предупреждение', info: 'сведение' },
    expected: 'очаква се',
    next: 'следва',
    allGood: (files) => `Няма нищо за поправяне (${files}).`,
    byCode: 'По код',
    more: (count) => `и още ${count} с този код в този файл`,
    codesHeading: 'Какво установява planctl validate',
    groups: {
      files: 'Файлове и YAML',
      shape: 'Вид: полета и стойности спрямо схемата',
      links: 'Връзки',
      dates: 'Дати',
      sense: 'Смисъл',
      change: 'Промени спрямо друго състояние: само в check',
      calendar: 'Към определен ден: само с validate --as-of',
    },
    severityNote: 'В plan.yaml, под „severities“, всеки код може да получи друга тежест или off.',
  },
};

const nouns: InLanguages<Readonly<Record<Severity | 'file', Noun>>> = {
  en: {
    error: { one: 'error', many: 'errors' },
    warning: { one: 'warning', many: 'warnings' },
    info: { one: 'info', many: 'infos' },
    file: { one: 'file', many: 'files' },
  },
  bg: {
    error: { one: 'грешка', many: 'грешки' },
    warning: { one: 'предупреждение', many: 'предупреждения' },
    info: { one: 'сведение', many: 'сведения' },
    file: { one: 'файл', many: 'файла' },
  },
};

/** A number of findings of one severity, or of files, in words. */
export function countOf(count: number, what: Severity | 'file', language: Language): string {
  return counted(count, nouns[language][what], language);
}
