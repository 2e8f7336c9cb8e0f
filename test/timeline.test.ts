import { describe, expect, it, test } from 'vitest';
import { dayOf } from '../src/model/dates.ts';
import { cellOf, quarterOf, quarterStart } from '../src/model/timeline.ts';
import { folder, planctl } from './support/bin.ts';
import { busyDay, busyPlan } from './support/busy-plan.ts';
import { onTerminal } from './support/screen.ts';
import { activity, inPlan, smallPlan } from './support/small-plan.ts';

describe('the grid of quarters', () => {
  it('counts quarters from year 0', () => {
    expect(quarterOf(dayOf(2027, 1, 1))).toBe(2027 * 4);
    expect(quarterOf(dayOf(2027, 12, 31))).toBe(2027 * 4 + 3);
    for (const year of [0, 1, 99, 1969, 1970, 2024, 9999]) {
      for (let i = 0; i < 4; i++) {
        expect(quarterOf(quarterStart(year * 4 + i))).toBe(year * 4 + i);
        expect(quarterOf(quarterStart(year * 4 + i) - 1)).toBe(year * 4 + i - 1);
      }
    }
  });

  it('gives the first day of a quarter the first of its cells, and its last day the last', () => {
    const range = { first: 2027 * 4, count: 5 };
    for (const each of [1, 3, 16]) {
      for (let i = 0; i < 5; i++) {
        expect(cellOf(quarterStart(range.first + i), range, each * 5)).toBe(i * each);
        expect(cellOf(quarterStart(range.first + i + 1) - 1, range, each * 5)).toBe((i + 1) * each - 1);
      }
    }
  });

  it('never goes back, whatever the width', () => {
    const range = { first: 2020 * 4, count: 40 };
    for (const cells of [7, 33, 40, 61, 200]) {
      let before = 0;
      for (let day = dayOf(2020, 1, 1); day <= dayOf(2029, 12, 31); day += 7) {
        const cell = cellOf(day, range, cells);
        expect(cell).toBeGreaterThanOrEqual(before);
        expect(cell).toBeLessThan(cells);
        before = cell;
      }
    }
  });
});

describe('the chart', () => {
  const rowOf = async (id: string, width = 80): Promise<string> => {
    const { stdout } = await onTerminal(['timeline', '--as-of', busyDay], { width, cwd: folder(busyPlan) });
    return stdout.split('\n').find((line) => line.includes(` ${id} `)) ?? '';
  };

  it.each([
    ['A-01', /█+░+!░*│░+$/],
    ['A-02', /█+░*│░+»+$/],
    ['A-03', /█+◆█+.*×.*!░*│░*◇/],
    ['A-04', /━+•━+.*\?┄*│┄+◦┄*$/],
    ['A-05', /░+│░+→$/],
    ['A-06', /│ +\[$/],
    ['A-07', /│ +\]$/],
    ['A-09', /█+│█+$/],
    ['A-11', /\/+│\/+$/],
    ['A-18', /\( +│$/],
  ])('draws %s', async (id, expected) => {
    for (const width of [60, 80, 120, 200]) expect(await rowOf(id, width)).toMatch(expected);
  });

  it('has the day looked at in one column, from the heads down', async () => {
    for (const width of [60, 80, 120, 200]) {
      const { stdout } = await onTerminal(['timeline', '--as-of', busyDay], { width, cwd: folder(busyPlan) });
      const chart = stdout.split('\n\n').filter((part) => part.includes('Q1'));
      expect(chart).toHaveLength(2);
      const columns = chart
        .flatMap((part) => part.split('\n'))
        // Wide characters take two columns and one place in a text.
        .filter((line) => line.includes('│') && !line.includes('A-03'))
        .map((line) => line.indexOf('│'));
      expect(columns.length).toBeGreaterThan(18);
      expect(new Set(columns).size).toBe(1);
    }
  });

  it('names only the signs it draws', async () => {
    const { stdout } = await onTerminal(['timeline', '--as-of', '2027-03-31'], {
      cwd: folder(inPlan(smallPlan)),
    });
    expect(stdout).toContain('█ done');
    expect(stdout).not.toMatch(/unconfirmed|continuous|expected end/);
  });

  it('groups by area, the first one only, by start and then by id', async () => {
    const { stdout } = await onTerminal(['timeline', '--as-of', busyDay], { cwd: folder(busyPlan) });
    const order = [
      'First area',
      'A-13',
      'A-01',
      'A-02',
      'A-06',
      'A-07',
      'Without an area',
      'A-15',
      'Related',
      'A-16',
    ];
    const places = order.map((word) => stdout.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stdout).not.toContain('Second area');
    expect(stdout).toMatch(/Without dates: A-08 .*A-17/s);
  });

  it('has years alone where quarters have no room', async () => {
    const cwd = folder(
      inPlan({ ...smallPlan, 'activities/A-02.yaml': activity().replace('2027-12-31', '2046-12-31') }),
    );
    const { stdout } = await onTerminal(['timeline', '--as-of', '2027-06-30'], { cwd, width: 60 });
    expect(stdout).not.toMatch(/Q\d/);
    expect(stdout).toMatch(/ 2030 +/);
    expect(stdout).toContain('┬─');
  });

  it('leaves out a day that is far off, and says so', async () => {
    const cwd = folder(inPlan(smallPlan));
    const before = await onTerminal(['timeline', '--as-of', '1990-01-01'], { cwd });
    expect(before.stdout).toContain('1 Jan 1990 lies before everything shown.');
    expect(before.stdout).not.toContain('│');
    const after = await onTerminal(['timeline', '--as-of', '2090-01-01'], { cwd });
    expect(after.stdout).toContain('1 Jan 2090 lies after everything shown.');
  });
});

test('a pipe gets a row for each activity and each milestone', () => {
  const { stdout } = planctl(folder(busyPlan), ['timeline', '--as-of', busyDay]);
  const rows = stdout.trimEnd().split('\n');
  expect(rows.filter((row) => row.startsWith('activity\t'))).toHaveLength(18);
  expect(rows).toContain(
    'activity\tdemo\tA-02\tSecond activity\t2027-01-01\t2027-12-31\t2028-06-30\tin_progress\tlate\tplan\tALPHA',
  );
  expect(rows.filter((row) => row.startsWith('milestone\t'))).toHaveLength(8);
  expect(rows).toContain('milestone\tdemo\tA-03\tContract\t2027-02-28\tdone\t2027-02-20\tM1');
  expect(rows).toContain('milestone\tdemo\tA-03\tNeedless\t2027-05-31\tcancelled\t2027-07-01\tM4');
});

test('JSON tells where each activity stands', () => {
  const { stdout } = planctl(folder(busyPlan), ['timeline', '--as-of', busyDay, '--json']);
  const [plan] = JSON.parse(stdout).plans;
  expect({ from: plan.from, to: plan.to }).toEqual({ from: '2026-10-01', to: '2028-06-30' });
  expect(plan.groups.map(({ area }: { area: string | null }) => area)).toEqual(['ALPHA', null]);
  expect(plan.related.map(({ id }: { id: string }) => id)).toEqual(['A-16']);
  expect(plan.undated.map(({ id }: { id: string }) => id)).toEqual(['A-08', 'A-17']);
  const found = plan.groups[0].activities.find(({ id }: { id: string }) => id === 'A-04');
  expect(found.unconfirmed).toEqual(['end']);
  expect(found.milestones[0].unconfirmed).toBe(true);
});
