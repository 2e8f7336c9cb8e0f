import { describe, expect, it } from 'vitest';
import type { ActivityFile } from '../src/model/files.ts';
import type { Update } from '../src/model/status.ts';
import { activityOf, goalOf, judged, kpiOf, statusText } from './support/judged.ts';

const year = { start: '2026-01-01', end: '2026-12-31' };
function reported(date: string, progress: number, more: Partial<Update> = {}): readonly Update[] {
  return [{ date, status: 'in_progress', progress, ...more }];
}
function healthOf(activity: Partial<ActivityFile>, asOf = '2026-06-30') {
  const [first] = judged({ activities: [activityOf('A-1', { ...year, ...activity })] }, asOf).activities;
  return first?.health;
}

describe('dates', () => {
  it('a correction counts from its own day', () => {
    const updates: readonly Update[] = [
      ...reported('2026-03-31', 60),
      { date: '2026-09-30', status: 'in_progress', progress: 50, corrects: '2026-03-31', reason: 'x' },
    ];
    const [first] = judged(
      { activities: [activityOf('A-1', { ...year, updates })] },
      '2026-06-30',
    ).activities;
    expect(first).toMatchObject({ health: 'on_track', actual: 60 });
  });
  it('a coarse retirement counts from its last day', () => {
    const goals = [{ ...goalOf('OG-1'), retired: { date: '2026-H1', as: 'cancelled' as const } }];
    expect(judged({ goals }, '2026-06-29').operationalGoals).toHaveLength(1);
    expect(judged({ goals }, '2026-06-30').operationalGoals).toHaveLength(0);
  });
  it('a milestone whose own due date is not confirmed is so among what is past its date', () => {
    const activities = [
      activityOf('A-1', {
        ...year,
        provenance: { fields: { 'milestones.M1.due': { basis: 'reconstructed' } } },
        milestones: [{ id: 'M1', title: 'M', due: '2026-03-01' }],
        updates: reported('2026-06-15', 60),
      }),
    ];
    const { plans } = JSON.parse(statusText({ activities }, '2026-06-30')) as {
      plans: readonly { pastDue: readonly { unconfirmed: boolean }[] }[];
    };
    expect(plans[0]?.pastDue.map(({ unconfirmed }) => unconfirmed)).toEqual([true]);
  });
});

describe('weights', () => {
  it('of KPIs count', () => {
    const kpi = {
      baseline: { date: '2025-12-31', value: 0 },
      targets: [{ date: '2026-12-31', value: 10 }],
      serves: ['OG-1'],
    };
    const kpis = [
      kpiOf('K-1', { ...kpi, measurements: [{ period: '2026-06', value: 6 }] }),
      kpiOf('K-2', { ...kpi, weight: 2 }),
    ];
    expect(judged({ goals: [goalOf('OG-1')], kpis }, '2026-06-30').results.coverage).toBeCloseTo(1 / 3, 9);
  });
});

describe('exact ties', () => {
  it('60 days behind are not more than 60', () => {
    expect(healthOf({ end: '2027-12-31', updates: reported('2026-03-01', 0) }, '2026-03-01')).toBe(
      'on_track',
    );
  });
  it('20 points behind are not more than 20', () => {
    expect(healthOf({ end: '2026-09-07', updates: reported('2026-03-24', 13.2) }, '2026-03-24')).toBe(
      'at_risk',
    );
  });
  it('110 % paid is not more than 110 %', () => {
    const budget = [
      { year: 2026, approved: 74045 },
      { year: 2026, approved: 945.76 },
    ];
    const money = [19836.81, 24744.02, 37909.006].map((paid) => ({ year: 2026, paid }));
    expect(healthOf({ budget, updates: reported('2026-06-15', 60, { money }) })).toBe('on_track');
  });
  const baseline = { date: '2025-12-31', value: 0 };
  it.each([
    [
      'increments that add up to the target',
      'achieved',
      {
        accumulation: 'cumulative' as const,
        baseline,
        targets: [{ date: '2026-06-30', value: 0.8 }],
        measurements: [
          { period: '2026-Q1', value: 0.7 },
          { period: '2026-Q2', value: 0.1 },
        ],
      },
    ],
    [
      'outside the range by the tolerance',
      'at_risk',
      {
        direction: 'maintain' as const,
        range: { low: 0, high: 1 },
        tolerance: 0.1,
        targets: [{ date: '2027-12-31', value: 1 }],
        measurements: [{ period: '2026-06', value: 1.1 }],
      },
    ],
    [
      'short by the tolerance',
      'on_track',
      {
        path: 'step' as const,
        tolerance: 0.1,
        baseline,
        targets: [
          { date: '2026-03-31', value: 1.1 },
          { date: '2027-12-31', value: 2 },
        ],
        measurements: [{ period: '2026-06', value: 1 }],
      },
    ],
    [
      '60 % of the way',
      'at_risk',
      {
        path: 'step' as const,
        baseline: { date: '2025-12-31', value: 4.2 },
        targets: [
          { date: '2026-03-31', value: 4.7 },
          { date: '2027-12-31', value: 9 },
        ],
        measurements: [{ period: '2026-06', value: 4.5 }],
      },
    ],
  ])('of a KPI: %s', (_, status, kpi) => {
    expect(judged({ kpis: [kpiOf('K-1', kpi)] }, '2026-06-30').kpis[0]?.status).toBe(status);
  });
  it('of a roll-up: a quarter amber, six tenths assessed', () => {
    const goals = [goalOf('OG-1'), goalOf('OG-2')];
    const at = (goal: string, list: readonly [number, number | undefined][]) =>
      list.map(([weight, progress], index) =>
        activityOf(`A-${goal}-${index}`, {
          ...year,
          weight,
          contributes_to: [goal],
          updates: [
            { date: '2026-06-30', status: 'in_progress', ...(progress !== undefined && { progress }) },
          ],
        }),
      );
    const activities = [
      ...at('OG-1', [
        [0.3, 38],
        [0.5, 60],
        [0.4, 60],
      ]),
      ...at('OG-2', [
        [0.5, 60],
        [0.4, 60],
        [0.5, 60],
        [0.2, 60],
        [0.5, 60],
        [0.3, 60],
        [0.5, 60],
        [0.4, 60],
        [2.2, undefined],
      ]),
    ];
    const { operationalGoals } = judged({ goals, activities }, '2026-06-30');
    expect(operationalGoals.map(({ delivery }) => delivery.health)).toEqual(['at_risk', 'on_track']);
  });
});

describe('money', () => {
  it('in a currency without a rate is not taken for euro', () => {
    const money = [{ year: 2026, paid: 1200, currency: 'USD' }];
    const updates = reported('2026-06-15', 60, { money });
    expect(healthOf({ budget: [{ year: 2026, approved: 1000, currency: 'EUR' }], updates })).toBe('on_track');
  });
});
