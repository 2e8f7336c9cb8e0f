import type { InLanguages } from '../language.ts';
import { type CommandHelp, examples } from './command-help.ts';

/** What help says of the commands that read a plan. */
export const readingHelp: InLanguages<
  CommandHelp<
    'status' | 'due' | 'show' | 'tree' | 'list' | 'board' | 'timeline' | 'explain',
    'id' | 'explainable' | 'listable',
    | 'within'
    | 'dueFormat'
    | 'timelineFormat'
    | 'timelineOut'
    | 'timelineInternal'
    | 'status'
    | 'lead'
    | 'area'
    | 'goal'
    | 'tag'
    | 'scope'
    | 'health'
    | 'sort'
  >
> = {
  en: {
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
      tree: `Examples:
${examples('planctl tree', 'planctl tree --plan sofia-digital --as-of 2023-06-30')}`,
      list: `In a pipe each row is: plan, id, title, then for activities status, progress, start, end, lead, scope, goals, health, what is shown, reasons, planned, actual and freshness; for KPIs value, period, target, its date, owner, scope, goals, status, what is shown, expected, ratio, trend and freshness; for areas and goals Delivery and Results with their coverage.

Examples:
${examples('planctl list activities --status in_progress --sort end', 'planctl list kpis --area EGOV --json', 'planctl list activities --health overdue')}`,
      board: `A column for each status, the activities that want looking at first; related initiatives below. In a pipe each row is: plan, status, id, title, what is shown of its health, progress, lead, scope.

Examples:
${examples('planctl board', 'planctl board --area EGOV --as-of 2023-06-30', 'planctl board --lead unknown --json')}`,
      timeline: `A bar for each activity from its start to its approved end, its milestones, and a line at the day looked at, grouped by priority area. In a pipe each row begins with its kind. activity: plan, id, title, start, end, forecast end, status, what is shown of its health, scope, area. milestone: plan, id of the activity, title, due date, state, date it was reached, id of the milestone.

--format html makes one self-contained page: a chart for each priority area by its operational goals, the same as a table below it, and what has no dates with the reason; for a screen, a phone, and A4 in landscape. What is marked internal is left out, and the page says how much that is; blockers, risks and requests for help are never on it.

Examples:
${examples('planctl timeline', 'planctl timeline --area EGOV --json', 'planctl timeline --plan sofia-digital --format html -o timeline.html', 'planctl timeline --plan sofia-digital --as-of 2021-06-30 -o timeline.html')}`,
      explain: `Shows the rating with why, the arithmetic in numbers, every rule that was tried, and every input with its file and line. Of an activity, a KPI, a goal, an area or a plan. In a pipe each row begins with its kind: verdict, step, item, rule or input.

Examples:
${examples('planctl explain A-01', 'planctl explain EGOV --as-of 2021-06-30', 'planctl explain sofia-digital --json')}`,
    },
    arguments: {
      id: 'an id such as A-01, or plan:ID where two plans share it',
      explainable: 'an id such as A-01, plan:ID, or the id of a plan; without any, every plan',
      listable:
        'areas, goals, strategic-goals, operational-goals, activities, kpis, decisions, proposals, assessments, reports, organisations or sources',
    },
    options: {
      within: 'how far ahead to look: 30d, 2w, 3m or a number of days (default: 30d)',
      dueFormat: 'text, json or markdown (a list to tick off)',
      timelineFormat: 'text, json or html (a page)',
      timelineOut: 'html: write to this file, or into this folder, instead of standard output',
      timelineInternal: 'html: items marked internal as well',
      status: 'only activities of this status, or not_reported',
      lead: 'only items of this organisation, or unknown',
      area: 'only items of this priority area',
      goal: 'only items of this goal',
      tag: 'only items with this tag',
      scope: 'plan or related',
      health: 'only what is judged so: on_track, at_risk, late, overdue, unknown … or a status of KPIs',
      sort: 'id, title, status, health, progress, start, end, lead or updated',
    },
  },
  bg: {
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
      tree: `Примери:
${examples('planctl tree', 'planctl tree --plan sofia-digital --as-of 2023-06-30')}`,
      list: `При пренасочен изход всеки ред е: план, номер, наименование; после за дейностите – статус, напредък, начало, край, отговорно звено, обхват, цели, оценка, показвана оценка, причини, планирано, отчетено и актуалност; за показателите – стойност, период, цел, дата на целта, отговорно звено, обхват, цели, оценка, показвана оценка, очаквана стойност, отношение, тенденция и актуалност; за областите и целите – изпълнение и показатели с обхвата им.

Примери:
${examples('planctl list activities --status in_progress --sort end', 'planctl list kpis --area EGOV --json', 'planctl list activities --health overdue')}`,
      board: `Колона за всеки статус, отгоре дейностите, които искат внимание; свързаните инициативи са отдолу. При пренасочен изход всеки ред е: план, статус, номер, наименование, показвана оценка, напредък, отговорно звено, обхват.

Примери:
${examples('planctl board', 'planctl board --area EGOV --as-of 2023-06-30', 'planctl board --lead unknown --json')}`,
      timeline: `Лента за всяка дейност от началото до утвърдения край, ключовите ѝ етапи и черта на деня, към който се гледа, по приоритетни области. При пренасочен изход всеки ред започва с вида си. activity: план, номер, наименование, начало, край, очакван край, статус, показвана оценка, обхват, област. milestone: план, номер на дейността, наименование, срок, състояние, дата на изпълнение, номер на етапа.

--format html прави една самостоятелна страница: графика за всяка приоритетна област по оперативните ѝ цели, под нея същото като таблица, а накрая – дейностите без дати и защо са без дати; за екран, за телефон и за печат на А4 в легнало положение. Вътрешните елементи не са на нея, а тя казва колко са; пречки, рискове и искания за съдействие няма никога.

Примери:
${examples('planctl timeline', 'planctl timeline --area EGOV --json', 'planctl timeline --plan sofia-digital --format html -o timeline.html', 'planctl timeline --plan sofia-digital --as-of 2021-06-30 -o timeline.html')}`,
      explain: `Показва оценката и защо е такава, изчисленията в числа, всяко приложено правило и всяка изходна стойност с файла и реда ѝ. За дейност, показател, цел, област или план. При пренасочен изход всеки ред започва с вида си: verdict, step, item, rule или input.

Примери:
${examples('planctl explain A-01', 'planctl explain EGOV --as-of 2021-06-30', 'planctl explain sofia-digital --json')}`,
    },
    arguments: {
      id: 'номер като A-01, или план:НОМЕР, когато два плана имат еднакъв',
      explainable: 'номер като A-01, план:НОМЕР или номерът на план; без него – всички планове',
      listable:
        'areas, goals, strategic-goals, operational-goals, activities, kpis, decisions, proposals, assessments, reports, organisations или sources',
    },
    options: {
      within: 'колко напред: 30d (дни), 2w (седмици), 3m (месеци) или брой дни (по подразбиране: 30d)',
      dueFormat: 'text, json или markdown (списък за отмятане)',
      timelineFormat: 'text, json или html (страница)',
      timelineOut: 'html: записва в този файл или папка вместо на стандартния изход',
      timelineInternal: 'html: и вътрешните елементи',
      status: 'само дейности с този статус или not_reported',
      lead: 'само на тази организация или unknown',
      area: 'само от тази приоритетна област',
      goal: 'само от тази цел',
      tag: 'само с този етикет',
      scope: 'plan или related',
      health: 'само с тази оценка: on_track, at_risk, late, overdue, unknown … или оценка на показател',
      sort: 'id, title, status, health, progress, start, end, lead или updated',
    },
  },
};
