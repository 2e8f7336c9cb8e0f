import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nextPeriod } from '../src/core/edit/next-period.ts';
import { askedPlan, git } from './support/asked-plan.ts';
import { key, Person, type Turn } from './support/person.ts';
import { onTerminal } from './support/screen.ts';

const { enter, down } = key;
const activity = 'plans/p/activities/A-01.yaml';
const kpi = 'plans/p/kpis/K-01.yaml';

/** Runs a command with somebody who answers, and tells what was seen and what was never asked. */
async function talk(cwd: string, args: readonly string[], turns: readonly Turn[], width = 100) {
  const person = new Person(turns, width);
  const run = await onTerminal(args, { cwd, person, width });
  return { ...run, seen: stripVTControlCharacters(run.stderr), left: person.left };
}

/** The lines that a file has more, and that it has all it had. */
function added(cwd: string, file: string): string {
  return git(cwd, 'show', '--format=', '--unified=0', 'HEAD', '--', file)
    .split('\n')
    .slice(5)
    .map((line) => {
      expect(line).toMatch(/^\+/);
      return line.slice(1);
    })
    .join('\n');
}

/** What is left beside git's own files, but for what is remembered of unchanged plans. */
function leftovers(cwd: string): readonly string[] {
  try {
    return readdirSync(path.join(cwd, '.git/planctl')).filter((name) => !name.startsWith('data-'));
  } catch {
    return [];
  }
}

/** Words that the library would say by itself, in English. */
const ofTheLibrary = /navigate|confirm|submit|select|cancel|\bnone\b|validating|\bNo\b|\bYes\b/i;

