/** What an imported file of StratML said that the plan has no field for. Data of a plan, so anything may stand there. */
export function residueOf<R extends object>(data: object): R {
  const kept = (data as Readonly<Record<string, unknown>>)['x-stratml'];
  return (kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? kept : {}) as R;
}

/** An object whose absent members are really absent. */
type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is not there. */
export function withoutUndefined<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}
