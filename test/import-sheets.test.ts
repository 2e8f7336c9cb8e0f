import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type exceljs from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { planctl, root, write } from './support/bin.ts';
import { asRepository, git, planRepository, readPlanFile } from './support/plan-repository.ts';
import { changedLines, exported, imported, type Sheets } from './support/sheets.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A plan with something of everything that a cell can hold. */
const files = {
  'activities/A-02-second.yaml': `# A comment stays.
id: A-02
title: "Само на български"   # and so does this
contributes_to: [OG-01]
lead: unknown
stakeholders: ["=1+1", {bg: Граждани, en: Citizens}]
start: 2027-Q1
end: 2027-12-31
key: true
weight: 1.5
tags: [a, b]
budget:
  - {year: 2027, fund: {bg: Общински, en: Municipal}, approved: 120000.55, vat_included: false}
risks: [{id: R1, text: "-опасно", likelihood: low}]
updates:
  - date: 2027-03
    status: in_progress
    progress: 12.5
    milestones: {}
    blockers: [{bg: Пречка, en: Obstacle}]
    money: [{year: 2027, paid: 10.5}]
  - {date: 2027-06-30, status: in_progress, done: {bg: "@нещо\\nна два реда", en: "x"}}
`,
  'kpis/K-02-share.yaml': `id: K-02
title: {bg: Дял, en: Share}
definition: {bg: Дял., en: Share.}
unit: "%"
kind: performance
measure: percent
direction: increase
targets: [{date: 2027-12-31, value: 40}, {date: 2028, value: 62.5}]
serves: [OG-01]
owner: ORG-A
measurements:
  - {period: 2027-Q1, value: 10.1}
  - {period: 2027-Q2, value: 0.000001}
`,
  'decisions/D-01.yaml': `id: D-01
kind: council_decision
number: "118"
date: 2027-02-25
title: {bg: Решение, en: Decision}
allows: [{entity: A-01, field: end, to: 2028-06-30}]
`,
};

function plan(): string {
  return planRepository(files);
}

describe('export, then import without an edit', () => {
  test.each(['en', 'bg'])('changes nothing (%s)', (language) => {
    const cwd = plan();
    const env = { PLANCTL_LANG: language };
    for (const [format, target] of [
      ['xlsx', 'p.xlsx'],
      ['csv', 'tables'],
    ] as const) {
      expect(planctl(cwd, ['export', format, '-o', target], env).status).toBe(0);
      for (const other of ['en', 'bg']) {
        const run = planctl(cwd, ['import', target, '--yes'], { PLANCTL_LANG: other });
        expect({ ...run, target }).toEqual({
          status: 0,
          stdout: '',
          stderr: expect.stringMatching(/^(?:There is nothing to import|Няма какво да се внесе)/),
          target,
        });
      }
    }
    expect(git(cwd, 'status', '--short', 'plans')).toBe('');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('1');
  });
});

