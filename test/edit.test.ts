import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalFault } from '../src/core/check/canonical.ts';
import { kindOfFile } from '../src/model/kinds.ts';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import type { Edit, EditOptions } from '../src/store/yaml/edit/edit.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { renderFile } from '../src/store/yaml/render-file.ts';
import { root } from './support/bin.ts';
import { inCommon, pathsOf, valueAt } from './support/edit-laws.ts';

/** A text after an edit; the reason where it is refused. */
function edited(text: string, edit: Edit | readonly Edit[], options?: EditOptions): string {
  const result = applyEdits(text, 'type' in edit ? [edit] : edit, options);
  return result.ok ? result.text : `${result.edit}: ${result.refusal.reason}`;
}

const set = (at: Edit['path'], value: unknown): Edit => ({ type: 'set', path: at, value });
const append = (at: Edit['path'], value: unknown): Edit => ({ type: 'append', path: at, value });
const add = (at: Edit['path'], key: string, value: unknown): Edit => ({ type: 'add', path: at, key, value });
const remove = (at: Edit['path']): Edit => ({ type: 'remove', path: at });
const insert = (at: Edit['path'], index: number, value: unknown): Edit => ({
  type: 'insert',
  path: at,
  index,
  value,
});

const activity: EditOptions = { kind: 'activity' };

describe('a scalar', () => {
  it.each([
    ['a: 1 # one', 2, 'a: 2 # one'],
    ['a: 12.50', 1e-7, 'a: 0.0000001'],
    ["a: 'x'  # c", "it's", "a: 'it''s'  # c"],
    ['a: "x"', 'ж', 'a: "ж"'],
    ['a: x', 'no', 'a: "no"'],
    ["b: 'q'\na: x", 'no', "b: 'q'\na: 'no'"],
    ['a: x', '12:30', 'a: "12:30"'],
    ['a: x', '010', 'a: "010"'],
    ['a: x', '2024-01-31', 'a: "2024-01-31"'],
    ['a: x', '~', 'a: "~"'],
    ['a: x', ' x', 'a: " x"'],
    ['a: x', 'x: y', 'a: "x: y"'],
    ['a: x', 'say "hi": y', 'a: \'say "hi": y\''],
    ['a: x', 'скрит\u202eзнак', 'a: "скрит\\u202Eзнак"'],
    ['a: x', '', 'a: ""'],
    ['a: x', null, 'a: null'],
    ['a:   # empty', 5, 'a: 5   # empty'],
    ['a: [x, y] # c', true, 'a: true # c'],
    ['{a: x}', 'b, c', '{a: "b, c"}'],
    ['{a}', 1, '{a: 1}'],
    ['a: x # c\nb: 1', 'one\ntwo', 'a: |- # c\n  one\n  two\nb: 1'],
    ['a: |+ # c\n   one\n\nb: 1', 'two\nlines\n\n', 'a: |+ # c\n   two\n   lines\n\nb: 1'],
    ['a: |\n  one\n\nb: 1', 'two', 'a: |-\n  two\n\nb: 1'],
    ['a: >-2\n  one\nb: 1', 'two\n\nthree', 'a: >-2\n  two\n\n\n  three\nb: 1'],
    ['a: >-\n  one\n  two\nb: 1', 7, 'a: 7\nb: 1'],
    ['a:\n  b: 1 # gone\n# stays\nc: 1', 'x', 'a: x\n# stays\nc: 1'],
    ['a: x # c\nd: 1', ['b'], 'a: # c\n  - b\nd: 1'],
    ['a: x\r\nb: 1', ['b', 'c'], 'a:\r\n  - b\r\n  - c\r\nb: 1'],
  ])('of %j becomes %j', (text, value, after) => {
    expect(edited(text, set(['a'], value))).toBe(after);
  });

  it('that is folded stays as wide as it was', () => {
    const text = 'a: >-\n  one two three\n  four five six\n  seven\nb: 1\n';
    expect(edited(text, set(['a'], 'one two 3 four five six seven eight'))).toBe(
      'a: >-\n  one two 3\n  four five six\n  seven eight\nb: 1\n',
    );
  });

  it('that grows long is folded, unless its line was long before', () => {
    const long = 'дълъг текст '.repeat(10).trim();
    expect(edited('a: x\n', set(['a'], long))).toBe(
      `a: >-\n  ${'дълъг текст '.repeat(8).trim()}\n  дълъг текст дълъг текст\n`,
    );
    expect(edited(`a: ${long}!\n`, set(['a'], long))).toBe(`a: ${long}\n`);
  });

  it('that is a date stands plain where the field is one', () => {
    const text = 'id: A-01\nend: 2027-12-31\ntags: [x]\n';
    expect(edited(text, [set(['end'], '2028-06-30'), set(['tags', 0], '2028-06-30')], activity)).toBe(
      'id: A-01\nend: 2028-06-30\ntags: ["2028-06-30"]\n',
    );
    expect(edited(text, set(['end'], '2028'), activity)).toBe('id: A-01\nend: 2028\ntags: [x]\n');
  });
});

