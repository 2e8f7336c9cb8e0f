// Long: the report is one document with one vocabulary, in both languages side by side.

import type { Precision } from '../../model/dates.ts';
import type { Deadline } from '../../model/due.ts';
import type { ReasonCode } from '../../model/judgement.ts';
import { counted, type Noun } from '../counts.ts';
import type { InLanguages, Language } from '../language.ts';

/** The sections of a report by their numbers. */
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** How long a period is. */
export type PeriodLength = Exclude<Precision, 'day'>;

/** The five words that are enough for the council and the public. */
export type PlainWord = 'on_track' | 'at_risk' | 'behind' | 'done' | 'no_rating';

/** Why an activity has no rating. */
export type UnratedCode = Extract<
  ReasonCode,
  'stale' | 'no-data' | 'no-progress-reported' | 'no-start-date' | 'no-end-date' | 'date-unconfirmed'
>;

/** The words of a report. */
export interface ReportDocWords {
  readonly title: (plan: string, period: string) => string;
  readonly asOf: (date: string) => string;
  readonly against: (date: string) => string;
  readonly againstNothing: string;
  /** The same as a sentence, in the section of what changed. */
  readonly firstReport: string;
  readonly audience: {
    readonly steering: string;
    readonly council: string;
    readonly public: string;
    readonly lead: (org: string) => string;
  };
  readonly facts: Readonly<
    Record<'period' | 'asOf' | 'against' | 'lead' | 'audience' | 'stage' | 'version' | 'commit', string>
  >;
  readonly stages: Readonly<Record<'draft' | 'coordination' | 'approved' | 'submitted' | 'adopted', string>>;
  readonly noStage: string;
  readonly closed: string;
  readonly sections: Readonly<Record<Exclude<SectionNumber, 11>, string>>;
  /** The title of section 11, by the length of the period. */
  readonly nextPeriod: Readonly<Record<PeriodLength, string>>;
  readonly annexes: Readonly<Record<'A' | 'B' | 'C', string>>;
  readonly plain: Readonly<Record<PlainWord, string>>;
  readonly notPublished: string;
  readonly working: string;
  readonly unconfirmed: string;
  readonly unknown: string;
  readonly none: string;
  readonly internal: string;
  readonly was: (word: string) => string;
  readonly same: string;
  /** Reported progress beside the planned one. */
  readonly progressOf: (reported: string, planned: string) => string;
  readonly coverage: (assessed: number, eligible: number, of: 'activities' | 'kpis') => string;
  readonly unpublished: (items: number, fields: number) => string;
  readonly empty: Readonly<
    Record<
      | SectionNumber
      | 'impact'
      | 'approved'
      | 'proposals'
      | 'met'
      | 'missed'
      | 'next'
      | 'risks'
      | 'blockers'
      | 'help'
      | 'goal'
      | 'eligible'
      | 'risksWithheld'
      | 'judged',
      string
    >
  >;
  /** Why there is no rating, said of several. */
  readonly unrated: Readonly<Record<UnratedCode, string>>;
  readonly unratedLine: (reasons: string) => string;
  readonly gap: string;
  readonly gapText: (gaps: string) => string;
  readonly lacks: Readonly<Record<'cause' | 'action', string>>;
  readonly unaccepted: string;
  readonly unacceptedText: (count: number, list: string) => string;
  readonly revised: string;
  readonly revisedLine: (what: string, date: string, before: string, after: string, why: string) => string;
  readonly whyUnknown: string;
  readonly draftNote: string;
  readonly heads: Readonly<
    Record<
      | 'activity'
      | 'kpi'
      | 'area'
      | 'goal'
      | 'lead'
      | 'owner'
      | 'status'
      | 'health'
      | 'before'
      | 'now'
      | 'progress'
      | 'planned'
      | 'start'
      | 'end'
      | 'forecast'
      | 'why'
      | 'happened'
      | 'cause'
      | 'action'
      | 'due'
      | 'needed'
      | 'days'
      | 'milestone'
      | 'original'
      | 'approved'
      | 'expected'
      | 'expectedValue'
      | 'reached'
      | 'unit'
      | 'baseline'
      | 'target'
      | 'final'
      | 'value'
      | 'trend'
      | 'setBy'
      | 'delivery'
      | 'results'
      | 'entity'
      | 'measure'
      | 'field'
      | 'from'
      | 'to'
      | 'decision'
      | 'reason'
      | 'effect'
      | 'risk'
      | 'likelihood'
      | 'impact'
      | 'response'
      | 'blocker'
      | 'since'
      | 'help'
      | 'year'
      | 'fund'
      | 'approvedPlan'
      | 'revised'
      | 'committed'
      | 'paid'
      | 'share'
      | 'activities'
      | 'current'
      | 'stale'
      | 'never'
      | 'date'
      | 'what'
      | 'threshold'
      | 'setTo'
      | 'says'
      | 'rule'
      | 'arithmetic'
      | 'input'
      | 'place'
      | 'state'
      | 'count'
      | 'requestedOf'
      | 'assessment'
      | 'validUntil'
      | 'fields'
      | 'stage'
      | 'role'
      | 'registration',
      string
    >
  >;
  readonly headings: Readonly<
    Record<
      | 'exceptions'
      | 'atRisk'
      | 'decisions'
      | 'office'
      | 'changes'
      | 'impact'
      | 'strategic'
      | 'apart'
      | 'related'
      | 'met'
      | 'missed'
      | 'next'
      | 'proposals'
      | 'approved'
      | 'risks'
      | 'blockers'
      | 'help'
      | 'byLead'
      | 'kpiData'
      | 'assessments'
      | 'untranslated'
      | 'working'
      | 'withoutLead'
      | 'elsewhere'
      | 'context'
      | 'relatedKpis'
      | 'stages'
      | 'byActivity',
      string
    >
  >;
  /** Said behind the reasons of what was red at the last report too. */
  readonly again: string;
  /** What was looked for in section 10 and not found. */
  readonly allWell: (list: string) => string;
  readonly lookedFor: Readonly<
    Record<'kpiData' | 'assessments' | 'untranslated' | 'working' | 'withoutLead', string>
  >;
  readonly levels: Readonly<Record<'very_low' | 'low' | 'medium' | 'high' | 'very_high', string>>;
  readonly proposalStates: Readonly<Record<'open' | 'accepted' | 'rejected' | 'withdrawn', string>>;
  readonly noDecision: string;
  /** Where a value was replaced that nobody had confirmed. */
  readonly noDecisionNeeded: string;
  readonly onTime: string;
  readonly lateBy: (days: string) => string;
  readonly notReached: (days: string) => string;
  /** Why a KPI is an exception. */
  readonly kpiWhy: (value: string, date: string, expected: string) => string;
  readonly kpiWhyTarget: (value: string, date: string, target: string, by: string) => string;
  readonly noMoney: string;
  readonly moneyNote: string;
  readonly noRange: string;
  readonly neverMeasured: (list: string) => string;
  readonly outdated: (list: string) => string;
  readonly silent: string;
  readonly noReport: string;
  readonly deadlines: Readonly<Record<Deadline, (period: string) => string>>;
  readonly ends: (name: string) => string;
  readonly milestoneDue: (name: string, milestone: string) => string;
  readonly measured: (name: string) => string;
  readonly task: (decision: string, text: string) => string;
  readonly everyone: string;
  readonly reproduce: (commit: string | null) => string;
  readonly made: (tool: string) => string;
  readonly annexNote: string;
  readonly figuresIntro: string;
  readonly thresholdsIntro: string;
  readonly default: string;
  readonly own: string;
  readonly counts: {
    readonly activities: (count: number) => string;
    readonly kpis: (count: number) => string;
    readonly more: (count: number) => string;
  };
  readonly charts: {
    readonly byArea: string;
    readonly byAreaAlt: (text: string) => string;
    readonly travel: string;
    readonly travelAlt: (better: number, worse: number, same: number) => string;
    readonly timeline: string;
    readonly timelineAlt: (count: number, from: string, to: string) => string;
    readonly trajectoryAlt: (kpi: string, value: string, date: string, expected: string | null) => string;
    readonly trajectoryNone: (kpi: string) => string;
    readonly path: string;
    readonly values: string;
    readonly tolerance: string;
    readonly notFinal: string;
    readonly range: string;
    readonly milestone: string;
    readonly forecast: string;
    readonly original: string;
    readonly overdue: string;
    readonly undated: string;
    readonly point: string;
  };
  readonly labels: {
    readonly contents: string;
    readonly page: string;
    readonly of: string;
    readonly skip: string;
    readonly top: string;
    readonly numbers: string;
    readonly explains: string;
    readonly annexes: string;
    readonly annex: string;
  };
}

