import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { dueOf } from '../src/core/due/due.ts';
import { judgePlan } from '../src/core/judge-plan.ts';
import { dayOf } from '../src/model/dates.ts';
import type { DueItem } from '../src/model/due.ts';
import { readWindow, windowEnd } from '../src/model/window.ts';
import { markdownText } from '../src/render/markdown/escape.ts';
import { DiskSource } from '../src/store/disk-source.ts';
import { loadPlan } from '../src/store/load-plan.ts';
import { folder, planctl, root, write } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';
import { inPlan } from './support/small-plan.ts';

/** One item of `due --json`. */
interface Item {
  readonly code: string;
  readonly id: string | null;
  readonly org: string | null;
  readonly day: string | null;
  readonly days: number | null;
  readonly unconfirmed: boolean;
  readonly scope: string;
  readonly [input: string]: unknown;
}

interface Due {
  readonly asOf: string;
  readonly until: string;
  readonly items: readonly Item[];
  readonly silentLeads: readonly unknown[];
}

const planFile = `id: demo
title: {bg: Пробен план, en: Trial plan}
languages: [bg, en]
period: {start: 2027-01-01, end: 2028-12-31}
time_zone: Europe/Sofia
lead: ORG-A
`;

const organisations = `organisations:
  - {id: ORG-A, name: {bg: Първа служба, en: First office}}
  - {id: ORG-B, name: {bg: Втора служба, en: Second office}}
`;

/** A plan with an activity and whatever else; fictional. */
function planWith(files: Readonly<Record<string, string>>, plan = ''): string {
  return folder(inPlan({ 'plan.yaml': planFile + plan, 'organisations.yaml': organisations, ...files }));
}

/** An activity on time on 2027-06-30, with other or further lines; one that ends in a colon takes a field away. */
function activity(id: string, lines: readonly string[]): Readonly<Record<string, string>> {
  const given = new Set(lines.map((line) => line.split(':')[0]));
  const usual = [
    `id: ${id}`,
    `title: {bg: Дейност ${id}, en: Activity ${id}}`,
    'lead: ORG-A',
    'start: 2027-01-01',
    'end: 2028-12-31',
    'updates: [{date: 2027-06-15, status: in_progress, progress: 25}]',
  ].filter((line) => !given.has(line.split(':')[0]));
  const own = lines.filter((line) => !line.endsWith(':') || line === 'milestones:');
  return { [`activities/${id}.yaml`]: `${[...usual, ...own].join('\n')}\n` };
}

function kpi(id: string, lines: readonly string[]): Readonly<Record<string, string>> {
  return {
    [`kpis/${id}.yaml`]: `id: ${id}
title: {bg: Показател, en: Indicator}
unit: {bg: бр., en: no.}
kind: context
measure: number
owner: ORG-B
frequency: quarterly
lag_days: 30
${lines.join('\n')}
`,
  };
}

function dueOn(cwd: string, day: string, ...options: readonly string[]): Due {
  const run = planctl(cwd, ['due', '--json', '--as-of', day, ...options]);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  const [only] = (JSON.parse(run.stdout) as { readonly plans: readonly Due[] }).plans;
  if (!only) throw new Error('no plan');
  return only;
}

/** Items in short: code, id, days. */
function short({ items }: Due): readonly string[] {
  return items.map(({ code, id, days }) => `${code} ${id} ${days}`);
}

const day = '2027-06-30';

