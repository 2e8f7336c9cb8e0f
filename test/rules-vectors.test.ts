import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ActivityFile, KpiFile } from '../src/model/files.ts';
import type { Health, KpiStatus, NodeHealth } from '../src/model/judgement.ts';
import type { Update } from '../src/model/status.ts';
import { root } from './support/bin.ts';
import { activityOf, goalOf, judgedByBin, kpiOf } from './support/judged.ts';

// Inputs and expected results of the rules, agreed before the rules were written. Each vector becomes a plan file
// and is judged by the bin, so that what is tested is what a user reads.

interface VectorMilestone {
  readonly id: string;
  readonly due: string;
  readonly done: string | null;
  readonly critical?: boolean;
  readonly status?: 'cancelled';
}

interface VectorActivity {
  readonly start?: string;
  readonly end?: string;
  readonly continuous?: boolean;
  readonly status: Update['status'] | null;
  /** The date of the newest update; null without a report. */
  readonly updated: string | null;
  readonly progress?: number;
  readonly forecast_end?: string;
  readonly completed_at?: string;
  readonly blocker?: boolean;
  readonly ms?: readonly VectorMilestone[];
}

interface Vectors {
  readonly planned: readonly { start: string; end: string; asOf: string; planned: number }[];
  readonly health: readonly {
    readonly name: string;
    readonly asOf: string;
    readonly activity: VectorActivity;
    readonly health: Health;
    readonly reasons: readonly string[];
    readonly planned: number | null;
    readonly actual: number | null;
  }[];
  readonly kpi: readonly {
    readonly name: string;
    readonly kpi: Required<Pick<KpiFile, 'direction' | 'baseline' | 'targets'>> & Pick<KpiFile, 'tolerance'>;
    readonly measurement: { readonly date: string; readonly value: number } | null;
    readonly status: KpiStatus;
    readonly T: number | null;
    readonly R: number | null;
  }[];
  readonly rollup: readonly {
    readonly items: readonly {
      readonly health: MadeHealth;
      readonly key?: boolean;
      readonly weight?: number;
    }[];
    readonly health: NodeHealth;
    readonly coverage: number | null;
  }[];
}

type MadeHealth = Exclude<Health, 'superseded'>;

const vectors = JSON.parse(readFileSync(path.join(root, 'test/data/rules-vectors.json'), 'utf8')) as Vectors;

/** To the six decimals of the vectors. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

/** The numbers of a list's entries as ids, so that they are printed in the list's order. */
function numbered(letter: string, index: number): string {
  return `${letter}-${String(index).padStart(3, '0')}`;
}

function activityFrom(id: string, vector: VectorActivity): ActivityFile {
  const { start, end, continuous, ms } = vector;
  return activityOf(id, {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(continuous !== undefined && { continuous }),
    ...(ms && {
      progress_method: 'milestones',
      milestones: ms.map(({ id: name, due, critical = false }) => ({ id: name, title: name, due, critical })),
    }),
    updates: updatesFrom(vector),
  });
}

function updatesFrom({ ms = [], ...vector }: VectorActivity): readonly Update[] {
  const { status, progress, forecast_end, blocker } = vector;
  const date = vector.completed_at ?? vector.updated;
  if (date === null || status === null) return [];
  const reached = ms.filter(({ done, status: given }) => done !== null || given !== undefined);
  const milestones = Object.fromEntries(
    reached.map((milestone) => [
      milestone.id,
      { state: milestone.status ?? ('done' as const), date: milestone.done ?? date },
    ]),
  );
  return [
    {
      date,
      status,
      milestones,
      ...(progress !== undefined && { progress }),
      ...(forecast_end !== undefined && { forecast_end }),
      ...(blocker && { blockers: ['x'] }),
    },
  ];
}

/** The vectors of one day, so that one run judges them all. */
function byDay<T extends { readonly asOf: string }>(list: readonly T[]): readonly [string, readonly T[]][] {
  const days = [...new Set(list.map(({ asOf }) => asOf))];
  return days.map((day) => [day, list.filter(({ asOf }) => asOf === day)]);
}

describe('the agreed vectors', () => {
  it.each(byDay(vectors.planned))('planned progress on %s', (asOf, list) => {
    const activities = list.map(({ start, end }, index) =>
      activityFrom(numbered('A', index), { start, end, status: 'in_progress', updated: asOf, progress: 100 }),
    );
    const shown = judgedByBin({ activities }, asOf);
    expect(shown.activities.map(({ planned }) => rounded(planned))).toEqual(
      list.map(({ planned }) => planned),
    );
  });

  it.each(byDay(vectors.health))('health of activities on %s', (asOf, list) => {
    const activities = list.map(({ activity }, index) => activityFrom(numbered('A', index), activity));
    const shown = judgedByBin({ activities }, asOf);
    expect(
      shown.activities.map(({ health, reasons, planned, actual }, index) => ({
        name: list[index]?.name,
        health,
        reasons: reasons.map(({ code }) => code),
        planned: rounded(planned),
        actual: rounded(actual),
      })),
    ).toEqual(
      list.map(({ name, health, reasons, planned, actual }) => ({ name, health, reasons, planned, actual })),
    );
  });

  it('status of KPIs', () => {
    const kpis = vectors.kpi.map(({ kpi, measurement }, index) =>
      kpiOf(numbered('K', index), {
        ...kpi,
        measurements: measurement ? [{ period: measurement.date, value: measurement.value }] : [],
      }),
    );
    const shown = judgedByBin({ kpis }, '2030-01-01');
    expect(
      shown.kpis.map(({ status, expected, ratio }, index) => ({
        name: vectors.kpi[index]?.name,
        status,
        T: rounded(expected),
        R: rounded(ratio),
      })),
    ).toEqual(vectors.kpi.map(({ name, status, T, R }) => ({ name, status, T, R })));
  });

  it('roll-up of activities to a goal', () => {
    const goals = vectors.rollup.map((_, index) => goalOf(numbered('OG', index)));
    const activities = vectors.rollup.flatMap(({ items }, goal) =>
      items.map(({ health, key = false, weight = 1 }, index) =>
        activityOf(`${numbered('A', goal)}-${index}`, {
          ...withHealth[health],
          contributes_to: [numbered('OG', goal)],
          key,
          weight,
        }),
      ),
    );
    const shown = judgedByBin({ goals, activities }, '2026-06-30');
    expect(shown.activities.map((activity) => activity.shown)).toEqual(
      vectors.rollup.flatMap(({ items }) => items.map(({ health }) => health)),
    );
    expect(
      shown.operationalGoals.map(({ delivery }) => [delivery.health, rounded(delivery.coverage)]),
    ).toEqual(vectors.rollup.map(({ health, coverage }) => [health, coverage]));
  });
});

/** What makes an activity have each health on 2026-06-30. */
const withHealth: Readonly<Record<MadeHealth, Partial<ActivityFile>>> = {
  on_track: reported('in_progress', 60),
  at_risk: reported('in_progress', 38),
  late: reported('in_progress', 0),
  overdue: { ...reported('in_progress', 10), end: '2026-06-29' },
  completed: reported('completed', 100),
  completed_late: { ...reported('completed', 100), end: '2026-06-01' },
  not_due: { ...reported('not_started'), start: '2026-07-15' },
  on_hold: reported('on_hold'),
  cancelled: reported('cancelled'),
  unknown: reported('in_progress'),
};

function reported(status: Update['status'], progress?: number): Partial<ActivityFile> {
  const update: Update = { date: '2026-06-15', status, ...(progress !== undefined && { progress }) };
  return { start: '2026-01-01', end: '2026-12-31', updates: [update] };
}
