/** The fields that tell an entry of a list from its neighbours, the first that it has. */
const identities = ['id', 'date', 'period', 'by', 'entity', 'year', 'basis'] as const;

/** The field that tells the entries of a list apart, of the fields that they may have; undefined where none does. */
export function identityField(fields: readonly string[]): string | undefined {
  return identities.find((name) => fields.includes(name));
}

const known = new WeakMap<readonly unknown[], readonly string[]>();

/**
 * The entries of a list by what tells each from its neighbours: `M1`, `2027-12-31`; where two are named alike, the second
 * with a count: `2027#2`.
 */
export function entryNames(list: readonly unknown[]): readonly string[] {
  let names = known.get(list);
  if (!names) {
    const counts = new Map<string, number>();
    names = list.map((item) => {
      const name = nameOf(item);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count === 1 ? name : `${name}#${count}`;
    });
    known.set(list, names);
  }
  return names;
}

function nameOf(item: unknown): string {
  if (item === null || typeof item !== 'object') return String(item);
  const key = identityField(Object.keys(item));
  return key === undefined ? '' : String((item as Record<string, unknown>)[key]);
}