describe('an activity asks for', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing when all is well', [], []],
    ['its end when that has passed', ['end: 2027-06-20'], ['end A-1 -10', 'corrective-action A-1 0']],
    ['its end today', ['end: 2027-06-30'], ['end A-1 0', 'corrective-action A-1 0']],
    ['its end within the window', ['end: 2027-07'], ['corrective-action A-1 0', 'end A-1 31']],
    [
      'milestones past and ahead, no later, done or cancelled ones',
      [
        'milestones:',
        '  - {id: M1, title: T, due: 2027-06-01}',
        '  - {id: M2, title: T, due: 2027-07-31}',
        '  - {id: M3, title: T, due: 2027-08-01}',
        '  - {id: M4, title: T, due: 2027-05-01}',
        '  - {id: M5, title: T, due: 2027-05-01}',
        'updates: [{date: 2027-06-15, status: in_progress, progress: 25, milestones: {M4: {state: done}, M5: {state: cancelled}}}]',
      ],
      ['milestone A-1 -29', 'milestone A-1 31'],
    ],
    [
      'a report when one is awaited',
      ['updates: [{date: 2027-03-29, status: in_progress, progress: 20}]'],
      ['update A-1 -1'],
    ],
    [
      'no report on the last day of the cadence',
      ['updates: [{date: 2027-03-30, status: in_progress, progress: 20}]'],
      [],
    ],
    ['a first report', ['updates: []', 'start: 2027-03-29'], ['update A-1 -1']],
    ['a first report soon', ['updates: []', 'start: 2027-04-29'], ['update A-1 30']],
    ['no first report right after the start', ['updates: []', 'start: 2027-06-20'], []],
    [
      'a first report without a date',
      ['updates: []', 'start:', 'end:', 'continuous: true'],
      ['update A-1 null'],
    ],
    ['no report before its start', ['updates: []', 'start: 2027-07-01'], []],
    [
      'only a report on hold',
      [
        'end: 2027-06-20',
        'milestones: [{id: M1, title: T, due: 2027-06-01}]',
        'updates: [{date: 2027-01-31, status: on_hold}]',
      ],
      ['update A-1 -58'],
    ],
    [
      'nothing once completed',
      ['end: 2027-02-28', 'updates: [{date: 2027-03-31, status: completed, progress: 100}]'],
      [],
    ],
    ['nothing once cancelled', ['end: 2027-02-28', 'updates: [{date: 2027-01-31, status: cancelled}]'], []],
    ['nothing once superseded', ['end: 2027-02-28', 'updates: [{date: 2027-01-31, status: superseded}]'], []],
    [
      'no corrective action where there is one',
      [
        'end: 2027-06-20',
        'updates: [{date: 2027-06-15, status: in_progress, progress: 25, corrective_action: {text: T}}]',
      ],
      ['end A-1 -10'],
    ],
    ['no corrective action beside the plan', ['end: 2027-06-20', 'scope: related'], ['end A-1 -10']],
    [
      'an assessment that has expired',
      [
        'updates: [{date: 2027-06-15, status: in_progress, progress: 25, assessment: {rating: on_track, valid_until: 2027-06-29}}]',
      ],
      ['assessment A-1 -1'],
    ],
    [
      'an assessment that expires',
      [
        'updates: [{date: 2027-06-15, status: in_progress, progress: 25, assessment: {rating: on_track, valid_until: 2027-07-30}}]',
      ],
      ['assessment A-1 30'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(short(dueOn(planWith(activity('A-1', lines)), day, '--within', '31'))).toEqual(expected);
  });
});

describe('a KPI asks for', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing while it is fresh', ['measurements: [{period: 2027-Q1, value: 1}]'], []],
    ['a value that is overdue', ['measurements: [{period: 2026-Q3, value: 1}]'], ['measurement K-1 -151']],
    ['a first value', ['baseline: {date: 2026-12-31, value: 1}'], ['measurement K-1 -61']],
    ['a first value of the first period of the plan', [], ['measurement K-1 -61']],
    ['nothing once retired', ['retired: {date: 2027-01-31, as: cancelled}'], []],
  ])('%s', (_, lines, expected) => {
    expect(short(dueOn(planWith(kpi('K-1', lines)), day))).toEqual(expected);
  });
});

test('decisions ask for the tasks that are open, once they are taken', () => {
  const decision = (date: string): Readonly<Record<string, string>> => ({
    'decisions/D-1.yaml': `id: D-1
title: {bg: Решение, en: Decision}
date: ${date}
tasks:
  - {text: Past, org: ORG-B, due: 2027-06-01}
  - {text: Soon, due: 2027-07-15}
  - {text: Later, org: ORG-B, due: 2027-12-31}
  - {text: Undated, org: ORG-B}
  - {text: Done, due: 2027-06-01, done: true}
  - {text: Done by then, due: 2027-06-01, done: 2027-06-10}
  - {text: Done later, due: 2027-06-02, done: 2027-07-10}
`,
  });
  const tasks = (date: string): readonly unknown[] =>
    dueOn(planWith(decision(date)), day).items.map(({ task, org, days }) => [task, org, days]);
  expect(tasks('2027-01-31')).toEqual([
    ['Past', 'ORG-B', -29],
    ['Done later', 'unknown', -28],
    ['Soon', 'unknown', 15],
    ['Undated', 'ORG-B', null],
  ]);
  expect(tasks('2027-07-01')).toEqual([]);
});