describe('a new item', () => {
  it.each([
    ['l:\n- a\nx: 1', 'l:\n- a\n- b\nx: 1'],
    ['l:\n    -   a # c\n    # about x\nx: 1', 'l:\n    -   a # c\n    -   b\n    # about x\nx: 1'],
    ['l:\n  - a\n\n  - c\n\n# about x\nx: 1', 'l:\n  - a\n\n  - c\n\n  - b\n\n# about x\nx: 1'],
    ['l: [a, c] # c', 'l: [a, c, b] # c'],
    ['l: [a,c,]', 'l: [a,c, b,]'],
    ['l: [\n  a, # first\n  c # last\n ]', 'l: [\n  a, # first\n  c, # last\n  b\n ]'],
    ['l: [\n  a,\n  c,\n ]', 'l: [\n  a,\n  c,\n  b,\n ]'],
    ['l: [] # none', 'l: # none\n  - b'],
    ['k: [z]\nl: []', 'k: [z]\nl: [b]'],
    ['k:\n- z\nl:', 'k:\n- z\nl:\n- b'],
  ])('goes to the end of %j', (text, after) => {
    expect(edited(text, append(['l'], 'b'))).toBe(after);
  });

  it('is a mapping like those that are there', () => {
    expect(edited('l:\n  - {a: 1} # c\n', append(['l'], { a: 2, b: 'x, y' }))).toBe(
      'l:\n  - {a: 1} # c\n  - {a: 2, b: "x, y"}\n',
    );
    expect(edited('l:\n-   a: 1\n    b: [x]', append(['l'], { a: 2, b: ['z'] }))).toBe(
      'l:\n-   a: 1\n    b: [x]\n-   a: 2\n    b: [z]',
    );
  });

  it('stands where it is wanted, and comments stay with theirs', () => {
    const text = 'l:\n  # about a\n  - a\n  # about c\n  - c\n';
    expect(edited(text, insert(['l'], 1, 'b'))).toBe('l:\n  # about a\n  - a\n  - b\n  # about c\n  - c\n');
    expect(edited(text, insert(['l'], 0, 'b'))).toBe('l:\n  - b\n  # about a\n  - a\n  # about c\n  - c\n');
    expect(edited('- - a\n  - c\n', insert([0], 0, 'b'))).toBe('- - b\n  - a\n  - c\n');
  });

  it('makes the list where there is none, in canonical order', () => {
    const text = 'id: A-01\n# about the end\nend: 2027\ntags:\n  - x\n';
    expect(edited(text, append(['depends_on'], 'A-02'), activity)).toBe(
      'id: A-01\n# about the end\nend: 2027\ndepends_on:\n  - A-02\ntags:\n  - x\n',
    );
  });
});

describe('a new field', () => {
  it.each([
    ['# schema\ntitle: x\nend: 2027', '# schema\nid: A-1\ntitle: x\nend: 2027', 'id', 'A-1'],
    [
      'id: A-1\nend: 2027 # c\nx-own: 1',
      'id: A-1\nstart: 2026-01\nend: 2027 # c\nx-own: 1',
      'start',
      '2026-01',
    ],
    ['id: A-1\nx-own: 1', 'id: A-1\nx-own: 1\nx-new: true', 'x-new', true],
    ['{id: A-1, end: 2027}', '{id: A-1, lead: unknown, end: 2027}', 'lead', 'unknown'],
  ])('goes into %j', (text, after, key, value) => {
    expect(edited(text, add([], key, value), activity)).toBe(after);
  });
});

