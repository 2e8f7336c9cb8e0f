import { type FieldPlace, fieldPlace, isPlace } from '../core/edit/field-place.ts';
import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import { type EntityKind, type RegistryKind, registries } from '../model/kinds.ts';
import { notFound } from '../model/not-found.ts';
import type { Path } from '../model/path.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';

/** What a field is set of: an entity, or the plan itself. */
export interface Target {
  readonly id: string;
  readonly kind: EntityKind | 'plan';
  readonly file: SourceFile;
  /** Where in the file its data are: empty unless it is an entry of a registry. */
  readonly base: Path;
  /** The fields it may have. */
  readonly root: Field;
  /** What the file holds of it, as written. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The entity of an id in a plan; without an id, or by the plan's own, the plan itself. */
export function targetIn(state: PlanState, id: string | undefined): Target {
  if (id === undefined || id === state.id) {
    const file = state.files.find(({ kind }) => kind === 'plan');
    if (!file) throw new Failure({ why: 'unknown-id', id: state.id });
    return { id: state.id, kind: 'plan', file, base: [], root: fieldsOf.plan, data: mapping(file.raw) };
  }
  const entity = state.byId.get(id);
  if (!entity) throw unknownId(state, id);
  const { kind, file, path: base } = entity;
  let data = file.raw;
  for (const step of base) data = mapping(data)[step];
  return { id, kind, file, base, root: fieldsOfKind(kind), data: mapping(data) };
}

/** That nothing of a plan has an id. */
export function unknownId(state: PlanState, id: string): Failure {
  return notFound(id, state.byId.values());
}

/** The fields of an entity of a kind. */
export function fieldsOfKind(kind: EntityKind): Field {
  if (kind !== 'organisation' && kind !== 'source') return fieldsOf[kind];
  const registry = registryOf(kind);
  return fieldsOf[registry].fields?.[registries[registry].list]?.items ?? {};
}

/** The registry that entries of a kind are in. */
export function registryOf(kind: 'organisation' | 'source'): RegistryKind {
  return kind === 'organisation' ? 'organisations' : 'sources';
}

/** The word under which words of a kind's fields are found. */
export function termOfKind(kind: EntityKind | 'plan'): string {
  return kind === 'organisation' || kind === 'source' ? registryOf(kind) : kind;
}

/** A field of a target by its dotted name; a failure that names what there is. */
export function placeIn(target: Pick<Target, 'id' | 'kind' | 'root' | 'data'>, typed: string): FieldPlace {
  const found = fieldPlace(target.root, termOfKind(target.kind), target.data, typed);
  if (isPlace(found)) return found;
  const { known } = found;
  const word = found.why === 'no-field' ? found.field : found.entry;
  const suggestion = closest(word, known);
  const near = suggestion === undefined ? {} : { suggestion };
  if (found.why === 'no-field') {
    const { field, at } = found;
    throw new Failure({ why: 'unknown-field', id: target.id, field, at, known, ...near });
  }
  const { entry, list, why } = found;
  throw new Failure({
    why: 'unknown-entry',
    id: target.id,
    entry,
    list,
    known,
    several: why === 'several-entries',
    ...near,
  });
}

/** Fails for what is never set: ids, and lists that only grow by reports. */
export function refuseFixed(target: Pick<Target, 'id' | 'kind'>, { path, name }: FieldPlace): void {
  const [first] = path;
  if (first === 'updates' && target.kind === 'activity')
    throw new Failure({ why: 'append-only', id: target.id, field: 'updates' });
  if (first === 'measurements' && target.kind === 'kpi')
    throw new Failure({ why: 'append-only', id: target.id, field: 'measurements' });
  const isOwnPeriod = target.kind === 'report' && path.length === 1 && first === 'period';
  if (path.at(-1) === 'id' || isOwnPeriod) throw new Failure({ why: 'id-fixed', id: target.id, field: name });
}

function mapping(value: unknown): Readonly<Record<string | number, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>) : {};
}