describe('the reporting calendar asks', () => {
  const calendar = `reporting:
  - {period: 2027-Q1, data_due: 2027-04-10, coordination_due: 2027-04-20, submit_on: 2027-04-30}
  - {period: 2027-Q2, data_due: 2027-07-10, coordination_due: 2027-07-20, submit_on: 2027-07-31}
`;
  const deadlines = (report: string, ...options: readonly string[]): readonly string[] => {
    const files: Record<string, string> =
      report === '' ? {} : { 'reports/2027-Q1.yaml': `period: 2027-Q1\n${report}` };
    const { items } = dueOn(planWith(files, calendar), day, ...options);
    return items.map(({ deadline, period, org, days }) => `${period} ${deadline} ${org} ${days}`);
  };
  const next = ['2027-Q2 data null 10', '2027-Q2 coordination ORG-A 20'];

  it('for the last deadline that has passed and for those ahead', () => {
    expect(deadlines('')).toEqual(['2027-Q1 submission ORG-A -61', ...next]);
    expect(deadlines('stage: approved\n')).toEqual(['2027-Q1 submission ORG-A -61', ...next]);
  });

  it('for nothing that the report has met by the day', () => {
    expect(deadlines('stage: submitted\n')).toEqual(next);
    expect(deadlines('stages: [{stage: submitted, date: 2027-06-30}]\n')).toEqual(next);
    expect(deadlines('stages: [{stage: submitted, date: 2027-07-01}]\n')).toEqual([
      '2027-Q1 submission ORG-A -61',
      ...next,
    ]);
  });

  it('everyone for data, whoever is asked about', () => {
    expect(deadlines('stage: adopted\n', '--lead', 'ORG-B')).toEqual(['2027-Q2 data null 10']);
  });
});

/** A plan in which much is due, of several leads. */
function busy(): string {
  return planWith({
    ...activity('A-1', ['end: 2027-06-20']),
    ...activity('A-2', ['end: 2027-05-20', 'provenance: {fields: {end: {basis: reconstructed}}}']),
    ...activity('A-3', ['lead: ORG-B', 'updates: [{date: 2026-06-30, status: in_progress, progress: 0}]']),
    ...activity('A-4', ['lead: unknown', 'updates: []']),
    ...activity('A-5', ['lead: ORG-B', 'scope: related', 'end: 2027-01-31']),
  });
}

describe('the order', () => {
  it('is by urgency, unconfirmed dates after confirmed ones, the initiatives beside the plan last', () => {
    const { items } = dueOn(busy(), day);
    expect(
      items.map(({ code, id, days, unconfirmed, scope }) => [code, id, days, unconfirmed, scope]),
    ).toEqual([
      ['update', 'A-3', -273, false, 'plan'],
      ['update', 'A-4', -88, false, 'plan'],
      ['end', 'A-1', -10, false, 'plan'],
      ['corrective-action', 'A-1', 0, false, 'plan'],
      ['corrective-action', 'A-3', 0, false, 'plan'],
      ['end', 'A-2', -41, true, 'plan'],
      ['end', 'A-5', -150, false, 'related'],
    ]);
  });

  it('names the leads that are silent, but not nobody', () => {
    expect(dueOn(busy(), day).silentLeads).toEqual([{ org: 'ORG-B', activities: 1, newest: '2026-06-30' }]);
    expect(dueOn(busy(), day, '--lead', 'ORG-A').silentLeads).toEqual([]);
  });

  it('does not call silent who has just begun, or reports on one of its activities', () => {
    const begun = planWith(activity('A-1', ['updates: []', 'start: 2027-06-01']));
    expect(dueOn(begun, day).silentLeads).toEqual([]);
    const some = planWith({
      ...activity('A-1', ['updates: [{date: 2026-06-30, status: in_progress, progress: 0}]']),
      ...activity('A-2', []),
    });
    expect(dueOn(some, day).silentLeads).toEqual([]);
  });
});

describe('the rule', () => {
  const ends = [0, 7, 30, 92, 400];
  const plans = [
    ['demo', busy],
    ['sofia-digital', () => root],
  ] as const;
  const horizons = [dayOf(2020, 12, 31), dayOf(2022, 6, 30), dayOf(2027, 6, 30)];

  it.each(plans)('keeps its laws in %s', (id, place) => {
    const state = loadPlan(new DiskSource(path.join(place(), 'plans', id), `plans/${id}`));
    for (const asOf of horizons) {
      const status = judgePlan(state, { day: asOf, closedOn: undefined });
      let before: readonly DueItem[] = [];
      for (const ahead of ends) {
        const due = dueOf(status, asOf + ahead);
        expect(dueOf(status, asOf + ahead)).toEqual(due);
        // A wider window only adds.
        expect(due.items).toEqual(expect.arrayContaining([...before]));
        for (const { day: on, days } of due.items) {
          expect(days).toBe(on === null ? null : on - asOf);
          expect(days ?? 0).toBeLessThanOrEqual(ahead);
        }
        const shown = [...due.groups.flatMap(({ items }) => items), ...due.related];
        expect(new Set(shown)).toEqual(new Set(due.items));
        // What all leads are asked for one by one is what is asked for at all.
        const leads = new Set(due.items.map(({ org }) => org));
        const parts = [...leads].flatMap((org) => dueOf(status, asOf + ahead, org ?? 'none').items);
        expect(new Set(parts)).toEqual(new Set(due.items));
        before = due.items;
      }
    }
  });
});

