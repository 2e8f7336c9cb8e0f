import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { folder, planctl, root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';
import { activity, inPlan, smallPlan } from './support/small-plan.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const outputs = path.join(root, 'schemas/output');
for (const file of readdirSync(outputs)) {
  ajv.addSchema(JSON.parse(readFileSync(path.join(outputs, file), 'utf8')) as Record<string, unknown>);
}

interface Rule {
  readonly rule: string;
  readonly fired: boolean;
  readonly decides: boolean;
  readonly says: string | null;
  readonly looked: Readonly<Record<string, unknown>>;
  readonly thresholds: Readonly<Record<string, number>>;
}

interface Printed {
  readonly id: string;
  readonly entityKind: string;
  readonly verdict: Readonly<Record<string, unknown>> & {
    readonly delivery?: { readonly health: string };
    readonly results?: { readonly health: string };
  };
  readonly workings: readonly {
    readonly of: string;
    readonly steps: readonly (Readonly<Record<string, unknown>> & { readonly step: string })[];
    readonly items: readonly Readonly<Record<string, unknown>>[];
    readonly rules: readonly Rule[];
    readonly untried: readonly { readonly rule: string; readonly why: string }[];
  }[];
  readonly inputs: readonly {
    readonly entity: string;
    readonly field: string;
    readonly value: unknown;
    readonly from: string;
    readonly reconstructed: boolean;
    readonly file: string | null;
    readonly line: number | null;
    readonly column: number | null;
  }[];
}

/** Runs `explain --json`, holds the output to its schema and to the law that the deciding rules say the verdict. */
function explain(cwd: string, id: string, day: string): Printed {
  const { status, stdout, stderr } = planctl(cwd, ['explain', id, '--as-of', day, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const printed = JSON.parse(stdout) as { readonly explanations: readonly [Printed] };
  const validate = ajv.getSchema('explain.schema.json');
  validate?.(printed);
  expect(validate?.errors ?? []).toEqual([]);
  const [only] = printed.explanations;
  for (const { of, rules } of only.workings) {
    const said =
      only.verdict.delivery && only.verdict.results
        ? { delivery: only.verdict.delivery.health, results: only.verdict.results.health }[of]
        : only.verdict[of];
    const deciding = rules.filter(({ decides }) => decides).map(({ says }) => says);
    expect([...new Set(deciding)], of).toEqual(deciding.length === 0 ? [] : [said]);
    if (deciding.length === 0) expect(said).toBe('on_track');
  }
  return only;
}

/** The sentences of a pipe, in one language, by the kind of row and its name. */
function sentences(
  cwd: string,
  id: string,
  day: string,
  language: 'en' | 'bg',
): readonly (readonly string[])[] {
  const { status, stdout, stderr } = planctl(cwd, ['explain', id, '--as-of', day, '--lang', language]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toMatch(/undefined|NaN|\[object|Infinity/);
  return stdout
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
}

/** What a rule says in both languages: fired or silent, and the sentence. */
function ruleSaid(cwd: string, id: string, day: string, rule: string): readonly (string | undefined)[][] {
  return (['en', 'bg'] as const).map((language) => {
    const row = sentences(cwd, id, day, language).findLast(
      ([kind, , , , name]) => kind === 'rule' && name === rule,
    );
    return [row?.[5], row?.[6], row?.[7]?.replaceAll('\u00a0', ' ')];
  });
}

function steps(cwd: string, id: string, day: string, language: 'en' | 'bg'): readonly string[] {
  return sentences(cwd, id, day, language)
    .filter(([kind]) => kind === 'step')
    .map((row) => (row[5] ?? '').replaceAll('\u00a0', ' '));
}

function plan(files: Readonly<Record<string, string>>): string {
  return folder(inPlan({ ...smallPlan, ...files }));
}

const running = (more = '', date = '2027-05-31'): string =>
  activity(`updates:\n  - {date: ${date}, status: in_progress${more}}\n`);

describe('every rule of an activity: what fires it, and why, in numbers', () => {
  const base = 'id: A-02\ntitle: {bg: Втора, en: Second}\ncontributes_to: [OG-01]\nlead: ORG-A\n';
  test.each<[rule: string, file: string, day: string, says: string, en: string, bg: string]>([
    [
      'closed',
      activity('updates:\n  - {date: 2027-12-20, status: completed, progress: 100}\n'),
      '2028-01-15',
      'completed',
      'Completed on 20 December 2027, the approved end being 31 December 2027',
      'Изпълнена на 20.12.2027 г. при утвърден срок 31.12.2027 г.',
    ],
    [
      'closed',
      activity('updates:\n  - {date: 2027-04-01, status: on_hold}\n'),
      '2027-06-30',
      'on_hold',
      'Its status is on hold: it is not judged against time',
      'Статусът е „временно спряна“ и дейността не се оценява спрямо сроковете',
    ],
    [
      'not-due',
      activity(),
      '2026-06-30',
      'not_due',
      'Not started, and its start, 1 January 2027, is still to come',
      'Незапочнала е и началото ѝ, 01.01.2027 г., предстои',
    ],
    [
      'no-end-date',
      `${base}start: 2027-01-01\n`,
      '2027-06-30',
      'unknown',
      'It has no end date and is not continuous, so nothing says when it is late',
      'Няма краен срок и не е постоянна, така че няма спрямо какво да се прецени закъснение',
    ],
    [
      'overdue',
      running(),
      '2028-01-15',
      'overdue',
      'Its end, 31 December 2027, passed 15 days ago',
      'Крайният срок, 31.12.2027 г., е изтекъл преди 15 дни',
    ],
    [
      'start-late',
      activity('updates:\n  - {date: 2027-01-10, status: not_started}\n'),
      '2027-01-31',
      'at_risk',
      'Reported as not started 30 days after its start, 1 January 2027; up to 14 days are allowed',
      'Отчетена като незапочнала 30 дни след началото, 01.01.2027 г.; допускат се до 14 дни',
    ],
    [
      'milestone-overdue',
      activity(
        'milestones:\n  - {id: M7, title: {bg: Етап, en: Step}, due: 2027-05-01}\nupdates:\n  - {date: 2027-05-31, status: in_progress, progress: 50}\n',
      ),
      '2027-06-30',
      'late',
      'Milestone M7, due 1 May 2027, is still open 60 days later; late above 30 days',
      'Етап M7 е със срок 01.05.2027 г. и не е изпълнен 60 дни по-късно; изоставане е над 30 дни',
    ],
    [
      'behind-plan',
      running(', progress: 25'),
      '2027-06-30',
      'late',
      'Actual progress is 24.6 points (90 days) below the planned; at risk above 10 points or 60 days, late above 20 points or 180 days',
      'Отчетеният напредък е с 24,6 пункта (90 дни) под планирания; риск е над 10 пункта или 60 дни, изоставане – над 20 пункта или 180 дни',
    ],
    [
      'forecast-slip',
      running(', progress: 50, forecast_end: 2028-01'),
      '2027-06-30',
      'at_risk',
      'Its forecast end, January 2028, is 31 days after the approved one, 31 December 2027; late above 90 days',
      'Очакваният срок е януари 2028 г., 31 дни след утвърдения, 31.12.2027 г.; изоставане е над 90 дни',
    ],
    [
      'blocked',
      running(', progress: 50, blockers: [{bg: Няма доставчик, en: No supplier}]'),
      '2027-06-30',
      'at_risk',
      '1 blocker reported',
      'Отчетена е 1 пречка',
    ],
    [
      'predecessor',
      activity('depends_on: [A-01]\nupdates:\n  - {date: 2028-01-10, status: in_progress, progress: 99}\n'),
      '2028-01-15',
      'at_risk',
      'A-01 is in progress and its end, 31 December 2027, has passed',
      'A-01 е в изпълнение, а срокът ѝ, 31.12.2027 г., е изтекъл',
    ],
    [
      'overspent',
      activity(
        'budget:\n  - {year: 2027, approved: 100000, currency: BGN}\nupdates:\n  - {date: 2027-05-31, status: in_progress, progress: 50, money: [{year: 2027, paid: 120000, currency: BGN}]}\n',
      ),
      '2027-06-30',
      'at_risk',
      '61,355.03 paid of 51,129.19 planned: more than 110%',
      'Платени 61 355,03 при план 51 129,19: над 110 %',
    ],
    [
      'stale',
      running(', progress: 60', '2027-02-15'),
      '2027-08-31',
      'unknown',
      'The newest report is 197 days old, more than 184 days',
      'Последният отчет е отпреди 197 дни, повече от 184 дни',
    ],
    [
      'no-data',
      activity(),
      '2027-06-30',
      'unknown',
      'Nothing has been reported yet',
      'Още нищо не е отчетено',
    ],
    [
      'no-progress-reported',
      running(),
      '2027-06-30',
      'unknown',
      'No progress has been reported',
      'Напредъкът не е отчитан',
    ],
    [
      'no-start-date',
      `${base}end: 2027-12-31\nupdates:\n  - {date: 2027-05-31, status: in_progress, progress: 50}\n`,
      '2027-06-30',
      'unknown',
      'It has no start date',
      'Няма начална дата',
    ],
    [
      'date-unconfirmed',
      `${running()}provenance: {basis: reported, fields: {end: {basis: reconstructed}}}\n`,
      '2028-01-15',
      'unknown',
      'Every red rule rests on a date that nobody has confirmed (15 days past it)',
      'Всяко червено правило се опира на срок, който никой не е потвърдил (изтекъл с 15 дни)',
    ],
  ])('%s', (rule, file, day, says, en, bg) => {
    const cwd = plan({ 'activities/A-02-second.yaml': file });
    const found = explain(cwd, 'A-02', day).workings[0]?.rules.find((one) => one.rule === rule);
    expect([found?.fired, found?.says]).toEqual([true, says]);
    expect(ruleSaid(cwd, 'A-02', day, rule)).toEqual([
      ['fired', says, en],
      ['fired', says, bg],
    ]);
  });

  test('a number stays on its side of the limit, however it is rounded', () => {
    const cwd = plan({ 'activities/A-02-second.yaml': running(', progress: 39.58') });
    const [, , said] = ruleSaid(cwd, 'A-02', '2027-06-30', 'behind-plan')[0] ?? [];
    expect(said).toContain('Actual progress is 10.01 points (37 days) below the planned');
  });
});

describe('the arithmetic of an activity', () => {
  test('the straight line', () => {
    const cwd = plan({ 'activities/A-02-second.yaml': running(', progress: 25') });
    expect(steps(cwd, 'A-02', '2027-06-30', 'en')).toEqual([
      'Planned on 30 June 2027: 181 of 365 days = 49.6%',
      'Actual: 25%, reported for 31 May 2027',
      'Gap: 49.6% − 25% = 24.6 points; 24.6% of 365 days = 90 days',
      'Data: up to date – the newest report, 31 May 2027, is 30 days old (up to date until 92, awaited until 106, delayed until 184 days)',
    ]);
    expect(steps(cwd, 'A-02', '2027-06-30', 'bg').slice(0, 3)).toEqual([
      'Планирано към 30.06.2027 г.: 181 от 365 дни = 49,6 %',
      'Отчетено: 25 % към 31.05.2027 г.',
      'Разлика: 49,6 % − 25 % = 24,6 пункта; 24,6 % от 365 дни = 90 дни',
    ]);
    expect(explain(cwd, 'A-02', '2027-06-30').workings[0]?.steps[0]).toEqual({
      step: 'planned',
      by: 'line',
      from: '2027-01-01',
      fromProgress: 0,
      to: '2027-12-31',
      toProgress: 100,
      passed: 181,
      length: 365,
      planned: (100 * 181) / 365,
    });
  });

  test('a planned path', () => {
    const file = activity(
      'planned_path: [{by: 2027-06-15, progress: 5}, {by: 2027-09-30, progress: 60}]\nupdates:\n  - {date: 2027-05-31, status: not_started}\n',
    );
    const cwd = plan({ 'activities/A-02-second.yaml': file });
    expect(steps(cwd, 'A-02', '2027-06-30', 'en').slice(0, 2)).toEqual([
      'Planned on 30 June 2027, between 5% by 15 June 2027 and 60% by 30 September 2027: 5% + 55 points × 15 / 107 days = 12.7%',
      'Actual: 0%, since it was reported as not started for 31 May 2027',
    ]);
  });

  test('milestones by weight, and an assessment that warns', () => {
    const file = activity(`progress_method: milestones
milestones:
  - {id: M1, title: {bg: Етап, en: Step}, due: 2027-03-31, weight: 2}
  - {id: M2, title: {bg: Етап, en: Step}, due: 2027-09-30}
updates:
  - {date: 2027-06-15, status: in_progress, milestones: {M1: {state: done}}, assessment: {rating: late}}
`);
    const cwd = plan({ 'activities/A-02-second.yaml': file });
    const said = steps(cwd, 'A-02', '2027-06-30', 'en');
    expect(said.slice(0, 2)).toEqual([
      'Planned on 30 June 2027: milestones of weight 2 of 3 are due (M1) = 66.7%',
      'Actual: milestones of weight 2 of 3 are done (M1) = 66.7%',
    ]);
    expect(said.at(-1)).toBe(
      "A person's assessment of 15 June 2027: “late”. A worse rating always counts: “on track” is shown as “late”",
    );
    expect(explain(cwd, 'A-02', '2027-06-30').verdict).toMatchObject({ health: 'on_track', shown: 'late' });
  });

  const lifting = 'rating: on_track, reason: {bg: Ще се навакса, en: It will catch up}';
  test.each<[why: string, assessment: string, day: string, shown: string, en: string, bg: string]>([
    [
      'lifted',
      `${lifting}, valid_until: 2027-07-31`,
      '2027-06-30',
      'at_risk',
      'It gives a reason and holds for 61 days, up to 92 being allowed, so it lifts “late” by one step to “at risk”',
      'Има причина и важи 61 дни при допустими 92, затова повишава „изостава“ с една степен до „в риск“',
    ],
    [
      'too-long',
      `${lifting}, valid_until: 2027-12-31`,
      '2027-06-30',
      'late',
      'It is to hold for 214 days, longer than 92, so it lifts nothing',
      'Важи 214 дни, повече от допустимите 92, затова не повишава оценката',
    ],
    [
      'no-expiry',
      lifting,
      '2027-06-30',
      'late',
      'It has no day until which it is valid, so it lifts nothing',
      'Няма ден, до който важи, затова не повишава оценката',
    ],
    [
      'no-reason',
      'rating: on_track, valid_until: 2027-07-31',
      '2027-06-30',
      'late',
      'It gives no reason, so it lifts nothing',
      'Няма причина, затова не повишава оценката',
    ],
    [
      'expired',
      `${lifting}, valid_until: 2027-06-15`,
      '2027-06-30',
      'late',
      'It has expired and changes nothing',
      'Срокът ѝ е изтекъл и не променя нищо',
    ],
    [
      'same',
      'rating: late',
      '2027-06-30',
      'late',
      'It agrees with the rules and changes nothing',
      'Съвпада с оценката по правилата и не променя нищо',
    ],
    [
      'overdue',
      `${lifting}, valid_until: 2028-01-31`,
      '2028-01-15',
      'overdue',
      'No assessment lifts an overdue activity',
      'Никоя преценка не повишава просрочена дейност',
    ],
  ])('an assessment: %s', (why, assessment, day, shown, en, bg) => {
    const cwd = plan({
      'activities/A-02-second.yaml': running(`, progress: 25, assessment: {${assessment}}`),
    });
    const { verdict, workings } = explain(cwd, 'A-02', day);
    expect([verdict['shown'], workings[0]?.steps.at(-1)?.['why']]).toEqual([shown, why]);
    expect(steps(cwd, 'A-02', day, 'en').at(-1)).toContain(en);
    expect(steps(cwd, 'A-02', day, 'bg').at(-1)).toContain(bg);
  });
});

const kpi = (more: string, direction = 'increase'): string => `id: K-02
title: {bg: Втори показател, en: Second indicator}
unit: {bg: бр., en: items}
kind: performance
measure: number
direction: ${direction}
owner: ORG-A
serves: [OG-01]
${more}`;
const from10to50 = 'baseline: {date: 2026-12-31, value: 10}\ntargets: [{date: 2028-12-31, value: 50}]\n';
const measured = (period: string, value: number, more = ''): string =>
  `measurements:\n  - {period: ${period}, value: ${value}${more}}\n`;

describe('every rule of a KPI that can decide', () => {
  test.each<[rule: string, file: string, status: string, en: string, bg: string]>([
    [
      'context',
      kpi(from10to50).replace('kind: performance', 'kind: context'),
      'context',
      'It is a context KPI: shown, never judged',
      'Показателят е контекстен: показва се, но не се оценява',
    ],
    [
      'no-target',
      kpi('no_target: {bg: Първа година, en: First year}\n'),
      'no_target',
      'The plan gives no target, and says why',
      'Планът не дава целева стойност и казва защо',
    ],
    [
      'no-measurement',
      kpi(from10to50),
      'no_data',
      'No value has been measured up to 31 December 2027',
      'До 31.12.2027 г. няма отчетена стойност',
    ],
    [
      'on-baseline-date',
      kpi(from10to50 + measured('2026', 10)),
      'no_data',
      'The newest measurement is of the day of the baseline, 31 December 2026: nothing to compare yet',
      'Последната стойност е от базовата дата, 31.12.2026 г.: още няма какво да се сравни',
    ],
    [
      'before-baseline',
      kpi(from10to50 + measured('2026-Q1', 9)),
      'not_comparable',
      'The newest measurement, 31 March 2026, is older than the baseline, 31 December 2026',
      'Последната стойност, към 31.03.2026 г., е преди базовата дата, 31.12.2026 г.',
    ],
    [
      'break',
      kpi(from10to50 + measured('2027-Q1', 15, ', status: break')),
      'not_comparable',
      'The measurement for Q1 2027, after the baseline, breaks the series: values before and after it cannot be compared',
      'Стойността за I тримесечие на 2027 г., след базовата дата, прекъсва реда: стойностите преди и след нея са несъпоставими',
    ],
    [
      'range',
      kpi(
        `range: {low: 90, high: 95}\ntargets: [{date: 2028-12-31, value: 92}]\ntolerance: 2\n${measured('2027-Q1', 88.5)}`,
        'maintain',
      ),
      'at_risk',
      '88.5 lies 1.5 outside the range, between 90 and 95: no more than the tolerance of 2',
      'Стойността 88,5 е с 1,5 извън границите, между 90 и 95: не повече от допустимото отклонение 2',
    ],
    [
      'no-baseline',
      kpi(`targets: [{date: 2028-12-31, value: 50}]\n${measured('2027-Q1', 30)}`),
      'not_comparable',
      'Without a baseline only the final target of 50 by 31 December 2028 counts, and 30 on 31 March 2027 does not meet it',
      'Без базова стойност важи само крайната цел 50 към 31.12.2028 г., а 30 към 31.03.2027 г. не я достига',
    ],
    [
      'final-met',
      kpi(from10to50 + measured('2027-Q2', 51)),
      'achieved',
      '51 meets the final target of 50',
      '51 достига крайната цел 50',
    ],
    [
      'final-passed',
      kpi(
        `baseline: {date: 2025-12-31, value: 10}\ntargets: [{date: 2027-06-30, value: 50}]\n${measured('2027-Q2', 49)}`,
      ),
      'missed',
      'The measurement of 30 June 2027 reaches the final date, 30 June 2027, and does not meet the target',
      'Стойността към 30.06.2027 г. е от крайната дата, 30.06.2027 г., или след нея и не достига целта',
    ],
    [
      'within-tolerance',
      kpi(`${from10to50}tolerance: 2\n${measured('2027', 29)}`),
      'on_track',
      '0.97 short of the expected 29.97, within the tolerance of 2',
      'Не достигат 0,97 до очакваното 29,97, в рамките на допустимото отклонение 2',
    ],
    [
      'flat',
      kpi(`path: step\n${from10to50}${measured('2027', 9)}`),
      'moving_away',
      'No change from the baseline was expected by then, and the value is worse than that',
      'Дотогава не се е очаквала промяна спрямо базовата стойност, а стойността е по-лоша',
    ],
    [
      'too-early',
      kpi(from10to50 + measured('2027-01', 10)),
      'too_early',
      'Only 4.2% of the time to the first target had passed; below 10% it is early',
      'Изминали са само 4,2 % от времето до първата цел; под 10 % е рано',
    ],
    [
      'ratio',
      kpi(from10to50 + measured('2027', 20)),
      'off_track',
      '50.1% of the expected change has come; on track from 95%, at risk from 60%, below 0% moving away',
      'Настъпили са 50,1 % от очакваната промяна; по план е от 95 %, в риск – от 60 %, под 0 % се отдалечава',
    ],
  ])('%s', (rule, file, status, en, bg) => {
    const cwd = plan({ 'kpis/K-02-second.yaml': file });
    const { verdict, workings } = explain(cwd, 'K-02', '2027-12-31');
    expect(verdict['status']).toBe(status);
    expect(workings[0]?.rules.at(-1)).toMatchObject({ rule, fired: true, decides: true, says: status });
    expect(ruleSaid(cwd, 'K-02', '2027-12-31', rule)).toEqual([
      ['fired', status, en],
      ['fired', status, bg],
    ]);
  });
});

describe('the arithmetic of a KPI', () => {
  test('value, leg of the path, shortfall, share, freshness and trend', () => {
    const file = kpi(`frequency: quarterly
lag_days: 30
tolerance: 1
baseline: {date: 2026-12-31, value: 10}
targets:
  - {date: 2027-12-31, value: 30, kind: interim}
  - {date: 2028-12-31, value: 50, kind: final}
measurements:
  - {period: 2027-Q1, value: 12}
  - {period: 2027-04, value: 14}
`);
    const cwd = plan({ 'kpis/K-02-second.yaml': file });
    expect(steps(cwd, 'K-02', '2027-06-30', 'en')).toEqual([
      'Value on 30 April 2027: 14',
      'Expected on 30 April 2027, on the line from 10 on 31 December 2026 to 30 on 31 December 2027: 10 + (30 − 10) × 120 / 365 days = 16.58',
      'Shortfall: 14 is 2.58 short of 16.58; tolerance 1',
      'Share of the expected change: (14 − 10) / (16.58 − 10) = 0.6083, or 60.8%',
      'Data: up to date – the next period ends on 30 September 2027 and is due by 30 October 2027, with a lag of 30 days (awaited until 13 November 2027, delayed until 30 January 2028)',
      'Current: what was measured still holds on 30 June 2027',
      'Trend: from 12 on 31 March 2027 to 14 on 30 April 2027, improving',
    ]);
    expect(steps(cwd, 'K-02', '2027-06-30', 'bg').slice(0, 4)).toEqual([
      'Стойност към 30.04.2027 г.: 14',
      'Очаквана към 30.04.2027 г., по правата от 10 към 31.12.2026 г. до 30 към 31.12.2027 г.: 10 + (30 − 10) × 120 / 365 дни = 16,58',
      'Недостиг: на 14 не достигат 2,58 до 16,58; допустимо отклонение 1',
      'Дял от очакваната промяна: (14 − 10) / (16,58 − 10) = 0,6083, тоест 60,8 %',
    ]);
  });

  test('a sum of increments, and a quotient of sums', () => {
    const sum = kpi(
      `accumulation: cumulative\n${from10to50}measurements:\n  - {period: 2027-01, value: 2}\n  - {period: 2027-02, value: 3}\n`,
    );
    expect(steps(plan({ 'kpis/K-02-second.yaml': sum }), 'K-02', '2027-06-30', 'en')[0]).toBe(
      'Value on 28 February 2027: 10 + 2 + 3 = 15 (baseline and increments)',
    );
    const quotient = kpi(
      `accumulation: cumulative\nbaseline: {date: 2026-12-31, value: 0.1}\ntargets: [{date: 2028-12-31, value: 0.9}]\nmeasurements:\n  - {period: 2027-01, numerator: 1, denominator: 4}\n  - {period: 2027-02, numerator: 2, denominator: 4}\n`,
    ).replace('measure: number', 'measure: ratio');
    expect(steps(plan({ 'kpis/K-02-second.yaml': quotient }), 'K-02', '2027-06-30', 'en')[0]).toBe(
      'Value on 28 February 2027: (1 + 2) / (4 + 4) = 0.38',
    );
  });

  test('a status that no longer holds says so, in the verdict and in a step', () => {
    const file = kpi(`frequency: monthly\n${from10to50}${measured('2027-01', 30)}`);
    const cwd = plan({ 'kpis/K-02-second.yaml': file });
    const [verdict] = sentences(cwd, 'K-02', '2027-12-31', 'en');
    expect(verdict?.at(-1)).toContain('“on track” no longer holds on this day, so it counts as unknown.');
    expect(steps(cwd, 'K-02', '2027-12-31', 'en')).toContain(
      'Current: no, since the newest measurement is out of date',
    );
    expect(explain(cwd, 'K-02', '2027-12-31').verdict).toMatchObject({
      status: 'on_track',
      shown: 'unknown',
    });
  });
});

describe('inputs: the exact place of every value', () => {
  const file = `# A comment first.
id: A-02
title: {bg: Втора дейност, en: Second activity}
contributes_to: [OG-01]
lead: ORG-A
start: 2027-01-01
end: 2027-12-31
milestones:
  - id: M1
    title: {bg: Етап, en: Step}
    due: 2027-06-15
depends_on: [A-01]
provenance: {basis: reported, fields: {milestones.M1.due: {basis: reconstructed}}}
updates:
  - date: 2027-02-28
    status: in_progress
    progress: 10
    milestones:
      M1:
        state: open
  - date: 2027-03-31
    status: in_progress
    progress: 15
  - date: 2027-03-31
    status: in_progress
    corrects: 2027-03-31
    reason: {bg: Грешка, en: A mistake}
    progress: 25
  - date: 2027-05-31
    status: in_progress
`;
  const planned = { ...smallPlan, 'plan.yaml': `${smallPlan['plan.yaml']}thresholds:\n  behind_late: 30\n` };

  test('of an activity: dates, the very update, milestones, predecessors, thresholds', () => {
    const { inputs } = explain(
      plan({ ...planned, 'activities/A-02-second.yaml': file }),
      'A-02',
      '2027-06-30',
    );
    const own = 'plans/demo/activities/A-02-second.yaml';
    const placed = inputs.filter(({ from }) => from === 'file');
    expect(
      placed.map(
        (input) => `${input.field} = ${String(input.value)} ${input.file}:${input.line}:${input.column}`,
      ),
    ).toEqual([
      `start = 2027-01-01 ${own}:6:8`,
      `end = 2027-12-31 ${own}:7:6`,
      `milestones[0].due = 2027-06-15 ${own}:11:10`,
      `depends_on[0] = A-01 ${own}:12:14`,
      `updates[3].date = 2027-05-31 ${own}:29:11`,
      `updates[3].status = in_progress ${own}:30:13`,
      `updates[2].date = 2027-03-31 ${own}:24:11`,
      `updates[2].progress = 25 ${own}:28:15`,
      `updates[0].milestones.M1.state = open ${own}:20:16`,
      'updates[0].status = in_progress plans/demo/activities/A-01-first.yaml:13:13',
      'end = 2027-12-31 plans/demo/activities/A-01-first.yaml:6:6',
      'thresholds.behind_late = 30 plans/demo/plan.yaml:8:16',
    ]);
    expect(inputs.filter(({ reconstructed }) => reconstructed).map(({ field }) => field)).toEqual([
      'milestones[0].due',
    ]);
    expect(inputs.find(({ field }) => field === 'thresholds.behind_at_risk')).toMatchObject({
      from: 'default',
      value: 10,
      file: null,
      line: null,
      column: null,
    });
  });

  test('each value stands in the line that is named, also where the plan comes from what is remembered of it', () => {
    const lines = new Map<string, readonly string[]>();
    const linesOf = (file: string): readonly string[] => {
      const known = lines.get(file) ?? readFileSync(path.join(root, file), 'utf8').split(/\r?\n/);
      lines.set(file, known);
      return known;
    };
    for (const id of ['A-01', 'A-10', 'A-11', 'K-01', 'K-04', 'OG-01', 'SG-1', 'EGOV', 'sofia-digital']) {
      const placed = explain(root, id, '2022-06-30').inputs.filter(({ from }) => from === 'file');
      for (const { field, file, line, column, value } of placed) {
        const text = linesOf(file ?? '')[(line ?? 0) - 1]?.slice((column ?? 0) - 1);
        if (typeof value !== 'object') expect(text, `${id} ${field}`).toContain(String(value));
      }
    }
  });

  test('what is known only later is no input: a correction, a milestone reported ahead of its day', () => {
    const later = activity(`milestones:
  - {id: M1, title: {bg: Етап, en: Step}, due: 2027-08-31}
updates:
  - date: 2027-05-31
    status: in_progress
    progress: 40
    milestones: {M1: {state: done, date: 2027-08-01}}
  - date: 2027-07-31
    corrects: 2027-05-31
    reason: {bg: Грешка, en: A mistake}
    status: in_progress
    progress: 20
`);
    const cwd = plan({ 'activities/A-02-second.yaml': later });
    const fieldsOn = (day: string): readonly string[] =>
      explain(cwd, 'A-02', day)
        .inputs.map(({ field }) => field)
        .filter((field) => /^updates.*(?:progress|state)$/.test(field));
    expect(fieldsOn('2027-06-30')).toEqual(['updates[0].progress']);
    expect(fieldsOn('2027-07-31')).toEqual(['updates[1].progress']);
    expect(fieldsOn('2027-08-15')).toEqual(['updates[1].progress']);
  });

  test('a list that lost a broken entry still points at the right lines', () => {
    const broken = file
      .replace('    progress: 10\n', '    progress: much\n    surprise: 1\n')
      .replace('status: in_progress\n    progress: 15', 'status: soon\n    progress: 15');
    const cwd = plan({ 'activities/A-02-second.yaml': broken });
    const { stdout, stderr } = planctl(cwd, ['explain', 'A-02', '--as-of', '2027-06-30']);
    expect(stderr).toContain('One file has errors');
    expect(stdout).toContain('updates[2].progress\t25\tplans/demo/activities/A-02-second.yaml:29');
  });

  test('on a screen they stand below the name of their file', async () => {
    const cwd = plan({ ...planned, 'activities/A-02-second.yaml': file });
    const { stdout } = await onTerminal(['explain', 'A-02', '--as-of', '2027-06-30'], { cwd });
    expect(stdout).toContain('  plans/demo/activities/A-02-second.yaml\n      :6 start: 1 Jan 2027\n');
    expect(stdout).toContain('     :11 milestones[0].due: 15 Jun 2027 [working]\n');
    expect(stdout).toContain('     :28 updates[2].progress: 25\n');
    expect(stdout).toContain('  plans/demo/plan.yaml\n      :8 thresholds.behind_late: 30\n');
    expect(stdout).toContain('  Defaults, written nowhere\n');
  });
});

describe('a roll-up: each item, its weight, what it counts as, and the rule that decides', () => {
  const item = (id: string, more: string, update: string): readonly [string, string] => [
    `activities/${id}.yaml`,
    `id: ${id}\ntitle: {bg: Дейност, en: Activity}\ncontributes_to: [OG-01]\nlead: ORG-A\nstart: 2027-01-01\nend: 2027-12-31\n${more}updates:\n  - {date: 2027-05-31, ${update}}\n`,
  ];
  const green = 'status: in_progress, progress: 50';
  const red = 'status: in_progress, progress: 5';
  const amber = 'status: in_progress, progress: 35';
  const silent = 'status: in_progress';
  const none = { 'activities/A-01-first.yaml': item('A-01', '', 'status: cancelled')[1] };

  test.each<
    [rule: string, items: readonly (readonly [string, string])[], health: string, en: string, bg: string]
  >([
    [
      'nothing-eligible',
      [],
      'none',
      'The only activity stands apart and is not counted',
      'Единствената дейност стои отделно и не се брои',
    ],
    [
      'all-done',
      [item('A-02', '', 'status: completed, progress: 100')],
      'completed',
      '1 of 1 done',
      'Изпълнена е 1 от 1',
    ],
    [
      'key-red',
      [item('A-02', 'key: true\n', red), ...['A-03', 'A-04', 'A-05'].map((id) => item(id, '', green))],
      'off_track',
      'Key activities in red: A-02',
      'Червени ключови дейности: A-02',
    ],
    [
      'red-share',
      [item('A-02', 'weight: 2\n', red), item('A-03', '', green)],
      'off_track',
      '66.7% of the assessed weight is red; off track from 34%',
      'Червени са 66,7 % от оцененото тегло; сериозно изоставане е от 34 % нататък',
    ],
    [
      'coverage',
      [item('A-02', '', green), item('A-03', '', silent)],
      'unknown',
      '50% of the weight is assessed (1 of 2 activities), less than the 60% needed',
      'Оценени са 50 % от теглото (1 от 2 дейности), по-малко от нужните 60 %',
    ],
    [
      'any-red',
      [item('A-02', '', red), ...['A-03', 'A-04', 'A-05'].map((id) => item(id, '', green))],
      'at_risk',
      'Red: A-02',
      'Червени: A-02',
    ],
    [
      'amber-share',
      [item('A-02', '', amber), item('A-03', '', green)],
      'at_risk',
      '50% of the assessed weight is amber; at risk from 25%',
      'Жълти са 50 % от оцененото тегло; риск е от 25 % нататък',
    ],
    [
      'nothing-wrong',
      [item('A-02', '', green)],
      'on_track',
      'Nothing is red, little is amber, and enough is known',
      'Няма червени, жълтите са малко и е известно достатъчно',
    ],
  ])('%s', (rule, items, health, en, bg) => {
    const cwd = plan({ ...none, ...Object.fromEntries(items) });
    for (const id of ['OG-01', 'SG-1', 'ALPHA', 'demo']) {
      const { verdict, workings } = explain(cwd, id, '2027-06-30');
      expect(verdict.delivery?.health, id).toBe(health);
      expect(workings[0]?.rules.at(-1), id).toMatchObject({ rule, says: health });
    }
    for (const [language, sentence] of [
      ['en', en],
      ['bg', bg],
    ] as const) {
      const row = sentences(cwd, 'OG-01', '2027-06-30', language).find(
        ([kind, , , of, name]) => kind === 'rule' && of === 'delivery' && name === rule,
      );
      expect(row?.[7]?.replaceAll('\u00a0', ' ')).toBe(sentence);
    }
  });

  test('items, shares, means and links', () => {
    const files = [
      item('A-02', 'weight: 2\n', red),
      item('A-03', '', green),
      item('A-04', '', silent),
      item('A-05', '', 'status: on_hold'),
      item('A-06', 'scope: related\n', green),
      item('A-07', '', 'status: completed, progress: 100'),
    ];
    const cwd = plan({ ...none, ...Object.fromEntries(files) });
    const { workings, inputs } = explain(cwd, 'OG-01', '2027-06-30');
    const [delivery] = workings;
    expect(delivery?.items.map(({ id, weight, countsAs, apart }) => [id, weight, countsAs, apart])).toEqual([
      ['A-02', 2, 'red', null],
      ['A-04', 1, 'unknown', null],
      ['A-03', 1, 'green', null],
      ['A-07', 1, 'done', null],
      ['A-01', 1, 'apart', 'cancelled'],
      ['A-05', 1, 'apart', 'on_hold'],
      ['A-06', 1, 'apart', 'related'],
    ]);
    expect(steps(cwd, 'OG-01', '2027-06-30', 'en').slice(0, 4)).toEqual([
      'Coverage: 3 of 4 assessed; weight 4 / 5 = 80%',
      'Red: weight 2 / 4 = 50% (A-02)',
      'Amber: weight 0 / 4 = 0%',
      'Planned 62.2%, actual 40%: the weighted means of 3 activities that have both (weight 4)',
    ]);
    const found = inputs.map(({ entity, field, file, line }) => `${entity} ${field} ${file}:${line}`);
    expect(found).toContain('A-02 contributes_to[0] plans/demo/activities/A-02.yaml:3');
    expect(found).toContain('A-02 weight plans/demo/activities/A-02.yaml:7');
    expect(found).toContain('A-06 scope plans/demo/activities/A-06.yaml:7');
    expect(found).toContain('K-01 serves[0] plans/demo/kpis/K-01-first.yaml:11');
  });

  test('KPIs count by their weight', () => {
    const cwd = plan({
      'kpis/K-02-second.yaml': kpi(`weight: 3\n${from10to50}${measured('2027-Q2', 12)}`),
      'kpis/K-03-third.yaml': kpi(from10to50 + measured('2027-Q2', 20)).replace('K-02', 'K-03'),
    });
    const { workings, inputs } = explain(cwd, 'OG-01', '2027-06-30');
    expect(workings[1]?.items.map(({ id, weight, countsAs }) => [id, weight, countsAs])).toEqual([
      ['K-02', 3, 'red'],
      ['K-01', 1, 'unknown'],
      ['K-03', 1, 'green'],
    ]);
    expect(workings[1]?.steps.map(({ step, share, coverage }) => [step, share ?? coverage])).toEqual([
      ['coverage', 0.8],
      ['red-share', 0.75],
      ['amber-share', 0],
    ]);
    expect(inputs.find(({ entity, field }) => entity === 'K-02' && field === 'weight')).toMatchObject({
      line: 9,
    });
  });

  test('of an area and a strategic goal the inputs are the links of their goals too', () => {
    const cwd = plan({});
    const links = (id: string): readonly string[] =>
      explain(cwd, id, '2027-06-30')
        .inputs.filter(({ entity }) => entity === 'OG-01')
        .map(({ field, line }) => `${field}:${line}`);
    expect(links('ALPHA')).toEqual(['area:3']);
    expect(links('SG-1')).toEqual(['serves[0]:4']);
  });

  test('a goal that is out of the plan has no rating, and says since when', () => {
    const retired = `${smallPlan['operational-goals/OG-01-first.yaml']}retired: {date: 2027-03-01, as: cancelled, reason: {bg: Отпада, en: Dropped}}\n`;
    const cwd = plan({ 'operational-goals/OG-01-first.yaml': retired });
    expect(explain(cwd, 'OG-01', '2027-06-30').verdict).toEqual({ of: 'retired', since: '2027-03-01' });
    expect(sentences(cwd, 'OG-01', '2027-06-30', 'en')[0]?.at(-1)).toBe(
      'OG-01 is out of the plan since 1 March 2027 and has no rating.',
    );
    expect(sentences(cwd, 'OG-01', '2027-06-30', 'bg')[0]?.at(-1)).toBe(
      'OG-01 е извън плана от 01.03.2027 г. и няма оценка.',
    );
  });
});

describe('what is explained', () => {
  test('an id as people type it, with its plan, or the plan itself', () => {
    for (const [asked, id, kind] of [
      ['а-01', 'A-01', 'activity'],
      ['sofia-digital:A-01', 'A-01', 'activity'],
      ['K-07', 'K-07', 'kpi'],
      ['sofia-icc', 'sofia-icc', 'plan'],
    ] as const) {
      const { id: found, entityKind } = explain(root, asked, '2022-06-30');
      expect([found, entityKind]).toEqual([id, kind]);
    }
  });

  test('without an id all plans, or the one asked for', () => {
    const ids = (...more: readonly string[]): readonly string[] =>
      JSON.parse(planctl(root, ['explain', '--json', ...more]).stdout).explanations.map(
        (one: Printed) => one.id,
      );
    expect(ids()).toEqual(['sofia-digital', 'sofia-icc']);
    expect(ids('--plan', 'sofia-icc')).toEqual(['sofia-icc']);
  });

  test.each<[id: string, language: string, message: string]>([
    ['A-099', 'en', 'Nothing has the id A-099.'],
    ['S-06', 'en', 'There is nothing to explain about S-06: no rule rates sources.'],
    ['D-2020-01', 'en', 'planctl show D-2020-01'],
    [
      'S-06',
      'bg',
      'Няма какво да се обясни за S-06: правилата не дават оценка на елементи от вид „източник“.',
    ],
  ])('%s (%s): wrong usage, with what to type', (id, language, message) => {
    const { status, stdout, stderr } = planctl(root, [
      'explain',
      id,
      '--plan',
      'sofia-digital',
      '--lang',
      language,
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('the screen', () => {
  test('begins with the verdict and why, in either language', async () => {
    const cwd = plan({ 'activities/A-02-second.yaml': running(', progress: 25') });
    const en = await onTerminal(['explain', 'A-02', '--as-of', '2027-06-30'], { cwd });
    expect(en.stdout).toContain('\n\n■ A-02: late – 24.6 points behind the plan (90 days).\n');
    expect(en.stdout).toContain('  ✓ Behind plan');
    expect(en.stdout).toContain('  – Overdue');
    const bg = await onTerminal(['explain', 'A-02', '--as-of', '2027-06-30', '--lang', 'bg'], { cwd });
    expect(bg.stdout).toContain('\n\n■ A-02: изостава – 24,6 пункта под плана (90 дни).\n');
    expect(bg.stdout).not.toMatch(/\b(Behind|Overdue|Planned|Actual|rules|inputs|default|late|at risk)\b/);
  });

  for (const language of ['en', 'bg']) {
    test.each([60, 80, 200])(`fits its terminal: ${language}, %d columns`, async (width) => {
      for (const id of ['A-01', 'A-05', 'K-01', 'K-04', 'OG-01', 'SG-1', 'EGOV', 'sofia-digital']) {
        const { status, stdout, stderr } = await onTerminal(['explain', id, '--lang', language], { width });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        expect(stdout).not.toMatch(/undefined|\[object|NaN|Infinity|[ \t]\n/);
      }
    });
  }
});
