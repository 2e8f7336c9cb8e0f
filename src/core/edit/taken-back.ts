import type { Change } from '../../model/change.ts';
import { type EntityKind, type FileKind, registries } from '../../model/kinds.ts';
import type { DataOf } from '../../model/plan.ts';
import { dataText, isMapping, isSameData, type Mapping, memberOf } from '../merge/same-data.ts';
import { activityAt } from '../rules/activity-state.ts';

type List = readonly unknown[];

/** What differs between a file as it is and as it will be, by its meaning; data that is no mapping counts as none. */
export function takenBack(kind: FileKind | undefined, now: unknown, then: unknown): readonly Change[] {
  const [before, after] = [now, then].map((data) => (isMapping(data) ? data : undefined));
  if (kind === undefined) return [];
  if (kind === 'organisations' || kind === 'sources') {
    const { list, entry } = registries[kind];
    const [old, fresh] = [before, after].map((data) => byId(listOf(data, list)));
    const ids = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
    return [...ids].flatMap((id) => entityChanges(entry, id, old?.get(id), fresh?.get(id)));
  }
  const data = before ?? after ?? {};
  const id = String(memberOf(data, kind === 'report' ? 'period' : 'id') ?? '');
  return entityChanges(kind, id, before, after);
}

function entityChanges(
  entityKind: EntityKind | 'plan',
  entity: string,
  before: Mapping | undefined,
  after: Mapping | undefined,
): readonly Change[] {
  const about = { entity, entityKind };
  if (!before || !after) {
    if (!before && !after) return [];
    return [
      before ? { ...about, type: 'entity-removed', before } : { ...about, type: 'entity-added', after },
    ];
  }
  const entries = entityKind === 'activity' ? 'updates' : entityKind === 'kpi' ? 'measurements' : undefined;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...fields].filter(
    (one) => one !== entries && !isSameData(memberOf(before, one), memberOf(after, one)),
  );
  return [
    ...(entries === undefined ? [] : entryChanges(about, entries, before, after)),
    ...(entityKind === 'activity' ? movedBy(entity, before, after) : []),
    ...changed.map(
      (field): Change => ({
        ...about,
        type: 'field-changed',
        field,
        before: memberOf(before, field),
        after: memberOf(after, field),
      }),
    ),
  ];
}

/** Entries that go, come, or are another under the same day. */
function entryChanges(
  about: Pick<Change, 'entity' | 'entityKind'>,
  field: 'updates' | 'measurements',
  before: Mapping,
  after: Mapping,
): readonly Change[] {
  const [old, fresh] = [listOf(before, field), listOf(after, field)];
  const dayOf = (entry: unknown): unknown =>
    isMapping(entry) ? dataText(memberOf(entry, field === 'updates' ? 'date' : 'period')) : '';
  const gone = without(old, fresh);
  const come = [...without(fresh, old)];
  const one = field === 'updates' ? 'update' : 'measurement';
  const changes = gone.map((entry): Change => {
    const again = come.findIndex((other) => dayOf(other) === dayOf(entry));
    if (again < 0) return { ...about, type: `${one}-removed`, field, before: entry };
    const [replaced] = come.splice(again, 1);
    return { ...about, type: `${one}-rewritten`, field, before: entry, after: replaced };
  });
  return [
    ...changes,
    ...come.map((entry): Change => ({ ...about, type: `${one}-added`, field, after: entry })),
  ];
}

/** What the reports say in the end, where it is another. */
function movedBy(entity: string, before: Mapping, after: Mapping): readonly Change[] {
  const about = { entity, entityKind: 'activity' } as const;
  const [old, fresh] = [before, after].map((data) => stateOf(data));
  if (!old || !fresh) return [];
  const changes: Change[] = [];
  for (const field of ['status', 'progress'] as const) {
    if (old[field] === fresh[field]) continue;
    changes.push({ ...about, type: `${field}-changed`, field, before: old[field], after: fresh[field] });
  }
  for (const { milestone, state } of old.milestones) {
    const now = fresh.milestones.find((one) => one.milestone.id === milestone.id);
    if (!now || now.state === state) continue;
    const field = `milestones.${milestone.id}`;
    changes.push({ ...about, type: 'milestone-changed', field, before: state, after: now.state });
  }
  return changes;
}

function stateOf(data: Mapping): ReturnType<typeof activityAt> | undefined {
  const entries = [...listOf(data, 'updates'), ...listOf(data, 'milestones')];
  if (!entries.every(isMapping)) return undefined;
  return activityAt(data as unknown as DataOf['activity'], Number.POSITIVE_INFINITY);
}

function listOf(data: Mapping | undefined, field: string): List {
  const list = data && memberOf(data, field);
  return Array.isArray(list) ? list : [];
}

function byId(list: List): ReadonlyMap<string, Mapping> {
  return new Map(list.filter(isMapping).map((entry) => [String(memberOf(entry, 'id')), entry]));
}

/** The entries of a list that another has not, or not as often. */
function without(list: List, other: List): List {
  const left = other.map(dataText);
  return list.filter((entry) => {
    const at = left.indexOf(dataText(entry));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
