import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bin.ts';

/** Files by their path below the root of a repository, with `/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A plan folder with something to find, or with something that must not be found. */
export interface Case {
  /** `<code>--<case>` for a fault; a few words for a false alarm to guard against. */
  readonly name: string;
  /** The whole repository: the base with the case's own files. */
  readonly files: Files;
  /** The expected findings, one in a line as `severity code file:line:column`, in validate's order. */
  readonly expected: readonly string[];
  /** The day that `validate` is asked for; undefined for none. */
  readonly asOf?: string;
}

/** The folder with the base and the stored cases. */
const fixtures = path.join(root, 'test/fixtures');

/** A small plan with nothing to find. */
export const base: Files = readFiles(path.join(fixtures, 'base'));

/** The base's files with others added or in their place, and without some. */
export function withFiles(changed: Files, removed: readonly string[] = []): Files {
  const files: Record<string, string | Uint8Array> = { ...base, ...changed };
  for (const name of removed) {
    if (!Object.hasOwn(files, name)) throw new Error(`nothing to remove: ${name}`);
    delete files[name];
  }
  return files;
}

/**
 * The stored cases of one kind, in the order of their names. An `expected.txt` that begins with `as-of DAY` is what is
 * expected on that day.
 */
export function storedCases(kind: 'err' | 'ok'): readonly Case[] {
  const folder = path.join(fixtures, kind);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const {
        'expected.txt': expected = '',
        'remove.txt': removed = '',
        ...changed
      } = readFiles(path.join(folder, name));
      const lines = linesOf(expected);
      const asOf = /^as-of (.+)$/.exec(lines[0] ?? '')?.[1];
      return {
        name,
        files: withFiles(changed, linesOf(removed)),
        expected: asOf === undefined ? lines : lines.slice(1),
        ...(asOf === undefined ? {} : { asOf }),
      };
    });
}

/** The lines of a text that are not empty. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** All files below a folder, by their paths with `/`. */
export function readFiles(folder: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file).split(path.sep).join('/')] = readFileSync(file, 'utf8');
  }
  return files;
}
