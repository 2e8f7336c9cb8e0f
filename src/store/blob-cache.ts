import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The data of files without a fault, by the object id of their content and their path inside the plan. */
export type KnownData = ReadonlyMap<string, unknown>;

/** What a file is known by: a fault can come of its content and of its name. */
export function contentKey(oid: string, inPlan: string): string {
  return `${oid} ${inPlan}`;
}

/**
 * Remembers what was read from commits. Contents named by object id never change, so nothing of it grows old; what a
 * plan was not asked about last is forgotten.
 */
export class BlobCache {
  readonly #folder: string;
  readonly #build: string;

  /** `folder` is git's folder for planctl; `build` names the code that read what is kept. */
  constructor(folder: string, build: string) {
    this.#folder = folder;
    this.#build = build;
  }

  /** What is kept of a plan. */
  read(plan: string): KnownData {
    try {
      const { build, keys, data } = JSON.parse(readFileSync(this.#file(plan), 'utf8')) as {
        readonly build: string;
        readonly keys: readonly string[];
        readonly data: readonly unknown[];
      };
      if (build === this.#build) return new Map(keys.map((key, i) => [key, data[i]]));
    } catch {
      // Nothing is kept, or it was cut short.
    }
    return new Map();
  }

  /** Keeps something of a plan in place of what was kept; silently does nothing where that is not possible. */
  write(plan: string, known: KnownData, now: number): void {
    const file = this.#file(plan);
    const beside = `${file}.${now}.tmp`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(
        beside,
        JSON.stringify({ build: this.#build, keys: [...known.keys()], data: [...known.values()] }),
      );
      renameSync(beside, file);
    } catch {
      rmSync(beside, { force: true });
    }
  }

  #file(plan: string): string {
    return path.join(this.#folder, `blobs-${encodeURIComponent(plan)}.json`);
  }
}
