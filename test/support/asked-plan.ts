import { execFileSync } from 'node:child_process';
import { folder } from './bin.ts';

/** A plan whose activity is overdue and blocked, and whose KPI misses values, as of November 2026; fictional. */
const files: Readonly<Record<string, string>> = {
  'plans/p/plan.yaml': `id: p
title: {bg: План, en: Plan}
languages: [bg, en]
period: {start: 2025-01-01, end: 2027-12-31}
time_zone: Europe/Sofia
`,
  'plans/p/organisations.yaml': 'organisations:\n  - {id: ORG-A, name: {bg: Служба, en: Office}}\n',
  'plans/p/sources.yaml': 'sources:\n  - {id: S-01, title: {bg: Доклад, en: Report}}\n',
  'plans/p/activities/A-01.yaml': `id: A-01
title: {bg: Портал, en: Portal}
lead: ORG-A
start: 2025-01-01
end: 2026-06-30
milestones:
  - {id: M1, title: {bg: Договор, en: Contract}, due: 2026-03-31}
  - {id: M2, title: {bg: Приемане, en: Acceptance}, due: 2026-06-30, critical: true}
updates:
  - date: 2026-03-31   # by mail
    status: in_progress
    progress: 30
    done: Обявена е поръчката.
    next_steps: Подписване на договора.
    blockers: [Обжалване]
`,
  'plans/p/kpis/K-01.yaml': `id: K-01
title: {bg: Услуги, en: Services}
definition: {bg: Брой, en: Number}
unit: {bg: бр., en: no.}
kind: performance
measure: number
direction: increase
frequency: quarterly
min: 0
max: 5000
owner: ORG-A
serves: [A-01]
baseline: {date: 2025-12-31, value: 10}
targets: [{date: 2027-12-31, value: 20}]
measurements:
  - {period: 2026-Q1, value: 12}   # counted
`,
};

/** The plan in a git repository of its own. */
export function askedPlan(more: Readonly<Record<string, string>> = {}): string {
  const cwd = folder({ ...files, ...more });
  git(cwd, 'init', '-q', '-b', 'main');
  for (const [name, value] of [
    ['user.name', 'A'],
    ['user.email', 'a@example.org'],
    ['core.autocrlf', 'false'],
    ['commit.gpgsign', 'false'],
  ] as const) {
    git(cwd, 'config', name, value);
  }
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'begin');
  return cwd;
}

/** Runs git in a repository. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}
