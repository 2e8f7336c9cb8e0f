import { type Day, firstDay, lastDay } from '../model/dates.ts';
import { byCodePoint } from '../model/order.ts';
import type { Entity } from '../model/plan.ts';
import { isDueReconstructed, isReconstructed } from '../model/provenance.ts';
import { type ActivityRow, isOfPlan, type PlanStatus } from '../model/status.ts';
import {
  type GoalBars,
  type QuarterRange,
  quarterOf,
  type Timeline,
  type TimelineBar,
  type TimelineMilestone,
} from '../model/timeline.ts';

/** A day looked at that lies this near to what is drawn is drawn too, however short the plan is. */
const nearEnough = 4 * 365;

/** The timeline of some activities of a plan. */
export function timelineOf(status: PlanStatus, rows: readonly ActivityRow[]): Timeline {
  const bars = rows.map((row) => barOf(row));
  const dated = bars.filter((bar) => daysOf(bar).length > 0).sort(byStart);
  const own = dated.filter(({ row }) => isOfPlan(row));
  const placed = new Set<string>();
  const groups = status.areas.map((area) => {
    const members = new Set(area.activities.map(({ entity }) => entity.id));
    const found = own.filter(({ row: { entity } }) => members.has(entity.id) && !placed.has(entity.id));
    for (const { row } of found) placed.add(row.entity.id);
    return { area: area.entity, bars: found, goals: byGoal(status, area.entity, found) };
  });
  const rest = own.filter(({ row }) => !placed.has(row.entity.id));
  return {
    range: rangeOf(dated, status.asOf.day),
    groups: [...groups, { area: undefined, bars: rest, goals: [{ goal: undefined, bars: rest }] }].filter(
      (group) => group.bars.length > 0,
    ),
    related: dated.filter(({ row }) => !isOfPlan(row)),
    undated: bars.filter((bar) => daysOf(bar).length === 0).map(({ row }) => row),
  };
}

/** The bars of an area by its operational goals, each under the first one it contributes to. */
function byGoal(status: PlanStatus, area: Entity<'area'>, bars: readonly TimelineBar[]): readonly GoalBars[] {
  const placed = new Set<string>();
  const goals = status.operationalGoals
    .filter(({ entity }) => entity.data.area === area.id)
    .map(({ entity, activities }): GoalBars => {
      const members = new Set(activities.map((row) => row.entity.id));
      const found = bars.filter(({ row }) => members.has(row.entity.id) && !placed.has(row.entity.id));
      for (const { row } of found) placed.add(row.entity.id);
      return { goal: entity, bars: found };
    });
  const rest = bars.filter(({ row }) => !placed.has(row.entity.id));
  return [...goals, { goal: undefined, bars: rest }].filter((one) => one.bars.length > 0);
}

function barOf(row: ActivityRow): TimelineBar {
  const { state, judgement } = row;
  const { data } = row.entity;
  const start = firstDay(data.start);
  const end = lastDay(data.end);
  const original = lastDay(data.original_end);
  const forecast = lastDay(state.forecastEnd ?? undefined);
  const completed = state.status === 'completed';
  const dropped = state.status === 'cancelled' || state.status === 'superseded';
  const slips = forecast !== undefined && (end === undefined || forecast > end) && !completed && !dropped;
  const known = data.progress_method === 'milestones' ? judgement.actual : state.progress;
  return {
    row,
    start,
    end,
    originalEnd: original === end ? undefined : original,
    forecast: slips ? forecast : undefined,
    continuous: data.continuous === true && end === undefined,
    unconfirmed:
      (start !== undefined && isReconstructed(data, 'start')) ||
      (end !== undefined && isReconstructed(data, 'end')),
    done: completed ? 100 : known,
    dropped,
    milestones: milestonesOf(row, dropped),
  };
}

function milestonesOf({ entity, state }: ActivityRow, dropped: boolean): readonly TimelineMilestone[] {
  return state.milestones.flatMap((of): readonly TimelineMilestone[] => {
    const day = lastDay(of.milestone.due);
    // What is not to be reached any more is neither ahead nor overdue.
    if (day === undefined || of.state === 'cancelled' || (dropped && of.state === 'open')) return [];
    const reached = of.state === 'done' ? 'done' : of.overdueDays > 0 ? 'overdue' : 'open';
    return [{ of, day, state: reached, unconfirmed: isDueReconstructed(entity.data, of.milestone.id) }];
  });
}

/** Every day that a bar is drawn at. */
function daysOf({ start, end, originalEnd, forecast, milestones }: TimelineBar): readonly Day[] {
  return [start, end, originalEnd, forecast, ...milestones.map(({ day }) => day)].filter(
    (day) => day !== undefined,
  );
}

function byStart(a: TimelineBar, b: TimelineBar): number {
  const order = (a.start ?? Infinity) - (b.start ?? Infinity);
  return a.start === b.start ? byCodePoint(a.row.entity.id, b.row.entity.id) : order;
}

/** Whole quarters around all days, and around the day looked at unless it lies far off. */
function rangeOf(bars: readonly TimelineBar[], asOf: Day): QuarterRange | undefined {
  const days = bars.flatMap(daysOf);
  if (days.length === 0) return undefined;
  let [from, to] = [Infinity, -Infinity];
  for (const day of days) [from, to] = [Math.min(from, day), Math.max(to, day)];
  const far = Math.max(to - from, nearEnough);
  if (asOf < from && from - asOf <= far) from = asOf;
  if (asOf > to && asOf - to <= far) to = asOf;
  const first = quarterOf(from);
  // What goes on is seen to go on beyond the day looked at.
  const last = Math.max(
    quarterOf(to),
    bars.some(({ continuous }) => continuous) && asOf <= to ? quarterOf(asOf) + 1 : 0,
  );
  return { first, count: last - first + 1 };
}