const nouns: InLanguages<Readonly<Record<'activity' | 'kpi' | 'item' | 'field' | 'update', Noun>>> = {
  en: {
    activity: { one: 'activity', many: 'activities' },
    kpi: { one: 'KPI', many: 'KPIs' },
    item: { one: 'item', many: 'items' },
    field: { one: 'internal entry', many: 'internal entries' },
    update: { one: 'update', many: 'updates' },
  },
  bg: {
    activity: { one: 'дейност', many: 'дейности' },
    kpi: { one: 'показател', many: 'показателя' },
    item: { one: 'елемент', many: 'елемента' },
    field: { one: 'вътрешен запис', many: 'вътрешни записа' },
    update: { one: 'актуализация', many: 'актуализации' },
  },
};

const count =
  (language: Language, noun: keyof (typeof nouns)['en']) =>
  (number: number): string =>
    counted(number, nouns[language][noun], language);

/** Counts of what there is any of. */
function parts(
  and: string,
  ...counts: readonly (readonly [number: number, said: (number: number) => string])[]
): string {
  return counts
    .filter(([number]) => number > 0)
    .map(([number, said]) => said(number))
    .join(and);
}

/** The words in both languages. */
export const reportDocWords: InLanguages<ReportDocWords> = {
  en: {
    title: (plan, period) => `Progress report on “${plan}”, ${period}`,
    asOf: (date) => `As of ${date}`,
    against: (date) => `compared with ${date}`,
    againstNothing: 'nothing; this is the first report',
    firstReport: 'This is the first report, so there is nothing to compare it with.',
    audience: {
      steering: 'Steering group',
      council: 'City council',
      public: 'The public',
      lead: (org) => org,
    },
    facts: {
      period: 'Period',
      asOf: 'As of',
      against: 'Compared with',
      lead: 'Lead',
      audience: 'For',
      stage: 'Stage',
      version: 'Version',
      commit: 'Made from commit',
    },
    stages: {
      draft: 'draft',
      coordination: 'in coordination',
      approved: 'approved',
      submitted: 'submitted',
      adopted: 'adopted',
    },
    noStage: 'not recorded',
    closed: 'closed',
    sections: {
      1: 'Summary',
      2: 'What changed since the last report',
      3: 'Exceptions and what is done about them',
      4: 'Delivery by priority area and goal',
      5: 'Milestones',
      6: 'KPIs',
      7: 'Changes of the plan: proposed and approved',
      8: 'Risks and blockers',
      9: 'Money',
      10: 'Completeness and quality of the data',
    },
    nextPeriod: {
      month: 'The next month',
      quarter: 'The next quarter',
      half: 'The next half-year',
      year: 'The next year',
    },
    annexes: {
      A: 'Rules and thresholds',
      B: 'Inputs of the computed figures',
      C: 'Making this report again',
    },
    plain: {
      on_track: 'on track',
      at_risk: 'at risk',
      behind: 'behind',
      done: 'done',
      no_rating: 'no rating',
    },
    notPublished: 'not published',
    working: '[working]',
    unconfirmed: '[unconfirmed]',
    unknown: 'unknown',
    none: '–',
    internal: '[internal]',
    was: (word) => `before: ${word}`,
    same: 'as before',
    progressOf: (reported, planned) => `progress ${reported} where ${planned} was planned`,
    coverage: (assessed, eligible, of) =>
      `coverage: ${assessed} of ${eligible} ${of === 'kpis' ? (eligible === 1 ? 'KPI' : 'KPIs') : eligible === 1 ? 'activity' : 'activities'}`,
    unpublished: (items, fields) =>
      `Not published: ${parts(' and ', [items, count('en', 'item')], [fields, count('en', 'field')])}.${items > 0 ? ' Internal items count in the ratings.' : ''}`,
    empty: {
      1: 'Nothing to summarise.',
      2: 'Nothing has changed since the last report.',
      3: 'Nothing that can be judged is behind or at risk.',
      4: 'The plan has no priority areas.',
      5: 'No milestones are due in this period or the next.',
      6: 'The plan has no KPIs.',
      7: 'No changes were proposed or approved.',
      8: 'No risks or blockers are recorded.',
      9: 'Money is not recorded in this plan.',
      10: 'Nothing is missing.',
      11: 'Nothing has a date in the next period.',
      impact: 'No rating changed.',
      approved: 'No approved value changed in this period.',
      proposals: 'No changes are proposed.',
      met: 'No milestone was reached in this period.',
      missed: 'No milestone is open past its date.',
      next: 'No milestone is due in the next period.',
      risks: 'No risks are recorded.',
      blockers: 'No blockers are reported.',
      help: 'Nobody asks for help.',
      goal: 'Neither activities nor KPIs to judge.',
      eligible: 'nothing to judge',
      risksWithheld: 'Risks and blockers are not published.',
      judged: 'Nothing could be rated, so there are no exceptions.',
    },
    unrated: {
      stale: 'the last report is too old',
      'no-data': 'no report yet',
      'no-progress-reported': 'progress never reported',
      'no-start-date': 'no start date',
      'no-end-date': 'no end date',
      'date-unconfirmed': 'late only against an unconfirmed date',
    },
    unratedLine: (reasons) => `Why there is no rating: ${reasons}.`,
    gap: 'This report has gaps',
    gapText: (gaps) => `For these red items a cause or a corrective action is missing: ${gaps}.`,
    lacks: { cause: 'cause', action: 'corrective action' },
    unaccepted: 'Updates nobody accepted',
    unacceptedText: (number, list) =>
      `${count('en', 'update')(number)} that the plan asks to be accepted: ${list}.`,
    revised: 'Figures of the last report that were revised',
    revisedLine: (what, date, before, after, why) =>
      `${what}, ${date}: ${after} instead of ${before}. Reason: ${why}`,
    whyUnknown: 'none is given',
    draftNote: 'Draft: not yet approved.',
    heads: {
      activity: 'Activity',
      kpi: 'KPI',
      area: 'Area',
      goal: 'Goal',
      lead: 'Lead',
      owner: 'Owner',
      status: 'Status',
      health: 'Health',
      before: 'Before',
      now: 'Now',
      progress: 'Reported / planned',
      planned: 'Planned',
      start: 'Start',
      end: 'Approved end',
      forecast: 'Expected end',
      why: 'Why',
      happened: 'What happened',
      cause: 'Cause',
      action: 'Corrective action',
      due: 'Due',
      needed: 'What is needed',
      days: 'Days',
      milestone: 'Milestone',
      original: 'Original date',
      approved: 'Approved date',
      expected: 'Expected date',
      expectedValue: 'Expected now',
      reached: 'Reached',
      unit: 'Unit',
      baseline: 'Baseline',
      target: 'Target',
      final: 'Final target',
      value: 'Value',
      trend: 'Trend',
      setBy: 'Set by',
      delivery: 'Delivery',
      results: 'Results',
      entity: 'Item',
      measure: 'Rating',
      field: 'Field',
      from: 'From',
      to: 'To',
      decision: 'Decision',
      reason: 'Reason',
      effect: 'Effect',
      risk: 'Risk',
      likelihood: 'Likelihood',
      impact: 'Impact',
      response: 'Response',
      blocker: 'Blocker',
      since: 'Since',
      help: 'Help needed',
      year: 'Year',
      fund: 'Fund',
      approvedPlan: 'Approved',
      revised: 'Revised',
      committed: 'Committed',
      paid: 'Paid',
      share: 'Share paid',
      activities: 'Open activities',
      current: 'Reported in time',
      stale: 'Outdated',
      never: 'Never reported',
      date: 'Date',
      what: 'What',
      threshold: 'Threshold',
      setTo: 'Value',
      says: 'Rating',
      rule: 'Rule',
      arithmetic: 'Arithmetic',
      input: 'Input',
      place: 'File and line',
      state: 'State',
      count: 'Count',
      requestedOf: 'Asked of',
      assessment: 'Assessment',
      validUntil: 'Valid until',
      fields: 'Fields',
      stage: 'Stage',
      role: 'Role',
      registration: 'Registration',
    },
    headings: {
      exceptions: 'Most important exceptions',
      atRisk: 'At risk',
      decisions: 'Decisions asked for',
      office: "In the office's words",
      changes: 'Changes by priority area',
      impact: 'Ratings that changed',
      strategic: 'Strategic goals',
      apart: 'Activities without a goal',
      related: 'Related initiatives, not part of the ratings',
      met: 'Reached in the period',
      missed: 'Open past their date',
      next: 'Due in the next period',
      proposals: 'Proposed',
      approved: 'Approved',
      risks: 'Risks',
      blockers: 'Blockers',
      help: 'Help needed',
      byLead: 'Reporting by lead',
      kpiData: 'KPIs without current values',
      assessments: "People's assessments in force",
      untranslated: 'Missing translations',
      working: 'Working titles and unconfirmed values',
      withoutLead: 'Items whose lead is not published',
      elsewhere: 'Outside the areas',
      context: 'Context KPIs, not judged',
      relatedKpis: 'KPIs of related initiatives, not judged',
      stages: 'Stages of this report',
      byActivity: 'By activity',
    },
    again: 'it was so at the last report too',
    allWell: (list) => `None: ${list}.`,
    lookedFor: {
      kpiData: 'KPIs without current values',
      assessments: "people's assessments in force",
      untranslated: 'missing translations',
      working: 'working titles and unconfirmed values',
      withoutLead: 'items whose lead is not published',
    },
    levels: { very_low: 'very low', low: 'low', medium: 'medium', high: 'high', very_high: 'very high' },
    proposalStates: { open: 'open', accepted: 'accepted', rejected: 'rejected', withdrawn: 'withdrawn' },
    noDecision: 'no decision named',
    noDecisionNeeded: 'none needed: the earlier value was not confirmed',
    onTime: 'on time',
    lateBy: (days) => `${days} late`,
    notReached: (days) => `not reached, ${days} late`,
    kpiWhy: (value, date, expected) => `${value} (${date}) where ${expected} was to be expected`,
    kpiWhyTarget: (value, date, target, by) => `${value} (${date}); the target is ${target} (${by})`,
    noMoney: 'Money is not recorded in this plan.',
    moneyNote:
      'Amounts in euro, up to the end of the period; 1 euro is 1.95583 lev. The share is what is paid of the revised plan, or of the approved one where it was not revised.',
    noRange: 'no target',
    neverMeasured: (list) => `Never measured: ${list}.`,
    outdated: (list) => `With outdated values: ${list}.`,
    silent: 'silent',
    noReport: 'no report yet',
    deadlines: {
      data: (period) => `Data for ${period} are due`,
      coordination: (period) => `Coordination of the report for ${period} ends`,
      submission: (period) => `The report for ${period} is submitted`,
    },
    ends: (name) => `Approved end of ${name}`,
    milestoneDue: (name, milestone) => `Milestone ${milestone} of ${name}`,
    measured: (name) => `A value of ${name} is due`,
    task: (decision, text) => `${decision}: ${text}`,
    everyone: 'everyone',
    reproduce: (commit) =>
      commit === null
        ? 'The files had changes that are in no commit when this report was made; it can be made again once they are committed.'
        : `The files are those of commit ${commit}. The same command in any copy of the repository gives the same bytes:`,
    made: (tool) => `Made by ${tool}.`,
    annexNote: 'The annexes are in a file of their own.',
    figuresIntro: 'Every computed figure with the rule that decided, the arithmetic and its inputs.',
    thresholdsIntro: 'The rules read these numbers. planctl help rules tells each rule in full.',
    default: 'default',
    own: 'set by the plan',
    counts: {
      activities: count('en', 'activity'),
      kpis: count('en', 'kpi'),
      more: (number) => `and ${number} more`,
    },
    charts: {
      byArea: 'Activities by rating, for each area',
      byAreaAlt: (text) => `Bars of activities by rating for each area: ${text}.`,
      travel: 'Direction of travel: delivery of each area and goal, before and now',
      travelAlt: (better, worse, same) =>
        `Since the last report ${better} became better, ${worse} became worse and ${same} stayed.`,
      timeline: 'Timeline of the activities',
      timelineAlt: (number, from, to) =>
        `Bars of ${count('en', 'activity')(number)} from ${from} to ${to}, with milestones and the day of the report.`,
      trajectoryAlt: (kpi, value, date, expected) =>
        `${kpi}: ${value} ${/^\d+ /.test(date) ? 'on' : 'for'} ${date}${expected === null ? '' : `; ${expected} was to be expected`}.`,
      trajectoryNone: (kpi) => `${kpi}: not measured yet; the line shows the way to the target.`,
      path: 'way to the target',
      values: 'measured',
      tolerance: 'tolerance',
      notFinal: 'not final',
      range: 'to be kept within',
      milestone: 'milestone',
      forecast: 'expected end',
      original: 'original end',
      overdue: 'overdue',
      undated: 'open at a side: no date',
      point: 'Point',
    },
    labels: {
      contents: 'Contents',
      page: 'Page',
      of: 'of',
      skip: 'Skip to the report',
      top: 'Back to the contents',
      numbers: 'The numbers',
      explains: 'How this figure came about',
      annexes: 'Annexes',
      annex: 'Annex',
    },
  },
  bg: {
    title: (plan, period) => `Отчет за изпълнението на „${plan}“ за ${period}`,
    asOf: (date) => `Към ${date}`,
    against: (date) => `сравнено с ${date}`,
    againstNothing: 'няма с какво; това е първият отчет',
    firstReport: 'Това е първият отчет и няма с какво да се сравни.',
    audience: {
      steering: 'Управляващ съвет',
      council: 'Общински съвет',
      public: 'Общественост',
      lead: (org) => org,
    },
    facts: {
      period: 'Период',
      asOf: 'Към дата',
      against: 'Сравнено с',
      lead: 'Отговорно звено',
      audience: 'За',
      stage: 'Етап',
      version: 'Версия',
      commit: 'Изготвен от версия',
    },
    stages: {
      draft: 'проект',
      coordination: 'в съгласуване',
      approved: 'одобрен',
      submitted: 'внесен',
      adopted: 'приет',
    },
    noStage: 'не е вписан',
    closed: 'приключен',
    sections: {
      1: 'Резюме',
      2: 'Промени спрямо предходния отчет',
      3: 'Отклонения и предприети мерки',
      4: 'Изпълнение по приоритетни области и цели',
      5: 'Ключови етапи',
      6: 'Показатели',
      7: 'Изменения в плана: предложени и одобрени',
      8: 'Рискове и пречки',
      9: 'Финансово изпълнение',
      10: 'Пълнота и качество на данните',
    },
    nextPeriod: {
      month: 'Предстоящо през следващия месец',
      quarter: 'Предстоящо през следващото тримесечие',
      half: 'Предстоящо през следващото полугодие',
      year: 'Предстоящо през следващата година',
    },
    annexes: { A: 'Правила и прагове', B: 'Изходни данни на изчисленията', C: 'Възпроизвеждане на отчета' },
    plain: {
      on_track: 'по план',
      at_risk: 'в риск',
      behind: 'с изоставане',
      done: 'изпълнено',
      no_rating: 'без оценка',
    },
    notPublished: 'непубликувано',
    working: '[работно]',
    unconfirmed: '[непотвърдено]',
    unknown: 'неизвестно',
    none: '–',
    internal: '[вътрешно]',
    was: (word) => `преди: ${word}`,
    same: 'без промяна',
    progressOf: (reported, planned) => `отчетен напредък ${reported} при планиран ${planned}`,
    coverage: (assessed, eligible, of) =>
      `обхват: ${assessed} от ${eligible} ${of === 'kpis' ? (eligible === 1 ? 'показател' : 'показателя') : eligible === 1 ? 'дейност' : 'дейности'}`,
    unpublished: (items, fields) =>
      `${items + fields === 1 ? 'Не се публикува' : 'Не се публикуват'} ${parts(' и ', [items, count('bg', 'item')], [fields, count('bg', 'field')])}.${items > 0 ? ' Вътрешните елементи участват в оценките.' : ''}`,
    empty: {
      1: 'Няма какво да се обобщи.',
      2: 'Спрямо предходния отчет няма промени.',
      3: 'Нищо от оцененото не изостава и не е в риск.',
      4: 'Планът няма приоритетни области.',
      5: 'Няма ключови етапи със срок в този или следващия период.',
      6: 'Планът няма показатели.',
      7: 'Няма предложени или одобрени изменения.',
      8: 'Няма записани рискове или пречки.',
      9: 'В този план не се записват финансови данни.',
      10: 'Нищо не липсва.',
      11: 'През следващия период няма срокове.',
      impact: 'Няма променени оценки.',
      approved: 'През периода няма променени утвърдени стойности.',
      proposals: 'Няма предложени изменения.',
      met: 'През периода няма изпълнени ключови етапи.',
      missed: 'Няма ключови етапи с изтекъл срок.',
      next: 'През следващия период няма ключови етапи.',
      risks: 'Няма записани рискове.',
      blockers: 'Няма отчетени пречки.',
      help: 'Няма искания за съдействие.',
      goal: 'Няма дейности и показатели за оценка.',
      eligible: 'няма какво да се оцени',
      risksWithheld: 'Рисковете и пречките не се публикуват.',
      judged: 'Нищо не може да се оцени, затова няма и отклонения.',
    },
    unrated: {
      stale: 'последният отчет е остарял',
      'no-data': 'още няма отчет',
      'no-progress-reported': 'напредъкът не е отчитан',
      'no-start-date': 'няма начална дата',
      'no-end-date': 'няма крайна дата',
      'date-unconfirmed': 'изтекъл срок, който не е потвърден',
    },
    unratedLine: (reasons) => `Причини да няма оценка: ${reasons}.`,
    gap: 'Отчетът има пропуски',
    gapText: (gaps) => `За тези отклонения липсва причина или коригираща мярка: ${gaps}.`,
    lacks: { cause: 'причина', action: 'коригираща мярка' },
    unaccepted: 'Неприети актуализации',
    unacceptedText: (number, list) =>
      `${count('bg', 'update')(number)}, за ${number === 1 ? 'която' : 'които'} планът иска приемане: ${list}.`,
    revised: 'Преразгледани данни от предходния отчет',
    revisedLine: (what, date, before, after, why) =>
      `${what}, ${date}: ${after} вместо ${before}. Причина: ${why}`,
    whyUnknown: 'не е посочена',
    draftNote: 'Проект: още не е одобрен.',
    heads: {
      activity: 'Дейност',
      kpi: 'Показател',
      area: 'Област',
      goal: 'Цел',
      lead: 'Отговорно звено',
      owner: 'Отговорно звено',
      status: 'Статус',
      health: 'Оценка',
      before: 'Преди',
      now: 'Сега',
      progress: 'Отчетено / планирано',
      planned: 'Планирано',
      start: 'Начало',
      end: 'Утвърден срок',
      forecast: 'Очакван срок',
      why: 'Защо',
      happened: 'Какво е направено',
      cause: 'Причина',
      action: 'Коригираща мярка',
      due: 'Срок',
      needed: 'Необходимо съдействие',
      days: 'Дни',
      milestone: 'Етап',
      original: 'Първоначален срок',
      approved: 'Утвърден срок',
      expected: 'Очакван срок',
      expectedValue: 'Очаквана стойност',
      reached: 'Изпълнен на',
      unit: 'Мярка',
      baseline: 'Базова стойност',
      target: 'Целева стойност',
      final: 'Крайна цел',
      value: 'Стойност',
      trend: 'Тенденция',
      setBy: 'Откъде е',
      delivery: 'Изпълнение на дейностите',
      results: 'Постигане на показателите',
      entity: 'Елемент',
      measure: 'Оценка',
      field: 'Поле',
      from: 'От',
      to: 'На',
      decision: 'Решение',
      reason: 'Причина',
      effect: 'Последици',
      risk: 'Риск',
      likelihood: 'Вероятност',
      impact: 'Въздействие',
      response: 'Мярка',
      blocker: 'Пречка',
      since: 'От',
      help: 'Необходимо съдействие',
      year: 'Година',
      fund: 'Източник',
      approvedPlan: 'Утвърден план',
      revised: 'Уточнен план',
      committed: 'Договорено',
      paid: 'Платено',
      share: 'Дял на платеното',
      activities: 'Текущи дейности',
      current: 'Отчетени навреме',
      stale: 'С остарели данни',
      never: 'Неотчитани',
      date: 'Дата',
      what: 'Какво',
      threshold: 'Праг',
      setTo: 'Стойност',
      says: 'Оценка',
      rule: 'Правило',
      arithmetic: 'Изчисление',
      input: 'Изходна стойност',
      place: 'Файл и ред',
      state: 'Състояние',
      count: 'Брой',
      requestedOf: 'Поискано от',
      assessment: 'Преценка',
      validUntil: 'В сила до',
      fields: 'Полета',
      stage: 'Етап',
      role: 'Длъжност',
      registration: 'Рег. номер',
    },
    headings: {
      exceptions: 'Най-важни отклонения',
      atRisk: 'В риск',
      decisions: 'Искани решения',
      office: 'Обобщение от отговорното звено',
      changes: 'Промени по приоритетни области',
      impact: 'Променени оценки',
      strategic: 'Стратегически цели',
      apart: 'Дейности без цел',
      related: 'Свързани инициативи, които не участват в оценките',
      met: 'Изпълнени през периода',
      missed: 'С изтекъл срок',
      next: 'Със срок през следващия период',
      proposals: 'Предложени',
      approved: 'Одобрени',
      risks: 'Рискове',
      blockers: 'Пречки',
      help: 'Необходимо съдействие',
      byLead: 'Отчитане по звена',
      kpiData: 'Показатели без актуални стойности',
      assessments: 'Експертни преценки в сила',
      untranslated: 'Липсващи преводи',
      working: 'Работни наименования и непотвърдени стойности',
      withoutLead: 'Елементи, чието отговорно звено не е публикувано',
      elsewhere: 'Извън областите',
      context: 'Контекстни показатели, без оценка',
      relatedKpis: 'Показатели на свързани инициативи, без оценка',
      stages: 'Етапи на този отчет',
      byActivity: 'По дейности',
    },
    again: 'така беше и в предходния отчет',
    allWell: (list) => `Няма: ${list}.`,
    lookedFor: {
      kpiData: 'показатели без актуални стойности',
      assessments: 'експертни преценки в сила',
      untranslated: 'липсващи преводи',
      working: 'работни наименования и непотвърдени стойности',
      withoutLead: 'елементи без публикувано отговорно звено',
    },
    levels: {
      very_low: 'много ниска',
      low: 'ниска',
      medium: 'средна',
      high: 'висока',
      very_high: 'много висока',
    },
    proposalStates: {
      open: 'неразгледано',
      accepted: 'прието',
      rejected: 'отхвърлено',
      withdrawn: 'оттеглено',
    },
    noDecision: 'без посочено решение',
    noDecisionNeeded: 'не е необходимо: предишната стойност не е била потвърдена',
    onTime: 'в срок',
    lateBy: (days) => `със закъснение от ${days}`,
    notReached: (days) => `неизпълнен, със закъснение от ${days}`,
    kpiWhy: (value, date, expected) => `${value} (${date}) при очаквана стойност ${expected}`,
    kpiWhyTarget: (value, date, target, by) => `${value} (${date}) при целева стойност ${target} (${by})`,
    noMoney: 'В този план не се записват финансови данни.',
    moneyNote:
      'Сумите са в евро към края на периода; 1 евро е 1,95583 лева. Делът е на платеното от уточнения план, а където планът не е уточняван – от утвърдения.',
    noRange: 'без целева стойност',
    neverMeasured: (list) => `Неотчитани: ${list}.`,
    outdated: (list) => `С остарели стойности: ${list}.`,
    silent: 'не отчита',
    noReport: 'още няма отчет',
    deadlines: {
      data: (period) => `Срок за данните за ${period}`,
      coordination: (period) => `Край на съгласуването на отчета за ${period}`,
      submission: (period) => `Внасяне на отчета за ${period}`,
    },
    ends: (name) => `Утвърден край на ${name}`,
    milestoneDue: (name, milestone) => `Етап ${milestone} на ${name}`,
    measured: (name) => `Очаква се стойност на ${name}`,
    task: (decision, text) => `${decision}: ${text}`,
    everyone: 'всички',
    reproduce: (commit) =>
      commit === null
        ? 'При изготвянето на отчета файловете имаха промени, които не са в никоя версия; отчетът може да се възпроизведе, след като бъдат внесени.'
        : `Файловете са тези от версия ${commit}. Същата команда в кое да е копие на хранилището дава същите байтове:`,
    made: (tool) => `Изготвено с ${tool}.`,
    annexNote: 'Приложенията са в отделен файл.',
    figuresIntro: 'Всяка изчислена оценка с правилото, което решава, изчислението и изходните стойности.',
    thresholdsIntro: 'Правилата използват тези числа. planctl help rules описва всяко правило изцяло.',
    default: 'по подразбиране',
    own: 'зададено в плана',
    counts: {
      activities: count('bg', 'activity'),
      kpis: count('bg', 'kpi'),
      more: (number) => `и още ${number}`,
    },
    charts: {
      byArea: 'Дейности по оценка във всяка област',
      byAreaAlt: (text) => `Ленти с дейностите по оценка за всяка област: ${text}.`,
      travel: 'Посока на движение: изпълнение по области и цели, преди и сега',
      travelAlt: (better, worse, same) =>
        `Спрямо предходния отчет: подобрени ${better}, влошени ${worse}, без промяна ${same}.`,
      timeline: 'Срокове на дейностите',
      timelineAlt: (number, from, to) =>
        `Ленти на ${count('bg', 'activity')(number)} от ${from} до ${to}, с ключовите етапи и деня на отчета.`,
      trajectoryAlt: (kpi, value, date, expected) =>
        `${kpi}: ${value} ${/^\d\d\.\d\d\./.test(date) ? 'към' : 'за'} ${date}${expected === null ? '' : ` при очаквана стойност ${expected}`}.`,
      trajectoryNone: (kpi) => `${kpi}: още няма отчетени стойности; линията показва пътя към целта.`,
      path: 'път към целта',
      values: 'отчетено',
      tolerance: 'допуск',
      notFinal: 'неокончателна стойност',
      range: 'желани граници',
      milestone: 'ключов етап',
      forecast: 'очакван срок',
      original: 'първоначален срок',
      overdue: 'просрочен',
      undated: 'отворен край: няма дата',
      point: 'Точка',
    },
    labels: {
      contents: 'Съдържание',
      page: 'Страница',
      of: 'от',
      skip: 'Към отчета',
      top: 'Към съдържанието',
      numbers: 'Числата',
      explains: 'Как е получена оценката',
      annexes: 'Приложения',
      annex: 'Приложение',
    },
  },
};
