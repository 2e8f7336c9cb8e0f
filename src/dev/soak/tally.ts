/** What was tried, by its name, and how often. */
export type Tally = Map<string, number>;

/** Counts something that was tried. */
export function count(tally: Tally, what: string, times = 1): void {
  tally.set(what, (tally.get(what) ?? 0) + times);
}

/** Something that must never be: what, and how to see it again. */
export class Lost extends Error {
  constructor(what: string, seed: number, details = '') {
    super(`seed ${seed}: ${what}${details === '' ? '' : `\n${details}`}`);
  }
}
