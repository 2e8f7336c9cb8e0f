// Long: each rule and threshold is told here, in both languages side by side.

import {
  type Method,
  type NamedRule,
  type RuleGroup,
  type ThresholdUnit,
  thresholdUnits,
} from '../model/rules.ts';
import type { ThresholdName, Thresholds } from '../model/thresholds.ts';
import { daysLong } from './dates.ts';
import type { InLanguages, Language } from './language.ts';
import { formatNumber, inPercent } from './numbers.ts';

/** The thresholds as a rule names them: each with its unit. */
export type Limits = Readonly<Record<ThresholdName | 'report_due' | 'report_late', string>>;

/** The words of `planctl help rules`. */
export interface RulesWords {
  readonly title: string;
  /** Whose numbers the rules are told with. */
  readonly ofPlan: (plan: string) => string;
  readonly ofDefaults: string;
  readonly thresholds: string;
  readonly default: (value: string) => string;
  /** The value of a plan that differs: `demo: 30 days`. */
  readonly inPlan: (plan: string, value: string) => string;
  readonly units: Readonly<Record<ThresholdUnit, string>>;
  readonly meaning: Readonly<Record<ThresholdName, string>>;
  readonly groups: Readonly<Record<RuleGroup, string>>;
  readonly intro: Readonly<Record<RuleGroup, string>>;
  readonly rules: Readonly<Record<NamedRule, (limit: Limits) => string>>;
  readonly methodsHeading: string;
  /** What the word behind a rule is. */
  readonly methodNote: string;
  readonly methods: Readonly<Record<Method, string>>;
}

/** A threshold's value with its unit, as it stands in a sentence. */
export function thresholdText(name: ThresholdName, value: number, language: Language): string {
  switch (thresholdUnits[name]) {
    case 'days':
      return daysLong(value, language);
    case 'share':
      return inPercent(formatNumber(value * 100, language), language);
    case 'points':
      return `${formatNumber(value, language)} ${pointsWord(value, language)}`;
    case 'times':
      return formatNumber(value, language);
  }
}

function pointsWord(value: number, language: Language): string {
  if (language === 'en') return value === 1 ? 'point' : 'points';
  return value === 1 ? 'пункт' : 'пункта';
}

/** All thresholds in words, with the two limits that follow from them. */
export function limitsIn(limits: Thresholds, language: Language): Limits {
  const names = Object.keys(thresholdUnits) as ThresholdName[];
  const texts = Object.fromEntries(names.map((name) => [name, thresholdText(name, limits[name], language)]));
  return {
    ...(texts as Record<ThresholdName, string>),
    report_due: daysLong(limits.cadence_days + limits.grace_days, language),
    report_late: daysLong(2 * limits.cadence_days, language),
  };
}

