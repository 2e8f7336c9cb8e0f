import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import type { FileKind } from '../../model/kinds.ts';
import type { DataConflict } from '../../model/merge.ts';
import type { Path } from '../../model/path.ts';
import { listRule } from './list-rule.ts';
import { mergeLists } from './merge-lists.ts';
import { isMapping, isSameData, type Mapping, memberOf } from './same-data.ts';

/** The value that a place gets to which both gave different ones; undefined for none. */
export type Settle = (conflict: DataConflict) => unknown;

/** What became of two changes of the same data. */
export interface MergedData {
  /** Where there are conflicts, with what settles them in their places: the value of `ours` unless it is said. */
  readonly data: unknown;
  readonly conflicts: readonly DataConflict[];
}

/**
 * Joins two changes of a file's data, by meaning: field by field, entry by entry. Only where both give one field
 * different values is there a conflict.
 */
export function mergeData(
  base: unknown,
  ours: unknown,
  theirs: unknown,
  kind?: FileKind,
  settle: Settle = (conflict) => conflict.ours ?? conflict.theirs,
): MergedData {
  const conflicts: DataConflict[] = [];
  const merging = new Merging(conflicts, settle);
  const data = merging.value(base, ours, theirs, kind === undefined ? undefined : fieldsOf[kind], []);
  return { data, conflicts };
}

class Merging {
  readonly #conflicts: DataConflict[];
  readonly #settle: Settle;

  constructor(conflicts: DataConflict[], settle: Settle) {
    this.#conflicts = conflicts;
    this.#settle = settle;
  }

  /** The value that a place gets; any of the three is undefined where there is none. */
  value(base: unknown, ours: unknown, theirs: unknown, field: Field | undefined, path: Path): unknown {
    if (isSameData(ours, theirs) || isSameData(base, theirs)) return ours;
    if (isSameData(base, ours)) return theirs;
    if (isMapping(ours) && isMapping(theirs)) {
      return this.#mapping(isMapping(base) ? base : {}, ours, theirs, field, path);
    }
    if (Array.isArray(ours) && Array.isArray(theirs)) {
      const old: readonly unknown[] = Array.isArray(base) ? base : [];
      const rule = listRule(path, field, [old, ours, theirs]);
      if (rule) {
        return mergeLists(old, ours, theirs, rule, (label, was, here, there) =>
          this.value(was, here, there, field?.items, [...path, label]),
        );
      }
    }
    const conflict = { path, base, ours, theirs };
    this.#conflicts.push(conflict);
    return this.#settle(conflict);
  }

  #mapping(base: Mapping, ours: Mapping, theirs: Mapping, field: Field | undefined, path: Path): Mapping {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return Object.fromEntries(
      [...keys].flatMap((key) => {
        const known = field?.fields;
        const inner = known && Object.hasOwn(known, key) ? known[key] : field?.values;
        const [was, here, there] = [base, ours, theirs].map((data) => memberOf(data, key));
        const value = this.value(was, here, there, inner, [...path, key]);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  }
}
