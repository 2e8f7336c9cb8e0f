import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findTable } from '../src/core/intake/find-table.ts';
import { foreignDate, foreignMoney, foreignNumber, isTotal } from '../src/i18n/input/foreign.ts';
import { dayOf } from '../src/model/dates.ts';
import type { RawSheet } from '../src/model/raw-sheet.ts';
import { planctl, write } from './support/bin.ts';
import { actionHead, actionRows, cityWithTable, writeActions } from './support/foreign-sheet.ts';
import { key, Person, type Turn } from './support/person.ts';
import { git } from './support/plan-repository.ts';
import { hasTerminal, inTerminal } from './support/pty.ts';
import { onTerminal } from './support/screen.ts';
import { changedLines } from './support/sheets.ts';

const { enter } = key;
const file = (cwd: string, name: string): string => readFileSync(path.join(cwd, 'plans/p', name), 'utf8');

/** The printed mapping with everything filled in. */
function filledIn(cwd: string): string {
  const { stdout, status, stderr } = planctl(cwd, ['import', 'actions.xlsx', '--map']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('--map FILE') });
  return stdout
    .replace('Дирекция „Дигитализация“: "?"', 'Дирекция „Дигитализация“: ORG-A')
    .replace('Отдел „Кадри“: "?"', 'Отдел „Кадри“: ORG-HR')
    .replace('Отдел „Среда“: "?"', 'Отдел „Среда“: unknown');
}

/** A city whose table was taken in. */
async function taken(): Promise<string> {
  const cwd = await cityWithTable();
  writeFileSync(path.join(cwd, 'map.yaml'), filledIn(cwd));
  const { status, stderr } = planctl(cwd, ['import', 'actions.xlsx', '--map', 'map.yaml']);
  expect(stderr).toContain('row 12 (total “Общо:”)');
  expect(status).toBe(0);
  return cwd;
}

