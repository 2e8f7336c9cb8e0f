// Long: each step of the arithmetic has its sentence here, in both languages side by side.

import type { AssessmentWhy, Step } from '../model/step.ts';
import { judgementWords } from './judgement.ts';
import type { InLanguages, Language } from './language.ts';
import type { Say } from './say.ts';

type StepName = Step['step'];
type StepOf<N extends StepName> = Extract<Step, { readonly step: N }>;

/** The sentence of each step of the arithmetic. */
type StepWords = { readonly [N in StepName]: (step: StepOf<N>, say: Say, asOf: string) => string };

/** One step of the arithmetic as a sentence; the date is that of the judgement. */
export function stepSentence(step: Step, say: Say, asOf: string): string {
  const words = catalogues[say.language][step.step] as (step: Step, say: Say, asOf: string) => string;
  return words(step, say, asOf);
}

const list = (ids: readonly string[]): string => (ids.length === 0 ? '' : ` (${ids.join(', ')})`);
const fraction = (part: string, whole: string): string => `${part} / ${whole}`;

/** A difference as it is subtracted: what is below 0 stands in brackets. */
const minus = (a: string, b: string): string => `${a} − ${b.startsWith('−') ? `(${b})` : b}`;

const rating = (word: StepOf<'assessment'>['rating'], language: Language): string =>
  judgementWords[language].rating[word];

