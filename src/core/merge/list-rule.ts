import { lastDay, type WrittenDate } from '../../model/dates.ts';
import type { Field } from '../../model/field.ts';
import type { Path } from '../../model/path.ts';
import { dataText, isMapping, type Mapping, memberOf } from './same-data.ts';

/** How the entries of a list are told apart, and where new ones go. */
export interface ListRule {
  /** What names an entry; two entries with one name are versions of one thing. Undefined: only equal entries are one. */
  readonly nameOf: (entry: unknown) => string | undefined;
  /** Whether an entry that both sides add under one name is the same one; else both are kept. */
  readonly isOne: (entry: unknown) => boolean;
  /** The day of an entry where the list is in the order of days; undefined for one that stays behind its neighbour. */
  readonly dayOf?: (entry: unknown) => number | undefined;
}

/** Lists of things that are named by some of their fields rather than by an id. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  targets: ['date'],
  planned_path: ['by'],
  reporting: ['period'],
  budget: ['year', 'fund', 'code', 'kind'],
  money: ['year', 'fund', 'code'],
  allows: ['entity', 'field'],
  tasks: ['text'],
  stages: ['stage'],
};

/** Lists whose order means something, so that they change as a whole. */
const ordered = new Set(['levels', 'languages']);

/** The rule for the list at a path; undefined for one that can only change as a whole. */
export function listRule(
  path: Path,
  field: Field | undefined,
  lists: readonly (readonly unknown[])[],
): ListRule | undefined {
  const name = String(path.at(-1));
  if (path.length === 1 && name === 'updates') return dated('date', 'corrects');
  if (path.length === 1 && name === 'measurements') return dated('period', 'revises');
  if (field === undefined || ordered.has(name)) return undefined;
  if (lists.every((list) => list.every((entry) => !isMapping(entry) || isText(field)))) return alike;
  const fields = namedBy[name] ?? ['id'];
  const nameOf = (entry: unknown): string | undefined => {
    const parts = isMapping(entry) ? fields.map((one) => memberOf(entry, one)) : [];
    return parts.every((part) => part === undefined)
      ? undefined
      : parts
          .map((part) => (typeof part === 'string' ? part : dataText(part)))
          .join(' ')
          .trimEnd();
  };
  const isNamed = lists.every((list) => {
    const names = list.map(nameOf);
    return new Set(names).size === names.length && !names.includes(undefined);
  });
  return isNamed ? { nameOf, isOne: () => true } : undefined;
}

const alike: ListRule = { nameOf: () => undefined, isOne: () => true };

function isText(field: Field): boolean {
  return field.items?.text === true;
}

/** Entries in the order of their days, of which one that replaces an earlier one is exempt. */
function dated(date: string, replaces: string): ListRule {
  const of = (entry: Mapping, field: string): string => dataText(memberOf(entry, field));
  return {
    // Two may report on one day; of a period there is one value until somebody revises it.
    isOne: (entry) => date === 'period' && isMapping(entry) && memberOf(entry, replaces) === undefined,
    nameOf: (entry) => (isMapping(entry) ? `${of(entry, date)} ${of(entry, replaces)}` : undefined),
    dayOf: (entry) => {
      if (!isMapping(entry) || memberOf(entry, replaces) !== undefined) return undefined;
      return lastDay(memberOf(entry, date) as WrittenDate | undefined);
    },
  };
}
