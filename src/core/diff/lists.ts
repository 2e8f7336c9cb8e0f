import type { ChangeType } from '../../model/change.ts';
import type { Field } from '../../model/field.ts';
import type { Path } from '../../model/path.ts';
import { type EntryFact, logFacts } from './log.ts';
import { dateFieldOf, isMapping, type Meanings } from './meaning.ts';
import { type Fact, factsOf, type Pair } from './values.ts';

/** The fields that tell an entry of a list from its neighbours. */
const keys: Readonly<Record<string, readonly string[]>> = {
  milestones: ['id'],
  risks: ['id'],
  dimensions: ['id'],
  targets: ['date'],
  planned_path: ['by'],
  budget: ['year', 'fund', 'code', 'kind'],
  allows: ['entity', 'field'],
  tasks: ['text'],
  reporting: ['period'],
  stages: ['stage'],
};

/** The facts between two lists: of logs by date, of the others by what names an entry, else by content. */
export function listFacts(pair: Pair, meanings: Meanings): readonly Fact[] {
  const items = pair.known?.items ?? {};
  if (dateFieldOf(pair.name) !== undefined) return entryFacts(pair, items, meanings);
  const pairs = pairsOf(pair, items, meanings);
  if (pair.name !== 'milestones') return pairs.map((one) => entryFact(one, pair.name, items));
  // Two milestones of one id cannot be told apart by it; then one goes and another comes.
  const apart = haveOwnIds(pair.before) && haveOwnIds(pair.after);
  return pairs.flatMap((one): readonly Fact[] => {
    const { before, after, ...place } = one;
    if (before !== undefined && after !== undefined && apart) return factsOf(one, meanings);
    return [
      ...(before === undefined ? [] : [factAt('milestone-removed', { ...place, before, after: undefined })]),
      ...(after === undefined ? [] : [factAt('milestone-added', { ...place, before: undefined, after })]),
    ];
  });
}

function haveOwnIds(list: unknown): boolean {
  if (!Array.isArray(list)) return true;
  return new Set(list.map((entry) => (isMapping(entry) ? entry['id'] : undefined))).size === list.length;
}

function entryFact(pair: Pair, list: string, items: Field): Fact {
  if (list === 'targets') return factAt('target-changed', pair);
  if (items.text) return factAt('text-changed', pair);
  if (!items.ref) return factAt('field-changed', pair);
  return factAt(pair.before === undefined ? 'link-added' : 'link-removed', pair);
}

function factAt(type: ChangeType, { field, before, after, at }: Pair): Fact {
  return {
    type,
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    at,
  };
}

/** An entry with its name, its meaning and its place. */
interface Entry {
  readonly value: unknown;
  readonly index: number;
  readonly name: string | undefined;
  readonly key: string;
}

/** The entries of two lists that differ, matched: first equal ones, then those of one name, then what is left over. */
function pairsOf(pair: Pair, items: Field, meanings: Meanings): readonly Pair[] {
  const read = (list: unknown): readonly Entry[] =>
    (Array.isArray(list) ? list : []).map((value, index) => ({
      value,
      index,
      name: nameOf(value, pair.name, items, meanings),
      key: meanings.key(value, items),
    }));
  const now = read(pair.after);
  const left = new Set(now);
  const take = (test: (entry: Entry) => boolean): Entry | undefined => {
    for (const entry of left) {
      if (!test(entry)) continue;
      left.delete(entry);
      return entry;
    }
    return undefined;
  };
  const changed = read(pair.before).filter(({ key }) => !take((entry) => entry.key === key));
  const matched: { from?: Entry; to?: Entry }[] = changed.map((from) => {
    const to = from.name === undefined ? undefined : take((entry) => entry.name === from.name);
    return { from, ...(to && { to }) };
  });
  // A text, or a target whose date moved, is the same entry: a reference or a tag is another one.
  if (items.text || pair.name === 'targets' || pair.name === 'planned_path') {
    for (const one of matched) {
      const to = one.to ?? take(() => true);
      if (to) one.to = to;
    }
  }
  for (const to of left) matched.push({ to });
  return matched.map(({ from, to }) => between(pair, items, from, to));
}

function between(pair: Pair, items: Field, from: Entry | undefined, to: Entry | undefined): Pair {
  const name = (from ?? to)?.name;
  return {
    name: '',
    field: name === undefined || name === '' ? pair.field : `${pair.field}.${name}`,
    known: items,
    before: from?.value,
    after: to?.value,
    at: { before: placeIn(pair.at.before, from?.index), after: placeIn(pair.at.after, to?.index) },
    whole: false,
  };
}

function placeIn(list: Path, index: number | undefined): Path {
  return index === undefined ? list : [...list, index];
}

/** What names an entry in its list; undefined for one that only its content tells. */
export function nameOf(value: unknown, list: string, items: Field, meanings: Meanings): string | undefined {
  if (!isMapping(value)) return undefined;
  const parts = (keys[list] ?? []).map((key) => {
    const part = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof part === 'string' || typeof part === 'number') return String(part);
    return part === undefined ? '' : meanings.key(part, items.fields?.[key], key);
  });
  if (parts.every((part) => part === '')) return undefined;
  return parts.join('/').replace(/\/+$/, '');
}

const kinds = { updates: 'update', measurements: 'measurement' } as const;

/** The facts of a log. */
function entryFacts(pair: Pair, items: Field, meanings: Meanings): readonly Fact[] {
  const before: readonly unknown[] = Array.isArray(pair.before) ? pair.before : [];
  const after: readonly unknown[] = Array.isArray(pair.after) ? pair.after : [];
  const log = pair.name === 'updates' ? 'updates' : 'measurements';
  return logFacts(before, after, items, pair.name, meanings).map((entry): Fact => {
    const from = 'before' in entry ? entry.before : undefined;
    const to = 'after' in entry ? entry.after : undefined;
    return {
      type: entryType(entry, kinds[log], to === undefined ? undefined : after[to]),
      field: pair.field,
      ...(from === undefined ? {} : { before: before[from] }),
      ...(to === undefined ? {} : { after: after[to] }),
      at: { before: placeIn(pair.at.before, from), after: placeIn(pair.at.after, to) },
    };
  });
}

function entryType({ what }: EntryFact, kind: 'update' | 'measurement', entry: unknown): ChangeType {
  if (what !== 'added') return `${kind}-${what}`;
  const says = (name: string): boolean => isMapping(entry) && entry[name] !== undefined;
  if (kind === 'update') return says('corrects') ? 'update-corrected' : 'update-added';
  return says('revises') ? 'measurement-revised' : 'measurement-added';
}