describe('planctl import', () => {
  test('brings back exactly the edits, in one commit, and a second time nothing', async () => {
    const cwd = plan();
    const change = (sheets: Sheets): void => {
      sheets.cell('Activities', sheets.row('Activities', 'A-01'), 'title.en').value = 'Another title  ';
      const second = sheets.row('Activities', 'A-02');
      sheets.cell('Activities', second, 'weight').value = null;
      sheets.cell('Activities', second, 'tags').value = 'a\nc';
      sheets.cell('Activities', second, 'contributes_to').value = 'og-01';
      sheets.cell('Activities', second, 'title.en').value = {
        richText: [{ text: 'In ' }, { text: 'English' }],
      };
      sheets.cell('Activities', second, 'key').value = false;
      sheets.cell('Activities', second, 'end').value = day('2028-03-31');
      sheets.cell('Milestones', 3, 'due').value = '30.09.2027';
      sheets.cell('Targets', sheets.row('Targets', 'K-02', 1), 'value').value = {
        formula: '40+5',
        result: 45,
      };
      sheets.append('Targets', { 'kpi.id': 'K-02', date: day('2028-06-30'), value: '50,5' });
      sheets.append('Milestones', {
        'activity.id': 'A-02',
        'title.bg': 'Нов',
        'title.en': 'New',
        due: '2027-Q3',
      });
      sheets.append('Updates', {
        'activity.id': 'A-02',
        date: day('2027-05-31'),
        progress: 30,
        'done.bg': 'Между',
      });
      const value = sheets.append('Measurements', { 'kpi.id': 'K-02', period: '2027-Q3', value: 0.155 });
      const percent = sheets.cell('Measurements', value, 'value');
      percent.style = { ...percent.style, numFmt: '0.0%' };
      // What people do to sheets besides.
      sheets.workbook.addWorksheet('Notes').addRow(['mine']);
      sheets.sheet('Activities').spliceColumns(sheets.column('Activities', 'description.bg'), 1);
      sheets.sheet('Activities').getRow(1).getCell(2).value = 'Renamed';
      sheets.sheet('KPIs').name = 'Показателите ми';
    };
    const run = await imported(cwd, change, '--yes');
    expect(run.stderr).toContain('Written and committed');
    expect(run.stderr).toContain('Left aside, since nothing is known of it: Notes');
    expect(run.stderr).toContain(
      'Approved values change, which needs a decision: A-02 end, A-02 key, A-02 weight, A-01 milestones.due, K-02 targets.value.',
    );
    expect(changedLines(cwd)).toEqual([
      '-title: {bg: Първа дейност, en: First activity}',
      '+title: {bg: Първа дейност, en: Another title}',
      '-    due: 2027-06-30',
      '+    due: 2027-09-30',
      '+    original_due: 2027-06-30',
      '-title: "Само на български"   # and so does this',
      '+title: {bg: Само на български, en: In English}   # and so does this',
      '-end: 2027-12-31',
      '-key: true',
      '-weight: 1.5',
      '-tags: [a, b]',
      '+end: 2028-03-31',
      '+original_end: 2027-12-31',
      '+key: false',
      '+milestones: [{id: M1, title: {bg: Нов, en: New}, due: 2027-Q3}]',
      '+tags: [a, c]',
      '+  - date: 2027-05-31',
      '+    status: in_progress',
      '+    progress: 30',
      '+    done: {bg: Между}',
      '-targets: [{date: 2027-12-31, value: 40}, {date: 2028, value: 62.5}]',
      '+targets: [{date: 2027-12-31, value: 45}, {date: 2028-06-30, value: 50.5}, {date: 2028, value: 62.5}]',
      '+  - {period: 2027-Q3, value: 15.5}',
    ]);
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
    const again = planctl(cwd, ['import', 'plan.xlsx', '--yes']);
    expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 0, stdout: '' });
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('adds what a row names that the plan has not, and gives free ids', async () => {
    const cwd = plan();
    const run = await imported(
      cwd,
      (sheets) => {
        sheets.append('Activities', {
          ...{ 'activity.id': 'A-09', 'title.bg': 'Девета', 'title.en': 'Ninth', lead: 'ORG-NEW' },
          ...{ contributes_to: 'OG-01', start: day('2027-01-01'), end: '2028', visibility: 'вътрешна' },
        });
        sheets.append('Milestones', {
          'activity.id': 'A-09',
          'title.bg': 'а',
          'title.en': 'a',
          due: '2027-12',
        });
        sheets.append('Activities', { 'title.bg': 'Без номер', 'title.en': 'Without', lead: 'unknown' });
        sheets.append('Organisations', { 'organisation.id': 'ORG-NEW', 'name.bg': 'Нова', 'name.en': 'New' });
        sheets.append('Sources', { 'title.bg': 'Втори', 'title.en': 'Second' });
      },
      '--yes',
    );
    expect(run.stderr).toContain('Written and committed');
    expect(git(cwd, 'show', '--format=', '--name-only', 'HEAD').split('\n').sort()).toEqual([
      'plans/demo/activities/A-09-ninth.yaml',
      'plans/demo/activities/A-10-without.yaml',
      'plans/demo/organisations.yaml',
      'plans/demo/sources.yaml',
    ]);
    expect(readPlanFile(cwd, 'activities/A-09-ninth.yaml')).toContain(`visibility: internal
start: 2027-01-01
end: 2028
`);
    expect(readPlanFile(cwd, 'activities/A-09-ninth.yaml')).toContain('- id: M1\n');
    expect(readPlanFile(cwd, 'sources.yaml')).toContain('- id: S-02\n');
    const again = planctl(cwd, ['import', 'plan.xlsx', '--yes']);
    expect(again.stderr).toMatch(/^There is nothing to import/);
  });

  test('shows what it would do, and does nothing of it', async () => {
    const cwd = plan();
    const run = await imported(
      cwd,
      (sheets) => {
        sheets.cell('Activities', 3, 'end').value = day('2028-06-30');
      },
      '--dry-run',
      '--decision',
      'D-01',
    );
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('31 Dec 2027 → 30 Jun 2028');
    expect(run.stderr).not.toContain('Approved values change');
    expect(git(cwd, 'status', '--short', 'plans')).toBe('');
  });

  test('takes a folder of tables in either form of numbers', () => {
    const cwd = plan();
    planctl(cwd, ['export', 'csv', '-o', 'tables', '--lang', 'bg']);
    const file = path.join(cwd, 'tables/kpi-targets.csv');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(';62,5');
    expect(readFileSync(path.join(cwd, 'tables/activity.csv'), 'utf8')).toContain("'=1+1");
    // As Excel gives it back: without the mark, with other line ends and other separators.
    writeFileSync(file, text.replace('\ufeff', '').replaceAll('\r\n', '\n').replace('62,5', '70,25'));
    const run = planctl(cwd, ['import', 'tables', '--yes']);
    expect(run.stderr).toContain('Written and committed');
    expect(changedLines(cwd)).toEqual([
      '-targets: [{date: 2027-12-31, value: 40}, {date: 2028, value: 62.5}]',
      '+targets: [{date: 2027-12-31, value: 40}, {date: 2028, value: 70.25}]',
    ]);
  });
});

