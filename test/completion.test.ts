import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asked } from '../src/cli/completion/asked.ts';
import { fieldOffer, fieldValueOffer } from '../src/cli/completion/field-words.ts';
import { meanings } from '../src/cli/completion/meanings.ts';
import { scripts, shells } from '../src/cli/completion/scripts.ts';
import type { CommandShape, OptionShape } from '../src/cli/completion/shape.ts';
import { typedLine } from '../src/cli/completion/typed-line.ts';
import { folder, planctl, root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';

/** What the build tells shells of the commands. */
const shape = JSON.parse(readFileSync(path.join(root, 'bin/lib/completion-en.txt'), 'utf8')) as CommandShape;

/** The words that may stand at the end of a line, with what they are. */
function offered(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
): ReadonlyMap<string, string> {
  const { status, stdout, stderr } = planctl(cwd, ['completion', '--words', 'powershell'], {
    ...env,
    PLANCTL_LINE: ['planctl', ...words].join(' '),
  });
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n').slice(1);
  return new Map(lines.map((line) => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? '']));
}
const words = (...typed: readonly string[]): readonly string[] => [...offered(typed).keys()];

describe('the words at the cursor', () => {
  test('are the commands, with what they do', () => {
    const { commands } = shape;
    expect(offered([''])).toEqual(new Map(commands.map(({ name, about }) => [name, about])));
    expect(offered(['val'], { PLANCTL_LANG: 'bg' })).toEqual(new Map([['validate', 'Проверява файловете']]));
    expect(words('nothing', '')).toEqual([]);
  });

  test('are the options of the command, and those of every command', () => {
    const help = planctl(root, ['update', '--help']).stdout;
    const listed = [...help.matchAll(/^ {2}(?:-[-\w]+, )?(-[-\w]+)/gm)].map(([, flag]) => flag);
    expect([...words('update', 'A-01', '-')].sort()).toEqual(
      [...new Set([...listed, '-C', '--lang', '--no-color'])].sort(),
    );
    // What was given is not offered again, but for what may be repeated.
    expect(words('update', 'A-01', '--status', 'completed', '--source', 'S-42', '--s')).toEqual(['--source']);
  });

  test.each([
    [['show', 'A-0'], /^A-0\d$/, 9],
    [['show', 'a-0'], /^A-0\d$/, 9],
    [['show', 'А-0'], /^A-0\d$/, 9],
    [['show', 'к-01'], /^K-01$/, 1],
    [['show', 'sofia-icc:icc-k'], /^sofia-icc:ICC-K-\d+$/, 2],
    [['show', '--plan', 'sofia-icc', ''], /^(?!A-)/, 20],
    [['update', ''], /^(?:ICC-)?A-\d+$/, 17],
    [['measure', ''], /^(?:ICC-)?K-\d+$/, 12],
    [['list', 'activities', '--area', ''], /^[A-Z]{4}$/, 5],
    [['list', 'activities', '--lead', 'u'], /^unknown$/, 1],
    [['list', 'activities', '--lead='], /^--lead=(?:ORG-|unknown)/, 10],
    [['update', 'A-01', '--source', 's-4'], /^S-4/, 8],
  ])('are ids: %j', (typed, pattern, count) => {
    const found = words(...typed);
    expect(found.length).toBeGreaterThanOrEqual(count);
    expect(found.filter((word) => !pattern.test(word))).toEqual([]);
  });

  test('have the titles of the ids in the language of the user', () => {
    expect(offered(['show', 'A-01'])).toEqual(new Map([['A-01', 'Sandbox for Innovative Solutions']]));
    expect(offered(['--lang', 'bg', 'show', 'A-01'])).toEqual(
      new Map([['A-01', 'Пясъчник за иновативни решения']]),
    );
  });

  test.each([
    [
      ['update', 'A-01', '--status', 'c'],
      ['completed', 'cancelled'],
    ],
    [['update', 'A-01', '--status=on'], ['--status=on_hold']],
    [
      ['update', 'A-01', '--assessment', ''],
      ['on_track', 'at_risk', 'late'],
    ],
    [['measure', 'K-01', '5', '--status', 'f'], ['final']],
    [
      ['list', 'activities', '--health', 'compl'],
      ['completed', 'completed_late'],
    ],
    [['list', 'ki'], []],
    [['list', 'kp'], ['kpis']],
    [['list', 'kpis', '--sort', 'h'], ['health']],
    [['schema', 'kp'], ['kpi']],
    [['fmt', '-', '--kind', 'act'], ['activity']],
    [
      ['status', '--plan', ''],
      ['sofia-digital', 'sofia-icc'],
    ],
    [
      ['--lang', ''],
      ['bg', 'en'],
    ],
    [['due', '--format', 'm'], ['markdown']],
    [['help', 'cod'], ['codes']],
    [['completion', ''], [...shells]],
  ])('are the values of %j', (typed, expected) => {
    expect(words(...typed)).toEqual(expected);
  });

  test('are milestones with their states, periods and days', () => {
    const cwd = folder({
      'plans/p/plan.yaml': 'id: p\ntitle: P\n',
      'plans/p/activities/A-1.yaml':
        'id: A-1\ntitle: One\nlead: unknown\nmilestones:\n  - {id: M1, title: First, due: 2027}\n  - {id: M2, title: Next, due: 2028}\n',
    });
    const inPlan = (...typed: readonly string[]) => offered(typed, {}, cwd);
    expect(inPlan('update', 'a-1', '--milestone', '')).toEqual(
      new Map([
        ['M1=', 'First'],
        ['M2=', 'Next'],
      ]),
    );
    expect([...inPlan('update', 'a-1', '--milestone', 'm1=').keys()]).toEqual([
      'M1=open',
      'M1=done',
      'M1=cancelled',
    ]);
    const periods = [...inPlan('measure', 'K-1', '5', '--period', '').keys()];
    expect(periods).toContain(
      `${new Date().getUTCFullYear()}-Q${Math.floor(new Date().getUTCMonth() / 3) + 1}`,
    );
    expect(periods.filter((period) => !/^\d{4}(?:-(?:Q[1-4]|H[12]))?$/.test(period))).toEqual([]);
  });

  test('are remembered, and are right after a change', () => {
    const cwd = folder();
    cpSync(path.join(root, 'plans'), path.join(cwd, 'plans'), { recursive: true });
    spawnSync('git', ['init', '-q'], { cwd });
    const titles = (): unknown => offered(['show', 'A-01'], {}, cwd).get('A-01');
    expect([titles(), titles()]).toEqual(Array(2).fill('Sandbox for Innovative Solutions'));
    const file = path.join(cwd, 'plans/sofia-digital/activities/A-01-sandbox.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Sandbox for Innovative Solutions', 'Sand'));
    expect([titles(), titles()]).toEqual(['Sand', 'Sand']);
    writeFileSync(file, 'id: "');
    expect(titles()).toBeUndefined();
    expect(offered(['show', 'A-02'], {}, cwd).size).toBe(1);
  });

  test('are none where there is no plan, and no complaint', () => {
    const cwd = folder();
    expect(offered(['show', ''], {}, cwd)).toEqual(new Map());
    expect(offered(['show', ''], { PLANCTL_PLAN: 'other' })).toEqual(new Map());
    expect(offered(['-C', root, 'show', 'A-01'], {}, cwd).size).toBe(1);
  });

  test('are found from the sources as from the bundle', async () => {
    const { stdout } = await onTerminal(['completion', '--words', 'zsh', 'show', 'A-01']);
    expect(stdout).toBe('words\nA-01\tA-01  -- Sandbox for Innovative Solutions\n');
  });
});

