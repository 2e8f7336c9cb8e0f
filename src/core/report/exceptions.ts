import { type Exceptional, exceptionsOf } from '../../model/exceptions.ts';
import type { ReportFile } from '../../model/files.ts';
import { shownStatus, signalOf } from '../../model/judgement.ts';
import type { ExceptionLine } from '../../model/report/lines.ts';
import type { PlanStatus } from '../../model/status.ts';
import type { Before } from './before.ts';
import { figureName, leadOf, leadOrNull, named, writtenOrNull } from './names.ts';

/**
 * Section 3: red items, those that were red at the last report first, then amber ones; of each the worst first. A red
 * one wants a cause and what is done about it, in the office's words or its own report's.
 */
export function exceptionLines(
  status: PlanStatus,
  before: Before,
  office: ReportFile | undefined,
): readonly ExceptionLine[] {
  const areas = areasOf(status);
  const lines = exceptionsOf(status).map((one) => exceptionLine(status, before, office, areas, one));
  const rank = ({ signal, again }: ExceptionLine): number => (signal === 'amber' ? 2 : again ? 0 : 1);
  return lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => rank(a.line) - rank(b.line) || a.i - b.i)
    .map(({ line }) => line);
}

function exceptionLine(
  status: PlanStatus,
  before: Before,
  office: ReportFile | undefined,
  areas: ReadonlyMap<string, string>,
  one: Exceptional,
): ExceptionLine {
  const { row } = one;
  const { id } = row.entity;
  const shown = one.of === 'activity' ? one.row.judgement.shown : shownStatus(one.row.judgement);
  const signal = signalOf(shown) === 'red' ? 'red' : 'amber';
  const then = one.of === 'activity' ? before.health(id) : before.kpiStatus(id);
  const words = office?.exceptions?.[id];
  const reasons = one.of === 'activity' ? one.row.judgement.reasons : [];
  const days = reasons.flatMap((reason) => ('days' in reason ? [reason.days] : []));
  const action = actionOf(status, one, words);
  const cause = words?.cause ?? null;
  const lacks = [
    ...(cause === null ? ['cause' as const] : []),
    ...(action === null ? ['action' as const] : []),
  ];
  return {
    entity: named(row.entity),
    lead: leadOf(status.state, one.of === 'activity' ? one.row.entity.data.lead : one.row.entity.data.owner),
    area: areas.get(id) ?? null,
    shown,
    signal,
    shownBefore: then,
    again: signal === 'red' && then !== null && signalOf(then) === 'red',
    reasons,
    days: days.length === 0 ? null : Math.max(...days),
    happened:
      (one.of === 'activity' ? one.row.state.newest?.update.done : one.row.state.latest?.measurement.note) ??
      null,
    cause,
    action,
    needed: (one.of === 'activity' ? one.row.state.newest?.update.help_needed : undefined) ?? null,
    lacks: signal === 'red' ? lacks : [],
    figure: figureName(one.of === 'activity' ? 'health' : 'status', id),
  };
}

function actionOf(
  status: PlanStatus,
  one: Exceptional,
  words: NonNullable<ReportFile['exceptions']>[string] | undefined,
): ExceptionLine['action'] {
  if (words?.action !== undefined) {
    return { text: words.action, due: writtenOrNull(words.due), owner: null, from: 'office' };
  }
  const own = one.of === 'activity' ? one.row.state.correctiveAction : null;
  if (!own) return null;
  return {
    text: own.text,
    due: writtenOrNull(own.due),
    owner: leadOrNull(status.state, own.owner),
    from: 'update',
  };
}

/** The first area that each activity and KPI belongs to. */
function areasOf(status: PlanStatus): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { entity, activities, kpis } of status.areas) {
    for (const row of [...activities, ...kpis]) {
      if (!found.has(row.entity.id)) found.set(row.entity.id, entity.id);
    }
  }
  return found;
}