/** The words of the rules in both languages. */
export const rulesWords: InLanguages<RulesWords> = {
  en: {
    title: 'The rules behind every judgement of planctl',
    ofPlan: (plan) => `Told with the thresholds of the plan ${plan}.`,
    ofDefaults: 'Told with the default thresholds.',
    thresholds: 'Thresholds (plan.yaml, under "thresholds")',
    default: (value) => `default ${value}`,
    inPlan: (plan, value) => `${plan}: ${value}`,
    units: {
      days: 'calendar days',
      points: 'percentage points',
      times: 'factor',
      share: 'share from 0 to 1',
    },
    meaning: {
      cadence_days:
        'How often an activity is to be reported on: up to this old a report is up to date; beyond twice this, good news no longer counts.',
      grace_days:
        'How long after that, or after a KPI’s measurement is due, one still waits before the report counts as delayed.',
      start_grace_days: 'How long after its start an activity may be stated as not started.',
      behind_at_risk: 'How far actual progress may lie below planned before the activity is at risk.',
      behind_late: 'How far actual progress may lie below planned before the activity is late.',
      behind_days_at_risk: 'The same gap as days of the activity, before it is at risk.',
      behind_days_late: 'The same gap as days of the activity, before it is late.',
      milestone_late_days:
        'How long a milestone may be overdue before the activity is late, and not only at risk.',
      slip_late_days:
        'How much later than approved the expected end may be before the activity is late, and not only at risk.',
      overspend: 'How many times the planned money may be paid before the activity is at risk.',
      assessment_days: 'How long a person’s better assessment may hold.',
      kpi_on_track: 'The share of the expected change from which a KPI is on track.',
      kpi_at_risk: 'The share of the expected change from which a KPI is at risk; below it, behind target.',
      kpi_too_early:
        'The share of the days from the baseline to the first target before which a KPI is not judged.',
      red_share: 'The share of red among what is assessed from which a goal, area or plan is off track.',
      amber_share: 'The share of amber among what is assessed from which it is at risk.',
      min_coverage: 'The share that must be assessed for anything better than off track to be said.',
    },
    groups: {
      progress: 'Planned and actual progress of an activity',
      health: 'Health of an activity',
      assessment: 'A person’s assessment',
      freshness: 'Age of the data',
      kpi: 'KPI status',
      rollUp: 'Roll-up to goals, areas and the plan',
    },
    intro: {
      progress:
        'In percent, in time rather than money. Nothing is said of what is completed, on hold, cancelled, superseded or upcoming.',
      health:
        'Tried in this order. The first of steps 0 and 1 that holds decides; otherwise the worst of steps 2 to 8 counts, and each that fires is a reason. Steps 9 and 10 guard what comes of that.',
      assessment:
        'Stands beside the computed health; what is shown, and rolled up, is what both make together.',
      freshness: 'By the age of the newest report. None for what is completed, cancelled or superseded.',
      kpi: 'Judged at the date of the newest measurement, not at the day looked at. The first rule that holds decides.',
      rollUp:
        'Two lines that never mix: delivery from activities, results from KPIs. Each activity counts once in a node, with its weight; related ones never. The first rule that holds decides.',
    },
    rules: {
      planned: () =>
        'Planned: 0 before the start, 100 from the approved end on, between them a straight line over the days. None without a start or an end, and for what goes on without an end.',
      'planned-path': () => 'With planned_path the line goes through its points.',
      'by-milestones': () =>
        'With progress_method: milestones, planned is the weight of milestones due, actual the weight of those done, out of all that are not cancelled.',
      actual: () =>
        'Actual: the newest reported progress; 0 for what is stated as not started. Without any report it is unknown, never 0.',
      closed: () =>
        'What is completed is completed in time, or late when the first report of it is after the approved end. Cancelled, superseded and on hold stand for themselves.',
      'not-due': () => 'Not started, or without a report, before its start.',
      'no-end-date': () => 'Without an end, unless it goes on continuously.',
      overdue: () => 'The approved end has passed.',
      'start-late': (limit) => `Stated as not started more than ${limit.start_grace_days} after its start.`,
      'milestone-overdue': (limit) =>
        `An open milestone is past its due date: at risk; late when it is critical, or past by more than ${limit.milestone_late_days}.`,
      'behind-plan': (limit) =>
        `Actual progress is more than ${limit.behind_at_risk} below planned, or the gap is worth more than ${limit.behind_days_at_risk} of the activity: at risk; more than ${limit.behind_late} or ${limit.behind_days_late}: late. Milestones have their own rule.`,
      'forecast-slip': (limit) =>
        `It is expected to end after the approved end: at risk; by more than ${limit.slip_late_days}: late.`,
      blocked: () => 'A blocker is reported.',
      predecessor: () =>
        'An activity it depends on is neither completed nor cancelled, and is past its end or expected to end on or after this one’s start.',
      overspent: (limit) =>
        `More than ${limit.overspend} times the plan (revised, else approved) of the years up to this one is paid. Says nothing without a budget.`,
      stale: (limit) => `Nothing bad is known, but the newest report is more than ${limit.report_late} old.`,
      'no-data': () => 'Nothing bad is known, but nothing was ever reported.',
      'no-progress-reported': () =>
        'Nothing bad is known, but no progress was ever reported, and it does not go on continuously.',
      'no-start-date': () => 'Nothing bad is known, but there is no start.',
      'on-track': () => 'No rule fired, and what is known is recent enough. Bad news does not grow old.',
      'date-unconfirmed': () =>
        'Late or overdue, but only against dates that were worked out and that no source confirms.',
      'assessment-in-force': () => 'In force from its report to valid_until, or to the next assessment.',
      'assessment-worse': () => 'A worse rating always counts, over silence too.',
      'assessment-better': (limit) =>
        `A better rating lifts by one step, if it gives a reason and ends within ${limit.assessment_days} of its report; never what is overdue or without a rating. It is marked and counted.`,
      'assessment-never': () => 'None on what is completed, on hold, cancelled, superseded or upcoming.',
      fresh: (limit) => `Up to date: the newest report is at most ${limit.cadence_days} old.`,
      due: (limit) => `Report awaited: at most ${limit.report_due} old.`,
      'report-late': (limit) => `Report delayed: at most ${limit.report_late} old.`,
      'report-stale': (limit) => `Out of date: more than ${limit.report_late} old.`,
      never: () => 'Never reported: there is no report.',
      'kpi-freshness': (limit) =>
        `A KPI is measured once each period of its frequency. The next measurement is due at the end of the period after the last measured one, and lag_days later; until then the KPI is up to date, awaited for ${limit.grace_days}, delayed for another period, then out of date. Without a frequency nothing is said.`,
      'kpi-value': () =>
        'What is judged: the newest value, revisions applied, provisional and estimated ones too; a cumulative KPI adds up the periods since its baseline, a ratio divides.',
      'kpi-expected': () =>
        'What is expected: the straight line from the baseline through the targets, held after the last; with path: step the last target passed.',
      'kpi:context': () => 'A context KPI is shown and not judged.',
      'kpi:no-target': () => 'It has no target and no range, and says why.',
      'kpi:no-measurement': () => 'Nothing is measured; missing values do not count.',
      'kpi:on-baseline-date': () => 'The newest measurement is of the baseline’s own date.',
      'kpi:before-baseline': () => 'The newest measurement is older than the baseline.',
      'kpi:break': () => 'The series breaks after the baseline.',
      'kpi:range': () =>
        'To be kept in a range: inside on track, outside by no more than the tolerance at risk, else behind target.',
      'kpi:no-baseline': () =>
        'Without a baseline: achieved when the final target is met, missed when its date has passed, else not comparable.',
      'kpi:final-met': () => 'At least as good as the final target.',
      'kpi:final-passed': () => 'Measured on or after the date of the final target, and not met.',
      'kpi:within-tolerance': () => 'Short of what is expected by no more than the tolerance.',
      'kpi:flat': () => 'No change is expected yet, and it is worse than that.',
      'kpi:too-early': (limit) =>
        `Less than ${limit.kpi_too_early} of the days from the baseline to the first target have passed: too early, unless it is worse than the baseline by more than the tolerance.`,
      'kpi:ratio': (limit) =>
        `Of the expected change at least ${limit.kpi_on_track} has come: on track; at least ${limit.kpi_at_risk}: at risk; less: behind target; a change the wrong way: moving away.`,
      'kpi-current': () =>
        'On track, at risk or too early, but out of date, or not measured since the final target’s date: shown grey, and counted as unknown; what is too early is in no total.',
      'kpi-trend': () =>
        'The trend compares the last two measurements, unless the series breaks between them or no direction is given.',
      'delivery-eligible': () =>
        'Delivery counts activities that are not cancelled, superseded, upcoming or on hold.',
      'delivery-assessed': () =>
        'Of those, what has a rating is assessed: red is late and overdue, amber is at risk; completed late counts as done.',
      'results-eligible': () => 'Results count KPIs with a target, by their weight, unless it is too early.',
      'results-assessed': () =>
        'Of those, what has comparable and current data is assessed: red is behind target, moving away and missed, amber is at risk. What is achieved, missed, behind target or moving away stays so however old.',
      coverage: () =>
        'Coverage is the assessed weight out of the eligible weight; it is always told beside the result.',
      'nothing-eligible': () =>
        'Nothing is eligible: upcoming if anything is, else on hold if anything is, else none.',
      'all-done': () => 'Everything eligible is completed, or achieved.',
      red: (limit) => `A key activity is red, or at least ${limit.red_share} of the assessed weight is.`,
      'little-known': (limit) => `Coverage is below ${limit.min_coverage}.`,
      'some-red': (limit) =>
        `Anything is red, or at least ${limit.amber_share} of the assessed weight is amber: an average never hides a red.`,
      rest: () => 'None of these.',
      means: () =>
        'Planned and actual of a node: weighted means over the eligible activities of which both are known; what is completed counts as 100 of 100.',
    },
    methodsHeading: 'Where the methods come from',
    methodNote: 'The word in brackets names the source of the method: see the end.',
    methods: {
      'earned-value':
        'Planned value, and the gap turned into days, after earned value management (ISO 21508) and earned schedule (W. Lipke, 2003); in time instead of money. The limits are this tool’s own.',
      exception:
        'Red, amber and green against tolerances: management by exception as in PRINCE2, and the delivery confidence ratings of the UK’s Infrastructure and Projects Authority. The limits are this tool’s own.',
      network: 'Finish-to-start dependencies of network scheduling (critical path method).',
      'target-path':
        'Change so far against the change required on the path to the target, with the limits 95 %, 60 % and 0, as Eurostat judges indicators with a target in its reports on the sustainable development goals; by a straight line instead of growth rates.',
      sdmx: 'Observation status of SDMX: final, provisional, estimated, break in series, missing.',
      coverage:
        'Weighted shares that show what is missing instead of filling it in, as asked of composite indicators (OECD/JRC handbook, 2008). The least coverage is this tool’s own.',
      own: 'A decision of this tool.',
    },
  },
  bg: {
    title: 'Правилата зад всяка оценка на planctl',
    ofPlan: (plan) => `Числата са праговете на плана ${plan}.`,
    ofDefaults: 'Числата са праговете по подразбиране.',
    thresholds: 'Прагове (plan.yaml, под „thresholds“)',
    default: (value) => `по подразбиране ${value}`,
    inPlan: (plan, value) => `${plan}: ${value}`,
    units: {
      days: 'календарни дни',
      points: 'процентни пунктове',
      times: 'множител',
      share: 'дял от 0 до 1',
    },
    meaning: {
      cadence_days:
        'Колко често се отчита дейност: до тази възраст отчетът е актуален; след два пъти повече добрата новина вече не важи.',
      grace_days:
        'Колко се изчаква след това, или след срока за отчитане на показател, преди отчитането да се смята за закъсняло.',
      start_grace_days: 'Колко след началото си дейност може да се отчита като незапочнала.',
      behind_at_risk: 'С колко отчетеният напредък може да е под планирания, преди дейността да е в риск.',
      behind_late: 'С колко отчетеният напредък може да е под планирания, преди дейността да изостава.',
      behind_days_at_risk: 'Същата разлика като дни от дейността, преди тя да е в риск.',
      behind_days_late: 'Същата разлика като дни от дейността, преди тя да изостава.',
      milestone_late_days:
        'Колко може да е просрочен етап, преди дейността да изостава, а не само да е в риск.',
      slip_late_days:
        'С колко очакваният край може да е след утвърдения, преди дейността да изостава, а не само да е в риск.',
      overspend: 'Колко пъти планираните средства може да се платят, преди дейността да е в риск.',
      assessment_days: 'Колко може да важи експертна преценка, по-добра от оценката.',
      kpi_on_track: 'Делът от очакваната промяна, от който нагоре показателят е по план.',
      kpi_at_risk:
        'Делът от очакваната промяна, от който нагоре показателят е в риск; под него изостава от целта.',
      kpi_too_early:
        'Делът от дните между базовата и първата целева стойност, преди който показателят не се оценява.',
      red_share:
        'Делът на червеното сред оцененото, от който нагоре цел, област или план е със сериозно изоставане.',
      amber_share: 'Делът на жълтото сред оцененото, от който нагоре е в риск.',
      min_coverage: 'Делът, който трябва да е оценен, за да се каже нещо по-добро от сериозно изоставане.',
    },
    groups: {
      progress: 'Планиран и отчетен напредък на дейност',
      health: 'Оценка на изпълнението на дейност',
      assessment: 'Експертна преценка',
      freshness: 'Актуалност на данните',
      kpi: 'Оценка на показател',
      rollUp: 'Обобщена оценка на цели, области и плана',
    },
    intro: {
      progress:
        'В проценти, по време, а не по средства. За изпълнена, временно спряна, отпаднала, заменена и предстояща дейност не се казва нищо.',
      health:
        'Правилата се проверяват в този ред. От стъпки 0 и 1 решава първото, което е изпълнено; иначе важи най-лошото от стъпки 2 до 8, а всяко задействано е причина. Стъпки 9 и 10 проверяват полученото.',
      assessment: 'Стои до изчислената оценка; показва се и се обобщава това, което двете дават заедно.',
      freshness:
        'Според възрастта на последния отчет. За изпълнена, отпаднала и заменена дейност не се определя.',
      kpi: 'Оценява се към датата на последната отчетена стойност, а не към деня на справката. Решава първото правило, което е изпълнено.',
      rollUp:
        'Два реда, които не се смесват: изпълнение на дейностите и постигане на показателите. Всяка дейност се брои веднъж, с тежестта си; свързаните инициативи не се броят. Решава първото правило, което е изпълнено.',
    },
    rules: {
      planned: () =>
        'Планиран: 0 преди началото, 100 от утвърдения край нататък, между тях права линия по дни. Няма го без начало или край и при постоянна дейност.',
      'planned-path': () => 'С planned_path линията минава през точките му.',
      'by-milestones': () =>
        'С progress_method: milestones планираният напредък е тежестта на етапите с настъпил срок, отчетеният – на изпълнените, от всички неотпаднали.',
      actual: () =>
        'Отчетен: последният отчетен напредък; 0 за отчетена като незапочнала. Без отчет е неизвестен, а не 0.',
      closed: () =>
        'Изпълнената дейност е изпълнена в срок или със закъснение, когато първият отчет за това е след утвърдения край. Отпадналата, заменената и временно спряната остават такива.',
      'not-due': () => 'Незапочнала или без отчет преди началото си.',
      'no-end-date': () => 'Без край, освен ако е постоянна.',
      overdue: () => 'Утвърденият край е минал.',
      'start-late': (limit) =>
        `Отчетена като незапочнала повече от ${limit.start_grace_days} след началото си.`,
      'milestone-overdue': (limit) =>
        `Неизпълнен етап с изтекъл срок: в риск; изостава, когато етапът е критичен или срокът е изтекъл преди повече от ${limit.milestone_late_days}.`,
      'behind-plan': (limit) =>
        `Отчетеният напредък е с повече от ${limit.behind_at_risk} под планирания или разликата е повече от ${limit.behind_days_at_risk} от дейността: в риск; повече от ${limit.behind_late} или ${limit.behind_days_late}: изостава. Етапите имат свое правило.`,
      'forecast-slip': (limit) =>
        `Очаква се да приключи след утвърдения край: в риск; с повече от ${limit.slip_late_days}: изостава.`,
      blocked: () => 'Отчетена е пречка.',
      predecessor: () =>
        'Дейност, от която зависи, не е изпълнена или отпаднала, а краят ѝ е минал или се очаква в деня на началото на тази или по-късно.',
      overspent: (limit) =>
        `Платени са повече от ${limit.overspend} пъти планираните средства (уточнен план, иначе утвърден) за годините до тази включително. Без бюджет правилото мълчи.`,
      stale: (limit) =>
        `Не е известно нищо лошо, но последният отчет е отпреди повече от ${limit.report_late}.`,
      'no-data': () => 'Не е известно нищо лошо, но дейността не е отчитана.',
      'no-progress-reported': () =>
        'Не е известно нищо лошо, но напредъкът не е отчитан, а дейността не е постоянна.',
      'no-start-date': () => 'Не е известно нищо лошо, но няма начална дата.',
      'on-track': () =>
        'Никое правило не се е задействало и данните са достатъчно нови. Лошата новина не остарява.',
      'date-unconfirmed': () =>
        'Изостава или е просрочена, но само спрямо работни дати, които никой източник не потвърждава.',
      'assessment-in-force': () => 'Важи от отчета си до valid_until или до следващата преценка.',
      'assessment-worse': () => 'По-лоша преценка винаги важи, и когато данни няма.',
      'assessment-better': (limit) =>
        `По-добра преценка вдига оценката с една степен, ако има мотив и изтича до ${limit.assessment_days} след отчета си; никога при просрочена дейност и при липса на оценка. Отбелязва се и се брои.`,
      'assessment-never': () =>
        'Не важи за изпълнена, временно спряна, отпаднала, заменена и предстояща дейност.',
      fresh: (limit) => `Актуални: последният отчет е отпреди най-много ${limit.cadence_days}.`,
      due: (limit) => `Очаква се отчитане: отпреди най-много ${limit.report_due}.`,
      'report-late': (limit) => `Закъсняло отчитане: отпреди най-много ${limit.report_late}.`,
      'report-stale': (limit) => `Остарели: отпреди повече от ${limit.report_late}.`,
      never: () => 'Неотчитана: няма нито един отчет.',
      'kpi-freshness': (limit) =>
        `Показател се отчита веднъж за всеки период на честотата си. Следващото отчитане е дължимо в края на периода след последния отчетен, плюс lag_days; дотогава данните са актуални, после ${limit.grace_days} се очаква отчитане, още един период отчитането е закъсняло, след това данните са остарели. Без честота не се определя.`,
      'kpi-value': () =>
        'Какво се оценява: последната стойност след преразглеждане, също предварителна и приблизителна; показател с натрупване събира периодите след базовата стойност, отношение се дели.',
      'kpi-expected': () =>
        'Какво се очаква: права линия от базовата през целевите стойности, запазена след последната; с path: step – последната мината целева стойност.',
      'kpi:context': () => 'Контекстен показател се показва, без да се оценява.',
      'kpi:no-target': () => 'Няма целева стойност и желани граници и казва защо.',
      'kpi:no-measurement': () => 'Няма отчетена стойност; липсващите не се броят.',
      'kpi:on-baseline-date': () => 'Последната стойност е към датата на базовата.',
      'kpi:before-baseline': () => 'Последната стойност е по-стара от базовата.',
      'kpi:break': () => 'Редът прекъсва след базовата стойност.',
      'kpi:range': () =>
        'Да остане в желаните граници: вътре е по план, извън тях в рамките на допустимото отклонение – в риск, иначе изостава от целта.',
      'kpi:no-baseline': () =>
        'Без базова стойност: постигнат, ако крайната цел е достигната; непостигнат, ако срокът ѝ е минал; иначе несъпоставим.',
      'kpi:final-met': () => 'Поне толкова добър, колкото крайната цел.',
      'kpi:final-passed': () => 'Измерен на или след датата на крайната цел, без да я достига.',
      'kpi:within-tolerance': () => 'Под очакваното в рамките на допустимото отклонение.',
      'kpi:flat': () => 'Още не се очаква промяна, а стойността е по-лоша.',
      'kpi:too-early': (limit) =>
        `Минали са по-малко от ${limit.kpi_too_early} от дните между базовата и първата целева стойност: рано за оценка, освен ако стойността е по-лоша от базовата извън допустимото отклонение.`,
      'kpi:ratio': (limit) =>
        `От очакваната промяна са постигнати поне ${limit.kpi_on_track}: по план; поне ${limit.kpi_at_risk}: в риск; по-малко: изостава от целта; промяна в обратна посока: отдалечава се от целта.`,
      'kpi-current': () =>
        'По план, в риск или рано за оценка, но с остарели данни или неизмерван след датата на крайната цел: показва се сив и се брои за неизвестен; за което е рано, не влиза в обобщението.',
      'kpi-trend': () =>
        'Тенденцията сравнява последните две стойности, освен ако редът прекъсва между тях или не е посочена посока.',
      'delivery-eligible': () =>
        'Изпълнението брои дейностите, които не са отпаднали, заменени, предстоящи или временно спрени.',
      'delivery-assessed': () =>
        'От тях оценени са тези с оценка: червени са изоставащите и просрочените, жълти – тези в риск; изпълнените със закъснение се броят за изпълнени.',
      'results-eligible': () =>
        'Постигането брои показателите с целева стойност, според тежестта им, освен когато е рано за оценка.',
      'results-assessed': () =>
        'От тях оценени са тези със съпоставими и актуални данни: червени са изоставащите от целта, отдалечаващите се и непостигнатите, жълти – тези в риск. Постигнатите, непостигнатите, изоставащите и отдалечаващите се остават такива, колкото и да са стари данните.',
      coverage: () => 'Обхватът е оценената тежест от подлежащата на оценка; винаги се показва до оценката.',
      'nothing-eligible': () =>
        'Нищо не подлежи на оценка: предстояща, ако има предстоящи; иначе временно спряна, ако има такива; иначе няма дейности или показатели.',
      'all-done': () => 'Всичко подлежащо на оценка е изпълнено или постигнато.',
      red: (limit) => `Ключова дейност е червена или червени са поне ${limit.red_share} от оценената тежест.`,
      'little-known': (limit) => `Обхватът е под ${limit.min_coverage}.`,
      'some-red': (limit) =>
        `Има нещо червено или жълти са поне ${limit.amber_share} от оценената тежест: средната стойност никога не скрива червеното.`,
      rest: () => 'Нищо от изброеното.',
      means: () =>
        'Планиран и отчетен напредък на цел, област или план: претеглени средни по дейностите, за които са известни и двете; изпълнената се брои за 100 от 100.',
    },
    methodsHeading: 'Откъде са методите',
    methodNote: 'Думата в скоби сочи откъде е методът: вижте края.',
    methods: {
      'earned-value':
        'Планирана стойност и изоставане в дни по метода на спечелената стойност (ISO 21508) и спечеления график (W. Lipke, 2003), по време вместо по средства. Границите са собствено решение.',
      exception:
        'Червено, жълто и зелено спрямо допустими отклонения: управление по изключения както в PRINCE2 и оценките на увереността в изпълнението на британския Infrastructure and Projects Authority. Границите са собствено решение.',
      network: 'Зависимости „край – начало“ от мрежовото планиране (метод на критичния път).',
      'target-path':
        'Постигнатата промяна спрямо необходимата по пътя към целта, с граници 95 %, 60 % и 0, както Евростат оценява показатели с цел в докладите за целите за устойчиво развитие; по права линия вместо по темп на растеж.',
      sdmx: 'Статус на наблюдението по SDMX: окончателна, предварителна, приблизителна, прекъсване на реда, липсваща.',
      coverage:
        'Претеглени дялове, които показват липсващото, вместо да го запълват, както се иска от съставните показатели (наръчник на ОИСР и JRC, 2008). Най-малкият обхват е собствено решение.',
      own: 'Решение на този инструмент.',
    },
  },
};