describe('the fields of an item', () => {
  const activity = { kind: 'activity', id: 'A-1', milestones: [{ id: 'M1', title: 'First' }] } as const;
  const fields = (current: string): readonly string[] =>
    fieldOffer(activity, current, 'en').candidates.map(({ value }) => value);

  test('are those of its schema, also inside of others', () => {
    expect(fields('')).toEqual(expect.arrayContaining(['title', 'end', 'milestones']));
    expect(fields('')).not.toContain('id');
    expect(fields('con')).toEqual(['contributes_to', 'continuous']);
    expect(fields('title.')).toEqual(['title.bg', 'title.en']);
    expect(fields('responsible.m')).toEqual(['responsible.mailbox']);
    expect(fields('milestones.')).toEqual(['milestones.M1']);
    expect(fields('milestones.M1.d')).toEqual(['milestones.M1.due']);
    expect(fieldOffer({ kind: 'source', id: 'S-1' }, 'pub', 'bg').candidates).toEqual([
      { value: 'publisher', about: expect.stringMatching(/[а-я]/) },
    ]);
  });

  test.each([
    ['scope', ['plan', 'related']],
    ['progress_method', ['reported', 'milestones']],
    ['key', ['true', 'false']],
    ['milestones.M1.critical', ['true', 'false']],
    ['risks.R1.likelihood', ['very_low', 'low', 'medium', 'high', 'very_high']],
    ['visibility', ['public', 'internal']],
    ['provenance.basis', ['official', 'reported', 'reconstructed']],
    ['title', []],
    ['x-own', []],
  ])('have the values of %s', (path, expected) => {
    const offer = fieldValueOffer('activity', path);
    expect(offer && 'words' in offer && offer.words.map(({ value }) => value)).toEqual(expected);
  });

  test('that name others have their ids', () => {
    expect(fieldValueOffer('activity', 'lead')).toEqual({
      refers: { kinds: ['organisation'], also: ['unknown'] },
    });
    expect(fieldValueOffer('activity', 'contributes_to')).toEqual({
      refers: { kinds: ['operational-goal'], also: [] },
    });
  });
});

