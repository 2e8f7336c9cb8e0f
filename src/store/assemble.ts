import type { PlanFile } from '../model/files.ts';
import {
  type EntityKind,
  type FileKind,
  folderOf,
  idOfStem,
  idPattern,
  kindOfFile,
  registries,
  stemOf,
} from '../model/kinds.ts';
import { byCodePoint } from '../model/order.ts';
import { originOf } from '../model/origins.ts';
import { type AnyEntity, isFaulty, type PlanState, type SourceFile } from '../model/plan.ts';
import { foldLookAlikes } from '../model/script.ts';
import { decode, decoded } from './decode.ts';
import type { PlanSource } from './plan-source.ts';

/** The text of one file of a plan; undefined where it cannot be read. */
export function readFile(source: PlanSource, inPlan: string): string | undefined {
  const contents = source.read({ path: inPlan, plain: true });
  if (!contents.ok) return undefined;
  const result = 'text' in contents ? decoded(contents.text) : decode(contents.bytes);
  return result.ok ? result.text : undefined;
}

/**
 * Whether a file can be remembered by its data alone: it has no fault and no mark, and JSON, which has no word for what
 * is no finite number, brings its data back as they were.
 */
export function isKept({ data, faults, text, byteOrderMark }: SourceFile): boolean {
  return data !== undefined && faults.length === 0 && !byteOrderMark && !/\.(?:inf|nan)/i.test(text ?? '');
}

/** A plan from the data of its files, all of which are known to be without fault. Their texts are not there. */
export function planOf(
  source: Pick<PlanSource, 'id' | 'folder'>,
  paths: readonly string[],
  data: readonly unknown[],
): PlanState {
  const files = paths.map(
    (inPlan, i): SourceFile => ({
      path: `${source.folder}/${inPlan}`,
      inPlan,
      kind: kindOfFile(inPlan),
      text: undefined,
      byteOrderMark: false,
      raw: data[i],
      data: data[i],
      faults: [],
    }),
  );
  return assemble(source, files);
}

/** Files read from anywhere as one plan: the owner of each id, who else claims it, and ids that only a name tells. */
export function assemble(source: Pick<PlanSource, 'id' | 'folder'>, files: readonly SourceFile[]): PlanState {
  const plan = files.find((file) => file.kind === 'plan')?.data as PlanFile | undefined;
  const entities = entitiesIn(files);
  const byId = new Map<string, AnyEntity>();
  const duplicates: AnyEntity[] = [];
  // The owner of an id is the entity whose file is named after it.
  const bad = new Set(entities.filter(misnamed));
  for (const entity of [...entities.filter((one) => !bad.has(one)), ...bad]) {
    if (byId.has(entity.id)) duplicates.push(entity);
    else byId.set(entity.id, entity);
  }
  return {
    id: source.id,
    folder: source.folder,
    plan: plan ?? { id: source.id, title: source.id },
    planReadable: plan !== undefined,
    files,
    entities: entities.filter((entity) => byId.get(entity.id) === entity),
    byId,
    duplicates,
    brokenIds: brokenIds(files),
  };
}

/** The id that a file's name gives, for a file that does not tell its own. */
export function idFromName(kind: FileKind, inPlan: string): string | undefined {
  const stem = stemOf(inPlan);
  return kind === 'report' ? stem : idOfStem(stem);
}

const kindOrder = new Map<EntityKind, number>(
  [...Object.keys(folderOf), 'organisation', 'source'].map((kind, i) => [kind as EntityKind, i]),
);

function entitiesIn(files: readonly SourceFile[]): AnyEntity[] {
  const entities: AnyEntity[] = [];
  for (const file of files) {
    const { kind, data } = file;
    if (kind === undefined || kind === 'plan' || kind === 'mapping' || data === undefined) continue;
    if (kind === 'organisations' || kind === 'sources') {
      const { list, entry } = registries[kind];
      const items = (data as Record<string, readonly { readonly id: string }[]>)[list] ?? [];
      for (const [i, item] of items.entries()) {
        const at = [list, originOf(items, i)];
        entities.push({ kind: entry, id: item.id, file, path: at, data: item } as unknown as AnyEntity);
      }
      continue;
    }
    const own = data as { readonly id?: string; readonly period?: string | number };
    const id = kind === 'report' ? String(own.period) : String(own.id);
    entities.push({ kind, id, file, path: [], data } as unknown as AnyEntity);
  }
  const rank = (entity: AnyEntity): number => kindOrder.get(entity.kind) ?? 0;
  return entities.sort(
    (a, b) => rank(a) - rank(b) || byCodePoint(a.id, b.id) || byCodePoint(a.file.path, b.file.path),
  );
}

function misnamed(entity: AnyEntity): boolean {
  return entity.path.length === 0 && isFaulty(entity.file, ['id']);
}

/** The ids that files stand for by their names: files that are unusable, in a wrong place, or of another id inside. */
function brokenIds(files: readonly SourceFile[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const file of files) {
    if (file.data !== undefined && !file.faults.some((fault) => fault.code === 'file-name-id')) continue;
    const id = file.kind === undefined ? idOfStem(stemOf(file.inPlan)) : idFromName(file.kind, file.inPlan);
    for (const meant of [id, idMeant(file.raw)])
      if (meant !== undefined && idPattern.test(meant)) ids.add(meant);
  }
  return ids;
}

/** The id that the one in a file was meant to be: in capital Latin letters. */
function idMeant(raw: unknown): string | undefined {
  const id = raw !== null && typeof raw === 'object' && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' ? foldLookAlikes(id.toUpperCase()) : undefined;
}
