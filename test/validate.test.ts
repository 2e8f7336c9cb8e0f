import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/model/codes.ts';
import { folder, planctl, type Run, write } from './support/bin.ts';
import { base, type Case, type Files, storedCases, withFiles } from './support/cases.ts';
import { madeErrors, madeSilent } from './support/made-cases.ts';

const errors: readonly Case[] = [...storedCases('err'), ...madeErrors];
const silent: readonly Case[] = [...storedCases('ok'), ...madeSilent];

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function findingsOf(run: Run): readonly Found[] {
  expect(run.stderr).toBe('');
  return (JSON.parse(run.stdout) as { readonly findings: readonly Found[] }).findings;
}

/** Findings in the form of the lists of what is expected. */
function linesOf(run: Run): readonly string[] {
  return findingsOf(run).map(
    ({ code, severity, file, line, column }) => `${severity} ${code} ${file}:${line}:${column}`,
  );
}

function validate(directory: string, ...options: readonly string[]): Run {
  return planctl(directory, ['validate', '--json', ...options]);
}

/** The options for the day of a case. */
function onDay({ asOf }: Case): readonly string[] {
  return asOf === undefined ? [] : ['--as-of', asOf];
}

function statusFor(expected: readonly string[]): number {
  return expected.some((line) => line.startsWith('error ')) ? 1 : 0;
}

describe('one fault, one finding', () => {
  it.each(errors)('$name', (one) => {
    const { files, expected } = one;
    const run = validate(folder(files), ...onDay(one));
    expect(linesOf(run)).toEqual(expected);
    expect(run.status).toBe(statusFor(expected));
  });
});

describe('no false alarm', () => {
  it.each(silent)('$name', (one) => {
    const { files, expected } = one;
    expect(expected.filter((line) => !line.startsWith('info '))).toEqual([]);
    const run = validate(folder(files), '--strict', ...onDay(one));
    expect(linesOf(run)).toEqual(expected);
    expect(run.status).toBe(0);
  });

  it('the base has nothing to find at all', () => {
    const run = planctl(folder(base), ['validate', '--strict']);
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('');
    expect(run.stdout.trim().split('\n')).toHaveLength(1);
  });
});

/** The plan of a case under the case's own name, so that many cases fit into one repository. */
function renamed({ name, files, expected }: Case): {
  readonly files: Files;
  readonly expected: readonly string[];
} {
  const id = name.replaceAll('--', '-').slice(0, 64);
  const prefix = 'plans/lipovgrad/';
  const moved = Object.entries(files).map(([file, content]): readonly [string, string | Uint8Array] => {
    const isPlanFile = file === `${prefix}plan.yaml` && typeof content === 'string';
    const own = isPlanFile ? content.replace(/^id: lipovgrad(?=\r?$)/m, `id: ${id}`) : content;
    return [file.replace(prefix, `plans/${id}/`), own];
  });
  return {
    files: Object.fromEntries(moved),
    expected: expected.map((line) => line.replace(prefix, `plans/${id}/`)),
  };
}

/** One repository with a plan for each case. */
function together(cases: readonly Case[]): { readonly files: Files; readonly expected: readonly string[] } {
  const plans = cases.map(renamed);
  return {
    files: Object.assign({}, ...plans.map(({ files }) => files)) as Files,
    expected: plans.flatMap(({ expected }) => expected).sort(),
  };
}

// The id of the plan is part of what these cases are about.
const ofOnePlan = ['plan-as-entity'];