describe('the table of meanings', () => {
  const all = (command: CommandShape, at: string): readonly (readonly [string, string, OptionShape?])[] => [
    ...command.arguments.map((one) => [at, one.name] as const),
    ...command.options.flatMap((one) => (one.value === undefined ? [] : [[at, one.value, one] as const])),
    ...command.commands.flatMap((inner) => all(inner, `${at} ${inner.name}`.trim())),
  ];

  test('has no line for what a command no longer takes', () => {
    const known = new Set(
      all(shape, '').flatMap(([at, name, option]) => [`${at} <${name}>`, `${at} ${option?.flag}`]),
    );
    const commands = new Set(shape.commands.map(({ name }) => name));
    const gone = Object.keys(meanings).filter(
      (key) => /^[a-z]/.test(key) && commands.has(key.split(' ')[0] ?? '') && !known.has(key),
    );
    expect(gone).toEqual([]);
  });
});

describe('a typed line', () => {
  test.each([
    ['planctl ', [], ''],
    ['planctl', [], ''],
    ['planctl sh', [], 'sh'],
    ['planctl show  A-', ['show'], 'A-'],
    ['planctl update A-01 --note "two words" --s', ['update', 'A-01', '--note', 'two words'], '--s'],
    ["planctl a 'b c' ", ['a', 'b c'], ''],
    ['planctl a\\ b "c\\" d', ['a b'], 'c" d'],
    ["planctl '", [], ''],
  ])('%j', (line, before, current) => {
    expect(typedLine(line, '\\')).toEqual({ before, current });
  });

  test('knows what comes next', () => {
    const next = (...typed: readonly string[]): string => {
      const { of } = asked(shape, typed.slice(0, -1), typed.at(-1) ?? '').next;
      return of;
    };
    expect(next('')).toBe('command');
    expect(next('show', '')).toBe('argument');
    expect(next('show', 'A-01', '')).toBe('nothing');
    expect(next('fmt', 'a', 'b', 'c')).toBe('argument');
    expect(next('update', '--status', '')).toBe('value');
    expect(next('update', '--status=', 'x')).toBe('argument');
    expect(next('update', '--progress', '-')).toBe('value');
    expect(next('-C', '/tmp', 'sh')).toBe('command');
    expect(next('show', '--', '-')).toBe('argument');
    expect(next('show', '-')).toBe('option');
  });
});

describe('planctl completion', () => {
  test.each(shells)('prints the script of %s', (shell) => {
    expect(planctl(root, ['completion', shell.toUpperCase()])).toEqual({
      status: 0,
      stdout: scripts[shell],
      stderr: '',
    });
  });

  test('says what to type in the shell that it runs in', () => {
    const inShell = (SHELL: string, more = {}) => planctl(root, ['completion'], { SHELL, ...more });
    expect(inShell('/usr/bin/zsh').stdout).toContain(`echo 'eval "$(planctl completion zsh)"' >> ~/.zshrc`);
    expect(inShell('/bin/bash').stdout).toContain('~/.bashrc');
    expect(inShell('', { PSModulePath: 'x' }).stdout).toContain('$PROFILE');
    expect(inShell('/bin/dash')).toMatchObject({ status: 2, stdout: '' });
    expect(planctl(root, ['completion', 'csh']).status).toBe(2);
  });

  test('of PowerShell has each bracket closed, and nothing newer than its version 5', () => {
    const script = scripts.powershell;
    const bare = script.replace(/'(?:[^']|'')*'|"(?:[^"`]|`.)*"/g, "''");
    for (const pair of ['()', '[]', '{}']) {
      const count = (sign: string): number => bare.split(sign).length;
      expect(count(pair[0] ?? '')).toBe(count(pair[1] ?? ''));
    }
    expect(bare).not.toMatch(/\?\?|&&|\|\||\?\./);
    expect(script).toContain('Register-ArgumentCompleter -Native -CommandName planctl');
  });
});

/** A folder with a command `planctl`, as a PATH begins with it. */
function onPath(): string {
  const made = folder();
  const file = path.join(made, 'planctl');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'bin/planctl.js')}" "$@"\n`);
  chmodSync(file, 0o755);
  return `${made}${path.delimiter}${process.env['PATH'] ?? ''}`;
}

