import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report/report.ts';
import { folder, planctl, write } from './support/bin.ts';
import { asRepository, git } from './support/plan-repository.ts';

const p = 'plans/p';
/** In the id or in a text of everything that is internal; nothing public holds it. */
const secret = /ZZ/;
const both = (text: string): string => `{bg: ${text}, en: ${text}}`;
const named = (id: string, more: string): string => `id: ${id}\ntitle: ${both(`Име на ${id}`)}\n${more}`;
const internal = 'visibility: internal\n';

/** A plan in which what is public touches what is internal in every way there is. */
const files: Readonly<Record<string, string>> = {
  'plan.yaml':
    'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\ntime_zone: Europe/Sofia\nperiod: {start: 2026-01-01, end: 2027-12-31}\n',
  'organisations.yaml':
    'organisations:\n  - {id: ORG-A, name: {bg: Отдел А, en: Unit A}}\n  - {id: ORG-B, name: {bg: ZZ, en: ZZ}}\n',
  'areas/AR.yaml': named('AR', ''),
  'areas/ZZ-AR.yaml': named('ZZ-AR', internal),
  'strategic-goals/SG-1.yaml': named('SG-1', ''),
  'strategic-goals/ZZ-SG.yaml': named('ZZ-SG', internal),
  'operational-goals/OG-1.yaml': named('OG-1', 'area: AR\nserves: [SG-1, ZZ-SG]\n'),
  'operational-goals/OG-2.yaml': named('OG-2', 'area: ZZ-AR\nserves: [SG-1]\n'),
  'operational-goals/ZZ-OG.yaml': named('ZZ-OG', `area: AR\nserves: [SG-1]\n${internal}`),
  'activities/A-1.yaml': named(
    'A-1',
    `contributes_to: [OG-1, ZZ-OG]
lead: ORG-A
responsible: {post: ${both('ZZ')}, name: ZZ}
depends_on: [ZZ-A]
start: 2026-05-01
end: 2026-12-31
risks: [{id: R1, text: ${both('ZZ')}, likelihood: low, impact: high}]
provenance: {basis: official, fields: {risks: {basis: reconstructed}, end: {basis: reported}}}
updates:
  - date: 2026-06-30
    status: in_progress
    progress: 20
    done: ${both('Начало')}
    help_needed: ${both('ZZ')}
    note_internal: ZZ
    blockers: [${both('ZZ')}]
    assessment: {rating: late, reason: ZZ, valid_until: 2026-08-31}
`,
  ),
  'activities/A-2.yaml': named(
    'A-2',
    'contributes_to: [OG-2]\nlead: ORG-A\nstart: 2026-01-01\nend: 2026-12-31\nupdates: [{date: 2026-06-30, status: in_progress, progress: 50}]\n',
  ),
  'activities/ZZ-A.yaml': named(
    'ZZ-A',
    `contributes_to: [OG-1]\n${internal}lead: ORG-B\nstart: 2026-01-01\nend: 2026-03-31\nrisks: [{id: R1, text: ZZ}]\nmilestones: [{id: M1, title: ZZ, due: 2026-03-31}]\nupdates: [{date: 2026-06-30, status: in_progress, progress: 50, blockers: [ZZ]}]\n`,
  ),
  'kpis/K-1.yaml': named(
    'K-1',
    'unit: {bg: броя, en: count}\nkind: performance\nmeasure: number\ndirection: increase\nbaseline: {date: 2025-12-31, value: 0}\ntargets: [{date: 2026-12-31, value: 100}]\nserves: [OG-1, ZZ-OG, ZZ-A]\nowner: ORG-A\nmeasurements: [{period: 2026-Q2, value: 30}]\n',
  ),
  'kpis/ZZ-K.yaml': named(
    'ZZ-K',
    `${internal}unit: ZZ\nkind: performance\nmeasure: number\ndirection: increase\nfrequency: quarterly\nbaseline: {date: 2025-12-31, value: 0}\ntargets: [{date: 2026-12-31, value: 100}]\nserves: [OG-1]\nowner: ORG-B\nmeasurements: [{period: 2026-Q2, value: 3}]\n`,
  ),
  'decisions/ZZ-D.yaml':
    'id: ZZ-D\nkind: mayor_order\nnumber: ZZ\ntitle: ZZ\ndate: 2026-05-05\nvisibility: internal\nallows: [{entity: A-1, field: end, to: 2026-12-31}]\ntasks: [{text: ZZ, due: 2026-08-01}]\n',
  'decisions/D-1.yaml':
    'id: D-1\nkind: mayor_order\nnumber: "1"\ndate: 2026-05-05\nallows: [{entity: ZZ-A, field: end, to: 2026-03-31}]\n',
  'proposals/P-1.yaml':
    'id: P-1\nentity: ZZ-A\nfield: end\nto: 2026-12-31\nreason: ZZ\nproposed_on: 2026-06-01\n',
  'proposals/P-2.yaml':
    'id: P-2\nentity: A-1\nfield: depends_on\nfrom: [ZZ-A]\nto: []\nreason: {bg: Друго, en: Other}\nproposed_on: 2026-06-01\n',
  'proposals/ZZ-P.yaml':
    'id: ZZ-P\nentity: A-1\nfield: end\nto: 2027-01-31\nreason: ZZ\nproposed_on: 2026-06-01\nvisibility: internal\n',
  'assessments/ZZ-AS.yaml': `id: ZZ-AS\ntitle: ZZ\ndate: 2026-06-01\n${internal}`,
};

