import {
  type LeftBehind,
  leftBehind,
  type Responsibility,
  responsibilitiesOf,
} from '../core/edit/responsibilities.ts';
import type { Change } from '../model/change.ts';
import { firstDay, isoDay } from '../model/dates.ts';
import { Failure } from '../model/failure.ts';
import { pathInFile } from '../model/origins.ts';
import { type Entity, entityOf, type PlanState } from '../model/plan.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import type { FileIntent, Intent } from './edit.ts';
import { unknownId } from './target.ts';

/** Who hands over to whom, and what. */
export interface Handover {
  /** An organisation's id, or `unknown`. */
  readonly from: string;
  readonly to: string;
  /** The first day of the new one. */
  readonly on: string;
  /** The ids of what is handed over; undefined means everything, and that the organisation ends. */
  readonly only: readonly string[] | undefined;
}

/** What a handover is about, before it is made. */
export interface HandoverPreview {
  readonly responsibilities: readonly Responsibility[];
  /** What was named and is not the organisation's. */
  readonly others: readonly string[];
  readonly left: LeftBehind;
}

/** What a handover would move and what it would not. Fails for an id that is none. */
export function previewHandover(state: PlanState, handover: Handover): HandoverPreview {
  const { from, to, on, only } = handover;
  if (from !== 'unknown') organisation(state, from);
  organisation(state, to);
  if (from === to) throw new Failure({ why: 'own-successor', id: from });
  for (const id of only ?? []) {
    if (!state.byId.has(id) && id !== state.id) throw unknownId(state, id);
  }
  const all = responsibilitiesOf(state, from);
  const responsibilities = only === undefined ? all : all.filter(({ id }) => only.includes(id));
  const moved = new Set(responsibilities.map(({ id }) => id));
  return {
    responsibilities,
    others: [...new Set(only)].filter((id) => !moved.has(id)),
    left: of(only, leftBehind(state, from, firstDay(on) ?? 0)),
  };
}

/** Of a part that is handed over only what it names itself. */
function of(only: readonly string[] | undefined, left: LeftBehind): LeftBehind {
  if (only === undefined) return left;
  const named = (ids: readonly string[]): readonly string[] => ids.filter((id) => only.includes(id));
  return { actions: named(left.actions), partners: named(left.partners), tasks: [], parts: [] };
}

/** Gives everything an organisation leads and owns, or what was named of it, to another one. */
export function handoverIntent(state: PlanState, handover: Handover): Intent {
  const { from, to, on, only } = handover;
  const { responsibilities } = previewHandover(state, handover);
  if (responsibilities.length === 0) return { files: [], changes: [] };
  const edits = new Map<string, Edit[]>();
  const changes: Change[] = [];
  const add = (inPlan: string, edit: Edit, change: Change): void => {
    const known = edits.get(inPlan);
    if (known) known.push(edit);
    else edits.set(inPlan, [edit]);
    changes.push(change);
  };
  for (const { subject, id, path } of responsibilities) {
    add(
      subject.file.inPlan,
      { type: 'set', path: [...subject.base, ...pathInFile(subject.data, path)], value: to },
      {
        type: 'field-changed',
        entity: id,
        entityKind: subject.entity?.kind ?? 'plan',
        field: nameOf(subject.data, path),
        before: from,
        after: to,
      },
    );
  }
  const ending = only === undefined && from !== 'unknown' ? organisation(state, from) : undefined;
  if (ending) {
    const last = isoDay((firstDay(on) ?? 0) - 1);
    for (const [key, value] of Object.entries({ valid_to: last, succeeded_by: to })) {
      if (Object.hasOwn(ending.data, key)) continue;
      add(
        ending.file.inPlan,
        { type: 'add', path: ending.path, key, value },
        {
          type: key === 'valid_to' ? 'date-moved' : 'field-changed',
          ...{ entity: from, entityKind: 'organisation', field: key, after: value },
        },
      );
    }
  }
  const files = [...edits].map(([inPlan, list]): FileIntent => ({ do: 'edit', inPlan, edits: list }));
  return { files, changes };
}

/** A path by names: the owner of a risk by the risk's id. */
function nameOf(data: Responsibility['subject']['data'], path: Responsibility['path']): string {
  const [top, index, last] = path;
  if (typeof index !== 'number') return String(top);
  const { risks = [] } = data as { readonly risks?: readonly { readonly id?: string }[] };
  return `${top}.${risks[index]?.id ?? index}.${last}`;
}

function organisation(state: PlanState, id: string): Entity<'organisation'> {
  const found = entityOf(state, 'organisation', id);
  if (found) return found;
  const other = state.byId.get(id);
  if (!other) throw unknownId(state, id);
  throw new Failure({ why: 'wrong-kind', id, kind: other.kind, wanted: 'organisation' });
}
