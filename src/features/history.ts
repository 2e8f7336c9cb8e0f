import { birthChanges, compare } from '../core/diff/compare.ts';
import { datedChanges, FieldLife } from '../core/diff/life.ts';
import type { Change } from '../model/change.ts';
import type { HistoryEvent, Recorded } from '../model/history.ts';
import { isKindFolder, kindOfFile, stemOf } from '../model/kinds.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import { assemble } from '../store/assemble.ts';
import { type Blob, readBlobs } from '../store/blobs.ts';
import { askGit } from '../store/git.ts';
import { loadFiles } from '../store/load-plan.ts';
import { followLog, type LoggedCommit, type LoggedFile, readLog } from '../store/log.ts';
import type { Contents, PlanSource } from '../store/plan-source.ts';

/** What is to be told. */
export interface HistoryQuery {
  readonly root: string;
  /** The commit that the history leads to. */
  readonly head: string;
  /** The plan; undefined for any that the files tell. */
  readonly plan: string | undefined;
  /** The files that hold it now; without any, every commit is looked through. */
  readonly paths: readonly string[];
  /** The entity; undefined for all. */
  readonly id: string | undefined;
  readonly field: string | undefined;
  /** In seconds since 1970. */
  readonly since: number | undefined;
  /** The plan as it is now, for the language of plain strings. */
  readonly planNow: PlanState['plan'];
}

/**
 * The life of an entity or of a whole plan as its commits tell it, oldest first; then what `now`, the part of the plan
 * that is asked about as it is on the disk, adds to the last one.
 */
export function historyOf(query: HistoryQuery, now: PlanState | undefined): readonly HistoryEvent[] {
  const commits = commitsOf(query);
  const oids = commits.flatMap(({ files }) => files.flatMap(({ before, after }) => [...before, after]));
  const blobs = readBlobs(
    query.root,
    oids.filter((oid) => oid !== undefined),
  );
  const files = new Files(query.plan, blobs);
  const life = new Life(query);
  for (const commit of commits) {
    const { author, email, subject, recorded: at } = commit;
    const recorded = { commit: commit.commit, at, author, email, subject };
    for (const [plan, changed] of files.ofPlans(commit))
      life.add(plan, recorded, changesOf(query, files, plan, changed));
  }
  if (now) life.add(now.id, undefined, sidesChanges(query, files.atHead(query, now), now));
  return life.events;
}

/** What a state adds to the last commit, as events that are not recorded yet. */
export function uncommitted(
  query: HistoryQuery,
  before: PlanState,
  after: PlanState,
): readonly HistoryEvent[] {
  const life = new Life(query);
  life.add(after.id, undefined, sidesChanges(query, before, after));
  return life.events;
}

/** Collects events, and of one field only what concerns it. */
class Life {
  readonly events: HistoryEvent[] = [];
  readonly #field: FieldLife | undefined;

  constructor({ field }: HistoryQuery) {
    this.#field = field === undefined ? undefined : new FieldLife(field);
  }

  add(plan: string, recorded: Recorded | undefined, changes: readonly Change[]): void {
    for (const dated of datedChanges(changes)) {
      const told = this.#field ? this.#field.of(dated) : dated;
      if (told) this.events.push({ plan, recorded, ...told });
    }
  }
}

function commitsOf(query: HistoryQuery): readonly LoggedCommit[] {
  const { root, head, paths, since } = query;
  const isOurs = fileTest(query);
  if (paths.length > 0) return followLog({ root, head, since }, paths, isOurs);
  return readLog({ root, head, since }, undefined).flatMap((commit) => {
    const files = commit.files.filter(({ path }) => isOurs(path));
    return files.length === 0 ? [] : [{ ...commit, files }];
  });
}

/** Whether a file can hold what is asked about, wherever the plan was: by the id in its name, or as a registry. */
function fileTest({ plan, id }: HistoryQuery): (path: string) => boolean {
  return (path) => {
    const place = /\.ya?ml$/i.test(path) ? placeIn(path) : undefined;
    if (!place || kindOfFile(place.inPlan) === undefined) return false;
    if (plan !== undefined && place.plan !== plan) return false;
    const stem = stemOf(path);
    if (id === undefined || isNamed(stem, id)) return true;
    return stem === 'organisations' || stem === 'sources';
  };
}

function isNamed(stem: string, id: string): boolean {
  return stem === id || stem.startsWith(`${id}-`);
}

/** The part of a plan on the disk that an id names by its files; undefined where there is none. */
export function partNamed(source: PlanSource, id: string): PlanState | undefined {
  const listed = source.list().filter(({ path }) => {
    // Of thousands of files few are named so; only those are looked at closer.
    const stem = path.slice(path.lastIndexOf('/') + 1);
    if (path !== stem && !stem.startsWith(id)) return false;
    const kind = kindOfFile(path);
    return kind === 'plan' || (kind !== undefined && isNamed(stemOf(path), id));
  });
  const state = assemble(source, loadFiles(source, listed, []));
  return state.files.some(({ kind }) => kind !== 'plan') ? state : undefined;
}

/** A plan without all but one of its files, and its own. */
export function partIn(state: PlanState, file: SourceFile): PlanState {
  return assemble(
    state,
    state.files.filter((one) => one === file || one.kind === 'plan'),
  );
}

