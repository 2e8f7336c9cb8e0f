import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that take a plan out to spreadsheets and back. */
export const sheetsHelp: InLanguages<CommandHelp<'export' | 'import', 'format' | 'path', 'out' | 'lead'>> = {
  en: {
    details: {
      export: `Writes the plan into spreadsheets: xlsx is one workbook with a sheet for each kind of item, csv a folder with a file for each. planctl import takes them back. Headings and words are in the language of the output (--lang).

Examples:
${examples('planctl export xlsx -o plan.xlsx', 'planctl export csv -o tables --lead ORG-1 --lang bg')}`,
      import: `Takes back what people changed in an exported workbook (.xlsx), or in a folder of CSV files: compares it with the plan by meaning, shows every change, and writes only the lines that change, in one commit. A row with an unknown id, or without one, adds an item; a row that is missing deletes nothing; an emptied cell takes an optional field away. Reports and measured values are only added. What cannot be taken is told by sheet, row and column, and then nothing is written.

Examples:
${examples('planctl import plan.xlsx --dry-run', 'planctl import tables')}`,
    },
    arguments: { format: 'xlsx or csv', path: 'a workbook (.xlsx) or a folder of CSV files' },
    options: {
      out: 'where to write it',
      lead: 'only the activities and KPIs of this organisation',
    },
  },
  bg: {
    details: {
      export: `Записва плана в таблици: xlsx е една работна книга с лист за всеки вид елементи, csv – папка с файл за всеки. planctl import ги приема обратно. Заглавията и думите са на езика на изхода (--lang).

Примери:
${examples('planctl export xlsx -o plan.xlsx', 'planctl export csv -o tablici --lead ORG-1 --lang bg')}`,
      import: `Приема обратно промененото в изнесена работна книга (.xlsx) или в папка с CSV файлове: сравнява го с плана по смисъл, показва всяка промяна и записва само променените редове, с една версия в git. Ред с непознат номер или без номер добавя елемент; липсващ ред не изтрива нищо; изпразнена клетка маха незадължително поле. Отчети и отчетени стойности само се добавят. Каквото не може да се приеме, се посочва с лист, ред и колона, и тогава не се записва нищо.

Примери:
${examples('planctl import plan.xlsx --dry-run', 'planctl import tablici')}`,
    },
    arguments: { format: 'xlsx или csv', path: 'работна книга (.xlsx) или папка с CSV файлове' },
    options: { out: 'къде да се запише', lead: 'само дейностите и показателите на тази организация' },
  },
};