describe('--lead', () => {
  test.each(['ORG-B', 'org-b', 'ОRG-В', ' оrg-b '])('takes %s', (lead) => {
    expect(dueOn(busy(), day, '--lead', lead).items.map(({ id }) => id)).toEqual(['A-3', 'A-3', 'A-5']);
  });

  it('takes unknown', () => {
    expect(dueOn(busy(), day, '--lead', 'unknown').items.map(({ id }) => id)).toEqual(['A-4']);
  });

  it('refuses what no plan knows, with the closest', () => {
    const run = planctl(busy(), ['due', '--lead', 'ORG-BB']);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/ORG-BB.*Did you mean ORG-/s);
  });

  it('leaves out plans that do not know the organisation', () => {
    const cwd = busy();
    write(cwd, { 'plans/other/plan.yaml': 'id: other\ntitle: {bg: Друг, en: Other}\nlanguages: [bg, en]\n' });
    const plans = (...options: readonly string[]): readonly string[] =>
      JSON.parse(planctl(cwd, ['due', '--json', ...options]).stdout).plans.map(
        ({ id }: { id: string }) => id,
      );
    expect(plans('--lead', 'ORG-B')).toEqual(['demo']);
    expect(plans()).toEqual(['demo', 'other']);
    expect(plans('--plan', 'other')).toEqual(['other']);
  });
});

describe('--within', () => {
  const from = dayOf(2027, 1, 31);
  test.each([
    ['30d', dayOf(2027, 3, 2)],
    ['30', dayOf(2027, 3, 2)],
    ['0', from],
    ['2w', dayOf(2027, 2, 14)],
    ['2W', dayOf(2027, 2, 14)],
    ['1m', dayOf(2027, 2, 28)],
    ['13 m', dayOf(2028, 2, 29)],
    ['30д', dayOf(2027, 3, 2)],
    ['2с', dayOf(2027, 2, 14)],
    ['3м', dayOf(2027, 4, 30)],
  ])('%s', (text, end) => {
    const window = readWindow(text);
    expect(window && windowEnd(from, window)).toBe(end);
  });

  test.each(['', 'soon', '-1', '1.5m', '3y', '30dd', '99999'])(
    '%j is refused with the forms it has',
    (text) => {
      const run = planctl(busy(), ['due', `--within=${text}`]);
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
      expect(run.stderr).toMatch(/30d \(days\), 2w \(weeks\), 3m \(months\)/);
    },
  );

  it('looks 30 days ahead unless told otherwise', () => {
    expect(dueOn(busy(), day).until).toBe('2027-07-30');
    expect(dueOn(busy(), day, '--within', '1m').until).toBe('2027-07-30');
  });
});

