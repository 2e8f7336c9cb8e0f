import { activity } from './small-plan.ts';

/** Files that could hurt a reader, and the codes of what is found in them. */
export interface Hazard {
  readonly name: string;
  /** By path below the plan, beside or instead of the files of the small plan; null takes a file away. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** The codes of the errors and warnings, each once, in alphabetical order. */
  readonly codes: readonly string[];
}

/** The largest file that is read. */
const limit = 1_048_576;

const file = 'activities/A-02.yaml';

/** A text repeated by number up to a length. */
export function repeated(length: number, unit: (i: number) => string): string {
  const parts: string[] = [];
  let total = 0;
  for (let i = 0; ; i++) {
    const part = unit(i);
    total += part.length;
    if (total > length) return parts.join('');
    parts.push(part);
  }
}

/** An activity filled up to the largest size with a repeated text, in characters of one byte. */
function filled(head: string, unit: (i: number) => string, tail = ''): string {
  const before = activity(head);
  return before + repeated(limit - Buffer.byteLength(before) - Buffer.byteLength(tail), unit) + tail;
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
}

function hazard(name: string, content: string | Uint8Array, ...codes: readonly string[]): Hazard {
  return { name, files: { [file]: content }, codes };
}

const keys: readonly Hazard[] = [
  hazard(
    'toString as a field of what should be a word',
    activity('updates:\n  - {date: [{toString: x}], status: {toString: y, valueOf: z}, done: 5}\n'),
    'schema-type',
  ),
  hazard('__proto__ as a field', activity('__proto__: {polluted: true}\n'), 'schema-unknown-field'),
  hazard(
    '__proto__ as a text',
    activity('description: {__proto__: {polluted: true}}\n'),
    'schema-unknown-field',
  ),
  hazard(
    '__proto__ as the key of a map',
    activity(
      'updates:\n  - {date: 2027-03-31, status: in_progress, milestones: {__proto__: {state: done}}}\n',
    ),
    'schema-unknown-field',
  ),
  hazard(
    '__proto__ in own fields',
    activity('x-own: {__proto__: {polluted: true}, constructor: {prototype: {polluted: true}}}\n'),
  ),
  hazard(
    'names of methods as fields',
    activity('constructor: 1\ntoString: 2\nhasOwnProperty: 3\nvalueOf: 4\n'),
    'schema-unknown-field',
  ),
  hazard(
    'names of methods where ids are',
    activity(
      'partners: [constructor]\nprovenance: {basis: reported, fields: {constructor: {basis: reported}, __proto__: {basis: reported}}}\n',
    ),
    'schema-pattern',
    'schema-unknown-field',
  ),
  {
    name: '__proto__ among the severities',
    files: { 'plan.yaml': 'id: demo\ntitle: {bg: а, en: a}\nseverities: {__proto__: off, toString: off}\n' },
    codes: ['schema-unknown-field'],
  },
  hazard('keys 1 and "1"', activity('x-own: {1: a, "1": b}\n'), 'yaml-duplicate-key'),
  hazard('a key in two spellings', activity('x-own: {й: a, и\u0306: b}\n'), 'yaml-duplicate-key'),
  hazard('keys of other types', activity('x-own: {true: a, null: b, 1.5: c, ~: d, : e}\n')),
  hazard('a list as a key', activity('x-own:\n  ? [a, b]\n  : c\n'), 'yaml-syntax'),
];

