import type { EntityKind } from '../../model/kinds.ts';

/** What can stand in a place of a command line. */
export type Meaning =
  /** Ids of these kinds; of all where none are named. `also` are words that may stand for one. */
  | { readonly of: 'ids'; readonly kinds?: readonly EntityKind[]; readonly also?: readonly string[] }
  /** Milestones of the activity that was typed; with a state behind `=`. */
  | { readonly of: 'milestones'; readonly withState?: true }
  | { readonly of: 'words'; readonly list: WordList }
  | { readonly of: 'plain'; readonly words: readonly string[] }
  /** Fields of the entity that was typed, and the values that the field that was typed can have. */
  | { readonly of: 'fields' | 'field-value' }
  /** `also` are words that may stand for one. */
  | { readonly of: 'periods' | 'days'; readonly also?: readonly string[] }
  | { readonly of: 'plans' | 'files' | 'folders' | 'nothing' };

/** Lists of words that are defined elsewhere. */
export type WordList =
  | 'status'
  | 'status-filter'
  | 'measurement-status'
  | 'health'
  | 'rating'
  | 'sort-key'
  | 'listable'
  | 'file-kind'
  | 'schema'
  | 'finding-format'
  | 'topic';

const ids = (...kinds: readonly EntityKind[]): Meaning => ({ of: 'ids', kinds });
const organisations: Meaning = { of: 'ids', kinds: ['organisation'], also: ['unknown'] };
const words = (list: WordList): Meaning => ({ of: 'words', list });
const plain = (...list: readonly string[]): Meaning => ({ of: 'plain', words: list });
const goals = ['strategic-goal', 'operational-goal'] as const;

/**
 * What the options and arguments of commands take: by their own names, by the names of their values, and where these
 * mean something else in one command, by that and the name. A command that is added is completed without any line here
 * as far as it uses these names.
 */
export const meanings: Readonly<Record<string, Meaning>> = {
  '<id>': { of: 'ids' },
  '<ids>': { of: 'ids' },
  '<entity>': { of: 'ids' },
  '<activity>': ids('activity'),
  '<kpi>': ids('kpi'),
  '<area>': ids('area'),
  '<goal>': ids(...goals),
  '<decision>': ids('decision'),
  '<proposal>': ids('proposal'),
  '<source>': ids('source'),
  '<org>': organisations,
  '<organisation>': organisations,
  '<milestone>': { of: 'milestones' },
  '<id=state>': { of: 'milestones', withState: true },
  '<status>': words('status'),
  '<health>': words('health'),
  '<rating>': words('rating'),
  '<scope>': plain('plan', 'related'),
  '<visibility>': plain('public', 'internal'),
  '<language>': plain('bg', 'en'),
  '<languages>': plain('bg,en', 'bg', 'en'),
  '<shell>': plain('bash', 'zsh', 'fish', 'powershell'),
  '<plan>': { of: 'plans' },
  '<period>': { of: 'periods' },
  '<date>': { of: 'days' },
  '<field>': { of: 'fields' },
  '<paths>': { of: 'files' },
  '<path>': { of: 'files' },
  '<file>': { of: 'files' },
  '<dir>': { of: 'folders' },
  '<folder>': { of: 'folders' },
  '<topic>': words('topic'),
  '--plan': { of: 'plans' },
  '--area': ids('area'),
  '--goal': ids(...goals),
  '--lead': organisations,
  '--decision': ids('decision'),
  '--by': ids('decision'),
  '--source': ids('source'),
  '--evidence': ids('source'),
  '--only': { of: 'ids' },
  '--within': plain('30d', '2w', '3m'),
  'update <id>': ids('activity'),
  'measure <id>': ids('kpi'),
  'measure --status': words('measurement-status'),
  'measure --kind': plain('revision', 'correction'),
  'milestone <state>': plain('done', 'cancel', 'open'),
  'decide <id>': ids('proposal'),
  'retire --as': plain('cancelled', 'superseded'),
  'retire --by': { of: 'ids' },
  'handover <from>': organisations,
  'handover <to>': organisations,
  'hooks <action>': plain('install', 'status', 'uninstall', 'codeowners'),
  'report <what>': { of: 'periods', also: ['draft', 'stage', 'close', 'verify', 'revise'] },
  'add <kind>': plain(
    'area',
    ...goals,
    'activity',
    'kpi',
    'milestone',
    'decision',
    'assessment',
    'organisation',
    'source',
  ),
  'explain <id>': ids('area', ...goals, 'activity', 'kpi'),
  'list <kind>': words('listable'),
  'list --status': words('status-filter'),
  'list --sort': words('sort-key'),
  'schema <kind>': words('schema'),
  'validate --format': words('finding-format'),
  'check --format': words('finding-format'),
  'fmt --kind': words('file-kind'),
  'set <value>': { of: 'field-value' },
  'propose <value>': { of: 'field-value' },
  'diff --format': plain('text', 'json', 'markdown'),
  'due --format': plain('text', 'json', 'markdown'),
  'timeline --format': plain('text', 'json', 'html'),
  'completion <shell>': plain('bash', 'zsh', 'fish', 'powershell'),
};

/** The meaning of an argument of a command, or of the value of one of its options. */
export function meaningOf(path: string, name: string, flag?: string): Meaning {
  const own = flag === undefined ? [`${path} <${name}>`] : [`${path} ${flag}`, flag];
  for (const key of [...own, `<${name}>`]) {
    const meaning = Object.hasOwn(meanings, key) ? meanings[key] : undefined;
    if (meaning) return meaning;
  }
  return { of: 'nothing' };
}
