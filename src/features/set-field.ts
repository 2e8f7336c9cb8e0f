import { fieldChanges, fieldedOf, originalOf } from '../core/edit/definition-change.ts';
import { type FoundField, findField } from '../core/edit/field-path.ts';
import { type Subject, subjectNamed } from '../core/links.ts';
import type { Change } from '../model/change.ts';
import { closest } from '../model/closest.ts';
import { Failure } from '../model/failure.ts';
import { pathInFile } from '../model/origins.ts';
import type { Path } from '../model/path.ts';
import { languagesOf, type PlanState } from '../model/plan.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { valueAt } from '../store/yaml/edit/place.ts';

/** A field of an entity, or of the plan, that a value can be given to. */
export interface SettableField {
  readonly subject: Subject;
  readonly found: FoundField;
}

/** The field that an id and a path name. Fails for one that is not there, and for ids and logs, which never change. */
export function settableField(state: PlanState, id: string, typed: string): SettableField {
  const subject = subjectNamed(state, id);
  if (!subject) throw unknownId(state, id);
  const search = findField(fieldedOf(subject), typed);
  if (!search.ok) {
    const { within, step, known, suggestion } = search;
    const like = suggestion === undefined ? {} : { suggestion };
    throw new Failure({ why: 'no-such-field', id, within, step, known, ...like });
  }
  const { name, key, path } = search.found;
  const log = path[0] === 'updates' || path[0] === 'measurements';
  if (log || key === 'id') throw new Failure({ why: 'fixed-field', id, field: name, log });
  return { subject, found: search.found };
}

/** That nothing of a plan has an id. */
export function unknownId(state: PlanState, id: string): Failure {
  const suggestion = closest(id, state.byId.keys());
  return new Failure({ why: 'unknown-id', id, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** The edits of a file that give a field a value, and what they mean. */
export interface Setting {
  readonly inPlan: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

/**
 * Gives a field another value; null takes one away that cannot be null. When an approved end or due date moves for
 * the first time, what it was is kept beside it.
 */
export function setting(
  state: PlanState,
  id: string,
  { subject, found }: SettableField,
  value: unknown,
): Setting {
  const original = value === null || found.value === undefined ? undefined : originalOf(subject, found);
  const { value: before } = found;
  const kept =
    original === undefined
      ? { edits: [], changes: [] }
      : {
          edits: fieldEdits(state, subject, original, before),
          changes: fieldChanges(subject, original, id, before),
        };
  return {
    inPlan: subject.file.inPlan,
    edits: [...fieldEdits(state, subject, found, value), ...kept.edits],
    changes: [...fieldChanges(subject, found, id, value), ...kept.changes],
  };
}

/** The edits of a file for one value: what is there is set, what is not is added with all that would hold it. */
export function fieldEdits(
  state: PlanState,
  { file, base, data }: Subject,
  { path: inData, field }: FoundField,
  value: unknown,
): readonly Edit[] {
  const path: Path = [...base, ...pathInFile(data, inData)];
  const removes = value === null && !field.free && !field.nullable;
  const missing = path.findIndex((_, i) => valueAt(file.raw, path.slice(0, i + 1)) === undefined);
  if (missing < 0) return [removes ? { type: 'remove', path } : { type: 'set', path, value }];
  if (removes) return [];
  const holder = path.slice(0, missing);
  const key = String(path[missing]);
  const within = path.slice(missing + 1).reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const held = valueAt(file.raw, holder);
  // A plain text is the one in the plan's first language.
  if (typeof held === 'string') {
    const [first = key] = languagesOf(state);
    return [{ type: 'set', path: holder, value: { [first]: held, [key]: within } }];
  }
  return [{ type: 'add', path: holder, key, value: within }];
}
