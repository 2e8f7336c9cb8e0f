import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { folder, planctl, write } from './support/bin.ts';
import { base, withFiles } from './support/cases.ts';
import { git, ownGit } from './support/repositories.ts';

const file = 'plans/lipovgrad/areas/MOB-mobility.yaml';
/** Two errors and a warning in one file. */
const broken = withFiles({ [file]: 'id: MOB\ntitle: {bg: Транспорт}\nsequence: x\nowner: ORG-NOBODY\n' });

describe('--format and --output', () => {
  it('write every format in one run, with their folders', () => {
    const cwd = folder(broken);
    const formats = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit', 'markdown'];
    const outputs = formats.map((format) => `--output=${format}=out/for ци/${format}`);
    const run = planctl(cwd, ['validate', ...outputs]);
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
    const made = path.join(cwd, 'out/for ци');
    expect(readdirSync(made).sort()).toEqual([...formats].sort());
    const text = (name: string): string => readFileSync(path.join(made, name), 'utf8');
    expect(text('text')).toBe(run.stdout);
    expect(JSON.parse(text('json')).summary).toMatchObject({ errors: 2, warnings: 1 });
    expect(text('github')).toContain(`::error file=${file},line=3`);
    expect(JSON.parse(text('gitlab'))).toHaveLength(3);
    expect(JSON.parse(text('sarif')).runs[0].results).toHaveLength(3);
    expect(XMLValidator.validate(text('junit'))).toBe(true);
    expect(text('markdown')).toContain('### planctl validate: to be mended');
    for (const format of formats.filter((name) => name !== 'junit')) {
      expect(planctl(cwd, ['validate', '--format', format]).stdout).toBe(text(format));
    }
  });

  it('speak Bulgarian', () => {
    const cwd = folder(broken);
    for (const format of ['github', 'gitlab', 'sarif', 'junit', 'markdown']) {
      const { stdout } = planctl(cwd, ['validate', '--format', format, '--lang', 'bg']);
      expect(stdout).toMatch(/няма елемент с номер/);
      expect(stdout).not.toMatch(/expected:|There is no/);
    }
  });

  it('have a case for every file in JUnit', () => {
    const cwd = folder(base);
    const { stdout } = planctl(cwd, ['validate', '--format', 'junit']);
    const files = JSON.parse(planctl(cwd, ['validate', '--json']).stdout).summary.files as number;
    expect(stdout.split('<testcase ').length - 1).toBe(files);
    expect(stdout).toContain(`tests="${files}" failures="0"`);
  });

  it('make no file when the plan cannot be found, and name it when it cannot be written', () => {
    const cwd = folder({ ...broken, 'a-file': '' });
    expect(planctl(cwd, ['validate', 'nowhere', '--output', 'json=out.json']).status).toBe(3);
    expect(existsSync(path.join(cwd, 'out.json'))).toBe(false);
    mkdirSync(path.join(cwd, 'a-folder'));
    for (const target of ['a-file/x.json', 'a-folder']) {
      const run = planctl(cwd, ['validate', '--output', `json=${target}`]);
      expect(run.status).toBe(3);
      expect(run.stderr).toContain(target.replace('/x.json', ''));
      expect(run.stdout).toContain('2 errors');
    }
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'replace an old file whole, keep links, and write to devices',
    () => {
      const cwd = folder({ ...broken, 'real.json': 'x'.repeat(100_000) });
      symlinkSync('real.json', path.join(cwd, 'link.json'));
      const run = planctl(cwd, ['validate', '--output', 'json=link.json', '--output', 'text=/dev/null']);
      expect(run.status).toBe(1);
      expect(JSON.parse(readFileSync(path.join(cwd, 'real.json'), 'utf8')).kind).toBe('validate');
    },
  );

  it.each([
    [['--format', 'sarf'], /sarf is not a value of --format.*Did you mean sarif\?/s],
    [['--output', 'junit'], /--output junit does not say what to write where.*FORMAT=FILE/s],
    [['--output', 'junit='], /does not say what to write where/],
    [['--output', 'xml=a'], /xml is not a value of --output/],
    [['--output', 'json=a', '--output', 'text=./a'], /Two outputs would be written to/],
    [['--staged', 'plans'], /--staged judges all that is staged/],
  ])('refuse %j', (args, message) => {
    const cwd = folder(base);
    const run = planctl(cwd, ['validate', ...args]);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(readdirSync(cwd)).toEqual(['plans']);
  });
});

describe('on GitHub Actions', () => {
  const onGithub = (cwd: string, args: readonly string[], summary: string) =>
    planctl(cwd, ['validate', ...args], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });

  it('the text brings annotations, and the step a summary', () => {
    const cwd = folder({ ...broken, summary: 'before\n' });
    const run = onGithub(cwd, [], path.join(cwd, 'summary'));
    const plain = planctl(cwd, ['validate']).stdout;
    expect(run.stdout.startsWith(plain)).toBe(true);
    const more = run.stdout.slice(plain.length).trimEnd().split('\n');
    expect(more.map((line) => line.split(' ')[0])).toEqual(['::error', '::error', '::warning']);
    const markdown = planctl(cwd, ['validate', '--format', 'markdown']).stdout;
    expect(readFileSync(path.join(cwd, 'summary'), 'utf8')).toBe(`before\n${markdown}`);
    expect(run.status).toBe(1);
  });

  it('another format is left as it is', () => {
    const cwd = folder(broken);
    const summary = path.join(cwd, 'summary');
    expect(onGithub(cwd, ['--json'], summary).stdout).toBe(planctl(cwd, ['validate', '--json']).stdout);
    expect(existsSync(summary)).toBe(false);
  });

  it('a summary that cannot be written, or is full, fails nothing', () => {
    const full = 'x'.repeat(1_048_570);
    const cwd = folder({ ...base, full });
    for (const name of ['no/such/folder', 'full']) {
      const run = onGithub(cwd, [], path.join(cwd, name));
      expect(run.status).toBe(0);
      expect(run.stderr).toContain('The summary of the step could not be written');
    }
    expect(readFileSync(path.join(cwd, 'full'), 'utf8')).toBe(full);
  });

  it('a file gives the runner no command', () => {
    const title = '"##[error]x ::error::y"';
    const cwd = folder(
      withFiles({ [file]: `id: MOB\ntitle: {bg: ${title}, en: ${title}}\nsequence: "##[x]"\n` }),
    );
    const run = onGithub(cwd, [], '');
    expect(run.stdout).toContain('## [x]');
    const own = run.stdout.split('\n').filter((line) => /^\s*::/.test(line));
    expect(own).toHaveLength(1);
    expect(run.stdout.split('\n').filter((line) => !/^::/.test(line) && line.includes('##['))).toEqual([]);
  });
});

