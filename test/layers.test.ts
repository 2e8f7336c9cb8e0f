import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generated } from '../src/dev/generate.mjs';
import { root } from './support/bin.ts';

/** What each layer may import besides itself. The build scripts of `dev` may import anything and nobody imports them. */
const below: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  core: ['model'],
  store: ['model'],
  features: ['core', 'store', 'model'],
  render: ['i18n', 'model'],
  cli: ['features', 'core', 'store', 'render', 'i18n', 'model'],
  api: ['features', 'core', 'store', 'model'],
  dev: ['features', 'core', 'store', 'render', 'i18n', 'model', 'cli', 'support'],
};

interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly name: string;
  readonly layer: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

/** Made by a build and not kept: it says so itself. */
const compiled = 'src/store/validators/compiled.mjs';

const files: readonly SourceFile[] = readdirSync(path.join(root, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((file) => `src/${file.split(path.sep).join('/')}`)
  .filter((name) => /\.m?ts$|\.mjs$/.test(name) && name !== compiled)
  .sort()
  .map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');
    const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)(["'])([^"'\n]+)\1/gm);
    return {
      name,
      layer: name === 'src/index.ts' ? 'api' : (name.split('/')[1] ?? ''),
      text,
      code,
      imports: [...found].map((match) => match[2] ?? ''),
    };
  });

const shipped = files.filter(({ layer }) => layer !== 'dev');

/** The layer that an import leads to; undefined for a package. */
function layerOf(file: SourceFile, wanted: string): string | undefined {
  if (!wanted.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(file.name), wanted).split('/')[1];
}

/** The files that import a package. */
function importersOf(name: string, among = shipped): readonly string[] {
  return among
    .filter(({ imports }) => imports.some((one) => one === name || one.startsWith(`${name}/`)))
    .map((file) => file.name);
}

/** The files whose code has something. */
function having(pattern: RegExp, among: readonly SourceFile[]): readonly string[] {
  return among.filter(({ code }) => pattern.test(code)).map(({ name }) => name);
}

describe('the layers', () => {
  it('are those that are known', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...new Set(files.map(({ layer }) => layer))].sort()).toEqual(Object.keys(below).sort());
  });

  it('import only downwards', () => {
    const upwards = files.flatMap((file) =>
      file.imports
        .map((wanted) => ({ wanted, to: layerOf(file, wanted) }))
        .filter(({ to }) => to !== undefined && to !== file.layer && !below[file.layer]?.includes(to))
        .map(({ wanted }) => `${file.name} imports ${wanted}`),
    );
    expect(upwards).toEqual([]);
  });

  it('leave the machine to the store and the command line', () => {
    const pure = shipped.filter(({ layer }) => !['store', 'cli'].includes(layer));
    const outside = pure.filter(({ imports }) => imports.some((wanted) => wanted.startsWith('node:')));
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  it('name every module of Node with its prefix, and every file with its ending', () => {
    const loose = files.flatMap((file) =>
      file.imports
        .filter((wanted) =>
          wanted.startsWith('.')
            ? !/\.(?:ts|mjs)$/.test(wanted)
            : /^(?:fs|path|os|child_process)$/.test(wanted),
        )
        .map((wanted) => `${file.name} imports ${wanted}`),
    );
    expect(loose).toEqual([]);
  });
});

describe('packages', () => {
  it('have one place each', () => {
    expect(importersOf('csv-parse')).toEqual(['src/store/csv.ts']);
    expect(importersOf('simple-git')).toEqual(['src/store/sync/start-git.ts']);
    expect(importersOf('cli-table3').length).toBeLessThanOrEqual(1);
    expect(importersOf('@clack/prompts')).toEqual(['src/cli/prompts/clack.ts']);
    expect(importersOf('commander').every((name) => name.startsWith('src/cli/'))).toBe(true);
    expect(importersOf('fflate')).toEqual(['src/render/word/zip.ts', 'src/store/workbook/write.ts']);
    for (const name of ['cli-table3', 'chalk', 'string-width']) {
      expect(
        importersOf(name).filter((importer) => !importer.startsWith('src/render/')),
        name,
      ).toEqual([]);
    }
    for (const name of ['js-yaml', 'yaml']) {
      expect(
        importersOf(name).filter((importer) => !importer.startsWith('src/store/')),
        name,
      ).toEqual([]);
    }
  });
});

describe('source files', () => {
  it('print and read the process in the command line alone', () => {
    const others = shipped.filter(({ layer }) => layer !== 'cli');
    expect(having(/\bconsole\b/, shipped)).toEqual([]);
    expect(having(/(?<![.\w'"])process\b(?!['"])/, others)).toEqual([]);
  });

  it('have no default exports', () => {
    // ajv's generated code asks for its length function so.
    const own = shipped.filter(({ name }) => name !== 'src/store/validators/code-points.mjs');
    expect(having(/\bexport\s+default\b|\bas\s+default\b/, own)).toEqual([]);
  });

  it('are short, or say in their first line why they are not', () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > 300);
    const unsaid = long.filter(({ text }) => !/^\/\/ (?:Long: |.*\bGenerated from )/.test(text));
    expect(unsaid.map(({ name }) => name)).toEqual([]);
    expect(long.length).toBeLessThan(files.length / 20);
  });

  it('speak Bulgarian in src/i18n alone', () => {
    const words = /[\u0400-\u04ff]/;
    const withoutPatterns = (code: string): string => code.replace(/\/(?:[^/\\\n]|\\.)+\/[dgimsuvy]*/g, '');
    const others = shipped.filter(({ name, layer }) => layer !== 'i18n' && name !== 'src/model/script.ts');
    expect(others.filter(({ code }) => words.test(withoutPatterns(code))).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

describe('generated files', () => {
  it('are what the schemas give', async () => {
    for (const [name, text] of await generated()) {
      expect(readFileSync(path.join(root, name), 'utf8').replaceAll('\r\n', '\n'), name).toBe(text);
    }
  });
});
