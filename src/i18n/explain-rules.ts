// Long: each rule that can be tried has its sentence here, in both languages side by side.

import type { ExplainedRule, Facts, RuleTried } from '../model/explanation.ts';
import type { ThresholdName } from '../model/thresholds.ts';
import type { InLanguages } from './language.ts';
import type { Say } from './say.ts';

/** What a rule looked at, read by name: what a sentence needs is there whenever its rule is tried. */
export class Looked {
  readonly fired: boolean;
  readonly #facts: Facts;
  readonly #limits: RuleTried['thresholds'];

  constructor({ fired, looked, thresholds }: RuleTried) {
    this.fired = fired;
    this.#facts = looked;
    this.#limits = thresholds;
  }

  /** Whether something is known under a name. */
  has(name: string): boolean {
    return this.#facts[name] !== null && this.#facts[name] !== undefined;
  }

  is(name: string): boolean {
    return this.#facts[name] === true;
  }

  number(name: string): number {
    const fact = this.#facts[name];
    return typeof fact === 'number' ? fact : Number.NaN;
  }

  word(name: string): string {
    const fact = this.#facts[name];
    return fact === null || fact === undefined ? '' : String(fact);
  }

  /** The word, or null for none. */
  wordOrNull(name: string): string | null {
    return this.has(name) ? this.word(name) : null;
  }

  limit(name: ThresholdName): number {
    return this.#limits[name] ?? Number.NaN;
  }
}

type Sentence = (at: Looked, say: Say) => string;

/** The words of rules: what each is called, and what it found. */
export interface RuleWords {
  readonly names: Readonly<Record<ExplainedRule, string>>;
  readonly found: Readonly<Record<ExplainedRule, Sentence>>;
}

const blockersEn = { one: 'blocker', many: 'blockers' };
const blockersBg = { one: 'пречка', many: 'пречки' };
const measurementsEn = { one: 'measurement', many: 'measurements' };
const measurementsBg = { one: 'отчетена стойност', many: 'отчетени стойности' };

const itemsEn = (at: Looked): string => (at.word('of') === 'delivery' ? 'activities' : 'KPIs');
const itemsBg = (at: Looked): string => (at.word('of') === 'delivery' ? 'дейности' : 'показатели');