const nesting: readonly Hazard[] = [
  hazard(
    '5,000 levels of brackets',
    activity(`x-own: ${'['.repeat(5000)}${']'.repeat(5000)}\n`),
    'yaml-syntax',
  ),
  hazard(
    '5,000 levels of braces',
    activity(`x-own: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}\n`),
    'yaml-syntax',
  ),
  hazard('5,000 levels of block lists', activity(`x-own:\n  ${'- '.repeat(5000)}1\n`), 'yaml-syntax'),
  hazard(
    '1,400 levels of block maps',
    activity(`x-own:\n${lines(1400, (i) => `${' '.repeat(i + 1)}a:`)}`),
    'yaml-syntax',
  ),
  hazard('a file of opening brackets', '['.repeat(limit), 'yaml-syntax'),
  hazard('a file of opening braces', '{'.repeat(limit), 'yaml-syntax'),
  hazard('a file of closing brackets', ']'.repeat(limit), 'yaml-syntax'),
  hazard('a file of dashes and spaces', '- '.repeat(limit / 2), 'yaml-syntax'),
  hazard('a file of question marks', '? '.repeat(limit / 2), 'yaml-syntax'),
  hazard('a file of colons', ': '.repeat(limit / 2), 'yaml-syntax'),
  hazard('99 levels, which are read', activity(`x-own: ${'['.repeat(98)}${']'.repeat(98)}\n`)),
];

const numbers: readonly Hazard[] = [
  hazard('2^53 + 1', activity('weight: 9007199254740993\n'), 'schema-range'),
  hazard('an integer of 20 digits', activity('x-own: {n: -12345678901234567890}\n'), 'schema-range'),
  hazard(
    'an integer of a million digits',
    filled('x-own: ', () => '9', '\n'),
    'schema-range',
  ),
  hazard(
    'a fraction of a million digits',
    filled('weight: 0.', () => '1', '\n'),
  ),
  hazard(
    'infinities and no number',
    activity('weight: .inf\nupdates: [{date: 2027-03-31, status: in_progress, progress: .nan}]\n'),
    'schema-type',
  ),
  hazard('an exponent beyond all numbers', activity('weight: 1e999\n'), 'schema-range'),
];

