type Environment = Readonly<Record<string, string | undefined>>;

/** What ties git to another repository, index or way of reading names than those of the folder it is called in. */
const local = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/**
 * The environment in which git works for the user: theirs, with their hooks, signing and identity, but in the
 * repository the plan is in (inside a hook the environment may name another index), without an editor, and with git's
 * own words in English, by which a refusal is understood. Hooks keep the user's encoding: LC_ALL=C would take it from
 * them.
 */
export function userEnvironment(env: Environment): Environment {
  const language = env['LC_ALL'] ? { LC_CTYPE: env['LC_ALL'], LANG: env['LC_ALL'] } : {};
  return {
    ...env,
    ...Object.fromEntries(local.map((name) => [name, undefined])),
    ...language,
    LC_ALL: undefined,
    LC_MESSAGES: 'C',
    // git knows the colon as an editor that does nothing, and starts no program for it.
    GIT_EDITOR: ':',
  };
}
