import type { Comparison, FilePlace, Located } from '../../../model/comparison.ts';
import type { Fault } from '../../../model/finding.ts';
import { PathSet } from '../../../model/path.ts';
import type { PlanState } from '../../../model/plan.ts';
import { spoiledBy } from '../review.ts';

/**
 * The facts that tell of a change and not of a file that could not be read: without those about a value that was broken
 * before and is mended now, or is broken now, and without those about an id that two entities have on one side.
 */
export function readableFacts({ before, after, facts }: Comparison): readonly Located[] {
  const [was, is] = [new Spoiled(shapeFaults(before)), new Spoiled(shapeFaults(after))];
  const twice = idsOnOneSide(before, after);
  return facts.filter((fact) => {
    const { type, entity } = fact.change;
    if (twice.has(entity) && before.byId.has(entity)) return false;
    if (fact.change.after !== undefined) return !was.isAt(fact.before, fact) || is.isAt(fact.after, fact);
    // An entry may be broken and another one be gone.
    const isOfLog = type === 'update-removed' || type === 'measurement-removed';
    return isOfLog || !is.isAt(fact.after, fact);
  });
}

/** Places of files that have faults, by the paths of what they spoil. */
export class Spoiled {
  readonly #paths = new Map<string, PathSet>();

  constructor(faults: readonly Fault[]) {
    for (const fault of faults) {
      if (fault.place.at === 'file') continue;
      const paths = spoiledBy(fault).filter((path) => path.length > 0);
      if (paths.length === 0) continue;
      const known = this.#paths.get(fault.file) ?? new PathSet();
      this.#paths.set(fault.file, known);
      for (const path of paths) known.add(path);
    }
  }

  /** Whether a place is spoiled; of a value that is not there, the place where it would be. */
  isAt(place: FilePlace | undefined, { change, before, after }: Located): boolean {
    if (!place) return false;
    const known = this.#paths.get(place.file);
    if (!known) return false;
    const isMissing =
      place === before ? change.before === undefined : place === after && change.after === undefined;
    const last = (change.field ?? '').split('.').at(-1) ?? '';
    return known.touches(isMissing && last !== place.path.at(-1) ? [...place.path, last] : place.path);
  }

  /** Whether something at a fault's place, in it or around it is spoiled. */
  touches({ file, place }: Fault): boolean {
    return (
      place.at !== 'file' && place.path.length > 0 && this.#paths.get(file)?.touches(place.path) === true
    );
  }
}

function shapeFaults({ files }: PlanState): readonly Fault[] {
  return files.flatMap(({ faults }) =>
    faults.filter(({ code }) => code !== 'text-not-nfc' && code !== 'not-canonical'),
  );
}

/** Ids that two entities have on one side only: which of them is the one of the other side, nobody knows. */
function idsOnOneSide(before: PlanState, after: PlanState): ReadonlySet<string> {
  const ids = ({ duplicates }: PlanState): ReadonlySet<string> => new Set(duplicates.map(({ id }) => id));
  const [was, is] = [ids(before), ids(after)];
  return new Set([...was, ...is].filter((id) => was.has(id) !== is.has(id)));
}