/** Runs a script in a shell, in this repository. */
function inShell(shell: string, args: readonly string[], script: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(shell, [...args, '-c', script], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: onPath(), HOME: folder(), PLANCTL_LANG: 'en', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    timeout: 30_000,
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split('\n');
}

const has = (shell: string): boolean =>
  process.platform !== 'win32' && spawnSync(shell, ['--version']).status === 0;

describe.skipIf(!has('bash'))('bash, where it is installed', () => {
  /** Answers with what bash would put in place of the last word. */
  const completed = (line: string, ...typed: readonly string[]): readonly string[] =>
    inShell(
      'bash',
      ['--norc', '--noprofile'],
      `eval "$(planctl completion bash)"
compopt() { echo "option $*"; }
COMP_LINE='${line}' COMP_POINT=\${#COMP_LINE} COMP_TYPE=9 COLUMNS=60
COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}) COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
complete -p planctl
_planctl
printf '%s\\n' "\${COMPREPLY[@]}"`,
    ).slice(1);

  test('completes commands, options, ids and values', () => {
    expect(completed('planctl val', 'planctl', 'val')).toEqual(['validate']);
    expect(completed('planctl show а-01', 'planctl', 'show', 'а-01')).toEqual(['A-01']);
    expect(completed('planctl update A-01 --stat', 'planctl', 'update', 'A-01', '--stat')).toEqual([
      '--status',
    ]);
    expect(
      completed('planctl update A-01 --status=co', 'planctl', 'update', 'A-01', '--status', '=', 'co'),
    ).toEqual(['completed']);
    expect(
      completed('planctl update A-01 --status=', 'planctl', 'update', 'A-01', '--status', '='),
    ).toContain('on_hold');
    expect(completed('planctl show sofia-icc:part', 'planctl', 'show', 'sofia-icc', ':', 'part')).toEqual([
      'PART',
    ]);
  });

  test('lists several with their titles, cut to the width', () => {
    const lines = completed('planctl show a-1', 'planctl', 'show', 'a-1');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe('A-12  (Digital Sofia app and portal)');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test('completes files and folders by its own means', () => {
    expect(completed('planctl fmt pack', 'planctl', 'fmt', 'pack')).toEqual(
      expect.arrayContaining(['option -o filenames', 'package.json']),
    );
    expect(completed('planctl -C pla', 'planctl', '-C', 'pla')).toEqual(['option -o filenames', 'plans']);
  });
});

describe.skipIf(!has('fish'))('fish, where it is installed', () => {
  const completed = (line: string): readonly string[] =>
    inShell('fish', ['--no-config'], `planctl completion fish | source; complete -C "${line}"`);

  test('completes commands, options, ids and values, with what they are', () => {
    expect(completed('planctl val')).toEqual(['validate\tCheck the files of the plan']);
    expect(completed('planctl show a-01')).toEqual(['A-01\tSandbox for Innovative Solutions']);
    // It offers only what begins with the letters that are typed.
    expect(completed('planctl show А-01')).toEqual(['А-01\tSandbox for Innovative Solutions']);
    expect(planctl(root, ['show', 'А-01']).status).toBe(0);
    expect(completed('planctl update A-01 --status comp')).toEqual(['completed']);
    expect(completed('planctl -C pla')).toEqual([expect.stringMatching(/^plans\//)]);
  });
});

describe.skipIf(!has('zsh'))('zsh, where it is installed', () => {
  /** Answers with what zsh is told to add: its options, then the words as they are shown. */
  const completed = (...typed: readonly string[]): readonly string[] =>
    inShell(
      'zsh',
      ['-f'],
      `compdef() { print -r -- "compdef $*" }
eval "$(planctl completion zsh)"
compadd() { print -r -- "$*"; print -rl -- "\${shown[@]}" }
_files() { print -r -- "files $*" }
words=(planctl ${typed.map((word) => `'${word}'`).join(' ')}) CURRENT=$#words PREFIX='${typed.at(-1)}'
_planctl`,
    );

  test('completes commands, options, ids and values, with what they are', () => {
    expect(completed('val')).toEqual([
      'compdef _planctl planctl',
      '-U -l -V planctl -d shown -a values',
      'validate  -- Check the files of the plan',
    ]);
    expect(completed('show', 'а-01').at(-1)).toBe('A-01  -- Sandbox for Innovative Solutions');
    expect(completed('update', 'A-01', '--status', 'comp').at(-1)).toBe('completed');
    expect(completed('fmt', 'pla').at(-1)).toBe('files');
    expect(completed('-C', 'pla').at(-1)).toBe('files -/');
  });

  test('takes the script for well written', () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: scripts.zsh, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
