/** Texts that differ in more lines than this are no versions of one text. */
const mostDifferent = 1_000;

/** What stands where both change lines that touch; undefined where nothing can. */
export type SettleLines = (ours: string, theirs: string) => string | undefined;

/**
 * Joins two changes of a text line by line, as git does; undefined where both change lines that touch and nothing
 * settles it, or too many.
 */
export function mergeLines(
  base: string,
  ours: string,
  theirs: string,
  settle: SettleLines = () => undefined,
): string | undefined {
  const [old = [], here = [], there = []] = [base, ours, theirs].map(linesOf);
  const toOurs = matches(old, here);
  const toTheirs = matches(old, there);
  if (!toOurs || !toTheirs) return undefined;
  let [i, a, b] = [0, 0, 0];
  let merged = '';
  for (let line = 0; line <= old.length; line++) {
    const [nextA, nextB] = line < old.length ? [toOurs[line], toTheirs[line]] : [here.length, there.length];
    if (nextA === undefined || nextB === undefined) continue;
    const chunk = joined(
      old.slice(i, line).join(''),
      here.slice(a, nextA).join(''),
      there.slice(b, nextB).join(''),
      settle,
    );
    if (chunk === undefined) return undefined;
    merged += chunk + (old[line] ?? '');
    [i, a, b] = [line + 1, nextA + 1, nextB + 1];
  }
  return merged;
}

/** The lines of a text, each with its line break. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function joined(base: string, ours: string, theirs: string, settle: SettleLines): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  return base === ours ? theirs : settle(ours, theirs);
}

/**
 * For each line of the first text the one of the second that it has become, by Myers' shortest script; undefined where
 * they differ in too many.
 */
export function matches(
  a: readonly string[],
  b: readonly string[],
): readonly (number | undefined)[] | undefined {
  const found = new Array<number | undefined>(a.length).fill(undefined);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) found[start] = start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) found[--endA] = --endB;
  const trace = shortest(a.slice(start, endA), b.slice(start, endB));
  if (!trace) return undefined;
  let [x, y] = [endA - start, endB - start];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && at(reached, k - 1) < at(reached, k + 1));
    const before = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(reached, before);
    const fromY = d === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) found[start + --x] = start + --y;
    [x, y] = [fromX, fromY];
  }
  return found;
}

type Reached = ReadonlyMap<number, number>;

function at(reached: Reached | undefined, k: number): number {
  return reached?.get(k) ?? -1;
}

/** How far each diagonal got with each number of differences, before that number was tried. */
function shortest(a: readonly string[], b: readonly string[]): readonly Reached[] | undefined {
  const trace: Reached[] = [];
  const reached = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, mostDifferent); d++) {
    trace.push(new Map(reached));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reached, k - 1) < at(reached, k + 1));
      let x = down ? at(reached, k + 1) : at(reached, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return undefined;
}
