import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/model/codes.ts';
import type { Finding } from '../src/model/finding.ts';
import { visible } from '../src/model/visible.ts';
import { findingsGithub, harmlessInLog } from '../src/render/findings/github.ts';
import { findingsGitlab } from '../src/render/findings/gitlab.ts';
import { findingsJunit } from '../src/render/findings/junit.ts';
import { findingsMarkdown } from '../src/render/findings/markdown.ts';
import type { Rendering, ReportedFindings } from '../src/render/findings/report.ts';
import { findingsSarif } from '../src/render/findings/sarif.ts';
import { fullMessage } from '../src/render/findings/words.ts';
import { root } from './support/bin.ts';

const nasty = [
  ...['%', '%25', ':', '::', ',', '\r', '\n', '\t', '&', '<', '>', '"', "'", ']]>', '<!--', '-->', '\\', '`'],
  ...[
    '|',
    '*',
    '_',
    '#1',
    'GH-1',
    '!1',
    '@all',
    '##[error]',
    '::error::',
    '</details>',
    '$(id)',
    `${'$'}{{ x }}`,
    '\u0000',
    '\u0007',
  ],
  ...[
    '\u001b[31m',
    '\u007f',
    '\u202e',
    '\u200b',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '😀',
    'Я',
    ' ',
    'a',
    '?',
  ],
];

/** Words put together from what formats escape, the same in every run. */
function nastyWords(count: number): readonly string[] {
  let seed = 7;
  const next = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(6) }, () => nasty[next(nasty.length)]).join(''),
  );
}

const severities = ['error', 'warning', 'info'] as const;

function finding(word: string, i: number): Finding {
  return {
    code: 'yaml-duplicate-key',
    facts: { key: word },
    file: `plans/${word}/a.yaml`,
    place: { at: 'file', path: [] },
    entity: word,
    severity: severities[i % 3] ?? 'error',
    plan: i % 2 === 0 ? 'p' : word,
    span: { line: 1 + i, column: 2, endLine: 1 + i + (i % 4 === 0 ? 1 : 0), endColumn: 5 },
    frame: [],
    // Some are alike: two faults of one value.
    identity: `["p",${i % 5}]`,
  };
}

function report(findings: readonly Finding[], more: Partial<ReportedFindings> = {}): ReportedFindings {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return {
    command: 'validate',
    asOf: undefined,
    files: 1,
    findings,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    strict: false,
    plans: [{ id: 'p', files: ['plans/p/plan.yaml'] }],
    ...more,
  };
}

const rendering: Rendering = {
  language: 'en',
  fingerprint: (identity) => Buffer.from(identity).toString('hex').slice(-16),
  version: '1.2.3',
  at: '2026-06-30T12:00:00',
};
const bulgarian: Rendering = { ...rendering, language: 'bg' };
const hostile = report([...nasty, ...nastyWords(400)].map(finding));
const none = report([]);

