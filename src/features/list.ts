import { kpiRow } from '../core/judge-plan.ts';
import { firstDay, lastDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import { healths, kpiStatuses, shownStatus, signalOf } from '../model/judgement.ts';
import type { EntityKind } from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import type { AnyEntity, PlanState } from '../model/plan.ts';
import type { ActivityRow, KpiRow, NodeRow, PlanStatus } from '../model/status.ts';
import { known } from './known-entity.ts';

/** What can be listed, by the word that is typed, and the kinds of entity it holds. */
export const listable = {
  areas: ['area'],
  goals: ['strategic-goal', 'operational-goal'],
  'strategic-goals': ['strategic-goal'],
  'operational-goals': ['operational-goal'],
  activities: ['activity'],
  kpis: ['kpi'],
  decisions: ['decision'],
  proposals: ['proposal'],
  assessments: ['assessment'],
  reports: ['report'],
  organisations: ['organisation'],
  sources: ['source'],
} as const satisfies Record<string, readonly EntityKind[]>;
export type Listable = keyof typeof listable;

/** How a list can be sorted. */
export const sortKeys = [
  'id',
  'title',
  'status',
  'health',
  'progress',
  'start',
  'end',
  'lead',
  'updated',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** The values of `--status`. */
export const statusFilters = [
  'not_started',
  'in_progress',
  'on_hold',
  'completed',
  'cancelled',
  'superseded',
  'not_reported',
] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** The values of `--health`: what is shown of an activity, or the status of a KPI. */
export const healthFilters = [...new Set([...healths, ...kpiStatuses])] as const;

/** What is asked for; an absent filter lets everything through. */
export interface ListQuery {
  readonly of: Listable;
  readonly status?: StatusFilter;
  readonly lead?: string;
  readonly area?: string;
  readonly goal?: string;
  readonly tag?: string;
  readonly scope?: 'plan' | 'related';
  /** What is shown of an activity, or the status of a KPI. */
  readonly health?: string;
  readonly sort?: SortKey;
}

/** One entry of a list: the entity, with its state on the day where it is an activity or a KPI. */
export interface ListItem {
  readonly state: PlanState;
  readonly entity: AnyEntity;
  readonly activity: ActivityRow | undefined;
  readonly kpi: KpiRow | undefined;
  /** The roll-ups of an area or goal. */
  readonly node: NodeRow | undefined;
}

/** The entries of a plan that a query asks for. `titleOf` gives the name to sort by. */
export function listItems(
  status: PlanStatus,
  query: ListQuery,
  titleOf: (entity: AnyEntity) => string,
): readonly ListItem[] {
  const {
    state,
    asOf: { day },
  } = status;
  const kinds: readonly EntityKind[] = listable[query.of];
  const activities = new Map(status.activities.map((row) => [row.entity.id, row]));
  const kpis = new Map(status.kpis.map((row) => [row.entity.id, row]));
  const rows: readonly NodeRow[] = [...status.areas, ...status.strategicGoals, ...status.operationalGoals];
  const nodes = new Map(rows.map((row) => [row.entity.id, row]));
  const filters = filtersOf(status, query);
  const items = state.entities
    .filter((entity) => kinds.includes(entity.kind))
    .map(
      (entity): ListItem => ({
        state,
        entity,
        activity: activities.get(entity.id),
        kpi: kpis.get(entity.id) ?? (entity.kind === 'kpi' ? kpiRow(state, entity, day) : undefined),
        node: nodes.get(entity.id),
      }),
    )
    .filter((item) => filters.every((passes) => passes(item)));
  const key = query.sort;
  if (key === undefined || key === 'id') return items;
  return [...items].sort(
    (a, b) =>
      compare(sortValue(a, key, titleOf), sortValue(b, key, titleOf)) ||
      byCodePoint(a.entity.id, b.entity.id),
  );
}

type Filter = (item: ListItem) => boolean;

function filtersOf(status: PlanStatus, query: ListQuery): readonly Filter[] {
  const { state } = status;
  const filters: Filter[] = [];
  if (query.status !== undefined) {
    refuseUnless(query.of === 'activities', '--status', query.of);
    filters.push(({ activity }) => (activity?.state.status ?? 'not_reported') === query.status);
  }
  if (query.health !== undefined) {
    refuseUnless(query.of === 'activities' || query.of === 'kpis', '--health', query.of);
    filters.push(
      ({ activity, kpi }) =>
        (activity?.judgement.shown ?? (kpi && shownStatus(kpi.judgement))) === query.health,
    );
  }
  if (query.scope !== undefined) {
    refuseUnless(query.of === 'activities' || query.of === 'kpis', '--scope', query.of);
    filters.push(
      ({ entity }) => ('scope' in entity.data ? (entity.data.scope ?? 'plan') : 'plan') === query.scope,
    );
  }
  if (query.lead !== undefined) {
    const lead = query.lead === 'unknown' ? 'unknown' : known(state, '--lead', query.lead, ['organisation']);
    filters.push(({ entity }) => leadOf(entity) === lead);
  }
  if (query.tag !== undefined) {
    const tag = query.tag;
    filters.push(({ entity }) => 'tags' in entity.data && entity.data.tags?.includes(tag) === true);
  }
  if (query.area !== undefined) {
    const area = known(state, '--area', query.area, ['area']);
    filters.push(
      belongsTo(
        status.areas.find((row) => row.entity.id === area),
        area,
      ),
    );
  }
  if (query.goal !== undefined) {
    const goal = known(state, '--goal', query.goal, ['operational-goal', 'strategic-goal']);
    const rows = [...status.operationalGoals, ...status.strategicGoals];
    filters.push(
      belongsTo(
        rows.find((row) => row.entity.id === goal),
        goal,
      ),
    );
  }
  return filters;
}

function belongsTo(
  node:
    | PlanStatus['areas'][number]
    | PlanStatus['operationalGoals'][number]
    | PlanStatus['strategicGoals'][number]
    | undefined,
  id: string,
): Filter {
  const members = new Set([
    id,
    ...(node?.goals ?? []).map((goal) => goal.id),
    ...(node?.activities ?? []).map((row) => row.entity.id),
    ...(node?.kpis ?? []).map((row) => row.entity.id),
  ]);
  return ({ entity }) => members.has(entity.id);
}

function refuseUnless(allowed: boolean, option: string, kind: string): void {
  if (!allowed) throw new Failure({ why: 'option-not-for-kind', option, kind });
}

/** Who answers for an entity: the lead of an activity, the owner of anything else. */
export function leadOf(entity: AnyEntity): string | undefined {
  if (entity.kind === 'activity') return entity.data.lead;
  return 'owner' in entity.data ? entity.data.owner : undefined;
}

/** Worst first: red, amber, grey, green. */
function healthRank({ activity, kpi, node }: ListItem): number | undefined {
  const word = activity?.judgement.shown ?? (kpi ? shownStatus(kpi.judgement) : node?.delivery.health);
  return word === undefined ? undefined : ['red', 'amber', 'grey', 'green'].indexOf(signalOf(word));
}

type SortValue = string | number | undefined;

function sortValue(item: ListItem, key: SortKey, titleOf: (entity: AnyEntity) => string): SortValue {
  const { entity, activity } = item;
  switch (key) {
    case 'id':
      return entity.id;
    case 'title':
      return titleOf(entity);
    case 'status':
      return activity ? statusFilters.indexOf(activity.state.status ?? 'not_reported') : undefined;
    case 'health':
      return healthRank(item);
    case 'progress':
      return activity?.state.progress ?? undefined;
    case 'start':
      return firstDay(activity?.entity.data.start);
    case 'end':
      return lastDay(activity?.entity.data.end);
    case 'lead':
      return leadOf(entity);
    case 'updated':
      return activity?.state.newest?.day ?? item.kpi?.state.latest?.day;
  }
}

/** What has no value comes last, whichever way the others go. */
function compare(a: SortValue, b: SortValue): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b));
}
