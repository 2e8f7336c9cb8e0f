import { entryChange, type Subject, valueChange } from '../core/edit/field-change.ts';
import type { FieldPlace } from '../core/edit/field-place.ts';
import type { Change } from '../model/change.ts';
import { lastDay, type WrittenDate } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import type { Provenance } from '../model/files.ts';
import type { Path } from '../model/path.ts';
import { languagesOf, type PlanState } from '../model/plan.ts';
import { isReconstructedAt } from '../model/provenance.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { sameData } from '../store/yaml/edit/value.ts';
import type { Intent } from './edit.ts';
import { listEdits } from './list-entries.ts';
import { putEdit, takeEdit } from './put-value.ts';
import { placeIn, refuseFixed, type Target, targetIn } from './target.ts';

/** What is to become of a field. */
export type FieldAction =
  | { readonly do: 'put'; readonly value: unknown }
  /** Entries that come into a list, and the names of those that go. */
  | { readonly do: 'entries'; readonly add: readonly unknown[]; readonly remove: readonly string[] }
  | { readonly do: 'unset' };

/** What setting a field does, and what a person should know of it. */
export interface FieldSetting {
  readonly intent: Intent;
  readonly target: Target;
  readonly place: FieldPlace;
  /** Whether the date that was approved first is kept beside the new one, or is not, since nobody had confirmed it. */
  readonly original: 'kept' | 'unconfirmed' | undefined;
  /** Whether a decision has to allow the change. */
  readonly needsDecision: boolean;
  /** Whether the old value was worked out, and the file still says so of the new one. */
  readonly unconfirmed: boolean;
}

/** Sets a field of an entity, or of the plan where there is no id. */
export function setField(
  state: PlanState,
  id: string | undefined,
  typed: string,
  action: FieldAction,
): FieldSetting {
  const target = targetIn(state, id);
  const named = placeIn(target, typed);
  refuseFixed(target, named);
  const place =
    action.do === 'put' && typeof action.value === 'string' ? inOneLanguage(named, target, state) : named;
  const steps = stepsOf(state, target, place, action);
  const changed = steps.changes.length > 0;
  const wasReconstructed = isReconstructedAt(target.data as { provenance?: Provenance }, place.name);
  const original = changed && action.do === 'put' ? originalDate(target, place, action.value) : undefined;
  const kept = original && !wasReconstructed ? original : undefined;
  const edits = changed ? [...steps.edits, ...(kept ? [kept.edit] : [])] : [];
  return {
    intent: {
      files: [{ do: 'edit', inPlan: target.file.inPlan, edits }],
      changes: [...steps.changes, ...(kept ? [kept.change] : [])],
    },
    target,
    place,
    original: original && (wasReconstructed ? 'unconfirmed' : 'kept'),
    needsDecision: changed && place.approved && !wasReconstructed,
    unconfirmed: changed && wasReconstructed && action.do === 'put' && place.path[0] !== 'provenance',
  };
}

