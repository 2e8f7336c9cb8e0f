import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml';
import type { Span } from '../src/model/finding.ts';
import type { Path } from '../src/model/path.ts';
import { decode } from '../src/store/decode.ts';
import { isOrdinary, textFaults } from '../src/store/text-faults.ts';
import { readPlain } from '../src/store/yaml/plain.ts';
import { plainKeys } from '../src/store/yaml/plain-keys.ts';
import { Positions } from '../src/store/yaml/positions.ts';
import { readAnyYaml, readYaml } from '../src/store/yaml/read.ts';
import { root } from './support/bin.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

const documents = 1600;
const mutations = 1500;
const firstSeed = 20_260_101;

/** The text as the loader gives it to the reader: without a byte order mark. */
function textOf(document: string): string {
  const decoded = decode(Buffer.from(document, 'utf8'));
  if (!decoded.ok) throw new Error('a generated document is not UTF-8');
  return decoded.text;
}

function parsed(text: string) {
  return parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, keepSourceTokens: true });
}

/** What a node holds; a key is the text it is written with, so that `007` and `7` stay two. */
function dataOf(node: Node | null): unknown {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [nameOf(key), dataOf(value as Node | null)]),
    );
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node | null));
  return isScalar(node) ? node.value : null;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : '';
}

/** A scalar of a document: the path to it, and the characters it is written with. */
interface Found {
  readonly path: Path;
  readonly at: 'value' | 'key';
  readonly start: number;
  readonly end: number;
  /** A block or an absent value, whose characters parsers count differently. */
  readonly startOnly: boolean;
}

/** All keys and all scalar values of a document, as `yaml` sees them. */
function found(node: Node | null, path: Path, into: Found[]): readonly Found[] {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      into.push(scalar(key as Node, [...path, name], 'key'));
      found(value as Node | null, [...path, name], into);
    }
  } else if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) found(item as Node | null, [...path, i], into);
  } else if (node) {
    into.push(scalar(node, path, 'value'));
  }
  return into;
}

function scalar(node: Node, path: Path, at: Found['at']): Found {
  const [start = 0, end = 0] = node.range ?? [];
  const block = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
  return { path, at, start, end, startOnly: block || start === end };
}

function spanAt(text: string, start: number, end: number): Span {
  const place = (offset: number): readonly [line: number, column: number] => {
    const before = text.slice(0, offset).split('\n');
    return [before.length, (before.at(-1)?.length ?? 0) + 1];
  };
  const [line, column] = place(start);
  const [endLine, endColumn] = place(end);
  return { line, column, endLine, endColumn };
}

/** The document of a seed, whole or damaged. */
function document(seed: number): string {
  return textOf(new YamlGenerator(seed).document());
}

function damaged(seed: number): string {
  const generator = new YamlGenerator(seed);
  return textOf(generator.mutated(generator.document()));
}

/** Runs a check on the text of each seed; a failure names the seed and shows the text. */
function forEachSeed(count: number, make: (seed: number) => string, check: (text: string) => void): void {
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const text = make(seed);
    try {
      check(text);
    } catch (error) {
      throw new Error(`seed ${seed}: ${String(error)}\n${JSON.stringify(text)}\n${text}`, { cause: error });
    }
  }
}

describe('random documents', () => {
  it('are read as the yaml package reads them', () => {
    forEachSeed(documents, document, (text) => {
      const reference = parsed(text);
      expect(reference.errors).toEqual([]);
      const { data, faults } = readYaml(text);
      expect(faults).toEqual([]);
      expect(data).toEqual(dataOf(reference.contents));
    });
  });

  it('have each value and key where the yaml package finds it', () => {
    let count = 0;
    forEachSeed(documents, document, (text) => {
      const positions = new Positions(text);
      for (const { path, at, start, end, startOnly } of found(parsed(text).contents, [], [])) {
        const expected = spanAt(text, start, end);
        const span = positions.spanOf({ at, path });
        const where = `${at} ${JSON.stringify(path)}`;
        if (startOnly) expect([where, span.line]).toEqual([where, expected.line]);
        else expect([where, span]).toEqual([where, expected]);
        count++;
      }
    });
    expect(count).toBeGreaterThan(10 * documents);
  });

  it('have their values at the offsets where they stand', () => {
    forEachSeed(200, document, (text) => {
      const positions = new Positions(text);
      for (const { path, at, start, startOnly } of found(parsed(text).contents, [], [])) {
        if (at === 'value' && !startOnly) expect(positions.pathAt(start)).toEqual(path);
      }
    });
  });
});

