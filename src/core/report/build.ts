import type { Comparison } from '../../model/comparison.ts';
import { dateSpan, isoDay, lastDay } from '../../model/dates.ts';
import { healths, kpiStatuses } from '../../model/judgement.ts';
import { shiftPeriod } from '../../model/periods.ts';
import { type DataOf, entitiesOf, entityOf } from '../../model/plan.ts';
import type {
  Annexes,
  Audience,
  Counted,
  Report,
  ReportHead,
  SummarySection,
} from '../../model/report/report.ts';
import { isOfPlan, type PlanStatus } from '../../model/status.ts';
import { defaultThresholds, type ThresholdName, thresholdsOf } from '../../model/thresholds.ts';
import { effectiveUpdates } from '../rules/updates.ts';
import { activityLine, areaLines, deliveryShift, goalLine, resultsShift } from './areas.ts';
import { Before } from './before.ts';
import { changedSection, revisedFigures } from './changed.ts';
import { exceptionLines } from './exceptions.ts';
import { figuresOf, type Locate } from './figures.ts';
import { kpiLines } from './kpi-lines.ts';
import { ofLead } from './lead.ts';
import { changesSection, proposalLine, risksSection } from './matters.ts';
import { milestonesSection } from './milestones.ts';
import { moneyTable } from './money-table.ts';
import { leadOf } from './names.ts';
import { deadlineLines } from './next.ts';
import { internalIds, published } from './published.ts';
import { qualityTable } from './quality.ts';

/** What a report is made from. The two states are judged, the end on the last day of the period. */
export interface ReportInputs {
  readonly period: string;
  readonly end: PlanStatus;
  /** Undefined where there is nothing to compare with. */
  readonly start: PlanStatus | undefined;
  readonly against: ReportHead['against'];
  /** What changed from the start to the end, both as known on their days; undefined without a start. */
  readonly changed: Comparison | undefined;
  readonly audience: Audience;
  readonly locate: Locate;
  readonly made: Annexes['made'];
}

/** The report of a plan on a period: a pure function of the two states and the office's words in the later one. */
export function buildReport(inputs: ReportInputs): Report {
  const { period, end, start, against, changed, audience, made } = inputs;
  const changes = changed?.facts.map(({ change }) => change) ?? [];
  const { state } = end;
  const span = dateSpan(period);
  const asOf = end.asOf.day;
  const following = shiftPeriod(period, 1) ?? period;
  const until = lastDay(following) ?? asOf;
  const before = new Before(start);
  const open = audience.for === 'council' || audience.for === 'public';
  const hidden = open ? internalIds(state, start?.state) : undefined;
  const office = entityOf(state, 'report', period)?.data;
  const exceptions = exceptionLines(end, before, office);
  const areas = areaLines(end, before, office);
  const below = idsBelow(areas);
  const whole: Report = {
    head: headOf(inputs, office, exceptions),
    summary: summaryOf(
      end,
      start,
      office,
      exceptions.slice(0, 10).map(({ entity }) => entity.id),
    ),
    changed: changedSection(end, before, changes),
    exceptions,
    areas,
    strategicGoals: end.strategicGoals.map((row) => goalLine(end, row, before)),
    related: end.activities.filter((row) => !isOfPlan(row)).map((row) => activityLine(end, row, before)),
    apart: end.activities
      .filter((row) => isOfPlan(row) && !below.has(row.entity.id))
      .map((row) => activityLine(end, row, before)),
    milestones: milestonesSection(end, { first: span?.first ?? asOf, last: asOf, next: until }),
    kpis: kpiLines(end, before),
    changes: changesSection(end, changed),
    risks: risksSection(end),
    money: moneyTable(end),
    quality: qualityTable(end, hidden),
    next: { period: following, deadlines: deadlineLines(end, until) },
    annexes: {
      thresholds: thresholdRows(state.plan),
      figures: figuresOf(end, inputs.locate),
      made,
    },
  };
  const revised =
    start && against?.sealed === true && against.period !== null
      ? revisedFigures(state, start.state, against.period, against.asOf, changes)
      : [];
  const report = { ...whole, head: { ...whole.head, revised } };
  if (hidden) return published(report, state, asOf, hidden);
  return audience.for === 'lead' ? ofLead(report, audience.org, state) : report;
}

/** The activities that contribute to a goal of an area; goals that are retired are none. */
function idsBelow(areas: Report['areas']): ReadonlySet<string> {
  const lines = areas.flatMap(({ goals }) => goals.flatMap(({ activities }) => activities));
  return new Set(lines.map(({ activity }) => activity.id));
}

function headOf(
  { period, end, against, audience }: ReportInputs,
  office: DataOf['report'] | undefined,
  exceptions: Report['exceptions'],
): ReportHead {
  const { state } = end;
  const { plan } = state;
  return {
    plan: {
      id: state.id,
      title: plan.title,
      languages: plan.languages ?? ['bg', 'en'],
      lead: plan.lead === undefined ? null : leadOf(state, plan.lead),
      period: plan.period ?? null,
      closedOn: plan.closed_on ?? null,
    },
    period,
    asOf: isoDay(end.asOf.day),
    against,
    audience,
    stage: office?.stage ?? null,
    stages: office?.stages ?? [],
    version: office?.version ?? 1,
    closed: office?.seal !== undefined,
    gaps: exceptions
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ entity, lacks }) => ({ entity: entity.id, lacks })),
    unaccepted: plan.acceptance === true ? unacceptedOf(end) : [],
    unpublished: { items: 0, fields: 0 },
    revised: [],
  };
}

/** Updates up to the day that count and that nobody accepted. */
function unacceptedOf({ activities, asOf }: PlanStatus): ReportHead['unaccepted'] {
  return activities.flatMap(({ entity }) =>
    effectiveUpdates(entity.data)
      .filter(({ day, update }) => day <= asOf.day && update.accepted === undefined)
      .map(({ update }) => ({ entity: entity.id, date: String(update.date) })),
  );
}

function summaryOf(
  end: PlanStatus,
  start: PlanStatus | undefined,
  office: DataOf['report'] | undefined,
  top: readonly string[],
): SummarySection {
  const { state } = end;
  const count = (word: string, now: number, then: number | undefined): readonly Counted[] =>
    now === 0 && (then ?? 0) === 0 ? [] : [{ word, now, before: then ?? null }];
  return {
    delivery: deliveryShift(state.id, end.delivery, start?.delivery),
    results: resultsShift(state.id, end.results, start?.results),
    activities: healths.flatMap((one) => count(one, end.delivery.counts[one], start?.delivery.counts[one])),
    kpis: ([...kpiStatuses, 'unknown'] as const).flatMap((one) =>
      count(one, end.results.counts[one], start?.results.counts[one]),
    ),
    office: office?.summary ?? null,
    top,
    decisionsAsked: entitiesOf(state, 'proposal')
      .filter(({ data }) => (data.state ?? 'open') === 'open')
      .filter(({ data }) => (lastDay(data.proposed_on) ?? end.asOf.day) <= end.asOf.day)
      .map((entity) => proposalLine(state, entity)),
  };
}

function thresholdRows(plan: PlanStatus['state']['plan']): Annexes['thresholds'] {
  const limits = thresholdsOf(plan);
  return (Object.keys(defaultThresholds) as ThresholdName[]).map((name) => ({
    name,
    value: limits[name],
    own: plan.thresholds?.[name] !== undefined,
  }));
}
