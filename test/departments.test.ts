import { cpSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { holidaysOf, orthodoxEaster, workingDaysAfter } from '../src/core/due/holidays.ts';
import { isoDay, lastDay } from '../src/model/dates.ts';
import { planctl } from './support/bin.ts';
import { patience, printable, printedPages } from './support/libreoffice.ts';
import { git, planRepository, readPlanFile } from './support/plan-repository.ts';
import { hostile } from './support/rich-plan.ts';
import { Sheets } from './support/sheets.ts';
import { activity, smallPlan } from './support/small-plan.ts';
import { faults, opened } from './support/word.ts';

/** The small plan with a second office, which leads A-02, and a calendar. */
function plan(): string {
  return planRepository({
    'plan.yaml': `${smallPlan['plan.yaml']}reporting:\n  - {period: 2027-Q2, data_due: 2027-07-10}\n`,
    'organisations.yaml': `organisations:
  - id: ORG-A
    name: {bg: Първа служба, en: First office}
    mailbox: a@example.org
  - id: ORG-B
    name: {bg: Втора служба, en: Second office}
    parent: ORG-A
`,
    'activities/A-02.yaml': activity().replace('lead: ORG-A', 'lead: ORG-B'),
    'kpis/K-01-first.yaml': `${smallPlan['kpis/K-01-first.yaml']}frequency: quarterly\n`,
  });
}

async function fill(file: string, change: (sheets: Sheets) => void): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const sheets = new Sheets(workbook, file);
  change(sheets);
  await sheets.save();
}

describe('planctl request', () => {
  test('writes a form and a letter for each department, the same each time', async () => {
    const cwd = plan();
    const run = planctl(cwd, ['request', 'Q2 2027', '-o', 'forms']);
    expect(run).toEqual({
      status: 0,
      stderr: '',
      stdout: ['ORG-A.xlsx', 'ORG-A.docx', 'ORG-A.md', 'ORG-B.xlsx', 'ORG-B.docx', 'ORG-B.md']
        .map((name) => `${path.join('forms', `demo-2027-Q2-${name}`)}\n`)
        .join(''),
    });
    const letter = readFileSync(path.join(cwd, 'forms/demo-2027-Q2-ORG-A.md'), 'utf8');
    expect(letter).toContain('**Please return the form by 10 July 2027.**');
    expect(letter).toContain('- A-01 First activity');
    expect(letter).toContain('- K-01 First indicator');
    const file = path.join(cwd, 'forms/demo-2027-Q2-ORG-A.xlsx');
    const word = path.join(cwd, 'forms/demo-2027-Q2-ORG-A.docx');
    const [before, wordBefore] = [file, word].map((name) => readFileSync(name));
    planctl(cwd, ['request', '2027-Q2', '-o', 'forms']);
    expect(before && readFileSync(file).equals(before)).toBe(true);
    expect(wordBefore && readFileSync(word).equals(wordBefore)).toBe(true);
    expect(opened(readFileSync(word)).text).toContain('Please return the form by 10 July 2027.');
    await fill(file, (sheets) => {
      const row = sheets.sheet('Activities').getRow(3);
      expect([1, 2, 5, 6].map((i) => row.getCell(i).value)).toEqual([
        'A-01',
        'First activity',
        'in progress',
        20,
      ]);
      expect(sheets.cell('Activities', 3, 'done.en').protection.locked).toBe(false);
      expect(row.getCell(5).protection?.locked ?? true).toBe(true);
    });
  });
});

