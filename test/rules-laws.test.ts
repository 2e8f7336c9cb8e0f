import { describe, expect, it } from 'vitest';
import { dateSpan, dayOf, firstDay, isoDay, type WrittenDate } from '../src/model/dates.ts';
import type { ActivityFile, KpiFile } from '../src/model/files.ts';
import { degrees, type Health, type KpiStatus, type NodeHealth } from '../src/model/judgement.ts';
import type { Update } from '../src/model/status.ts';
import {
  activityOf,
  goalOf,
  judged,
  kpiOf,
  type MadePlan,
  type ShownNode,
  type ShownPlan,
  statusText,
} from './support/judged.ts';
import { awkwardDays, dayAt, idsOf, RandomPlan } from './support/random-plan.ts';

// What must hold of the rules whatever the plan says: hundreds of made items in a run of the bin.

const asOf = '2026-06-30';
const today = dayAt(asOf);

/** How bad a health is; undefined where it is no degree, so that it is compared with nothing. */
function badness(health: Health): number | undefined {
  const degree = (degrees as readonly Health[]).indexOf(health);
  return degree < 0 ? undefined : degree;
}

const nodeDegrees: readonly NodeHealth[] = ['on_track', 'at_risk', 'off_track'];

/** From best to worst; missed and moving_away stand for different ways to be as bad as can be. */
const kpiDegrees: readonly (readonly KpiStatus[])[] = [
  ['achieved'],
  ['on_track'],
  ['at_risk'],
  ['off_track'],
  ['moving_away', 'missed'],
];

/** The newest update that says something of a field, changed; undefined when none does. */
function withNewest<K extends keyof Update>(
  activity: ActivityFile,
  field: K,
  change: (update: Update) => Update,
): ActivityFile | undefined {
  const updates = [...(activity.updates ?? [])];
  const index = updates.findLastIndex((update) => update[field] !== undefined);
  const found = updates[index];
  if (!found) return undefined;
  updates[index] = change(found);
  return { ...activity, updates };
}

function withLast(activity: ActivityFile, more: Partial<Update>): ActivityFile {
  const updates = [...(activity.updates ?? [])];
  const last = updates.pop();
  return last ? { ...activity, updates: [...updates, { ...last, ...more }] } : activity;
}

/** Ways to make an activity worse. Undefined where the activity has nothing of the kind. */
type Worsening = (activity: ActivityFile, random: RandomPlan) => ActivityFile | undefined;

const worsenings: Readonly<Record<string, Worsening>> = {
  'less progress': (activity, random) =>
    withNewest(activity, 'progress', (update) => ({
      ...update,
      progress: random.whole(0, update.progress ?? 0),
    })),
  'a later forecast': (activity, random) =>
    withNewest(activity, 'forecast_end', (update) => ({
      ...update,
      forecast_end: isoDay(dayAt(String(update.forecast_end)) + random.whole(0, 200)),
    })),
  'a forecast after the end': (activity, random) =>
    activity.updates?.some(({ forecast_end }) => forecast_end !== undefined)
      ? undefined
      : withLast(activity, {
          forecast_end: isoDay(dayAt(String(activity.end)) + random.whole(0, 200)),
        }),
  'one more blocker': (activity) => withLast(activity, { blockers: ['one more'] }),
  'an earlier end': (activity, random) => {
    const [start = 0, end = 0] = [firstDay(activity.start), firstDay(activity.end)];
    return { ...activity, end: isoDay(random.whole(start, end)) };
  },
  'one more milestone past its date': (activity, random) =>
    activity.progress_method === 'milestones'
      ? undefined
      : {
          ...activity,
          milestones: [
            ...(activity.milestones ?? []),
            { id: 'M9', title: 'One more', due: isoDay(today - random.whole(1, 60)) },
          ],
        },
  'a critical milestone': (activity) =>
    activity.milestones?.length
      ? { ...activity, milestones: activity.milestones.map((one) => ({ ...one, critical: true })) }
      : undefined,
  'milestones due earlier': (activity, random) =>
    activity.milestones?.length
      ? {
          ...activity,
          milestones: activity.milestones.map((one) => ({
            ...one,
            due: isoDay(dayAt(String(one.due)) - random.whole(0, 60)),
          })),
        }
      : undefined,
  'milestones not reached': (activity) =>
    activity.progress_method !== 'milestones' && activity.milestones?.length
      ? {
          ...activity,
          updates: (activity.updates ?? []).map(({ milestones: _, ...update }) => update),
        }
      : undefined,
  'a predecessor that is overdue': (activity) => ({
    ...activity,
    depends_on: [...(activity.depends_on ?? []), 'A-LATE'],
  }),
  'more paid': (activity) =>
    withNewest(activity, 'money', (update) => ({
      ...update,
      money: (update.money ?? []).map((line) => ({ ...line, paid: (line.paid ?? 0) * 3 })),
    })),
  'a smaller budget': (activity) =>
    activity.budget
      ? { ...activity, budget: activity.budget.map(({ revised: _, ...line }) => ({ ...line, approved: 10 })) }
      : undefined,
  'an assessment that says late': (activity) => withLast(activity, { assessment: { rating: 'late' } }),
};

