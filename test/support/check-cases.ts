import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bin.ts';
import { base, type Files, linesOf, readFiles } from './cases.ts';

/** A plan before and after a change, and what is to be found in the change. */
export interface CheckCase {
  /** `<code>--<case>`: what is found, or must not be. */
  readonly name: string;
  /** What was there before the base, and is gone in it; undefined where nothing was. */
  readonly earlier: Files | undefined;
  readonly base: Files;
  readonly head: Files;
  /** One finding in a line, as `severity code file:line:column`. */
  readonly expected: readonly string[];
}

const fixtures = path.join(root, 'test/fixtures/check');

/**
 * The stored changes of one kind, in the order of their names: `base` lies over the plan of all fixtures, `head` over
 * that, `earlier` over `base`.
 */
export function checkCases(kind: 'err' | 'ok'): readonly CheckCase[] {
  return readdirSync(path.join(fixtures, kind))
    .sort()
    .map((name) => {
      const folder = path.join(fixtures, kind, name);
      const before = laidOver(base, path.join(folder, 'base'));
      const expected = path.join(folder, 'expected.txt');
      return {
        name,
        earlier: existsSync(path.join(folder, 'earlier'))
          ? laidOver(before, path.join(folder, 'earlier'))
          : undefined,
        base: before,
        head: laidOver(before, path.join(folder, 'head')),
        expected: existsSync(expected) ? linesOf(readFileSync(expected, 'utf8')) : [],
      };
    });
}

function laidOver(files: Files, folder: string): Files {
  if (!existsSync(folder)) return files;
  const { 'remove.txt': removed = '', ...changed } = readFiles(folder);
  const gone = linesOf(removed);
  for (const name of gone) if (!Object.hasOwn(files, name)) throw new Error(`nothing to remove: ${name}`);
  return Object.fromEntries(
    Object.entries({ ...files, ...changed }).filter(([name]) => !gone.includes(name)),
  );
}

/** A case's files under a plan of the case's own name, so that many cases fit into one repository. */
export function underName(name: string, files: Files): Files {
  const id = idOf(name);
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file.replace('plans/lipovgrad/', `plans/${id}/`),
      String(text).replaceAll(/^((?: {2}- entity|id): )lipovgrad$/gm, `$1${id}`),
    ]),
  );
}

/** The plan's id of a case. */
export function idOf(name: string): string {
  return name.replaceAll('--', '-').slice(0, 64);
}
