import { describe, expect, it, test } from 'vitest';
import { canonicalFault } from '../src/core/check/canonical.ts';
import { readText } from '../src/store/load-plan.ts';
import { sameData } from '../src/store/yaml/edit/value.ts';
import { formatText } from '../src/store/yaml/format/format.ts';
import { readYaml } from '../src/store/yaml/read.ts';
import { renderFile } from '../src/store/yaml/render-file.ts';
import { commentsOf, withoutMark } from './support/edit-laws.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

const documents = 400;
const firstSeed = Number(process.env['PLANCTL_SEED'] ?? 20_260_701);

/** Holds a law for generated documents, and shows the one that breaks it. */
function forEachDocument(law: (text: string) => void): void {
  for (let seed = firstSeed; seed < firstSeed + documents; seed++) {
    const text = withoutMark(new YamlGenerator(seed).document());
    try {
      law(text);
    } catch (error) {
      throw new Error(`seed ${seed}\n${String(error)}\n${text}`, { cause: error });
    }
  }
}

describe('the canonical form of a text in any style', () => {
  it('holds the same data and comments, is canonical, and has itself as its form', () => {
    let left = 0;
    forEachDocument((text) => {
      const formatted = formatText(text, 'activity');
      if (!formatted.ok) {
        // The generator also writes lists and mappings with nothing in them.
        expect(formatted.why).toBe('no-members');
        left++;
        return;
      }
      const { text: after } = formatted;
      const [old, now] = [readYaml(text), readYaml(after)];
      expect(now.faults.length).toBe(old.faults.length);
      expect(sameData(now.data, old.data)).toBe(true);
      expect(commentsOf(after).toSorted()).toEqual(commentsOf(text).toSorted());
      expect(formatText(after, 'activity')).toEqual({ ok: true, text: after });
      const file = readText({ folder: 'plans/p' }, 'activities/A-1.yaml', after, false);
      expect(canonicalFault(file)).toBeUndefined();
      expect(after).not.toMatch(/\n[ \t]*\r?\n$|^\r?\n/);
      const isWindows = text.includes('\n') && !/(?<!\r)\n/.test(text);
      expect(after.replaceAll('\r\n', '').includes(isWindows ? '\n' : '\r')).toBe(false);
    });
    expect(left / documents).toBeLessThan(0.03);
  });

  it('is that of new files', () => {
    let count = 0;
    forEachDocument((text) => {
      const { data, faults } = readYaml(text);
      if (faults.length > 0 || data === null || typeof data !== 'object' || Array.isArray(data)) return;
      const made = renderFile('activity', data);
      if (!made.ok) return;
      const formatted = formatText(made.text, 'activity');
      if (!formatted.ok) return;
      expect(formatted.text).toBe(made.text);
      count++;
    });
    expect(count).toBeGreaterThan(documents / 2);
  });

  it('is not reached by a text that is no YAML, and never throws', () => {
    let broken = 0;
    for (let seed = firstSeed; seed < firstSeed + documents; seed++) {
      const generator = new YamlGenerator(seed);
      const text = generator.mutated(withoutMark(generator.document()));
      const formatted = formatText(text, 'kpi');
      if (formatted.ok) {
        expect(sameData(readYaml(formatted.text).data, readYaml(text).data), `seed ${seed}`).toBe(true);
        expect(formatText(formatted.text, 'kpi'), `seed ${seed}`).toEqual(formatted);
      } else if (formatted.why === 'unreadable') {
        expect(formatted.faults.length).toBeGreaterThan(0);
        broken++;
      }
    }
    expect(broken).toBeGreaterThan(documents / 10);
  });
});

/** The canonical form of a text that has one. */
function form(text: string): string {
  const formatted = formatText(text, 'activity');
  if (!formatted.ok) throw new Error(formatted.why);
  return formatted.text;
}

describe('comments', () => {
  test('go with the field they are above, beside or inside of', () => {
    expect(
      form(`# yaml-language-server: $schema=x
# the title is a draft
title: {bg: "Пример", en: 'Example'} # both
lead:   unknown   # who?
id: A-1
# the end
`),
    ).toBe(`# yaml-language-server: $schema=x
id: A-1
# the title is a draft
title: # both
  bg: Пример
  en: Example
lead: unknown # who?
# the end
`);
  });

  test('of the whole file stay at its top', () => {
    expect(form('# about\n# the file\n\n# a name\ntitle: x\nid: A-1')).toBe(
      '# about\n# the file\n\nid: A-1\n# a name\ntitle: x\n',
    );
  });

  test('in brackets go where what they are about goes', () => {
    expect(
      form(`milestones: [ # all
  {id: M1, # first
   due: 2027-01, title: x},
  # the second
  {id: M2, title: z, due: 2027-02} # last
  # behind
  ]
id: A-1
`),
    ).toBe(`id: A-1
milestones: # all
  - id: M1 # first
    title: x
    due: 2027-01
  # the second
  # last
  - id: M2
    title: z
    due: 2027-02
  # behind
`);
  });

  test('that stand further in belong to what is above them', () => {
    expect(form('title:\n   bg: x\n   # of the title\n# of the id\nid: A-1\n')).toBe(
      '# of the id\nid: A-1\ntitle:\n  bg: x\n  # of the title\n',
    );
  });

  test('of a text on lines stay in the line of its key', () => {
    expect(form('id: A-1\ntitle: |  # header\n     a\n     b\n   # behind\n')).toBe(
      'id: A-1\ntitle: |  # header\n  a\n  b\n# behind\n'.replace('|  #', '| #'),
    );
  });
});