interface Broken {
  readonly what: string;
  readonly change: (sheets: Sheets) => void;
  readonly place: string;
  readonly says: string | RegExp;
}

const broken: readonly Broken[] = [
  {
    what: 'a date that does not exist',
    change: (sheets) => {
      sheets.cell('Milestones', 3, 'due').value = '31.02.2027';
    },
    place: 'sheet Milestones, row 3, column F (Due)',
    says: 'not a date that exists',
  },
  {
    what: 'a date of which day and month cannot be told apart',
    change: (sheets) => {
      sheets.cell('Activities', 4, 'end').value = '03/04/2028';
    },
    place: 'sheet Activities, row 4, column X (End)',
    says: 'cannot be told apart',
  },
  {
    what: 'words in place of a number',
    change: (sheets) => {
      sheets.cell('Targets', 3, 'value').value = 'many';
    },
    place: 'sheet Targets, row 3, column D (Value)',
    says: 'not a number',
  },
  {
    what: 'a number that may be a thousand',
    change: (sheets) => {
      sheets.cell('Budget', 3, 'approved').value = '1,234';
    },
    place: 'sheet Budget, row 3, column H (Approved plan)',
    says: 'a thousand or a fraction',
  },
  {
    what: 'a date in place of a number',
    change: (sheets) => {
      sheets.cell('Targets', 3, 'value').value = day('2027-01-01');
      // A style is shared by cells until one gets its own.
      const cell = sheets.cell('Targets', 3, 'value');
      cell.style = { ...cell.style, numFmt: 'yyyy-mm-dd' };
    },
    place: 'sheet Targets, row 3, column D (Value)',
    says: 'not a number',
  },
  {
    what: 'a word that is none of the choices',
    change: (sheets) => {
      sheets.cell('KPIs', 3, 'direction').value = 'sideways';
    },
    place: 'sheet KPIs, row 3, column S (Direction)',
    says: 'there is increase, decrease, stay within range',
  },
  {
    what: 'an emptied field that must be there',
    change: (sheets) => {
      sheets.cell('Activities', 3, 'lead').value = null;
    },
    place: 'sheet Activities, row 3, column K (Lead)',
    says: 'must be filled in',
  },
  {
    what: 'an id that leads nowhere',
    change: (sheets) => {
      sheets.cell('Activities', 3, 'contributes_to').value = 'OG-77';
    },
    place: 'sheet Activities, row 3, column J (Contributes to)',
    says: 'OG-77',
  },
  {
    what: 'an id of something of another kind',
    change: (sheets) => {
      sheets.append('Activities', {
        'activity.id': 'K-01',
        'title.bg': 'а',
        'title.en': 'a',
        lead: 'unknown',
      });
    },
    place: 'sheet Activities, row 5, column A (Id)',
    says: 'already something else',
  },
  {
    what: 'an id that is none',
    change: (sheets) => {
      sheets.append('KPIs', { 'kpi.id': 'my kpi' });
    },
    place: 'sheet KPIs, row 5, column A (Id)',
    says: 'my kpi cannot be the id',
  },
  {
    what: 'a new item without what it needs',
    change: (sheets) => {
      sheets.append('Activities', { 'title.en': 'Only a title' });
    },
    place: 'sheet Activities, row 5, column D (Title (Bulgarian))',
    says: 'must be filled in',
  },
  {
    what: 'an entry of nothing',
    change: (sheets) => {
      sheets.append('Milestones', { 'activity.id': 'A-77', 'title.bg': 'а', 'title.en': 'a', due: '2027' });
    },
    place: 'sheet Milestones, row 4, column A (Id)',
    says: 'Nothing has the id A-77',
  },
  {
    what: 'a report that was changed in its row',
    change: (sheets) => {
      sheets.cell('Updates', sheets.row('Updates', 'A-01', 1), 'progress').value = 90;
    },
    place: 'sheet Updates, row 3, column E (Progress)',
    says: 'planctl update A-01 --corrects 2027-03-31',
  },
  {
    what: 'a measured value that was changed in its row',
    change: (sheets) => {
      sheets.cell('Measurements', sheets.row('Measurements', 'K-02', 1), 'value').value = 11;
    },
    place: 'sheet Measurements, row 3, column D (Value)',
    says: 'planctl measure K-02 … --period 2027-Q1 --revises',
  },
  {
    what: 'the same row twice',
    change: (sheets) => {
      sheets.append('Activities', { 'activity.id': 'A-01', 'title.bg': 'Друго', lead: 'ORG-A' });
    },
    place: 'sheet Activities, row 5, column A (Id)',
    says: 'in row 3 already',
  },
  {
    what: 'an id that was changed',
    change: (sheets) => {
      sheets.cell('Activities', 4, 'activity.id').value = 'A-09';
    },
    place: 'sheet Activities, row 4, column A (Id)',
    says: 'This is the row of A-02 under another id',
  },
  {
    what: 'an id that was cleared, beside an edit',
    change: (sheets) => {
      sheets.cell('Activities', 4, 'activity.id').value = null;
      sheets.cell('Activities', 4, 'weight').value = 3;
    },
    place: 'sheet Activities, row 4, column A (Id)',
    says: 'Put A-02 back',
  },
  {
    what: 'a place in a list that there is not',
    change: (sheets) => {
      sheets.cell('Milestones', 3, '#').value = 7;
    },
    place: 'sheet Milestones, row 3, column B (No.)',
    says: 'no entry number 7; there are 1',
  },
  {
    what: 'an error of the spreadsheet',
    change: (sheets) => {
      sheets.cell('Activities', 3, 'weight').value = { error: '#REF!' };
    },
    place: 'sheet Activities, row 3, column AB (Weight)',
    says: 'error of the spreadsheet',
  },
  {
    what: 'a value of another file',
    change: (sheets) => {
      sheets.cell('Activities', 3, 'weight').value = { formula: '[1]Sheet1!A1', result: 3 };
    },
    place: 'sheet Activities, row 3, column AB (Weight)',
    says: 'from another file',
  },
  {
    what: 'an array formula',
    change: (sheets) => {
      sheets.cell('Activities', 3, 'weight').value = {
        formula: 'SUM(A1:A2)',
        result: 3,
        shareType: 'array',
        ref: 'AB3:AB3',
      } as exceljs.CellFormulaValue;
    },
    place: 'sheet Activities, row 3, column AB (Weight)',
    says: 'array formula',
  },
  {
    what: 'a formula that was never worked out',
    change: (sheets) => {
      sheets.cell('Activities', 3, 'weight').value = { formula: '1+2' } as exceljs.CellFormulaValue;
    },
    place: 'sheet Activities, row 3, column AB (Weight)',
    says: 'never worked out',
  },
  {
    what: 'cells that were merged',
    change: (sheets) => {
      sheets.sheet('Activities').mergeCells('D3:D4');
    },
    place: 'sheet Activities, row 3, column D',
    says: 'merged',
  },
  {
    what: 'a column that was copied',
    change: (sheets) => {
      const last = sheets.sheet('Priority areas');
      last.getRow(2).getCell(40).value = 'area.title.bg';
    },
    place: 'sheet Priority areas, row 2, column AN',
    says: 'a second time',
  },
  {
    what: 'no column of ids',
    change: (sheets) => {
      sheets.sheet('KPIs').getRow(2).getCell(1).value = null;
    },
    place: 'sheet KPIs, row 2',
    says: 'column with the ids (kpi.id) is missing',
  },
  {
    what: 'a milestone state that is none',
    change: (sheets) => {
      sheets.append('Updates', { 'activity.id': 'A-01', date: '2027-09-30', milestones: 'M1 finished' });
    },
    place: 'sheet Updates, row 6, column P (Milestone states)',
    says: 'not a milestone and its state',
  },
  {
    what: 'progress above 100',
    change: (sheets) => {
      sheets.append('Updates', { 'activity.id': 'A-01', date: '2027-09-30', progress: 140 });
    },
    place: 'sheet Updates, row 6, column E (Progress)',
    says: '140',
  },
  {
    what: 'targets out of order of what they mean',
    change: (sheets) => {
      sheets.cell('Targets', sheets.row('Targets', 'K-02', 2), 'date').value = '2026';
    },
    place: 'sheet Targets, row 5, column C (Date)',
    says: /2026/,
  },
  {
    what: 'a KPI of performance without a direction',
    change: (sheets) => {
      sheets.cell('KPIs', 3, 'direction').value = null;
    },
    place: 'sheet KPIs, row 3, column S (Direction)',
    says: 'direction',
  },
];

