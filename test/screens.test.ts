import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { folder } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';

const commands = [
  ['status'],
  ['status', '--as-of', '2021-06-30'],
  ['tree'],
  ['list', 'activities'],
  ['list', 'goals', '--area', 'EGOV'],
  ['list', 'kpis'],
  ['list', 'sources'],
  ['list', 'organisations'],
  ['list', 'assessments'],
  ['list', 'decisions'],
  ['due'],
  ['due', '--as-of', '2021-06-30'],
  ['board', '--as-of', '2023-06-30'],
  ['timeline', '--as-of', '2023-06-30'],
  ['explain', 'A-01'],
  ['explain', 'K-07'],
  ['explain', 'EGOV'],
  ['explain', 'sofia-icc'],
  ['show', 'A-01'],
  ['show', 'A-11'],
  ['show', 'K-07'],
  ['show', 'OG-01'],
  ['show', 'SG-1'],
  ['show', 'EGOV'],
  ['show', 'D-2020-01'],
  ['show', 'sofia-digital:ORG-SO'],
  ['show', 'sofia-icc:ICC-AS-01'],
  ['help', 'codes'],
  ['help', 'rules'],
];

describe('every screen fits its terminal', () => {
  for (const language of ['en', 'bg']) {
    for (const width of [60, 80, 120, 200]) {
      test.each(commands)(`${language}, ${width} columns: %s %s %s %s`, async (...words) => {
        const args = words.filter((word) => typeof word === 'string');
        const { status, stdout, stderr } = await onTerminal([...args, '--lang', language], { width });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        expect(stdout).not.toMatch(/undefined|\[object|NaN|[ \t]\n/);
      });
    }
  }
});

test('a Bulgarian screen has no English words of planctl', async () => {
  for (const args of [
    ['status'],
    ['due'],
    ['tree'],
    ['list', 'activities'],
    ['show', 'A-01'],
    ['show', 'K-01'],
  ]) {
    const { stdout } = await onTerminal([...args, '--lang', 'bg']);
    expect(stdout).not.toMatch(
      /\b(Activities|Goals|progress|related|not reported|Target|Lead|Sources|Updates|as of)\b/,
    );
  }
});

test('colour only adds colour', async () => {
  const plain = await onTerminal(['status']);
  expect(plain.stdout).not.toContain('\u001b[');
});

describe('a pipe gets rows', () => {
  test('status begins each row with its kind and the plan', async () => {
    const { stdout } = await onTerminal(['status'], { terminal: false });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(['plan', 'area', 'activity', 'kpi', 'past']));
    expect(new Set(rows.map(([, plan]) => plan))).toEqual(new Set(['sofia-digital', 'sofia-icc']));
  });

  test('a list is one row for each item, with ISO dates and nothing cut', async () => {
    const list = ['list', 'activities', '--plan', 'sofia-digital', '--as-of', '2023-06-30'];
    const { stdout } = await onTerminal(list, { terminal: false });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual([
      'sofia-digital',
      'A-01',
      'Sandbox for Innovative Solutions',
      'in_progress',
      '',
      '2020-H2',
      '2023-10-22',
      'ORG-INNOVATIVE',
      'plan',
      'OG-15,OG-08',
      'unknown',
      'unknown',
      'stale',
      expect.stringMatching(/^90\.57/),
      '',
      'stale',
    ]);
  });
});

describe('the status on a day', () => {
  test.each([
    ['2020-03-11', 'A-10', null],
    ['2021-02-21', 'A-10', 'in_progress'],
    ['2021-02-22', 'A-10', 'completed'],
    ['2020', 'A-01', 'in_progress'],
  ])('on %s the status of %s is %s', async (day, id, expected) => {
    const { stdout } = await onTerminal(['status', '--plan', 'sofia-digital', '--as-of', day, '--json']);
    const { plans } = JSON.parse(stdout);
    expect(plans[0].activities.find((activity: { id: string }) => activity.id === id).status).toBe(expected);
  });

  test('a KPI shows the value of the day', async () => {
    const at = async (day: string): Promise<unknown> => {
      const { stdout } = await onTerminal(['status', '--plan', 'sofia-digital', '--as-of', day, '--json']);
      return JSON.parse(stdout).plans[0].kpis.find((kpi: { id: string }) => kpi.id === 'K-07').latest;
    };
    expect(await at('2019-12-31')).toBeNull();
    expect(await at('2021-12-31')).toEqual({ period: '2020', value: 86 });
    expect(await at('2025-12-31')).toEqual({ period: '2025', value: 129 });
  });
});

const closed = {
  'plans/old/plan.yaml': 'id: old\ntitle: {bg: Стар, en: Old}\nlanguages: [bg, en]\nclosed_on: 2024-12-31\n',
  'plans/old/areas/X.yaml': 'id: X\ntitle: {bg: Област, en: Area}\n',
};

test('a closed plan is shown as of the day it closed, and says so', async () => {
  const cwd = folder(closed);
  const { stdout } = await onTerminal(['status'], { cwd });
  expect(stdout).toContain('as of 31 Dec 2024');
  expect(stdout).toContain('closed on 31 Dec 2024');
  const asked = await onTerminal(['status', '--as-of', '2024-06-30'], { cwd });
  expect(asked.stdout).toContain('as of 30 Jun 2024');
  expect(asked.stdout).not.toContain('closed on');
});

test('a plan with errors is shown as far as it can be read, with one line on stderr', async () => {
  const cwd = folder({
    ...closed,
    'plans/old/areas/Y.yaml': 'id: Y\ntitle: {bg: Друга, en: Other}\nsequence: first\n',
    'plans/old/areas/Z.yaml': 'id: Z\ntitle: "open\n',
  });
  const { status, stdout, stderr } = await onTerminal(['status'], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain('Other');
  expect(stderr).toBe('planctl: 2 files have errors and may be shown in part; run planctl validate.\n');
});

test('text of a plan cannot steer the terminal', async () => {
  const cwd = folder({
    ...closed,
    'plans/old/areas/X.yaml': 'id: X\ntitle: {bg: Област, en: "A\\e[31mred\\u202etxt"}\n',
  });
  for (const terminal of [true, false]) {
    const { stdout } = await onTerminal(['status', '--json'], { cwd, terminal });
    const shown = await onTerminal(['status'], { cwd, terminal });
    expect(shown.stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).not.toMatch(/\u001b/);
  }
});
