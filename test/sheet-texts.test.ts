import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSame } from '../src/cli/sheets/same-cell.ts';
import { dateSpan } from '../src/model/dates.ts';
import { guarded, unguarded } from '../src/model/spreadsheet-text.ts';
import { planctl } from './support/bin.ts';
import { git, planRepository } from './support/plan-repository.ts';
import { imported } from './support/sheets.ts';

/** What a spreadsheet program would work out. */
const formulas = ['=1+1', '+359 2 123', '-опасно', '@SUM(A1)', '=', "=cmd|'/c calc'!A0", '＝1+1', '\tx'];

/** What it would take for a number, a date, a time, a truth value or an error, and give back as something else. */
const converted = [
  ...['007', '1.50', '1,5', '1,234', '1 234,50', '00', '1e5', '50%', '100 %', '€ 5', '(5)', '123456789012'],
  ...[
    '30.06.2027',
    '2027-06-30',
    '1/2',
    '3-4',
    '12:30',
    '12:30 PM',
    '5-Mar',
    'Mar 5',
    'Jun-27',
    '5 юни 2027',
  ],
  ...['TRUE', 'false', 'ИСТИНА', '#REF!', '#N/A', '5 лв.', '30.6.2027 г.'],
];

/** What comes back as it went out. */
const plain = [
  '',
  '0',
  '118',
  '2027',
  "'apos",
  "''two",
  "'",
  'да',
  '1st',
  'Q3 2027',
  'ОЦ 7',
  'http://x/?a=b',
  'маршрут 5',
];

describe('texts in text files that spreadsheets open', () => {
  test('are kept texts by an apostrophe, where they would be something else', () => {
    expect(formulas.map((text) => guarded(text, false))).toEqual(formulas.map((text) => `'${text}`));
    expect(converted.map((text) => guarded(text, true))).toEqual(converted.map((text) => `'${text}`));
    expect(converted.map((text) => guarded(text, false))).toEqual(converted);
    expect(plain.map((text) => guarded(text, true))).toEqual(plain);
  });

  test('come back without it, whatever they began with', () => {
    for (const bare of [...formulas, ...converted, ...plain]) {
      for (const text of [bare, `'${bare}`, `''${bare}`]) {
        expect(unguarded(guarded(text, true))).toBe(text);
      }
    }
  });
});

describe('a cell still says what went out', () => {
  const today = dateSpan('2027-01-01')?.first ?? 0;
  const says = (value: string | number, expected: string | number | { readonly day: string }): boolean =>
    isSame({ value }, expected, today);

  test.each([
    ['1.005', 1.005],
    ['1,005', 1.005],
    ['1E-07', 0.0000001],
    ['0,333333333333333', 1 / 3],
    ['-5', -5],
    ['03/04/2028', { day: '2028-03-04' }],
    ['03/04/2028', { day: '2028-04-03' }],
    ['12/31/27', { day: '2027-12-31' }],
    ['31.12.2027 г.', { day: '2027-12-31' }],
    ['Jun-27', '2027-06'],
    ['юни.27', '2027-06'],
  ])('%s for %j', (value, expected) => {
    expect(says(value, expected)).toBe(true);
  });

  test.each([
    ['1.005', 1005],
    ['1,234', 1234],
    ['03/04/2028', { day: '2028-05-03' }],
    ['Jun-28', '2027-06'],
    ['Jul-27', '2027-06'],
    ['7', '007'],
  ])('%s is another value than %j', (value, expected) => {
    expect(says(value, expected)).toBe(false);
  });
});

const awkward = [
  ...formulas,
  ...converted,
  ...plain,
  '_x000D_',
  'a_x0041_b_X0042_',
  '_x005F_x0041_',
  'a\nb;c"d',
  '  x ',
];

const texts = {
  'sources.yaml': `sources:\n${awkward
    .filter((text) => text.trim() !== '')
    .map(
      (text, i) =>
        `  - {id: S-${i + 1}, title: ${JSON.stringify(text)}, publisher: ${JSON.stringify(text)}}\n`,
    )
    .join('')}`,
  'kpis/K-02.yaml': `id: K-02
title: {bg: Дял, en: Share}
definition: {bg: Дял., en: Share.}
unit: {bg: бр., en: items}
kind: context
measure: number
serves: [OG-01]
owner: ORG-A
measurements:
${[1.005, 0.0000001, 1234.567, -5, 123456789012345].map((value, i) => `  - {period: 2027-0${i + 1}, value: ${value}}\n`).join('')}`,
};

/** What the schemas forbid, beside what they allow. */
const unreadable = {
  'activities/A-02.yaml': `id: A-02
title: {bg: Втора, en: Second}
lead: ORG-A
contributes_to: [OG-01]
start: 2027-13-01
weight: heavy
tags: [5, a]
milestones: [5, {id: M1, title: {bg: Етап, en: Step}, due: 2027-06-30, weight: much}]
updates: [{date: 2027-03-31, status: in_progress, progress: many}]
`,
};

describe('export, then import without an edit, changes nothing of', () => {
  test.each([
    ['awkward texts and numbers', texts],
    ['a plan that cannot be read in full', unreadable],
  ])('%s', (_, files) => {
    const cwd = planRepository(files);
    for (const language of ['en', 'bg']) {
      for (const [format, target] of [
        ['xlsx', 'p.xlsx'],
        ['csv', 'tables'],
      ] as const) {
        expect(planctl(cwd, ['export', format, '-o', target, '--lang', language]).status).toBe(0);
        const run = planctl(cwd, ['import', target, '--yes']);
        expect({ ...run, target }).toMatchObject({
          status: 0,
          stderr: expect.stringMatching(/^There is nothing/),
        });
      }
    }
    expect(git(cwd, 'status', '--short', 'plans')).toBe('');
  });

  test('texts whose tables came back as a program has them', () => {
    const cwd = planRepository(texts);
    planctl(cwd, ['export', 'csv', '-o', 'tables', '--lang', 'bg']);
    const file = path.join(cwd, 'tables/kpi-measurements.csv');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(';1,005;');
    // Decimal points, commas between cells, months as Excel writes them.
    const other = text
      .replaceAll(',', '.')
      .replaceAll(';', ',')
      .replace('2027-02,', 'Feb-27,')
      .replace('0.0000001', '1E-07');
    writeFileSync(file, other);
    expect(planctl(cwd, ['import', 'tables', '--yes']).stderr).toMatch(/^There is nothing/);
  });
});

test('a table without the names of its columns is known by its file and headings', () => {
  const cwd = planRepository();
  planctl(cwd, ['export', 'csv', '-o', 'tables']);
  const file = path.join(cwd, 'tables/activity.csv');
  const [head = '', , ...rows] = readFileSync(file, 'utf8').split('\r\n');
  writeFileSync(file, [head, ...rows].join('\r\n').replace('First activity', 'Another title'));
  const run = planctl(cwd, ['import', 'tables', '--yes']);
  expect(run.stderr).toContain('Another title');
  expect(run.stderr).not.toContain('Left aside');
});

test('cells that say nothing may be merged', async () => {
  const cwd = planRepository();
  const run = await imported(
    cwd,
    (sheets) => {
      sheets.sheet('Activities').mergeCells('C20:F22');
      sheets.cell('Organisations', 3, 'name.en').value = 'Renamed';
    },
    '--yes',
  );
  expect({ status: run.status, stderr: run.stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining('Written and committed'),
  });
});
