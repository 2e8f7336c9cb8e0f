import type { HelpWords } from '../i18n/help.ts';
import type { Define } from './define.ts';

/** The shared options that a command can use. */
export type SharedFlag = 'plan' | 'asOf' | 'rev' | 'json';

/** How the shared options are typed. */
export const sharedFlags: Readonly<Record<SharedFlag, string>> = {
  plan: '--plan <id>',
  asOf: '--as-of <date>',
  rev: '--rev <revision>',
  json: '--json',
};

/** A command of the list: everything else about it is in its own file. */
export interface ListedCommand {
  readonly name: keyof HelpWords['commands'];
  readonly group: keyof HelpWords['groups'];
  readonly shared: readonly SharedFlag[];
  readonly load: () => Promise<{ readonly define: Define }>;
}

const all = ['plan', 'asOf', 'rev', 'json'] as const;
const edits = ['plan', 'json'] as const;

/** Every command, in the order of the help. */
export const commandTable: readonly ListedCommand[] = [
  { name: 'status', group: 'daily', shared: all, load: () => import('./commands/status.ts') },
  { name: 'due', group: 'daily', shared: all, load: () => import('./commands/due.ts') },
  { name: 'show', group: 'daily', shared: all, load: () => import('./commands/show.ts') },
  { name: 'update', group: 'daily', shared: edits, load: () => import('./commands/update.ts') },
  { name: 'measure', group: 'daily', shared: edits, load: () => import('./commands/measure.ts') },
  { name: 'review', group: 'daily', shared: edits, load: () => import('./commands/review.ts') },
  {
    name: 'report',
    group: 'daily',
    shared: ['plan', 'rev', 'json'],
    load: () => import('./commands/report.ts'),
  },
  { name: 'sync', group: 'daily', shared: ['json'], load: () => import('./commands/sync.ts') },
  { name: 'undo', group: 'daily', shared: edits, load: () => import('./commands/undo.ts') },
  { name: 'milestone', group: 'change', shared: edits, load: () => import('./commands/milestone.ts') },
  { name: 'add', group: 'change', shared: edits, load: () => import('./commands/add.ts') },
  { name: 'set', group: 'change', shared: edits, load: () => import('./commands/set.ts') },
  { name: 'propose', group: 'change', shared: edits, load: () => import('./commands/propose.ts') },
  { name: 'decide', group: 'change', shared: edits, load: () => import('./commands/decide.ts') },
  { name: 'retire', group: 'change', shared: edits, load: () => import('./commands/retire.ts') },
  { name: 'handover', group: 'change', shared: edits, load: () => import('./commands/handover.ts') },
  { name: 'resolve', group: 'change', shared: ['json'], load: () => import('./commands/resolve.ts') },
  { name: 'tree', group: 'look', shared: all, load: () => import('./commands/tree.ts') },
  { name: 'list', group: 'look', shared: all, load: () => import('./commands/list.ts') },
  { name: 'board', group: 'look', shared: all, load: () => import('./commands/board.ts') },
  { name: 'timeline', group: 'look', shared: all, load: () => import('./commands/timeline.ts') },
  { name: 'explain', group: 'look', shared: all, load: () => import('./commands/explain.ts') },
  { name: 'diff', group: 'look', shared: ['plan', 'asOf', 'json'], load: () => import('./commands/diff.ts') },
  { name: 'history', group: 'look', shared: all, load: () => import('./commands/history.ts') },
  { name: 'validate', group: 'check', shared: edits, load: () => import('./commands/validate.ts') },
  { name: 'check', group: 'check', shared: ['plan', 'json'], load: () => import('./commands/check.ts') },
  { name: 'fmt', group: 'check', shared: edits, load: () => import('./commands/fmt.ts') },
  { name: 'request', group: 'departments', shared: ['plan'], load: () => import('./commands/request.ts') },
  { name: 'collect', group: 'departments', shared: edits, load: () => import('./commands/collect.ts') },
  { name: 'remind', group: 'departments', shared: ['plan'], load: () => import('./commands/remind.ts') },
  { name: 'init', group: 'rest', shared: [], load: () => import('./commands/init.ts') },
  { name: 'doctor', group: 'rest', shared: ['json'], load: () => import('./commands/doctor.ts') },
  { name: 'demo', group: 'rest', shared: [], load: () => import('./commands/demo.ts') },
  {
    name: 'export',
    group: 'rest',
    shared: ['plan', 'asOf', 'rev'],
    load: () => import('./commands/export.ts'),
  },
  { name: 'import', group: 'rest', shared: edits, load: () => import('./commands/import.ts') },
  { name: 'schema', group: 'rest', shared: [], load: () => import('./commands/schema.ts') },
  { name: 'driver', group: 'rest', shared: [], load: () => import('./commands/driver.ts') },
  { name: 'hooks', group: 'rest', shared: ['json'], load: () => import('./commands/hooks.ts') },
  { name: 'completion', group: 'rest', shared: [], load: () => import('./commands/completion.ts') },
  { name: 'help', group: 'rest', shared: [], load: () => import('./commands/help.ts') },
];
