import { anchorsOf } from '../anchors.ts';
import type { Section } from '../document.ts';

/** Longest name of a bookmark that Word takes. */
const longest = 40;

/** The places of one file that links lead to, each with its bookmark: letters, digits and underscores. */
export class Anchors {
  readonly #names = new Map<string, string>();
  readonly #placed = new Set<string>();

  constructor(sections: readonly Section[]) {
    const taken = new Set<string>();
    for (const id of anchorsOf(sections)) {
      if (this.#names.has(id)) continue;
      const name = bookmarkName(id, taken);
      taken.add(name.toLowerCase());
      this.#names.set(id, name);
    }
  }

  /** The bookmark that a link such as `#A-01` leads to; undefined where this file has none. */
  target(to: string): string | undefined {
    return to.startsWith('#') ? this.#names.get(to.slice(1)) : undefined;
  }

  /** The bookmark to set at a place; undefined when an earlier place has it. */
  place(id: string | undefined): string | undefined {
    if (id === undefined || this.#placed.has(id)) return undefined;
    this.#placed.add(id);
    return this.#names.get(id);
  }
}

function bookmarkName(id: string, taken: ReadonlySet<string>): string {
  const base = `r_${id.replace(/[^A-Za-z0-9]/g, '_')}`;
  for (let i = 1; ; i++) {
    const end = i === 1 ? '' : `_${i}`;
    const name = `${base.slice(0, longest - end.length)}${end}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
