import type { EntityKind } from '../model/kinds.ts';
import { kindOfFile, registries } from '../model/kinds.ts';
import type { Text } from '../model/text.ts';
import { readFile } from '../store/assemble.ts';
import type { PlanCache } from '../store/plan-cache.ts';
import type { PlanLocation } from '../store/repository.ts';
import { sourceOf } from './choose.ts';

/** An id of a plan with what names it. */
export interface Titled {
  readonly kind: EntityKind;
  readonly id: string;
  readonly title?: Text;
  /** Of an activity. */
  readonly milestones?: readonly { readonly id: string; readonly title?: Text }[];
}

/**
 * The ids and titles of a plan on the disk, from what is remembered of each file that has not changed since; the others
 * are read for it. A file that cannot be read has none.
 */
export async function titlesOf(
  location: PlanLocation,
  cache: PlanCache | undefined,
  now: number,
): Promise<readonly Titled[]> {
  const source = sourceOf(location);
  const stamps = cache?.stamps(location, source, now);
  const known = stamps && cache?.readEach('titles', location, stamps);
  const paths = stamps?.paths ?? source.list().map((file) => file.path);
  const missing = paths.filter((path) => !known?.has(path));
  if (missing.length === 0) return paths.flatMap((path) => known?.get(path) as readonly Titled[]);
  // The reader is most of the code; what is remembered does without it.
  const { readYaml } = await import('../store/yaml/read.ts');
  const read = new Map(
    missing.map((path) => [path, titlesIn(path, readYaml(readFile(source, path) ?? '').data)]),
  );
  const all = paths.map((path) => read.get(path) ?? (known?.get(path) as readonly Titled[]));
  if (stamps) cache?.writeEach('titles', location, stamps, all);
  return all.flat();
}

type Fields = Readonly<Record<string, unknown>>;

function titlesIn(path: string, data: unknown): readonly Titled[] {
  const kind = kindOfFile(path);
  if (kind === undefined || kind === 'plan' || kind === 'mapping' || !isMapping(data)) return [];
  if (kind === 'organisations' || kind === 'sources') {
    const { list, entry } = registries[kind];
    return mappingsIn(data[list]).flatMap((one) =>
      titled(entry, one, one['id'], one['name'] ?? one['title']),
    );
  }
  const [entity] = titled(kind, data, data['id'] ?? data['period'], data['title']);
  if (!entity) return [];
  const milestones = mappingsIn(data['milestones']).flatMap((one) =>
    titled('activity', one, one['id'], one['title']),
  );
  if (milestones.length === 0) return [entity];
  return [{ ...entity, milestones: milestones.map(({ kind: _, ...milestone }) => milestone) }];
}

function titled(kind: EntityKind, _: Fields, id: unknown, title: unknown): readonly Titled[] {
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  const text = typeof title === 'string' || isMapping(title) ? (title as Text) : undefined;
  return [{ kind, id: String(id), ...(text === undefined ? {} : { title: text }) }];
}

function mappingsIn(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isMapping) : [];
}

function isMapping(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
