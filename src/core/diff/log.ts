import type { Field } from '../../model/field.ts';
import { dateFieldOf, dayOfEntry, isMapping, type Meanings } from './meaning.ts';

/** What became of an entry of a log; indexes are those of the two lists. */
export type EntryFact =
  | { readonly what: 'added'; readonly after: number }
  | { readonly what: 'removed'; readonly before: number }
  | { readonly what: 'rewritten'; readonly before: number; readonly after: number };

/** An entry by its place, its day and its meaning. */
interface Entry {
  readonly index: number;
  readonly day: number;
  readonly key: string;
  /** The meaning without the date. */
  readonly undated: string;
}

/**
 * What became of the entries of a log. They are matched by their days; of several on one day by content, then by
 * order. One that stands under another date with the same content was rewritten, too.
 */
export function logFacts(
  before: readonly unknown[],
  after: readonly unknown[],
  items: Field,
  name: string,
  meanings: Meanings,
): readonly EntryFact[] {
  const dateField = dateFieldOf(name) ?? 'date';
  const read = (list: readonly unknown[]): Map<number, Entry[]> => {
    const days = new Map<number, Entry[]>();
    for (const [index, entry] of list.entries()) {
      const day = dayOfEntry(entry, dateField);
      const { [dateField]: _date, ...rest } = isMapping(entry) ? entry : {};
      const one = { index, day, key: meanings.key(entry, items), undated: meanings.key(rest, items) };
      const known = days.get(day);
      if (known) known.push(one);
      else days.set(day, [one]);
    }
    return days;
  };
  const [old, now] = [read(before), read(after)];
  const days = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b);
  const settled = days.map((day) => settle(old.get(day) ?? [], now.get(day) ?? []));
  return redated(settled.flat()).map(({ from, to }): EntryFact => {
    if (from && to) return { what: 'rewritten', before: from.index, after: to.index };
    return from ? { what: 'removed', before: from.index } : { what: 'added', after: to?.index ?? 0 };
  });
}

/** An entry that goes, one that comes, or one that becomes another. */
interface Step {
  readonly from?: Entry;
  readonly to?: Entry;
}

/** What happened on one day: the first explanation that leads from the old entries to the new ones. */
function settle(old: readonly Entry[], now: readonly Entry[]): readonly Step[] {
  const goal = now.map(({ key }) => key);
  const leads = (steps: readonly Step[]): boolean => {
    let keys = old.map(({ key }) => key);
    for (const { from, to } of steps) {
      const at = from ? keys.lastIndexOf(from.key) : keys.length;
      keys = [...keys.slice(0, at), ...(to ? [to.key] : []), ...keys.slice(at + 1)];
    }
    return keys.length === goal.length && keys.every((key, i) => key === goal[i]);
  };
  const found = [byContent, byPlace].map((explain) => inTurn(explain(old, now))).find(leads);
  return found ?? [...old.map((from) => ({ from })), ...now.map((to) => ({ to }))];
}

/** First what goes, then what becomes another, then what comes at the end. */
function inTurn(steps: readonly Step[]): readonly Step[] {
  return [
    ...steps.filter(({ to }) => !to),
    ...steps.filter(({ from, to }) => from && to),
    ...steps.filter(({ from }) => !from),
  ];
}

/** Equal entries in equal order stay; what lies between two of them is paired in order. */
function byContent(old: readonly Entry[], now: readonly Entry[]): readonly Step[] {
  const steps: Step[] = [];
  let [a, b] = [0, 0];
  for (const [i, j] of [...commonRun(old, now), [old.length, now.length] as const]) {
    steps.push(...byPlace(old.slice(a, i), now.slice(b, j)));
    [a, b] = [i + 1, j + 1];
  }
  return steps;
}

function byPlace(old: readonly Entry[], now: readonly Entry[]): readonly Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < Math.max(old.length, now.length); i++) {
    const [from, to] = [old[i], now[i]];
    if (from?.key !== to?.key) steps.push({ ...(from && { from }), ...(to && { to }) });
  }
  return steps;
}

/** The longest run of equal entries, as pairs of places. Many on one day are compared in order alone. */
function commonRun(old: readonly Entry[], now: readonly Entry[]): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start]?.key === now[start]?.key) start++;
  const same = Array.from({ length: start }, (_, i) => [i, i] as const);
  const [m, n] = [old.length - start, now.length - start];
  if (m === 0 || n === 0 || m * n > 1_000_000) return same;
  const longest = Array.from({ length: m + 1 }, () => new Uint32Array(n + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  const equal = (i: number, j: number): boolean => old[start + i]?.key === now[start + j]?.key;
  for (let i = m - 1; i >= 0; i--) {
    const row = longest[i];
    for (let j = n - 1; row && j >= 0; j--) {
      row[j] = equal(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < m && j < n; ) {
    if (equal(i, j)) {
      same.push([start + i, start + j]);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return same;
}

/** What goes on one day and comes with the same content on another is one entry with another date. */
function redated(steps: readonly Step[]): readonly Step[] {
  const gone = new Map<string, Step[]>();
  for (const step of steps) {
    if (!step.from || step.to) continue;
    const known = gone.get(step.from.undated);
    if (known) known.push(step);
    else gone.set(step.from.undated, [step]);
  }
  if (gone.size === 0) return steps;
  const taken = new Set<Step>();
  const joined = steps.map((step): Step => {
    if (step.from || !step.to) return step;
    const { to } = step;
    const match = gone.get(to.undated)?.find((one) => !taken.has(one) && one.from?.day !== to.day);
    if (!match?.from) return step;
    taken.add(match);
    return { from: match.from, to };
  });
  return joined.filter((step) => !taken.has(step));
}
