import { type CountedKind, type KnownIds, nextId } from '../core/edit/next-id.ts';
import { partsOf } from '../model/dates.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { folderOf, idPattern, kindOfFile, type NewKind, registries } from '../model/kinds.ts';
import { entitiesOf, entityOf, type PlanState } from '../model/plan.ts';
import { idFromName } from '../store/assemble.ts';
import { deletedFiles } from '../store/deleted-files.ts';
import type { PlanLocation } from '../store/repository.ts';
import type { Edit } from '../store/yaml/edit/edit.ts';
import { type Comments, renderFile } from '../store/yaml/render-file.ts';
import type { Intent } from './edit.ts';
import { registryOf } from './target.ts';

/** What is to be added to a plan. */
export interface Addition {
  readonly kind: NewKind;
  /** The activity that a milestone is of. */
  readonly activity?: string | undefined;
  /** The id asked for; else the next free one. */
  readonly id: string | undefined;
  /** Everything but the id. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What follows the id in the name of its file. */
  readonly slug: string;
  /** What a new file says beside its data. */
  readonly commentsFor: (id: string) => Comments;
  readonly year: number;
}

/** Ids of files that are in the history alone, with the path each had. */
export type FormerIds = ReadonlyMap<string, string>;

/** The ids that a plan had and has no more, as far as the names of deleted files tell. */
export function formerIds(root: string, { folder }: PlanLocation): FormerIds {
  const ids = new Map<string, string>();
  for (const path of deletedFiles(root, folder)) {
    if (!path.startsWith(`${folder}/`)) continue;
    const inPlan = path.slice(folder.length + 1);
    const kind = kindOfFile(inPlan);
    const id = kind === undefined ? undefined : idFromName(kind, inPlan);
    if (id !== undefined) ids.set(id, path);
  }
  return ids;
}

/** The year that counts for a new decision: that of its date, else the present one. */
export function yearOf(today: number): number {
  return partsOf(today).year;
}

/** Adds an entity, or a milestone to its activity. */
export function addIntent(state: PlanState, addition: Addition, former: FormerIds): Intent {
  if (addition.kind === 'milestone') return milestoneIntent(state, addition);
  const { kind, data, slug, commentsFor } = addition;
  const id = freeId(state, addition, kind, former);
  const entity = { id, ...data };
  const change = { type: 'entity-added', entity: id, entityKind: kind, after: entity } as const;
  if (kind === 'organisation' || kind === 'source') {
    return { files: [registryFile(state, kind, entity)], changes: [change] };
  }
  // A few names are no files on Windows, whatever their ending.
  const tail = slug === '' && /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)\d)$/.test(id) ? kind : slug;
  const inPlan = `${folderOf[kind]}/${id}${tail === '' ? '' : `-${tail}`}.yaml`;
  const rendered = renderFile(kind, entity, commentsFor(id));
  if (!rendered.ok) {
    const path = `${state.folder}/${inPlan}`;
    throw new Failure({ why: 'cannot-edit', path, reason: rendered.refusal.reason }, exitCodes.findings);
  }
  return { files: [{ do: 'write', inPlan, text: rendered.text }], changes: [change] };
}

/** An entry more in a registry, which is made where there is none. */
function registryFile(
  state: PlanState,
  kind: 'organisation' | 'source',
  entry: object,
): Intent['files'][number] {
  const registry = registryOf(kind);
  const { file, list } = registries[registry];
  const there = state.files.find((one) => one.kind === registry);
  if (there) {
    return { do: 'edit', inPlan: there.inPlan, edits: [{ type: 'append', path: [list], value: entry }] };
  }
  const rendered = renderFile(registry, { [list]: [entry] });
  if (rendered.ok) return { do: 'write', inPlan: file, text: rendered.text };
  const path = `${state.folder}/${file}`;
  throw new Failure({ why: 'cannot-edit', path, reason: rendered.refusal.reason }, exitCodes.findings);
}

function milestoneIntent(state: PlanState, { activity: of, id: asked, data, year }: Addition): Intent {
  const activity = of === undefined ? undefined : entityOf(state, 'activity', of);
  if (!activity) throw new Failure({ why: 'not-an-activity', id: of ?? '' });
  const milestones = activity.data.milestones ?? [];
  const alike = milestones.map(({ id }) => id);
  // What was ever reported of a milestone stays said of it.
  const reported = (activity.data.updates ?? []).flatMap((update) => Object.keys(update.milestones ?? {}));
  const taken = [...alike, ...reported];
  const id = asked ?? nextId('milestone', { alike, others: [], taken }, year) ?? '';
  if (asked === undefined && id === '')
    throw new Failure({ why: 'id-needed', kind: 'milestone', examples: alike });
  checkForm(id);
  if (taken.includes(id))
    throw new Failure({ why: 'id-taken', id, path: `${activity.id} ${activity.file.path}` });
  const milestone = { id, ...data };
  const edit: Edit = { type: 'append', path: ['milestones'], value: milestone };
  return {
    files: [{ do: 'edit', inPlan: activity.file.inPlan, edits: [edit] }],
    changes: [
      {
        type: 'milestone-added',
        entity: activity.id,
        entityKind: 'activity',
        field: `milestones.${id}`,
        after: milestone,
      },
    ],
  };
}

/** The id asked for where nothing has or had it; else the next free one. */
function freeId(
  state: PlanState,
  { id, year }: Addition,
  kind: Exclude<NewKind, 'milestone'>,
  former: FormerIds,
): string {
  if (id === undefined) return nextFreeId(state, kind, former, year);
  checkForm(id);
  const owner = state.byId.get(id);
  if (owner) throw new Failure({ why: 'id-taken', id, path: owner.file.path });
  if (state.brokenIds.has(id)) throw new Failure({ why: 'id-taken', id, path: brokenFile(state, id) });
  const path = former.get(id);
  if (path !== undefined) throw new Failure({ why: 'id-used-before', id, path });
  return id;
}

/** The next id of a kind that nothing has or had. */
export function nextFreeId(
  state: PlanState,
  kind: Exclude<CountedKind, 'milestone'>,
  former: FormerIds,
  year: number,
): string {
  const alike = entitiesOf(state, kind).map((one) => one.id);
  const known: KnownIds = {
    alike,
    others: state.entities.filter((one) => one.kind !== kind),
    taken: [...state.byId.keys(), ...state.brokenIds, ...former.keys()],
  };
  const next = nextId(kind, known, year);
  if (next === undefined) throw new Failure({ why: 'id-needed', kind, examples: alike.slice(0, 3) });
  return next;
}

/** The file too broken to be read that stands for an id. */
function brokenFile(state: PlanState, id: string): string {
  const file = state.files.find((one) => one.kind !== undefined && idFromName(one.kind, one.inPlan) === id);
  return file?.path ?? state.folder;
}

function checkForm(id: string): void {
  if (!idPattern.test(id) || id.length > 64) throw new Failure({ why: 'bad-id', id });
}