/** The words of rules in both languages. */
export const ruleWords: InLanguages<RuleWords> = {
  en: {
    names: {
      closed: 'Closed or on hold',
      'not-due': 'Not due yet',
      'no-end-date': 'No end date',
      overdue: 'Overdue',
      'start-late': 'Late start',
      'milestone-overdue': 'Milestone overdue',
      'behind-plan': 'Behind plan',
      'forecast-slip': 'Forecast end',
      blocked: 'Blockers',
      predecessor: 'Predecessor',
      overspent: 'Overspending',
      stale: 'Report out of date',
      'no-data': 'No report',
      'no-progress-reported': 'No progress known',
      'no-start-date': 'No start date',
      'date-unconfirmed': 'Unconfirmed date',
      context: 'Context KPI',
      'no-target': 'No target',
      'no-measurement': 'No measurement',
      'on-baseline-date': 'At the baseline',
      'before-baseline': 'Before the baseline',
      break: 'Break in series',
      range: 'Range',
      'no-baseline': 'No baseline',
      'final-met': 'Final target met',
      'final-passed': 'Final date reached',
      'within-tolerance': 'Within tolerance',
      flat: 'No change expected',
      'too-early': 'Too early',
      ratio: 'Share of the change',
      'nothing-eligible': 'Nothing to count',
      'all-done': 'All done',
      'key-red': 'Red key activity',
      'red-share': 'Share of red',
      coverage: 'Coverage',
      'any-red': 'Anything red',
      'amber-share': 'Share of amber',
      'nothing-wrong': 'Nothing wrong',
    },
    found: {
      closed: (at, say) => {
        const status = at.word('status');
        if (status === '') return 'No status is reported: it is judged against time';
        if (!at.fired)
          return `Its status is ${say.status(at.wordOrNull('status'))}: it is judged against time`;
        if (status !== 'completed')
          return `Its status is ${say.status(status)}: it is not judged against time`;
        if (!at.has('end')) return `Completed on ${say.date(at.word('completed'))}; there is no end date`;
        return `Completed on ${say.date(at.word('completed'))}, the approved end being ${say.date(at.word('end'))}`;
      },
      'not-due': (at, say) => {
        if (at.fired) return `Not started, and its start, ${say.date(at.word('start'))}, is still to come`;
        if (at.word('status') === 'in_progress') return 'It is under way';
        return at.has('start')
          ? `Its start, ${say.date(at.word('start'))}, has come`
          : 'It has no start date';
      },
      'no-end-date': (at, say) => {
        if (at.fired) return 'It has no end date and is not continuous, so nothing says when it is late';
        return at.has('end') ? `Its end is ${say.date(at.word('end'))}` : 'It is continuous and needs no end';
      },
      overdue: (at, say) => {
        const days = at.number('days');
        const end = say.date(at.word('end'));
        if (at.fired) return `Its end, ${end}, passed ${say.days(days)} ago`;
        return days === 0 ? `Today is its end, ${end}` : `${say.days(-days)} remain until its end, ${end}`;
      },
      'start-late': (at, say) => {
        const days = at.number('days');
        const start = say.date(at.word('start'));
        const grace = say.days(at.limit('start_grace_days'));
        if (at.fired)
          return `Reported as not started ${say.days(days)} after its start, ${start}; up to ${grace} are allowed`;
        if (at.word('status') !== 'not_started') return 'It is not reported as not started';
        return `Not started ${say.days(days)} after its start, ${start}; up to ${grace} are allowed`;
      },
      'milestone-overdue': (at, say) => {
        const [id, due, days] = [at.word('milestone'), say.date(at.word('due')), at.number('days')];
        if (at.fired) {
          const late = say.days(at.limit('milestone_late_days'));
          return at.is('critical')
            ? `Critical milestone ${id}, due ${due}, is still open ${say.days(days)} later: late from the first day`
            : `Milestone ${id}, due ${due}, is still open ${say.days(days)} later; late above ${late}`;
        }
        if (at.word('state') === 'done') return `Milestone ${id} is done`;
        if (at.word('state') === 'cancelled') return `Milestone ${id} is cancelled`;
        return days === 0
          ? `Milestone ${id} is due today`
          : `Milestone ${id} is due in ${say.days(-days)}: ${due}`;
      },
      'behind-plan': (at, say) => {
        if (!at.has('points')) {
          return at.has('planned') ? 'No actual progress to compare' : 'No planned progress to compare';
        }
        const limits = `at risk above ${say.points(at.limit('behind_at_risk'))} or ${say.days(at.limit('behind_days_at_risk'))}, late above ${say.points(at.limit('behind_late'))} or ${say.days(at.limit('behind_days_late'))}`;
        return `${gapEn(at, say)}; ${limits}`;
      },
      'forecast-slip': (at, say) => {
        if (!at.has('forecast')) return 'No forecast of its end';
        const [days, late] = [at.number('days'), at.limit('slip_late_days')];
        const forecast = say.date(at.word('forecast'));
        if (at.fired) {
          return `Its forecast end, ${forecast}, is ${say.days(days)} after the approved one, ${say.date(at.word('end'))}; late above ${say.days(late)}`;
        }
        return `Its forecast end, ${forecast}, is not after the approved one, ${say.date(at.word('end'))}`;
      },
      blocked: (at, say) =>
        at.fired ? `${say.count(at.number('blockers'), blockersEn)} reported` : 'No blockers reported',
      predecessor: (at, say) => {
        const id = at.word('id');
        const status = say.status(at.wordOrNull('status'));
        if (!at.fired) {
          const done = at.word('status') === 'completed' || at.word('status') === 'cancelled';
          if (done) return `${id} is ${status}`;
          return at.has('end')
            ? `${id} is ${status}, and its end, ${say.date(at.word('end'))}, has not passed`
            : `${id} is ${status} and has no end that could have passed`;
        }
        if (at.is('passed')) return `${id} is ${status} and its end, ${say.date(at.word('end'))}, has passed`;
        return `The forecast end of ${id}, ${say.date(at.word('forecast'))}, is not before the start, ${say.date(at.word('start'))}`;
      },
      overspent: (at, say) => {
        const limit = at.limit('overspend');
        const sums = `${say.number(at.number('paid'))} paid of ${say.number(at.number('planned'))} planned`;
        return at.fired
          ? `${sums}: more than ${say.share(limit)}`
          : `${sums}: no more than ${say.share(limit)}`;
      },
      stale: (at, say) => {
        if (!at.has('days')) return 'There is no report that could be out of date';
        const limit = 2 * at.limit('cadence_days');
        const age = `The newest report is ${say.days(at.number('days'))} old`;
        return at.fired ? `${age}, more than ${say.days(limit)}` : `${age}, no more than ${say.days(limit)}`;
      },
      'no-data': (at) => (at.fired ? 'Nothing has been reported yet' : 'There is a report'),
      'no-progress-reported': (at, say) => {
        if (at.fired) return 'No progress has been reported';
        return at.has('actual')
          ? `Progress is known: ${say.percent(at.number('actual'))}`
          : 'It is continuous and needs none';
      },
      'no-start-date': (at, say) =>
        at.fired ? 'It has no start date' : `Its start is ${say.date(at.word('start'))}`,
      'date-unconfirmed': (at, say) =>
        at.fired
          ? `Every red rule rests on a date that nobody has confirmed (${say.days(at.number('days'))} past it)`
          : 'At least one red rule does not rest on an unconfirmed date',
      context: (at) => (at.fired ? 'It is a context KPI: shown, never judged' : 'It is a performance KPI'),
      'no-target': (at, say) => {
        if (at.is('stated')) return 'The plan gives no target, and says why';
        if (at.fired) return 'There is no target to judge against';
        return at.is('range')
          ? 'It has a range to stay in'
          : say.count(at.number('targets'), { one: 'target is set', many: 'targets are set' });
      },
      'no-measurement': (at, say) =>
        at.fired
          ? `No value has been measured up to ${say.date(at.word('asOf'))}`
          : `${say.count(at.number('measurements'), measurementsEn)} up to ${say.date(at.word('asOf'))}`,
      'on-baseline-date': (at, say) => {
        if (at.fired)
          return `The newest measurement is of the day of the baseline, ${say.date(at.word('baseline'))}: nothing to compare yet`;
        return at.has('baseline')
          ? 'The newest measurement is not of the day of the baseline'
          : 'It has no baseline';
      },
      'before-baseline': (at, say) => {
        if (at.fired)
          return `The newest measurement, ${say.date(at.word('measured'))}, is older than the baseline, ${say.date(at.word('baseline'))}`;
        return at.has('baseline')
          ? `The newest measurement, ${say.date(at.word('measured'))}, comes after the baseline, ${say.date(at.word('baseline'))}`
          : 'It has no baseline';
      },
      break: (at, say) =>
        at.fired
          ? `The measurement for ${say.date(at.word('period'))}, after the baseline, breaks the series: values before and after it cannot be compared`
          : 'The series does not break after the baseline',
      range: (at, say) => {
        if (!at.fired) return 'It is not to stay within a range';
        const value = say.value(at.number('value'));
        const [outside, tolerance] = [at.number('outside'), at.number('tolerance')];
        if (outside <= 0) return `${value} lies within the range, ${rangeEn(at, say)}`;
        const out = `${value} lies ${say.value(outside, tolerance)} outside the range, ${rangeEn(at, say)}`;
        return `${out}: ${outside <= tolerance ? 'no more' : 'more'} than the tolerance of ${say.value(tolerance)}`;
      },
      'no-baseline': (at, say) => {
        if (!at.fired) return 'It has a baseline';
        const target = `the final target of ${say.value(at.number('target'))}`;
        if (at.is('met'))
          return `Without a baseline only ${target} counts, and ${say.value(at.number('value'))} meets it`;
        return `Without a baseline only ${target} by ${say.date(at.word('date'))} counts, and ${say.value(at.number('value'))} on ${say.date(at.word('measured'))} does not meet it`;
      },
      'final-met': (at, say) =>
        `${say.value(at.number('value'))} ${at.fired ? 'meets' : 'does not meet'} the final target of ${say.value(at.number('target'))}`,
      'final-passed': (at, say) =>
        at.fired
          ? `The measurement of ${say.date(at.word('measured'))} reaches the final date, ${say.date(at.word('date'))}, and does not meet the target`
          : `The measurement of ${say.date(at.word('measured'))} is earlier than the final date, ${say.date(at.word('date'))}`,
      'within-tolerance': (at, say) => {
        const [short, tolerance] = [at.number('shortfall'), at.number('tolerance')];
        if (short <= 0)
          return `${say.value(at.number('value'))} is at least as good as the expected ${say.value(at.number('expected'))}`;
        const lack = `${say.value(short, tolerance)} short of the expected ${say.value(at.number('expected'))}`;
        return at.fired
          ? `${lack}, within the tolerance of ${say.value(tolerance)}`
          : `${lack}, more than the tolerance of ${say.value(tolerance)}`;
      },
      flat: (at) =>
        at.fired
          ? 'No change from the baseline was expected by then, and the value is worse than that'
          : 'A change from the baseline was expected by then',
      'too-early': (at, say) => {
        const limit = at.limit('kpi_too_early');
        const share = say.share(at.number('passed'), limit);
        if (!at.fired)
          return `${share} of the time to the first target had passed; it is early below ${say.share(limit)}`;
        return at.is('worse')
          ? `Only ${share} of the time to the first target had passed, but ${say.value(at.number('value'))} is worse than the baseline of ${say.value(at.number('baseline'))}`
          : `Only ${share} of the time to the first target had passed; below ${say.share(limit)} it is early`;
      },
      ratio: (at, say) => {
        const [good, fair] = [at.limit('kpi_on_track'), at.limit('kpi_at_risk')];
        const ratio = at.number('ratio');
        return `${say.share(ratio, nearest(ratio, good, fair, 0))} of the expected change has come; on track from ${say.share(good)}, at risk from ${say.share(fair)}, below 0% moving away`;
      },
      'nothing-eligible': (at, say) => {
        const delivery = at.word('of') === 'delivery';
        if (!at.fired) {
          const noun = delivery
            ? { one: 'activity counts', many: 'activities count' }
            : { one: 'KPI counts', many: 'KPIs count' };
          return say.count(at.number('eligible'), noun);
        }
        if (at.number('items') === 0) return `There are no ${itemsEn(at)}`;
        return at.number('items') === 1
          ? `The only ${delivery ? 'activity' : 'KPI'} stands apart and is not counted`
          : `None of the ${say.number(at.number('items'))} ${itemsEn(at)} is counted: all stand apart`;
      },
      'all-done': (at, say) =>
        `${say.number(at.number('done'))} of ${say.number(at.number('eligible'))} done`,
      'key-red': (at) => (at.fired ? `Key activities in red: ${at.word('ids')}` : 'No key activity is red'),
      'red-share': (at, say) => {
        const limit = at.limit('red_share');
        if (at.number('assessed') === 0) return 'Nothing is assessed, so nothing is red';
        return `${say.share(at.number('share'), limit)} of the assessed weight is red; off track from ${say.share(limit)}`;
      },
      coverage: (at, say) => {
        const limit = at.limit('min_coverage');
        const known = `${say.share(at.number('coverage'), limit)} of the weight is assessed (${at.word('assessed')} of ${say.count(at.number('eligible'), countedEn(at))})`;
        return at.fired
          ? `${known}, less than the ${say.share(limit)} needed`
          : `${known}; ${say.share(limit)} is needed`;
      },
      'any-red': (at) => (at.fired ? `Red: ${at.word('ids')}` : 'Nothing is red'),
      'amber-share': (at, say) => {
        const limit = at.limit('amber_share');
        return `${say.share(at.number('share'), limit)} of the assessed weight is amber; at risk from ${say.share(limit)}`;
      },
      'nothing-wrong': () => 'Nothing is red, little is amber, and enough is known',
    },
  },
  bg: {
    names: {
      closed: 'Приключена или спряна',
      'not-due': 'Предстояща',
      'no-end-date': 'Без краен срок',
      overdue: 'Просрочие',
      'start-late': 'Закъсняло начало',
      'milestone-overdue': 'Просрочен етап',
      'behind-plan': 'Изоставане от плана',
      'forecast-slip': 'Очакван срок',
      blocked: 'Пречки',
      predecessor: 'Предходна дейност',
      overspent: 'Преразход',
      stale: 'Остарял отчет',
      'no-data': 'Без отчет',
      'no-progress-reported': 'Неотчетен напредък',
      'no-start-date': 'Без начална дата',
      'date-unconfirmed': 'Непотвърден срок',
      context: 'Контекстен показател',
      'no-target': 'Без целева стойност',
      'no-measurement': 'Без отчетена стойност',
      'on-baseline-date': 'На базовата дата',
      'before-baseline': 'Преди базовата дата',
      break: 'Прекъсване на реда',
      range: 'Граници',
      'no-baseline': 'Без базова стойност',
      'final-met': 'Крайна цел',
      'final-passed': 'Крайна дата',
      'within-tolerance': 'Допустимо отклонение',
      flat: 'Без очаквана промяна',
      'too-early': 'Рано за оценка',
      ratio: 'Дял от промяната',
      'nothing-eligible': 'Няма какво да се брои',
      'all-done': 'Всичко изпълнено',
      'key-red': 'Червена ключова дейност',
      'red-share': 'Дял на червените',
      coverage: 'Обхват',
      'any-red': 'Поне един червен',
      'amber-share': 'Дял на жълтите',
      'nothing-wrong': 'Без забележки',
    },
    found: {
      closed: (at, say) => {
        const status = at.word('status');
        if (status === '') return 'Няма отчетен статус и дейността се оценява спрямо сроковете';
        if (!at.fired)
          return `Статусът е „${say.status(at.wordOrNull('status'))}“ и дейността се оценява спрямо сроковете`;
        if (status !== 'completed')
          return `Статусът е „${say.status(status)}“ и дейността не се оценява спрямо сроковете`;
        if (!at.has('end')) return `Изпълнена на ${say.date(at.word('completed'))}; няма краен срок`;
        return `Изпълнена на ${say.date(at.word('completed'))} при утвърден срок ${say.date(at.word('end'))}`;
      },
      'not-due': (at, say) => {
        if (at.fired) return `Незапочнала е и началото ѝ, ${say.date(at.word('start'))}, предстои`;
        if (at.word('status') === 'in_progress') return 'Дейността е в изпълнение';
        return at.has('start')
          ? `Началото ѝ, ${say.date(at.word('start'))}, е настъпило`
          : 'Няма начална дата';
      },
      'no-end-date': (at, say) => {
        if (at.fired)
          return 'Няма краен срок и не е постоянна, така че няма спрямо какво да се прецени закъснение';
        return at.has('end')
          ? `Крайният срок е ${say.date(at.word('end'))}`
          : 'Дейността е постоянна и не се нуждае от краен срок';
      },
      overdue: (at, say) => {
        const days = at.number('days');
        const end = say.date(at.word('end'));
        if (at.fired) return `Крайният срок, ${end}, е изтекъл преди ${say.days(days)}`;
        if (days === 0) return `Днес е крайният срок, ${end}`;
        return `${days === -1 ? 'Остава' : 'Остават'} ${say.days(-days)} до крайния срок, ${end}`;
      },
      'start-late': (at, say) => {
        const days = at.number('days');
        const start = say.date(at.word('start'));
        const grace = say.days(at.limit('start_grace_days'));
        if (at.fired)
          return `Отчетена като незапочнала ${say.days(days)} след началото, ${start}; допускат се до ${grace}`;
        if (at.word('status') !== 'not_started') return 'Не е отчетена като незапочнала';
        return `Незапочнала ${say.days(days)} след началото, ${start}; допускат се до ${grace}`;
      },
      'milestone-overdue': (at, say) => {
        const [id, due, days] = [at.word('milestone'), say.date(at.word('due')), at.number('days')];
        if (at.fired) {
          const late = say.days(at.limit('milestone_late_days'));
          return at.is('critical')
            ? `Критичният етап ${id} е със срок ${due} и не е изпълнен ${say.days(days)} по-късно: изоставане още от първия ден`
            : `Етап ${id} е със срок ${due} и не е изпълнен ${say.days(days)} по-късно; изоставане е над ${late}`;
        }
        if (at.word('state') === 'done') return `Етап ${id} е изпълнен`;
        if (at.word('state') === 'cancelled') return `Етап ${id} е отпаднал`;
        return days === 0
          ? `Срокът на етап ${id} е днес`
          : `Срокът на етап ${id} е след ${say.days(-days)}: ${due}`;
      },
      'behind-plan': (at, say) => {
        if (!at.has('points')) {
          return at.has('planned')
            ? 'Няма отчетен напредък за сравнение'
            : 'Няма планиран напредък за сравнение';
        }
        const limits = `риск е над ${say.points(at.limit('behind_at_risk'))} или ${say.days(at.limit('behind_days_at_risk'))}, изоставане – над ${say.points(at.limit('behind_late'))} или ${say.days(at.limit('behind_days_late'))}`;
        return `${gapBg(at, say)}; ${limits}`;
      },
      'forecast-slip': (at, say) => {
        if (!at.has('forecast')) return 'Няма отчетен очакван срок';
        const [days, late] = [at.number('days'), at.limit('slip_late_days')];
        const forecast = say.date(at.word('forecast'));
        if (at.fired) {
          return `Очакваният срок е ${forecast}, ${say.days(days)} след утвърдения, ${say.date(at.word('end'))}; изоставане е над ${say.days(late)}`;
        }
        return `Очакваният срок, ${forecast}, не е след утвърдения, ${say.date(at.word('end'))}`;
      },
      blocked: (at, say) =>
        at.fired
          ? `${at.number('blockers') === 1 ? 'Отчетена е' : 'Отчетени са'} ${say.count(at.number('blockers'), blockersBg)}`
          : 'Няма отчетени пречки',
      predecessor: (at, say) => {
        const id = at.word('id');
        const status = say.status(at.wordOrNull('status'));
        if (!at.fired) {
          const done = at.word('status') === 'completed' || at.word('status') === 'cancelled';
          if (done) return `${id} е ${status}`;
          return at.has('end')
            ? `${id} е ${status} и срокът ѝ, ${say.date(at.word('end'))}, не е изтекъл`
            : `${id} е ${status} и няма срок, който да е изтекъл`;
        }
        if (at.is('passed')) return `${id} е ${status}, а срокът ѝ, ${say.date(at.word('end'))}, е изтекъл`;
        return `Очакваният срок на ${id}, ${say.date(at.word('forecast'))}, не е преди началото, ${say.date(at.word('start'))}`;
      },
      overspent: (at, say) => {
        const limit = at.limit('overspend');
        const sums = `Платени ${say.number(at.number('paid'))} при план ${say.number(at.number('planned'))}`;
        return at.fired ? `${sums}: над ${say.share(limit)}` : `${sums}: не повече от ${say.share(limit)}`;
      },
      stale: (at, say) => {
        if (!at.has('days')) return 'Няма отчет, който да е остарял';
        const limit = 2 * at.limit('cadence_days');
        const age = `Последният отчет е отпреди ${say.days(at.number('days'))}`;
        return at.fired ? `${age}, повече от ${say.days(limit)}` : `${age}, не повече от ${say.days(limit)}`;
      },
      'no-data': (at) => (at.fired ? 'Още нищо не е отчетено' : 'Има отчет'),
      'no-progress-reported': (at, say) => {
        if (at.fired) return 'Напредъкът не е отчитан';
        return at.has('actual')
          ? `Напредъкът е известен: ${say.percent(at.number('actual'))}`
          : 'Дейността е постоянна и не се нуждае от отчетен процент';
      },
      'no-start-date': (at, say) =>
        at.fired ? 'Няма начална дата' : `Началото е ${say.date(at.word('start'))}`,
      'date-unconfirmed': (at, say) =>
        at.fired
          ? `Всяко червено правило се опира на срок, който никой не е потвърдил (изтекъл с ${say.days(at.number('days'))})`
          : 'Поне едно червено правило не се опира на непотвърден срок',
      context: (at) =>
        at.fired ? 'Показателят е контекстен: показва се, но не се оценява' : 'Показателят е за изпълнение',
      'no-target': (at, say) => {
        if (at.is('stated')) return 'Планът не дава целева стойност и казва защо';
        if (at.fired) return 'Няма целева стойност, спрямо която да се оцени';
        if (at.is('range')) return 'Има граници, в които да остане';
        return at.number('targets') === 1
          ? 'Зададена е една целева стойност'
          : `Зададени са ${say.number(at.number('targets'))} целеви стойности`;
      },
      'no-measurement': (at, say) =>
        at.fired
          ? `До ${say.date(at.word('asOf'))} няма отчетена стойност`
          : `До ${say.date(at.word('asOf'))} има ${say.count(at.number('measurements'), measurementsBg)}`,
      'on-baseline-date': (at, say) => {
        if (at.fired)
          return `Последната стойност е от базовата дата, ${say.date(at.word('baseline'))}: още няма какво да се сравни`;
        return at.has('baseline') ? 'Последната стойност не е от базовата дата' : 'Няма базова стойност';
      },
      'before-baseline': (at, say) => {
        if (at.fired)
          return `Последната стойност, към ${say.date(at.word('measured'))}, е преди базовата дата, ${say.date(at.word('baseline'))}`;
        return at.has('baseline')
          ? `Последната стойност, към ${say.date(at.word('measured'))}, е след базовата дата, ${say.date(at.word('baseline'))}`
          : 'Няма базова стойност';
      },
      break: (at, say) =>
        at.fired
          ? `Стойността за ${say.date(at.word('period'))}, след базовата дата, прекъсва реда: стойностите преди и след нея са несъпоставими`
          : 'Редът не се прекъсва след базовата дата',
      range: (at, say) => {
        if (!at.fired) return 'Не е зададено да остане в граници';
        const value = `Стойността ${say.value(at.number('value'))} е`;
        const [outside, tolerance] = [at.number('outside'), at.number('tolerance')];
        if (outside <= 0) return `${value} в границите, ${rangeBg(at, say)}`;
        const out = `${value} с ${say.value(outside, tolerance)} извън границите, ${rangeBg(at, say)}`;
        return `${out}: ${outside <= tolerance ? 'не повече' : 'повече'} от допустимото отклонение ${say.value(tolerance)}`;
      },
      'no-baseline': (at, say) => {
        if (!at.fired) return 'Има базова стойност';
        const target = `крайната цел ${say.value(at.number('target'))}`;
        if (at.is('met'))
          return `Без базова стойност важи само ${target}, а ${say.value(at.number('value'))} я достига`;
        return `Без базова стойност важи само ${target} към ${say.date(at.word('date'))}, а ${say.value(at.number('value'))} към ${say.date(at.word('measured'))} не я достига`;
      },
      'final-met': (at, say) =>
        `${say.value(at.number('value'))} ${at.fired ? 'достига' : 'не достига'} крайната цел ${say.value(at.number('target'))}`,
      'final-passed': (at, say) =>
        at.fired
          ? `Стойността към ${say.date(at.word('measured'))} е от крайната дата, ${say.date(at.word('date'))}, или след нея и не достига целта`
          : `Стойността към ${say.date(at.word('measured'))} е отпреди крайната дата, ${say.date(at.word('date'))}`,
      'within-tolerance': (at, say) => {
        const [short, tolerance] = [at.number('shortfall'), at.number('tolerance')];
        if (short <= 0)
          return `${say.value(at.number('value'))} не е по-лошо от очакваното ${say.value(at.number('expected'))}`;
        const lack = `Не достигат ${say.value(short, tolerance)} до очакваното ${say.value(at.number('expected'))}`;
        return at.fired
          ? `${lack}, в рамките на допустимото отклонение ${say.value(tolerance)}`
          : `${lack}, повече от допустимото отклонение ${say.value(tolerance)}`;
      },
      flat: (at) =>
        at.fired
          ? 'Дотогава не се е очаквала промяна спрямо базовата стойност, а стойността е по-лоша'
          : 'Дотогава се е очаквала промяна спрямо базовата стойност',
      'too-early': (at, say) => {
        const limit = at.limit('kpi_too_early');
        const share = say.share(at.number('passed'), limit);
        if (!at.fired)
          return `Изминали са ${share} от времето до първата цел; рано е под ${say.share(limit)}`;
        return at.is('worse')
          ? `Изминали са само ${share} от времето до първата цел, но ${say.value(at.number('value'))} е по-лошо от базовата стойност ${say.value(at.number('baseline'))}`
          : `Изминали са само ${share} от времето до първата цел; под ${say.share(limit)} е рано`;
      },
      ratio: (at, say) => {
        const [good, fair] = [at.limit('kpi_on_track'), at.limit('kpi_at_risk')];
        const ratio = at.number('ratio');
        return `Настъпили са ${say.share(ratio, nearest(ratio, good, fair, 0))} от очакваната промяна; по план е от ${say.share(good)}, в риск – от ${say.share(fair)}, под ${say.percent(0)} се отдалечава`;
      },
      'nothing-eligible': (at, say) => {
        const eligible = at.number('eligible');
        if (!at.fired)
          return `${eligible === 1 ? 'Брои се' : 'Броят се'} ${say.count(eligible, countedBg(at))}`;
        if (at.number('items') === 0) return `Няма ${itemsBg(at)}`;
        if (at.number('items') > 1)
          return `Няма ${itemsBg(at)}, които се броят: всички (${say.number(at.number('items'))}) стоят отделно`;
        return `${at.word('of') === 'delivery' ? 'Единствената дейност' : 'Единственият показател'} стои отделно и не се брои`;
      },
      'all-done': (at, say) => {
        const one = at.number('done') === 1;
        const done =
          at.word('of') === 'delivery'
            ? one
              ? 'Изпълнена е'
              : 'Изпълнени са'
            : one
              ? 'Постигнат е'
              : 'Постигнати са';
        return `${done} ${say.number(at.number('done'))} от ${say.number(at.number('eligible'))}`;
      },
      'key-red': (at) =>
        at.fired ? `Червени ключови дейности: ${at.word('ids')}` : 'Няма червена ключова дейност',
      'red-share': (at, say) => {
        const limit = at.limit('red_share');
        if (at.number('assessed') === 0) return 'Нищо не е оценено, така че няма и червени';
        return `Червени са ${say.share(at.number('share'), limit)} от оцененото тегло; сериозно изоставане е от ${say.share(limit)} нататък`;
      },
      coverage: (at, say) => {
        const limit = at.limit('min_coverage');
        const known = `Оценени са ${say.share(at.number('coverage'), limit)} от теглото (${at.word('assessed')} от ${say.count(at.number('eligible'), countedBg(at))})`;
        return at.fired
          ? `${known}, по-малко от нужните ${say.share(limit)}`
          : `${known}; нужни са ${say.share(limit)}`;
      },
      'any-red': (at) => (at.fired ? `Червени: ${at.word('ids')}` : 'Няма червени'),
      'amber-share': (at, say) => {
        const limit = at.limit('amber_share');
        return `Жълти са ${say.share(at.number('share'), limit)} от оцененото тегло; риск е от ${say.share(limit)} нататък`;
      },
      'nothing-wrong': () => 'Няма червени, жълтите са малко и е известно достатъчно',
    },
  },
};

