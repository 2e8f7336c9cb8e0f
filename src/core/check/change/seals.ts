import type { Comparison, FilePlace, Located } from '../../../model/comparison.ts';
import { type Day, lastDay } from '../../../model/dates.ts';
import type { Fault } from '../../../model/finding.ts';
import { pathInFile } from '../../../model/origins.ts';
import { type Entity, entitiesOf, entityOf, type PlanState } from '../../../model/plan.ts';
import { memberOf } from './atoms.ts';
import { removedPlan } from './deletions.ts';
import { placed } from './placed.ts';

/** Fields of a closed report that go on after it is closed: on its way to the council. */
const going: ReadonlySet<string> = new Set(['stage', 'stages']);

/** A closed report, and the day up to which its figures are closed. */
interface Sealed {
  readonly report: Entity<'report'>;
  readonly day: Day;
}

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
  if (sealed.length === 0 || removedPlan(facts)) return [];
  const told = new Set<string>();
  return facts.flatMap((fact): readonly Fault[] => {
    const { change } = fact;
    if (change.entityKind === 'report') {
      const report = sealed.find((one) => one.report.id === change.entity)?.report;
      const field = change.field?.split('.')[0] ?? '';
      if (!report || told.has(report.id) || going.has(field)) return [];
      if (isNewVersion(report, after)) return [];
      told.add(report.id);
      return [fault(fact, report.id, null)];
    }
    if (change.type === 'update-added' || change.type === 'measurement-added') {
      const closed = closedFor(sealed, change.after);
      return closed ? [fault(fact, closed.id, dateOf(change.after))] : [];
    }
    return change.type === 'entity-added' && fact.after ? newEntityFaults(fact, fact.after, sealed) : [];
  });
}

/** An item that is new may bring a past with it, and a closed period has that past now, too. */
function newEntityFaults(fact: Located, at: FilePlace, sealed: readonly Sealed[]): readonly Fault[] {
  const { after: data } = fact.change;
  return ['updates', 'measurements'].flatMap((log) => {
    const entries = memberOf(data, log);
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown, index): readonly Fault[] => {
      const closed = isExplained(entry) ? undefined : closedFor(sealed, entry);
      const path = [...at.path, ...pathInFile(data, [log, index])];
      return closed ? [fault({ ...fact, after: { ...at, path } }, closed.id, dateOf(entry))] : [];
    });
  });
}

function isExplained(entry: unknown): boolean {
  return ['corrects', 'revises'].some((name) => memberOf(entry, name) !== undefined);
}

/** The closed report into whose figures an entry comes that does not say why; undefined where there is none. */
function closedFor(sealed: readonly Sealed[], entry: unknown): Entity<'report'> | undefined {
  if (['note', 'note_internal'].some((name) => memberOf(entry, name) !== undefined)) return undefined;
  const day = lastDay(dateOf(entry) ?? undefined);
  return day === undefined ? undefined : firstSeal(sealed, day);
}

function dateOf(entry: unknown): string | null {
  const date = memberOf(entry, 'date') ?? memberOf(entry, 'period');
  return typeof date === 'string' || typeof date === 'number' ? String(date) : null;
}

function firstSeal(sealed: readonly Sealed[], day: Day): Entity<'report'> | undefined {
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
  return {
    code: 'closed-period-changed',
    facts: { period, date, gone: change.type === 'entity-removed' },
    ...(change.type === 'entity-removed'
      ? { file: before?.file ?? '', place: { at: 'file', path: [] } }
      : date === null
        ? placed(after ?? before, change.after === undefined)
        : entryPlace(after)),
    entity: change.entity,
  };
}

/** What is wrong with an entry is its day. */
function entryPlace(where: FilePlace | undefined): Pick<Fault, 'file' | 'place'> {
  const path = where?.path ?? [];
  const name = path.includes('measurements') ? 'period' : 'date';
  return { file: where?.file ?? '', place: { at: 'value', path: [...path, name] } };
}
