import { randomFrom } from '../../src/dev/generate-plan.mjs';
import { type Day, dateSpan, dayOf, isoDay, partsOf, type WrittenDate } from '../../src/model/dates.ts';
import type { ActivityFile, KpiFile } from '../../src/model/files.ts';
import type { Measurement, Milestone, Update } from '../../src/model/status.ts';
import { activityOf, kpiOf } from './judged.ts';

type Budget = NonNullable<ActivityFile['budget']>[number];

/** Distances in days at which a rule turns, and the days beside them. */
const turns = [0, 1, 14, 15, 30, 31, 60, 61, 90, 91, 92, 93, 106, 107, 180, 181, 184, 185, 365];

/** Makes activities and KPIs that put the rules to work around one day; the same seed makes the same ones. */
export class RandomPlan {
  readonly #random: () => number;
  readonly #asOf: Day;

  constructor(seed: number, asOf: Day) {
    this.#random = randomFrom(seed);
    this.#asOf = asOf;
  }

  /** Whether something that happens with this chance happens. */
  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.whole(0, list.length - 1)] ?? list[0];
  }

  /** A day between two, often at a distance from the day judged at which something turns. */
  day(from: Day, to: Day): Day {
    const turn = this.#asOf + this.pick([-1, 1]) * (turns[this.whole(0, turns.length - 1)] ?? 0);
    return this.chance(0.5) && turn >= from && turn <= to ? turn : this.whole(from, to);
  }

  /** A day as it may be written, sometimes as the month, quarter, half-year or year that holds it. */
  written(day: Day): WrittenDate {
    const { year, month } = partsOf(day);
    if (!this.chance(0.4)) return isoDay(day);
    return this.pick<WrittenDate>([
      isoDay(day).slice(0, 7),
      `${year}-Q${Math.ceil(month / 3)}`,
      `${year}-H${Math.ceil(month / 6)}`,
      String(year),
      year,
    ]);
  }

  /** An activity with an end, its updates not after the day judged. */
  activity(id: string, earlier: readonly string[] = []): ActivityFile {
    const start = this.day(this.#asOf - 900, this.#asOf + 30);
    const end = this.day(Math.max(start, this.#asOf - 120), Math.max(start, this.#asOf) + 700);
    const milestones = this.chance(0.5) ? this.#milestones(start, end) : [];
    return activityOf(id, {
      start: isoDay(start),
      end: isoDay(end),
      milestones,
      ...(milestones.length > 0 && this.chance(0.3) && { progress_method: 'milestones' as const }),
      ...(this.chance(0.2) && earlier.length > 0 && { depends_on: [String(earlier[0])] }),
      ...(this.chance(0.3) && { budget: this.#budget() }),
      ...(this.chance(0.2) && { weight: this.pick([0.5, 2, 3]) }),
      updates: this.#updates(end, milestones),
    });
  }

  #milestones(start: Day, end: Day): readonly Milestone[] {
    return Array.from({ length: this.whole(1, 4) }, (_, index) => ({
      id: `M${index + 1}`,
      title: 'Milestone',
      due: isoDay(this.day(start, end)),
      ...(this.chance(0.2) && { critical: true }),
      ...(this.chance(0.3) && { weight: this.whole(1, 3) }),
    }));
  }

  #budget(): readonly Budget[] {
    const { year } = partsOf(this.#asOf);
    return Array.from({ length: this.whole(1, 3) }, () => ({
      year: year - this.whole(0, 1),
      approved: this.whole(1, 9) * 1000,
      ...(this.chance(0.3) && { revised: this.whole(1, 9) * 1000 }),
      currency: this.pick(['EUR', 'BGN']),
    }));
  }

  #updates(end: Day, milestones: readonly Milestone[]): readonly Update[] {
    const days = Array.from({ length: this.whole(1, 3) }, () => this.day(this.#asOf - 250, this.#asOf));
    let status: Update['status'] = this.chance(0.2) ? 'not_started' : 'in_progress';
    return days
      .sort((a, b) => a - b)
      .map((day): Update => {
        if (status === 'not_started' && this.chance(0.5)) status = 'in_progress';
        const reached = milestones.filter(() => this.chance(0.4));
        return {
          date: isoDay(day),
          status,
          ...(status === 'in_progress' && this.chance(0.8) && { progress: this.whole(0, 100) }),
          ...(this.chance(0.2) && { forecast_end: isoDay(this.day(end - 60, end + 200)) }),
          ...(this.chance(0.2) && { blockers: this.chance(0.5) ? [] : ['blocked'] }),
          ...(reached.length > 0 && {
            milestones: Object.fromEntries(
              reached.map(({ id }) => [id, { state: this.pick(['done', 'cancelled']), date: isoDay(day) }]),
            ),
          }),
          ...(this.chance(0.3) && {
            money: [{ year: partsOf(this.#asOf).year, paid: this.whole(0, 9) * 1000, currency: 'EUR' }],
          }),
        };
      });
  }

  /** A KPI with a baseline, targets and measurements of rising, different days. */
  kpi(id: string): KpiFile {
    const up = this.chance(0.5);
    const begin = this.day(this.#asOf - 900, this.#asOf - 20);
    const values = Array.from({ length: this.whole(2, 4) }, (_, index) => (up ? 10 : -10) * index + 40);
    const [baseline = 0, ...steps] = values;
    let date = begin;
    const targets = steps.map((value) => {
      date += this.whole(60, 500);
      return { date: isoDay(date), value };
    });
    const days = Array.from({ length: this.whole(1, 4) }, () => this.day(begin - 30, this.#asOf));
    return kpiOf(id, {
      direction: up ? 'increase' : 'decrease',
      ...(this.chance(0.3) && { path: 'step' as const }),
      ...(this.chance(0.3) && { tolerance: this.pick([0.5, 1, 2]) }),
      ...(this.chance(0.7) && { frequency: this.pick(['monthly', 'quarterly', 'yearly']), lag_days: 10 }),
      baseline: { date: isoDay(begin), value: baseline },
      targets,
      measurements: [...new Set(days)]
        .sort((a, b) => a - b)
        .map((day): Measurement => ({ period: isoDay(day), value: this.whole(25, 75) })),
    });
  }
}

/** The day that an ISO date names. */
export function dayAt(iso: string): Day {
  const span = dateSpan(iso);
  if (!span) throw new Error(`no date: ${iso}`);
  return span.last;
}

/** A list of ids with a letter before the number: `A-000`, `A-001` … */
export function idsOf(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}-${String(index).padStart(3, '0')}`);
}

/** The days on which calendars go wrong: ends of months and years, leap days and the days beside them. */
export const awkwardDays: readonly string[] = [
  dayOf(2024, 2, 28),
  dayOf(2024, 2, 29),
  dayOf(2024, 3, 1),
  dayOf(2025, 2, 28),
  dayOf(2025, 12, 31),
  dayOf(2026, 1, 1),
  dayOf(2026, 6, 30),
].map(isoDay);
