import { byCodePoint } from '../../model/order.ts';
import type { ListRule } from './list-rule.ts';
import { mergeRuns, type Run } from './merge-runs.ts';
import { dataText, isMapping, memberOf } from './same-data.ts';

type List = readonly unknown[];

/** Joins the versions of one entry, of which any may be absent; `label` is what a person calls it. */
export type MergeEntry = (label: string, base: unknown, ours: unknown, theirs: unknown) => unknown;

/** The entries of a list by their tokens: what is one entry in several versions of the list has one token. */
interface Version {
  readonly tokens: Run;
  readonly byToken: ReadonlyMap<string, unknown>;
}

/**
 * Joins three versions of a list entry by entry. An entry that one side took away and the other left alone goes; all
 * others stay, in the order of the side that changed it.
 */
export function mergeLists(base: List, ours: List, theirs: List, rule: ListRule, merge: MergeEntry): List {
  const old = versionOf(
    base,
    base.map((_, index) => `=${index}`),
  );
  const sides = [ours, theirs].map((list) => versionOf(list, tokensOf(base, list, rule)));
  const [left = old, right = old] = sides;
  const values = new Map<string, unknown>();
  for (const token of new Set([...old.tokens, ...left.tokens, ...right.tokens])) {
    const [was, here, there] = [old, left, right].map((version) => version.byToken.get(token));
    const isNew = was === undefined;
    const value =
      isNew && (here === undefined || there === undefined)
        ? (here ?? there)
        : merge(labelOf(here ?? there ?? was, rule), was, here, there);
    if (value !== undefined) values.set(token, value);
  }
  const order = mergedOrder(old, left, right, values, rule);
  return order.map((token) => values.get(token));
}

function versionOf(list: List, tokens: Run): Version {
  return { tokens, byToken: new Map(tokens.map((token, index) => [token, list[index]])) };
}

/** The tokens of a side's entries: those of the base's where they are the same or named alike, else new ones. */
function tokensOf(base: List, list: List, rule: ListRule): Run {
  const tokens = new Array<string | undefined>(list.length).fill(undefined);
  const taken = new Set<number>();
  const match = (nameOf: (entry: unknown) => string | undefined): void => {
    const waiting = new Map<string, number[]>();
    base.forEach((entry, index) => {
      const name = taken.has(index) ? undefined : nameOf(entry);
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), index]);
    });
    list.forEach((entry, index) => {
      const name = tokens[index] === undefined ? nameOf(entry) : undefined;
      const found = name === undefined ? undefined : waiting.get(name)?.shift();
      if (found === undefined) return;
      tokens[index] = `=${found}`;
      taken.add(found);
    });
  };
  match(dataText);
  match(rule.nameOf);
  const counts = new Map<string, number>();
  return tokens.map((token, index) => {
    if (token !== undefined) return token;
    const entry = list[index];
    const name = (rule.isOne(entry) ? rule.nameOf(entry) : undefined) ?? dataText(entry);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `+${name}#${count}`;
  });
}

/** The tokens of what stays: those of the base in the order of who changed it, new ones behind their neighbours. */
function mergedOrder(
  old: Version,
  left: Version,
  right: Version,
  values: ReadonlyMap<string, unknown>,
  rule: ListRule,
): Run {
  const isOld = (token: string): boolean => old.byToken.has(token) && values.has(token);
  const whole = old.tokens.filter(isOld);
  const [one = whole, other = whole] = [left, right]
    .map((side) => reordered(whole, side))
    .sort((a, b) => byCodePoint(a.join('\n'), b.join('\n')));
  const order = isSameOrder(one, whole) ? other : one;
  const places = [left, right].map((side) => placesOf(side, order, isOld, values));
  const [here = new Map(), there = new Map()] = places;
  const day = rule.dayOf;
  const dayOf = day && ((token: string) => day(values.get(token)));
  return [undefined, ...order].flatMap((neighbour) => {
    const at = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Run => {
      const index = neighbour === undefined ? -1 : order.indexOf(neighbour);
      return [...own].flatMap(([token, place]) =>
        Math.max(place, other.get(token) ?? place) === index ? [token] : [],
      );
    };
    const fresh = mergeRuns(at(here, there), at(there, here), dayOf);
    return neighbour === undefined ? fresh : [neighbour, ...fresh];
  });
}

/** The base's tokens in the order of a side; those it has no more keep their places behind their neighbours. */
function reordered(whole: Run, { tokens }: Version): Run {
  const mine = tokens.filter((token) => whole.includes(token));
  let next = 0;
  return whole.map((token) => (tokens.includes(token) ? (mine[next++] ?? token) : token));
}

/** Behind which of the kept tokens each new one of a side stands; -1 for the beginning. */
function placesOf(
  { tokens }: Version,
  order: Run,
  isOld: (token: string) => boolean,
  values: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let at = -1;
  for (const token of tokens) {
    if (isOld(token)) at = order.indexOf(token);
    else if (values.has(token)) places.set(token, at);
  }
  return places;
}

function isSameOrder(a: Run, b: Run): boolean {
  return a.length === b.length && a.every((token, index) => token === b[index]);
}

/** What a person calls an entry: its id, its day, or itself. */
function labelOf(entry: unknown, rule: ListRule): string {
  if (!isMapping(entry)) return String(entry);
  for (const key of ['id', 'date', 'period', 'by']) {
    const value = memberOf(entry, key);
    if (value !== undefined) return String(value);
  }
  return rule.nameOf(entry) ?? '';
}
