import { byCodePoint } from '../../model/order.ts';

/** New entries of a list, by what tells them apart, in the order that one side has them. */
export type Run = readonly string[];

/**
 * The new entries of both sides at one place, each once, every side's order kept where that can be. Which side is
 * which makes no difference.
 */
export function mergeRuns(a: Run, b: Run, dayOf: ((entry: string) => number | undefined) | undefined): Run {
  if (a.length === 0 || b.length === 0 || dayOf === undefined) return joined(a, b);
  const days = new Map<string, number>();
  for (const run of [a, b]) {
    let day = Number.NEGATIVE_INFINITY;
    for (const entry of run) {
      day = Math.max(day, dayOf(entry) ?? day);
      days.set(entry, Math.max(day, days.get(entry) ?? day));
    }
  }
  const on = (run: Run, day: number): Run => run.filter((entry) => days.get(entry) === day);
  return [...new Set(days.values())].sort((x, y) => x - y).flatMap((day) => joined(on(a, day), on(b, day)));
}

/** One behind the other, unless one holds the other in its order. */
function joined(a: Run, b: Run): Run {
  if (holds(a, b)) return a;
  if (holds(b, a)) return b;
  const [first, second] = byCodePoint(a.join('\n'), b.join('\n')) < 0 ? [a, b] : [b, a];
  return [...first, ...second.filter((entry) => !first.includes(entry))];
}

function holds(long: Run, short: Run): boolean {
  let next = 0;
  for (const entry of long) if (entry === short[next]) next++;
  return next === short.length;
}
