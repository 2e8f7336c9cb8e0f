import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `import`. */
export const importHelp: InLanguages<
  CommandHelp<'import', 'what' | 'file', 'map' | 'planId' | 'language' | 'source'>
> = {
  en: {
    details: {
      import: `Takes back what people changed in an exported workbook (.xlsx), or in a folder of CSV files: compares it with the plan by meaning, shows every change, and writes only the lines that change, in one commit. A row with an unknown id, or without one, adds an item; a row that is missing deletes nothing; an emptied cell takes an optional field away. Reports and measured values are only added. What cannot be taken is told by sheet, row and column, and then nothing is written.

--map takes in a table of your own: it shows what it found (titles above the headings, sums below and merged cells are no hindrance), proposes what the columns hold, asks for the rest, and keeps the answers in the plan (mappings/NAME.yaml). The next time planctl import FILE knows the table by its headings and asks nothing; the same row is the same item, and a blank cell takes nothing away. Where nobody can be asked, --map prints a mapping to be filled in, and --map FILE takes one.

stratml makes a new plan from a file of StratML (ISO 17469, Part 1 or 2): goals become areas, objectives operational goals, indicators KPIs. What a plan has no field for is kept at x-stratml and comes out again with planctl export stratml. Files that are not quite as the standard has them are read all the same, and each such place is listed with its line.

goals puts the official wording of operational goals in the place of working titles, from a table in CSV. One column names the goal (id, label or number), bg and en have the wording. Title, official text and their provenance change, and no other line.

Examples:
${examples('planctl import plan.xlsx --dry-run', 'planctl import actions.xlsx --map', 'planctl import stratml plan.xml --plan-id lipovgrad-2030', 'planctl import goals official.csv --source S-STRATEGY --dry-run')}`,
    },
    arguments: {
      what: 'a workbook (.xlsx) or a folder of CSV files; or stratml, or goals',
      file: 'the file, after stratml or goals',
    },
    options: {
      map: 'map the columns of a table of your own by questions, or by the mapping in a file',
      planId: 'stratml: the name of the new plan (default: by the name of the file)',
      language: 'stratml: the language of the file, such as en or fr (default: told by its letters)',
      source: 'goals: the source of the wording, by its id in sources.yaml; may be repeated',
    },
  },
  bg: {
    details: {
      import: `Приема обратно промененото в изнесена работна книга (.xlsx) или в папка с CSV файлове: сравнява го с плана по смисъл, показва всяка промяна и записва само променените редове, с една версия в git. Ред с непознат номер или без номер добавя елемент; липсващ ред не изтрива нищо; изпразнена клетка маха незадължително поле. Отчети и отчетени стойности само се добавят. Каквото не може да се приеме, се посочва с лист, ред и колона, и тогава не се записва нищо.

--map приема ваша собствена таблица: показва какво е намерено (заглавие над колоните, сборове отдолу и обединени клетки не пречат), предлага какво има в колоните, пита за останалото и пази отговорите в плана (mappings/ИМЕ.yaml). Следващия път planctl import ФАЙЛ познава таблицата по заглавията ѝ и не пита; същият ред е същият елемент, а празна клетка не маха нищо. Където няма кого да попита, --map извежда съответствие за попълване, а --map ФАЙЛ приема готово.

stratml прави нов план от файл StratML (ISO 17469, част 1 или 2): целите стават области, подцелите – оперативни цели, индикаторите – показатели. Каквото планът няма къде да запише, се пази в x-stratml и излиза отново с planctl export stratml. Файлове, които не спазват докрай стандарта, също се четат и всяко такова място се посочва с реда му.

goals поставя официалния текст на оперативните цели на мястото на работните формулировки, от таблица CSV. Една колона посочва целта (номер или означение), bg и en съдържат текста. Променят се наименованието, официалният текст и произходът им и нито един друг ред.

Примери:
${examples('planctl import plan.xlsx --dry-run', 'planctl import merki.xlsx --map', 'planctl import stratml plan.xml --plan-id lipovgrad-2030', 'planctl import goals official.csv --source S-STRATEGY --dry-run')}`,
    },
    arguments: {
      what: 'работна книга (.xlsx) или папка с CSV файлове; или stratml, или goals',
      file: 'файлът след stratml или goals',
    },
    options: {
      map: 'указва колоните на ваша таблица с въпроси или с готово съответствие от файл',
      planId: 'stratml: името на новия план (по подразбиране: по името на файла)',
      language: 'stratml: езикът на файла, например en или bg (по подразбиране: по буквите му)',
      source: 'goals: източникът на текста, по номера му в sources.yaml; може да се повтаря',
    },
  },
};