describe('values', () => {
  test.each([
    [
      'a text that others take for something else',
      'tags: [no, 12:30, "x: y", \'plain\']',
      'tags:\n  - "no"\n  - "12:30"\n  - "x: y"\n  - plain\n',
    ],
    ['dates', 'start: "2027-01-31"\nend: 2027-Q1', 'start: 2027-01-31\nend: 2027-Q1\n'],
    ['a year that is a text', 'start: "2027"', 'start: "2027"\n'],
    [
      'a date in a field of one’s own',
      'x-a: 2027-01-31\nx-b: "2027-01-31"',
      'x-a: 2027-01-31\nx-b: "2027-01-31"\n',
    ],
    [
      'numbers as they are',
      'weight: 99999999999999999999\nx-a: [007, 1.50, 0x1F, +1]',
      'weight: 99999999999999999999\nx-a:\n  - 007\n  - 1.50\n  - 0x1F\n  - +1\n',
    ],
    [
      'words for nothing, yes and no',
      'key: True\nx-a: ~\nx-b:\nx-c: NULL',
      'key: true\nx-a: null\nx-b:\nx-c: null\n',
    ],
    ['nothing', 'milestones: [ ]\nx-a: {}', 'milestones: []\nx-a: {}\n'],
    [
      'own fields behind what they follow',
      'x-top: 1\ntitle: x\nx-b: 1\nid: A-1',
      'x-top: 1\nid: A-1\ntitle: x\nx-b: 1\n',
    ],
    ['keys that others take for something else', '2027: a\n"x-y": b\n? z\n: c', '"2027": a\nx-y: b\nz: c\n'],
    [
      'blank lines',
      '\n\nid: A-1\n\n\n\ntitle:\n\n  bg: x\n\nlead: z\n\n',
      'id: A-1\n\ntitle:\n  bg: x\n\nlead: z\n',
    ],
    ['the marker of a document', '%YAML 1.2\n--- # start\nid: A-1\n...\n', '# start\nid: A-1\n'],
  ])('%s', (_, text, expected) => {
    expect(form(text)).toBe(expected);
  });

  test('long texts', () => {
    const words = (count: number): string => 'дума '.repeat(count).trim();
    const broken = `>-\n  ${words(19)}\n  ${words(11)}`;
    expect(form(`title: ${words(30)}`)).toBe(`title: ${broken}\n`);
    expect(form(`title: "${words(30)}"`)).toBe(`title: ${broken}\n`);
    // Somewhat longer than a new line would be.
    expect(form(`title: ${words(20)}`)).toBe(`title: ${words(20)}\n`);
    // Lines of an author stay, short as they may be; too long ones do not.
    expect(form('title: >\n      One.\n      Two\n\n      three.\n')).toBe(
      'title: >\n  One.\n  Two\n\n  three.\n',
    );
    expect(form(`title: >-\n ${words(30)}\n`)).toBe(`title: ${broken}\n`);
    expect(form('title: >-\n  short\n')).toBe('title: short\n');
    expect(form('title: "one\\ntwo"')).toBe('title: |-\n  one\n  two\n');
    const address = `https://example.org/${'x'.repeat(120)}`;
    expect(form(`x-url: ${address}`)).toBe(`x-url: ${address}\n`);
  });

  test('line ends stay; mixed ones become those of Unix', () => {
    expect(form('id: A-1\r\ntitle: |\r\n  a\r\n  b\r\n')).toBe('id: A-1\r\ntitle: |\r\n  a\r\n  b\r\n');
    expect(form('id: A-1\r\ntitle: x\n')).toBe('id: A-1\ntitle: x\n');
  });

  test.each([
    ['unreadable', 'a: 1\na: 2'],
    ['unreadable', 'a: &x 1\nb: *x'],
    ['unreadable', 'a: "'],
    ['unreadable', ''],
    ['no-members', '{}'],
    ['no-members', 'text'],
    ['not-kept', 'id: x\rtitle: y'],
    ['too-large', `x-a: [${'1,'.repeat(300_000)}]`],
  ])('leaves what is %s', (why, text) => {
    expect(formatText(text, 'activity')).toMatchObject({ ok: false, why });
  });
});
