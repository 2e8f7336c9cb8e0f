import type { Change } from '../../model/change.ts';
import { isDerived } from '../../model/comparison.ts';
import type { WrittenDate } from '../../model/dates.ts';
import { isMapping } from './meaning.ts';

/** A change with the day it is true from. */
export interface Dated {
  readonly change: Change;
  readonly valid: WrittenDate | undefined;
}

/** The changes of one commit with the days they are true from: of entries their own, of what follows theirs. */
export function datedChanges(changes: readonly Change[]): readonly Dated[] {
  const newest = new Map<string, WrittenDate>();
  return changes.map((change) => {
    const own = dateOf(change);
    if (own !== undefined) newest.set(change.entity, own);
    return { change, valid: own ?? (isDerived(change) ? newest.get(change.entity) : undefined) };
  });
}

function dateOf({ before, after }: Change): WrittenDate | undefined {
  const entry = after ?? before;
  if (!isMapping(entry)) return undefined;
  const date = entry['date'] ?? entry['period'];
  return typeof date === 'string' || typeof date === 'number' ? date : undefined;
}

/** The log of each kind of change, by the beginning of its type. */
const logs = /^(?:update|measurement)-(added|corrected|revised|rewritten|removed)$/;

/**
 * Follows one field through changes in their order: by its path, or inside the entries of a log, where each entry that
 * has the field gives one event.
 */
export class FieldLife {
  readonly #field: string;
  readonly #last = new Map<string, unknown>();

  constructor(field: string) {
    this.#field = field;
  }

  /** What a change does to the field; undefined where it leaves it alone. */
  of({ change, valid }: Dated): Dated | undefined {
    const { type, field = '', entity } = change;
    // What entries move is told by the entries.
    if (isDerived(change)) return undefined;
    if (this.#field !== field && logs.test(type)) {
      const { before, after, ...about } = change;
      const [was, is] = [valueIn(before, this.#field), valueIn(after, this.#field)];
      const isEntry = !/-(?:rewritten|removed)$/.test(type);
      if (JSON.stringify(isEntry ? undefined : was) === JSON.stringify(is)) return undefined;
      const from = isEntry ? this.#last.get(entity) : was;
      if (is !== undefined) this.#last.set(entity, is);
      return { change: { ...about, field: `${field}.${this.#field}`, ...some(from, is) }, valid };
    }
    const isIt = field === this.#field || field.startsWith(`${this.#field}.`);
    return isIt || type === 'entity-removed' ? { change, valid } : undefined;
  }
}

function valueIn(entry: unknown, field: string): unknown {
  return isMapping(entry) && Object.hasOwn(entry, field) ? entry[field] : undefined;
}

function some(before: unknown, after: unknown): Pick<Change, 'before' | 'after'> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
