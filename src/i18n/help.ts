import type { InLanguages } from './language.ts';

/** The words of the command line itself: help, usage errors. Kept apart from all other words, since they load at start. */
type CommandName =
  | 'status'
  | 'due'
  | 'show'
  | 'update'
  | 'measure'
  | 'tree'
  | 'list'
  | 'board'
  | 'timeline'
  | 'explain'
  | 'validate'
  | 'schema'
  | 'help';

export interface HelpWords {
  readonly about: string;
  readonly groups: Readonly<Record<'daily' | 'look' | 'check' | 'rest', string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly details: Readonly<Record<CommandName, string>>;
  readonly arguments: Readonly<
    Record<
      | 'paths'
      | 'id'
      | 'activity'
      | 'kpi'
      | 'value'
      | 'kpi'
      | 'value'
      | 'explainable'
      | 'listable'
      | 'schema'
      | 'topic',
      string
    >
  >;
  readonly options: Readonly<
    Record<
      | 'directory'
      | 'lang'
      | 'color'
      | 'version'
      | 'help'
      | 'plan'
      | 'asOf'
      | 'rev'
      | 'json'
      | 'onDay'
      | 'strict'
      | 'cache'
      | 'within'
      | 'dueFormat'
      | 'status'
      | 'lead'
      | 'area'
      | 'goal'
      | 'tag'
      | 'scope'
      | 'health'
      | 'sort'
      | 'schemaList',
      string
    >
  >;
  readonly headings: Readonly<
    Record<'usage' | 'arguments' | 'options' | 'globalOptions' | 'commands' | 'examples', string>
  >;
  readonly more: string;
  readonly usage: {
    readonly unknownCommand: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingOptionValue: (name: string) => string;
    readonly excessArguments: string;
    readonly badLanguage: (value: string) => string;
    readonly unknownTopic: (name: string) => string;
    readonly other: (message: string) => string;
    readonly didYouMean: (name: string) => string;
    readonly seeHelp: (command: string) => string;
  };
}

const examples = (...lines: readonly string[]): string => lines.map((line) => `  $ ${line}`).join('\n');

