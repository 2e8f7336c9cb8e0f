import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { codeownersLine } from '../src/core/codeowners.ts';
import { sectionOf, withoutSection, withSection } from '../src/model/section.ts';
import { folder, planctl, root, write } from './support/bin.ts';
import { base, withFiles } from './support/cases.ts';
import { git, hook, ownGit } from './support/repositories.ts';
import { onTerminal } from './support/screen.ts';

const file = 'plans/lipovgrad/areas/MOB-mobility.yaml';
const good = String(base[file]);
const bad = `${good}surprise: 1\n`;

beforeEach(() => ownGit());

function repository(files: Readonly<Record<string, string | Uint8Array>> = base): string {
  const cwd = path.join(folder(), 'хранилище тук');
  write(cwd, files);
  git(cwd, 'init', '-q', '-b', 'main');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'first');
  return cwd;
}

const hooks = (cwd: string, ...args: readonly string[]) => planctl(cwd, ['hooks', ...args]);
const hookIn = (cwd: string): string => path.join(cwd, '.git/hooks/pre-commit');

/** What `git commit` says, where planctl is or is not to be found. */
function commit(cwd: string, args: readonly string[], where: 'packages' | 'path' | 'nowhere' = 'packages') {
  const script = `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'bin/planctl.js')}" "$@"\n`;
  const bin = folder({ planctl: script });
  chmodSync(path.join(bin, 'planctl'), 0o755);
  if (where === 'packages') {
    write(cwd, { 'node_modules/.bin/planctl': script, '.git/info/exclude': 'node_modules\n' });
    chmodSync(path.join(cwd, 'node_modules/.bin/planctl'), 0o755);
  }
  const { PATH = '' } = process.env;
  // No folder of this machine that could have a planctl of its own.
  const usual = PATH.split(path.delimiter).filter((one) => !existsSync(path.join(one, 'planctl')));
  const { status, stdout, stderr } = spawnSync('git', ['commit', '-m', 'change', ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PLANCTL_LANG: 'en',
      PATH: [...(where === 'path' ? [bin] : []), ...usual].join(path.delimiter),
    },
  });
  return { status, said: stdout + stderr };
}