describe('a broken spreadsheet is refused at its sheet, row and column, and changes nothing:', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
    write(cwd, inPlan({ ...smallPlan, ...files }));
    asRepository(cwd);
    return () => rmSync(cwd, { recursive: true, force: true });
  });

  test.each(broken)('$what', async ({ change, place, says }) => {
    const run = await imported(
      cwd,
      (sheets) => {
        change(sheets);
        // A good edit beside the bad one.
        sheets.cell('Organisations', 3, 'name.en').value = 'Renamed';
      },
      '--yes',
    );
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 1, stdout: '' });
    const [first = ''] = run.stderr.split('\n');
    expect(first.startsWith(`${place}: `) ? place : first).toBe(place);
    if (typeof says === 'string') expect(run.stderr).toContain(says);
    else expect(run.stderr).toMatch(says);
    expect(run.stderr).toContain('Nothing was written');
    expect(git(cwd, 'status', '--short', 'plans')).toBe('');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('as JSON, by its schema', async () => {
    const cwd = plan();
    const run = await imported(
      cwd,
      (sheets) => {
        sheets.cell('Milestones', 3, 'due').value = 'soon';
      },
      '--json',
    );
    expect(run.status).toBe(1);
    const schema = JSON.parse(
      readFileSync(path.join(root, 'schemas/output/sheet-errors.schema.json'), 'utf8'),
    ) as object;
    expect(new Ajv2020().validate(schema, JSON.parse(run.stdout))).toBe(true);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schemaVersion: 1,
      kind: 'sheet-errors',
      errors: [{ code: 'value', sheet: 'Milestones', row: 3, column: 'F', heading: 'Due' }],
    });
  });
});