const many: readonly Hazard[] = [
  hazard('20,000 times one key', activity(lines(20_000, () => 'x-own: 1')), 'yaml-duplicate-key'),
  hazard('20,000 keys twice', activity(lines(40_000, (i) => `x-${i % 20_000}: 1`)), 'yaml-duplicate-key'),
  hazard('20,000 own fields', activity(lines(20_000, (i) => `x-${i}: ${i}`))),
  hazard('100,000 unknown fields', activity(lines(95_000, (i) => `n${i}: 1`)), 'schema-unknown-field'),
  hazard(
    'a line of a million letters',
    filled('description: ', () => 'a'),
    'schema-length',
  ),
  hazard(
    'a line of a million spaces',
    filled('description: a', () => ' ', 'b\n'),
    'schema-length',
  ),
  hazard(
    'spaces at the end of a line',
    filled('description: a', () => ' '),
    'translation-missing',
  ),
  hazard(
    'spaces between quotes',
    filled('description: "a', () => ' ', 'b"\n'),
    'schema-length',
  ),
  hazard(
    'a million line breaks',
    filled('', () => '\n'),
  ),
  hazard(
    'a million line breaks and a tab',
    filled('', () => '\n', '\tx'),
    'yaml-syntax',
  ),
  hazard(
    'tabs at the ends of lines',
    filled('x-own:\n', () => '  - a\t\n'),
  ),
  hazard(
    'comments',
    filled('', () => '#\n'),
  ),
  hazard('200,000 own list items', activity(`x-own:\n${lines(200_000, () => '- a')}`)),
  hazard('200,000 broken list items', activity(`tags:\n${lines(200_000, () => '- 1')}`), 'schema-type'),
  hazard('200,000 unknown ids', activity(`depends_on: [${'B-1,'.repeat(200_000)}]\n`), 'ref-unknown'),
  hazard(
    'different unknown ids',
    filled('depends_on: [', (i) => `B-${i},`, ']\n'),
    'ref-unknown',
  ),
  hazard(
    'a predecessor of itself a hundred thousand times',
    filled('depends_on: [', () => 'A-02,', ']\n'),
    'ref-cycle',
  ),
  hazard(
    'broken updates',
    filled('updates:\n', () => '- {}\n'),
    'schema-required',
  ),
  hazard(
    'updates that correct nothing',
    filled('updates:\n', () => '- {date: 2027-01-01, status: in_progress, corrects: 2026-01-01}\n'),
    'ref-unknown',
  ),
  hazard(
    'updates that correct each other',
    filled('updates:\n', () => '- {date: 2027-01-01, status: in_progress, corrects: 2027-01-01}\n'),
    'ref-unknown',
  ),
  hazard(
    'updates of falling dates',
    filled('updates:\n', (i) => `- {date: ${9999 - (i % 9000)}, status: in_progress}\n`),
    'updates-order',
  ),
  hazard(
    'updates that change to and fro',
    filled(
      'updates:\n',
      (i) => `- {date: 2027-01-01, status: ${i % 2 ? 'cancelled' : 'completed'}, progress: 5}\n`,
    ),
    'completed-below-100',
    'completed-without-evidence',
    'status-transition',
  ),
  hazard(
    'milestones without a name',
    filled('milestones:\n', (i) => `- {id: M${i}, title: a, due: 2029}\n`),
    'milestone-outside-activity',
    'translation-missing',
  ),
  hazard(
    'reports on milestones there are not',
    filled(
      'milestones: [{id: M1, title: {bg: а, en: a}, due: 2027}]\nupdates:\n- date: 2027-01-01\n  status: in_progress\n  milestones: {',
      (i) => `N${i}: {state: done},`,
      '}\n',
    ),
    'ref-unknown',
  ),
  hazard(
    'milestones and reports on others',
    activity(
      `milestones:\n${lines(9000, (i) => `- {id: M${i}, title: {bg: а, en: a}, due: 2027}`)}updates:\n- date: 2027-01-01\n  status: in_progress\n  milestones:\n${lines(9000, (i) => `    N${i}: {state: done}`)}`,
    ),
    'ref-unknown',
  ),
  {
    name: 'organisations of one id',
    files: {
      'organisations.yaml': `organisations:\n- {id: ORG-A, name: {bg: а, en: a}}\n${lines(25_000, () => '- {id: ORG-B, name: {bg: а, en: a}}')}`,
    },
    codes: ['id-duplicate'],
  },
  {
    name: 'a ring of organisations',
    files: {
      'organisations.yaml': `organisations:\n- {id: ORG-A, name: {bg: а, en: a}}\n${lines(15_000, (i) => `- {id: N${i}, parent: N${(i + 1) % 15_000}, name: {bg: а, en: a}}`)}`,
    },
    codes: ['ref-cycle'],
  },
  {
    name: 'measurements of one period',
    files: {
      'kpis/K-02.yaml': `id: K-02\ntitle: {bg: а, en: a}\nunit: a\nkind: context\nmeasure: number\nowner: ORG-A\nserves: [OG-01]\nmeasurements:\n${lines(30_000, () => '- {period: 2027, value: 1}')}`,
    },
    codes: ['measurement-duplicate'],
  },
  {
    name: 'a language of a thousand names',
    files: { 'plan.yaml': `id: demo\ntitle: {bg: а, en: a}\nlanguages: [${'bg, '.repeat(1000)}]\n` },
    codes: ['schema-unknown-field'],
  },
];