describe('what goes', () => {
  it.each([
    ['a: 1 # one\n# about b\nb: 2\n', ['a'], '# about b\nb: 2\n'],
    ['- a: 1\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['- a: 1\n  # about b\n  b: 2\n', [0, 'a'], '-\n  # about b\n  b: 2\n'],
    ['a:\n  - x # c\nb: 2', ['a', 0], 'a: []\nb: 2'],
    ['a: [x, y, z]', ['a', 1], 'a: [x, z]'],
    ['a: [x, y,]', ['a', 1], 'a: [x,]'],
    ['a: [\n  x, # c\n  y # d\n ]', ['a', 1], 'a: [\n  x # c\n ]'],
    ['{a: 1, b: 2}', ['a'], '{b: 2}'],
    ['a: 1\nb: 2', ['b'], 'a: 1'],
  ])('leaves the rest of %j', (text, at, after) => {
    expect(edited(text, remove(at))).toBe(after);
  });
});

describe('a refusal', () => {
  it.each<[string, Edit, unknown]>([
    ['a: [', set(['a'], 1), { reason: 'unreadable' }],
    ['a: 1\na: 2', set(['a'], 1), { reason: 'unreadable' }],
    ['a: &x 1\nb: *x', set(['a'], 1), { reason: 'unreadable' }],
    ['a: !!str 1', set(['a'], 1), { reason: 'unreadable' }],
    ['? [a]\n: 1', add([], 'b', 1), { reason: 'unreadable' }],
    ['# nothing', add([], 'b', 1), { reason: 'unreadable' }],
    ['a: 1\rb: 2', set(['a'], 3), { reason: 'unusual', path: [], what: 'carriage-return' }],
    ['? a', set(['a'], 3), { reason: 'unusual', path: ['a'], what: 'question-mark' }],
    ['[a: 1]', add([0], 'b', 3), { reason: 'unusual', path: [0], what: 'bare-pair' }],
    ['a: 1', set(['a', 'b'], 1), { reason: 'not-there', path: ['a', 'b'] }],
    ['a: 1', remove(['b']), { reason: 'not-there', path: ['b'] }],
    ['a: [1]', insert(['a'], 2, 1), { reason: 'not-there', path: ['a', 2] }],
    ['a: 1', add([], 'a', 2), { reason: 'already-there', path: ['a'] }],
    ['a: 1', append(['a'], 2), { reason: 'not-a-list', path: ['a'] }],
    ['a: 1', add(['a'], 'b', 2), { reason: 'not-a-mapping', path: ['a'] }],
    ['a: 1', set(['a'], [2 ** 60]), { reason: 'unwritable', path: ['a', 0], what: 'number' }],
    ['a: 1', set(['a'], '\ud83d'), { reason: 'unwritable', path: ['a'], what: 'surrogate' }],
    ['a: 1', set(['a'], new Date(0)), { reason: 'unwritable', path: ['a'], what: 'type' }],
  ])('of %j says why', (text, edit, refusal) => {
    const result = applyEdits(text, [edit]);
    expect(result).toMatchObject({ ok: false, edit: 0, refusal });
  });
});

const plans = path.join(root, 'plans');
const files = readdirSync(plans, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const inPlan = name.split(path.sep).slice(1).join('/');
    const text = readFileSync(path.join(plans, name), 'utf8').replaceAll('\r\n', '\n');
    return { name: inPlan, kind: kindOfFile(inPlan) ?? 'plan', text, data: readYaml(text).data };
  });

describe('the files of Sofia', () => {
  it('take an update at the end of each activity', () => {
    const update = { status: 'in_progress', date: '2027-03-31', done: { bg: 'Готово: част', en: 'no' } };
    const lines =
      '  - date: 2027-03-31\n    status: in_progress\n    done:\n      bg: "Готово: част"\n      en: "no"\n';
    const activities = files.filter(({ kind }) => kind === 'activity');
    expect(activities.length).toBeGreaterThan(10);
    for (const { name, kind, text } of activities) {
      const head = text.includes('\nupdates:\n') ? text : `${text}updates:\n`;
      expect(edited(text, append(['updates'], update), { kind }), name).toBe(head + lines);
    }
  });

  it('have each scalar changed alone, and back', () => {
    for (const { name, kind, text, data } of files) {
      for (const at of pathsOf(data)) {
        const value = valueAt(data, at);
        if (value !== null && typeof value === 'object') continue;
        const after = edited(text, set(at, typeof value === 'string' ? 'друго' : 12345), { kind });
        const [before, behind] = inCommon(text, after);
        expect(before + behind, `${name} ${at.join('.')}`).toBeGreaterThanOrEqual(
          text.length - 80 - (typeof value === 'string' ? value.length * 1.3 : 20),
        );
        expect(readYaml(edited(after, set(at, value), { kind })).data).toEqual(data);
      }
    }
  });

  it('are written anew without a departure from the canonical form, twice the same', () => {
    for (const { name, kind, data, text } of files) {
      const result = renderFile(kind, data as object);
      if (!result.ok) throw new Error(`${name}: ${result.refusal.reason}`);
      expect(result.text.split('\n')[0]).toBe(text.split('\n')[0]);
      expect(readYaml(result.text).data).toEqual(data);
      const raw = readYaml(result.text).data;
      expect(
        canonicalFault({ path: name, kind, text: result.text, raw } as Parameters<typeof canonicalFault>[0]),
      ).toBe(undefined);
      expect(renderFile(kind, data as object)).toEqual(result);
      const tooLong = result.text
        .split('\n')
        .filter((line) => line.length > 100 && !/^ *(?:- )?\w+: \S+$/.test(line));
      expect(tooLong.filter((line) => !/^ *[\w#-]+:? "/.test(line))).toEqual([]);
    }
  });
});
