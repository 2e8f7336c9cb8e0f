/** What is set up in a clone, as `planctl hooks --json` tells it. */
export interface ToldHooks {
  readonly hook: {
    readonly state: 'none' | 'installed' | 'outdated' | 'foreign';
    /** The absolute path. */
    readonly file: string;
    /** Whether a hook that was there before is run first. */
    readonly chained: boolean;
  };
  readonly drivers: { readonly configured: boolean; readonly attributes: boolean };
  readonly codeowners: { readonly state: 'current' | 'outdated' | 'none'; readonly file: string } | undefined;
  readonly changed: readonly string[];
}

/** The JSON of `hooks`, as schemas/output/hooks.schema.json describes it. */
export function hooksJson({ hook, drivers, codeowners, changed }: ToldHooks): unknown {
  return {
    schemaVersion: 1,
    kind: 'hooks',
    hook: { state: hook.state, file: hook.file, chained: hook.chained },
    drivers: { configured: drivers.configured, attributes: drivers.attributes },
    codeowners: codeowners === undefined ? null : { state: codeowners.state, file: codeowners.file },
    changed,
  };
}
