import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../src/dev/generate-plan.mjs';
import { kindOfFile } from '../src/model/kinds.ts';
import type { Path } from '../src/model/path.ts';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import type { Edit } from '../src/store/yaml/edit/edit.ts';
import { intended } from '../src/store/yaml/edit/intend.ts';
import { sameData } from '../src/store/yaml/edit/value.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { root } from './support/bin.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

const paths = (data: unknown, at: Path = []): Path[] => [
  at,
  ...(data === null || typeof data !== 'object'
    ? []
    : Object.entries(data).flatMap(([k, v]) => paths(v, [...at, Array.isArray(data) ? Number(k) : k]))),
];

const values = [
  1,
  -2.5,
  0,
  true,
  null,
  'x',
  'no',
  '12:30',
  '010',
  '2024-01-31',
  '~',
  ' a ',
  'a: b',
  'a #b',
  '- x',
  '',
  'ред едно\nред две',
  'line\n\nline two',
  '„дълъг“ '.repeat(20).trim(),
  "it's",
  'say "hi": y',
  '\u202e',
  'a\tb',
  '[x',
  'x, y',
  'ends\n',
  [],
  {},
  ['a', 'b'],
  { a: 1, b: ['x'] },
  [{ id: 'M1', text: 'дълъг текст '.repeat(12).trim() }],
  [['a'], { b: 'l1\nl2' }],
];

it('explores', () => {
  const stats: Record<string, number> = {};
  const bad: string[] = [];
  for (let seed = 1; seed < 4000; seed++) {
    const text = new YamlGenerator(seed).document();
    const { data, faults } = readYaml(text.replace(/^\ufeff/, ''));
    expect(faults).toEqual([]);
    const random = randomFrom(seed + 77);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const all = paths(data);
    for (let n = 0; n < 6; n++) {
      const p = pick(all);
      const value = pick(values);
      const edit = pick<Edit>([
        { type: 'set', path: p, value },
        { type: 'add', path: p, key: pick(['new', 'no', 'a b', 'x: y']), value },
        { type: 'remove', path: p },
        { type: 'append', path: p, value },
        { type: 'append', path: [...p, 'fresh'], value },
        { type: 'insert', path: p, index: pick([0, 1, 2]), value },
      ]);
      const result = applyEdits(text, [edit]);
      const key = `${edit.type} ${result.ok ? 'ok' : result.refusal.reason}`;
      stats[key] = (stats[key] ?? 0) + 1;
      if (!result.ok && !/^(not-|already)/.test(result.refusal.reason)) {
        if (result.refusal.reason === 'misread') bad.push(`seed ${seed} ${JSON.stringify(edit)}`);
      }
    }
  }
  console.log(stats);
  console.log(bad.slice(0, 60).join('\n'));
});
