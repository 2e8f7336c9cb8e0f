import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { folder, planctl, root } from './support/bin.ts';
import { busyDay, busyPlan } from './support/busy-plan.ts';
import { hostile } from './support/rich-plan.ts';
import { attributes, faults, opened, textOf } from './support/word.ts';

interface Descriptor {
  readonly profile: string;
  readonly name: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly profile: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: {
          readonly required?: boolean;
          readonly unique?: boolean;
          readonly enum?: readonly string[];
          readonly pattern?: string;
          readonly minimum?: number;
          readonly maximum?: number;
        };
      }[];
      readonly primaryKey: string | readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: string | readonly string[];
        readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
      }[];
    };
  }[];
}

const types: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** Reads a package as its descriptor says, and tells every cell that breaks it. */
function faultsOf(directory: string): readonly string[] {
  const descriptor = JSON.parse(readFileSync(path.join(directory, 'datapackage.json'), 'utf8')) as Descriptor;
  const faults: string[] = [];
  const rows = new Map<string, readonly Record<string, string>[]>();
  for (const { name, path: file, schema } of descriptor.resources) {
    const bytes = readFileSync(path.join(directory, file));
    const [header = [], ...lines] = parse(bytes, { record_delimiter: '\r\n' }) as string[][];
    if (header.join() !== schema.fields.map((field) => field.name).join()) faults.push(`${name}: header`);
    rows.set(
      name,
      lines.map((line) => Object.fromEntries(header.map((key, i) => [key, line[i] ?? '']))),
    );
  }
  const key = (row: Record<string, string>, fields: string | readonly string[]): string =>
    [fields]
      .flat()
      .map((field) => row[field])
      .join('\0');
  for (const { name, schema } of descriptor.resources) {
    const own = rows.get(name) ?? [];
    for (const { name: field, type, constraints = {} } of schema.fields) {
      const values = own.map((row) => row[field] ?? '');
      const { required, unique, enum: allowed, pattern, minimum, maximum } = constraints;
      for (const value of values) {
        const at = `${name}.${field}: ${value}`;
        if (value === '') {
          if (required) faults.push(`${at} is required`);
        } else if (!types[type]?.test(value)) faults.push(`${at} is no ${type}`);
        else if (allowed && !allowed.includes(value)) faults.push(`${at} is not allowed`);
        else if (pattern !== undefined && !new RegExp(pattern).test(value))
          faults.push(`${at} breaks its pattern`);
        else if (Number(value) < (minimum ?? -Infinity) || Number(value) > (maximum ?? Infinity))
          faults.push(`${at} is out of range`);
      }
      if (unique && new Set(values).size !== values.length) faults.push(`${name}.${field} is not unique`);
    }
    const keys = own.map((row) => key(row, schema.primaryKey));
    if (new Set(keys).size !== keys.length) faults.push(`${name}: primary key`);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const other = new Set(
        (rows.get(reference.resource || name) ?? []).map((row) => key(row, reference.fields)),
      );
      for (const row of own) {
        const value = key(row, fields);
        if (value !== '' && !other.has(value))
          faults.push(`${name}: ${value} is not in ${reference.resource}`);
      }
    }
  }
  return faults;
}

describe('export datapackage', () => {
  test.each([
    ['sofia-digital', root, ['--plan', 'sofia-digital', '--as-of', '2021-06-30']],
    ['sofia-icc', root, ['--plan', 'sofia-icc', '--lang', 'bg']],
    ['a busy plan', undefined, ['--as-of', busyDay]],
  ])('of %s is what its descriptor says, twice the same', (_, where, args) => {
    const cwd = where ?? folder(busyPlan);
    const out = folder();
    for (const name of ['a', 'b']) {
      expect(planctl(cwd, ['export', 'datapackage', ...args, '-o', path.join(out, name)]).status).toBe(0);
    }
    expect(faultsOf(path.join(out, 'a'))).toEqual([]);
    const descriptor = readFileSync(path.join(out, 'a/datapackage.json'), 'utf8');
    expect(readFileSync(path.join(out, 'b/datapackage.json'), 'utf8')).toBe(descriptor);
    for (const { path: file } of (JSON.parse(descriptor) as Descriptor).resources) {
      expect(readFileSync(path.join(out, 'b', file))).toEqual(readFileSync(path.join(out, 'a', file)));
    }
  });

  test('is looked at on its day: later updates and values are not in it', () => {
    const out = folder();
    planctl(root, ['export', 'datapackage', '--plan', 'sofia-digital', '--as-of', '2020-06-30', '-o', out]);
    for (const name of ['updates', 'measurements']) {
      const rows = parse(readFileSync(path.join(out, `${name}.csv`)), { columns: true }) as {
        date: string;
      }[];
      for (const { date } of rows) expect(date <= '2020-06-30').toBe(true);
    }
  });

  test('asks for a folder', () => {
    const run = planctl(folder(busyPlan), ['export', 'datapackage']);
    expect([run.status, run.stdout, run.stderr]).toEqual([2, '', expect.stringContaining('-o FOLDER')]);
  });
});