describe('GitHub annotations', () => {
  const unescaped = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => unescaped(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

  it.each(['en', 'bg'] as const)('say in %s what the findings say, whatever is in it', (language) => {
    const lines = findingsGithub(hostile, { ...rendering, language })
      .trimEnd()
      .split('\n');
    const read = lines.slice(0, hostile.findings.length).map((line) => {
      const [, command, head = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
      const properties = Object.fromEntries(
        head
          .split(',')
          .map((pair) => [pair.slice(0, pair.indexOf('=')), property(pair.slice(pair.indexOf('=') + 1))]),
      );
      return { command, ...properties, message: unescaped(message) };
    });
    const words = { error: 'error', warning: 'warning', info: 'notice' };
    const expected = severities.flatMap((severity) =>
      hostile.findings
        .filter((one) => one.severity === severity)
        .map((one) => ({
          command: words[severity],
          file: visible(one.file),
          line: String(one.span.line),
          endLine: String(one.span.endLine),
          ...(one.span.line === one.span.endLine ? { col: '2', endColumn: '5' } : {}),
          title: `yaml-duplicate-key · ${visible(one.entity ?? '')}`,
          message: fullMessage(one, language),
        })),
    );
    expect(read).toEqual(expected);
    for (const line of lines.slice(hostile.findings.length)) expect(line).not.toMatch(/^\s*::|##\[/);
  });

  it('tell when GitHub shows fewer than there are', () => {
    const of = (count: number): string =>
      findingsGithub(
        report(Array.from({ length: count }, (_, i) => ({ ...finding('a', i), severity: 'error' }))),
        rendering,
      );
    expect(of(10)).not.toContain('GitHub shows');
    expect(of(11)).toContain('GitHub shows 10 annotations of each severity for a step; there are 11 errors.');
  });

  it('cannot come out of a text for a person', () => {
    for (const { entity = '' } of hostile.findings) {
      expect(harmlessInLog(`  ${entity}\n${entity}`)).not.toMatch(/^\s*::|##\[/m);
    }
  });
});

describe('GitLab code quality', () => {
  it('names each finding once, in its place', () => {
    const issues = JSON.parse(findingsGitlab(hostile, rendering)) as readonly {
      description: string;
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(issues.map(({ location }) => location.path)).toEqual(hostile.findings.map(({ file }) => file));
    expect(issues.map(({ location }) => location.lines.begin)).toEqual(
      hostile.findings.map(({ span }) => span.line),
    );
    expect(issues.map(({ description }) => description)).toEqual(
      hostile.findings.map((one) => fullMessage(one, 'en')),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect([...new Set(issues.map(({ severity }) => severity))].sort()).toEqual(['info', 'major', 'minor']);
    expect(JSON.parse(findingsGitlab(none, rendering))).toEqual([]);
  });
});

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(path.join(root, 'test/data/sarif-2.1.0.schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  // It is of draft 4 in nothing but its own name.
  const { $schema: _, id: __, ...plain } = schema;
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormatsModule.default(ajv);
  const validate = ajv.compile(plain);

  it.each([
    ['of nothing', none],
    ['of everything', hostile],
  ])('%s is valid', (_name, one) => {
    for (const language of [rendering, bulgarian]) {
      validate(JSON.parse(findingsSarif(one, language)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('is not valid for anything at all', () => {
    const log = JSON.parse(findingsSarif(hostile, rendering)) as {
      runs: { results: { message: unknown }[] }[];
    };
    const first = log.runs[0]?.results[0];
    if (first) first.message = {};
    expect(validate(log)).toBe(false);
  });

  it('points each result to its rule and its file', () => {
    const { runs } = JSON.parse(findingsSarif(hostile, rendering)) as {
      runs: {
        columnKind: string;
        tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
          partialFingerprints: { 'planctl/v1': string };
        }[];
      }[];
    };
    const [run] = runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(codes));
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const uris =
      run?.results.map((one) => one.locations[0]?.physicalLocation.artifactLocation.uri ?? '') ?? [];
    for (const uri of uris) expect(uri).toMatch(/^[\w%.!~*'()/-]+$/);
    expect(uris.map(decodeURIComponent)).toEqual(
      hostile.findings.map(({ file }) => file.replace(/\p{Surrogate}/gu, '\ufffd')),
    );
    const prints = run?.results.map((one) => one.partialFingerprints['planctl/v1']) ?? [];
    expect(new Set(prints).size).toBe(hostile.findings.length);
  });
});

describe('JUnit', () => {
  interface Suite {
    readonly name: string;
    readonly package: string;
    readonly tests: string;
    readonly failures: string;
    readonly testcase: readonly { readonly name: string; readonly failure?: { readonly '#text': string } }[];
    readonly 'system-out': string;
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  const suitesOf = (xml: string): readonly Suite[] => {
    expect(XMLValidator.validate(xml)).toBe(true);
    return (parser.parse(xml) as { testsuites: { testsuite: readonly Suite[] } }).testsuites.testsuite;
  };
  const safe = (text: string): string =>
    text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');

  it('has a case for each file and every finding, whatever is in it', () => {
    const xml = findingsJunit(hostile, rendering);
    expect(xml).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u);
    const suites = suitesOf(xml);
    const files = new Set(hostile.findings.map(({ plan, file }) => `${plan}\n${safe(file)}`));
    files.add('p\nplans/p/plan.yaml');
    const cases = suites.flatMap((suite) =>
      suite.testcase.map(({ name }) => ({ suite: suite.package, name })),
    );
    expect(cases.length).toBeGreaterThanOrEqual(files.size);
    for (const { plan, file, severity } of hostile.findings) {
      const cases = suites.filter((one) => one.package === safe(plan)).flatMap(({ testcase }) => testcase);
      const found = cases.filter(({ name }) => name === safe(file));
      expect(found.length).toBeGreaterThan(0);
      if (severity === 'error') expect(found.some(({ failure }) => failure !== undefined)).toBe(true);
    }
    for (const { tests, failures, testcase } of suites) {
      expect(Number(tests)).toBe(testcase.length);
      expect(Number(failures)).toBe(testcase.filter(({ failure }) => failure !== undefined).length);
    }
  });

  it('fails for errors; for warnings only when they count', () => {
    const findings = [finding('a', 1), finding('b', 4)].map((one) => ({ ...one, plan: 'p' }));
    const failures = (strict: boolean): string | undefined =>
      suitesOf(findingsJunit(report(findings, { strict }), rendering))[0]?.failures;
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect([failures(false), failures(true)]).toEqual(['0', '2']);
    const [suite] = suitesOf(findingsJunit(report(findings), rendering));
    expect(suite?.['system-out']).toContain('plans/a/a.yaml:2:2: yaml-duplicate-key');
  });
});

describe('markdown', () => {
  it('has no tag, mention or link but its own', () => {
    const text = findingsMarkdown(hostile, rendering);
    expect(text).not.toMatch(/@\p{L}|:\/\/|www\.\w|(?<!\\)#\d|\bGH-\d|!\d/iu);
    const own = /<br>|<\/?details>|<\/?summary>|<!-- -->/g;
    const rest = text.replace(own, '').replace(/\\[\\`*_~[\]<>|&$#]/g, '');
    expect(rest.replaceAll('`yaml-duplicate-key`', '').replaceAll('**', '')).not.toMatch(/[<>`*[\]|]/);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
  });

  it('fits into a comment, and tells what it left out', () => {
    const many = report(Array.from({ length: 3_000 }, (_, i) => finding('a', i)));
    for (const one of [rendering, bulgarian]) expect(findingsMarkdown(many, one).length).toBeLessThan(65_536);
    const text = findingsMarkdown(many, rendering);
    const shown = text.split('\n- ').length - 1;
    expect(text).toContain(`There are ${(3_000 - shown).toLocaleString('en')} more`);
  });

  it('folds long lists and what only informs', () => {
    const of = (count: number): string =>
      findingsMarkdown(
        report(Array.from({ length: count }, (_, i) => ({ ...finding('a', i), severity: 'error' }))),
        rendering,
      );
    expect(of(10)).not.toContain('<details>');
    expect(of(11)).toContain('<details><summary>Errors (11)</summary>');
    expect(findingsMarkdown(report([finding('a', 2)]), rendering)).toContain(
      '<details><summary>Infos (1)</summary>',
    );
    expect(findingsMarkdown(none, bulgarian)).toBe(
      '### planctl validate: изрядно\n\nНяма нищо за поправяне (1 файл).\n',
    );
  });
});
