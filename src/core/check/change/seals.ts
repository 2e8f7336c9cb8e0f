import type { Comparison, Located } from '../../../model/comparison.ts';
import { type Day, lastDay, type WrittenDate } from '../../../model/dates.ts';
import type { Fault } from '../../../model/finding.ts';
import { type Entity, entitiesOf, entityOf, type PlanState } from '../../../model/plan.ts';
import { isMapping } from '../../diff/meaning.ts';

/** Fields of a closed report that go on after it is closed: on its way to the council. */
const going: ReadonlySet<string> = new Set(['stage', 'stages']);

/**
 * `closed-period-changed`: figures of a closed period change in the open, by an entry that says why, and its report by
 * a new version.
 */
export function sealFaults({ before, after, facts }: Comparison): readonly Fault[] {
  const sealed = entitiesOf(before, 'report').flatMap((report) => {
    const day = lastDay(report.data.seal?.as_of);
    return report.data.seal === undefined
      ? []
      : [{ report, day: day ?? lastDay(report.data.period) ?? -Infinity }];
  });
  if (sealed.length === 0) return [];
  const told = new Set<string>();
  return facts.flatMap((fact): readonly Fault[] => {
    const { change } = fact;
    if (change.entityKind === 'report') {
      const report = sealed.find((one) => one.report.id === change.entity)?.report;
      const field = change.field?.split('.')[0] ?? '';
      if (!report || told.has(report.id) || going.has(field) || change.type === 'entity-removed') return [];
      if (isNewVersion(report, after)) return [];
      told.add(report.id);
      return [fault(fact, report.id, null)];
    }
    if (change.type !== 'update-added' && change.type !== 'measurement-added') return [];
    const entry = isMapping(change.after) ? change.after : {};
    if (entry['note'] !== undefined || entry['note_internal'] !== undefined) return [];
    const day = lastDay((entry['date'] ?? entry['period']) as WrittenDate | undefined);
    const closed = day === undefined ? undefined : firstSeal(sealed, day);
    return closed ? [fault(fact, closed.id, String(entry['date'] ?? entry['period']))] : [];
  });
}

function firstSeal(
  sealed: readonly { readonly report: Entity<'report'>; readonly day: Day }[],
  day: Day,
): Entity<'report'> | undefined {
  return [...sealed].sort((a, b) => a.day - b.day).find((one) => day <= one.day)?.report;
}

/** Whether a closed report was opened again as it should be: its seal is kept among the earlier ones, with a reason. */
function isNewVersion(report: Entity<'report'>, after: PlanState): boolean {
  const now = entityOf(after, 'report', report.id)?.data;
  if (!now || (now.version ?? 1) <= (report.data.version ?? 1)) return false;
  const seal = JSON.stringify(report.data.seal);
  return (now.earlier ?? []).some((one) => JSON.stringify(one.seal) === seal && one.reason !== undefined);
}

function fault({ change, after, before }: Located, period: string, date: string | null): Fault {
  const where = after ?? before;
  return {
    code: 'closed-period-changed',
    facts: { period, date },
    file: where?.file ?? '',
    place: { at: 'value', path: where?.path ?? [] },
    entity: change.entity,
  };
}
