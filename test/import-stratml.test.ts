import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readStratml } from '../src/core/stratml/read.ts';
import { readXml } from '../src/store/xml/read-xml.ts';
import { folder, planctl } from './support/bin.ts';
import { plainPlan, wildReport } from './support/stratml-samples.ts';

/** Imports a document into an empty folder and gives what came of it. */
function imported(document: string | Uint8Array, id = 'p', args: readonly string[] = []) {
  const cwd = folder({ 'in.xml': document });
  const run = planctl(cwd, ['import', 'stratml', 'in.xml', '--plan-id', id, ...args]);
  return { cwd, run, files: filesIn(path.join(cwd, 'plans', id)) };
}

function filesIn(directory: string): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(directory, name), 'utf8')]),
    );
  } catch {
    return {};
  }
}

function exported(cwd: string, lang = 'en'): string {
  const run = planctl(cwd, ['export', 'stratml', '--lang', lang, '--as-of', '2026-06-30']);
  expect(run.status).toBe(0);
  return run.stdout;
}

/** Every text of a document, by an independent reader. */
function textsOf(xml: string): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(new XMLParser({ parseTagValue: false, htmlEntities: true, ignoreDeclaration: true }).parse(xml));
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

describe('import stratml', () => {
  test('makes a plan without errors from a report that breaks its schema, and lists each place with its line', () => {
    const { cwd, run } = imported(wildReport);
    expect(run.status).toBe(0);
    const validated = planctl(cwd, ['validate', '--json']);
    expect(JSON.parse(validated.stdout).summary).toMatchObject({ errors: 0, warnings: 0 });
    const talk = run.stderr.replace(/\n {2}(?! *in\.xml|\S+\.yaml)/g, ' ').replace(/\s+/g, ' ');
    for (const [line, words] of [
      [4, 'has no <id>'],
      [5, '&nbsp;'],
      [11, '_78901c50-230a'],
      [15, '<Vision> comes before <Mission>'],
      [17, '<Goal> lacks Description'],
      [19, 'has no <Foo>'],
      [20, 'the identifier a578ae20 already'],
      [21, 'PerformanceIndicatorType'],
      [25, '2010-12-31Z'],
      [26, 'about 7'],
      [34, '& stands alone'],
      [34, '31/12/2010'],
    ] as const) {
      expect(talk).toMatch(new RegExp(`in\\.xml:${line} [^:]*(?::(?! in\\.xml)[^:]*)*?${asPattern(words)}`));
    }
  });

  test('maps goals, objectives, indicators, results and organisations', () => {
    const { files } = imported(wildReport);
    expect(Object.keys(files)).toEqual([
      'areas/G-1.yaml',
      'kpis/K-1.yaml',
      'kpis/K-2.yaml',
      'operational-goals/O-1-1.yaml',
      'operational-goals/O-1-2.yaml',
      'organisations.yaml',
      'plan.yaml',
    ]);
    expect(files['areas/G-1.yaml']).toContain('label: "1"\ntitle: Safe ships\n');
    const kpi = files['kpis/K-1.yaml'] ?? '';
    expect(kpi).toContain('direction: decrease\n');
    expect(kpi).toContain('  - date: 2011\n    value: 6\n    kind: final\n    note: Halve them\n');
    expect(kpi).toContain('  - period: 2010-12-31\n    value: 12.5\n');
    expect(kpi).toContain('value_chain: outcome\n');
    expect(kpi).toMatch(/fields:\n {4}direction:\n {6}basis: reconstructed\n/);
    // Without a number nothing can be judged.
    expect(files['kpis/K-2.yaml']).toContain('kind: context\n');
    expect(files['organisations.yaml']).toContain('  - id: ORG-2\n    name: Port Authority\n');
  });

  test.each([
    ['a report', wildReport, 'en'],
    ['a plan of Part 1', plainPlan, 'bg'],
  ])('%s comes out again with every text it had, and in again as the same plan', (_, document, lang) => {
    const { cwd, files } = imported(document);
    const out = exported(cwd, lang);
    const told = textsOf(out).join('\n');
    for (const text of textsOf(document)) {
      // What is written otherwise in the standard: a choice, a day, a number.
      const written: Readonly<Record<string, string>> = {
        performer: 'Performer',
        '2010-12-31Z': '2010-12-31',
        '12.50': '12.5',
      };
      expect(told).toContain(written[text] ?? text);
    }
    const again = imported(out);
    expect(again.run.stderr).not.toContain('not as StratML has it');
    expect(again.files).toEqual(files);
    expect(exported(again.cwd, lang)).toBe(out);
  });

  test('what is measured after the import comes out beside what came in', () => {
    const { cwd } = imported(wildReport);
    planctl(cwd, ['measure', 'K-1', '5', '--period', '2012', '--yes']);
    const out = exported(cwd);
    expect(out).toContain(
      '<StartDate>2012-01-01</StartDate>\n              <EndDate>2012-12-31</EndDate>\n              <NumberOfUnits>5</NumberOfUnits>',
    );
    expect(out).toContain('<NumberOfUnits>12.5</NumberOfUnits>');
  });

  test('reads Part 1, guesses Bulgarian, and knows its texts', () => {
    const { files } = imported(plainPlan);
    expect(files['plan.yaml']).toContain('languages:\n  - bg\n');
    expect(files['plan.yaml']).toContain('period:\n  start: 2027-01-01\n  end: 2030-12-31\n');
    expect(files['areas/G-1.yaml']).toContain('description: По-малко произшествия < 5\n');
    expect(files['operational-goals/O-1-1.yaml']).toContain('description: Фар & "мост"\n');
  });

  test('reads a byte order mark, UTF-16, Latin 1, and Windows-1252 under the name of UTF-8', () => {
    const document = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?>\n<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>Caf\u00e9</Name><StrategicPlanCore><Goal><Name>G</Name><Description/></Goal></StrategicPlanCore></StrategicPlan>`;
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(document('UTF-16'), 'utf16le')]);
    for (const bytes of [
      Buffer.from(`\ufeff${document('UTF-8')}`),
      wide,
      Buffer.from(document('ISO-8859-1'), 'latin1'),
      Buffer.from(document('UTF-8'), 'latin1'),
    ]) {
      const xml = readXml(bytes);
      expect(xml.ok && readStratml(xml.root, xml.notes)?.document.name).toBe('Caf\u00e9');
    }
  });

  test('takes Cyrillic that says no encoding for windows-1251, and Western letters not', () => {
    const begin = Buffer.from('<StrategicPlan><Name>');
    const end = Buffer.from('</Name><StrategicPlanCore/></StrategicPlan>');
    const cyrillic = Uint8Array.from([
      0xcf, 0xeb, 0xe0, 0xed, 0x20, 0xe7, 0xe0, 0x20, 0xeb, 0xe8, 0xef, 0xe8,
    ]);
    for (const [words, name, used] of [
      [cyrillic, 'План за липи', 'windows-1251'],
      [
        Buffer.from('Gr\u00fc\u00dfe f\u00fcr K\u00f6ln', 'latin1'),
        'Gr\u00fc\u00dfe f\u00fcr K\u00f6ln',
        'windows-1252',
      ],
    ] as const) {
      const xml = readXml(Buffer.concat([begin, words, end]));
      const read = xml.ok ? readStratml(xml.root, xml.notes) : undefined;
      expect(read?.document.name).toBe(name);
      expect(read?.deviations).toContainEqual({ code: 'encoding', line: 1, declared: 'utf-8', used });
    }
  });

  test('finds the submitter where the other part of the standard has it', () => {
    const submitter = '<Submitter><GivenName>Ann</GivenName><Surname>Linden</Surname></Submitter>';
    for (const [root, within] of [
      ['PerformancePlanOrReport', 'AdministrativeInformation'],
      ['StrategicPlan', 'StrategicPlan'],
    ] as const) {
      const admin = `<AdministrativeInformation><StartDate>2027-01-01</StartDate>${within === root ? '' : submitter}</AdministrativeInformation>`;
      const xml = readXml(
        Buffer.from(
          `<${root}><Name>P</Name><StrategicPlanCore/>${admin}${within === root ? submitter : ''}</${root}>`,
        ),
      );
      const read = xml.ok ? readStratml(xml.root, xml.notes) : undefined;
      expect(read?.document.submitter).toEqual({ given_name: 'Ann', surname: 'Linden' });
      expect(read?.deviations).toContainEqual({ code: 'misplaced', line: 1, name: 'Submitter', within });
    }
  });

  test.each([
    ['a declaration', '<!DOCTYPE a [<!ENTITY x "y">]>\n<StrategicPlan/>', 'line 1'],
    ['an abyss', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'deep'],
    ['an element that nothing closes', '<StrategicPlan>\n<Name>x</Name>\n', 'never closed'],
    ['a wrong end', '<StrategicPlan>\n<Name>x</Nam>\n</StrategicPlan>', 'line 2'],
    ['a comment without end', '<StrategicPlan><!-- ', 'line 1'],
    ['names that are dangerous', '<StrategicPlan><__proto__>x</__proto__></StrategicPlan>', 'is not XML'],
    ['no XML', 'id,title\n1,2\n', 'no XML'],
    ['another XML', '<html><body/></html>', 'no StratML'],
    [
      'an element of a thousand attributes',
      `<StrategicPlan ${Array.from({ length: 1000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      'attributes',
    ],
    [
      'more than a file of a plan takes',
      `<StrategicPlan><Description>${'x'.repeat(2 ** 20)}</Description></StrategicPlan>`,
      'plan.yaml',
    ],
    ['too much', Buffer.alloc(5 * 1024 * 1024, ' '), '4 MB'],
  ])('refuses %s, and leaves nothing behind', (_, document, words) => {
    const { cwd, run } = imported(document);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(words);
    expect(readdirSync(cwd)).toEqual(['in.xml']);
  });

  test('leaves nothing behind after --dry-run, and a plan that is there as it is', () => {
    const dry = imported(plainPlan, 'p', ['--dry-run']);
    expect(dry.run.status).toBe(0);
    expect(readdirSync(dry.cwd)).toEqual(['in.xml']);
    const made = imported(plainPlan);
    const again = planctl(made.cwd, ['import', 'stratml', 'in.xml', '--plan-id', 'p']);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('--plan-id p-2')]);
    expect(filesIn(path.join(made.cwd, 'plans/p'))).toEqual(made.files);
  });
});

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