interface Steps {
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

function stepsOf(state: PlanState, target: Target, place: FieldPlace, action: FieldAction): Steps {
  const { data, base } = target;
  const subject = subjectOf(target);
  if (action.do === 'entries') return listEdits(target, place, action);
  if (action.do === 'unset') {
    if (place.value === undefined) return { edits: [], changes: [] };
    const list = place.path.slice(0, -1);
    const isEntry = typeof place.path.at(-1) === 'number';
    const change = isEntry
      ? entryChange(subject, listOf(target, place), place.name.slice(place.name.lastIndexOf('.') + 1), {
          before: place.value,
        })
      : valueChange(subject, place, place.value, undefined);
    const edit: Edit = isEntry
      ? { type: 'remove', path: [...base, ...list, place.path.at(-1) ?? 0] }
      : takeEdit(data, base, place.path);
    return { edits: [edit], changes: [change] };
  }
  if (Array.isArray(action.value)) {
    const entries = entriesBetween(place.value, action.value);
    if (entries) return listEdits(target, place, entries);
  }
  if (isSame(place, action.value)) return { edits: [], changes: [] };
  const value = inPlainText(place, target, action.value, state);
  return {
    edits: [putEdit(data, base, value.path, value.value)],
    changes: [valueChange(subject, place, place.value, action.value)],
  };
}

/** The entries that come and go between two lists, where those that stay keep their order and the new ones follow. */
function entriesBetween(
  before: unknown,
  after: readonly unknown[],
): { readonly add: readonly unknown[]; readonly remove: readonly string[] } | undefined {
  const list: readonly unknown[] = Array.isArray(before) ? before : [];
  const isIn = (one: unknown, others: readonly unknown[]): boolean =>
    others.some((other) => sameData(one, other));
  const add = after.filter((one) => !isIn(one, list));
  const kept = list.filter((one) => isIn(one, after));
  const remove = list.flatMap((one, i) => (isIn(one, after) ? [] : [`#${i + 1}`]));
  return sameData([...kept, ...add], after) ? { add, remove } : undefined;
}

/** What a change of a target is about. */
export function subjectOf({ id, kind }: Target): Subject {
  return { entity: id, entityKind: kind };
}

/** The list that an entry is in. */
function listOf(target: Target, place: FieldPlace): FieldPlace {
  return placeIn(target, place.name.slice(0, place.name.lastIndexOf('.')));
}

/** A text that is there in languages gets another one in the plan's first: that is what a plain text means. */
function inOneLanguage(place: FieldPlace, target: Target, state: PlanState): FieldPlace {
  const isMapping = place.value !== null && typeof place.value === 'object';
  if (!place.field.text || place.language !== undefined || !isMapping) return place;
  return placeIn(target, `${place.name}.${languagesOf(state)[0] ?? 'bg'}`);
}

/** Where a text in one language goes: a plain one becomes a mapping, unless it is in that language already. */
function inPlainText(
  place: FieldPlace,
  target: Target,
  value: unknown,
  state: PlanState,
): { readonly path: Path; readonly value: unknown } {
  if (place.language === undefined) return { path: place.path, value };
  const path = place.path.slice(0, -1);
  const plain = placeIn(target, place.name.slice(0, place.name.lastIndexOf('.'))).value;
  if (typeof plain !== 'string') return { path: place.path, value };
  const [first = 'bg'] = languagesOf(state);
  return { path, value: place.language === first ? value : { [first]: plain, [place.language]: value } };
}

/** Whether a field has a value already; a year is the same as a number and as a text. */
function isSame({ field, value }: FieldPlace, wanted: unknown): boolean {
  if (field.date && (typeof value === 'number' || typeof value === 'string'))
    return String(value) === String(wanted);
  return sameData(value, wanted);
}

/** What keeps the end of an activity, or the due date of a milestone, when it is moved for the first time. */
function originalDate(
  target: Target,
  place: FieldPlace,
  value: unknown,
): { readonly edit: Edit; readonly change: Change } | undefined {
  const [first, , last] = place.path;
  const isEnd = place.path.length === 1 && first === 'end';
  const isDue = place.path.length === 3 && first === 'milestones' && last === 'due';
  if (target.kind !== 'activity' || !(isEnd || isDue)) return undefined;
  const [before, after] = [place.value as WrittenDate | undefined, value as WrittenDate];
  // Another way to write the same day moves nothing.
  if (before === undefined || lastDay(before) === undefined || lastDay(before) === lastDay(after))
    return undefined;
  const original = placeIn(target, place.name.replace(/(?:^|(?<=\.))(?=(?:end|due)$)/, 'original_'));
  if (original.value !== undefined) return undefined;
  return {
    edit: putEdit(target.data, target.base, original.path, before),
    change: valueChange(subjectOf(target), original, undefined, before),
  };
}

/** Fails unless a decision is in the plan; tells whether it names the change among those it allows. */
export function allowsChange(
  state: PlanState,
  decision: string,
  { target, place, intent }: FieldSetting,
): boolean {
  const found = state.byId.get(decision);
  if (found?.kind !== 'decision') throw new Failure({ why: 'unknown-decision', id: decision });
  const [change] = intent.changes;
  return (found.data.allows ?? []).some(
    ({ entity, field, to }) =>
      entity === target.id &&
      (field === place.name || field === place.path[0]) &&
      (to === undefined ||
        change === undefined ||
        String(to) === String(change.after) ||
        typeof to === 'object'),
  );
}
