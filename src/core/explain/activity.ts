import { type Day, isoDay, lastDay, partsOf } from '../../model/dates.ts';
import type { Explanation, RuleTried, Working } from '../../model/explanation.ts';
import type { ActivityJudgement } from '../../model/judgement.ts';
import type { AnyEntity, Entity, PlanState } from '../../model/plan.ts';
import type { ActivityState, AsOf, DatedUpdate, Update } from '../../model/status.ts';
import type { ThresholdName } from '../../model/thresholds.ts';
import type { RuleName, Trial } from '../../model/trial.ts';
import { type ActivityFound, activityJudge } from '../judge-plan.ts';
import { spanOf } from '../rules/progress.ts';
import { updatesUpTo } from '../rules/updates.ts';
import { actualSteps, assessmentStep, freshnessStep, gapSteps, plannedSteps } from './activity-steps.ts';
import { Inputs } from './inputs.ts';

/** An activity to be explained, with what was found of it. */
export interface ActivityCase {
  readonly plan: PlanState;
  readonly entity: AnyEntity & Entity<'activity'>;
  readonly day: Day;
  readonly state: ActivityState;
  readonly judgement: ActivityJudgement;
  readonly trials: readonly Trial[];
  /** The updates up to the day that count, oldest first. */
  readonly known: readonly DatedUpdate[];
  readonly inputs: Inputs;
}

/** How an activity came by its health. */
export function explainActivity(
  plan: PlanState,
  entity: AnyEntity & Entity<'activity'>,
  asOf: AsOf,
): Explanation {
  const judge = activityJudge(plan, asOf.day);
  const { state, judged } = judge(entity);
  const { judgement, trials } = judged;
  const inputs = new Inputs(plan);
  const known = updatesUpTo(entity.data, asOf.day);
  const one: ActivityCase = { plan, entity, day: asOf.day, state, judgement, trials, known, inputs };
  gatherDefinition(one);
  gatherReports(one);
  gatherPredecessors(one, judge);
  const steps = [
    ...plannedSteps(one),
    ...actualSteps(one),
    ...gapSteps(one),
    ...freshnessStep(one),
    ...assessmentStep(one),
  ];
  const rules = trials.map((trial) => ruleTried(one, trial));
  return {
    state: plan,
    asOf,
    subject: { kind: 'activity', id: entity.id, entity },
    verdict: { of: 'activity', row: { entity, state, judgement } },
    workings: [{ of: 'health', steps, items: [], rules, untried: untried(rules) }],
    inputs: inputs.all,
  };
}

/** The newest update that counts and has a field. */
export function updateWith(one: ActivityCase, field: keyof Update): DatedUpdate | undefined {
  return one.known.findLast(({ update }) => update[field] !== undefined);
}

function gatherDefinition({ entity, inputs }: ActivityCase): void {
  inputs.add(entity, ['start']);
  inputs.add(entity, ['end']);
  inputs.addWritten(entity, ['continuous']);
  inputs.add(entity, ['progress_method'], 'reported');
  const {
    planned_path: path = [],
    milestones = [],
    depends_on: waitsFor = [],
    progress_method,
  } = entity.data;
  for (const i of path.keys()) {
    inputs.add(entity, ['planned_path', i, 'by']);
    inputs.add(entity, ['planned_path', i, 'progress']);
  }
  for (const i of milestones.keys()) {
    inputs.add(entity, ['milestones', i, 'due']);
    inputs.addWritten(entity, ['milestones', i, 'critical']);
    if (progress_method === 'milestones') inputs.add(entity, ['milestones', i, 'weight'], 1);
    else inputs.addWritten(entity, ['milestones', i, 'weight']);
  }
  for (const i of waitsFor.keys()) inputs.add(entity, ['depends_on', i]);
}

/** The very entries of updates that the rules read. */
function gatherReports(one: ActivityCase): void {
  const { entity, inputs, state, known, day } = one;
  const { newest, completedOn } = state;
  if (newest) {
    inputs.add(entity, ['updates', newest.index, 'date']);
    inputs.add(entity, ['updates', newest.index, 'status']);
  }
  const isCompletion = ({ update, day }: DatedUpdate): boolean =>
    day === completedOn && update.status === 'completed';
  const completed = completedOn === undefined ? undefined : known.find(isCompletion);
  if (completed && completed !== newest) {
    inputs.add(entity, ['updates', completed.index, 'date']);
    inputs.add(entity, ['updates', completed.index, 'status']);
  }
  const fields = ['progress', 'forecast_end', 'blockers', 'assessment', 'money'] as const;
  for (const field of fields) {
    const found = updateWith(one, field);
    if (!found) continue;
    if (field !== 'blockers') inputs.add(entity, ['updates', found.index, 'date']);
    if (field === 'assessment') {
      for (const part of ['rating', 'reason', 'valid_until']) {
        inputs.addWritten(entity, ['updates', found.index, field, part]);
      }
    } else if (field === 'money') {
      if (isPaidAgainstPlan(one)) gatherMoney(one, found);
    } else inputs.add(entity, ['updates', found.index, field]);
  }
  for (const { milestone } of state.milestones) {
    const told = known.findLast(({ update }) => {
      const entry = update.milestones?.[milestone.id];
      return entry !== undefined && (lastDay(entry.date) ?? -Infinity) <= day;
    });
    if (told) inputs.addWritten(entity, ['updates', told.index, 'milestones', milestone.id, 'state']);
  }
}

