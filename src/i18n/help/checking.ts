import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that judge and describe files. */
export const checkingHelp: InLanguages<
  CommandHelp<
    'validate' | 'schema' | 'help',
    'paths' | 'schema' | 'topic',
    'onDay' | 'strict' | 'cache' | 'staged' | 'format' | 'output' | 'schemaList'
  >
> = {
  en: {
    details: {
      validate: `Judges the files whatever the day: YAML, fields and values, links, dates, sense. With --as-of also what depends on a day: outdated reports, overdue measurements, red activities without a corrective action, expired assessments. Exits 1 when there is an error (with --strict also for a warning). Each finding has a code; see planctl help codes.

Findings can be told to other programs: --format for standard output, --output for files, several in one run. On GitHub Actions the text comes with annotations, and the step gets a summary.

Examples:
${examples('planctl validate', 'planctl validate plans/sofia-digital/activities --strict', 'planctl validate --as-of 2021-06-30 --json', 'planctl validate --strict --output sarif=planctl.sarif --output junit=planctl.xml')}`,
      schema: `Examples:
${examples('planctl schema --list', 'planctl schema activity')}`,
      help: `Topics: codes (every finding of validate), rules (every threshold and every rule of health, KPI status and roll-up), files (every kind of plan file, its fields, and how they are written).

Examples:
${examples('planctl help status', 'planctl help codes', 'planctl help rules', 'planctl help files')}`,
    },
    arguments: {
      paths: 'files or folders; without any, every plan of the repository',
      schema: 'a kind of file, such as activity',
      topic: 'a command, or one of the topics codes, rules and files',
    },
    options: {
      onDay: 'judge the calendar too, on this day: 2021-06-30, 2021-Q2, 2021',
      strict: 'exit 1 for warnings too',
      cache: 'judge every file anew, whatever is known of unchanged ones',
      staged: 'judge what is staged for the next commit; tell what it makes wrong',
      format: 'text, json, github, gitlab, sarif, junit or markdown',
      output: 'write a format to a file as well, such as sarif=planctl.sarif; may be given several times',
      schemaList: 'list the kinds that have a schema',
    },
  },
  bg: {
    details: {
      validate: `Проверява файловете независимо от деня: YAML, полета и стойности, връзки, дати, смисъл. С --as-of проверява и това, което зависи от деня: остарели отчети, закъснели стойности, изоставащи дейности без коригираща мярка, изтекли експертни преценки. Завършва с код 1 при грешка (с --strict и при предупреждение). Всяка констатация има код: вижте planctl help codes.

Констатациите могат да се предадат и на други програми: --format за стандартния изход, --output за файлове, по няколко наведнъж. В GitHub Actions към текста се добавят бележки по редовете, а стъпката получава обобщение.

Примери:
${examples('planctl validate', 'planctl validate plans/sofia-digital/activities --strict', 'planctl validate --as-of 2021-06-30 --json', 'planctl validate --strict --output sarif=planctl.sarif --output junit=planctl.xml')}`,
      schema: `Примери:
${examples('planctl schema --list', 'planctl schema activity')}`,
      help: `Теми: codes (всичко, което установява validate), rules (всеки праг и всяко правило за оценките и обобщаването им), files (всеки вид файл на плана, полетата му и как се пишат).

Примери:
${examples('planctl help status', 'planctl help codes', 'planctl help rules', 'planctl help files')}`,
    },
    arguments: {
      paths: 'файлове или папки; без тях – всички планове в хранилището',
      schema: 'вид файл, например activity',
      topic: 'команда или една от темите codes, rules и files',
    },
    options: {
      onDay: 'проверява и сроковете към този ден: 2021-06-30, 2021-Q2, 2021',
      strict: 'код 1 и при предупреждения',
      cache: 'проверява всеки файл отново, дори да не е променян',
      staged: 'проверява подготвеното за следващия commit и казва какво се разваля с него',
      format: 'text, json, github, gitlab, sarif, junit или markdown',
      output: 'записва и формат във файл, например sarif=planctl.sarif; може да се даде няколко пъти',
      schemaList: 'изброява видовете, които имат схема',
    },
  },
};
