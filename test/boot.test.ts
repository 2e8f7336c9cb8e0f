import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { guardBoot } from '../src/dev/guard.mjs';
import { folder, root } from './support/bin.ts';

type Outputs = Parameters<typeof guardBoot>[0];
type Output = Outputs[string];

function chunk(inputs: readonly string[], imports: Output['imports'] = []): Output {
  const used = Object.fromEntries(inputs.map((file) => [file, { bytesInOutput: 1 }]));
  return { bytes: 1, inputs: used, imports, exports: [] };
}

const now = (path: string) => ({ path, kind: 'import-statement' as const });
const later = (path: string) => ({ path, kind: 'dynamic-import' as const });

describe('the guard of the boot chunk', () => {
  it.each([
    'node_modules/@clack/prompts/dist/index.mjs',
    'node_modules/yaml/dist/index.js',
    'node_modules/js-yaml/dist/js-yaml.mjs',
    'node_modules/ajv/dist/ajv.js',
    'node_modules/simple-git/dist/esm/index.js',
    'src/store/validators/compiled.mjs',
  ])('refuses %s in the boot chunk and in what it imports at once', (heavy) => {
    const direct = { 'boot.js': chunk(['src/cli/boot.ts', heavy]) };
    expect(() => guardBoot(direct, 'boot.js')).toThrow(heavy);
    const shared = {
      'boot.js': chunk(['src/cli/boot.ts'], [now('one.js')]),
      'one.js': chunk(['src/cli/io.ts'], [now('two.js')]),
      'two.js': chunk([heavy]),
    };
    expect(() => guardBoot(shared, 'boot.js')).toThrow(heavy);
  });

  it('lets a heavy library be loaded later, by a chunk that imports others in a circle or from Node', () => {
    const outputs = {
      'boot.js': chunk(
        ['src/cli/boot.ts', 'node_modules/commander/lib/command.js'],
        [now('one.js'), later('list.js')],
      ),
      'one.js': chunk(['src/cli/io.ts'], [now('boot.js'), { ...now('node:fs'), external: true }]),
      'list.js': chunk(['node_modules/yaml/dist/index.js'], [now('one.js')]),
    };
    expect(() => guardBoot(outputs, 'boot.js')).not.toThrow();
  });
});

describe('the launcher', () => {
  it('works without caches, and keeps them where only its user can write', () => {
    const bin = copy();
    const first = run(bin);
    expect(first).toEqual(expected);
    expect(caches(bin).length).toBeGreaterThan(0);
    expect(run(bin)).toEqual(expected);
  });

  it.each([
    ['garbage', Buffer.from('garbage')],
    ['nothing', Buffer.alloc(0)],
    ['many zeros', Buffer.alloc(100_000)],
  ])('works with caches of %s, and makes them anew', (_, content) => {
    const bin = copy();
    run(bin);
    const files = caches(bin);
    for (const file of files) writeFileSync(file, content);
    expect(run(bin)).toEqual(expected);
    for (const file of files) expect(readFileSync(file).equals(content)).toBe(false);
  });

  it('works with caches cut short', () => {
    const bin = copy();
    run(bin);
    for (const file of caches(bin)) writeFileSync(file, readFileSync(file).subarray(0, 1000));
    expect(run(bin)).toEqual(expected);
  });

  it.skipIf(process.platform === 'win32')('works in a folder that cannot be written', () => {
    const bin = copy();
    chmodSync(path.join(bin, 'lib'), 0o555);
    expect(run(bin)).toEqual(expected);
    chmodSync(path.join(bin, 'lib'), 0o755);
  });

  it('adds to the caches what a command runs, when it first ends well, and nothing later', () => {
    const bin = copy();
    const sizes = () => Object.fromEntries(caches(bin).map((file) => [file, readFileSync(file).length]));
    // How a command is declared is less than what it runs, and so is a command that fails.
    for (const args of [['--help'], ['list', '--help'], ['list', 'nothing']]) run(bin, args);
    const declared = sizes();
    run(bin, ['list', 'areas']);
    const ran = sizes();
    expect(Object.keys(ran)).toEqual(expect.arrayContaining(Object.keys(declared)));
    for (const [file, size] of Object.entries(declared)) expect(ran[file]).toBeGreaterThanOrEqual(size);
    const sum = (of: Record<string, number>): number => Object.values(of).reduce((all, one) => all + one, 0);
    expect(sum(ran)).toBeGreaterThan(sum(declared));
    const kept = caches(bin).map((file) => readFileSync(file));
    run(bin, ['list', 'areas']);
    expect(caches(bin).map((file) => readFileSync(file))).toEqual(kept);
  });

  it.skipIf(process.platform === 'win32')('keeps no caches where others could write', () => {
    const bin = copy();
    chmodSync(path.join(bin, 'lib'), 0o775);
    expect(run(bin)).toEqual(expected);
    expect(caches(bin)).toEqual([]);
  });
});

it.each(['--version', '--help'])(
  '%s makes no stream of standard output, which would take longer than it',
  (flag) => {
    const trap = path.join(folder({ 'trap.cjs': trapText }), 'trap.cjs');
    const args = ['-r', trap, path.join(root, 'bin/planctl.js'), flag];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  },
);

const trapText = `const { writeSync } = require('node:fs');
const { get } = Object.getOwnPropertyDescriptor(process, 'stdout');
Object.defineProperty(process, 'stdout', { get() { writeSync(2, 'process.stdout was asked for'); return get.call(process); } });
`;

const expected = run(path.join(root, 'bin'));

/** A copy of bin without caches, beside the schemas it reads. */
function copy(): string {
  const made = folder();
  const bin = path.join(made, 'bin');
  cpSync(path.join(root, 'bin'), bin, { recursive: true, filter: (file) => !file.endsWith('.cache') });
  chmodSync(path.join(bin, 'lib'), 0o755);
  return bin;
}

function caches(bin: string): readonly string[] {
  const lib = path.join(bin, 'lib');
  return readdirSync(lib)
    .filter((file) => file.endsWith('.cache'))
    .map((file) => path.join(lib, file));
}

/** A command that loads many chunks. */
function run(bin: string, args = ['-C', root, 'validate', '--no-cache', '--json']) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bin, 'planctl.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PLANCTL_LANG: 'en', SystemRoot: process.env['SystemRoot'] ?? '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
