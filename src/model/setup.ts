/** How one thing that planctl needs is on a machine. */
export interface SetupCheck {
  readonly what: SetupThing;
  /** `fix`: something does not work without it; `hint`: it works better with it. */
  readonly state: 'fine' | 'hint' | 'fix';
  /** What was met: a version, a name, a count. */
  readonly met: string;
}

/** What is looked at, in the order it is told. */
export const setupThings = [
  'node',
  'git',
  'repository',
  'plans',
  'errors',
  'identity',
  'branch',
  'remote',
  'history',
  'lines',
  'hook',
  'drivers',
  'schemas',
  'editor',
] as const;
export type SetupThing = (typeof setupThings)[number];
