import type {
  ActivityFile,
  AreaFile,
  AssessmentFile,
  DecisionFile,
  KpiFile,
  OperationalGoalFile,
  OrganisationsFile,
  PlanFile,
  ProposalFile,
  ReportFile,
  SourcesFile,
  StrategicGoalFile,
} from './files.ts';
import type { Fault } from './finding.ts';
import type { EntityKind, FileKind } from './kinds.ts';
import { isWithin, type Path } from './path.ts';

/** The data of each kind of entity. */
export interface DataOf {
  area: AreaFile;
  'strategic-goal': StrategicGoalFile;
  'operational-goal': OperationalGoalFile;
  activity: ActivityFile;
  kpi: KpiFile;
  decision: DecisionFile;
  proposal: ProposalFile;
  assessment: AssessmentFile;
  report: ReportFile;
  organisation: OrganisationsFile['organisations'][number];
  source: SourcesFile['sources'][number];
}

/** One thing of a plan that has an id. */
export interface Entity<K extends EntityKind = EntityKind> {
  readonly kind: K;
  /** The id; for a report its period. */
  readonly id: string;
  readonly file: SourceFile;
  /** Where in the file it is: empty for an entity with a file of its own, `[list, index]` in a registry. */
  readonly path: Path;
  readonly data: DataOf[K];
}

/** An entity of any kind, told apart by `kind`. */
export type AnyEntity = { [K in EntityKind]: Entity<K> }[EntityKind];

/** One plan file as it was read. */
export interface SourceFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  /** Relative to the plan's folder, with `/`. */
  readonly inPlan: string;
  /** Undefined when no kind claims the file. */
  readonly kind: FileKind | undefined;
  /** The text without a byte order mark; undefined when it could not be read. */
  readonly text: string | undefined;
  /** Whether the text began with a byte order mark, which positions do not count. */
  readonly byteOrderMark: boolean;
  /** The file's data as written; undefined when nothing of it can be trusted. */
  readonly raw: unknown;
  /**
   * The same data fit for its type: what breaks the schema is left out, and a missing name is filled in, so that
   * the rest of a broken file can still be shown. Undefined when too little is left.
   */
  readonly data: unknown;
  /** What is wrong with the file taken alone. */
  readonly faults: readonly Fault[];
}

/** A plan at one moment, from the disk or from a commit: the same to everything that reads it. */
export interface PlanState {
  /** The plan's id: the name of its folder. */
  readonly id: string;
  /** Its folder, relative to the repository's root, with `/`. */
  readonly folder: string;
  readonly plan: PlanFile;
  /** False when plan.yaml is missing or unusable and `plan` holds only what the folder's name tells. */
  readonly planReadable: boolean;
  /** Sorted by path. */
  readonly files: readonly SourceFile[];
  /** Sorted by kind and id; of two with one id only the first. */
  readonly entities: readonly AnyEntity[];
  readonly byId: ReadonlyMap<string, AnyEntity>;
  /** Entities whose id another one has already. */
  readonly duplicates: readonly AnyEntity[];
  /** Ids that files too broken to read stand for by their names; what points to them is not to blame. */
  readonly brokenIds: ReadonlySet<string>;
  /** Absent for a whole plan. */
  readonly part?: PlanPart;
}

/**
 * A part of a plan: only the files were read that a report about one entity can concern. A change worked out on a part
 * is as good as one on the whole where it leaves no doubt.
 */
export interface PlanPart {
  /** The id of the entity. */
  readonly around: string;
  /** Ids that it names and that were not looked for: they are taken for what they should be. */
  readonly assumed: ReadonlySet<string>;
}

/** The languages of a plan, the first one being that of plain strings. */
export function languagesOf(state: Pick<PlanState, 'plan'>): readonly string[] {
  return state.plan.languages ?? ['bg', 'en'];
}

/** All entities of one kind, in id order. */
export function entitiesOf<K extends EntityKind>(state: PlanState, kind: K): readonly Entity<K>[] {
  return state.entities.filter((entity): entity is AnyEntity & Entity<K> => entity.kind === kind);
}

/** The entity of an id when it is of the kind asked for. */
export function entityOf<K extends EntityKind>(state: PlanState, kind: K, id: string): Entity<K> | undefined {
  const entity = state.byId.get(id);
  return entity?.kind === kind ? (entity as AnyEntity & Entity<K>) : undefined;
}

/** Whether any of a file's faults lies at a path, below it or above it: the value there cannot be judged further. */
export function isFaulty(file: SourceFile, path: Path): boolean {
  return file.faults.some((fault) => isWithin(fault.place.path, path) || isWithin(path, fault.place.path));
}
