import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of `fmt`. */
export const formatHelp: InLanguages<CommandHelp<'fmt', 'paths', 'check' | 'kind'>> = {
  en: {
    details: {
      fmt: `Puts the files of the plan, or those named, in the form in which planctl writes new ones: fields in the order of the schema, blocks of two blanks, quotes only where a reader could take a text for something else, long texts folded, one blank line at most, a final newline and no byte order mark. What the files say stays the same, comments stay beside or above what they were, line ends (LF or CRLF) stay. A text that its author broke into lines keeps them while they are not too long. A file with YAML errors is left alone and named. What validate calls not-canonical is put in order; fmt mends more than that, such as indentation and quotes. - reads a file from standard input and prints its canonical form, for editors.

Examples:
${examples('planctl fmt --dry-run', 'planctl fmt --check plans/sofia-digital/activities', 'planctl fmt - --kind kpi < plans/lipovgrad/kpis/K-01.yaml')}`,
    },
    arguments: { paths: 'files or folders; all plans when there are none; - for standard input' },
    options: {
      check: 'change nothing; list the files that would change, and end with 1 when there are any',
      kind: 'with -: the kind of file that comes in',
    },
  },
  bg: {
    details: {
      fmt: `Подрежда файловете на плана, или посочените, във вида, в който planctl пише новите: полетата в реда на схемата, отстъп от два интервала, кавички само където текстът може да се прочете като нещо друго, дългите текстове пренесени, най-много по един празен ред, нов ред в края и без знак BOM в началото. Съдържанието остава същото, коментарите остават до или над това, за което са, краищата на редовете (LF или CRLF) се запазват. Текст, който авторът е разделил на редове, ги запазва, докато не са твърде дълги. Файл с грешки в YAML се оставя и се назовава. Каквото validate нарича not-canonical, се подрежда; fmt оправя и друго, например отстъпи и кавички. Със знака - се чете от стандартния вход и се извежда подреденото, за редактори.

Примери:
${examples('planctl fmt --dry-run', 'planctl fmt --check plans/sofia-digital/activities', 'planctl fmt - --kind kpi < plans/lipovgrad/kpis/K-01.yaml')}`,
    },
    arguments: { paths: 'файлове или папки; всички планове, ако няма посочени; - за стандартния вход' },
    options: {
      check:
        'не променя нищо; изброява файловете, които биха се променили, и ако има такива, завършва с код 1',
      kind: 'заедно с -: от какъв вид е входът',
    },
  },
};
