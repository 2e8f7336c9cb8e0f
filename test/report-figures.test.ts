import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report/report.ts';
import { folder, planctl } from './support/bin.ts';

const head = 'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\n';

function reportOf(files: Readonly<Record<string, string>>, period: string): Report {
  const all = { 'plan.yaml': head, ...files };
  const cwd = folder(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [`plans/p/${name}`, text])),
  );
  const { stdout, stderr } = planctl(cwd, ['report', period, '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('the money of a year', () => {
  test('is shared by what counts of each line: the revised amount, else the approved one', () => {
    const { money } = reportOf(
      {
        'activities/A-1.yaml': `id: A-1
title: {bg: А, en: A}
lead: unknown
budget:
  - {year: 2026, fund: Own, approved: 6000, currency: EUR}
  - {year: 2026, fund: EU, approved: 1955.83, revised: 3911.66, currency: BGN}
updates:
  - {date: 2026-03-31, status: in_progress, money: [{year: 2026, fund: Own, paid: 2000, currency: EUR}]}
`,
      },
      '2026-Q1',
    );
    expect(money.years).toEqual([
      { year: 2026, fund: null, approved: 7000, revised: 2000, committed: null, paid: 2000, share: 0.25 },
    ]);
  });
});

describe('section 4', () => {
  test('tells activities whose goals are retired, since they count for the plan', () => {
    const { areas, apart, summary } = reportOf(
      {
        'areas/AR.yaml': 'id: AR\ntitle: {bg: Област, en: Area}\n',
        'operational-goals/OG-1.yaml':
          'id: OG-1\ntitle: {bg: Цел, en: Goal}\narea: AR\nretired: {date: 2026-01-31, as: cancelled, reason: {bg: Край, en: Over}}\n',
        'activities/A-1.yaml':
          'id: A-1\ntitle: {bg: А, en: A}\nlead: unknown\ncontributes_to: [OG-1]\nstart: 2026-01-01\nend: 2026-12-31\n',
      },
      '2026-Q1',
    );
    expect(areas.flatMap(({ goals }) => goals)).toEqual([]);
    expect(apart.map(({ activity }) => activity.id)).toEqual(['A-1']);
    expect(summary.delivery.now.eligible).toBe(1);
  });
});