describe('the pre-commit hook', () => {
  it('stops a commit that makes something wrong, by what is staged', () => {
    const cwd = repository();
    expect(hooks(cwd, 'install').stdout).toContain('Before each commit');
    write(cwd, { [file]: bad });
    git(cwd, 'add', '.');
    write(cwd, { [file]: good });
    const stopped = commit(cwd, []);
    expect(stopped.status).toBe(1);
    expect(stopped.said).toContain('schema-unknown-field');
    write(cwd, { [file]: `# a comment\n${good}` });
    git(cwd, 'add', '.');
    write(cwd, { [file]: bad });
    expect(commit(cwd, []).status).toBe(0);
  });

  it('sees what a commit of all, or of one file only, would hold', () => {
    const cwd = repository({ ...base, 'notes.txt': 'a\n' });
    hooks(cwd, 'install');
    write(cwd, { [file]: bad, 'notes.txt': 'b\n' });
    expect(commit(cwd, ['-a']).status).toBe(1);
    expect(commit(cwd, ['--only', file]).status).toBe(1);
    expect(commit(cwd, ['--only', 'notes.txt']).status).toBe(0);
    expect(git(cwd, 'diff', '--name-only')).toBe(file);
  });

  it('works in a linked work tree, and finds planctl on the PATH', () => {
    const cwd = repository();
    hooks(cwd, 'install');
    const tree = path.join(folder(), 'tree');
    git(cwd, 'worktree', 'add', '-q', tree);
    write(tree, { [file]: bad });
    expect(commit(tree, ['-a'], 'path')).toMatchObject({ status: 1 });
    expect(JSON.parse(hooks(tree, 'status', '--json').stdout).hook.state).toBe('installed');
  });

  it('lets pass, and says so, where there is no planctl', () => {
    const cwd = repository();
    hooks(cwd, 'install');
    write(cwd, { [file]: bad });
    const run = commit(cwd, ['-a'], 'nowhere');
    expect(run.status).toBe(0);
    expect(run.said).toContain('planctl is not on this machine');
    expect(run.said).toContain('planctl не е на тази машина');
  });

  it('is installed once, whatever the language, and taken away', () => {
    const cwd = repository();
    hooks(cwd, 'install');
    const before = readFileSync(hookIn(cwd));
    expect(hooks(cwd, 'install', '--lang', 'bg').stdout).toBe('Всичко това вече е включено.\n');
    expect(readFileSync(hookIn(cwd))).toEqual(before);
    if (process.platform !== 'win32') expect(statSync(hookIn(cwd)).mode & 0o111).toBe(0o111);
    write(cwd, { '.git/hooks/pre-commit': `${String(before)}# changed\n` });
    expect(hooks(cwd, 'status').stdout).toContain('hook\toutdated\t');
    hooks(cwd, 'install');
    expect(readFileSync(hookIn(cwd))).toEqual(before);
    expect(hooks(cwd, 'uninstall').stdout).toContain('The hook is gone');
    expect(existsSync(hookIn(cwd))).toBe(false);
    expect(hooks(cwd, 'uninstall').stdout).toContain("nothing of planctl's");
  });

  it.skipIf(process.platform === 'win32')('leaves a foreign hook alone, or runs it first', () => {
    const cwd = repository();
    hook(hookIn(cwd), 'echo mine; [ ! -f stop ]');
    const mine = readFileSync(hookIn(cwd));
    const refused = hooks(cwd, 'install');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/There is a hook already.*validate --staged.*--force/s);
    expect(readFileSync(hookIn(cwd))).toEqual(mine);
    expect(hooks(cwd, 'uninstall').stdout).toContain("nothing of planctl's");
    expect(hooks(cwd, 'install', '--force').status).toBe(0);
    expect(hooks(cwd, 'install').stdout).toContain('set up already');
    expect(JSON.parse(hooks(cwd, 'status', '--json').stdout).hook).toMatchObject({
      state: 'installed',
      chained: true,
    });
    write(cwd, { [file]: bad });
    const stopped = commit(cwd, ['-a']);
    expect(stopped.status).toBe(1);
    expect(stopped.said).toMatch(/mine[\s\S]*schema-unknown-field/);
    write(cwd, { stop: '', [file]: `# fine\n${good}` });
    expect(commit(cwd, ['-a']).status).toBe(1);
    hooks(cwd, 'uninstall');
    expect(readFileSync(hookIn(cwd))).toEqual(mine);
    expect(existsSync(`${hookIn(cwd)}.before-planctl`)).toBe(false);
  });

  it('goes where core.hooksPath says, and into husky’s own file', () => {
    const cwd = repository();
    git(cwd, 'config', 'core.hooksPath', 'tools/hooks');
    hooks(cwd, 'install');
    expect(existsSync(path.join(cwd, 'tools/hooks/pre-commit'))).toBe(true);
    mkdirSync(path.join(cwd, '.husky/_'), { recursive: true });
    git(cwd, 'config', 'core.hooksPath', '.husky/_');
    hooks(path.join(cwd, 'plans'), 'install');
    expect(existsSync(path.join(cwd, '.husky/pre-commit'))).toBe(true);
    expect(existsSync(path.join(cwd, '.husky/_/pre-commit'))).toBe(false);
  });

  it('asks before it goes where other repositories look', () => {
    const cwd = repository();
    const shared = folder();
    git(cwd, 'config', 'core.hooksPath', shared);
    const refused = hooks(cwd, 'install');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('core.hooksPath leads out of this repository');
    expect(existsSync(path.join(shared, 'pre-commit'))).toBe(false);
    expect(hooks(cwd, 'install', '--force').status).toBe(0);
    expect(existsSync(path.join(shared, 'pre-commit'))).toBe(true);
  });

  it('needs a repository, and a word that it knows', () => {
    expect(hooks(folder(base), 'install')).toMatchObject({ status: 3, stdout: '' });
    expect(hooks(repository(), 'instal')).toMatchObject({ status: 2, stdout: '' });
    expect(hooks(repository(), 'instal').stderr).toContain('Did you mean install?');
  });

  it('can be installed before there is a plan', () => {
    const cwd = repository({ 'README.md': 'x\n' });
    expect(hooks(cwd, 'install').status).toBe(0);
    write(cwd, { 'README.md': 'y\n' });
    expect(commit(cwd, ['-a'])).toMatchObject({ status: 0 });
    expect(hooks(cwd, 'status', '--json').stdout).toContain('"codeowners": null');
  });
});

