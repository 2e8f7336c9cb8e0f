import type { Deviation } from '../model/stratml.ts';
import { counted, type Noun } from './counts.ts';
import type { InLanguages, Language } from './language.ts';
import { formatNumber } from './numbers.ts';

type Words = {
  readonly [C in Deviation['code']]: (deviation: Extract<Deviation, { readonly code: C }>) => string;
};

const words: InLanguages<Words> = {
  en: {
    encoding: ({ declared, used }) => `the file says ${declared} and is in ${used}`,
    entity: ({ name }) => `&${name}; is known to HTML only`,
    ampersand: () => '& stands alone; in XML it is written &amp;',
    namespace: ({ met }) =>
      met === '' ? 'no namespace is named' : `the namespace ${met} is not that of the standard`,
    'unknown-element': ({ name, within, kept }) =>
      `<${within}> has no <${name}>${kept ? '; its text was kept with the other information' : '; it is empty'}`,
    'unknown-attribute': ({ name, within, kept }) =>
      `<${within}> has no attribute ${name}${kept ? '; its value was kept with the other information' : '; it is empty'}`,
    'early-name': ({ name, now }) => `${name} is called ${now}`,
    repeated: ({ name, within }) => `<${within}> has more than one <${name}>`,
    order: ({ name, within, before }) => `in <${within}>, <${name}> comes before <${before}>`,
    misplaced: ({ name, within }) => `the place of <${name}> is not in <${within}>`,
    missing: ({ name, within }) => `<${within}> lacks ${name}`,
    'stray-text': ({ within }) =>
      `text stands directly in <${within}>; it was kept with the other information`,
    identifier: ({ met, now }) =>
      met === '' ? 'the identifier is empty' : `${met} cannot be an identifier; it became ${now}`,
    'repeated-identifier': ({ met, now }) =>
      `something else has the identifier ${met} already; it became ${now}`,
    date: ({ name, met }) => `${name}: ${met} is not a date of the form 2027-03-31`,
    number: ({ name, met }) => `${name}: ${met} is not a number; it was kept as text`,
    choice: ({ name, met }) =>
      met.trim() === '' ? `${name} is empty` : `${name}: ${met} is not a value of the standard`,
    control: ({ within }) => `<${within}> holds characters that nobody sees; they were left out`,
  },
  bg: {
    encoding: ({ declared, used }) => `файлът посочва ${declared}, а е в ${used}`,
    entity: ({ name }) => `&${name}; е познато само на HTML`,
    ampersand: () => '& стои само; в XML се пише &amp;',
    namespace: ({ met }) =>
      met === ''
        ? 'не е посочено пространство от имена'
        : `пространството от имена ${met} не е това на стандарта`,
    'unknown-element': ({ name, within, kept }) =>
      `в <${within}> няма <${name}>${kept ? '; текстът е запазен при другата информация' : '; празен е'}`,
    'unknown-attribute': ({ name, within, kept }) =>
      `<${within}> няма атрибут ${name}${kept ? '; стойността е запазена при другата информация' : '; празен е'}`,
    'early-name': ({ name, now }) => `${name} се нарича ${now}`,
    repeated: ({ name, within }) => `в <${within}> има повече от един <${name}>`,
    order: ({ name, within, before }) => `в <${within}> мястото на <${name}> е преди <${before}>`,
    misplaced: ({ name, within }) => `мястото на <${name}> не е в <${within}>`,
    missing: ({ name, within }) => `в <${within}> липсва ${name}`,
    'stray-text': ({ within }) => `има текст направо в <${within}>; запазен е при другата информация`,
    identifier: ({ met, now }) =>
      met === '' ? 'идентификаторът е празен' : `${met} не може да е идентификатор; записан е като ${now}`,
    'repeated-identifier': ({ met, now }) => `идентификаторът ${met} вече е зает; записан е като ${now}`,
    date: ({ name, met }) => `${name}: ${met} не е дата във вида 2027-03-31`,
    number: ({ name, met }) => `${name}: ${met} не е число; запазено е като текст`,
    choice: ({ name, met }) =>
      met.trim() === '' ? `${name} е празен` : `${name}: ${met} не е стойност от стандарта`,
    control: ({ within }) => `<${within}> съдържа невидими знаци; пропуснати са`,
  },
};

/** What in a file is not as the standard has it, in words. */
export function deviationText(deviation: Deviation, language: Language): string {
  const say = words[language][deviation.code] as (deviation: Deviation) => string;
  return say(deviation);
}

/** What the import of a document tells. */
export interface StratmlWords {
  readonly read: (
    counts: {
      readonly areas: number;
      readonly goals: number;
      readonly kpis: number;
      readonly organisations: number;
    },
    plan: string,
  ) => string;
  readonly deviations: (count: number) => string;
  readonly kept: string;
  readonly more: (count: number) => string;
  readonly subject: (plan: string) => string;
}

const nouns: InLanguages<Readonly<Record<'area' | 'goal' | 'kpi' | 'organisation' | 'deviation', Noun>>> = {
  en: {
    area: { one: 'area', many: 'areas' },
    goal: { one: 'goal', many: 'goals' },
    kpi: { one: 'KPI', many: 'KPIs' },
    organisation: { one: 'organisation', many: 'organisations' },
    deviation: { one: 'place is', many: 'places are' },
  },
  bg: {
    area: { one: 'област', many: 'области' },
    goal: { one: 'цел', many: 'цели' },
    kpi: { one: 'показател', many: 'показателя' },
    organisation: { one: 'организация', many: 'организации' },
    deviation: { one: 'място не е', many: 'места не са' },
  },
};

export const stratmlWords: InLanguages<StratmlWords> = {
  en: {
    read: ({ areas, goals, kpis, organisations }, plan) =>
      `Plan ${plan}: ${counted(areas, nouns.en.area, 'en')}, ${counted(goals, nouns.en.goal, 'en')}, ${counted(kpis, nouns.en.kpi, 'en')}, ${counted(organisations, nouns.en.organisation, 'en')}`,
    deviations: (count) => `${counted(count, nouns.en.deviation, 'en')} not as StratML has it:`,
    more: (count) => `… and ${formatNumber(count, 'en')} more`,
    kept: 'Kept at x-stratml, since a plan has no field for it:',
    subject: (plan) => `Import plan ${plan} from StratML`,
  },
  bg: {
    read: ({ areas, goals, kpis, organisations }, plan) =>
      `План ${plan}: ${counted(areas, nouns.bg.area, 'bg')}, ${counted(goals, nouns.bg.goal, 'bg')}, ${counted(kpis, nouns.bg.kpi, 'bg')}, ${counted(organisations, nouns.bg.organisation, 'bg')}`,
    deviations: (count) => `${counted(count, nouns.bg.deviation, 'bg')} по StratML:`,
    more: (count) => `… и още ${formatNumber(count, 'bg')}`,
    kept: 'Запазено в x-stratml, защото планът няма поле за него:',
    subject: (plan) => `Внесен план ${plan} от StratML`,
  },
};