/** The words of the command line in both languages. */
export const helpWords: InLanguages<HelpWords> = {
  en: {
    about: "Tracks a city's strategy and action plan, kept as YAML files under git.",
    groups: {
      daily: 'Every day:',
      look: 'Look closer:',
      check: 'Check the files (validate is about the files as they are):',
      rest: 'More:',
    },
    commands: {
      status: 'Show where the plan stands',
      due: 'Show who owes what, and by when',
      show: 'Show everything about one item',
      update: 'Report what became of an activity',
      measure: 'Record a value of a KPI',
      tree: 'Show the hierarchy: area, goal, activity, milestone',
      list: 'List items of one kind, filtered and sorted',
      board: 'Show activities by status',
      timeline: 'Show dates over quarters',
      explain: 'Explain how a rating came about',
      validate: 'Check the files of the plan',
      schema: 'Print the JSON Schema of a kind of file',
      help: 'Show help for a command or a topic',
    },
    details: {
      status: `Shows how the activities go (Delivery) and what they achieve (Results), with how much of it is known; first what needs attention, then each priority area, the KPIs against their targets, related initiatives apart, and what is past its date. The rules: planctl help rules. In a pipe each row begins with its kind: plan, area, activity, kpi or past.

Examples:
${examples('planctl status', 'planctl status --as-of 2021-06-30 --lang bg')}`,
      due: `Shows what is to be done now, by lead: ends and milestones that have passed or come within the window, reports and measurements that are awaited, late or overdue activities without a corrective action, assessments that expire, tasks of decisions, deadlines of reporting. Silent leads are named. In a pipe each row begins with due or silent.

Examples:
${examples('planctl due', 'planctl due --lead ORG-INNOVATIVE --within 2w', 'planctl due --lead unknown --format markdown')}`,
      show: `Shows the definition, updates or measurements, provenance, sources, what refers to the item, and the lines of its file. Ids may be typed in small letters or with Cyrillic look-alikes.

Examples:
${examples('planctl show A-01', 'planctl show sofia-icc:ICC-K-01 --json')}`,
      update: `Adds one entry to the updates of an activity and changes no other line of its file. It shows what will change, asks once on a terminal, and commits the file where the plan is in git. Dates, numbers and status words may be written as people write them, in either language; what could mean two things is refused.

Examples:
${examples('planctl update A-01 --progress 45 --done "…" --next-steps "…"', 'planctl update A-01 --for 2026-Q3 --status completed --progress 100 --milestone M2=done --source S-43', 'planctl update A-01 --corrects 2026-06-30 --progress 40 --reason "…" --dry-run')}`,
      measure: `Adds one entry to the measurements of a KPI and changes no other line of its file. A later value for a period that has one needs --revises with the reason.

Examples:
${examples('planctl measure K-05 3 --period 2026-Q3 --source S-43', 'planctl measure K-05 4 --period 2026-Q3 --revises "counted anew" --kind correction')}`,
      tree: `Examples:
${examples('planctl tree', 'planctl tree --plan sofia-digital --as-of 2023-06-30')}`,
      list: `In a pipe each row is: plan, id, title, then for activities status, progress, start, end, lead, scope, goals, health, what is shown, reasons, planned, actual and freshness; for KPIs value, period, target, its date, owner, scope, goals, status, what is shown, expected, ratio, trend and freshness; for areas and goals Delivery and Results with their coverage.

Examples:
${examples('planctl list activities --status in_progress --sort end', 'planctl list kpis --area EGOV --json', 'planctl list activities --health overdue')}`,
      board: `A column for each status, the activities that want looking at first; related initiatives below. In a pipe each row is: plan, status, id, title, what is shown of its health, progress, lead, scope.

Examples:
${examples('planctl board', 'planctl board --area EGOV --as-of 2023-06-30', 'planctl board --lead unknown --json')}`,
      timeline: `A bar for each activity from its start to its approved end, its milestones, and a line at the day looked at, grouped by priority area. In a pipe each row begins with its kind. activity: plan, id, title, start, end, forecast end, status, what is shown of its health, scope, area. milestone: plan, id of the activity, title, due date, state, date it was reached, id of the milestone.

Examples:
${examples('planctl timeline', 'planctl timeline --plan sofia-digital --as-of 2023-06-30', 'planctl timeline --area EGOV --json')}`,
      explain: `Shows the rating with why, the arithmetic in numbers, every rule that was tried, and every input with its file and line. Of an activity, a KPI, a goal, an area or a plan. In a pipe each row begins with its kind: verdict, step, item, rule or input.

Examples:
${examples('planctl explain A-01', 'planctl explain EGOV --as-of 2021-06-30', 'planctl explain sofia-digital --json')}`,
      validate: `Judges the files whatever the day: YAML, fields and values, links, dates, sense. With --as-of also what depends on a day: outdated reports, overdue measurements, red activities without a corrective action, expired assessments. Exits 1 when there is an error (with --strict also for a warning). Each finding has a code; see planctl help codes.

Examples:
${examples('planctl validate', 'planctl validate plans/sofia-digital/activities --strict', 'planctl validate --as-of 2021-06-30 --json')}`,
      schema: `Examples:
${examples('planctl schema --list', 'planctl schema activity')}`,
      help: `Topics: codes (every finding of validate), rules (every threshold and every rule of health, KPI status and roll-up).

Examples:
${examples('planctl help status', 'planctl help codes', 'planctl help rules')}`,
    },
    arguments: {
      paths: 'files or folders; without any, every plan of the repository',
      activity: 'the id of an activity, such as A-01',
      kpi: 'the id of a KPI, such as K-01',
      value: 'a number, yes or no, or 310/500; none with --status missing',
      id: 'an id such as A-01, or plan:ID where two plans share it',
      explainable: 'an id such as A-01, plan:ID, or the id of a plan; without any, every plan',
      listable:
        'areas, goals, strategic-goals, operational-goals, activities, kpis, decisions, proposals, assessments, reports, organisations or sources',
      schema: 'a kind of file, such as activity',
      topic: 'a command, or one of the topics codes and rules',
    },
    options: {
      directory: 'work in this folder',
      lang: 'language of the output: bg or en',
      color: 'no colour (NO_COLOR does the same)',
      version: 'print the version',
      help: 'show this help',
      plan: 'the plan, where there are several (or PLANCTL_PLAN)',
      asOf: 'the day to look at: 2021-06-30, 2021-Q2, 2021 (default: today)',
      rev: 'the files of a commit, branch, tag or day: HEAD~3, v1, 2026-06-30 (default: as they are now)',
      json: 'print JSON',
      onDay: 'judge the calendar too, on this day: 2021-06-30, 2021-Q2, 2021',
      strict: 'exit 1 for warnings too',
      cache: 'judge every file anew, whatever is known of unchanged ones',
      within: 'how far ahead to look: 30d, 2w, 3m or a number of days (default: 30d)',
      dueFormat: 'text, json or markdown (a list to tick off)',
      status: 'only activities of this status, or not_reported',
      lead: 'only items of this organisation, or unknown',
      area: 'only items of this priority area',
      goal: 'only items of this goal',
      tag: 'only items with this tag',
      scope: 'plan or related',
      health: 'only what is judged so: on_track, at_risk, late, overdue, unknown … or a status of KPIs',
      sort: 'id, title, status, health, progress, start, end, lead or updated',
      schemaList: 'list the kinds that have a schema',
    },
    headings: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'For every command:',
      commands: 'Commands:',
      examples: 'Examples:',
    },
    more: 'planctl help COMMAND tells more about each.',
    usage: {
      unknownCommand: (name) => `There is no command ${name}.`,
      unknownOption: (name) => `There is no option ${name} here.`,
      missingArgument: (name) => `${name} is missing.`,
      missingOptionValue: (name) => `${name} needs a value.`,
      excessArguments: 'There are more words than this command takes.',
      badLanguage: (value) => `${value} is not a language of planctl; it speaks bg and en.`,
      unknownTopic: (name) => `There is no command or topic ${name}.`,
      other: (message) => message,
      didYouMean: (name) => `Did you mean ${name}?`,
      seeHelp: (command) => `See ${command}.`,
    },
  },
  bg: {
    about: 'Следи изпълнението на градска стратегия и план за действие, записани като YAML файлове под git.',
    groups: {
      daily: 'Всеки ден:',
      look: 'По-подробно:',
      check: 'Проверка на файловете (validate проверява файловете такива, каквито са):',
      rest: 'Други:',
    },
    commands: {
      status: 'Показва обобщение на плана',
      due: 'Показва кой какво дължи и докога',
      show: 'Показва всичко за един елемент',
      update: 'Отчита напредък по дейност',
      measure: 'Въвежда стойност на показател',
      tree: 'Показва йерархията: област, цел, дейност, етап',
      list: 'Извежда списък по вид, с филтри и подреждане',
      board: 'Показва дейностите по статус',
      timeline: 'Показва сроковете по тримесечия',
      explain: 'Обяснява как е получена оценката',
      validate: 'Проверява файловете',
      schema: 'Показва схемите (JSON Schema)',
      help: 'Показва помощ за команда или тема',
    },
    details: {
      status: `Показва как вървят дейностите (изпълнение), какво постигат (показатели) и каква част от това е известна: първо отклоненията, после всяка приоритетна област, показателите спрямо целите им, отделно свързаните инициативи и изтеклите срокове. Правилата: planctl help rules. При пренасочен изход всеки ред започва с вида си: plan, area, activity, kpi или past.

Примери:
${examples('planctl status', 'planctl status --as-of 2021-06-30 --lang en')}`,
      due: `Показва по отговорни звена какво трябва да се направи: изтекли и предстоящи срокове и етапи, очаквани и закъснели отчети и стойности на показатели, изоставащи и просрочени дейности без коригираща мярка, изтичащи експертни преценки, задачи от решения и срокове за отчитане. Назовава звената без отчети. При пренасочен изход всеки ред започва с due или silent.

Примери:
${examples('planctl due', 'planctl due --lead ORG-INNOVATIVE --within 2w', 'planctl due --lead unknown --format markdown')}`,
      show: `Показва определението, актуализациите или отчетените стойности, произхода на данните, източниците, откъде се посочва елементът и редовете във файла. Номерът може да се пише и с малки или с кирилски букви, които изглеждат като латински.

Примери:
${examples('planctl show A-01', 'planctl show sofia-icc:ICC-K-01 --json')}`,
      update: `Добавя един запис към актуализациите на дейността и не променя друг ред от файла ѝ. Показва какво ще се промени, пита веднъж на терминал и внася файла в git, ако планът е там. Дати, числа и статуси се пишат, както хората ги пишат, на всеки от двата езика; каквото може да значи две неща, се отказва.

Примери:
${examples('planctl update A-01 --progress 45 --done "…" --next-steps "…"', 'planctl update A-01 --for "III тримесечие 2026" --status изпълнена --progress 100 --milestone M2=done --source S-43', 'planctl update A-01 --corrects 30.06.2026 --progress 40 --reason "…" --dry-run')}`,
      measure: `Добавя един запис към отчетените стойности на показателя и не променя друг ред от файла му. По-късна стойност за период, който вече има такава, иска --revises с причината.

Примери:
${examples('planctl measure K-05 3 --period 2026-Q3 --source S-43', 'planctl measure K-05 4 --period "III тримесечие 2026" --revises "преброено отново" --kind correction')}`,
      tree: `Примери:
${examples('planctl tree', 'planctl tree --plan sofia-digital --as-of 2023-06-30')}`,
      list: `При пренасочен изход всеки ред е: план, номер, наименование; после за дейностите – статус, напредък, начало, край, отговорно звено, обхват, цели, оценка, показвана оценка, причини, планирано, отчетено и актуалност; за показателите – стойност, период, цел, дата на целта, отговорно звено, обхват, цели, оценка, показвана оценка, очаквана стойност, отношение, тенденция и актуалност; за областите и целите – изпълнение и показатели с обхвата им.

Примери:
${examples('planctl list activities --status in_progress --sort end', 'planctl list kpis --area EGOV --json', 'planctl list activities --health overdue')}`,
      board: `Колона за всеки статус, отгоре дейностите, които искат внимание; свързаните инициативи са отдолу. При пренасочен изход всеки ред е: план, статус, номер, наименование, показвана оценка, напредък, отговорно звено, обхват.

Примери:
${examples('planctl board', 'planctl board --area EGOV --as-of 2023-06-30', 'planctl board --lead unknown --json')}`,
      timeline: `Лента за всяка дейност от началото до утвърдения край, ключовите ѝ етапи и черта на деня, към който се гледа, по приоритетни области. При пренасочен изход всеки ред започва с вида си. activity: план, номер, наименование, начало, край, очакван край, статус, показвана оценка, обхват, област. milestone: план, номер на дейността, наименование, срок, състояние, дата на изпълнение, номер на етапа.

Примери:
${examples('planctl timeline', 'planctl timeline --plan sofia-digital --as-of 2023-06-30', 'planctl timeline --area EGOV --json')}`,
      explain: `Показва оценката и защо е такава, изчисленията в числа, всяко приложено правило и всяка изходна стойност с файла и реда ѝ. За дейност, показател, цел, област или план. При пренасочен изход всеки ред започва с вида си: verdict, step, item, rule или input.

Примери:
${examples('planctl explain A-01', 'planctl explain EGOV --as-of 2021-06-30', 'planctl explain sofia-digital --json')}`,
      validate: `Проверява файловете независимо от деня: YAML, полета и стойности, връзки, дати, смисъл. С --as-of проверява и това, което зависи от деня: остарели отчети, закъснели стойности, изоставащи дейности без коригираща мярка, изтекли експертни преценки. Завършва с код 1 при грешка (с --strict и при предупреждение). Всяка констатация има код: вижте planctl help codes.

Примери:
${examples('planctl validate', 'planctl validate plans/sofia-digital/activities --strict', 'planctl validate --as-of 2021-06-30 --json')}`,
      schema: `Примери:
${examples('planctl schema --list', 'planctl schema activity')}`,
      help: `Теми: codes (всичко, което установява validate), rules (всеки праг и всяко правило за оценките и обобщаването им).

Примери:
${examples('planctl help status', 'planctl help codes', 'planctl help rules')}`,
    },
    arguments: {
      paths: 'файлове или папки; без тях – всички планове в хранилището',
      activity: 'номер на дейност, например A-01',
      kpi: 'номер на показател, например K-01',
      value: 'число, да или не, или 310/500; без стойност при --status missing',
      id: 'номер като A-01, или план:НОМЕР, когато два плана имат еднакъв',
      explainable: 'номер като A-01, план:НОМЕР или номерът на план; без него – всички планове',
      listable:
        'areas, goals, strategic-goals, operational-goals, activities, kpis, decisions, proposals, assessments, reports, organisations или sources',
      schema: 'вид файл, например activity',
      topic: 'команда или една от темите codes и rules',
    },
    options: {
      directory: 'работи в тази папка',
      lang: 'език на изхода: bg или en',
      color: 'без цветове (същото прави NO_COLOR)',
      version: 'показва версията',
      help: 'показва тази помощ',
      plan: 'планът, когато са няколко (или PLANCTL_PLAN)',
      asOf: 'към кой ден: 2021-06-30, 2021-Q2, 2021 (по подразбиране: днес)',
      rev: 'файловете от версия, клон, етикет или ден: HEAD~3, v1, 2026-06-30 (по подразбиране: каквито са сега)',
      json: 'извежда JSON',
      onDay: 'проверява и сроковете към този ден: 2021-06-30, 2021-Q2, 2021',
      strict: 'код 1 и при предупреждения',
      cache: 'проверява всеки файл отново, дори да не е променян',
      within: 'колко напред: 30d (дни), 2w (седмици), 3m (месеци) или брой дни (по подразбиране: 30d)',
      dueFormat: 'text, json или markdown (списък за отмятане)',
      status: 'само дейности с този статус или not_reported',
      lead: 'само на тази организация или unknown',
      area: 'само от тази приоритетна област',
      goal: 'само от тази цел',
      tag: 'само с този етикет',
      scope: 'plan или related',
      health: 'само с тази оценка: on_track, at_risk, late, overdue, unknown … или оценка на показател',
      sort: 'id, title, status, health, progress, start, end, lead или updated',
      schemaList: 'изброява видовете, които имат схема',
    },
    headings: {
      usage: 'Употреба:',
      arguments: 'Аргументи:',
      options: 'Настройки:',
      globalOptions: 'За всяка команда:',
      commands: 'Команди:',
      examples: 'Примери:',
    },
    more: 'planctl help КОМАНДА казва повече за всяка.',
    usage: {
      unknownCommand: (name) => `Няма команда ${name}.`,
      unknownOption: (name) => `Тук няма настройка ${name}.`,
      missingArgument: (name) => `Липсва ${name}.`,
      missingOptionValue: (name) => `След ${name} трябва да има стойност.`,
      excessArguments: 'Думите са повече, отколкото приема тази команда.',
      badLanguage: (value) => `${value} не е език на planctl; езиците са bg и en.`,
      unknownTopic: (name) => `Няма команда или тема ${name}.`,
      other: (message) => message,
      didYouMean: (name) => `Може би ${name}?`,
      seeHelp: (command) => `Вижте ${command}.`,
    },
  },
};
