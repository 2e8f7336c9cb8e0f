import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetsOf } from '../src/model/sheet.ts';
import { folder, planctl, write } from './support/bin.ts';
import { planRepository } from './support/plan-repository.ts';
import { exported } from './support/sheets.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

function plan(files: Readonly<Record<string, string>> = {}): string {
  return folder(inPlan({ ...smallPlan, ...files }));
}

describe('planctl export xlsx', () => {
  test('has a sheet for each kind and list, frozen, protected, with drop-downs, notes and real values', async () => {
    const cwd = plan();
    const sheets = await exported(cwd);
    const names = sheets.workbook.worksheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.length).toBe(sheetsOf(['bg', 'en']).length + 3);
    expect(names.slice(0, 5)).toEqual([
      'Instructions',
      'Priority areas',
      'Strategic goals',
      'Operational goals',
      'Activities',
    ]);
    const activities = sheets.sheet('Activities');
    expect(activities.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, xSplit: 1 });
    expect(activities.getRow(2).hidden).toBe(true);
    expect(activities.getRow(3).getCell(1).protection?.locked ?? true).toBe(true);
    expect(sheets.cell('Activities', 3, 'title.en').protection.locked).toBe(false);
    expect(sheets.cell('Activities', 3, 'end').value).toEqual(new Date('2027-12-31T00:00:00Z'));
    expect(sheets.cell('Updates', 3, 'progress').value).toBe(20);
    expect(sheets.cell('Updates', 3, 'progress').protection?.locked ?? true).toBe(true);
    expect(sheets.cell('Activities', 3, 'lead').dataValidation).toMatchObject({ type: 'list' });
    expect(sheets.cell('KPIs', 3, 'direction').value).toBe('increase');
    expect(JSON.stringify(sheets.cell('KPIs', 1, 'direction').note)).toContain('approved value');
    expect(sheets.sheet('_planctl').state).toBe('veryHidden');
  });

  test('gives the same bytes each time, in either language', () => {
    const cwd = plan();
    for (const language of ['en', 'bg']) {
      const bytes = ['1.xlsx', '2.xlsx'].map((name) => {
        expect(planctl(cwd, ['export', 'xlsx', '-o', name, '--lang', language]).status).toBe(0);
        return readFileSync(path.join(cwd, name));
      });
      expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
    }
  });

  test('gives one organisation its own, and a day what was known on it', async () => {
    const cwd = plan({
      'organisations.yaml': `${smallPlan['organisations.yaml']}  - id: ORG-B\n    name: {bg: Б, en: B}\n`,
    });
    const none = await exported(cwd, '--lead', 'org-b');
    expect(none.workbook.worksheets.map(({ name }) => name)).not.toContain('Decisions');
    expect(none.sheet('Activities').rowCount).toBe(2);
    const early = await exported(cwd, '--as-of', '2027-01-31');
    expect(early.sheet('Activities').rowCount).toBe(3);
    expect(early.sheet('Updates').rowCount).toBe(2);
    expect(planctl(cwd, ['export', 'xlsx', '--lead', 'ORG-X']).stderr).toContain('ORG-X');
    expect(planctl(cwd, ['export', 'xls']).stderr).toContain('xlsx');
  });
});

describe('planctl export xlsx and csv', () => {
  test('give the plan of a revision, and write into a folder that is there', () => {
    const cwd = planRepository();
    const before = planctl(cwd, ['export', 'xlsx', '-o', 'before.xlsx']);
    expect(before.status).toBe(0);
    planctl(cwd, ['set', 'A-01', 'title.en', 'Later', '--yes']);
    mkdirSync(path.join(cwd, 'out'));
    expect(planctl(cwd, ['export', 'xlsx', '--rev', 'HEAD~1', '-o', 'out']).stdout).toBe(
      `${path.join('out', 'demo.xlsx')}\n`,
    );
    expect(planctl(cwd, ['export', 'csv', '--rev', 'HEAD~1', '-o', 'out']).status).toBe(0);
    expect(readFileSync(path.join(cwd, 'out/activity.csv'), 'utf8')).not.toContain('Later');
    const past = planctl(cwd, ['import', 'out/demo.xlsx', '--dry-run']);
    expect(past.stderr).toContain('“Later” → ');
  });
});

describe('planctl export csv', () => {
  test('writes a file for each sheet that spreadsheets open without harm', () => {
    const cwd = plan();
    write(cwd, {
      'plans/demo/sources.yaml': `sources:
  - {id: S-01, title: {bg: "=HYPERLINK(\\"http://x\\")", en: "'@a"}, publisher: "-1+1"}
`,
    });
    expect(planctl(cwd, ['export', 'csv', '-o', 'out', '--lang', 'bg']).status).toBe(0);
    const text = readFileSync(path.join(cwd, 'out/source.csv'), 'utf8');
    expect(text.startsWith('\ufeffНомер;')).toBe(true);
    expect(text).toContain(`S-01;"'=HYPERLINK(""http://x"")";''@a;`);
    expect(text).toContain(";'-1+1;");
    expect(readdirSync(path.join(cwd, 'out')).length).toBe(sheetsOf(['bg', 'en']).length);
    expect(planctl(cwd, ['import', 'out']).stderr).toMatch(/^There is nothing to import/);
  });
});
