import type { FileKind } from '../model/kinds.ts';
import type { InLanguages } from './language.ts';

/** What has to be known to write a plan file by hand. */
export const writingRules = [
  'identifiers',
  'texts',
  'dates',
  'logs',
  'provenance',
  'visibility',
  'own-fields',
  'yaml',
  'schema-line',
] as const;
export type WritingRule = (typeof writingRules)[number];

/** The words of `planctl help files`. */
export interface FilesWords {
  readonly title: string;
  readonly note: string;
  readonly fields: string;
  readonly writing: string;
  readonly more: string;
  readonly meaning: Readonly<Record<FileKind, string>>;
  readonly rules: Readonly<Record<WritingRule, string>>;
}

/** The words of `planctl help files` in both languages. */
export const filesWords: InLanguages<FilesWords> = {
  en: {
    title: 'The files of a plan',
    note: 'plans/<plan-id>/, one file for each item; the folder is its kind. A field with * is required.',
    fields: 'fields',
    writing: 'How they are written',
    more: 'planctl schema activity prints every field with its meaning; planctl add activity makes a file with the next free id; planctl validate tells what is wrong, and where.',
    meaning: {
      plan: 'What the plan is called, its languages and period, the calendar of reports, thresholds and severities.',
      area: 'A priority area of the plan.',
      'strategic-goal': 'A strategic goal; operational goals serve it.',
      'operational-goal':
        'An operational goal: it belongs to one area, serves strategic goals, and activities contribute to it.',
      activity: 'An activity: its definition, and what was reported of it over time.',
      kpi: 'A KPI: its definition with baseline and targets, and the values measured.',
      decision: 'An act of a body of the city, and the changes of approved values that it allows.',
      proposal: 'A change of an approved value that was asked for, and what became of it.',
      assessment: 'An assessment of digital maturity, or a peer review.',
      report:
        "The office's own words for the report of a period, its stages, and the seal once it is closed.",
      organisations: 'The register of organisations that leads, owners and partners are named from.',
      sources: 'The register of sources that facts are taken from.',
      mapping: 'How the columns of a foreign spreadsheet become fields; planctl import FILE --map writes it.',
    },
    rules: {
      identifiers:
        'Latin capitals, digits and hyphens (A-01, OG-07), unique in the plan, never changed and never used again. The name of the file begins with the id: A-01-sandbox.yaml.',
      texts:
        '{bg: …, en: …}, or a plain text in the first language of the plan. What YAML 1.1 would read as something else (no, 12:30, 2027-03-31) stands in quotes.',
      dates:
        '2027-03-31, or as coarse as is known: 2027-03, 2027-Q1, 2027-H1, 2027. A coarse start is its first day, every other coarse date its last.',
      logs: 'updates and measurements are only ever added, oldest first. What was wrong is corrected by a new entry with corrects or revises.',
      provenance:
        'basis: official, reported or reconstructed, with sources; fields says it of single fields. What is reconstructed is marked wherever it is shown.',
      visibility:
        'internal keeps an item out of public output. Blockers, risks, help_needed, note_internal and the responsible person are internal by nature.',
      'own-fields': 'Fields of your own begin with x-, and planctl leaves them alone.',
      yaml: 'UTF-8, YAML 1.2, one document, at most 1 MiB; no anchors, tags, tabs or keys written twice.',
      'schema-line':
        'The first line, # yaml-language-server: $schema=…, lets an editor complete and explain the fields. It may be missing.',
    },
  },
  bg: {
    title: 'Файловете на плана',
    note: 'plans/<plan-id>/, по един файл за всеки елемент; папката е видът му. Полетата със * са задължителни.',
    fields: 'полета',
    writing: 'Как се пишат',
    more: 'planctl schema activity показва всички полета и какво значат; planctl add activity създава файл със следващия свободен номер; planctl validate казва какво не е наред и къде.',
    meaning: {
      plan: 'Как се нарича планът, езиците и периодът му, календарът на отчетите, праговете и тежестите на констатациите.',
      area: 'Приоритетна област на плана.',
      'strategic-goal': 'Стратегическа цел; към нея са насочени оперативните цели.',
      'operational-goal':
        'Оперативна цел: принадлежи към една област, допринася за стратегически цели, а към нея са насочени дейностите.',
      activity: 'Дейност: определението ѝ и какво е отчитано за нея във времето.',
      kpi: 'Показател: определението му с базова и целеви стойности и отчетените стойности.',
      decision: 'Акт на орган на общината и промените на утвърдени стойности, които той позволява.',
      proposal: 'Поискана промяна на утвърдена стойност и какво е решено по нея.',
      assessment: 'Оценка на дигиталната зрялост или партньорска проверка.',
      report:
        'Собствените думи на звеното в отчета за период, етапите на отчета и печатът, след като е приключен.',
      organisations: 'Регистърът на организациите: от него се посочват отговорните звена и партньорите.',
      sources: 'Регистърът на източниците, от които са взети фактите.',
      mapping: 'Кои полета са в колоните на чужда таблица; записва го planctl import ФАЙЛ --map.',
    },
    rules: {
      identifiers:
        'Главни латински букви, цифри и тирета (A-01, OG-07), неповторими в плана; не се променят и не се използват повторно. Името на файла започва с номера: A-01-sandbox.yaml.',
      texts:
        '{bg: …, en: …} или само текст – на първия език на плана. Каквото YAML 1.1 би прочел като друго (no, 12:30, 2027-03-31), се пише в кавички.',
      dates:
        '2027-03-31 или толкова точно, колкото се знае: 2027-03, 2027-Q1, 2027-H1, 2027. Неточно начало значи първия ден от периода, всяка друга неточна дата – последния.',
      logs: 'updates и measurements само се допълват, най-старото първо. Грешното се поправя с нов запис с corrects или revises.',
      provenance:
        'basis: official, reported или reconstructed, с източници; fields го казва за отделни полета. Работните формулировки са отбелязани навсякъде, където се показват.',
      visibility:
        'internal не допуска елемента в публичен изход. Пречките, рисковете, help_needed, note_internal и отговорното лице са вътрешни винаги.',
      'own-fields': 'Ваши собствени полета започват с x- и planctl не ги променя.',
      yaml: 'UTF-8, YAML 1.2, един документ, най-много 1 MiB; без котви, етикети, табулации и повторени полета.',
      'schema-line':
        'С първия ред, # yaml-language-server: $schema=…, редакторът допълва и обяснява полетата. Може и да липсва.',
    },
  },
};