describe('all cases in one repository', () => {
  const cases = [...errors, ...silent].filter(
    ({ name, asOf }) => /^[a-z0-9-]+$/.test(name) && !ofOnePlan.includes(name) && asOf === undefined,
  );
  const { files, expected } = together(cases);

  it('holds every code but those of a change, which need two states', () => {
    const ofFiles = Object.entries(codes)
      .flatMap(([code, { group }]) => (group === 'change' ? [] : [code]))
      .sort();
    const met = new Set(errors.flatMap(({ expected: lines }) => lines.map((line) => line.split(' ')[1])));
    expect([...met].sort()).toEqual(ofFiles);
    const named = new Set(errors.map(({ name }) => name.split('--')[0]));
    expect([...named].sort()).toEqual(ofFiles);
    for (const { name, expected: lines } of errors) {
      expect(lines.map((line) => line.split(' ')[1])).toContain(name.split('--')[0]);
    }
  });

  it('gives the findings of all cases and no other', () => {
    const run = validate(folder(files));
    expect([...linesOf(run)].sort()).toEqual(expected);
    expect(run.status).toBe(1);
  });

  it('gives the same bytes twice', () => {
    const directory = folder(files);
    const first = validate(directory);
    expect(validate(directory)).toEqual(first);
    const text = planctl(directory, ['validate']);
    expect(planctl(directory, ['validate'])).toEqual(text);
  });

  it('gives the same codes and places in Bulgarian', () => {
    const directory = folder(files);
    const bulgarian = validate(directory, '--lang', 'bg');
    expect(linesOf(bulgarian)).toEqual(linesOf(validate(directory)));
    for (const { message } of findingsOf(bulgarian)) expect(message).toMatch(/[а-я]/);
  });

  it('gives them under Windows line ends too', () => {
    // Where the line ends themselves, or the length of the file, are what a case is about, they stay.
    const plain = cases.filter((one) =>
      Object.values(one.files).every(
        (text) => typeof text === 'string' && !text.includes('\r') && text.length < 500_000,
      ),
    );
    const windows = plain.map((one) => ({
      ...one,
      files: Object.fromEntries(
        Object.entries(one.files).map(([file, text]) => [file, String(text).replaceAll('\n', '\r\n')]),
      ),
    }));
    const { files: converted, expected: same } = together(windows);
    expect([...linesOf(validate(folder(converted)))].sort()).toEqual(same);
  });
});

describe('what depends on a day', () => {
  const ofCalendar = Object.entries(codes).flatMap(([code, { group }]) => (group === 'calendar' ? code : []));
  const dated = errors.filter(({ name }) => ofCalendar.some((code) => name.startsWith(`${code}--`)));
  const [first] = dated;
  if (!first) throw new Error('no case on a day');

  it('is found only with a day', () => {
    for (const { files, asOf } of dated) {
      expect(asOf).toBeDefined();
      expect(linesOf(validate(folder(files)))).toEqual([]);
    }
  });

  it('is said in Bulgarian too', () => {
    for (const one of dated) {
      const run = validate(folder(one.files), ...onDay(one), '--lang', 'bg');
      expect(linesOf(run)).toEqual(one.expected);
      for (const { message } of findingsOf(run)) expect(message).toMatch(/[а-я]/);
    }
  });

  it('has the same fingerprint on the next day', () => {
    for (const { name, files, asOf = '' } of dated) {
      const prints = (directory: string, day: string): readonly unknown[] =>
        findingsOf(validate(directory, '--as-of', day))
          .filter(({ code }) => name.startsWith(`${code}--`))
          .map((found) => ({ ...found, message: '', actual: '' }));
      const directory = folder(files);
      const next = new Date(Date.parse(asOf) + 86_400_000).toISOString().slice(0, 10);
      expect(prints(directory, next)).toEqual(prints(directory, asOf));
    }
  });

  it('is not mixed with what is remembered of other days', () => {
    const directory = folder(first.files);
    spawnSync('git', ['init', '-q'], { cwd: directory });
    const of = (...options: readonly string[]): readonly string[] => linesOf(validate(directory, ...options));
    for (let round = 0; round < 2; round++) {
      expect(of()).toEqual([]);
      expect(of(...onDay(first))).toEqual(first.expected);
      expect(of('--as-of', '2027-03-31')).toEqual([]);
    }
  });

  it('refuses a day that does not exist', () => {
    const run = planctl(folder(base), ['validate', '--as-of', '2027-02-30']);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
    expect(run.stderr).toContain('2027-02-30 is not a date that exists');
  });

  it('tells its day in JSON', () => {
    const directory = folder(base);
    const asOf = (...options: readonly string[]): unknown =>
      JSON.parse(validate(directory, ...options).stdout).asOf;
    expect(asOf()).toBeNull();
    expect(asOf('--as-of', '2027-Q2')).toBe('2027-06-30');
  });
});

