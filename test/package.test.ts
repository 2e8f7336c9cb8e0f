import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planctl, root } from './support/bin.ts';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const windows = process.platform === 'win32';
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const place = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'planctl package ')));
const installed = path.join(place, 'empty');
let packed: Packed;

// Packed as it was built for this test run: building it again would take it from under the other tests.
beforeAll(() => {
  const printed = npm(root, ['pack', '--ignore-scripts', '--json', '--pack-destination', quoted(place)]);
  [packed] = JSON.parse(printed) as [Packed];
  mkdirSync(installed);
  npm(installed, ['install', '--offline', '--no-audit', '--no-fund', `../${packed.filename}`]);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what package.json lists and nothing else', () => {
    const files = packed.files.map((file) => file.path);
    const meant =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|lib\/index\.js|lib\/types\/[\w/-]+\.d\.ts|bin\/(planctl\.js|package\.json|lib\/([\w-]+\.cjs|boot\.txt|build\.txt|completion-(bg|en)\.txt|NOTICES\.md))|schemas\/(output\/)?[a-z-]+\.schema\.json)$/;
    expect(files.filter((file) => !meant.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/lib/NOTICES.md',
        'bin/lib/boot.txt',
        'bin/planctl.js',
        'lib/index.js',
        'lib/types/index.d.ts',
        'package.json',
        'schemas/activity.schema.json',
        'schemas/output/status.schema.json',
      ]),
    );
  });

  // What writes workbooks is the largest part, a tenth of it; a library that writes Word documents would be another third.
  it('is smaller than 1.5 MB', () => {
    expect(packed.size).toBeLessThan(1_500_000);
  });

  it('needs no other package', () => {
    const lock = JSON.parse(readFileSync(path.join(installed, 'package-lock.json'), 'utf8')) as {
      packages: object;
    };
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/planctl']);
  });

  it('runs where it is installed', () => {
    expect(bin(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    for (const args of [
      ['status', '--as-of', '2023-06-30'],
      ['validate', '--no-cache'],
      ['schema', 'output/list'],
    ]) {
      expect(bin(['-C', root, ...args])).toEqual(planctl(root, args));
    }
  });
});

/** Runs the command that npm put into the folder. */
function bin(args: readonly string[]) {
  const command = path.join(installed, 'node_modules/.bin', windows ? 'planctl.cmd' : 'planctl');
  const { FORCE_COLOR: _colours, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(quoted(command), args.map(quoted), {
    cwd: installed,
    encoding: 'utf8',
    env: { ...inherited, PLANCTL_LANG: 'en' },
    shell: windows,
  });
  return { status, stdout, stderr };
}

/** Runs npm without what the npm that runs the tests says of this project. */
function npm(cwd: string, args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, env, encoding: 'utf8', shell: windows });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}

/** A path for the shell that Windows needs. */
function quoted(word: string): string {
  return windows && word.includes(' ') ? `"${word}"` : word;
}

describe('the library', () => {
  it('gives a script plans, judgements and findings, with types', () => {
    const script = `
      import { judge, readPlan, validate, Failure, explain, compare } from 'planctl';
      const plan = readPlan(${JSON.stringify(root)}, 'sofia-digital');
      const status = judge(plan, '2023-12-31');
      console.log(JSON.stringify({
        activities: status.activities.length,
        health: status.delivery.health,
        findings: validate(${JSON.stringify(root)}).filter((one) => one.severity === 'error').length,
        explained: explain(plan, '2023-12-31', 'A-01').workings.length,
        same: compare(plan, plan).facts.length,
        typed: (() => { try { readPlan(${JSON.stringify(root)}, 'none') } catch (error) { return error instanceof Failure } })(),
      }));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: installed,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({
      health: 'unknown',
      findings: 0,
      explained: 1,
      same: 0,
      typed: true,
    });
    const types = readFileSync(path.join(installed, 'node_modules/planctl/lib/types/index.d.ts'), 'utf8');
    expect(types).toContain('export declare function judge');
    expect(types).not.toMatch(/from '[^']*\.ts'/);
  });
});