describe('export logframe', () => {
  const plan = {
    'plans/p/plan.yaml': 'id: p\ntitle: {bg: План, en: Plan}\nmission: {bg: Мисия, en: Mission}\n',
    'plans/p/areas/AR.yaml':
      'id: AR\ntitle: {bg: Област, en: Area}\nassumptions: [{bg: Има средства, en: There is money}]\n',
    'plans/p/operational-goals/OG-1.yaml':
      'id: OG-1\ntitle: {bg: "=Цел | едно", en: "=Goal | one"}\narea: AR\n',
    'plans/p/kpis/K-1.yaml':
      'id: K-1\ntitle: {bg: Брой, en: Count}\nunit: {bg: бр., en: no.}\nkind: performance\nmeasure: number\ndirection: increase\ndecimals: 1\nbaseline: {date: 2025-12-31, value: 10}\ntargets: [{date: 2027-12-31, value: 20.5}]\nserves: [OG-1]\nowner: unknown\ndata_source: {bg: Регистър, en: Register}\nmeasurements: [{period: 2026-Q1, value: 12}]\n',
  };

  test('as a workbook and a Word document says the same, in the same bytes each time, and needs a file', async () => {
    const cwd = folder(plan);
    const refused = planctl(cwd, ['export', 'logframe', '--format', 'docx']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('-o FILE.docx');
    for (const ending of ['xlsx', 'docx']) {
      const [a, b] = ['a', 'b'].map((name) => {
        const file = path.join(cwd, `${name}.${ending}`);
        const run = planctl(cwd, ['export', 'logframe', '-o', file, '--lang', 'bg', '--as-of', '2026-06-30']);
        expect(run.status).toBe(0);
        return readFileSync(file);
      });
      expect(a && b?.equals(a)).toBe(true);
    }
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(path.join(cwd, 'a.xlsx'));
    const sheet = workbook.getWorksheet('Логическа рамка');
    expect(sheet?.getCell('A1').value).toBe('Логическа рамка: План');
    const goal = sheet?.getRows(4, 3)?.find((row) => row.getCell(2).value === 'OG-1');
    // A text, whatever it begins with, and never a formula.
    expect(goal?.getCell(3).value).toBe('=Цел | едно');
    expect(goal?.getCell(9).value).toBe('Има средства');
    const word = opened(readFileSync(path.join(cwd, 'a.docx')));
    expect(word.text).toContain('K-1 Брой, бр.');
    expect(faults(word)).toEqual([]);
  });

  test('as a Word document lies on numbered pages below one head, and takes whatever stands in a title', () => {
    const title = JSON.stringify(`${hostile.markup} ${hostile.hidden}`).replaceAll('\\\\u', '\\u');
    const goal = plan['plans/p/operational-goals/OG-1.yaml'].replace('"=Goal | one"', title);
    const cwd = folder({ ...plan, 'plans/p/operational-goals/OG-1.yaml': goal });
    expect(planctl(cwd, ['export', 'logframe', '-o', 'a.docx', '--lang', 'en']).status).toBe(0);
    const word = opened(readFileSync(path.join(cwd, 'a.docx')));
    expect(faults(word)).toEqual([]);
    expect(word.text).toContain(`${hostile.markup} zero\ufffdwidth \ufffdturned\ufffd`);
    expect(attributes(word.body, 'w:pgSz', 'w:orient')).toEqual(['landscape']);
    expect(word.body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(word.body.split('<w:tr>').length).toBe(word.body.split('<w:cantSplit/>').length);
    const foot = word.parts.get('word/footer1.xml') ?? '';
    expect([foot.includes(' PAGE '), foot.includes(' NUMPAGES '), textOf(foot).trim()]).toEqual([
      true,
      true,
      '1 / 1',
    ]);
  });

  test('as CSV has a whole line for each indicator, safe in a spreadsheet, with the numbers of the language', () => {
    const cwd = folder(plan);
    const of = (lang: string): readonly Record<string, string>[] =>
      parse(
        planctl(cwd, ['export', 'logframe', '--format', 'csv', '--lang', lang, '--as-of', '2026-06-30'])
          .stdout,
        {
          columns: true,
          bom: true,
          delimiter: lang === 'bg' ? ';' : ',',
        },
      );
    expect(of('en')).toEqual([
      expect.objectContaining({ Id: 'p', Objective: 'Mission', Indicator: '' }),
      {
        Level: 'Operational goal (output)',
        Id: 'OG-1',
        Objective: "'=Goal | one",
        Indicator: 'K-1 Count, no.',
        Baseline: expect.stringMatching(/^10\.0 \(/),
        Target: expect.stringMatching(/^20\.5 \(/),
        'Current value': expect.stringMatching(/^12\.0 \(Q1 2026\)$/),
        'Source and means of verification': 'Register',
        Assumptions: 'There is money',
      },
    ]);
    expect(of('bg')[1]).toMatchObject({ 'Целева стойност': '20,5 (31.12.2027)', Допускания: 'Има средства' });
  });

  test('as markdown is one table whose cells cannot break it', () => {
    const text = planctl(folder(plan), [
      'export',
      'logframe',
      '--lang',
      'en',
      '--as-of',
      '2026-06-30',
    ]).stdout;
    const lines = text.split('\n').filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(11);
    expect(text).toContain('=Goal \\| one');
  });
});