describe('exit codes', () => {
  const byName = (name: string): Files => {
    const found = errors.find((one) => one.name === name);
    if (!found) throw new Error(`no case ${name}`);
    return found.files;
  };

  it.each([
    ['nothing', base, 0, 0],
    ['an info', byName('goal-without-kpi--worked-on'), 0, 0],
    ['a warning', byName('translation-missing--title'), 0, 1],
    ['an error', byName('ref-unknown--goal'), 1, 1],
  ] as const)('for %s', (_, files, plain, strict) => {
    const directory = folder(files);
    for (const format of [[], ['--json']]) {
      expect(planctl(directory, ['validate', ...format]).status).toBe(plain);
      expect(planctl(directory, ['validate', '--strict', ...format]).status).toBe(strict);
    }
  });

  it('narrowed to a file, counts that file only', () => {
    const directory = folder(byName('ref-unknown--goal'));
    const run = planctl(directory, ['validate', '--json', 'plans/lipovgrad/kpis']);
    expect(linesOf(run)).toEqual([]);
    expect(run.status).toBe(0);
    expect(planctl(directory, ['validate', 'plans/lipovgrad/activities']).status).toBe(1);
  });
});

describe('the caret of the text output', () => {
  /** The line of a frame with the value, and the line with the carets below it, both behind the gutter. */
  function frameOf(stdout: string): { readonly shown: string; readonly carets: string } {
    const lines = stdout.split('\n').map((line) => line.slice(line.indexOf('│') + 2));
    const at = lines.findIndex((line) => /^ *\^+$/.test(line));
    return { shown: lines[at - 1] ?? '', carets: lines[at] ?? '' };
  }

  it('stands under the value behind Cyrillic text and an emoji', () => {
    const { files } = errors.find(({ name }) => name === 'schema-type--after-cyrillic') ?? { files: {} };
    const { shown, carets } = frameOf(planctl(folder(files), ['validate']).stdout);
    expect(shown).toContain('Портал за услуги 😀');
    expect(carets).toBe(`${' '.repeat(shown.indexOf('7}'))}^`);
  });

  it('stands under the whole of a word', () => {
    const { files } = errors.find(({ name }) => name === 'ref-unknown--lead') ?? { files: {} };
    const { shown, carets } = frameOf(planctl(folder(files), ['validate']).stdout);
    expect(shown).toBe('lead: ORG-DIGTAL');
    expect(carets).toBe('      ^^^^^^^^^^');
  });

  it('stands under the value in a line cut to fit', () => {
    const long = 'Едно място за всички. '.repeat(30);
    const file = 'plans/lipovgrad/areas/MOB-mobility.yaml';
    const content = `id: MOB\ntitle: {bg: "${long}", en: 7}\n`;
    const { shown, carets } = frameOf(planctl(folder(withFiles({ [file]: content })), ['validate']).stdout);
    expect(shown.length).toBeLessThan(130);
    expect(shown[carets.indexOf('^')]).toBe('7');
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  const name = 'plans/lipovgrad/activities/A-03-bus-signs.yaml';

  function linked(target: (directory: string) => string): readonly string[] {
    const directory = folder(withFiles({}, [name]));
    symlinkSync(target(directory), path.join(directory, name));
    return linesOf(validate(directory));
  }

  it('that lead nowhere or out of the plan are not read', () => {
    const finding = [`error file-unreadable ${name}:1:1`];
    expect(linked(() => 'nowhere.yaml')).toEqual(finding);
    expect(
      linked((directory) => {
        writeFileSync(path.join(directory, 'outside.yaml'), String(base[name]));
        return path.join(directory, 'outside.yaml');
      }),
    ).toEqual(finding);
  });

  it('inside the plan are read', () => {
    const texts = linked((directory) => {
      write(directory, { 'plans/lipovgrad/.kept/signs.txt': String(base[name]) });
      return '../.kept/signs.txt';
    });
    expect(texts).toEqual([]);
  });
});