function countedEn(at: Looked): { readonly one: string; readonly many: string } {
  return at.word('of') === 'delivery'
    ? { one: 'activity', many: 'activities' }
    : { one: 'KPI', many: 'KPIs' };
}

function countedBg(at: Looked): { readonly one: string; readonly many: string } {
  return at.word('of') === 'delivery'
    ? { one: 'дейност', many: 'дейности' }
    : { one: 'показател', many: 'показателя' };
}

/** The gap, each number on its side of the limit that it is nearest to. */
function gap(
  at: Looked,
  say: Say,
): { readonly points: string; readonly days: string; readonly behind: boolean } {
  const [points, days] = [at.number('points'), at.number('days')];
  const pointLimit = nearest(points, at.limit('behind_at_risk'), at.limit('behind_late'));
  const dayLimit = nearest(days, at.limit('behind_days_at_risk'), at.limit('behind_days_late'));
  return {
    points: points < 0 ? say.points(-points) : say.points(points, pointLimit),
    days: points < 0 ? say.days(-days) : say.days(days, dayLimit),
    behind: points >= 0,
  };
}

function gapEn(at: Looked, say: Say): string {
  const { points, days, behind } = gap(at, say);
  return `Actual progress is ${points} (${days}) ${behind ? 'below' : 'above'} the planned`;
}

function gapBg(at: Looked, say: Say): string {
  const { points, days, behind } = gap(at, say);
  return `Отчетеният напредък е с ${points} (${days}) ${behind ? 'под' : 'над'} планирания`;
}

function rangeEn(at: Looked, say: Say): string {
  const [low, high] = [say.value(at.number('low')), say.value(at.number('high'))];
  if (at.has('low') && at.has('high')) return `between ${low} and ${high}`;
  return at.has('low') ? `at or above ${low}` : `at or below ${high}`;
}

function rangeBg(at: Looked, say: Say): string {
  const [low, high] = [say.value(at.number('low')), say.value(at.number('high'))];
  if (at.has('low') && at.has('high')) return `между ${low} и ${high}`;
  return at.has('low') ? `не под ${low}` : `не над ${high}`;
}

/** The limit that a value lies nearest to: there rounding could tell the wrong side. */
function nearest(value: number, ...limits: readonly number[]): number {
  return limits.reduce(
    (best, limit) => (Math.abs(limit - value) < Math.abs(best - value) ? limit : best),
    Infinity,
  );
}