describe('planctl update without flags, on a terminal', () => {
  test('asks in Bulgarian what applies, shows what is known, and writes what was said', async () => {
    const cwd = askedPlan();
    const { status, stdout, seen, left } = await talk(
      cwd,
      ['update', 'а-01', '--lang', 'bg'],
      [
        ['Към коя дата', `III тримесечие 2026${enter}`],
        ['статусът? досега: в изпълнение', enter],
        ['Колко процента са изпълнени? 30 %', `45,5${enter}`],
        ['Изпълнен ли е ключов етап?', `${down}${enter}`],
        ['Кога е изпълнен M1?', `15.04.2026${enter}`],
        ['Какво го доказва?', `https://example.org/a s-01${enter}`],
        ['друг не', enter],
        ['предвидено: Подписване на договора.', `Подписан е: готово${enter}`],
        ['Какво предстои?', enter],
        ['Какво съдействие', enter],
        ['утвърден срок: 30.06.2026', `юни 2027${enter}`],
        ['• Обжалване', `${down}${enter}`],
        ['за забавянето?', `Нов екип${enter}`],
        ['Докога?', `31.12.2026${enter}`],
        ['Бележка?', enter],
        ['Да се запише ли?', 'да'],
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(added(cwd, activity)).toBe(`  - date: 2026-09-30
    status: in_progress
    progress: 45.5
    done: "Подписан е: готово"
    milestones: {M1: {state: done, date: 2026-04-15, evidence: [https://example.org/a, S-01]}}
    forecast_end: 2027-06
    blockers: []
    corrective_action: {text: Нов екип, due: 2026-12-31}`);
    expect(seen).not.toMatch(ofTheLibrary);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('пречки: вече няма');
    expect(git(cwd, 'status', '--short')).toBe('');
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
    expect(leftovers(cwd)).toEqual([]);
  });

  test('explains a question, says what is wrong with an answer, and takes the next one', async () => {
    const cwd = askedPlan();
    const { status, left } = await talk(
      cwd,
      ['update', 'A-01', '--dry-run'],
      [
        ['As of which day', `?${enter}`],
        ['which means its last day', `05/06/2026${enter}`],
        ['day and month cannot be told apart', `\x15today${enter}`],
        ['What is the status?', '?'],
        ['Completed means that all of it is done', `${down}${down}${enter}`],
        ['When was M2 reached? M2 Acceptance (due 30 Jun 2026)', enter],
        ['What proves it?', `S-99${enter}`],
        ['nothing of that kind has the id S-99', `\x15S-01${enter}`],
        ['Was a milestone reached?', enter],
        ['What was done', enter],
        ['A note?', enter],
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test('does not ask for the day that was said, and can report that nothing changed', async () => {
    const cwd = askedPlan();
    const turns: Turn[] = [
      ['What is the status?', enter],
      ['How much is done', enter],
      ['Was a milestone reached?', enter],
      ['What was done', enter],
      ['What comes next', enter],
      ['What help is needed', enter],
      ['expected to end', enter],
      ['Do these blockers still hold?', enter],
      ['about the delay', enter],
      ['A note?', enter],
    ];
    const no = await talk(
      cwd,
      ['update', 'A-01', '--for', '2026-Q3'],
      [...turns, ['nothing changed as of 30 Sep 2026?', enter]],
    );
    expect([no.status, no.left, git(cwd, 'rev-list', '--count', 'HEAD')]).toEqual([0, [], '1']);
    expect(no.seen).toContain('Nothing was written.');
    const yes = await talk(
      cwd,
      ['update', 'A-01', '--for', '2026-Q3', '--yes'],
      [...turns, ['nothing changed as of 30 Sep 2026?', `да${enter}`]],
    );
    expect([yes.status, yes.left]).toEqual([0, []]);
    expect(added(cwd, activity)).toBe('  - date: 2026-09-30\n    status: in_progress');
  });

  test.each([
    ['Ctrl-C', key.ctrlC],
    ['Escape', key.escape],
    ['Ctrl-D', key.ctrlD],
    ['a terminal that goes away', 'hang up'],
  ])('leaves nothing behind after %s', async (_, keys) => {
    for (const first of [[], [['Към коя дата', enter]]] satisfies Turn[][]) {
      const cwd = askedPlan();
      const seen = first.length === 0 ? 'Към коя дата' : 'Какъв е статусът?';
      const run = await talk(cwd, ['update', 'A-01', '--lang', 'bg'], [...first, [seen, keys]]);
      expect([run.status, run.stdout, run.left]).toEqual([130, '', []]);
      expect(run.seen.endsWith('\nplanctl: Нищо не е записано.\n')).toBe(true);
      // The cursor that was hidden is shown again.
      expect(run.stderr.lastIndexOf('\x1b[?25h')).toBeGreaterThan(run.stderr.lastIndexOf('\x1b[?25l'));
      expect(run.seen).not.toMatch(ofTheLibrary);
      expect([git(cwd, 'status', '--short'), git(cwd, 'rev-list', '--count', 'HEAD')]).toEqual(['', '1']);
      expect(leftovers(cwd)).toEqual([]);
    }
  });

  test('says what to type where nobody can be asked', async () => {
    const cwd = askedPlan();
    for (const args of [
      ['update', 'A-01'],
      ['update', 'A-01', '--json'],
    ]) {
      const person = args.length === 3 ? { person: new Person([], 80) } : {};
      const { status, stderr } = await onTerminal(args, { cwd, ...person });
      expect([status, stderr]).toEqual([2, expect.stringContaining('Nothing is said of A-01 yet')]);
    }
  });

  test('fits a narrow terminal, and has no colours where none are wanted', async () => {
    const cwd = askedPlan();
    const turns: Turn[] = [
      ['Към коя дата', `?${enter}`],
      ['последният ден', `31.02.2026${enter}`],
      ['няма такава дата', `\x15${enter}`],
      ['Какъв е статусът?', '?'],
      ['за отпаднала', key.ctrlC],
    ];
    const { stderr, left } = await talk(cwd, ['update', 'A-01', '--lang', 'bg'], turns, 60);
    expect(left).toEqual([]);
    // A line ends where the next one begins, or where the cursor moves away.
    const drawn = stderr.split(/\n|\x1b\[[\d;]*[A-HJK]/).map((line) => stripVTControlCharacters(line).length);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(60);
    expect(stderr).not.toMatch(/\x1b\[(?:3|4|9|10)\d(?:;\d+)*m/);
  });
});

describe('planctl measure without a value, on a terminal', () => {
  test('asks for the next period, beside the last value and the target', async () => {
    const cwd = askedPlan();
    const { status, seen, left } = await talk(
      cwd,
      ['measure', 'K-01', '--lang', 'bg'],
      [
        ['За кой период е стойността? II трим. 2026', enter],
        ['досега: 12 (I трим. 2026) целева стойност: 20 (31.12.2027)', `1.312${enter}`],
        ['може да е хиляда или дроб', `\x159000${enter}`],
        ['Трябва да е от 0 до 5000', `\x15312,5${enter}`],
        ['окончателна', `${down}${enter}`],
        ['източник', `s-01${enter}`],
        ['Бележка?', enter],
        ['Да се запише ли?', 'д'],
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(seen).not.toMatch(ofTheLibrary);
    expect(added(cwd, kpi)).toBe('  - {period: 2026-Q2, value: 312.5, status: provisional, sources: [S-01]}');
  });

  test('asks why where the period has a value, and takes that there is none', async () => {
    const cwd = askedPlan();
    const { status, left } = await talk(
      cwd,
      ['measure', 'K-01', '--period', '2026-Q1', '--yes'],
      [
        ['This period has a value: 12', `missing${enter}`],
        ['Why does it change?', enter],
        ['This needs an answer', `counted twice${enter}`],
        ['Better data, or a mistake?', `${down}${enter}`],
        ['From which source?', enter],
        ['A note?', enter],
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(added(cwd, kpi)).toBe(
      '  - {period: 2026-Q1, status: missing, revises: counted twice, kind: correction}',
    );
  });

  test('offers what can be chosen', async () => {
    const cwd = askedPlan({
      'plans/p/kpis/K-02.yaml': `id: K-02
title: {bg: Ниво, en: Level}
definition: {bg: Ниво, en: Level}
unit: {bg: ниво, en: level}
kind: context
measure: ordinal
levels: [{bg: ниско, en: low}, {bg: високо, en: high}]
owner: unknown
`,
    });
    const { status, stdout, left } = await talk(
      cwd,
      ['measure', 'K-02', '--dry-run'],
      [
        ['For which period', `2026-Q3${enter}`],
        ['2 (high)', `${down}${enter}`],
        ['How sure is it?', enter],
        ['From which source?', enter],
        ['A note?', enter],
      ],
    );
    expect({ status, left }).toEqual({ status: 0, left: [] });
    expect(stdout).toContain('New value for Q3 2026: 2 (high)');
  });
});

describe('the period that comes next', () => {
  const next = (frequency: 'monthly' | 'quarterly' | 'yearly' | 'none', last?: string | number) =>
    nextPeriod(
      {
        id: 'K-1',
        title: 'K',
        unit: 'u',
        kind: 'context',
        measure: 'number',
        owner: 'unknown',
        frequency,
        ...(last === undefined ? {} : { measurements: [{ period: last, value: 1 }] }),
      },
      { id: 'p', title: 'P', period: { start: '2026-01-01', end: 2027 } },
    );
  test.each([
    ['monthly', '2026-12', '2027-01'],
    ['quarterly', '2026-Q4', '2027-Q1'],
    ['quarterly', '2026-08-15', '2026-Q4'],
    ['yearly', 2026, '2027'],
    ['quarterly', undefined, '2026-Q1'],
    ['none', '2026-Q4', undefined],
  ] as const)('%s after %s: %s', (frequency, last, expected) => {
    expect(next(frequency, last)).toBe(expected);
  });
});

test('what the files say is the same whether it was asked or typed', async () => {
  const [asked, typed] = [askedPlan(), askedPlan()];
  const { left } = await talk(
    asked,
    ['measure', 'K-01', '15', '--yes'],
    [
      ['For which period', enter],
      ['How sure is it?', enter],
      ['From which source?', enter],
      ['A note?', enter],
    ],
  );
  expect(left).toEqual([]);
  await onTerminal(['measure', 'K-01', '15', '--period', '2026-Q2', '--yes'], { cwd: typed });
  const [one, other] = [asked, typed].map((cwd) => readFileSync(path.join(cwd, kpi), 'utf8'));
  expect(one).toBe(other);
});
