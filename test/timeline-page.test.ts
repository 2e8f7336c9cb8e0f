import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePlan } from '../src/dev/generate-plan.mjs';
import { dayOf } from '../src/model/dates.ts';
import { quarterTicks, yearTicks } from '../src/render/report/charts/time-axis.ts';
import type { TimelineChart } from '../src/render/report/document.ts';
import { partsOf } from '../src/render/report/svg/timeline-parts.ts';
import { folder, planctl } from './support/bin.ts';
import { busyDay, busyPlan } from './support/busy-plan.ts';
import { all, type Node, named, spokenName, treeOf } from './support/markup-tree.ts';
import { activity, inPlan, smallPlan } from './support/small-plan.ts';

const html = ['timeline', '--format', 'html', '--as-of', busyDay];
const page = (cwd: string, ...args: readonly string[]): Node => {
  const { status, stdout } = planctl(cwd, [...html, ...args]);
  expect(status).toBe(0);
  return treeOf(stdout);
};
const byId = (tree: Node, id: string): Node | undefined =>
  all(tree, ({ attributes }) => attributes['id'] === id)[0];
const drawn = (tree: Node, sheet: string): readonly Node[] =>
  named(tree, 'svg').filter(({ attributes }) => attributes['class'] === sheet);
const classes = (tree: Node): readonly string[] =>
  all(tree).flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []);

