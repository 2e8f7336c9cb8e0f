import { expect } from 'vitest';
import { judgePlan } from '../../src/core/judge-plan.ts';
import { lastDay } from '../../src/model/dates.ts';
import type { ActivityFile, KpiFile, OperationalGoalFile, PlanFile } from '../../src/model/files.ts';
import type { Health, KpiStatus, NodeHealth } from '../../src/model/judgement.ts';
import type { NodeRow } from '../../src/model/status.ts';
import { loadPlan } from '../../src/store/load-plan.ts';
import { folder, planctl } from './bin.ts';

/** A plan as data; its one area is ALPHA and its one strategic goal SG-1. */
export interface MadePlan {
  readonly plan?: Partial<PlanFile>;
  readonly goals?: readonly OperationalGoalFile[];
  readonly activities?: readonly ActivityFile[];
  readonly kpis?: readonly KpiFile[];
}

/** What is said of an activity, as far as these tests read it; the names are those of `status --json`. */
export interface ShownActivity {
  readonly id: string;
  readonly health: Health;
  readonly shown: Health;
  readonly reasons: readonly { readonly code: string; readonly days?: number }[];
  readonly planned: number | null;
  readonly actual: number | null;
  readonly freshness: string | null;
}

/** What is said of a KPI. */
export interface ShownKpi {
  readonly id: string;
  readonly status: KpiStatus;
  readonly current: boolean;
  readonly value: number | null;
  readonly expected: number | null;
  readonly ratio: number | null;
  readonly trend: string | null;
  readonly freshness: string | null;
}

interface ShownLine {
  readonly health: NodeHealth;
  readonly coverage: number | null;
}

/** What is said of an area, a goal or the plan. */
export interface ShownNode {
  readonly id: string;
  readonly delivery: ShownLine & { readonly planned: number | null; readonly actual: number | null };
  readonly results: ShownLine;
}

/** What is said of a plan. */
export interface ShownPlan extends ShownNode {
  readonly activities: readonly ShownActivity[];
  readonly kpis: readonly ShownKpi[];
  readonly areas: readonly ShownNode[];
  readonly strategicGoals: readonly ShownNode[];
  readonly operationalGoals: readonly ShownNode[];
}

/** How the name of an entity's file ends, after the id. */
export type Ending = (id: string) => string;

/** Reads a plan from the text of its files, as from the disk, and judges it as of a day. */
export function judged(made: MadePlan, asOf: string, ending?: Ending): ShownPlan {
  const files = planFiles(made, ending);
  const names = Object.keys(files).sort();
  const state = loadPlan({
    id: 'made',
    folder: 'plans/made',
    list: () => names.map((path) => ({ path, plain: true })),
    read: ({ path }) => ({ ok: true, text: files[path] ?? '' }),
  });
  const broken = state.files.flatMap(({ inPlan, faults }) => faults.map(({ code }) => `${inPlan} ${code}`));
  expect(broken).toEqual([]);
  const status = judgePlan(state, { day: lastDay(asOf) ?? Number.NaN, closedOn: undefined });
  const node = ({ entity, delivery, results }: NodeRow): ShownNode => ({ id: entity.id, delivery, results });
  return {
    id: state.id,
    activities: status.activities.map(({ entity, judgement }) => ({ id: entity.id, ...judgement })),
    kpis: status.kpis.map(({ entity, judgement }) => ({ id: entity.id, ...judgement })),
    areas: status.areas.map(node),
    strategicGoals: status.strategicGoals.map(node),
    operationalGoals: status.operationalGoals.map(node),
    delivery: status.delivery,
    results: status.results,
  };
}

/** Judges a plan through the bin, from files on the disk. */
export function judgedByBin(made: MadePlan, asOf: string): ShownPlan {
  const [plan] = (JSON.parse(statusText(made, asOf)) as { plans: readonly ShownPlan[] }).plans;
  if (!plan) throw new Error('no plan was judged');
  return plan;
}

/** What `status --json` prints of a plan. */
export function statusText(made: MadePlan, asOf: string, env: Readonly<Record<string, string>> = {}): string {
  const files = Object.entries(planFiles(made)).map(([name, content]) => [`plans/made/${name}`, content]);
  const run = planctl(folder(Object.fromEntries(files)), ['status', '--json', '--as-of', asOf], env);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  return run.stdout;
}

/** The files of a plan by their paths in its folder. */
function planFiles(
  { plan, goals = [], activities = [], kpis = [] }: MadePlan,
  ending: Ending = () => '.yaml',
): Readonly<Record<string, string>> {
  const above = goals.length > 0 ? [both('Най-горе', 'Above')] : [];
  const kinds: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    areas: above.map((title) => ({ id: 'ALPHA', title })),
    'strategic-goals': above.map((title) => ({ id: 'SG-1', title })),
    'operational-goals': goals,
    activities,
    kpis,
  };
  const entities = Object.entries(kinds).flatMap(([kind, list]) =>
    list.map((entity) => [`${kind}/${entity.id}${ending(entity.id)}`, text(entity)]),
  );
  const head = { id: 'made', title: both('План', 'Plan'), languages: ['bg', 'en'], ...plan };
  return { 'plan.yaml': text(head), ...Object.fromEntries(entities) };
}

/** A file with a line for each field, whose value is written as JSON, which is YAML too. */
function text(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function both(bg: string, en: string): { readonly bg: string; readonly en: string } {
  return { bg, en };
}

/** An operational goal of the area and the strategic goal. */
export function goalOf(id: string): OperationalGoalFile {
  return { id, title: both('Оперативна цел', 'Operational goal'), area: 'ALPHA', serves: ['SG-1'] };
}

/** An activity with what the schema requires. */
export function activityOf(id: string, more: Omit<Partial<ActivityFile>, 'id'> = {}): ActivityFile {
  return { id, title: both('Дейност', 'Activity'), lead: 'unknown', ...more };
}

/** A performance KPI that grows, with what the schema requires. */
export function kpiOf(id: string, more: Omit<Partial<KpiFile>, 'id'> = {}): KpiFile {
  return {
    id,
    title: both('Показател', 'KPI'),
    definition: both('Какво се брои', 'What is counted'),
    unit: 'x',
    kind: 'performance',
    measure: 'number',
    direction: 'increase',
    owner: 'unknown',
    ...more,
  };
}