const catalogues: InLanguages<StepWords> = {
  en: {
    'not-measured': ({ health }, say) =>
      `Progress is not measured against time for an activity that is ${say.health(health)}`,
    planned: (step, say, asOf) =>
      step.by === 'line'
        ? `Planned on ${say.date(asOf)}: ${say.number(step.passed)} of ${say.days(step.length)} = ${say.percent(step.planned)}`
        : `Planned on ${say.date(asOf)}, between ${say.percent(step.fromProgress)} by ${say.date(step.from)} and ${say.percent(step.toProgress)} by ${say.date(step.to)}: ${say.percent(step.fromProgress)} + ${say.points(step.toProgress - step.fromProgress)} × ${fraction(say.number(step.passed), say.days(step.length))} = ${say.percent(step.planned)}`,
    'planned-before': ({ start }, say, asOf) =>
      `Planned on ${say.date(asOf)}: ${say.percent(0)}, since the start on ${say.date(start)} is still to come`,
    'planned-after': ({ end }, say, asOf) =>
      `Planned on ${say.date(asOf)}: ${say.percent(100)}, since the end on ${say.date(end)} has come`,
    'planned-none': ({ why }) =>
      ({
        continuous: 'No planned progress: the activity is continuous',
        'no-start-date': 'No planned progress: there is no start date',
        'no-end-date': 'No planned progress: there is no end date',
        'no-milestones': 'No planned progress: there are no live milestones to count',
      })[why],
    'milestones-due': ({ ids, weight, of, progress }, say, asOf) =>
      `Planned on ${say.date(asOf)}: milestones of weight ${say.number(weight)} of ${say.number(of)} are due${list(ids)} = ${say.percent(progress)}`,
    'milestones-done': ({ ids, weight, of, progress }, say) =>
      `Actual: milestones of weight ${say.number(weight)} of ${say.number(of)} are done${list(ids)} = ${say.percent(progress)}`,
    actual: ({ date, progress }, say) => `Actual: ${say.percent(progress)}, reported for ${say.date(date)}`,
    'actual-not-started': ({ date }, say) =>
      `Actual: ${say.percent(0)}, since it was reported as not started for ${say.date(date)}`,
    'actual-none': ({ why }) =>
      ({
        'no-report': 'Actual: not known, since there is no report',
        'no-progress': 'Actual: not known, since no report gives progress',
        'no-milestones': 'Actual: not known, since there are no live milestones to count',
      })[why],
    gap: ({ planned, actual, points, length, days }, say) =>
      `Gap: ${minus(say.percent(planned), say.percent(actual))} = ${say.points(points)}; ${say.percent(points)} of ${say.days(length)} = ${say.days(days)}`,
    spending: ({ planned, paid, limit, allowed, currency, converted }, say) =>
      `Money: ${say.amount(paid, currency)} paid; ${say.share(limit)} of ${say.amount(planned, currency)} planned is ${say.amount(allowed, currency)}${converted ? ' (1 EUR = 1.95583 BGN)' : ''}`,
    freshness: ({ newest, age, freshUpTo, dueUpTo, lateUpTo, says }, say) => {
      const word = judgementWords.en.freshness[says];
      return newest === null || age === null
        ? `Data: ${word}`
        : `Data: ${word} – the newest report, ${say.date(newest)}, is ${say.days(age)} old (up to date until ${say.number(freshUpTo)}, awaited until ${say.number(dueUpTo)}, delayed until ${say.days(lateUpTo)})`;
    },
    assessment: (step, say) => {
      const until = step.until === null ? '' : `, valid until ${say.date(step.until)}`;
      const stated = `A person's assessment of ${say.date(step.since)}${until}: ${say.quoted(rating(step.rating, 'en'))}`;
      return `${stated}. ${assessmentEn[step.why](step, say)}`;
    },
    value: ({ by, date, value, baseline, parts }, say) => {
      const on = `Value on ${say.date(date)}`;
      const [only] = parts;
      switch (by) {
        case 'value':
          return `${on}: ${say.value(value)}`;
        case 'quotient':
          return `${on}: ${fraction(say.number(only?.numerator ?? 0), say.number(only?.denominator ?? 0))} = ${say.value(value)}`;
        case 'sum':
          return `${on}: ${sum([...(baseline === null ? [] : [baseline]), ...parts.map((part) => part.value)], say)} = ${say.value(value)}${baseline === null ? '' : ' (baseline and increments)'}`;
        case 'quotient-of-sums':
          return `${on}: (${sumOf(
            parts.map((part) => part.numerator ?? 0),
            say,
          )}) / (${sumOf(
            parts.map((part) => part.denominator ?? 0),
            say,
          )}) = ${say.value(value)}`;
      }
    },
    expected: (step, say) => {
      const on = `Expected on ${say.date(step.date)}`;
      const from = `${say.value(step.fromValue)} on ${say.date(step.from)}`;
      if (step.by === 'held' || step.toValue === null || step.to === null || step.length === null) {
        return `${on}: ${say.value(step.expected)}, the last point of the path, which is held`;
      }
      const to = `${say.value(step.toValue)} on ${say.date(step.to)}`;
      return step.by === 'step'
        ? `${on}: ${say.value(step.expected)}, the last step that has passed (${from}; next ${to})`
        : `${on}, on the line from ${from} to ${to}: ${say.value(step.fromValue)} + (${minus(say.value(step.toValue), say.value(step.fromValue))}) × ${fraction(say.number(step.passed), say.days(step.length))} = ${say.value(step.expected)}`;
    },
    ratio: ({ value, baseline, expected, ratio }, say) =>
      `Share of the expected change: (${minus(say.value(value), say.value(baseline))}) / (${minus(say.value(expected), say.value(baseline))}) = ${say.number(ratio, 4)}, or ${say.share(ratio)}`,
    shortfall: ({ value, expected, shortfall, tolerance }, say) =>
      shortfall > 0
        ? `Shortfall: ${say.value(value)} is ${say.value(shortfall, tolerance)} short of ${say.value(expected)}; tolerance ${say.value(tolerance)}`
        : `Shortfall: none, ${say.value(value)} is at least as good as ${say.value(expected)}`,
    early: ({ from, to, passed, length, share }, say) =>
      `Time to the first target, ${say.date(from)} to ${say.date(to)}: ${say.number(passed)} of ${say.days(length)} = ${say.share(share)}`,
    range: ({ value, low, high, outside, tolerance }, say) => {
      const bounds = [
        low === null ? '' : `low ${say.value(low)}`,
        high === null ? '' : `high ${say.value(high)}`,
      ];
      const range = bounds.filter((bound) => bound !== '').join(', ');
      return outside > 0
        ? `Range (${range}): ${say.value(value)} lies ${say.value(outside, tolerance)} outside; tolerance ${say.value(tolerance)}`
        : `Range (${range}): ${say.value(value)} lies inside`;
    },
    'kpi-freshness': (step, say) => {
      if (step.says === null) return 'Data: their age is not judged, since the KPI has no frequency';
      const word = judgementWords.en.kpiFreshness[step.says];
      if (!step.periodEnd || !step.nextDue || !step.dueUpTo || !step.lateUpTo) return `Data: ${word}`;
      return `Data: ${word} – the next period ends on ${say.date(step.periodEnd)} and is due by ${say.date(step.nextDue)}, with a lag of ${say.days(step.lag)} (awaited until ${say.date(step.dueUpTo)}, delayed until ${say.date(step.lateUpTo)})`;
    },
    current: ({ why, final }, say, asOf) =>
      ({
        holds: `Current: what was measured still holds on ${say.date(asOf)}`,
        'never-measured': 'Current: no, since nothing has been measured',
        stale: 'Current: no, since the newest measurement is out of date',
        'final-date-passed': `Current: no, since the final date, ${final === null ? '' : say.date(final)}, has come and nothing has been measured since`,
      })[why],
    trend: ({ before, beforeValue, last, lastValue, says }, say) =>
      `Trend: from ${say.value(beforeValue)} on ${say.date(before)} to ${say.value(lastValue)} on ${say.date(last)}, ${judgementWords.en.trend[says]}`,
    'trend-none': ({ why }) =>
      ({
        'one-value': 'Trend: none, since there are not two measurements',
        break: 'Trend: none, since the series breaks between the last two measurements',
        'no-direction': 'Trend: none, since nobody says which way is better',
      })[why],
    coverage: ({ assessed, eligible, assessedWeight, eligibleWeight, coverage }, say) =>
      `Coverage: ${say.number(assessed)} of ${say.number(eligible)} assessed; weight ${fraction(say.number(assessedWeight), say.number(eligibleWeight))} = ${coverage === null ? '—' : say.share(coverage)}`,
    'red-share': ({ ids, weight, assessedWeight, share }, say) =>
      assessedWeight === 0
        ? 'Red: nothing is assessed'
        : `Red: weight ${fraction(say.number(weight), say.number(assessedWeight))} = ${say.share(share)}${list(ids)}`,
    'amber-share': ({ ids, weight, assessedWeight, share }, say) =>
      assessedWeight === 0
        ? 'Amber: nothing is assessed'
        : `Amber: weight ${fraction(say.number(weight), say.number(assessedWeight))} = ${say.share(share)}${list(ids)}`,
    means: ({ items, weight, planned, actual }, say) =>
      planned === null || actual === null
        ? 'Planned and actual: no activity has both'
        : `Planned ${say.percent(planned)}, actual ${say.percent(actual)}: the weighted means of ${say.count(items, { one: 'activity that has', many: 'activities that have' })} both (weight ${say.number(weight)})`,
  },
  bg: {
    'not-measured': ({ health }, say) =>
      `Напредъкът не се сравнява със сроковете, когато оценката е ${say.health(health)}`,
    planned: (step, say, asOf) =>
      step.by === 'line'
        ? `Планирано към ${say.date(asOf)}: ${say.number(step.passed)} от ${say.days(step.length)} = ${say.percent(step.planned)}`
        : `Планирано към ${say.date(asOf)}, между ${say.percent(step.fromProgress)} до ${say.date(step.from)} и ${say.percent(step.toProgress)} до ${say.date(step.to)}: ${say.percent(step.fromProgress)} + ${say.points(step.toProgress - step.fromProgress)} × ${fraction(say.number(step.passed), say.days(step.length))} = ${say.percent(step.planned)}`,
    'planned-before': ({ start }, say, asOf) =>
      `Планирано към ${say.date(asOf)}: ${say.percent(0)}, защото началото на ${say.date(start)} предстои`,
    'planned-after': ({ end }, say, asOf) =>
      `Планирано към ${say.date(asOf)}: ${say.percent(100)}, защото крайният срок ${say.date(end)} е настъпил`,
    'planned-none': ({ why }) =>
      ({
        continuous: 'Няма планиран напредък: дейността е постоянна',
        'no-start-date': 'Няма планиран напредък: няма начална дата',
        'no-end-date': 'Няма планиран напредък: няма краен срок',
        'no-milestones': 'Няма планиран напредък: няма действащи етапи, които да се броят',
      })[why],
    'milestones-due': ({ ids, weight, of, progress }, say, asOf) =>
      `Планирано към ${say.date(asOf)}: с настъпил срок са етапи с тегло ${say.number(weight)} от ${say.number(of)}${list(ids)} = ${say.percent(progress)}`,
    'milestones-done': ({ ids, weight, of, progress }, say) =>
      `Отчетено: изпълнени са етапи с тегло ${say.number(weight)} от ${say.number(of)}${list(ids)} = ${say.percent(progress)}`,
    actual: ({ date, progress }, say) => `Отчетено: ${say.percent(progress)} към ${say.date(date)}`,
    'actual-not-started': ({ date }, say) =>
      `Отчетено: ${say.percent(0)}, защото към ${say.date(date)} е незапочнала`,
    'actual-none': ({ why }) =>
      ({
        'no-report': 'Отчетено: неизвестно, защото няма отчет',
        'no-progress': 'Отчетено: неизвестно, защото никой отчет не дава процент',
        'no-milestones': 'Отчетено: неизвестно, защото няма действащи етапи, които да се броят',
      })[why],
    gap: ({ planned, actual, points, length, days }, say) =>
      `Разлика: ${minus(say.percent(planned), say.percent(actual))} = ${say.points(points)}; ${say.percent(points)} от ${say.days(length)} = ${say.days(days)}`,
    spending: ({ planned, paid, limit, allowed, currency, converted }, say) =>
      `Пари: платени ${say.amount(paid, currency)}; ${say.share(limit)} от планираните ${say.amount(planned, currency)} са ${say.amount(allowed, currency)}${converted ? ' (1 EUR = 1,95583 BGN)' : ''}`,
    freshness: ({ newest, age, freshUpTo, dueUpTo, lateUpTo, says }, say) => {
      const word = judgementWords.bg.freshness[says];
      return newest === null || age === null
        ? `Данни: ${word}`
        : `Данни: ${word} – последният отчет, към ${say.date(newest)}, е отпреди ${say.days(age)} (актуални до ${say.number(freshUpTo)}, очаква се отчитане до ${say.number(dueUpTo)}, закъсняло до ${say.days(lateUpTo)})`;
    },
    assessment: (step, say) => {
      const until = step.until === null ? '' : `, валидна до ${say.date(step.until)}`;
      const stated = `Експертна преценка към ${say.date(step.since)}${until}: ${say.quoted(rating(step.rating, 'bg'))}`;
      return `${stated}. ${assessmentBg[step.why](step, say)}`;
    },
    value: ({ by, date, value, baseline, parts }, say) => {
      const on = `Стойност към ${say.date(date)}`;
      const [only] = parts;
      switch (by) {
        case 'value':
          return `${on}: ${say.value(value)}`;
        case 'quotient':
          return `${on}: ${fraction(say.number(only?.numerator ?? 0), say.number(only?.denominator ?? 0))} = ${say.value(value)}`;
        case 'sum':
          return `${on}: ${sum([...(baseline === null ? [] : [baseline]), ...parts.map((part) => part.value)], say)} = ${say.value(value)}${baseline === null ? '' : ' (базова стойност и прираст)'}`;
        case 'quotient-of-sums':
          return `${on}: (${sumOf(
            parts.map((part) => part.numerator ?? 0),
            say,
          )}) / (${sumOf(
            parts.map((part) => part.denominator ?? 0),
            say,
          )}) = ${say.value(value)}`;
      }
    },
    expected: (step, say) => {
      const on = `Очаквана към ${say.date(step.date)}`;
      const from = `${say.value(step.fromValue)} към ${say.date(step.from)}`;
      if (step.by === 'held' || step.toValue === null || step.to === null || step.length === null) {
        return `${on}: ${say.value(step.expected)}, последната точка от пътя, която се запазва`;
      }
      const to = `${say.value(step.toValue)} към ${say.date(step.to)}`;
      return step.by === 'step'
        ? `${on}: ${say.value(step.expected)}, последната настъпила стъпка (${from}; следва ${to})`
        : `${on}, по правата от ${from} до ${to}: ${say.value(step.fromValue)} + (${minus(say.value(step.toValue), say.value(step.fromValue))}) × ${fraction(say.number(step.passed), say.days(step.length))} = ${say.value(step.expected)}`;
    },
    ratio: ({ value, baseline, expected, ratio }, say) =>
      `Дял от очакваната промяна: (${minus(say.value(value), say.value(baseline))}) / (${minus(say.value(expected), say.value(baseline))}) = ${say.number(ratio, 4)}, тоест ${say.share(ratio)}`,
    shortfall: ({ value, expected, shortfall, tolerance }, say) =>
      shortfall > 0
        ? `Недостиг: на ${say.value(value)} не достигат ${say.value(shortfall, tolerance)} до ${say.value(expected)}; допустимо отклонение ${say.value(tolerance)}`
        : `Недостиг: няма, ${say.value(value)} не е по-лошо от ${say.value(expected)}`,
    early: ({ from, to, passed, length, share }, say) =>
      `Време до първата цел, от ${say.date(from)} до ${say.date(to)}: ${say.number(passed)} от ${say.days(length)} = ${say.share(share)}`,
    range: ({ value, low, high, outside, tolerance }, say) => {
      const bounds = [
        low === null ? '' : `долна ${say.value(low)}`,
        high === null ? '' : `горна ${say.value(high)}`,
      ];
      const range = bounds.filter((bound) => bound !== '').join(', ');
      return outside > 0
        ? `Граници (${range}): ${say.value(value)} е с ${say.value(outside, tolerance)} извън тях; допустимо отклонение ${say.value(tolerance)}`
        : `Граници (${range}): ${say.value(value)} е в тях`;
    },
    'kpi-freshness': (step, say) => {
      if (step.says === null)
        return 'Данни: давността им не се преценява, защото показателят няма честота на измерване';
      const word = judgementWords.bg.kpiFreshness[step.says];
      if (!step.periodEnd || !step.nextDue || !step.dueUpTo || !step.lateUpTo) return `Данни: ${word}`;
      return `Данни: ${word} – следващият период завършва на ${say.date(step.periodEnd)} и се отчита до ${say.date(step.nextDue)}, ${say.days(step.lag)} след края му (очаква се до ${say.date(step.dueUpTo)}, закъсняло до ${say.date(step.lateUpTo)})`;
    },
    current: ({ why, final }, say, asOf) =>
      ({
        holds: `Валидност: измереното важи и към ${say.date(asOf)}`,
        'never-measured': 'Валидност: не, защото нищо не е измерено',
        stale: 'Валидност: не, защото последната стойност е остаряла',
        'final-date-passed': `Валидност: не, защото крайната дата, ${final === null ? '' : say.date(final)}, е настъпила и оттогава няма измерване`,
      })[why],
    trend: ({ before, beforeValue, last, lastValue, says }, say) =>
      `Тенденция: от ${say.value(beforeValue)} към ${say.date(before)} на ${say.value(lastValue)} към ${say.date(last)}, ${judgementWords.bg.trend[says]}`,
    'trend-none': ({ why }) =>
      ({
        'one-value': 'Тенденция: няма, защото няма две измервания',
        break: 'Тенденция: няма, защото редът се прекъсва между последните две измервания',
        'no-direction': 'Тенденция: няма, защото не е зададена желана посока',
      })[why],
    coverage: ({ assessed, eligible, assessedWeight, eligibleWeight, coverage }, say) =>
      `Обхват: оценени ${say.number(assessed)} от ${say.number(eligible)}; тегло ${fraction(say.number(assessedWeight), say.number(eligibleWeight))} = ${coverage === null ? '—' : say.share(coverage)}`,
    'red-share': ({ ids, weight, assessedWeight, share }, say) =>
      assessedWeight === 0
        ? 'Червени: нищо не е оценено'
        : `Червени: тегло ${fraction(say.number(weight), say.number(assessedWeight))} = ${say.share(share)}${list(ids)}`,
    'amber-share': ({ ids, weight, assessedWeight, share }, say) =>
      assessedWeight === 0
        ? 'Жълти: нищо не е оценено'
        : `Жълти: тегло ${fraction(say.number(weight), say.number(assessedWeight))} = ${say.share(share)}${list(ids)}`,
    means: ({ items, weight, planned, actual }, say) =>
      planned === null || actual === null
        ? 'Планирано и отчетено: никоя дейност няма и двете'
        : `Планирано ${say.percent(planned)}, отчетено ${say.percent(actual)}: средно претеглено по ${say.count(items, { one: 'дейност, която има', many: 'дейности, които имат' })} и двете (тегло ${say.number(weight)})`,
  },
};

