import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';

const file = 'plans/p/operational-goals/OG-07.yaml';
const before = `# kept
id: OG-07
label: {bg: "ОЦ 7", en: "OG 7"}
title:
    bg: Работно    # a working title
    en: 'Working'
area: AR
provenance: {basis: reconstructed, note: {bg: Изведена, en: Worked out}}
x-own:   "  untouched  "
`;

function plan(goal = before): string {
  const cwd = folder({
    'plans/p/plan.yaml': 'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\n',
    'plans/p/sources.yaml': 'sources:\n  - {id: S-1, title: {bg: Източник, en: Source}}\n',
    'plans/p/areas/AR.yaml': 'id: AR\ntitle: {bg: Област, en: Area}\n',
    [file]: goal,
    'plans/p/operational-goals/OG-08.yaml':
      'id: OG-08\nlabel: {bg: ОЦ 8, en: OG 8}\ntitle: Само български\narea: AR\nprovenance: {basis: reconstructed}\n',
  });
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'A');
  git('config', 'user.email', 'a@example.org');
  git('add', '.');
  git('commit', '-qm', 'begin');
  return cwd;
}

const goals = (cwd: string, table: string, args: readonly string[] = []) => {
  write(cwd, { 'official.csv': table });
  return planctl(cwd, ['import', 'goals', 'official.csv', '--source', 's-1', ...args]);
};
const read = (cwd: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('import goals', () => {
  test.each([
    ['the id', 'id,bg,en\nOG-07,Официално,Official\n'],
    ['a look-alike id in small letters', 'ID;български;English\r\nоg-07;Официално;Official\r\n'],
    ['the label', '\ufeffНомер\tОфициален текст\tАнглийски\nОЦ 7\tОфициално\tOfficial\n'],
    ['the label of the other language', 'label,bg,en\nog7,Официално,Official\n'],
    ['the number', '№;bg;en\n7.;Официално;Official\n'],
  ])('finds a goal by %s, and changes its lines alone', (_, table) => {
    const cwd = plan();
    const run = goals(cwd, table);
    expect([run.status, run.stdout]).toEqual([
      0,
      expect.stringMatching(/^plans\/p\/operational-goals\/OG-07\.yaml\t[0-9a-f]{40}\n$/),
    ]);
    const now = read(cwd);
    for (const line of [
      '# kept',
      'label: {bg: "ОЦ 7", en: "OG 7"}',
      '    bg: Официално    # a working title',
      "    en: 'Official'",
      'x-own:   "  untouched  "',
    ]) {
      expect(now.split('\n')).toContain(line);
    }
    expect(now).toContain('official_text:');
    const shown = JSON.parse(planctl(cwd, ['show', 'OG-07', '--json']).stdout);
    expect(shown.data).toMatchObject({
      title: { bg: 'Официално', en: 'Official' },
      official_text: { bg: 'Официално', en: 'Official' },
      provenance: {
        basis: 'reconstructed',
        fields: {
          title: { basis: 'official', sources: ['S-1'] },
          official_text: { basis: 'official', sources: ['S-1'] },
        },
      },
    });
    expect(run.stderr).toContain('1 goal keeps its working title: OG-08');
    expect(JSON.parse(planctl(cwd, ['validate', '--json']).stdout).summary.errors).toBe(0);
    const again = goals(cwd, table);
    expect([again.status, read(cwd)]).toEqual([0, now]);
  });

  test('a language that the table does not have keeps its words, and the title says so', () => {
    const cwd = plan();
    goals(cwd, 'id,bg\nOG-07,Официално\nOG-08,"Второ, официално"\n');
    const data = (id: string) => JSON.parse(planctl(cwd, ['show', id, '--json']).stdout).data;
    expect(data('OG-07').title).toEqual({ bg: 'Официално', en: 'Working' });
    expect(data('OG-07').provenance.fields.title.note.en).toContain('English');
    expect(data('OG-08')).toMatchObject({
      title: 'Второ, официално',
      official_text: { bg: 'Второ, официално' },
    });
    expect(data('OG-08').provenance.fields.title.note).toBeUndefined();
  });

  test('--dry-run writes nothing', () => {
    const cwd = plan();
    expect(goals(cwd, 'id,bg\nOG-07,Официално\n', ['--dry-run']).status).toBe(0);
    expect(read(cwd)).toBe(before);
  });

  test.each([
    ['id,bg,foo\nOG-07,x,y\n', 'official.csv:1: there is no column “foo”'],
    ['id,note\nOG-07,x\n', 'official.csv:1: '],
    ['bg,en\nx,y\n', 'no column names the goal'],
    ['id,bg\n', 'no row below it'],
    ['id,bg\nOG-09,x\n', 'official.csv:2: no operational goal is called OG-09. Did you mean OG-0'],
    ['id,bg\nOG-07,x\n\n7,y\n', 'official.csv:4: '],
    ['label,bg\n7,x\nОЦ 7,y\n', 'official.csv:3: OG-07 is on line 2 already'],
    ['id,bg\nOG-07,\n', 'official.csv:2: there is no wording for OG-07'],
    ['id,bg\nOG-07,"x\n', 'line 2: a quotation mark'],
    ['id,bg\nOG-07,a,b\n', 'line 2 has 3 cells where the header has 2'],
    ['', 'the file is empty'],
  ])('refuses %j as a whole, with its line', (table, words) => {
    const cwd = plan();
    const run = goals(cwd, table);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(read(cwd)).toBe(before);
  });

  test('refuses a source that the plan does not know', () => {
    const cwd = plan();
    const run = goals(cwd, 'id,bg\nOG-07,x\n', ['--source', 'S-99']);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('ref-unknown')]);
    expect(read(cwd)).toBe(before);
  });
});
