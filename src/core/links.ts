import type { Field } from '../model/field.ts';
import { fieldsOf } from '../model/fields.ts';
import type { RefKind } from '../model/finding.ts';
import { type FileKind, registries } from '../model/kinds.ts';
import type { Path } from '../model/path.ts';
import type { AnyEntity, PlanState, SourceFile } from '../model/plan.ts';

/** Something in a plan that is looked at field by field: an entity, or the plan's own file. */
export interface Subject {
  /** Undefined for plan.yaml. */
  readonly entity: AnyEntity | undefined;
  readonly file: SourceFile;
  /** Where the data stands in the file. */
  readonly base: Path;
  readonly field: Field;
  readonly data: unknown;
}

/** Everything in a plan that has fields: plan.yaml, then the entities in their order. */
export function subjectsOf(state: PlanState): readonly Subject[] {
  const plan = planSubject(state);
  const entities = [...state.entities, ...state.duplicates].map(subjectOf);
  return plan ? [plan, ...entities] : entities;
}

/** What an id names in a plan: an entity, or by its own id the plan. */
export function subjectNamed(state: PlanState, id: string): Subject | undefined {
  const entity = state.byId.get(id);
  if (entity) return subjectOf(entity);
  return id === state.id ? planSubject(state) : undefined;
}

function planSubject(state: PlanState): Subject | undefined {
  const file = state.files.find((candidate) => candidate.kind === 'plan');
  return file && state.planReadable
    ? { entity: undefined, file, base: [], field: fieldsOf.plan, data: state.plan }
    : undefined;
}

function subjectOf(entity: AnyEntity): Subject {
  return { entity, file: entity.file, base: entity.path, field: fieldOf(entity), data: entity.data };
}

function fieldOf(entity: AnyEntity): Field {
  if (entity.kind === 'organisation' || entity.kind === 'source') {
    const kind: FileKind = entity.kind === 'source' ? 'sources' : 'organisations';
    return fieldsOf[kind].fields?.[registries[kind].list]?.items ?? {};
  }
  return fieldsOf[entity.kind];
}

/**
 * What a walk tells of a text or a reference: the value, its field, its path inside the subject, and whether it is
 * internal. The path is the walk's own and changes as it goes on; keep a copy of it.
 */
export type Visit = (value: unknown, field: Field, path: Path, internal: boolean) => void;

/** Calls `visit` for every text and every reference of a subject, in the order of the file. */
export function walk(subject: Subject, visit: Visit): void {
  step(subject.data, subject.field, [], false, visit);
}

function step(value: unknown, field: Field, path: (string | number)[], inside: boolean, visit: Visit): void {
  const internal = inside || field.internal === true;
  if (field.text || field.ref || field.refKeys) visit(value, field, path, internal);
  if (field.text || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const { items } = field;
    if (!items || !leadsOn(items)) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      step(value[i], items, path, internal, visit);
      path.pop();
    }
    return;
  }
  for (const key of Object.keys(value)) {
    const child = field.fields?.[key] ?? field.values;
    if (!child || !leadsOn(child)) continue;
    path.push(key);
    step((value as Record<string, unknown>)[key], child, path, internal, visit);
    path.pop();
  }
}

const leading = new WeakMap<Field, boolean>();

/** Whether a text or a reference is at a field or somewhere below it: most fields are passed by. */
function leadsOn(field: Field): boolean {
  let known = leading.get(field);
  if (known === undefined) {
    const below = [...Object.values(field.fields ?? {}), field.items, field.values];
    known =
      Boolean(field.text || field.ref || field.refKeys) || below.some((child) => child && leadsOn(child));
    leading.set(field, known);
  }
  return known;
}

/** A reference: an id written at a place, and the kinds it may be of. */
export interface Link {
  readonly subject: Subject;
  /** The path of the value, or of the key, inside the subject. */
  readonly path: Path;
  readonly at: 'value' | 'key';
  readonly id: string;
  readonly kinds: readonly RefKind[];
}

/** The references a subject makes, in the order of its fields. */
export function linksOf(subject: Subject): readonly Link[] {
  const links: Link[] = [];
  walk(subject, (value, field, path) => {
    if (field.ref && typeof value === 'string') {
      const exempt = field.except?.includes(value) || (field.exceptUrls && value.includes(':'));
      if (!exempt) links.push({ subject, path: [...path], at: 'value', id: value, kinds: field.ref });
    }
    if (field.refKeys && value !== null && typeof value === 'object') {
      for (const id of Object.keys(value)) {
        if (!id.startsWith('x-'))
          links.push({ subject, path: [...path, id], at: 'key', id, kinds: field.refKeys });
      }
    }
  });
  return links;
}