describe('a foreign spreadsheet', () => {
  test('is mapped by a printed mapping, becomes items in one commit, and is known the next time', async () => {
    const cwd = await cityWithTable();
    const open = planctl(cwd, ['import', 'actions.xlsx', '--map']);
    expect(open.stdout).toMatch(/heading: Индикатор \/ Целева стойност\n +field: kpi\.targets\[\]\.value/);
    expect(open.stdout).toMatch(/heading: №\n +key:\n +- activity\n +- kpi/);
    expect(open.stdout).toContain('kpi.unit.bg: бр.');
    expect(open.stdout).not.toContain('currency');
    writeFileSync(path.join(cwd, 'map.yaml'), open.stdout);
    const refused = planctl(cwd, ['import', 'actions.xlsx', '--map', 'map.yaml']);
    expect(refused.stderr).toContain('Отговорно звено: Отдел „Кадри“');
    expect(git(cwd, 'status', '--porcelain', 'plans')).toBe('');
    writeFileSync(path.join(cwd, 'map.yaml'), filledIn(cwd));
    expect(planctl(cwd, ['import', 'actions.xlsx', '--map', 'map.yaml']).status).toBe(0);
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
    const files = git(cwd, 'show', '--format=', '--name-only', 'HEAD').split('\n').sort();
    expect(files).toHaveLength(9);
    expect(file(cwd, 'activities/A-01-portal-za-uslugi.yaml')).toContain('end: 2027-12-31\n');
    expect(file(cwd, 'activities/A-01-portal-za-uslugi.yaml')).toMatch(
      /budget:\n {2}- year: 2026\n {4}approved: 120000\n {4}currency: BGN\n/,
    );
    expect(file(cwd, 'activities/A-01-portal-za-uslugi.yaml')).toMatch(
      /status: in_progress\n {4}progress: 25\n/,
    );
    expect(file(cwd, 'activities/A-02-obuchenie.yaml')).toContain('end: 2027-Q4\n');
    expect(file(cwd, 'activities/A-03-poddrazhka.yaml')).toContain('continuous: true\n');
    expect(file(cwd, 'activities/A-04-datchitsi.yaml')).toMatch(/lead: unknown\nstart: 2026\nend: 2027\n/);
    expect(file(cwd, 'activities/A-04-datchitsi.yaml')).toContain('approved: 1200000\n');
    expect(file(cwd, 'kpis/K-02-obucheni-sluzhiteli.yaml')).toMatch(/value: 300\nserves:\n {2}- A-02\n/);
    expect(file(cwd, 'organisations.yaml')).toContain('ORG-HR');
    expect(file(cwd, 'mappings/map.yaml')).toMatch(/rows:\n {6}activity:\n {8}1\.1\.: A-01\n/);
    expect(planctl(cwd, ['validate']).stdout).toContain('0 errors');
    const again = planctl(cwd, ['import', 'actions.xlsx']);
    expect(again).toMatchObject({ status: 0, stdout: '' });
    expect(again.stderr).toContain('nothing to import');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('changes only what changed in a row, and adds the row that is new', async () => {
    const cwd = await taken();
    const [first = [], second = [], ...rest] = actionRows;
    const moved = [...second.with(1, 'Обучение на всички').with(6, '50 000 лв.').slice(0, 7), 0];
    const fresh = ['2.2.', 'Карта', 'Служба', '30.06.2028', '', '', '', ''];
    await writeActions(path.join(cwd, 'actions.xlsx'), [fresh, first, moved, ...rest]);
    const run = planctl(cwd, ['import', 'actions.xlsx']);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('A-02 budget.approved');
    const lines = changedLines(cwd).filter(
      (line) => !line.startsWith('+#') && !/^\+(?:milestones|updates)/.test(line),
    );
    expect(lines.sort()).toEqual(
      [
        '-  bg: Обучение',
        '+  bg: Обучение на всички',
        '-    approved: 45000',
        '+    approved: 50000',
        '+id: A-05',
        '+title:',
        '+  bg: Карта',
        '+lead: ORG-A',
        '+end: 2028-06-30',
        '+        2.2.: A-05',
      ].sort(),
    );
  });

  test('is told when its headings have changed, and by sheet, row and column when a cell cannot be read', async () => {
    const cwd = await taken();
    const actions = path.join(cwd, 'actions.xlsx');
    await writeActions(actions, actionRows, [
      actionHead[0]?.with(3, 'Краен срок') ?? [],
      actionHead[1] ?? [],
    ]);
    const changed = planctl(cwd, ['import', 'actions.xlsx']);
    expect(changed.status).not.toBe(0);
    expect(changed.stderr).toContain('Срок is gone; new: Краен срок');
    const [first = [], ...rest] = actionRows;
    await writeActions(actions, [
      first.with(3, 'скоро').with(5, 'много'),
      first.with(1, 'Друго'),
      ...rest.with(1, ['', 'Без номер', '', '', '', '', '', '']),
    ]);
    const bad = planctl(cwd, ['import', 'actions.xlsx']);
    expect(bad.status).toBe(1);
    expect(bad.stderr).toContain('sheet План за действие, row 8, column D (Срок): ');
    expect(bad.stderr).toContain('row 8, column F (Индикатор / Целева стойност): ');
    expect(bad.stderr).toContain('row 9');
    expect(git(cwd, 'status', '--porcelain', 'plans')).toBe('');
  });

  test('may be a file of CSV with titles above its head', async () => {
    const cwd = await cityWithTable();
    const lines = [
      'План за действие',
      '',
      '№;Дейност;Отговорник;Краен срок',
      '1;Портал;Служба;до края на 2027 г.',
      '2;"Обучение; две групи";Служба;30.06.2027',
      'Общо;;;',
    ];
    write(cwd, { 'a.csv': `\ufeff${lines.join('\r\n')}\r\n` });
    const { stdout } = planctl(cwd, ['import', 'a.csv', '--map']);
    expect(stdout).not.toContain('?"');
    write(cwd, { 'm.yaml': stdout });
    expect(planctl(cwd, ['import', 'a.csv', '--map', 'm.yaml']).status).toBe(0);
    expect(file(cwd, 'activities/A-02-obuchenie-dve-grupi.yaml')).toContain('lead: ORG-A\nend: 2027-06-30\n');
    expect(planctl(cwd, ['import', 'a.csv']).stderr).toContain('nothing to import');
  });

  test('a mapping that is none is told with its line, and one with a wrong field by its name', async () => {
    const cwd = await cityWithTable({ 'plans/p/mappings/x.yaml': 'sheets:\n  - columns: [{hading: a}]\n' });
    const kept = planctl(cwd, ['validate', '--format', 'json']);
    expect(JSON.parse(kept.stdout).findings).toMatchObject([{ code: 'schema-unknown-field', line: 2 }]);
    write(cwd, {
      'a.yaml': 'sheets:\n  - columns: 5\n',
      'b.yaml': filledIn(cwd).replace('activity.end', 'activity.ende'),
    });
    const shape = planctl(cwd, ['import', 'actions.xlsx', '--map', 'a.yaml']);
    expect(shape.status).toBe(1);
    expect(shape.stdout + shape.stderr).toContain('a.yaml:2:14');
    const field = planctl(cwd, ['import', 'actions.xlsx', '--map', 'b.yaml']);
    expect(field.stderr).toContain('Did you mean activity.end?');
  });
});

describe('the questions of a mapping', () => {
  const turns: readonly Turn[] = [
    ['Какво е един ред от лист План за действие?', enter],
    ['Това ли има в колоните?', enter],
    ['Актуализации: Дата', enter],
    ['Бюджет: Година', enter],
    ['Мерна единица', enter],
    ['Показатели: Вид?', enter],
    ['Вид на стойността', enter],
    ['Желана посока', enter],
    ['Показатели: Отговорно звено?', enter],
    ['Целеви стойности: Дата', enter],
    ['Какво е „Дирекция „Дигитализация““', enter],
    ['Какво е „Отдел „Кадри““', enter],
    ['Какво е „Отдел „Среда““', enter],
    ['Да се запише ли?', 'да'],
  ];

  test('are answered once by Enter, and never again', async () => {
    const cwd = await cityWithTable();
    const person = new Person(turns, 100);
    const run = await onTerminal(['import', 'actions.xlsx', '--map', '--lang', 'bg'], {
      cwd,
      person,
      width: 100,
    });
    const seen = stripVTControlCharacters(run.stderr);
    expect({ status: run.status, left: person.left, seen }).toMatchObject({ status: 0, left: [] });
    expect(seen).toContain('Срок → Край');
    expect(file(cwd, 'organisations.yaml')).toContain('ORG-DIREKTSIA-DIGITALIZATSIA');
    expect(planctl(cwd, ['import', 'actions.xlsx']).stderr).toContain('nothing to import');
    // Asked again, what was said is offered and nothing is asked that was answered.
    const again = new Person(turns.slice(0, 2), 100);
    const second = await onTerminal(['import', 'actions.xlsx', '--map', '--lang', 'bg'], {
      cwd,
      person: again,
      width: 100,
    });
    expect({ status: second.status, left: again.left }).toEqual({ status: 0, left: [] });
  });

  test.runIf(hasTerminal)('can be left in a real terminal, and nothing is written', async () => {
    const cwd = await cityWithTable();
    const { status, restored } = await inTerminal(
      cwd,
      ['import', 'actions.xlsx', '--map'],
      [
        ['What is a row of the sheet', enter],
        ['Is that what the columns hold?', key.ctrlC],
      ],
    );
    expect({ status, restored }).toEqual({ status: 130, restored: true });
    expect(git(cwd, 'status', '--porcelain', 'plans')).toBe('');
  });
});

describe('what people write in tables', () => {
  const today = dayOf(2026, 11, 22);

  test.each([
    ['до 31.12.2027 г.', { end: '2027-12-31' }],
    ['31.12.2027', { end: '2027-12-31' }],
    ['IV трим. 2027', { end: '2027-Q4' }],
    ['до края на 2027 г.', { end: '2027' }],
    ['края на юни 2027', { end: '2027-06' }],
    ['2026 – 2028 г.', { start: '2026', end: '2028' }],
    ['от 01.03.2026 г. до 30.06.2027 г.', { start: '2026-03-01', end: '2027-06-30' }],
    ['постоянен', { continuous: true }],
    ['ongoing', { continuous: true }],
    ['скоро', undefined],
    ['31.02.2027', undefined],
  ] as const)('the deadline %s', (text, expected) => {
    expect(foreignDate(text, today)).toEqual(expected);
  });

  test.each([
    ['120 000 лв.', { amount: 120_000, currency: 'BGN' }],
    ['120 хил. лв.', { amount: 120_000, currency: 'BGN' }],
    ['1,5 млн. евро', { amount: 1_500_000, currency: 'EUR' }],
    ['45 000,50 лв. с ДДС', { amount: 45_000.5, currency: 'BGN' }],
    ['300', { amount: 300, currency: undefined }],
  ] as const)('the amount %s', (text, expected) => {
    expect(foreignMoney(text)).toEqual({ ok: true, ...expected });
  });

  test.each([
    ['≥ 80 %', 80],
    ['мин. 5', 5],
    ['300 бр.', 300],
    ['12,5', 12.5],
    ['5 от 7', undefined],
    ['много', undefined],
  ] as const)('the number %s', (text, expected) => {
    expect(foreignNumber(text)).toBe(expected);
  });

  test('a sum is told from a measure that begins alike', () => {
    expect(['Общо:', 'ВСИЧКО', 'Total'].every(isTotal)).toBe(true);
    expect(['Общообразователна кампания', 'Totally new', 'Общодостъпен портал'].some(isTotal)).toBe(false);
  });
});

describe('the table of a sheet', () => {
  const sheet = (
    lines: readonly (readonly (string | number)[])[],
    merged: readonly string[] = [],
  ): RawSheet => ({
    name: 'S',
    rows: lines.map((cells, i) => ({
      number: i + 1,
      cells: new Map(cells.flatMap((value, j) => (value === '' ? [] : [[j, { value }] as const]))),
    })),
    merged,
  });

  test('a cell over several rows stands in each of them', () => {
    const found = findTable(
      sheet(
        [
          ['№', 'Дейност', 'Показател'],
          [1, 'Портал', 'А'],
          ['', '', 'Б'],
        ],
        ['A2:A3', 'B2:B3'],
      ),
      isTotal,
    );
    expect(found?.rows.map(({ cells }) => [...cells.values()].map(({ value }) => value))).toEqual([
      [1, 'Портал', 'А'],
      ['Б', 1, 'Портал'],
    ]);
  });

  test('equal headings are told apart, and there is none without a head', () => {
    const found = findTable(
      sheet([
        ['Цел', 'Цел', 'Срок'],
        ['a', 'b', 'c'],
      ]),
      isTotal,
    );
    expect(found?.columns.map(({ heading }) => heading)).toEqual(['Цел', 'Цел (2)', 'Срок']);
    expect(
      findTable(
        sheet([
          [1, 2, 3],
          [4, 5, 6],
        ]),
        isTotal,
      ),
    ).toBeUndefined();
    expect(findTable(sheet([]), isTotal)).toBeUndefined();
  });
});
