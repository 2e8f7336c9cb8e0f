import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, planctl, root } from './support/bin.ts';
import { busyDay, busyPlan } from './support/busy-plan.ts';
import { all, faultsOf, readDocument } from './support/xml-grammar.ts';

/** StratML Part 2 as its schema has it, written down by hand. */
const aim = 'Identifier? SequenceIndicator? Stakeholder* OtherInformation?';
const stratml = {
  PerformancePlanOrReport:
    'Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?',
  StrategicPlanCore: 'Organization* Vision? Mission? Value* Goal+',
  Organization: 'Name? Acronym? Identifier? Description? Stakeholder*',
  Stakeholder: 'Name Description? Role*',
  Role: 'Name Description? RoleType*',
  Vision: 'Description? Identifier?',
  Mission: 'Description? Identifier?',
  Value: 'Name? Description?',
  Goal: `Name Description ${aim} Objective*`,
  Objective: `Name? Description? ${aim} PerformanceIndicator*`,
  PerformanceIndicator:
    'SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?',
  Relationship: 'Identifier? ReferentIdentifier* Name? Description?',
  MeasurementInstance: 'TargetResult* ActualResult*',
  TargetResult: 'StartDate? EndDate? NumberOfUnits? Descriptor? Description?',
  ActualResult: 'StartDate? EndDate? NumberOfUnits? Descriptor? Description?',
  Descriptor: 'DescriptorName? DescriptorValue?',
  AdministrativeInformation: 'Identifier? StartDate? EndDate? PublicationDate? Source?',
  Submitter: 'Identifier? GivenName? Surname? PhoneNumber? EmailAddress?',
};

/** The part of IATI 2.03 that is used. */
const iati = {
  'iati-activities': 'iati-activity+',
  'iati-activity':
    'iati-identifier reporting-org title description+ participating-org+ activity-status activity-date+ related-activity* result*',
  'reporting-org': 'narrative+',
  'participating-org': 'narrative*',
  title: 'narrative+',
  description: 'narrative+',
  comment: 'narrative+',
  result: 'title indicator+',
  indicator: 'title description? reference* baseline* period*',
  baseline: 'comment?',
  period: 'period-start period-end target* actual*',
  target: 'comment?',
  actual: 'comment?',
};

const plans = [
  ['sofia-digital', root, ['--plan', 'sofia-digital']],
  ['sofia-icc', root, ['--plan', 'sofia-icc']],
] as const;

function exported(cwd: string, args: readonly string[]): string {
  const run = planctl(cwd, ['export', ...args]);
  expect({ status: run.status, args }).toEqual({ status: 0, args });
  return run.stdout;
}

/** Holds a document to the schema beside the project, where a machine has both; the grammar above is always held. */
function expectSchema(xml: string, schema: string | undefined): void {
  if (!schema || !existsSync(schema) || spawnSync('xmllint', ['--version']).error) return;
  const file = path.join(folder(), 'out.xml');
  writeFileSync(file, xml);
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, file], {
    encoding: 'utf8',
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}

test('the grammar of these tests finds what is wrong', () => {
  const wrong = '<Goal><Description/><Name/><Objective><Foo/></Objective></Goal>';
  expect(faultsOf(readDocument(wrong), stratml)).toHaveLength(2);
});