const overdueOne: ActivityFile = activityOf('A-LATE', { start: '2025-01-01', end: '2026-06-01' });

/** Made activities, each of which may depend on an earlier one. */
function activitiesOf(random: RandomPlan, count: number): readonly ActivityFile[] {
  const made: ActivityFile[] = [];
  for (const id of idsOf('A', count)) {
    const earlier = made.length > 0 ? [idsOf('A', made.length)[random.whole(0, made.length - 1)] ?? id] : [];
    made.push(random.activity(id, earlier));
  }
  return made;
}

function kpisOf(random: RandomPlan, count: number): readonly KpiFile[] {
  return idsOf('K', count).map((id) => random.kpi(id));
}

/** Pairs judged in one plan: the second of a pair has the first's id with `-W`. */
function pairsIn<T extends { readonly id: string }>(list: readonly T[]): readonly (readonly [T, T])[] {
  const byId = new Map(list.map((item) => [item.id, item]));
  return list.flatMap((item) => {
    const worse = byId.get(`${item.id}-W`);
    return worse ? [[item, worse] as const] : [];
  });
}

describe('worse input never gives better health', () => {
  it.each(Object.entries(worsenings))('of an activity: %s', (name, worsen) => {
    const random = new RandomPlan(name.length, today);
    const activities = activitiesOf(random, 150).flatMap((activity) => {
      const worse = worsen(activity, random);
      return worse ? [activity, { ...worse, id: `${activity.id}-W` }] : [activity];
    });
    const pairs = pairsIn(judged({ activities: [...activities, overdueOne] }, asOf).activities);
    let compared = 0;
    for (const [better, worse] of pairs) {
      for (const measure of ['health', 'shown'] as const) {
        const [before, after] = [badness(better[measure]), badness(worse[measure])];
        if (before === undefined || after === undefined) continue;
        compared += 1;
        expect(
          after,
          `${better.id} ${measure}: ${better.health} became ${worse.health}`,
        ).toBeGreaterThanOrEqual(before);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('of a goal: some of its activities are worse', () => {
    const random = new RandomPlan(7, today);
    const goals = idsOf('OG', 60).flatMap((id) => [goalOf(id), goalOf(`${id}-W`)]);
    const activities = idsOf('OG', 60).flatMap((goal, index) =>
      idsOf(`A-${index}`, 4).flatMap((id, place) => {
        const { depends_on: _, ...activity } = random.activity(id);
        const worse =
          place === 0 ? (worsenings['one more blocker']?.(activity, random) ?? activity) : activity;
        const lesser = place === 1 ? worsenings['less progress']?.(worse, random) : undefined;
        return [
          { ...activity, contributes_to: [goal] },
          { ...(lesser ?? worse), id: `${id}-W`, contributes_to: [`${goal}-W`] },
        ];
      }),
    );
    const shown = judged({ goals, activities }, asOf);
    const healthOf = new Map(shown.activities.map(({ id, shown: health }) => [id, health]));
    let compared = 0;
    for (const [better, worse] of pairsIn(shown.operationalGoals)) {
      const [before, after] = [better, worse].map(({ delivery }) => nodeDegrees.indexOf(delivery.health));
      // What became unknown is compared with nothing, here as everywhere.
      const number = better.id.slice('OG-'.length).replace(/^0+(?=\d)/, '');
      const known = idsOf(`A-${number}`, 4).every(
        (id) => (healthOf.get(id) === 'unknown') === (healthOf.get(`${id}-W`) === 'unknown'),
      );
      if (!known || before === undefined || after === undefined || before < 0 || after < 0) continue;
      compared += 1;
      expect(after, better.id).toBeGreaterThanOrEqual(before);
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('of a KPI: the newest value is worse', () => {
    const random = new RandomPlan(8, today);
    const kpis = kpisOf(random, 400).flatMap((kpi) => {
      const measurements = [...(kpi.measurements ?? [])];
      const last = measurements.pop();
      if (!last) return [kpi];
      const less = random.whole(0, 12) * (kpi.direction === 'increase' ? -1 : 1);
      const worse = { ...last, value: Number(last.value) + less };
      return [kpi, { ...kpi, id: `${kpi.id}-W`, measurements: [...measurements, worse] }];
    });
    let compared = 0;
    for (const [better, worse] of pairsIn(judged({ kpis }, asOf).kpis)) {
      const [before = -1, after = -1] = [better, worse].map(({ status }) =>
        kpiDegrees.findIndex((degree) => degree.includes(status)),
      );
      if (before < 0 || after < 0) continue;
      compared += 1;
      expect(after, `${better.id}: ${better.status} became ${worse.status}`).toBeGreaterThanOrEqual(before);
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('of an activity without news: a later day', () => {
    const activities = activitiesOf(new RandomPlan(9, today), 300);
    const days = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-09-30', '2026-12-31', '2028-02-29'];
    const healths = days.map((day) => judged({ activities }, day).activities.map(({ health }) => health));
    let compared = 0;
    for (const index of activities.keys()) {
      let worst = 0;
      for (const list of healths) {
        const now = badness(list[index] ?? 'unknown');
        if (now === undefined) continue;
        compared += 1;
        expect(now, activities[index]?.id).toBeGreaterThanOrEqual(worst);
        worst = now;
      }
    }
    expect(compared).toBeGreaterThan(600);
  });
});

/** A plan in which goals share activities and KPIs. */
function wholePlan(seed: number): MadePlan {
  const random = new RandomPlan(seed, today);
  const goals = idsOf('OG', 8);
  const some = (): readonly string[] => goals.filter(() => random.chance(0.25));
  return {
    goals: goals.map(goalOf),
    activities: activitiesOf(random, 80).map((one) => ({ ...one, contributes_to: some() })),
    kpis: kpisOf(random, 60).map((one) => ({ ...one, serves: some() })),
  };
}

/** What is said of a plan in an order of its own, with sums to nine decimals: adding in another order may change the last bits. */
function unordered(plan: ShownPlan): unknown {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const node = ({ id, delivery, results }: ShownNode): unknown => ({ id, delivery, results });
  const said = {
    activities: byId(plan.activities).map(({ id, health, shown, reasons, planned, actual, freshness }) => ({
      ...{ id, health, shown, planned, actual, freshness },
      reasons: reasons.map((reason) => JSON.stringify(reason)).sort(),
    })),
    kpis: byId(plan.kpis).map(({ id, status, current, value, expected, ratio, trend, freshness }) => ({
      ...{ id, status, current, value, expected, ratio, trend, freshness },
    })),
    nodes: byId([...plan.areas, ...plan.strategicGoals, ...plan.operationalGoals]).map(node),
    plan: node(plan),
  };
  return JSON.parse(JSON.stringify(said), (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
  );
}

describe('what must not matter', () => {
  it('the names of the files, and with them their order', () => {
    const made = wholePlan(21);
    const turned = [...(made.activities ?? []), ...(made.kpis ?? []), ...(made.goals ?? [])].reverse();
    const places = new Map(turned.map(({ id }, place) => [id, place]));
    const ending = (id: string): string => `-${places.get(id) ?? 0}${id.length % 2 ? '.yml' : '.yaml'}`;
    expect(unordered(judged(made, asOf, ending))).toEqual(unordered(judged(made, asOf)));
  });

  it('the order of lists that have none', () => {
    const made = wholePlan(22);
    const reversed = <T>(list: readonly T[] | undefined): T[] => [...(list ?? [])].reverse();
    const turned: MadePlan = {
      ...made,
      activities: reversed(made.activities).map((one) => ({
        ...one,
        contributes_to: reversed(one.contributes_to),
        depends_on: reversed(one.depends_on),
        milestones: reversed(one.milestones),
        budget: reversed(one.budget),
        updates: (one.updates ?? []).map((update) =>
          update.money ? { ...update, money: reversed(update.money) } : update,
        ),
      })),
      kpis: reversed(made.kpis).map((one) => ({ ...one, serves: reversed(one.serves) })),
    };
    expect(unordered(judged(turned, asOf))).toEqual(unordered(judged(made, asOf)));
  });

  it('the order of updates of one day that speak of different things', () => {
    const parts: readonly Update[] = [
      { date: asOf, status: 'in_progress', progress: 41 },
      { date: asOf, status: 'in_progress', forecast_end: '2027-01-31' },
      { date: asOf, status: 'in_progress', blockers: ['one'] },
      { date: asOf, status: 'in_progress', milestones: { M1: { state: 'done', date: '2026-06-01' } } },
      { date: asOf, status: 'in_progress', money: [{ year: 2026, paid: 5000 }] },
    ];
    const orders = parts.map((_, turn) => [...parts.slice(turn), ...parts.slice(0, turn)]);
    const activities = [...orders, [...parts].reverse()].map((updates, index) =>
      activityOf(`A-${index}`, {
        start: '2026-01-01',
        end: '2026-12-31',
        budget: [{ year: 2026, approved: 4000 }],
        milestones: [{ id: 'M1', title: 'Milestone', due: '2026-05-31' }],
        updates,
      }),
    );
    const [first, ...others] = judged({ activities }, asOf).activities;
    expect(first?.reasons.map(({ code }) => code)).toEqual(['forecast-slip', 'blocked', 'overspent']);
    for (const other of others) expect({ ...other, id: first?.id }).toEqual(first);
  });

  it('where in the list a value is revised', () => {
    const period = (month: number): string => `2026-0${month}`;
    const values = [1, 2, 3, 4].map((month) => ({ period: period(month), value: month * 10 }));
    const kpis = [1, 2, 3, 4].flatMap((month) => {
      const revision = { period: period(month), value: month * 7, revises: 'counted again' };
      return values.slice(month - 1).map((_, after) =>
        kpiOf(`K-${month}-${after}`, {
          baseline: { date: '2025-12-31', value: 0 },
          targets: [{ date: '2026-12-31', value: 100 }],
          accumulation: 'cumulative',
          measurements: values.toSpliced(month + after, 0, revision),
        }),
      );
    });
    for (const { id, value } of judged({ kpis }, asOf).kpis) {
      expect(value, id).toBe(100 - Number(id.split('-')[1]) * 3);
    }
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'])(
    'the time zone of the machine: %s',
    (zone) => {
      const made = wholePlan(24);
      expect(statusText(made, asOf, { TZ: zone })).toBe(statusText(made, asOf, { TZ: 'UTC' }));
    },
  );
});

/** Every date of an entity as a whole day: the first of a start, the last of any other. */
function inDays<T>(entity: T, key = ''): T {
  if (Array.isArray(entity)) return entity.map((item: unknown) => inDays(item)) as T;
  if (typeof entity === 'object' && entity !== null) {
    return Object.fromEntries(
      Object.entries(entity).map(([name, value]: [string, unknown]) => [name, inDays(value, name)]),
    ) as T;
  }
  if (!['start', 'end', 'due', 'date', 'by', 'period', 'forecast_end', 'valid_until'].includes(key))
    return entity;
  const span = dateSpan(entity as WrittenDate);
  if (!span) return entity;
  return isoDay(key === 'start' ? span.first : span.last) as T;
}

describe('coarse dates', () => {
  it.each(awkwardDays)('mean their last day, and their first as a start: on %s', (day) => {
    const random = new RandomPlan(31, dayAt(day));
    const coarse = <T extends object>(entity: T): T =>
      JSON.parse(JSON.stringify(entity), (key, value: unknown) =>
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && key !== 'id'
          ? random.written(dayAt(value))
          : value,
      ) as T;
    const activities = activitiesOf(random, 60).map((one) => {
      const rough = coarse(one);
      // Written coarsely, the later of two updates may end up before the other.
      const updates = [...(rough.updates ?? [])].sort((a, b) => lastOf(a.date) - lastOf(b.date));
      return { ...rough, updates, planned_path: [{ by: random.written(dayAt(day)), progress: 40 }] };
    });
    const kpis = kpisOf(random, 60).map((one) => {
      const { baseline, targets = [], ...rest } = one;
      // Written coarsely, two measurements may end up on one day.
      const rough = (rest.measurements ?? []).map((entry) => coarse(entry));
      const measurements = [...new Map(rough.map((entry) => [lastOf(entry.period), entry])).values()];
      const last = targets.at(-1);
      return {
        ...rest,
        ...(baseline && { baseline: { ...baseline, date: random.written(dayAt(String(baseline.date))) } }),
        targets: last ? [{ ...last, date: random.written(dayAt(String(last.date))) }] : [],
        measurements: measurements.sort((a, b) => lastOf(a.period) - lastOf(b.period)),
      };
    });
    const written = { activities, kpis };
    expect(unordered(judged(inDays(written), day))).toEqual(unordered(judged(written, day)));
  });
});

function lastOf(date: WrittenDate): number {
  return dateSpan(date)?.last ?? 0;
}

describe('days', () => {
  it.each(awkwardDays)('count the same over leap days and ends of years: up to %s', (day) => {
    const length = 800;
    const end = dayAt(day);
    // Started one day earlier each, and all as long: planned progress rises by the same every day.
    const activities = idsOf('A', length).map((id, index) =>
      activityOf(id, { start: isoDay(end - index), end: isoDay(end - index + length - 1) }),
    );
    const shown = judged({ activities }, day).activities;
    for (const [index, { planned }] of shown.entries()) {
      expect(planned, `${index + 1} days`).toBeCloseTo((100 * (index + 1)) / length, 9);
    }
  });

  it('end an activity with its last day and a year with its 31 December', () => {
    const ends: readonly WrittenDate[] = [2027, '2027', '2027-H2', '2027-Q4', '2027-12', '2027-12-31'];
    const activities = ends.map((end, index) =>
      activityOf(`A-${index}`, {
        ...{ start: '2027-01-01', end },
        updates: [{ date: '2027-12-15', status: 'in_progress', progress: 99 }],
      }),
    );
    const healths = (day: string): readonly Health[] =>
      judged({ activities }, day).activities.map(({ health }) => health);
    expect(new Set(healths('2027-12-31'))).toEqual(new Set(['on_track']));
    expect(new Set(healths('2028-01-01'))).toEqual(new Set(['overdue']));
  });

  it('end February with its 29th in a leap year, and with its 28th in another', () => {
    const activities = [2023, 2024].map((year) =>
      activityOf(`A-${year}`, {
        ...{ start: `${year}-02`, end: `${year}-02` },
        updates: [{ date: isoDay(dayOf(year, 2, 20)), status: 'in_progress', progress: 99 }],
      }),
    );
    const days = (day: string): readonly unknown[] =>
      judged({ activities }, day).activities.map(({ reasons }) => reasons[0]?.days ?? 0);
    expect(days('2024-02-29')).toEqual([366, 0]);
    expect(days('2024-03-01')).toEqual([367, 1]);
  });
});
