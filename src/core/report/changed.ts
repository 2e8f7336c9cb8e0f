import type { Change } from '../../model/change.ts';
import { lastDay, type WrittenDate } from '../../model/dates.ts';
import { shownStatus } from '../../model/judgement.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import type { ChangedSection, ChangeLine, ImpactLine, RevisedFigure } from '../../model/report/report.ts';
import { isOfPlan, type PlanStatus } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import type { Before } from './before.ts';
import { named, namedId } from './names.ts';

/** Section 2: what is another than at the last report, by area, and what that did to the judgements. */
export function changedSection(
  status: PlanStatus,
  before: Before,
  changes: readonly Change[],
): ChangedSection {
  const areas = areaOf(status);
  const line = (change: Change): ChangeLine => ({ entity: namedId(status.state, change.entity), change });
  const groups = [...status.areas.map(({ entity }) => entity), undefined].map((area) => ({
    area: area ? named(area) : null,
    changes: changes.filter(({ entity }) => areas.get(entity) === area?.id).map(line),
  }));
  return { groups: groups.filter((group) => group.changes.length > 0), impact: impactOf(status, before) };
}

/** The area an entity is told under: the first it belongs to; that of what is changed by a proposal, too. */
function areaOf(status: PlanStatus): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (id: string, area: string): void => {
    if (!found.has(id)) found.set(id, area);
  };
  for (const { entity, goals, activities, kpis } of status.areas) {
    put(entity.id, entity.id);
    for (const { id } of goals) put(id, entity.id);
    for (const row of activities) put(row.entity.id, entity.id);
    for (const row of kpis) put(row.entity.id, entity.id);
  }
  return found;
}

function impactOf(status: PlanStatus, before: Before): readonly ImpactLine[] {
  if (!before.status) return [];
  const lines: ImpactLine[] = [];
  const add = (
    entity: AnyEntity,
    measure: ImpactLine['measure'],
    then: string | null,
    now: string | null,
  ): void => {
    if (then !== now) lines.push({ entity: named(entity), measure, before: then, after: now });
  };
  for (const { entity, judgement } of status.activities.filter(isOfPlan)) {
    add(entity, 'health', before.health(entity.id), judgement.shown);
  }
  for (const { entity, judgement } of status.kpis.filter(isOfPlan)) {
    add(entity, 'status', before.kpiStatus(entity.id), shownStatus(judgement));
  }
  for (const row of [...status.areas, ...status.strategicGoals, ...status.operationalGoals]) {
    const then = before.node(row.entity.id);
    const entity = row.entity as AnyEntity;
    add(entity, 'delivery', then?.delivery.health ?? null, row.delivery.health);
    add(entity, 'results', then?.results.health ?? null, row.results.health);
  }
  return lines;
}

/**
 * Figures of the last report that are others now: entries dated up to its day that came, went or were replaced after it
 * was sealed.
 */
export function revisedFigures(
  state: PlanState,
  start: PlanState,
  period: string,
  asOf: WrittenDate,
  changes: readonly Change[],
): readonly RevisedFigure[] {
  const sealed = lastDay(asOf) ?? -Infinity;
  return changes.flatMap((change): readonly RevisedFigure[] => {
    if (change.field !== 'updates' && change.field !== 'measurements') return [];
    const entry = (change.after ?? change.before) as Entry;
    const date = entry.corrects ?? entry.period ?? entry.date;
    if (date === undefined || (lastDay(date) ?? Infinity) > sealed) return [];
    return [
      {
        period,
        entity: namedId(state, change.entity),
        field: change.field,
        date: String(date),
        before: change.before ?? replacedBy(start, change.entity, entry) ?? null,
        after: change.after ?? null,
        reason: entry.revises ?? entry.reason ?? entry.note ?? null,
      },
    ];
  });
}

/** The entry that an appended revision or correction takes the place of, as it was sealed. */
function replacedBy(start: PlanState, id: string, { corrects, period, revises }: Entry): unknown {
  const entity = start.byId.get(id);
  if (entity?.kind === 'activity' && corrects !== undefined)
    return entity.data.updates?.findLast(({ date }) => lastDay(date) === lastDay(corrects));
  if (entity?.kind === 'kpi' && revises !== undefined)
    return entity.data.measurements?.findLast((one) => String(one.period) === String(period));
  return undefined;
}

/** What updates and measurements have of dates and reasons. */
interface Entry {
  readonly date?: WrittenDate;
  readonly period?: WrittenDate;
  readonly corrects?: WrittenDate;
  readonly revises?: Text;
  readonly reason?: Text;
  readonly note?: Text;
}