describe('the letter to a department', () => {
  test('is an official one in Bulgarian, and names no more items than a page holds', async () => {
    const more = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `activities/A-1${String(i).padStart(2, '0')}.yaml`,
        activity().replace('A-02', `A-1${String(i).padStart(2, '0')}`),
      ]),
    );
    const cwd = planRepository({
      'plan.yaml': `${smallPlan['plan.yaml']}reporting:\n  - {period: 2027-Q2, data_due: 2027-07-10}\n`,
      ...more,
    });
    const { status } = planctl(cwd, ['request', '2027-Q2', '-o', 'out', '--lang', 'bg']);
    expect(status).toBe(0);
    const word = opened(readFileSync(path.join(cwd, 'out/demo-2027-Q2-ORG-A.docx')));
    expect(faults(word)).toEqual([]);
    const { text } = word;
    for (const part of [
      'Изх. №',
      'ДО\n',
      'ОТНОСНО: Отчет за II тримесечие на 2027 г.',
      'УВАЖАЕМИ КОЛЕГИ,',
      'С уважение,',
    ])
      expect(text).toContain(part);
    expect(text).toContain('в срок до 10.07.2027 г.');
    expect(text).toMatch(/и още \d+, посочени във формуляра/);
    expect(text.match(/^A-/gm)?.length).toBeLessThan(20);
  });

  test.skipIf(!printable)('keeps to its page with the longest titles', { timeout: patience }, () => {
    const long = 'УСЪВЪРШЕНСТВАНЕ на административното обслужване '.repeat(8);
    const many = Array.from({ length: 40 }, (_, i) => {
      const id = `A-1${String(i).padStart(2, '0')}`;
      const text = activity().replace('A-02', id).replace('Втора дейност', long);
      return [`activities/${id}.yaml`, text];
    });
    const cwd = planRepository({
      'plan.yaml': `${smallPlan['plan.yaml']?.replace('Пробен план', long)}reporting:\n  - {period: 2027-Q2, data_due: 2027-07-10}\n`,
      'organisations.yaml': `organisations:\n  - id: ORG-A\n    name: {bg: ${long}}\n    mailbox: a@example.org\n`,
      ...Object.fromEntries(many),
    });
    expect(planctl(cwd, ['request', '2027-Q2', '-o', 'out', '--lang', 'bg']).status).toBe(0);
    const file = path.join(cwd, 'out/demo-2027-Q2-ORG-A.docx');
    expect(opened(readFileSync(file)).text).toContain('A-100 УСЪВЪРШЕНСТВАНЕ');
    expect(printedPages(file)).toBe(1);
  });

  test('holds whatever stands in titles and names as plain text', () => {
    const quoted = (text: string): string => JSON.stringify(text).replace(/\\\\u/g, '\\u');
    const cwd = planRepository({
      'plan.yaml': smallPlan['plan.yaml']?.replace('Trial plan', quoted(hostile.hidden)) ?? '',
      'organisations.yaml': `organisations:\n  - id: ORG-A\n    name: {en: ${quoted(hostile.markup)}}\n`,
      'activities/A-02.yaml': activity().replace('Second activity', quoted(hostile.markup)),
    });
    expect(planctl(cwd, ['request', '2027-Q2', '-o', 'out', '--lang', 'en']).status).toBe(0);
    const word = opened(readFileSync(path.join(cwd, 'out/demo-2027-Q2-ORG-A.docx')));
    expect(faults(word)).toEqual([]);
    expect(word.text.split('\n')).toEqual(
      expect.arrayContaining([
        hostile.markup,
        `A-02 ${hostile.markup}`,
        'zero\ufffdwidth \ufffdturned\ufffd \ufffd[31mred \ufffdbell',
      ]),
    );
  });
});