function isPaidAgainstPlan({ trials }: ActivityCase): boolean {
  return trials.some(({ rule }) => rule === 'overspent');
}

/** The lines of budget and money up to the year of the day; those in a currency that cannot be compared too. */
function gatherMoney({ entity, inputs, day }: ActivityCase, { index, update }: DatedUpdate): void {
  const { year: thisYear } = partsOf(day);
  for (const [i, line] of (entity.data.budget ?? []).entries()) {
    if ((line.year ?? -Infinity) > thisYear) continue;
    inputs.addWritten(entity, ['budget', i, line.revised === undefined ? 'approved' : 'revised']);
    inputs.addWritten(entity, ['budget', i, 'currency']);
  }
  for (const [i, line] of (update.money ?? []).entries()) {
    if ((line.year ?? thisYear) > thisYear) continue;
    inputs.addWritten(entity, ['updates', index, 'money', i, 'paid']);
    inputs.addWritten(entity, ['updates', index, 'money', i, 'currency']);
  }
}

/** What decides whether an activity that has to come before is in the way: its status, its end, its forecast. */
function gatherPredecessors(
  { plan, trials, inputs, day }: ActivityCase,
  judge: (entity: Entity<'activity'>) => ActivityFound,
): void {
  for (const { rule, looked } of trials) {
    const before = rule === 'predecessor' ? plan.byId.get(String(looked['id'])) : undefined;
    if (before?.kind !== 'activity') continue;
    const { newest } = judge(before).state;
    if (newest) inputs.add(before, ['updates', newest.index, 'status']);
    inputs.add(before, ['end']);
    const forecast = updatesUpTo(before.data, day).findLast(
      ({ update }) => update.forecast_end !== undefined,
    );
    if (forecast) inputs.add(before, ['updates', forecast.index, 'forecast_end']);
  }
}

const thresholdsRead: Readonly<Partial<Record<RuleName, readonly ThresholdName[]>>> = {
  'start-late': ['start_grace_days'],
  'milestone-overdue': ['milestone_late_days'],
  'behind-plan': ['behind_at_risk', 'behind_late', 'behind_days_at_risk', 'behind_days_late'],
  'forecast-slip': ['slip_late_days'],
  overspent: ['overspend'],
  stale: ['cadence_days'],
};

function ruleTried(one: ActivityCase, trial: Trial): RuleTried {
  const { rule, fired, says = null } = trial;
  return {
    rule,
    fired,
    decides: fired && says === one.judgement.health,
    says,
    looked: looked(one, trial),
    thresholds: one.inputs.thresholds(...(thresholdsRead[rule] ?? [])),
  };
}

/** What a rule compared, with what its sentence needs besides. */
function looked({ entity, plan, day }: ActivityCase, trial: Trial): Trial['looked'] {
  const { rule } = trial;
  if (rule === 'closed' && typeof trial.looked['completed'] === 'number') {
    return { ...trial.looked, completed: isoDay(trial.looked['completed']) };
  }
  if (rule !== 'predecessor') return trial.looked;
  const before = plan.byId.get(String(trial.looked['id']));
  const end = before?.kind === 'activity' ? lastDay(before.data.end) : undefined;
  const { start } = spanOf(entity.data);
  const forecast = lastDay(trial.looked['forecast'] as string | number | undefined);
  return {
    ...trial.looked,
    start: entity.data.start ?? null,
    passed: end !== undefined && day > end,
    collides: forecast !== undefined && start !== undefined && forecast >= start,
  };
}

const order: readonly RuleName[] = [
  'closed',
  'not-due',
  'no-end-date',
  'overdue',
  'start-late',
  'milestone-overdue',
  'behind-plan',
  'forecast-slip',
  'blocked',
  'predecessor',
  'overspent',
  'stale',
  'no-data',
  'no-progress-reported',
  'no-start-date',
  'date-unconfirmed',
];

/** Rules that are tried only when no other has fired, or only of what is red. */
const onlyThen: ReadonlySet<RuleName> = new Set([
  'stale',
  'no-data',
  'no-progress-reported',
  'no-start-date',
  'date-unconfirmed',
]);

/** The rules that were not tried, and why. */
function untried(rules: readonly RuleTried[]): Working['untried'] {
  const tried = new Set(rules.map(({ rule }) => rule));
  const ended = rules.some(({ rule, fired }) => fired && ends.has(rule));
  return order
    .filter((rule) => !tried.has(rule))
    .map((rule) => ({ rule, why: ended || onlyThen.has(rule) ? 'decided' : 'nothing-to-look-at' }));
}

const ends: ReadonlySet<string> = new Set<RuleName>(['closed', 'not-due', 'no-end-date']);
