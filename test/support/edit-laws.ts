import { Lexer } from 'yaml';
import { randomFrom } from '../../src/dev/generate-plan.mjs';
import type { Path } from '../../src/model/path.ts';
import type { Edit } from '../../src/store/yaml/edit/edit.ts';

const texts = [
  'x',
  'дума',
  'no',
  'On',
  'y',
  '~',
  'null',
  '',
  '12:30',
  '010',
  '1_000',
  '0x1F',
  '1e3',
  '.5',
  '2024-01-31',
  '2027-Q1',
  ' a ',
  'a: b',
  'a:',
  'a #b',
  '#a',
  '- x',
  '-x',
  '? x',
  '?x',
  '[x',
  '{',
  'x, y',
  '*a',
  '&a',
  '!t',
  '| x',
  '> x',
  '%x',
  '@x',
  '`x`',
  "it's",
  'say "hi": y',
  'C:\\dir',
  '---',
  '... x',
  'a\tb',
  '\u202e',
  '\u200d',
  'nul\0',
  'край\n',
  'край\n\n',
  '\nначало',
  ' отстъп\nред',
  'ред едно\nред две',
  'ред\n  по-навътре\nред',
  'абзац едно\n\nабзац две',
  'ред с край \nред',
  '„дълъг“ текст на кирилица, '.repeat(12).trim(),
  `${'ред първи '.repeat(14).trim()}\n${'втори ред '.repeat(14).trim()}`,
  'дълъг: с двоеточие, '.repeat(9).trim(),
  'http://www.example.bg/'.padEnd(130, 'x'),
];

const others = [0, 1, -2.5, 1e-7, 1e-40, 123456.789, true, false, null];

const structures = [
  [],
  {},
  ['а', 'б'],
  [1, null],
  [['а'], { b: 'l1\nl2' }],
  [{ id: 'M1', title: { bg: 'Текст', en: 'Text' } }],
  { a: 1, b: ['x', 'y'], c: {} },
  { 'x-own': { no: 'yes' }, 'a b': 'дълъг текст '.repeat(12).trim() },
  { date: '2027-01-31', done: { bg: 'а', en: 'l1\nl2' }, blockers: [] },
];

const keys = ['new', 'no', 'a b', 'x: y', '1', 'ново поле', '__proto__', '-', '?x', '<<'];

/** Makes random edits of a piece of data; the same seed, the same edits. */
export class EditGenerator {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** An edit that the data allow. */
  edit(data: unknown): Edit {
    const path = this.of(pathsOf(data));
    const at = valueAt(data, path);
    const value = this.value();
    if (Array.isArray(at) && this.#random() < 0.7) {
      const index = Math.floor(this.#random() * (at.length + 1));
      return this.#random() < 0.5 ? { type: 'append', path, value } : { type: 'insert', path, index, value };
    }
    if (at !== null && typeof at === 'object' && !Array.isArray(at) && this.#random() < 0.7) {
      const key = this.of(keys);
      if (Object.hasOwn(at, key)) return { type: 'remove', path: [...path, key] };
      return this.#random() < 0.6
        ? { type: 'add', path, key, value }
        : { type: 'append', path: [...path, key], value };
    }
    if (at === null && this.#random() < 0.5) return { type: 'append', path, value };
    if (path.length > 0 && this.#random() < 0.35) return { type: 'remove', path };
    return { type: 'set', path, value };
  }

  value(): unknown {
    const kind = this.#random();
    return kind < 0.6 ? this.of<unknown>(texts) : this.of<unknown>(kind < 0.8 ? others : structures);
  }

  of<T>(things: readonly T[]): T {
    return things[Math.floor(this.#random() * things.length)] as T;
  }
}

/** The paths of all values in a piece of data. */
export function pathsOf(data: unknown, at: Path = []): readonly Path[] {
  if (data === null || typeof data !== 'object') return [at];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [at, ...steps.flatMap((step) => pathsOf(valueAt(data, [step]), [...at, step]))];
}

/** The value at a path that is there. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
}

/** The comments of a text, in order, by a lexer that is not ours. */
export function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && !isScalar) comments.push(token.trimEnd());
    isScalar = token === '\x1f';
  }
  return comments;
}

/** Whether all of some things are among others, in the same order. */
export function isWithin<T>(few: readonly T[], many: readonly T[]): boolean {
  let next = 0;
  for (const thing of many) if (next < few.length && few[next] === thing) next++;
  return next === few.length;
}

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/** How many characters two texts begin and end with in common. */
export function inCommon(a: string, b: string): readonly [start: number, end: number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [start, end];
}