describe('the drivers', () => {
  it('are set up in git and in .gitattributes, and taken away', () => {
    const cwd = repository({ ...base, '.gitattributes': '*.png binary\r\n' });
    hooks(cwd, 'install', '--drivers');
    const attributes = readFileSync(path.join(cwd, '.gitattributes'), 'utf8');
    expect(attributes.startsWith('*.png binary\r\n\r\n# begin planctl\r\n')).toBe(true);
    expect(git(cwd, 'config', 'merge.planctl.driver')).toMatch(/planctl driver merge .* %O %A %B %P %L$/);
    expect(git(cwd, 'config', 'diff.planctl.textconv')).toMatch(/planctl driver text /);
    const asked = git(cwd, 'check-attr', 'diff', 'merge', '--', file, 'other.yaml');
    expect(asked.split('\n').map((line) => line.split(': ').at(-1))).toEqual([
      'planctl',
      'planctl',
      'unspecified',
      'unspecified',
    ]);
    expect(hooks(cwd, 'install', '--drivers').stdout).toContain('set up already');
    expect(hooks(cwd, 'status').stdout).toContain('drivers\ton');
    hooks(cwd, 'uninstall');
    expect(readFileSync(path.join(cwd, '.gitattributes'), 'utf8')).toBe('*.png binary\r\n');
    expect(() => git(cwd, 'config', 'merge.planctl.driver')).toThrow();
    expect(hooks(cwd, 'status').stdout).toContain('drivers\toff');
  });

  it('name plans below a folder with a blank, and leave no empty file', () => {
    const files = Object.fromEntries(Object.entries(base).map(([name, text]) => [`the city/${name}`, text]));
    const cwd = repository(files);
    hooks(path.join(cwd, 'the city'), 'install', '--drivers');
    expect(git(cwd, 'check-attr', 'merge', '--', `the city/${file}`)).toContain('merge: planctl');
    hooks(path.join(cwd, 'the city'), 'uninstall');
    expect(existsSync(path.join(cwd, '.gitattributes'))).toBe(false);
  });
});

