import { kindOfFile } from '../model/kinds.ts';
import { by } from '../model/order.ts';
import type { PlanState, SourceFile } from '../model/plan.ts';
import { assemble, isKept } from '../store/assemble.ts';
import { type BlobCache, contentKey, type KnownData } from '../store/blob-cache.ts';
import { GitSource } from '../store/git-source.ts';
import type { ListedFile } from '../store/plan-source.ts';
import type { PlanLocation } from '../store/repository.ts';

/** Data that is known already, by object id and path inside the plan: read before, or on the other side. */
export type Known = Map<string, unknown>;

/** What is remembered of a plan's commits. */
export function remembered(cache: BlobCache | undefined, plan: string): Known {
  return new Map(cache?.read(plan));
}

/** Keeps the data that were used, when they are not what was kept before. */
export function remember(
  cache: BlobCache | undefined,
  plan: string,
  before: ReadonlySet<string>,
  used: KnownData,
  now: number,
): void {
  if ([...used.keys()].some((key) => !before.has(key))) cache?.write(plan, used, now);
}

/**
 * Reads a plan of a commit: what is known is taken as it is, the same object for the same content, and only the rest
 * is asked of git and parsed. What is read is added to `known`, what was needed to `used`. With `texts`, the text of
 * every file will be wanted: those that are not among them are asked of git together.
 */
export async function loadRevision(
  location: PlanLocation,
  known: Known,
  used: Known,
  texts?: ReadonlyMap<string, string>,
): Promise<PlanState> {
  const { at, folder } = location;
  if (!at) throw new Error(`${folder} is not in a commit`);
  const source = new GitSource(at.root, at.commit, folder, at.tree);
  const files: SourceFile[] = [];
  const unknown: ListedFile[] = [];
  const unread: ListedFile[] = [];
  for (const file of source.list()) {
    const key = contentKey(source.oidOf(file.path) ?? '', file.path);
    const data = file.plain ? known.get(key) : undefined;
    if (data === undefined) unknown.push(file);
    else {
      used.set(key, data);
      const text = texts?.get(key);
      if (texts && text === undefined) unread.push(file);
      files.push(new KnownFile(source, file, data, text));
    }
  }
  source.expect([...unknown, ...unread].map(({ path }) => path));
  if (unknown.length > 0 || !files.some(({ kind }) => kind === 'plan')) {
    // The reader and the validators are most of the code; what is known does without them.
    const { loadFiles } = await import('../store/load-plan.ts');
    for (const file of loadFiles(source, unknown, files)) {
      files.push(file);
      if (!isKept(file)) continue;
      const key = contentKey(source.oidOf(file.inPlan) ?? '', file.inPlan);
      known.set(key, file.data);
      used.set(key, file.data);
    }
  }
  return assemble(source, files.sort(by((file) => file.inPlan)));
}

/** A file without a fault whose data are known; its text is read when somebody asks for it. */
class KnownFile implements SourceFile {
  readonly path: string;
  readonly inPlan: string;
  readonly kind: SourceFile['kind'];
  readonly byteOrderMark = false;
  readonly raw: unknown;
  readonly data: unknown;
  readonly faults = [];
  readonly #source: GitSource;
  readonly #file: ListedFile;
  readonly #text: string | undefined;

  constructor(source: GitSource, file: ListedFile, data: unknown, text: string | undefined) {
    this.#text = text;
    this.#source = source;
    this.#file = file;
    this.path = `${source.folder}/${file.path}`;
    this.inPlan = file.path;
    this.kind = kindOfFile(file.path);
    this.raw = data;
    this.data = data;
  }

  get text(): string | undefined {
    if (this.#text !== undefined) return this.#text;
    const contents = this.#source.read(this.#file);
    return contents.ok && 'bytes' in contents ? Buffer.from(contents.bytes).toString('utf8') : undefined;
  }
}
