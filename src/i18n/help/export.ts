import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `export`. */
export const exportHelp: InLanguages<
  CommandHelp<'export', 'format', 'out' | 'type' | 'format' | 'orgRef' | 'internal'>
> = {
  en: {
    details: {
      export: `Writes the plan in a form that other systems read; the same plan on the same day gives the same bytes.

  xlsx         a workbook with a sheet for each kind of item; planctl import takes it back
  csv          the same as a folder of CSV files
  stratml      StratML Part 2 (ISO 17469), one file per language
  iati         IATI 2.03: results with indicators, baselines, targets and values
  datapackage  Frictionless data package: tables in CSV with their schemas, into a folder
  ics          calendar of deadlines and reporting dates (iCalendar)
  logframe     logical framework and performance framework, as markdown, CSV, a workbook or Word
  json         everything that is known and computed

Items marked internal are left out, except in json; blockers, risks and requests for help are in json only.

Examples:
${examples('planctl export xlsx --lang en -o plan.xlsx', 'planctl export stratml --lang en -o plan.xml', 'planctl export datapackage --as-of 2021-06-30 -o open-data')}`,
    },
    arguments: { format: 'xlsx, csv, stratml, iati, datapackage, ics, logframe or json' },
    options: {
      out: 'write to this file (datapackage: folder) instead of standard output',
      type: 'stratml: plan (targets only) or report (default: report when anything was reported)',
      format: 'logframe: md, csv, xlsx or docx (default: by the name of the file, else md)',
      orgRef: 'iati: registered identifier of the organisation that reports',
      internal: 'items marked internal as well',
    },
  },
  bg: {
    details: {
      export: `Изнася плана във вид, който четат други системи; един и същ план към един и същ ден дава едни и същи байтове.

  xlsx         работна книга с лист за всеки вид; planctl import я приема обратно
  csv          същото като папка с файлове CSV
  stratml      StratML, част 2 (ISO 17469), по един файл на език
  iati         IATI 2.03: резултати с показатели, базови, целеви и отчетени стойности
  datapackage  пакет данни Frictionless: таблици CSV със схемите им, в папка
  ics          календар със сроковете и датите за отчитане (iCalendar)
  logframe     логическа рамка и рамка за изпълнението – markdown, CSV, работна книга или Word
  json         всичко известно и изчислено

Вътрешните елементи не се изнасят, освен в json; пречки, рискове и искания за съдействие има само в json.

Примери:
${examples('planctl export xlsx --lang bg -o plan.xlsx', 'planctl export stratml --lang bg -o plan.xml', 'planctl export datapackage --as-of 2021-06-30 -o open-data')}`,
    },
    arguments: { format: 'xlsx, csv, stratml, iati, datapackage, ics, logframe или json' },
    options: {
      out: 'записва в този файл (datapackage: папка) вместо на стандартния изход',
      type: 'stratml: plan (само целеви стойности) или report (по подразбиране: report, ако има отчетено)',
      format: 'logframe: md, csv, xlsx или docx (по подразбиране: по името на файла, иначе md)',
      orgRef: 'iati: регистриран идентификатор на отчитащата се организация',
      internal: 'и вътрешните елементи',
    },
  },
};
