/**
 * The candidate most like a word, for "did you mean": the fewest insertions, deletions, replacements and swaps of
 * neighbours (optimal string alignment), at most a third of the word's length. Undefined when none is close.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 64);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const steps = distance(wanted, other, least);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** The steps from one word to another; any number from `enough` on means too many. */
function distance(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let fewest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let steps = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
      fewest = Math.min(fewest, steps);
    }
    // No later row has fewer, and a swap looks back one row only.
    if (fewest > enough) return fewest;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
