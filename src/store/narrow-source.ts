import { idOfStem, kindOfFile, stemOf } from '../model/kinds.ts';
import type { Contents, ListedFile, PlanSource } from './plan-source.ts';

/**
 * A plan with only the files that have to do with one id: those that are named after it or hold it, those whose own
 * ids they hold, plan.yaml and the registries. Enough to show an entity with all that it names and that names it,
 * without parsing the rest.
 */
export class NarrowSource implements PlanSource {
  readonly id: string;
  readonly folder: string;
  readonly #source: PlanSource;
  readonly #contents = new Map<string, Contents>();
  readonly #wanted: string;

  constructor(source: PlanSource, wanted: string) {
    this.id = source.id;
    this.folder = source.folder;
    this.#source = source;
    this.#wanted = wanted;
  }

  /** Whether the plan has a file named after the id. */
  get hasOwnFile(): boolean {
    return this.#own().length > 0;
  }

  #own(): readonly ListedFile[] {
    return this.#source.list().filter((file) => isNamedAfter(file.path, this.#wanted));
  }

  list(): readonly ListedFile[] {
    const files = this.#source.list();
    const own = this.#own().map((file) => file.path);
    return files.filter((file) => {
      if (!file.path.includes('/') || own.includes(file.path) || this.#holds(file, this.#wanted)) return true;
      const id = kindOfFile(file.path) && idOfStem(stemOf(file.path));
      return id !== undefined && own.some((path) => this.#holds({ path }, id));
    });
  }

  read(file: ListedFile): Contents {
    const known = this.#contents.get(file.path);
    if (known) return known;
    const contents = this.#source.read(file);
    this.#contents.set(file.path, contents);
    return contents;
  }

  #holds(file: ListedFile, id: string): boolean {
    const contents = this.read(file);
    return (
      contents.ok &&
      Buffer.from(contents.bytes.buffer, contents.bytes.byteOffset, contents.bytes.byteLength).includes(id)
    );
  }
}

/** Whether a file's name is an id or begins with it. */
function isNamedAfter(file: string, id: string): boolean {
  const stem = stemOf(file);
  return stem === id || stem.startsWith(`${id}-`);
}
