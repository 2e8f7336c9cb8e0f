/** The way from a file's root to a value: field names and list indexes. */
export type Path = readonly (string | number)[];

/** A path as people read it: `updates[2].milestones.M1`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Whether `path` is `prefix` or lies below it. */
export function isWithin(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, i) => path[i] === step);
}

/** Paths to ask of, as a tree of their steps: a broken file can have a hundred thousand. */
export class PathSet {
  #whole = false;
  readonly #below = new Map<string | number, PathSet>();

  add(path: Path): void {
    let at: PathSet = this;
    for (const step of path) {
      let next = at.#below.get(step);
      if (!next) {
        next = new PathSet();
        at.#below.set(step, next);
      }
      at = next;
    }
    at.#whole = true;
  }

  /** Whether a path is in the set, lies below one of its paths or above one. */
  touches(path: Path): boolean {
    let at: PathSet = this;
    for (const step of path) {
      if (at.#whole) return true;
      const next = at.#below.get(step);
      if (!next) return false;
      at = next;
    }
    return at.#whole || at.#below.size > 0;
  }
}