describe('planctl collect', () => {
  test('takes what came back, file by file, in one commit, and a second time nothing', async () => {
    const cwd = plan();
    planctl(cwd, ['request', '2027-Q2', '-o', 'forms']);
    const forms = path.join(cwd, 'forms');
    renameSync(path.join(forms, 'demo-2027-Q2-ORG-A.xlsx'), path.join(forms, 'Отговор (1).xlsx'));
    await fill(path.join(forms, 'Отговор (1).xlsx'), (sheets) => {
      sheets.cell('Activities', 3, 'progress').value = 45;
      sheets.cell('Activities', 3, 'done.en').value = 'Half of it';
      sheets.cell('Activities', 3, 'blockers.en').value = 'One\nTwo';
      sheets.cell('KPIs', 3, 'value').value = 17;
    });
    await fill(path.join(forms, 'demo-2027-Q2-ORG-B.xlsx'), (sheets) => {
      sheets.cell('Activities', 3, 'status').value = 'in progress';
      sheets.cell('Activities', 3, 'progress').value = 'a lot';
    });
    const run = planctl(cwd, ['collect', 'forms', '--yes']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(
      'demo-2027-Q2-ORG-B.xlsx, sheet Activities, row 3, column H (Progress): Progress a lot: not a number',
    );
    expect(run.stderr).toContain('Nothing was taken from: demo-2027-Q2-ORG-B.xlsx');
    expect(run.stderr).toContain('returned: ORG-A (Отговор (1).xlsx)');
    expect(git(cwd, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([
      'plans/demo/activities/A-01-first.yaml',
      'plans/demo/kpis/K-01-first.yaml',
    ]);
    expect(readPlanFile(cwd, 'activities/A-01-first.yaml')).toContain(`  - date: 2027-06-30
    status: in_progress
    progress: 45
    done:
      en: Half of it
    blockers:
      - en: One
      - en: Two
    reported_by:
      org: ORG-A
`);
    expect(readPlanFile(cwd, 'kpis/K-01-first.yaml')).toContain('period: 2027-Q2');
    const again = planctl(cwd, ['collect', 'forms', '--yes', '--from', 'ORG-A']);
    expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 0, stdout: '' });
    expect(again.stderr).toContain('There is nothing to import');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('takes the words of its own drop-downs in Bulgarian, and says in one line whose reports they are', async () => {
    const cwd = plan();
    planctl(cwd, ['request', '2027-Q2', '-o', 'forms', '--lang', 'bg']);
    await fill(path.join(cwd, 'forms/demo-2027-Q2-ORG-A.xlsx'), (sheets) => {
      sheets.cell('Дейности', 3, 'status').value = 'временно спряна';
    });
    await fill(path.join(cwd, 'forms/demo-2027-Q2-ORG-B.xlsx'), (sheets) => {
      sheets.cell('Дейности', 3, 'progress').value = 'много';
    });
    const run = planctl(cwd, ['collect', 'forms', '--yes', '--lang', 'bg']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('върнат с грешки: ORG-B');
    expect(readPlanFile(cwd, 'activities/A-01-first.yaml')).toContain('status: on_hold');
    expect(git(cwd, 'log', '-1', '--format=%s')).toBe('Отчети за II трим. 2027: ORG-A');
  });

  test('refuses several versions of one form, names who is missing, and leaves other files aside', async () => {
    const cwd = plan();
    planctl(cwd, ['request', '2027-Q2', '-o', 'out']);
    planctl(cwd, ['export', 'xlsx', '-o', 'back/plan.xlsx']);
    for (const copy of ['1.xlsx', '2.xlsx'])
      cpSync(path.join(cwd, 'out/demo-2027-Q2-ORG-A.xlsx'), path.join(cwd, 'back', copy));
    const run = planctl(cwd, ['collect', 'back']);
    expect(run.stderr).toContain('ORG-A: there are several versions (1.xlsx, 2.xlsx)');
    expect(run.stderr).toContain('plan.xlsx: not a form');
    expect(run.stderr).toContain('not returned: ORG-B');
    expect(run.status).toBe(1);
    expect(readdirSync(path.join(cwd, 'back')).length).toBe(3);
  });
});

describe('planctl remind', () => {
  test('writes to whoever owes a report, stage by stage, once, and then to whoever is above', () => {
    const cwd = plan();
    // The data are due on Saturday, 10 July 2027.
    const names = (day: string): readonly string[] =>
      planctl(cwd, ['remind', '--on', day, '-o', 'mail'])
        .stdout.split('\n')
        .filter((line) => line !== '')
        .map((file) => path.basename(file));
    expect(names('2027-06-25')).toEqual([]);
    expect(names('2027-06-26')).toEqual([
      'demo-2027-Q2-ORG-A-before.md',
      'demo-2027-Q2-ORG-A-before.eml',
      'demo-2027-Q2-ORG-B-before.md',
    ]);
    expect(names('2027-07-09')).toEqual([]);
    expect(names('2027-07-10')).toContain('demo-2027-Q2-ORG-A-due.eml');
    planctl(cwd, ['update', 'A-01', '--date', '2027-06-30', '--progress', '50']);
    planctl(cwd, ['measure', 'K-01', '12', '--period', '2027-Q2']);
    expect(names('2027-07-12')).toEqual([]);
    expect(names('2027-07-13')).toEqual(['demo-2027-Q2-ORG-B-after.md']);
    expect(names('2027-07-15')).toEqual(['demo-2027-Q2-ORG-B-above.md', 'demo-2027-Q2-ORG-B-above.eml']);
    const mail = readFileSync(path.join(cwd, 'mail/demo-2027-Q2-ORG-B-above.eml'), 'utf8');
    expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(mail).toContain('To: a@example.org\r\n');
    expect(mail).toContain('Date: Thu, 15 Jul 2027 07:00:00 +0000\r\n');
    const body = Buffer.from(mail.slice(mail.indexOf('\r\n\r\n')), 'base64').toString('utf8');
    expect(body).toContain('- A-02 Second activity');
  });

  test('knows the holidays of Bulgaria', () => {
    const easters = [2024, 2025, 2026, 2027, 2028].map((year) => isoDay(orthodoxEaster(year)));
    expect(easters).toEqual(['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16']);
    const of = (year: number): readonly string[] => [...holidaysOf(year)].map(isoDay).sort();
    // 3 March 2024 is a Sunday, 22 September too; 6 May is Easter Monday.
    expect(of(2024)).toEqual([
      ...['2024-01-01', '2024-03-03', '2024-03-04', '2024-05-01', '2024-05-03', '2024-05-04', '2024-05-05'],
      ...[
        '2024-05-06',
        '2024-05-24',
        '2024-09-06',
        '2024-09-22',
        '2024-09-23',
        '2024-12-24',
        '2024-12-25',
        '2024-12-26',
      ],
    ]);
    // 25 and 26 December 2027 are a weekend: the Monday and the Tuesday are free.
    expect(of(2027).slice(-5)).toEqual([
      '2027-12-24',
      '2027-12-25',
      '2027-12-26',
      '2027-12-27',
      '2027-12-28',
    ]);
    expect(isoDay(workingDaysAfter(lastDay('2027-12-23') ?? 0, 2))).toBe('2027-12-30');
  });
});