/** Before: another end and fewer links, and something internal that went. */
const earlier = {
  ...files,
  'activities/A-1.yaml': (files['activities/A-1.yaml'] ?? '')
    .replace('2026-12-31', '2026-11-30')
    .replace('depends_on: [ZZ-A]\n', '')
    .replace(', ZZ-OG]', ']'),
  'kpis/ZZ-GONE.yaml': (files['kpis/ZZ-K.yaml'] ?? '').replaceAll('ZZ-K', 'ZZ-GONE'),
};

const inPlan = (all: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).map(([name, text]) => [`${p}/${name}`, text]));

function repository(): string {
  const cwd = asRepository(folder(inPlan(earlier)));
  git(cwd, 'tag', 'before');
  git(cwd, 'rm', '-q', `${p}/kpis/ZZ-GONE.yaml`);
  write(cwd, inPlan(files));
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'now');
  expect(planctl(cwd, ['validate']).stdout).toContain('0 errors');
  return cwd;
}

const wanted = ['2026-Q2', '--against', 'before', '--allow-gaps'] as const;

describe.each(['council', 'public'])('what the %s reads', (audience) => {
  test('has nothing internal in any format and language', () => {
    const cwd = repository();
    const out = path.join(cwd, `out-${audience}`);
    const made = planctl(cwd, [
      'report',
      ...wanted,
      '--audience',
      audience,
      '--lang',
      'bg,en',
      '--format',
      'md,html,json',
      '-o',
      out,
    ]);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    for (const name of readdirSync(out)) {
      const text = readFileSync(path.join(out, name), 'utf8');
      const at = text.search(secret);
      expect(at < 0 ? '' : `${name}: ${text.slice(Math.max(0, at - 200), at + 60)}`).toBe('');
    }
  });

  test('says how much is not published', () => {
    const { head, summary, apart, quality, changes } = reportFor(repository(), audience);
    // Of A-1 a risk, a blocker, help needed, the reason of an assessment and an internal note.
    expect(head.unpublished).toEqual({ items: 8, fields: 5 });
    expect(summary.activities.reduce((sum, { now }) => sum + now, 0)).toBe(3);
    expect(apart.map(({ activity }) => activity.id)).toEqual(['A-2']);
    expect(quality.leads.map(({ lead, activities }) => [lead.id, activities])).toEqual([['ORG-A', 2]]);
    expect(changes.proposals.map(({ proposal }) => proposal)).toEqual(['P-2']);
    expect(changes.approved).toContainEqual(
      expect.objectContaining({ field: 'end', after: '2026-12-31', decision: 'unpublished' }),
    );
  });
});

test('the steering group reads everything', () => {
  const report = reportFor(repository(), 'steering');
  expect(report.head.unpublished).toEqual({ items: 0, fields: 0 });
  expect(report.apart).toEqual([]);
  expect(report.exceptions.flatMap(({ reasons }) => reasons)).toContainEqual({
    code: 'predecessor',
    id: 'ZZ-A',
  });
});

function reportFor(cwd: string, audience: string): Report {
  return JSON.parse(planctl(cwd, ['report', ...wanted, '--audience', audience, '--json']).stdout);
}
