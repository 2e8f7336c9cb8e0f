import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { filesWords, writingRules } from '../src/i18n/files.ts';
import { fileKinds } from '../src/model/kinds.ts';
import { planctl, root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

const rowsIn = (language: string): readonly (readonly string[])[] =>
  planctl(root, ['help', 'files', '--lang', language])
    .stdout.trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

describe.each(['en', 'bg'] as const)('the page of the files, in %s,', (language) => {
  const rows = rowsIn(language);

  it('has every kind, with every field of its schema and which are required', () => {
    expect(rows.filter(([row]) => row === 'file').map(([, kind]) => kind)).toEqual([...fileKinds]);
    for (const kind of fileKinds) {
      const text = readFileSync(path.join(root, `schemas/${kind}.schema.json`), 'utf8');
      const { properties, required = [] } = JSON.parse(text) as Schema;
      const told = rows.filter(([row, of, name]) => row === 'field' && of === kind && !name?.includes('.'));
      expect(told.map(([, , name]) => name).sort()).toEqual(Object.keys(properties).sort());
      const needed = told.filter(([, , , word]) => word === 'required').map(([, , name]) => name);
      expect(needed.sort()).toEqual([...required].sort());
      for (const [, , , , label] of told) expect(label).not.toBe('');
    }
  });

  it('has the fields of what is listed in a file', () => {
    const needed = rows.filter(([, of, name]) => of === 'activity' && name?.startsWith('updates[].'));
    expect(needed.filter(([, , , word]) => word === 'required').map(([, , name]) => name)).toEqual([
      'updates[].date',
      'updates[].status',
    ]);
  });

  it('says how they are written', () => {
    const told = rows.filter(([row]) => row === 'writing').map(([, name]) => name);
    expect(told).toEqual([...writingRules]);
  });

  it('fits a narrow screen', async () => {
    const { stdout, status } = await onTerminal(['help', 'files', '--lang', language], { width: 60 });
    expect(status).toBe(0);
    expect(stdout).toContain(filesWords[language].title);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

test('a topic that is nearly right is named', () => {
  const { status, stderr } = planctl(root, ['help', 'file', '--lang', 'en']);
  expect(status).toBe(2);
  expect(stderr).toContain('files');
});
