import { activityRow, judgePlan, kpiRow } from '../core/judge-plan.ts';
import { linksOf, subjectsOf } from '../core/links.ts';
import type { Span } from '../model/finding.ts';
import { type Path, pathText } from '../model/path.ts';
import type { AnyEntity, Entity, PlanState } from '../model/plan.ts';
import type { ActivityRow, AsOf, KpiRow, NodeRow } from '../model/status.ts';
import { plainKeys } from '../store/yaml/plain-keys.ts';
import type { FoundEntity } from './choose.ts';

/** A reference to an entity from elsewhere in its plan. */
export interface Mention {
  /** Undefined for plan.yaml. */
  readonly entity: AnyEntity | undefined;
  readonly file: string;
  /** The field that names the entity, as `updates[2].sources[0]`. */
  readonly field: string;
}

/** Everything about one entity. */
export interface EntityView {
  readonly state: PlanState;
  readonly asOf: AsOf;
  readonly entity: AnyEntity;
  readonly activity: ActivityRow | undefined;
  readonly kpi: KpiRow | undefined;
  readonly node: NodeRow | undefined;
  /** The sources that the entity cites, in id order, each with the fields that cite it. */
  readonly sources: readonly { readonly source: Entity<'source'>; readonly fields: readonly string[] }[];
  readonly mentions: readonly Mention[];
  /** Where each top-level field is written. */
  readonly positions: readonly { readonly field: string; readonly span: Span }[];
}

/** Gathers what is known of an entity, from its file and from all that refer to it. */
export async function viewEntity({ state, entity, text }: FoundEntity, asOf: AsOf): Promise<EntityView> {
  const cited = new Map<string, string[]>();
  const mentions: Mention[] = [];
  for (const subject of subjectsOf(state)) {
    for (const link of linksOf(subject)) {
      const field = pathText(link.path);
      if (subject.entity === entity) {
        const fields = cited.get(link.id);
        if (fields) fields.push(field);
        else cited.set(link.id, [field]);
      } else if (link.id === entity.id) {
        mentions.push({ entity: subject.entity, file: subject.file.path, field });
      }
    }
  }
  const sources = [...cited].flatMap(([id, fields]) => {
    const source = state.byId.get(id);
    return source?.kind === 'source' ? [{ source, fields }] : [];
  });
  return {
    state,
    asOf,
    entity,
    activity: entity.kind === 'activity' ? activityRow(state, entity, asOf.day) : undefined,
    kpi: entity.kind === 'kpi' ? kpiRow(state, entity, asOf.day) : undefined,
    node: nodeOf(state, entity, asOf),
    sources,
    mentions,
    positions: await positionsOf(entity, text),
  };
}

function nodeOf(state: PlanState, entity: AnyEntity, asOf: AsOf): NodeRow | undefined {
  if (entity.kind !== 'area' && entity.kind !== 'strategic-goal' && entity.kind !== 'operational-goal') {
    return undefined;
  }
  const { areas, strategicGoals, operationalGoals } = judgePlan(state, asOf);
  const rows: readonly NodeRow[] = [...areas, ...strategicGoals, ...operationalGoals];
  return rows.find((row) => row.entity === entity);
}

async function positionsOf(entity: AnyEntity, text: string | undefined): Promise<EntityView['positions']> {
  if (text === undefined) return [];
  const fields = Object.keys(entity.data);
  const keys = entity.path.length === 0 ? plainKeys(text) : undefined;
  if (keys) return fields.flatMap((field) => ({ field, span: keys.get(field) ?? top }));
  const { Positions } = await import('../store/yaml/positions.ts');
  const positions = new Positions(text);
  return fields.map((field) => {
    const path: Path = [...entity.path, field];
    return { field, span: positions.spanOf({ at: 'key', path }) };
  });
}

const top: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
