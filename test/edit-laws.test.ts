import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, Scalar } from 'yaml';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import type { Edit } from '../src/store/yaml/edit/edit.ts';
import { canBePlain } from '../src/store/yaml/edit/scalar-text.ts';
import { sameData } from '../src/store/yaml/edit/value.ts';
import { readAnyYaml } from '../src/store/yaml/read.ts';
import { commentsOf, EditGenerator, isWithin, pathsOf, valueAt, withoutMark } from './support/edit-laws.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

/** Documents for each law; each has its own. */
const documents = 300;
const firstSeed = Number(process.env['PLANCTL_SEED'] ?? 20_260_201);

/** One edit of one generated document. */
interface Trial {
  readonly text: string;
  readonly data: unknown;
  readonly edit: Edit;
  readonly after: string;
  readonly dataAfter: unknown;
}

let laws = 0;

/** Places that are refused for how they are written, and values that only damaged numbers have. */
const expected = new Set(['unusual', 'unwritable']);

/** Runs a law over edits of generated documents; what is broken is shown with its seed. */
function forEachTrial(
  count: number,
  law: (trial: Trial) => void,
  make: (generator: EditGenerator, data: unknown) => Edit | undefined = (generator, data) =>
    generator.edit(data),
): void {
  let refused = 0;
  let trials = 0;
  const first = firstSeed + 1000 * laws++;
  for (let seed = first; seed < first + documents; seed++) {
    const text = new YamlGenerator(seed).document();
    const { data } = readAnyYaml(withoutMark(text));
    const generator = new EditGenerator(seed);
    for (let n = 0; n < count; n++) {
      const edit = make(generator, data);
      if (!edit) continue;
      trials++;
      try {
        const result = applyEdits(text, [edit]);
        if (result.ok) law({ text, data, edit, after: result.text, dataAfter: result.data });
        else {
          expect([...expected]).toContain(result.refusal.reason);
          refused++;
        }
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(edit)}\n${String(error)}\n${text}`, { cause: error });
      }
    }
  }
  expect(refused / trials).toBeLessThan(0.03);
}

describe('any edit', () => {
  it('gives the intended data, as the yaml package reads them too', () => {
    forEachTrial(4, ({ after, dataAfter, edit, data }) => {
      const reading = readAnyYaml(withoutMark(after));
      expect(reading.faults).toEqual([]);
      expect(sameData(reading.data, dataAfter)).toBe(true);
      expect(parseDocument(withoutMark(after), { version: '1.2', schema: 'core' }).errors).toEqual([]);
      if (edit.type === 'set') expect(sameData(valueAt(dataAfter, edit.path), edit.value)).toBe(true);
      // Everything beside the path is what it was.
      const beside = pathsOf(data).filter((path) => path.length === 1 && path[0] !== edit.path[0]);
      for (const path of edit.path.length > 1 ? beside : [])
        expect(sameData(valueAt(dataAfter, path), valueAt(data, path))).toBe(true);
    });
  });

  it('keeps line breaks, the byte order mark, a missing last break, and adds no blanks at line ends', () => {
    const atEnds = (text: string): number => text.match(/[ \t]+\r?$/gm)?.length ?? 0;
    forEachTrial(4, ({ text, after }) => {
      expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      if (!/(?<!\r)\n/.test(text) && text.includes('\n')) expect(after).not.toMatch(/(?<!\r)\n/);
      if (!text.includes('\r')) expect(after).not.toContain('\r');
      expect(atEnds(after)).toBeLessThanOrEqual(atEnds(text));
      if (text.endsWith('\n')) expect(after.endsWith('\n')).toBe(true);
      // Where a blank line comes last, its break is the last one.
      else if (!/\r?\n[ \t]*\r?\n[ \t]*$/.test(`${after}\n`)) expect(after.endsWith('\n')).toBe(false);
    });
  });

  it('keeps every comment that is not inside what goes', () => {
    forEachTrial(4, ({ text, after, edit, data }) => {
      const replaced = edit.type === 'set' ? valueAt(data, edit.path) : undefined;
      const goes = edit.type === 'remove' || (replaced !== null && typeof replaced === 'object');
      if (goes) expect(isWithin(commentsOf(after), commentsOf(text))).toBe(true);
      else expect(commentsOf(after)).toEqual(commentsOf(text));
    });
  });

  it('that sets what is there changes nothing', () => {
    forEachTrial(2, ({ text, data, edit }) => {
      const same = { type: 'set', path: edit.path, value: valueAt(data, edit.path) } as const;
      const result = applyEdits(text, [same]);
      if (result.ok) expect(result.text).toBe(text);
    });
    expect(applyEdits('a: 1', [])).toEqual({ ok: true, text: 'a: 1', data: { a: 1 } });
  });
});

describe('a new scalar', () => {
  it('changes the characters of the old one alone', () => {
    let count = 0;
    forEachTrial(
      6,
      ({ text, edit, after }) => {
        const node = parseDocument(withoutMark(text), { version: '1.2', schema: 'core' }).getIn(
          edit.path,
          true,
        );
        const value = edit.type === 'set' ? edit.value : undefined;
        const [start = 0, end = 0] = isScalar(node) ? (node.range ?? []) : [];
        const mark = text.length - withoutMark(text).length;
        if (!isScalar(node) || start === end) return;
        const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
        if (isBlock !== /^[^\n]*[|>][-+1-9]*[ \t]*(?:#.*)?\r?\n/.test(after.slice(start + mark))) return;
        count++;
        expect(after.slice(0, start + mark)).toBe(text.slice(0, start + mark));
        expect(after.endsWith(text.slice(end + mark).replace(/^\s+/, ''))).toBe(true);
        // A text keeps its quotes.
        if (typeof value === 'string' && node.type === Scalar.QUOTE_DOUBLE)
          expect(after[start + mark]).toBe('"');
      },
      (generator, data) => {
        const scalars = pathsOf(data).filter(
          (path) => path.length > 0 && typeof valueAt(data, path) === 'string',
        );
        if (scalars.length === 0) return undefined;
        return {
          type: 'set',
          path: generator.of(scalars),
          value: generator.of(['x', 'дума и дума', 'no', "it's", 7, 'a: b']),
        };
      },
    );
    expect(count).toBeGreaterThan(documents);
  });

  it('gives way to the old one again, to the byte where the styles allow', () => {
    let same = 0;
    let all = 0;
    forEachTrial(
      4,
      ({ text, data, edit, after }) => {
        const old = valueAt(data, edit.path);
        const back = applyEdits(after, [{ type: 'set', path: edit.path, value: old }]);
        if (!back.ok) return;
        expect(sameData(back.data, data)).toBe(true);
        all++;
        if (back.text === text) same++;
      },
      (generator, data) => {
        const words = pathsOf(data).filter((path) => {
          const value = valueAt(data, path);
          // Words that only YAML 1.2 takes for texts get quotes when they are written.
          return (
            path.length > 0 && typeof value === 'string' && canBePlain(value, true) && !value.includes('\n')
          );
        });
        if (words.length === 0) return undefined;
        return {
          type: 'set',
          path: generator.of(words),
          value: generator.of(['друга дума', 'two words', 'x']),
        };
      },
    );
    // The others were written over several lines, or with escapes that nobody needs.
    expect(same / all).toBeGreaterThan(0.8);
  });
});

describe('a new member', () => {
  it('goes again without a trace', () => {
    let count = 0;
    forEachTrial(8, ({ text, data, edit, after, dataAfter }) => {
      if (edit.type === 'set' || edit.type === 'remove') return;
      const holder = valueAt(dataAfter, edit.path) as object;
      // Of what was empty nothing tells how empty it was.
      if (Object.keys(holder).length === 1) return;
      const last = Object.keys(holder).length - 1;
      const step = edit.type === 'add' ? edit.key : edit.type === 'append' ? last : edit.index;
      const back = applyEdits(after, [{ type: 'remove', path: [...edit.path, step] }]);
      expect(back.ok && sameData(back.data, data)).toBe(true);
      expect(back.ok && back.text).toBe(text);
      count++;
    });
    expect(count).toBeGreaterThan(documents);
  });

  it('leaves every line as it was, but for those between brackets', () => {
    forEachTrial(8, ({ text, data, edit, after }) => {
      if (edit.type !== 'append' && edit.type !== 'insert' && edit.type !== 'add') return;
      const node = parseDocument(withoutMark(text), { version: '1.2', schema: 'core' }).getIn(
        edit.path,
        true,
      );
      const inBlock = node !== null && typeof node === 'object' && 'flow' in node && node.flow !== true;
      if (!inBlock || Object.keys(valueAt(data, edit.path) ?? {}).length === 0) return;
      const lines = (of: string): readonly string[] => of.split(/\r?\n/);
      // The line that a dash shares with a first member is the new one's.
      const shared = lines(text).filter((line) => !/^\s*(?:[-?:]\s+)+/.test(line));
      expect(isWithin(shared, lines(after))).toBe(true);
    });
  });
});