describe('on a screen', () => {
  it.each(['en', 'bg'])('%s: by lead, with relative days, fitted to the width', async (language) => {
    for (const width of [60, 80, 120]) {
      const args = ['due', '--as-of', day, '--lang', language];
      const { status, stdout, stderr } = await onTerminal(args, { cwd: busy(), width });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toMatch(/undefined|\[object|NaN|[ \t]\n/);
      for (const line of stdout.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(width);
      const flat = stdout.replace(/\s+/g, ' ');
      expect(flat).toContain(language === 'en' ? 'First office (ORG-A)' : 'Първа служба (ORG-A)');
      expect(flat).toContain(
        language === 'en' ? 'Second office (ORG-B): 1 activity' : 'Втора служба (ORG-B): 1 дейност',
      );
      expect(flat).toContain(language === 'en' ? '10 days ago' : 'преди 10 дни');
      expect(flat).toContain(language === 'en' ? 'date unconfirmed' : 'непотвърден');
    }
  });

  it('has no English words of planctl in Bulgarian', async () => {
    const { stdout } = await onTerminal(['due', '--as-of', day, '--lang', 'bg'], { cwd: busy() });
    expect(stdout.replace(/Activity|ORG-[A-Z]|demo/g, '')).not.toMatch(/[a-z]{3,}/);
  });

  it('says when nothing is due', async () => {
    const { stdout } = await onTerminal(['due', '--as-of', day], { cwd: planWith(activity('A-1', [])) });
    expect(stdout).toContain('Nothing is due.');
  });
});

it('gives a pipe rows with ISO dates', () => {
  const run = planctl(busy(), ['due', '--as-of', day, '--lead', 'ORG-B']);
  const rows = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows).toEqual([
    [
      'due',
      'demo',
      'update',
      'ORG-B',
      'A-3',
      'stale',
      '2026-09-30',
      '-273',
      'confirmed',
      'plan',
      'Activity A-3',
    ],
    [
      'due',
      'demo',
      'corrective-action',
      'ORG-B',
      'A-3',
      'late',
      day,
      '0',
      'confirmed',
      'plan',
      'Activity A-3',
    ],
    ['due', 'demo', 'end', 'ORG-B', 'A-5', '', '2027-01-31', '-150', 'confirmed', 'related', 'Activity A-5'],
    ['silent', 'demo', 'ORG-B', '1', '2026-06-30'],
  ]);
});

describe('markdown', () => {
  const printed = (cwd: string, ...options: readonly string[]): string =>
    planctl(cwd, ['due', '--as-of', day, '--format', 'markdown', ...options]).stdout;

  it('is a checklist under a heading for each lead', () => {
    expect(printed(busy())).toBe(`# Who owes what, and by when: Trial plan

as of 30 Jun 2027, looking ahead to 30 Jul 2027

4 past, 2 now or ahead, 1 without a confirmed date

## Second office (ORG-B)

- [ ] **A-3** Activity A-3: report overdue, data out of date; last one: 30 Jun 2026 – 273 days ago (30 Sep 2026)
- [ ] **A-3** Activity A-3: corrective action missing: it is late – today

## First office (ORG-A)

- [ ] **A-1** Activity A-1: its end has passed – 10 days ago (20 Jun 2027)
- [ ] **A-1** Activity A-1: corrective action missing: it is overdue – today
- [ ] **A-2** Activity A-2: its end has passed – date unconfirmed (20 May 2027)

## Nobody is named

- [ ] **A-4** Activity A-4: first report awaited: never reported – 88 days ago (3 Apr 2027)

## Related initiatives, beside the plan

- [ ] **A-5** Activity A-5: its end has passed – 150 days ago (31 Jan 2027) – Second office (ORG-B)

## Silent

Of all their open activities there is no report, or none that still counts.

- **Second office (ORG-B)**: 1 activity, last report 30 Jun 2026
`);
  });

  it('speaks Bulgarian', () => {
    const text = printed(busy(), '--lang', 'bg');
    expect(text).toContain('# Кой какво дължи и докога: Пробен план');
    expect(text).toContain('- [ ] **A-1** Дейност A-1: крайният срок е изтекъл – преди 10 дни (20.06.2027)');
  });

  it('is the same twice', () => {
    const cwd = busy();
    expect(printed(cwd)).toBe(printed(cwd));
  });

  test.each([
    ['a | b', 'a \\| b'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['*x* _y_ ~z~', '\\*x\\* \\_y\\_ \\~z\\~'],
    ['`code`', '\\`code\\`'],
    ['[x](https://example.org)', '\\[x\\](https:<!-- -->//example.org)'],
    ['first\nsecond\r\n\tthird', 'first second third'],
    ['back\\slash', 'back\\\\slash'],
    ['&lt;', '\\&lt;'],
    ['$x$', '\\$x\\$'],
    ['@someone, a@b.bg, @ 5', '@<!-- -->someone, a@<!-- -->b.bg, @ 5'],
    ['see #12, # 5, C#', 'see \\#<!-- -->12, \\# 5, C\\#'],
    ['\u202eright to left', '\ufffdright to left'],
  ])('%j becomes %j', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('lets no text of a plan out of its line', () => {
    const cwd = planWith(
      activity('A-1', [
        'end: 2027-06-20',
        'title: {bg: Т, en: "One\\n- [ ] two | <img src=x> **three** `four`"}',
      ]),
    );
    const lines = printed(cwd)
      .split('\n')
      .filter((line) => line.startsWith('- [ ]'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(
      'One - \\[ \\] two \\| \\<img src=x\\> \\*\\*three\\*\\* \\`four\\`: its end has passed',
    );
  });
});

test('--format knows text, json and markdown', () => {
  const cwd = busy();
  const of = (...options: readonly string[]): string =>
    planctl(cwd, ['due', '--as-of', day, ...options]).stdout;
  expect(of('--format', 'json')).toBe(of('--json'));
  expect(of('--format', 'text')).toBe(of());
  const run = planctl(cwd, ['due', '--format', 'markdwn']);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('Did you mean markdown?');
});