describe('hooks codeowners', () => {
  const organisations = 'plans/lipovgrad/organisations.yaml';
  const [activity = ''] = Object.keys(base).filter((name) => name.includes('/activities/'));
  const owned = (): Readonly<Record<string, string | Uint8Array>> => {
    const text = String(base[organisations]).replaceAll(/^( *)- id: (.*)$/gm, '$&\n$1  github: lipovgrad/$2');
    const plan = String(base['plans/lipovgrad/plan.yaml']).replace(/^lead:.*$/m, '');
    const [, lead = ''] = /- id: (.*)/.exec(text) ?? [];
    return withFiles({
      [organisations]: text,
      'plans/lipovgrad/plan.yaml': `${plan.trimEnd()}\nlead: ${lead}\n`,
      [activity]: String(base[activity]).replace(/^responsible:\n/m, '$&  github: "@ana"\n'),
    });
  };
  const sections = (cwd: string, name = '.github/CODEOWNERS'): string =>
    readFileSync(path.join(cwd, name), 'utf8');

  it('name who is responsible after who leads, the plan before its files', () => {
    const cwd = repository(owned());
    const run = hooks(cwd, 'codeowners');
    expect(run.status).toBe(0);
    const lines = sections(cwd).trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual(['# begin planctl', '# end planctl']);
    expect(lines[2]).toMatch(/^\/plans\/lipovgrad\/ @lipovgrad\/ORG-/);
    expect(lines.find((line) => line.startsWith(`/${activity} `))).toMatch(/ @ana @lipovgrad\/ORG-[A-Z-]+$/);
    const paths = lines.slice(3, -1).map((line) => line.split(' ')[0] ?? '');
    expect(paths).toEqual([...paths].sort());
    expect(planctl(cwd, ['validate', '--strict', organisations]).status).toBe(0);
  });

  it('leaves the rest of the file as it is, and the place where it is', () => {
    const cwd = repository({ ...owned(), 'docs/CODEOWNERS': '* @everybody\r\n# mine\r\n' });
    hooks(cwd, 'codeowners');
    expect(existsSync(path.join(cwd, '.github'))).toBe(false);
    const first = sections(cwd, 'docs/CODEOWNERS');
    expect(first.startsWith('* @everybody\r\n# mine\r\n\r\n# begin planctl\r\n')).toBe(true);
    expect(first.replaceAll('\r\n', '')).not.toContain('\n');
    write(cwd, { 'docs/CODEOWNERS': `${first}/after/ @later\r\n`, [activity]: String(base[activity]) });
    expect(hooks(cwd, 'codeowners', '--check')).toMatchObject({ status: 1 });
    expect(hooks(cwd, 'codeowners', '--lang', 'bg').stdout).toContain('записани');
    const second = sections(cwd, 'docs/CODEOWNERS');
    expect(second.endsWith('# end planctl\r\n/after/ @later\r\n')).toBe(true);
    expect(second).not.toContain('@ana');
    expect(hooks(cwd, 'codeowners', '--check').status).toBe(0);
    expect(hooks(cwd, 'codeowners', '--check', '--lang', 'bg').status).toBe(0);
    hooks(cwd, 'codeowners', '--output', 'a/b/OWNERS');
    expect(existsSync(path.join(cwd, 'a/b/OWNERS'))).toBe(true);
  });

  it('writes nothing where no account is known', () => {
    const cwd = repository();
    const run = hooks(cwd, 'codeowners');
    expect(run.stderr).toContain('No GitHub account is written in the plans');
    expect(existsSync(path.join(cwd, '.github'))).toBe(false);
    expect(hooks(cwd, 'codeowners', '--check').status).toBe(0);
  });

  it('escapes what a rule would read otherwise', () => {
    const line = (name: string): string => codeownersLine({ path: name, owners: ['@a', '@b/c'] });
    expect(line('the plan/x.yaml')).toBe('/the\\ plan/x.yaml @a @b/c');
    expect(line('a*b?[c]#d!\\\n')).toBe('/a\\*b\\??c?\\#d\\!\\\\? @a @b/c');
  });
});

describe('a section of a file', () => {
  const section = { begin: '# begin planctl', end: '# end planctl' };

  it.each(['', 'a', 'a\n', 'a\r\nb\r\n', 'a\n\n', '\n', 'a\n\nb'])('goes into %j and out again', (text) => {
    const once = withSection(text, section, ['x', 'y']);
    expect(sectionOf(once, section)).toEqual(['x', 'y']);
    expect(withSection(once, section, ['x', 'y'])).toBe(once);
    expect(sectionOf(withSection(once, section, ['z']), section)).toEqual(['z']);
    const out = withoutSection(once, section);
    expect(out.trimEnd()).toBe(text.trimEnd());
    expect(withoutSection(out, section)).toBe(out);
  });

  it('takes no line of the user when its end is lost', () => {
    const cut = 'a\n# begin planctl\nx\nmine\n';
    expect(withSection(cut, section, ['y'])).toBe('a\n# begin planctl\ny\n# end planctl\nx\nmine\n');
    expect(withoutSection(cut, section)).toBe('a\nx\nmine\n');
  });
});

describe('hooks status', () => {
  it.each(['en', 'bg'])('on a terminal in %s', async (language) => {
    const cwd = repository();
    hooks(cwd, 'install');
    const { stdout } = await onTerminal(['hooks', 'status', '--lang', language], { cwd });
    expect(stdout).toContain('pre-commit');
    expect(stdout).toContain(language === 'bg' ? 'включена' : 'installed');
  });
});
