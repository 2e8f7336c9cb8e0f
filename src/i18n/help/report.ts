import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `report`. */
export const reportHelp: InLanguages<
  CommandHelp<
    'report',
    'what' | 'period' | 'stage',
    | 'format'
    | 'out'
    | 'against'
    | 'audience'
    | 'allowGaps'
    | 'year'
    | 'date'
    | 'role'
    | 'registration'
    | 'reason'
  >
> = {
  en: {
    details: {
      report: `Makes the report of a month, quarter, half-year or year: without a period that of the last finished quarter. It compares the plan on the last day of the period with the last report, or with --against. The same commit gives the same bytes. In several languages with --lang bg,en; without -o one text is printed.

report draft PERIOD begins reports/PERIOD.yaml with the questions the office answers; report stage PERIOD STAGE records how far it has come; report close PERIOD seals it and tags the commit; report verify PERIOD makes it again and compares; report revise PERIOD --reason begins a new version of a closed one.

Examples:
${examples('planctl report 2021-Q2 --plan sofia-digital --lang bg,en --format md,html,json,docx -o out', 'planctl report 2026-Q2 --audience council --format docx -o council --allow-gaps', 'planctl report verify 2026-Q2')}`,
    },
    arguments: {
      what: 'a period such as 2026-Q3, or draft, stage, close, verify, revise',
      period: 'the period, after one of these words',
      stage: 'draft, coordination, approved, submitted or adopted',
    },
    options: {
      format: 'md, html, json, docx, or several: html,docx (default: md)',
      out: 'write the files into this folder',
      against: 'compare with this period, or with the files of a commit, tag or day',
      audience: 'steering (everything), council, public or lead:ORG (default: steering)',
      allowGaps: 'also where a red item has no cause or corrective action; the report says so',
      year: 'the report of a whole year',
      date: 'the day the stage was reached (default: today)',
      role: 'the post of whoever took the step',
      registration: 'the registration number',
      reason: 'why a closed report is opened again',
    },
  },
  bg: {
    details: {
      report: `Изготвя отчета за месец, тримесечие, полугодие или година; без период – за последното приключило тримесечие. Сравнява плана към последния ден на периода с предходния отчет или с --against. От една и съща версия излизат едни и същи байтове. На няколко езика: --lang bg,en; без -o един текст се извежда на екрана.

report draft ПЕРИОД започва reports/ПЕРИОД.yaml с въпросите към звеното; report stage ПЕРИОД ЕТАП вписва докъде е стигнал отчетът; report close ПЕРИОД го приключва и отбелязва версията с етикет; report verify ПЕРИОД го изготвя отново и сравнява; report revise ПЕРИОД --reason започва нова версия на приключен отчет.

Примери:
${examples('planctl report 2021-Q2 --plan sofia-digital --lang bg,en --format md,html,json,docx -o out', 'planctl report 2026-Q2 --audience council --format docx -o council --allow-gaps', 'planctl report verify 2026-Q2')}`,
    },
    arguments: {
      what: 'период, например 2026-Q3, или draft, stage, close, verify, revise',
      period: 'периодът след някоя от тези думи',
      stage: 'draft, coordination, approved, submitted или adopted',
    },
    options: {
      format: 'md, html, json, docx или няколко: html,docx (по подразбиране: md)',
      out: 'записва файловете в тази папка',
      against: 'сравнява с този период или с файловете от версия, етикет или ден',
      audience: 'steering (всичко), council, public или lead:ОРГАНИЗАЦИЯ (по подразбиране: steering)',
      allowGaps: 'и когато отклонение няма причина или мярка; отчетът го казва',
      year: 'отчет за цяла година',
      date: 'денят, в който е достигнат етапът (по подразбиране: днес)',
      role: 'длъжността на предприелия стъпката',
      registration: 'регистрационният номер',
      reason: 'защо приключен отчет се отваря отново',
    },
  },
};