/** The plan of a path and the path inside it; undefined for what is in no plan. */
function placeIn(
  path: string,
): { readonly plan: string; readonly folder: string; readonly inPlan: string } | undefined {
  const parts = path.split('/');
  const inside = isKindFolder(parts.at(-2) ?? '') ? 2 : 1;
  const plan = parts.at(-1 - inside);
  if (plan === undefined || plan.startsWith('.')) return undefined;
  return { plan, folder: parts.slice(0, -inside).join('/'), inPlan: parts.slice(-inside).join('/') };
}

/** The versions of files that commits made, each content read and parsed once. */
class Files {
  readonly #blobs: Map<string, Blob>;
  readonly #read = new Map<string, SourceFile>();
  readonly #plan: string | undefined;

  constructor(plan: string | undefined, blobs: ReadonlyMap<string, Blob>) {
    this.#plan = plan;
    this.#blobs = new Map(blobs);
  }

  /** The changed files of a commit by the plans they are in. */
  ofPlans({ files }: LoggedCommit): ReadonlyMap<string, readonly LoggedFile[]> {
    const plans = new Map<string, LoggedFile[]>();
    for (const file of files) {
      const place = placeIn(file.path);
      if (!place || (this.#plan !== undefined && place.plan !== this.#plan)) continue;
      const known = plans.get(place.plan);
      if (known) known.push(file);
      else plans.set(place.plan, [file]);
    }
    return plans;
  }

  /** The files of a state as the last commit has them. */
  atHead({ root }: HistoryQuery, now: PlanState): PlanState {
    const paths = now.files.map(({ path }) => path);
    const { out } = askGit(root, ['ls-tree', '-z', '--full-tree', 'HEAD', '--', ...paths]);
    const versions = out
      .toString('utf8')
      .split('\0')
      .flatMap((line): readonly (readonly [string, string])[] => {
        const tab = line.indexOf('\t');
        const oid = line.slice(0, tab).split(' ')[2];
        return oid === undefined ? [] : [[line.slice(tab + 1), oid]];
      });
    const unread = versions.flatMap(([, oid]) => (this.#blobs.has(oid) ? [] : [oid]));
    for (const [oid, blob] of readBlobs(root, unread)) this.#blobs.set(oid, blob);
    return this.state(now.id, versions);
  }

  /** A plan with nothing but these versions. */
  state(plan: string, versions: readonly (readonly [string, string | undefined])[]): PlanState {
    const files = versions.flatMap(([path, oid]) => (oid === undefined ? [] : this.#file(path, oid)));
    return assemble({ id: plan, folder: placeIn(files[0]?.path ?? '')?.folder ?? '' }, files);
  }

  #file(path: string, oid: string): readonly SourceFile[] {
    const place = placeIn(path);
    if (!place) return [];
    const key = `${oid} ${path}`;
    const known = this.#read.get(key);
    if (known) return [known];
    const source = {
      id: place.plan,
      folder: place.folder,
      list: () => [],
      read: (): Contents => this.#contents(oid),
    };
    // The plan's own file is asked for with the others only where it changed.
    const [file] = loadFiles(source, [{ path: place.inPlan, plain: true }], []).filter(
      ({ inPlan }) => inPlan === place.inPlan,
    );
    if (!file) return [];
    this.#read.set(key, file);
    return [file];
  }

  #contents(oid: string): Contents {
    const blob = this.#blobs.get(oid);
    if (!blob) return { ok: false, reason: 'failed', detail: oid };
    return 'bytes' in blob
      ? { ok: true, bytes: blob.bytes }
      : { ok: false, reason: 'too-large', bytes: blob.size };
  }
}

/** What a commit changed in a plan: of a merge only what none of its parents had. */
function changesOf(
  query: HistoryQuery,
  files: Files,
  plan: string,
  changed: readonly LoggedFile[],
): readonly Change[] {
  const after = files.state(
    plan,
    changed.map(({ path, after: oid }) => [path, oid] as const),
  );
  const parents = Math.max(...changed.map(({ before }) => before.length));
  const [first = [], ...others] = Array.from({ length: parents }, (_, i) => {
    const before = files.state(
      plan,
      changed.map((file) => [file.path, file.before[i]] as const),
    );
    return sidesChanges(query, before, after);
  });
  if (others.length === 0) return first;
  const shared = others.map((changes) => new Set(changes.map((change) => JSON.stringify(change))));
  return first.filter((change) => shared.every((one) => one.has(JSON.stringify(change))));
}

function sidesChanges(query: HistoryQuery, before: PlanState, after: PlanState): readonly Change[] {
  const { id, field, planNow } = query;
  const known = (state: PlanState): PlanState => (state.planReadable ? state : { ...state, plan: planNow });
  const [was, is] = [known(before), known(after)];
  const changes = compare(was, is).facts.map(({ change }) => change);
  const asked = id === undefined ? changes : changes.filter(({ entity }) => entity === id);
  if (field === undefined) return asked;
  return asked.flatMap((change) => {
    const entity = change.type === 'entity-added' ? is.byId.get(change.entity) : undefined;
    return entity ? birthChanges(entity, is) : [change];
  });
}