/** `10 + 12 + 8`; of more than six the first and the last few. */
function sum(values: readonly number[], say: Say): string {
  const shown = values.map((value) => say.value(value));
  if (shown.length <= 8) return shown.join(' + ');
  return [...shown.slice(0, 3), '…', ...shown.slice(-3)].join(' + ');
}

function sumOf(values: readonly number[], say: Say): string {
  const shown = values.map((value) => say.number(value));
  if (shown.length <= 8) return shown.join(' + ');
  return [...shown.slice(0, 3), '…', ...shown.slice(-3)].join(' + ');
}

type AssessmentWords = Readonly<Record<AssessmentWhy, (step: StepOf<'assessment'>, say: Say) => string>>;

const assessmentEn: AssessmentWords = {
  worse: ({ health, shown }, say) =>
    `A worse rating always counts: ${say.health(health)} is shown as ${say.health(shown)}`,
  lifted: ({ health, shown, days, limit }, say) =>
    `It gives a reason and holds for ${say.days(days ?? 0)}, up to ${say.number(limit)} being allowed, so it lifts ${say.health(health)} by one step to ${say.health(shown)}`,
  same: () => 'It agrees with the rules and changes nothing',
  expired: () => 'It has expired and changes nothing',
  closed: ({ health }, say) => `It changes nothing where the rules say ${say.health(health)}`,
  silence: () => 'Where too little is known it can only warn, so it changes nothing',
  overdue: () => 'No assessment lifts an overdue activity',
  'no-reason': () => 'It gives no reason, so it lifts nothing',
  'no-expiry': () => 'It has no day until which it is valid, so it lifts nothing',
  'too-long': ({ days, limit }, say) =>
    `It is to hold for ${say.days(days ?? 0)}, longer than ${say.number(limit)}, so it lifts nothing`,
};

const assessmentBg: AssessmentWords = {
  worse: ({ health, shown }, say) =>
    `По-лошата преценка винаги важи: вместо ${say.health(health)} се показва ${say.health(shown)}`,
  lifted: ({ health, shown, days, limit }, say) =>
    `Има причина и важи ${say.days(days ?? 0)} при допустими ${say.number(limit)}, затова повишава ${say.health(health)} с една степен до ${say.health(shown)}`,
  same: () => 'Съвпада с оценката по правилата и не променя нищо',
  expired: () => 'Срокът ѝ е изтекъл и не променя нищо',
  closed: ({ health }, say) => `Не променя нищо, когато оценката по правилата е ${say.health(health)}`,
  silence: () => 'Когато се знае твърде малко, може само да предупреждава и не променя нищо',
  overdue: () => 'Никоя преценка не повишава просрочена дейност',
  'no-reason': () => 'Няма причина, затова не повишава оценката',
  'no-expiry': () => 'Няма ден, до който важи, затова не повишава оценката',
  'too-long': ({ days, limit }, say) =>
    `Важи ${say.days(days ?? 0)}, повече от допустимите ${say.number(limit)}, затова не повишава оценката`,
};
