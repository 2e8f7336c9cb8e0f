import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../model/failure.ts';
import { readSchema, schemaNames } from './schema-files.ts';
import { writingFailure } from './write/disk.ts';

/** A file of a new repository, relative to its root. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Writes new files; nothing that is there already is written over. Says which were there. */
export function writeNewFiles(root: string, files: readonly NewFile[]): readonly string[] {
  const there = files.filter(({ name }) => existsSync(path.join(root, name)));
  const plan = there.find(({ name }) => /^plans\//.test(name));
  if (plan)
    throw new Failure({ why: 'folder-not-empty', path: path.dirname(plan.name) }, exitCodes.unreadable);
  const kept = new Set(there.map(({ name }) => name));
  try {
    for (const { name, text } of files) {
      if (kept.has(name)) continue;
      const file = path.join(root, ...name.split('/'));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    }
  } catch (error) {
    throw writingFailure(error, root);
  }
  return [...kept];
}

/** The schemas that a folder has not, or has otherwise than this planctl. */
export function otherSchemas(folder: string): readonly string[] {
  return schemaNames().files.filter((name) => {
    const file = path.join(folder, `${name}.schema.json`);
    return !existsSync(file) || readFileSync(file, 'utf8') !== readSchema(name);
  });
}

/** Whether the settings of VS Code in a repository name schemas for YAML files. */
export function editorKnowsSchemas(root: string): boolean {
  const settings = path.join(root, '.vscode/settings.json');
  return existsSync(settings) && readFileSync(settings, 'utf8').includes('yaml.schemas');
}