/** The parts of a workbook with some of them changed. */
function repacked(cwd: string, change: (parts: Record<string, Uint8Array>) => void): void {
  const file = path.join(cwd, 'plan.xlsx');
  const parts = unzipSync(readFileSync(file));
  change(parts);
  writeFileSync(file, zipSync(parts));
}

describe('a hostile file is refused or harmless:', () => {
  const refusal = async (make: (cwd: string) => void | Promise<void>): Promise<string> => {
    const cwd = plan();
    await exported(cwd);
    await make(cwd);
    const run = planctl(cwd, ['import', 'plan.xlsx', '--yes']);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 3, stdout: '' });
    expect(git(cwd, 'status', '--short', 'plans')).toBe('');
    return run.stderr;
  };
  const put = (bytes: Uint8Array | string) => (cwd: string) =>
    writeFileSync(path.join(cwd, 'plan.xlsx'), bytes);

  test('no workbook, an old one, a cut one', async () => {
    expect(await refusal(put(new Uint8Array(500)))).toContain('not a workbook');
    expect(await refusal(put(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toContain('without a password');
    expect(
      await refusal((cwd) => put(readFileSync(path.join(cwd, 'plan.xlsx')).subarray(0, 9000))(cwd)),
    ).toContain('damaged');
    expect(await refusal(put(zipSync({ 'a.txt': strToU8('x') })))).toContain('not a workbook');
  });

  test('a small file that would become a huge one', async () => {
    const huge = new Uint8Array(40_000_000);
    expect(
      await refusal((cwd) =>
        repacked(cwd, (parts) => {
          parts['xl/worksheets/sheet2.xml'] = huge;
        }),
      ),
    ).toContain('would become a huge one');
  });

  test('one that lies about its size', async () => {
    const words = await refusal((cwd) => {
      repacked(cwd, (parts) => {
        parts['xl/workbook.xml'] = new Uint8Array(3_000_000);
      });
      const file = path.join(cwd, 'plan.xlsx');
      const bytes = readFileSync(file);
      const size = Buffer.alloc(4);
      size.writeUInt32LE(3_000_000);
      const small = Buffer.alloc(4);
      small.writeUInt32LE(1000);
      for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 4)) small.copy(bytes, at);
      writeFileSync(file, bytes);
    });
    expect(words).toMatch(/damaged|not a workbook/);
  });

  /** A number of the archive's list of parts, of the sheet of activities. */
  const listed = (cwd: string, field: number, value: number): void => {
    const file = path.join(cwd, 'plan.xlsx');
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      if (name === 'xl/worksheets/sheet5.xml') bytes.writeUInt32LE(value, at + field);
    }
    writeFileSync(file, bytes);
  };

  test.each([
    ['less than it holds', 24, 10],
    ['nothing', 24, 0],
    ['more than it holds', 24, 90_000],
    ['another checksum', 16, 1],
    ['more than the file has', 20, 0xffffff],
    ['a place beyond the end', 42, 0xfffffff],
  ])('one that says of a part: %s', async (_, field, value) => {
    expect(await refusal((cwd) => listed(cwd, field, value))).toContain('damaged');
  });

  test.each([
    ['a comment that does not end', (text: string) => text.replace('<sheetData>', '<sheetData><!-- ')],
    [
      'an attribute that does not end',
      (text: string) => text.replace('</sheetData>', '<row r="9></sheetData>'),
    ],
    ['a text that is not there', (text: string) => text.replace(/(t="s"><v>)\d+/, '$199999')],
  ])('a sheet with %s', async (_, change) => {
    const words = await refusal((cwd) =>
      repacked(cwd, (parts) => {
        const name = 'xl/worksheets/sheet5.xml';
        parts[name] = strToU8(change(Buffer.from(parts[name] ?? []).toString('utf8')));
      }),
    );
    expect(words).toContain('damaged');
  });

  test('two parts of one name, one part as two sheets', async () => {
    expect(
      await refusal((cwd) => {
        repacked(cwd, (parts) => {
          parts['xl/worksheets/sheet9.xmL'] = parts['xl/worksheets/sheet5.xml'] ?? new Uint8Array();
        });
        const file = path.join(cwd, 'plan.xlsx');
        writeFileSync(file, readFileSync(file, 'latin1').replaceAll('sheet9.xmL', 'sheet5.xml'), 'latin1');
      }),
    ).toContain('damaged');
    expect(
      await refusal((cwd) =>
        repacked(cwd, (parts) => {
          const text = Buffer.from(parts['xl/workbook.xml'] ?? []).toString('utf8');
          parts['xl/workbook.xml'] = strToU8(text.replace(/(<sheet [^>]*>)/, '$1$1'));
        }),
      ),
    ).toContain('damaged');
  });

  test('a text that every cell shows, and a format that takes long to read', async () => {
    const words = await refusal((cwd) =>
      repacked(cwd, (parts) => {
        const strings = Buffer.from(parts['xl/sharedStrings.xml'] ?? []).toString('utf8');
        const count = strings.split('<si>').length - 1;
        const long = Array.from({ length: 100_000 }, (_, i) => String(i)).join('');
        parts['xl/sharedStrings.xml'] = strToU8(strings.replace('</sst>', `<si><t>${long}</t></si></sst>`));
        const name = 'xl/worksheets/sheet2.xml';
        const cells = Array.from({ length: 200 }, (_, i) => `<c r="D${100 + i}" t="s"><v>${count}</v></c>`);
        const rows = cells.map((cell, i) => `<row r="${100 + i}">${cell}</row>`).join('');
        const text = Buffer.from(parts[name] ?? []).toString('utf8');
        parts[name] = strToU8(text.replace('</sheetData>', `${rows}</sheetData>`));
        const styles = Buffer.from(parts['xl/styles.xml'] ?? []).toString('utf8');
        parts['xl/styles.xml'] = strToU8(
          styles.replace('formatCode="', `formatCode="${'['.repeat(300_000)}`),
        );
      }),
    );
    expect(words).toContain('too large');
  });

  test('what only has the name of a workbook', async () => {
    for (const text of [
      '%PDF-1.7\n',
      '<html><table></table></html>',
      '{\\rtf1 x}',
      '\ufeff<?xml version="1.0"?><Workbook/>',
    ])
      expect(await refusal(put(text))).toContain('not a workbook');
  });

  test('half a character, and a very long id', async () => {
    const cwd = plan();
    await exported(cwd);
    const add = (row: string): void =>
      repacked(cwd, (parts) => {
        const name = 'xl/worksheets/sheet5.xml';
        const text = Buffer.from(parts[name] ?? []).toString('utf8');
        parts[name] = strToU8(text.replace('</sheetData>', `<row r="40">${row}</row></sheetData>`));
      });
    const cell = (letters: string, text: string): string => `<c r="${letters}40" t="str"><v>${text}</v></c>`;
    add(
      cell('A', 'A-90') +
        cell('D', 'a&#xD800;b_xDC00_c') +
        cell('E', 't') +
        cell('J', 'OG-01') +
        cell('K', 'ORG-A'),
    );
    expect(planctl(cwd, ['import', 'plan.xlsx', '--yes']).stderr).toContain('Written and committed');
    expect(readPlanFile(cwd, 'activities/A-90-t.yaml')).toContain('a\ufffdb\ufffdc');
    await exported(cwd);
    add(cell('A', 'Я'.repeat(100_000)));
    const run = planctl(cwd, ['import', 'plan.xlsx', '--yes']);
    expect(run.status).toBe(1);
    expect(run.stderr.length).toBeLessThan(2000);
  });

  test('a million rows', async () => {
    const row = '<row r="9"><c r="A9" t="str"><v>x</v></c></row>';
    const words = await refusal((cwd) =>
      repacked(cwd, (parts) => {
        const name = 'xl/worksheets/sheet2.xml';
        const text = Buffer.from(parts[name] ?? []).toString('utf8');
        let more = '';
        for (let i = 0; i < 30_000; i++) more += row.replaceAll('9', String(1000 + i));
        parts[name] = strToU8(text.replace('</sheetData>', `${more}</sheetData>`));
      }),
    );
    expect(words).toContain('more than 20000 rows');
  });

  test('macros', async () => {
    expect(
      await refusal((cwd) =>
        repacked(cwd, (parts) => {
          parts['xl/vbaProject.bin'] = new Uint8Array(10);
        }),
      ),
    ).toContain('macros');
  });

  test('a merged or checked range as large as a sheet, entities, and links are harmless', async () => {
    const cwd = plan();
    await exported(cwd);
    repacked(cwd, (parts) => {
      const name = 'xl/worksheets/sheet2.xml';
      const text = Buffer.from(parts[name] ?? []).toString('utf8');
      parts[name] = strToU8(
        text
          .replace(/^(<\?xml[^>]*\?>)/, '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>')
          .replace(
            '</sheetData>',
            '</sheetData><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"x"</formula1></dataValidation></dataValidations>',
          ),
      );
      parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
    });
    const run = planctl(cwd, ['import', 'plan.xlsx', '--yes']);
    expect(run.stderr).toMatch(/^There is nothing to import/);
  });

  test('a workbook of something else, and of another plan', async () => {
    const cwd = plan();
    const sheets = await exported(cwd);
    sheets.sheet('_planctl').getCell('B3').value = 'elsewhere';
    await sheets.save();
    expect(planctl(cwd, ['import', 'plan.xlsx']).stderr).toContain('exported from the plan elsewhere');
    for (const sheet of [...sheets.workbook.worksheets]) sheets.workbook.removeWorksheet(sheet.id);
    sheets.workbook.addWorksheet('Budget 2027').addRow(['a', 1]);
    await sheets.save();
    const run = planctl(cwd, ['import', 'plan.xlsx']);
    expect({ status: run.status, stderr: run.stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('no sheet of a plan in it (there is Budget 2027)'),
    });
  });
});