describe('the page of a timeline', () => {
  it('has a section for each area, for what is beside the plan, and for what has no dates', () => {
    const tree = page(folder(busyPlan));
    expect(named(tree, 'h2').map(({ text }) => text)).toEqual([
      'Contents',
      'ALPHA First area',
      'Outside the areas',
      'Related initiatives, not part of the ratings',
      'Activities without dates',
    ]);
    expect(named(tree, 'script', 'link', 'img', 'iframe')).toEqual([]);
    expect(tree.attributes['lang']).toBe('en');
  });

  it('has every activity once, as a row that links can lead to', () => {
    const tree = page(folder(busyPlan));
    const ids = all(tree, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const number of [...Array(18).keys()].map((i) => i + 1)) {
      const id = `A-${String(number).padStart(2, '0')}`;
      expect(byId(tree, id)?.name, id).toBe('tr');
    }
  });

  it('groups by operational goal, an activity under the first one of its area', () => {
    const files = inPlan({
      ...smallPlan,
      'operational-goals/OG-02.yaml':
        'id: OG-02\nlabel: {bg: ОЦ 2, en: Goal 2}\ntitle: {bg: Втора, en: Second}\narea: ALPHA\nserves: [SG-1]\n',
      'activities/A-02.yaml': activity().replace('[OG-01]', '[OG-02, OG-01]'),
      'activities/A-03.yaml': activity().replace('id: A-02', 'id: A-03').replace('[OG-01]', '[OG-02]'),
    });
    const tree = page(folder(files));
    const [chart] = drawn(tree, 'wide');
    const height = (text: Node): number => Number(text.attributes['y']);
    const said = [...named(chart ?? tree, 'text')]
      .sort((a, b) => height(a) - height(b))
      .map(({ text }) => text);
    const order = ['OG-01 First operational goal', 'A-02', 'Goal 2 Second', 'A-03'];
    const places = order.map((word) => said.findIndex((text) => text.startsWith(word)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(byId(tree, 'A-02')?.text).toContain('OG-01, Goal 2');
  });

  it('draws original and expected ends, overdue milestones and unconfirmed dates, each with its meaning', () => {
    const tree = page(folder(busyPlan));
    const [first] = drawn(tree, 'wide');
    const met = new Set(classes(first ?? tree));
    for (const one of [
      'forecast',
      'original',
      'overdue',
      'done',
      'open',
      'dashed',
      'as-of',
      'year',
      'quarter',
    ])
      expect(met, one).toContain(one);
    for (const words of [
      'original end',
      'expected end',
      'milestone: overdue',
      '[working]: dates worked out, not confirmed',
      'Q1',
      '2027',
    ])
      expect(first?.text).toContain(words);
    expect(first?.text).toContain('no rating · 40% · dates [working]');
    const row = byId(tree, 'A-03')?.text ?? '';
    expect(row).toContain('originally 30 Jun 2027');
    expect(row).toContain('M1 Contract: done 20 Feb 2027');
    expect(row).toContain('M2 Launch: overdue by 15 days, due 31 Jul 2027');
    expect(row).toContain('M3 Report: open, due Q4 2027');
    expect(row).toContain('M4 Needless: cancelled');
    expect(byId(tree, 'A-04')?.text).toMatch(/31 Dec 2027 \[working\]/);
  });

  it('says what it draws: each drawing in words, each axis again, every row in a table below', () => {
    const tree = page(folder(busyPlan));
    for (const svg of named(tree, 'svg')) {
      expect(svg.attributes['role']).toBe('img');
      expect(spokenName(svg, tree).trim()).not.toBe('');
      expect(svg.text).toContain('as of 15 Aug 2027');
    }
    for (const figure of named(tree, 'figure')) {
      const [details] = named(figure, 'details');
      expect(details?.attributes).toHaveProperty('open');
      expect(named(details ?? tree, 'tr').length).toBeGreaterThan(1);
    }
  });

  it('tells why something has no dates', () => {
    const files = inPlan({
      ...smallPlan,
      'activities/A-02.yaml': activity().replace(
        'start: 2027-01-01\nend: 2027-12-31\n',
        'continuous: true\n',
      ),
      'activities/A-03.yaml': activity()
        .replace('id: A-02', 'id: A-03')
        .replace('start: 2027-01-01\nend: 2027-12-31\n', ''),
    });
    const tree = page(folder(files));
    expect(byId(tree, 'A-02')?.text).toContain('It goes on without an end, and the plan names no start.');
    expect(byId(tree, 'A-03')?.text).toContain('The plan names neither a start nor an end.');
  });

  it('draws no line for a day that is far off, and says so', () => {
    const tree = treeOf(
      planctl(folder(inPlan(smallPlan)), ['timeline', '--format', 'html', '--as-of', '2090-01-01']).stdout,
    );
    expect(classes(tree)).not.toContain('as-of');
    expect(tree.text).toContain('1 Jan 2090 lies after everything shown.');
  });

  it('is a page too where nothing matches, and where nothing has a date', () => {
    const empty = inPlan(
      Object.fromEntries(Object.entries(smallPlan).filter(([name]) => !name.startsWith('activities/'))),
    );
    expect(page(folder(empty)).text).toContain('Nothing matches.');
    const undated = inPlan({
      ...smallPlan,
      'activities/A-01-first.yaml': 'id: A-01\ntitle: Без дати\nlead: ORG-A\ncontributes_to: [OG-01]\n',
    });
    const tree = page(folder(undated));
    expect(named(tree, 'svg')).toEqual([]);
    expect(byId(tree, 'A-01')?.text).toContain('Без дати');
  });

  it('takes the filters of the timeline, and says which', () => {
    const tree = page(folder(busyPlan), '--area', 'BETA');
    expect(tree.text).toContain('area BETA');
    expect(byId(tree, 'A-02')).toBeDefined();
    expect(byId(tree, 'A-01')).toBeUndefined();
  });

  it('draws nothing of what is not to be reached any more as ahead or overdue', () => {
    const files = inPlan({
      ...smallPlan,
      'activities/A-01-first.yaml': `${smallPlan['activities/A-01-first.yaml']}  - {date: 2027-04-30, status: cancelled, decision: D-01}\n`,
    });
    const tree = page(folder(files));
    expect(classes(tree)).not.toContain('milestone');
    expect(byId(tree, 'A-01')?.text).toContain('M1 First milestone: cancelled');
  });

  it('is the same bytes in another time zone and locale', () => {
    const cwd = folder(busyPlan);
    const here = planctl(cwd, [...html, '--lang', 'bg']).stdout;
    const there = planctl(cwd, [...html, '--lang', 'bg'], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
    }).stdout;
    expect(here).toBe(there);
    expect(here).toContain('просрочен с 15 дни, срок 31.07.2027');
  });
});

describe('what is internal', () => {
  const secret = ['Тайна дейност', 'Secret work', 'A-09', 'OG-02', 'Тайна цел', 'HIDDEN', 'Тайна област'];
  const withSecrets = (): string =>
    folder(
      inPlan({
        ...smallPlan,
        'areas/HIDDEN.yaml': 'id: HIDDEN\ntitle: Тайна област\nvisibility: internal\n',
        'operational-goals/OG-02.yaml':
          'id: OG-02\ntitle: Тайна цел\narea: ALPHA\nserves: [SG-1]\nvisibility: internal\n',
        'activities/A-09.yaml': `id: A-09
title: {bg: Тайна дейност, en: Secret work}
contributes_to: [OG-01]
lead: ORG-A
start: 2027-01-01
end: 2027-05-31
visibility: internal
`,
        'activities/A-02.yaml': activity(`depends_on: [A-09]
updates:
  - date: 2027-07-31
    status: in_progress
    progress: 60
    blockers: [Тайна пречка]
    help_needed: Тайна молба
    note_internal: Тайна бележка
    assessment: {rating: late, reason: Тайна преценка, valid_until: 2027-12-31}
`).replace('[OG-01]', '[OG-02]'),
      }),
    );

  it('is left out, and how much is said', () => {
    for (const lang of ['bg', 'en']) {
      const { stdout, stderr } = planctl(withSecrets(), [...html, '--lang', lang]);
      for (const word of [...secret, 'Тайна']) expect(stdout, word).not.toContain(word);
      expect(stdout).toContain(
        lang === 'bg' ? '3 вътрешни елемента, които участват' : '3 internal items, which still count',
      );
      expect(stdout).toContain(lang === 'bg' ? 'Други дейности' : 'Other activities');
      expect(stderr).toContain('--internal');
    }
  });

  it('is not found by a filter either', () => {
    expect(planctl(withSecrets(), [...html, '--area', 'HIDDEN'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('is there with --internal, marked, but for what is internal by nature', () => {
    const { stdout, stderr } = planctl(withSecrets(), [...html, '--internal', '--lang', 'en']);
    const tree = treeOf(stdout);
    expect(byId(tree, 'A-09')?.text).toContain('Secret work [internal]');
    expect(byId(tree, 'A-02')?.text).toContain('A-09');
    expect(tree.text).toContain('not for publication');
    for (const word of ['пречка', 'молба', 'бележка', 'преценка']) expect(stdout).not.toContain(word);
    expect(stderr).toBe('');
  });
});

describe('where the page goes', () => {
  it('is the file named, a folder, or standard output', () => {
    const cwd = folder(inPlan(smallPlan));
    const args = ['--as-of', busyDay, '--lang', 'en'];
    const printed = planctl(cwd, ['timeline', '--format', 'html', ...args]).stdout;
    expect(planctl(cwd, ['timeline', '-o', 'график.html', ...args])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(path.join(cwd, 'график.html'), 'utf8')).toBe(printed);
    expect(planctl(cwd, ['timeline', '-o', '.', ...args]).status).toBe(0);
    expect(readFileSync(path.join(cwd, 'demo-timeline.en.html'), 'utf8')).toBe(printed);
    expect(planctl(cwd, ['timeline', '-o', '-', ...args]).stdout).toBe(printed);
    const both = ['timeline', '-o', 'out', '--as-of', busyDay, '--lang', 'bg,en'];
    expect(planctl(cwd, both).status).toBe(0);
    expect(readFileSync(path.join(cwd, 'out/demo-timeline.en.html'), 'utf8')).toBe(printed);
    expect(existsSync(path.join(cwd, 'out/demo-timeline.bg.html'))).toBe(true);
  });

  it('is refused where it makes no sense, before anything is written', () => {
    const cwd = folder(inPlan(smallPlan));
    for (const args of [
      ['--format', 'pdf'],
      ['--format', 'json', '-o', 'x'],
      ['--json', '-o', 'x'],
      ['--internal'],
      ['--format', 'html', '--lang', 'bg,en'],
    ]) {
      const { status, stdout, stderr } = planctl(cwd, ['timeline', ...args]);
      expect([args, status, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(/^planctl: /);
    }
    expect(existsSync(path.join(cwd, 'x'))).toBe(false);
  });

  it('is still JSON with --format json', () => {
    const cwd = folder(inPlan(smallPlan));
    const [json, same] = [['--format', 'json'], ['--json']].map(
      (args) => planctl(cwd, ['timeline', '--as-of', busyDay, ...args]).stdout,
    );
    expect(json).toBe(same);
    expect(JSON.parse(json ?? '').kind).toBe('timeline');
  });
});

describe('the parts of a long chart', () => {
  const chart = (groups: readonly string[]): TimelineChart => ({
    chart: 'timeline',
    from: dayOf(2027, 1, 1),
    to: dayOf(2028, 12, 31),
    asOf: { day: dayOf(2027, 6, 30), label: '' },
    ticks: yearTicks(dayOf(2027, 1, 1), dayOf(2028, 12, 31)),
    quarters: quarterTicks(dayOf(2027, 1, 1), dayOf(2028, 12, 31), ['Q1', 'Q2', 'Q3', 'Q4']),
    flowing: true,
    rows: groups.map((group, i) => ({
      group,
      id: `A-${i}`,
      label: `A-${i} ${'long words '.repeat(i % 7)}`,
      start: null,
      end: dayOf(2027, 12, 31),
      forecast: null,
      original: null,
      progress: null,
      signal: 'grey',
      word: '',
      unconfirmed: false,
      milestones: [],
    })),
    words: { forecast: '', original: '', milestone: '', overdue: '', unconfirmed: '', undated: '', asOf: '' },
  });
  const paper = { width: 1000, height: 690, first: 470 };

  it('hold every row once, in order, and begin with the heading of their first one', () => {
    for (const [goals, each] of [
      [1, 40],
      [7, 3],
      [40, 1],
    ] as const) {
      const groups = Array.from({ length: goals }, (_, g) =>
        Array.from({ length: each }, () => `G${g}`),
      ).flat();
      const parts = partsOf(chart(groups), { width: 300, key: 'x', paper });
      expect(parts.flatMap(({ rows }) => rows.map(({ row }) => row.id))).toEqual(
        groups.map((_, i) => `A-${i}`),
      );
      for (const { rows } of parts) {
        expect(rows.length).toBeLessThanOrEqual(12);
        expect(rows[0]?.below).toBe(rows[0]?.row.group);
        for (const [i, { row, below }] of rows.entries()) {
          if (i > 0) expect(below).toBe(row.group === rows[i - 1]?.row.group ? null : row.group);
        }
      }
    }
  });

  it('are the same on every sheet', () => {
    const groups = Array.from({ length: 50 }, (_, i) => `G${i % 50 > 20 ? 1 : 0}`);
    const [wide, narrow] = [1000, 300].map((width) =>
      partsOf(chart(groups), { width, key: 'x', paper }).map(({ rows }) => rows.length),
    );
    expect(wide).toEqual(narrow);
  });

  it('have quarters in all years, from their first days', () => {
    const ticks = quarterTicks(dayOf(2027, 1, 1), dayOf(2028, 12, 31), ['Q1', 'Q2', 'Q3', 'Q4']);
    expect(ticks.map(({ day }) => day)).toEqual(
      [2027, 2028].flatMap((year) => [1, 4, 7, 10].map((month) => dayOf(year, month, 1))),
    );
  });
});

it('makes the page of 300 activities, in less than 2 MB', () => {
  const cwd = folder({});
  writePlan(path.join(cwd, 'plans/city'), { activities: 300, kpis: 20, seed: 3 });
  const { status, stdout } = planctl(cwd, ['timeline', '--format', 'html', '--as-of', '2032-06-30']);
  expect(status).toBe(0);
  expect(Buffer.byteLength(stdout)).toBeLessThan(2_000_000);
  expect(named(treeOf(stdout), 'tr').filter(({ attributes }) => attributes['id'])).toHaveLength(300);
});