describe('damaged documents', () => {
  it('are read or refused, with faults in the text', () => {
    forEachSeed(mutations, damaged, (text) => {
      const { data, faults } = readYaml(text);
      if (data === undefined) expect(faults.length).toBeGreaterThan(0);
      const positions = new Positions(text);
      for (const { code, path, start, end } of faults) {
        expect(0 <= start && start <= end && end <= text.length, `${code} ${start}..${end}`).toBe(true);
        const span = positions.spanOf({ at: 'range', path, start, end });
        expect(span.line >= 1 && span.column >= 1 && span.endLine >= span.line).toBe(true);
        positions.frameAround(span);
        positions.pathAt(start);
      }
    });
  });

  it('are never read without a fault where the yaml package reads something else', () => {
    forEachSeed(mutations, damaged, (text) => {
      // The yaml package does not take a carriage return alone for a line break, as the specification does.
      if (/\r(?!\n)/.test(text)) return;
      const reference = parsed(text);
      const { data, faults } = readYaml(text);
      if (reference.errors.length > 0 || reference.warnings.length > 0 || faults.length > 0) return;
      expect(data).toEqual(dataOf(reference.contents));
    });
  });
});

describe('the short way for plain texts', () => {
  const plans = path.join(root, 'plans');
  const files = readdirSync(plans, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(path.join(plans, name), 'utf8'));

  it('is open to all files of Sofia', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((text) => readPlain(text) === undefined)).toEqual([]);
  });

  it('finds the fields of a file where the reader for all of YAML finds them', () => {
    for (const text of files) {
      const keys = plainKeys(text) ?? new Map();
      expect(keys.size).toBeGreaterThan(0);
      const positions = new Positions(text);
      for (const [key, span] of keys) expect(span).toEqual(positions.spanOf({ at: 'key', path: [key] }));
    }
  });

  it('gives what the reader for all of YAML gives, or nothing', () => {
    let taken = 0;
    for (let seed = firstSeed; seed < firstSeed + 3000; seed++) {
      const generator = new YamlGenerator(seed);
      const random = generator.document();
      const plain = (files[seed % files.length] ?? '').slice(0, 1200);
      for (const text of [
        random,
        generator.mutated(random),
        generator.mutated(plain),
        generator.mutated(plain),
      ]) {
        const data = readPlain(text);
        if (data === undefined) continue;
        taken++;
        expect(readAnyYaml(text), JSON.stringify(text)).toEqual({ data, faults: [] });
      }
    }
    expect(taken).toBeGreaterThan(1000);
  });
});

describe('ordinary texts', () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const ordinary = signs.filter(isOrdinary);

  it('have the signs that plans are written with', () => {
    expect(isOrdinary('id: А-01 # „Ясна цел“ – 5 % от 1 200 €, № 7\n  - "it’s done…"\n')).toBe(true);
  });

  it('have no sign that by itself is a fault, or unusual for the short way', () => {
    expect(ordinary.filter((sign) => textFaults('a.yaml', sign).length > 0)).toEqual([]);
    expect(ordinary.filter((sign) => sign !== '\n' && readPlain(`a: a${sign}a`) === undefined)).toEqual([]);
  });

  it('have no two signs that are one in another spelling', () => {
    const first = ordinary.map((sign) => ordinary.map((other) => sign + other).join('\n'));
    expect(first.filter((pairs) => pairs.normalize('NFC') !== pairs)).toEqual([]);
  });
});
