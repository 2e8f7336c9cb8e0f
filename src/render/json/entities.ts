import { isoDay } from '../../model/dates.ts';
import type { AnyEntity } from '../../model/plan.ts';
import type { AsOf, NodeRow, PlanStatus } from '../../model/status.ts';
import type { Page } from '../page.ts';
import type { Phrases } from '../phrases.ts';
import type { ListedItem } from '../screens/list.ts';
import type { ShownEntity } from '../screens/shown-entity.ts';
import { commonDay } from './common-day.ts';
import { activityJson, deliveryJson, kpiJson, resultsJson, written } from './status.ts';

/** The JSON of `list`, as schemas/output/list.schema.json describes it. */
export function listJson(
  items: readonly ListedItem[],
  of: string,
  days: readonly AsOf[],
  rev: string | null,
): unknown {
  return {
    schemaVersion: 1,
    kind: 'list',
    of,
    asOf: commonDay(days),
    rev,
    items: items.map((item) => ({
      plan: item.phrases.state.id,
      entityKind: item.entity.kind,
      ...itemJson(item),
    })),
  };
}

function itemJson({ entity, activity, kpi, node, phrases }: ListedItem): Readonly<Record<string, unknown>> {
  if (activity) return activityJson(activity, phrases);
  if (kpi) return kpiJson(kpi, phrases);
  const judged = node ? { delivery: deliveryJson(node.delivery), results: resultsJson(node.results) } : {};
  return { ...entity.data, id: entity.id, title: nameOf(entity, phrases), ...judged };
}

function nameOf(entity: AnyEntity, phrases: Phrases): string | null {
  if ('title' in entity.data && entity.data.title !== undefined) return phrases.plain(entity.data.title);
  if ('name' in entity.data) return phrases.plain(entity.data.name);
  return null;
}

/** The JSON of `show`, as schemas/output/show.schema.json describes it. The entity's data keep the names of the file. */
export function showJson(shown: ShownEntity): unknown {
  const { entity, phrases, activity, kpi, node } = shown;
  const lineOf = (file: string, line: number): unknown => ({ file, line });
  const state = activity
    ? {
        ...activityJson(activity, phrases),
        milestones: activity.state.milestones.map((one) => ({
          id: one.milestone.id,
          state: one.state,
          due: String(one.milestone.due),
          date: written(one.date),
          overdueDays: one.overdueDays,
        })),
        overdueDays: activity.state.overdueDays,
        forecastEnd: written(activity.state.forecastEnd ?? undefined),
      }
    : kpi
      ? kpiJson(kpi, phrases)
      : node
        ? { delivery: deliveryJson(node.delivery), results: resultsJson(node.results) }
        : null;
  return {
    schemaVersion: 1,
    kind: 'show',
    asOf: isoDay(shown.asOf.day),
    rev: shown.rev,
    plan: phrases.state.id,
    entityKind: entity.kind,
    id: entity.id,
    file: entity.file.path,
    data: entity.data,
    state,
    positions: Object.fromEntries(
      shown.positions.map(({ field, span }) => [field, lineOf(entity.file.path, span.line)]),
    ),
    sources: shown.sources.map(({ source, fields }) => ({
      id: source.id,
      title: phrases.plain(source.data.title),
      url: source.data.url ?? null,
      fields,
    })),
    usedBy: shown.mentions.map((mention) => ({
      id: mention.entity?.id ?? phrases.state.id,
      kind: mention.entity?.kind ?? 'plan',
      file: mention.file,
      field: mention.field,
    })),
  };
}

/** The JSON of `tree`, as schemas/output/tree.schema.json describes it. */
export function treeJson(pages: readonly Page[]): unknown {
  return {
    schemaVersion: 1,
    kind: 'tree',
    rev: pages[0]?.rev ?? null,
    plans: pages.map(({ status, phrases }) => planTree(status, phrases)),
  };
}

function planTree(status: PlanStatus, phrases: Phrases): unknown {
  const rows = new Map(status.activities.map((row) => [row.entity.id, row]));
  const goals = new Map(status.operationalGoals.map((row) => [row.entity.id, row]));
  const judged = (row: NodeRow | undefined) =>
    row && { delivery: deliveryJson(row.delivery), results: resultsJson(row.results) };
  const placed = new Set<string>();
  const activityNode = (id: string): unknown => {
    const row = rows.get(id);
    if (!row) return null;
    placed.add(id);
    return {
      id,
      title: phrases.plain(row.entity.data.title),
      scope: row.entity.data.scope ?? 'plan',
      status: row.state.status,
      health: row.judgement.health,
      shown: row.judgement.shown,
      progress: row.state.progress,
      planned: row.judgement.planned,
      milestones: row.state.milestones.map((one) => ({
        id: one.milestone.id,
        title: phrases.plain(one.milestone.title),
        state: one.state,
        due: String(one.milestone.due),
      })),
    };
  };
  const areas = status.areas.map((area) => ({
    id: area.entity.id,
    title: phrases.plain(area.entity.data.title),
    delivery: deliveryJson(area.delivery),
    results: resultsJson(area.results),
    operationalGoals: area.goals.map((goal) => ({
      id: goal.id,
      title: phrases.plain(goal.data.title),
      serves: goal.data.serves ?? [],
      ...judged(goals.get(goal.id)),
      activities: area.activities
        .filter((row) => row.entity.data.contributes_to?.includes(goal.id))
        .map((row) => activityNode(row.entity.id)),
    })),
  }));
  const loose = status.activities
    .filter((row) => !placed.has(row.entity.id))
    .map((row) => activityNode(row.entity.id));
  return {
    id: status.state.id,
    title: phrases.plain(status.state.plan.title),
    asOf: isoDay(status.asOf.day),
    areas,
    withoutGoal: loose,
  };
}
