import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from './bin.ts';

/** A small plan whose files are written in many styles: CRLF, comments, flow and block, no last line break. */
export const commentedPlan: Readonly<Record<string, string>> = {
  'plan.yaml': `# the plan
id: demo
title: {bg: Пробен план, en: Trial plan}
languages: [bg, en]
period: {start: 2027-01-01, end: 2028-12-31}
time_zone: Europe/Sofia
lead: ORG-A   # leads
`,
  'organisations.yaml': `organisations:
  # the first
  - id: ORG-A
    name: {bg: Първа служба, en: First office}

  - {id: ORG-B, name: {bg: Втора служба, en: Second office}}
`,
  'areas/ALPHA.yaml': 'id: ALPHA\ntitle: {bg: Област, en: Area}\nowner: "ORG-A"\n',
  'strategic-goals/SG-1.yaml': 'id: SG-1\ntitle: {bg: Цел, en: Goal}\n',
  'operational-goals/OG-01.yaml':
    'id: OG-01\r\n# about\r\ntitle: {bg: Оперативна, en: Operational}\r\narea: ALPHA\r\nserves: [SG-1] # one\r\n',
  'operational-goals/OG-02.yaml': 'id: OG-02\ntitle: {bg: Втора, en: Second}\narea: ALPHA\n',
  'activities/A-01.yaml': `# How it all began\r
id: A-01\r
title: {bg: 'Дейност', en: "Activity"}  # kept\r
contributes_to: [OG-01]\r
lead: ORG-A     # who\r
responsible: {post: Началник}\r
start: 2027-01-01\r
\r
end:   2027-12-31   # approved\r
milestones:\r
- {id: M1, title: {bg: Етап, en: Step}, due: 2027-06-30}\r
- id: M2\r
  title: {bg: Етап, en: Step}\r
  due: 2027-09-30 # the second\r
risks:\r
- {id: R1, text: {bg: Риск, en: Risk}, owner: ORG-A}\r
updates:\r
- date: 2027-03-31\r
  status: in_progress\r
  progress: 20\r
  corrective_action: {text: Мярка, owner: ORG-A}\r
  reported_by: {org: ORG-A}\r
x-own: "  untouched  "`,
  'activities/A-02.yaml':
    'id: A-02\ntitle: {bg: Втора, en: Second}\ncontributes_to: [OG-01]\nlead: ORG-B\npartners: [ORG-A]\nend: 2027-12-31\n',
  'kpis/K-01.yaml': `id: K-01
title: {bg: Показател, en: KPI}
definition: {bg: Брой, en: Number}
unit: {bg: бр., en: items}
kind: performance
measure: number
direction: increase
baseline: {date: 2026-12-31, value: 10}
targets:
  - {date: 2027-12-31, value: 30, kind: interim}  # half way
  - {date: 2028-12-31, value: 50, kind: final}
serves: [OG-01]
owner: ORG-A
`,
  'decisions/D-2027-04.yaml':
    '# council\r\nid: D-2027-04\r\nkind: council_decision\r\ndate: 2027-04-15 # the day\r\ntitle: {bg: Решение, en: Decision}\r\n',
};

/** Runs git in a folder. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}

/** The plan in a repository of its own, with everything committed; more files by their paths in the plan. */
export function commentedRepository(more: Readonly<Record<string, string>> = {}): string {
  const files = Object.entries({ ...commentedPlan, ...more });
  const cwd = folder(Object.fromEntries(files.map(([name, text]) => [`plans/demo/${name}`, text])));
  git(cwd, 'init', '-q', '-b', 'main');
  for (const [key, value] of Object.entries({
    'user.name': 'A',
    'user.email': 'a@example.org',
    'core.autocrlf': 'false',
    'commit.gpgsign': 'false',
  })) {
    git(cwd, 'config', key, value);
  }
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'begin');
  return cwd;
}

/** A file of the plan as it is now. */
export function inDemo(cwd: string, name: string): string {
  return readFileSync(path.join(cwd, 'plans/demo', name), 'utf8');
}

/** How many commits there are. */
export function commits(cwd: string): number {
  return Number(git(cwd, 'rev-list', '--count', 'HEAD'));
}
