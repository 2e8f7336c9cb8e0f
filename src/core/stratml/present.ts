/** An object whose absent members are really absent. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is not there. */
export function present<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Whether something says anything: an empty object or empty lists say nothing. */
export function says(object: object): boolean {
  return Object.values(object).some((value) => !Array.isArray(value) || value.length > 0);
}

/** What is made of something that may not be there, unless it says nothing. */
export function orNothing<T, R extends object>(
  from: T | undefined,
  make: (from: T) => R | undefined,
): R | undefined {
  const made = from === undefined ? undefined : make(from);
  return made && says(made) ? made : undefined;
}