describe('validate --staged', () => {
  beforeEach(() => ownGit());
  const good = String(base[file]);
  const bad = `${good}surprise: 1\n`;

  function committed(files: Readonly<Record<string, string | Uint8Array>> = base): string {
    const cwd = folder(files);
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'first');
    return cwd;
  }
  const staged = (cwd: string, ...args: readonly string[]) => planctl(cwd, ['validate', '--staged', ...args]);

  it('judges what is staged and not what lies in the folder', () => {
    const cwd = committed();
    write(cwd, { [file]: bad });
    expect(staged(cwd)).toEqual({ status: 0, stdout: '', stderr: '' });
    git(cwd, 'add', '.');
    write(cwd, { [file]: good });
    const run = staged(cwd);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain(`schema-unknown-field  ${file}`);
    expect(planctl(cwd, ['validate']).status).toBe(0);
  });

  it('sees files that are staged to go, and what that breaks elsewhere', () => {
    const cwd = committed();
    git(cwd, 'rm', '-q', '--cached', file);
    expect(staged(cwd).stdout).toContain('ref-unknown');
    expect(planctl(cwd, ['validate']).status).toBe(0);
  });

  it('leaves old faults alone, and tells new ones', () => {
    const cwd = committed(withFiles({ [file]: bad }));
    write(cwd, { [file]: `# moved\n${bad}` });
    git(cwd, 'add', '.');
    expect(staged(cwd).status).toBe(0);
    write(cwd, { [file]: `${bad}another: 1\n` });
    git(cwd, 'add', '.');
    const { findings } = JSON.parse(staged(cwd, '--json').stdout) as {
      findings: readonly { actual: string }[];
    };
    expect(findings).toHaveLength(1);
  });

  it('judges all in the first commit, in a folder below, and only plans that change', () => {
    const cwd = folder({
      ...withFiles({ [file]: bad }),
      'plans/second/plan.yaml': 'id: second\ntitle: T\nlanguages: [en]\n',
    });
    git(cwd, 'init', '-q', '-b', 'main');
    git(cwd, 'add', '.');
    expect(staged(cwd).status).toBe(1);
    expect(staged(path.join(cwd, 'plans/second')).status).toBe(0);
    expect(staged(cwd, '--plan', 'second').status).toBe(0);
    expect(staged(cwd, '--plan', 'secnd').stderr).toContain('Did you mean --plan second?');
    git(cwd, 'commit', '-qm', 'first');
    write(cwd, { 'plans/second/areas/X.yaml': 'id: X\n' });
    git(cwd, 'add', '.');
    const { findings } = JSON.parse(staged(cwd, '--json').stdout) as {
      findings: readonly { plan: string }[];
    };
    expect([...new Set(findings.map(({ plan }) => plan))]).toEqual(['second']);
  });

  it('says the same of a state as validate does of its files', () => {
    const files = withFiles({
      [file]: new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff]),
      'plans/lipovgrad/areas/BIG.yaml': `id: BIG\n# ${'x'.repeat(1_100_000)}\n`,
    });
    const cwd = folder(files);
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    const codesOf = (...args: readonly string[]): unknown =>
      JSON.parse(planctl(cwd, ['validate', '--json', ...args]).stdout).findings;
    expect(codesOf('--staged')).toEqual(codesOf());
  });

  it('asks for conflicts to be settled, and for a repository', () => {
    const cwd = committed();
    git(cwd, 'checkout', '-qb', 'other');
    write(cwd, { [file]: good.replace('MOB', 'MOB # one') });
    git(cwd, 'commit', '-qam', 'one');
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, { [file]: good.replace('MOB', 'MOB # two') });
    git(cwd, 'commit', '-qam', 'two');
    expect(() => git(cwd, 'merge', 'other')).toThrow();
    expect(staged(cwd).stderr).toContain('has a conflict that is not settled');
    const outside = staged(folder(base));
    expect(outside.status).toBe(3);
    expect(outside.stderr).toContain('is in no git work tree');
  });

  it('works in a linked work tree', () => {
    const cwd = committed();
    const tree = path.join(folder(), 'дърво');
    git(cwd, 'worktree', 'add', '-q', tree);
    writeFileSync(path.join(tree, file), bad);
    git(tree, 'add', '.');
    expect(staged(tree).status).toBe(1);
    expect(staged(cwd).status).toBe(0);
  });
});
