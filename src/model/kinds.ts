/** The kinds of plan file; each has the schema `schemas/<kind>.schema.json`. */
export const fileKinds = [
  'plan',
  'area',
  'strategic-goal',
  'operational-goal',
  'activity',
  'kpi',
  'decision',
  'proposal',
  'assessment',
  'report',
  'organisations',
  'sources',
  'mapping',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** Kinds that have one file for each entity, in the folder of the kind. */
export type EntityFileKind = Exclude<FileKind, 'plan' | 'organisations' | 'sources' | 'mapping'>;

/** What an id of a plan can name: an entity with a file of its own, or an entry of a registry. */
export type EntityKind = EntityFileKind | 'organisation' | 'source';

/** What can be added to a plan by its definition. */
export const newKinds = [
  'area',
  'strategic-goal',
  'operational-goal',
  'activity',
  'milestone',
  'kpi',
  'decision',
  'assessment',
  'organisation',
  'source',
] as const;
export type NewKind = (typeof newKinds)[number];

/** The folder of each kind; the folder is the kind. */
export const folderOf: Readonly<Record<EntityFileKind, string>> = {
  area: 'areas',
  'strategic-goal': 'strategic-goals',
  'operational-goal': 'operational-goals',
  activity: 'activities',
  kpi: 'kpis',
  decision: 'decisions',
  proposal: 'proposals',
  assessment: 'assessments',
  report: 'reports',
};

/** The folder of the files that say how foreign spreadsheets are taken in; they hold no entities. */
export const mappingsFolder = 'mappings';

/** The two registries: the file, the list inside it, and the kind of its entries. */
export const registries = {
  organisations: { file: 'organisations.yaml', list: 'organisations', entry: 'organisation' },
  sources: { file: 'sources.yaml', list: 'sources', entry: 'source' },
} as const;
export type RegistryKind = keyof typeof registries;

/** The word that `planctl list` takes for a kind. */
export function listWordOf(kind: EntityKind): string {
  return kind === 'organisation' || kind === 'source' ? `${kind}s` : folderOf[kind];
}

const kindOfFolder = new Map<string, EntityFileKind | 'mapping'>([
  ...Object.entries(folderOf).map(([kind, folder]) => [folder, kind as EntityFileKind] as const),
  [mappingsFolder, 'mapping'],
]);

/** Whether a folder of a plan holds files of a kind. */
export function isKindFolder(folder: string): boolean {
  return kindOfFolder.has(folder);
}

/** Whether files of a kind stand in a folder of their own, one level down. */
export function isInFolder(kind: FileKind): boolean {
  return kind === 'mapping' || Object.hasOwn(folderOf, kind);
}

/** The kind that claims a file, by its path inside the plan (with `/`); undefined when no kind does. */
export function kindOfFile(path: string): FileKind | undefined {
  const slash = path.indexOf('/');
  if (slash < 0) {
    const stem = stemOf(path);
    return stem === 'plan' || stem === 'organisations' || stem === 'sources' ? stem : undefined;
  }
  return path.includes('/', slash + 1) ? undefined : kindOfFolder.get(path.slice(0, slash));
}

/** The same by a path in a repository, wherever the plan is in it. */
export function kindOfPath(path: string): FileKind | undefined {
  const parts = path.split('/');
  return kindOfFile(parts.slice(-2).join('/')) ?? kindOfFile(parts.at(-1) ?? '');
}

/** A file's name without folder and ending: `A-01-sandbox` of `activities/A-01-sandbox.yaml`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

/** The pattern of ids: Latin capitals and digits in groups joined by `-`. */
export const idPattern = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;

/**
 * The id a file's name begins with, as far as the name alone tells: the longest run of capital groups
 * (`A-01` of `A-01-sandbox`). Undefined when the name begins with none.
 */
export function idOfStem(stem: string): string | undefined {
  return /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*(?=-|$)/.exec(stem)?.[0];
}