const yaml: readonly Hazard[] = [
  hazard('anchors', activity(`x-own:\n${lines(60_000, (i) => `- &a${i} 1`)}`), 'yaml-alias'),
  hazard(
    'anchors and aliases',
    activity(`x-own:\n${lines(40_000, (i) => `- &a${i} 1\n- *a${i}`)}`),
    'yaml-alias',
  ),
  hazard(
    'a billion laughs',
    `a0: &a0 [x, x]\n${lines(30, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`)}id: A-02\n`,
    'yaml-alias',
  ),
  hazard('an alias of itself', activity('x-own: &a [*a]\n'), 'yaml-alias'),
  hazard('an alias of nothing', activity('x-own: *a\n'), 'yaml-alias'),
  hazard('a merge key', activity('x-own: {<<: {a: 1}}\n'), 'yaml-alias'),
  hazard('tags', activity(`x-own:\n${lines(60_000, () => '- !a 1')}`), 'yaml-tag'),
  hazard('a dangerous tag', activity('x-own: !!js/function "function () {}"\n'), 'yaml-tag'),
  hazard(
    'documents',
    lines(200_000, () => '---\n'),
    'yaml-multiple-documents',
  ),
  hazard(
    'documents after line breaks',
    `${'\n'.repeat(limit - 20)}a: 1\n---\nb: 1\n`,
    'yaml-multiple-documents',
  ),
  hazard(
    'directives',
    lines(80_000, () => '%YAML 1.2'),
    'yaml-syntax',
  ),
  hazard(
    'tag directives',
    lines(50_000, (i) => `%TAG !${i}! a`),
    'yaml-syntax',
  ),
  hazard(
    'a single quote never closed',
    filled("description: '", () => 'a b '),
    'yaml-syntax',
  ),
  hazard(
    'a double quote never closed',
    filled('description: "', () => 'a b\n '),
    'yaml-syntax',
  ),
  hazard('quotes alone', '"'.repeat(limit), 'yaml-syntax'),
  hazard('single quotes alone', "'".repeat(limit - 1), 'yaml-syntax'),
  hazard(
    'quotes and brackets in words',
    filled('x-own: [', () => 'x[" ', '\n'),
    'yaml-syntax',
  ),
  hazard(
    'brackets after words in one line',
    filled('x-own: a', () => ' x[', '\n@b: c: d\n'),
    'yaml-syntax',
  ),
  hazard(
    'brackets after words, then a quote',
    filled('x-own: a', () => 'x[', '\nb: "\n'),
    'yaml-syntax',
  ),
  hazard(
    'colons in one line',
    filled('x-own: ', () => 'a: '),
    'yaml-syntax',
  ),
  hazard(
    'lines without a colon',
    filled('', () => 'a\n'),
    'yaml-syntax',
  ),
  hazard(
    'lines without a colon, then one',
    filled('', () => 'a\n', 'b: c\n'),
    'yaml-syntax',
  ),
  hazard('a tab before a value', activity('x-own:\n\t- a\n'), 'yaml-syntax'),
  hazard(
    'a literal block of blank lines',
    filled('description: |\n', () => ' \n', '  a\n'),
    'schema-length',
  ),
  hazard(
    'a folded block of single letters',
    filled('description: >\n', () => ' a\n\n'),
    'schema-length',
  ),
  hazard(
    'a block and an open bracket',
    filled('x-own: |\n', () => ' [\n', 'b: [\n'),
    'yaml-syntax',
  ),
  hazard(
    'escapes',
    filled('description: "', () => '\\u0041', '"\n'),
    'schema-length',
  ),
  hazard(
    'a single pair of brackets with commas',
    filled('x-own: [', () => ',', ']\n'),
    'yaml-syntax',
  ),
];

/** Strings made for each regular expression that reads what a file holds. */
const patterns: readonly Hazard[] = [
  hazard(
    'nearly addresses of e-mail',
    activity(
      `x-own: 1\nrisks:\n${lines(50, (i) => `- {id: R${i}, text: {bg: ${'a'.repeat(19_999)}, en: ${'a.'.repeat(9000)}@}}`)}`.slice(
        0,
        900_000,
      ),
    ),
    'yaml-syntax',
  ),
  hazard(
    'words without end',
    activity(`stakeholders:\n${lines(50, () => `- {bg: ${'a.'.repeat(10_000)}, en: a}`)}`),
  ),
  hazard(
    'addresses without end',
    activity(`stakeholders:\n${lines(50, () => `- {bg: ${'a@gmail.'.repeat(2500)}, en: a}`)}`),
  ),
  hazard(
    'domains without end',
    activity(`stakeholders:\n${lines(50, () => `- {bg: ${'a@'.repeat(10_000)}, en: a}`)}`),
  ),
  hazard(
    'digits without end',
    activity(`stakeholders:\n${lines(50, () => `- {bg: "${'0'.repeat(20_000)}", en: a}`)}`),
  ),
  hazard(
    'numbers without end',
    activity(`stakeholders:\n${lines(50, () => `- {bg: "${'+359 88 '.repeat(2500)}", en: a}`)}`),
  ),
  hazard('an id without end', activity(`partners: [${'A-'.repeat(500_000)}]\n`), 'schema-length'),
  hazard(
    'an id of letters without end',
    activity(`partners: ["${'A'.repeat(1_000_000)}-"]\n`),
    'schema-length',
  ),
  hazard('Cyrillic letters for an id', activity(`partners: [${'А'.repeat(500_000)}]\n`), 'schema-length'),
  hazard(
    'an address without end',
    activity(`responsible: {mailbox: ${'a.'.repeat(500_000)}@}\n`),
    'schema-format',
  ),
  hazard(
    'an address of many parts',
    activity(`responsible: {mailbox: a@${'a.'.repeat(500_000)}}\n`),
    'schema-format',
  ),
  hazard(
    'an address of hyphens',
    activity(`responsible: {mailbox: a@a${'-'.repeat(900_000)}}\n`),
    'schema-format',
  ),
  hazard(
    'evidence without end',
    activity(
      `updates: [{date: 2027-03-31, status: in_progress, milestones: {M1: {state: done, evidence: ["http://${'a/'.repeat(500_000)} "]}}}]\n`,
    ),
    'schema-format',
  ),
  hazard('a date without end', activity(`original_end: "2027-${'0'.repeat(1_000_000)}"\n`), 'schema-format'),
  hazard(
    'a line of spaces before a break',
    filled('description:', () => ' ', '\u00a0\n'),
    'translation-missing',
  ),
  {
    name: 'a time zone without end',
    files: { 'plan.yaml': `id: demo\ntitle: {bg: а, en: a}\ntime_zone: ${'A/'.repeat(500_000)}\n` },
    codes: ['schema-length'],
  },
  {
    name: 'languages after spaces',
    files: { 'plan.yaml': `id: demo\ntitle: {bg: а, en: a}\nlanguages:${' '.repeat(1_000_000)}x\n` },
    codes: ['schema-type'],
  },
  {
    name: 'languages after line breaks',
    files: { 'plan.yaml': `id: demo\ntitle: {bg: а, en: a}\nlanguages:${'\n'.repeat(1_000_000)}  - bg\n` },
    codes: ['schema-unknown-field'],
  },
  {
    name: 'languages after line breaks, and no list',
    files: { 'plan.yaml': `id: demo\ntitle: {bg: а, en: a}\nlanguages:${'\n'.repeat(1_000_000)} bg\n` },
    codes: ['schema-type'],
  },
  {
    name: 'languages many times',
    files: { 'plan.yaml': `id: demo\ntitle: {bg: а, en: a}\n${'languages:\n'.repeat(90_000)}` },
    codes: ['yaml-duplicate-key'],
  },
];

const characters: readonly Hazard[] = [
  hazard('a NUL byte', activity('description: a\0b\n'), 'text-control'),
  hazard('NUL bytes alone', '\0'.repeat(limit), 'text-control'),
  hazard(
    'a NUL byte in each line',
    filled('', () => '\0\n'),
    'text-control',
  ),
  hazard('an escaped NUL', activity('description: {bg: "a\\0b", en: a}\n'), 'text-control'),
  hazard(
    'a lone surrogate as an escape',
    activity('description: {bg: "a\\uD800b", en: a}\n'),
    'text-control',
  ),
  hazard('U+2028 in a text', activity('description: {bg: a\u2028b, en: a}\n'), 'text-control'),
  hazard('U+2028 as an escape', activity('description: {bg: "a\\Lb", en: a}\n'), 'text-control'),
  hazard('U+0085 in a text', activity('description: {bg: a\u0085b, en: a}\n'), 'text-control'),
  hazard(
    'bidirectional marks in each line',
    filled('description: |\n', () => ' \u202e\n').slice(0, 500_000),
    'text-control',
  ),
  hazard(
    'letters in two pieces in each line',
    filled('description: |\n', () => ' и\u0306\n').slice(0, 200_000),
    'schema-length',
    'text-not-nfc',
  ),
  hazard(
    'a heap of accents',
    activity(`description: {bg: a${'\u0301'.repeat(400_000)}, en: a}\n`),
    'schema-length',
    'text-not-nfc',
  ),
  hazard(
    'bytes that are not UTF-8',
    Uint8Array.from({ length: limit }, (_, i) => (i % 2 ? 0xff : 0x61)),
    'file-encoding',
  ),
  hazard(
    'the first half of a letter',
    Uint8Array.from([...Buffer.from('id: A-02\n'), 0xd0]),
    'file-encoding',
  ),
  hazard('UTF-16', Buffer.from(`\ufeff${activity()}`, 'utf16le'), 'file-encoding'),
  hazard(
    'an escape for the terminal',
    activity('description: {bg: "\\e[2J", en: a}\n"\\e[31mx": 1\n'),
    'text-control',
  ),
  hazard('carriage returns alone', activity().replaceAll('\n', '\r')),
];

const missing: readonly Hazard[] = [
  { name: 'no plan.yaml', files: { 'plan.yaml': null }, codes: ['file-unreadable'] },
  {
    name: 'a broken plan.yaml',
    files: { 'plan.yaml': 'id: [\n', [file]: activity('end: 2027\n') },
    codes: ['yaml-duplicate-key', 'yaml-syntax'],
  },
  { name: 'an empty plan.yaml', files: { 'plan.yaml': '' }, codes: ['yaml-empty'] },
  { name: 'plan.yaml as a list', files: { 'plan.yaml': '- id: demo\n' }, codes: ['schema-type'] },
  { name: 'plan.yaml as a word', files: { 'plan.yaml': 'demo' }, codes: ['schema-type'] },
  {
    name: 'no registries',
    files: { 'organisations.yaml': null, 'sources.yaml': null },
    codes: ['ref-unknown'],
  },
  {
    name: 'broken registries',
    files: { 'organisations.yaml': '}', 'sources.yaml': 'sources: {}' },
    codes: ['schema-type', 'yaml-syntax'],
  },
  {
    name: 'a registry of nulls',
    files: { 'organisations.yaml': 'organisations: [null, ~, 1, [], {}]\n' },
    codes: ['schema-required', 'schema-type'],
  },
  {
    name: 'two broken files',
    files: { [file]: 'id: "\n', 'kpis/K-02.yaml': 'id: K-02\n  bad: [\n' },
    codes: ['yaml-syntax'],
  },
  { name: 'an empty file', files: { [file]: '' }, codes: ['yaml-empty'] },
  { name: 'a file of one byte order mark', files: { [file]: '\ufeff' }, codes: ['yaml-empty'] },
  { name: 'a file beyond the limit', files: { [file]: '#'.repeat(limit + 1) }, codes: ['file-too-large'] },
  {
    name: 'files nobody asked for',
    files: { 'activities/deep/A-03.yaml': '"', 'notes.yaml': '"', 'activities/.A-04.yaml': '"' },
    codes: ['file-unknown'],
  },
  {
    name: 'names that are none',
    files: { 'activities/.yaml': '"', 'activities/-.yaml': activity(), 'activities/ .yml': activity() },
    codes: ['file-name-id'],
  },
  {
    name: 'the two endings',
    files: { [file]: activity(), 'activities/A-02.yml': activity() },
    codes: ['id-duplicate'],
  },
];

/** All hazards that are made of files alone. */
export const hazards: Readonly<Record<string, readonly Hazard[]>> = {
  keys,
  nesting,
  numbers,
  many,
  yaml,
  patterns,
  characters,
  missing,
};