describe('export stratml', () => {
  test.each(plans)(
    'of %s keeps to the schema in both languages, and gives the same bytes again',
    (_, cwd, plan) => {
      for (const args of [
        ['--lang', 'bg'],
        ['--lang', 'en', '--type', 'plan'],
        ['--as-of', '2021-06-30'],
      ]) {
        const xml = exported(cwd, ['stratml', ...plan, ...args]);
        const document = readDocument(xml);
        expect(faultsOf(document, stratml)).toEqual([]);
        const ids = all(document, 'Identifier').map(({ text }) => text);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{N}_.-]*$/u);
        for (const one of ['StartDate', 'EndDate']) {
          for (const { text } of all(document, one)) expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
        for (const { text } of all(document, 'NumberOfUnits')) expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(exported(cwd, ['stratml', ...plan, ...args])).toBe(xml);
        expectSchema(xml, process.env['STRATML_XSD']);
      }
    },
  );

  test('has every KPI once, its targets, and in a report its values', () => {
    const cwd = folder(busyPlan);
    const of = (args: readonly string[]) =>
      readDocument(exported(cwd, ['stratml', '--as-of', busyDay, ...args]));
    const shown = JSON.parse(exported(cwd, ['json', '--as-of', busyDay])) as {
      entities: { id: string; entityKind: string; data: { targets?: unknown[]; visibility?: string } }[];
    };
    const kpis = shown.entities.filter(
      ({ entityKind, data }) => entityKind === 'kpi' && data.visibility !== 'internal',
    );
    const report = of([]);
    const plan = of(['--type', 'plan']);
    expect([report.attributes['Type'], plan.attributes['Type']]).toEqual([
      'Performance_Report',
      'Performance_Plan',
    ]);
    const ids = all(report, 'PerformanceIndicator').map(
      (one) => one.children.find(({ name }) => name === 'Identifier')?.text,
    );
    for (const { id } of kpis) expect(ids.filter((one) => one?.endsWith(`.${id}`))).toHaveLength(1);
    expect(all(plan, 'ActualResult')).toEqual([]);
    expect(all(report, 'ActualResult').length).toBeGreaterThan(0);
    expect(all(plan, 'TargetResult')).toHaveLength(all(report, 'TargetResult').length);
  });
});

describe('export iati', () => {
  test.each(plans)('of %s keeps to IATI 2.03, and gives the same bytes again', (_, cwd, plan) => {
    const args = ['iati', ...plan, '--org-ref', 'BG-EIK-000696327', '--as-of', '2025-12-31'];
    const xml = exported(cwd, args);
    const document = readDocument(xml);
    expect(faultsOf(document, iati)).toEqual([]);
    expect(document.attributes['version']).toBe('2.03');
    for (const { attributes } of all(document, 'indicator')) expect(attributes['measure']).toMatch(/^[1-5]$/);
    for (const { attributes } of all(document, 'baseline')) {
      expect(attributes).toEqual({
        'iso-date': expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        year: expect.stringMatching(/^\d{4}$/),
        value: expect.stringMatching(/^-?\d+(?:\.\d+)?$/),
      });
    }
    for (const { children } of all(document, 'period')) {
      const [start, end] = children.map(({ attributes }) => attributes['iso-date'] ?? '');
      expect((start ?? '') <= (end ?? '')).toBe(true);
    }
    const ids = all(document, 'iati-identifier').map(({ text }) => text);
    expect(new Set(ids).size).toBe(ids.length);
    const related = all(document, 'related-activity').map(({ attributes }) => attributes['ref'] ?? '');
    for (const ref of related) expect(ids).toContain(ref);
    expect(exported(cwd, args)).toBe(xml);
  });
});

test('what is internal is left out of what may be published, said so, and exported when asked for', () => {
  const cwd = folder({
    'plans/p/plan.yaml': 'id: p\ntitle: Plan\nlanguages: [en]\nperiod: { start: 2026, end: 2027 }\n',
    'plans/p/activities/A-1.yaml':
      'id: A-1\ntitle: Open <work> & "more"\nlead: unknown\nstart: 2026\nend: 2027\nupdates:\n  - { date: 2026-03-31, status: in_progress, blockers: [secret blocker], help_needed: secret help }\n',
    'plans/p/activities/A-2.yaml':
      'id: A-2\ntitle: Secret work\nlead: unknown\nstart: 2026\nend: 2027\nvisibility: internal\n',
  });
  for (const format of ['stratml', 'iati', 'ics', 'logframe', 'datapackage']) {
    const out = format === 'datapackage' ? ['-o', 'out'] : ['-o', `out/${format}`];
    const run = planctl(cwd, ['export', format, '--as-of', '2026-06-30', ...out]);
    expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('1 internal item is left out')]);
  }
  for (const name of readdirSync(path.join(cwd, 'out'))) {
    expect(readFileSync(path.join(cwd, 'out', name), 'utf8').toLowerCase()).not.toContain('secret');
  }
  expect(exported(cwd, ['stratml', '--internal'])).toContain('Secret work');
  expect(all(readDocument(exported(cwd, ['stratml'])), 'Name').map(({ text }) => text)).toContain(
    'Open <work> & "more"',
  );
});
