import type { ChangeType } from '../../model/change.ts';
import type { Field } from '../../model/field.ts';
import { byCodePoint } from '../../model/order.ts';
import type { Path } from '../../model/path.ts';
import { listFacts } from './lists.ts';
import { isMapping, isOrdered, type Mapping, type Meanings } from './meaning.ts';

/** A fact inside an entity, with the paths in both sides' data of what it is about or of what holds that. */
export interface Fact {
  readonly type: ChangeType;
  /** The field by its path: `milestones.M1.due`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly at: { readonly before: Path; readonly after: Path };
}

/** A field of both sides: its name and path, what is known of it, and the two values. */
export interface Pair {
  readonly name: string;
  /** Its path in words; empty for the entity itself. */
  readonly field: string;
  readonly known: Field | undefined;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: { readonly before: Path; readonly after: Path };
  /** It changes as a whole, whatever it is made of. */
  readonly whole: boolean;
}

/** The facts that lead from one value to the other. */
export function factsOf(pair: Pair, meanings: Meanings): readonly Fact[] {
  const { known, name, before, after } = pair;
  if (before === after) return [];
  if (name === 'retired' && (before === undefined || after === undefined)) return [retiredFact(pair)];
  if (known?.items && !isOrdered(name) && areLists(before, after)) return listFacts(pair, meanings);
  if (!pair.whole && (known?.fields || known?.values) && areMappings(before, after)) {
    return membersOf(pair).flatMap((member) => factsOf(member, meanings));
  }
  if (meanings.key(before, known, name) === meanings.key(after, known, name)) return [];
  return [fact(typeOf(pair), pair)];
}

/** A fact about a whole pair. */
export function fact(type: ChangeType, { field, before, after, at }: Pair): Fact {
  return {
    type,
    field,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    at,
  };
}

/** One member of two mappings. */
export function memberOf(pair: Pair, name: string, known: Field | undefined, whole: boolean): Pair {
  const [before, after] = [own(pair.before, name), own(pair.after, name)];
  return {
    name,
    field: pair.field === '' ? name : `${pair.field}.${name}`,
    known,
    before,
    after,
    whole,
    at: {
      before: before === undefined ? pair.at.before : [...pair.at.before, name],
      after: after === undefined ? pair.at.after : [...pair.at.after, name],
    },
  };
}

/** The members of two mappings, known ones first in the order of the schema. */
function membersOf(pair: Pair): readonly Pair[] {
  const fields = pair.known?.fields ?? {};
  const met = new Set([...keysOf(pair.before), ...keysOf(pair.after)]);
  const others = [...met].filter((name) => !Object.hasOwn(fields, name)).sort(byCodePoint);
  return [
    ...Object.keys(fields)
      .filter((name) => met.has(name))
      .map((name) => memberOf(pair, name, fields[name], name === 'baseline')),
    // Where the names are free, what they name is one value.
    ...others.map((name) => memberOf(pair, name, pair.known?.values, true)),
  ];
}

function typeOf({ known, name, before, after }: Pair): ChangeType {
  if (name === 'baseline') return 'baseline-changed';
  if (known?.text) return 'text-changed';
  if (known?.date) return 'date-moved';
  if (known?.ref && before === undefined) return 'link-added';
  if (known?.ref && after === undefined) return 'link-removed';
  return 'field-changed';
}

function retiredFact(pair: Pair): Fact {
  const as = own(pair.after, 'as');
  const type =
    as === 'cancelled' ? 'entity-cancelled' : as === 'superseded' ? 'entity-superseded' : 'field-changed';
  return fact(type, pair);
}

function own(value: unknown, name: string): unknown {
  return isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function keysOf(value: unknown): readonly string[] {
  return isMapping(value) ? Object.keys(value) : [];
}

function areLists(before: unknown, after: unknown): boolean {
  return [before, after].every((value) => value === undefined || Array.isArray(value));
}

function areMappings(before: unknown, after: unknown): boolean {
  return [before, after].every((value) => value === undefined || isMapping(value as Mapping));
}
