import { base, type Case, type Files, withFiles } from './cases.ts';

/**
 * Cases whose bytes git or an editor could change without being asked: they are made here instead of stored. Places
 * are those of the base's files.
 */
const plan = 'plans/lipovgrad';
const activity = `${plan}/activities/A-01-portal.yaml`;
const second = `${plan}/activities/A-02-data-catalogue.yaml`;
const area = `${plan}/areas/EGOV-e-government.yaml`;

function textOf(file: string): string {
  const text = base[file];
  if (typeof text !== 'string') throw new Error(`no text in the base: ${file}`);
  return text.replaceAll('\r\n', '\n');
}

/** A file of the base with one passage in other words. */
function edited(file: string, from: string, to: string): Files {
  const text = textOf(file);
  if (text.split(from).length !== 2) throw new Error(`not once in ${file}: ${from}`);
  return { [file]: text.replace(from, () => to) };
}

/** A file of the base with bytes in place of a passage. */
function withBytes(file: string, from: string, bytes: readonly number[]): Files {
  const [before = '', after] = textOf(file).split(from);
  if (after === undefined) throw new Error(`not in ${file}: ${from}`);
  return { [file]: Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]) };
}

function made(name: string, changed: Files, ...expected: readonly string[]): Case {
  return { name, files: withFiles(changed), expected };
}

const title = '  en: Services portal\n';
const nested = `x-deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;

/** Files with a fault that only bytes can show. */
export const madeErrors: readonly Case[] = [
  made(
    'file-encoding--windows-1251',
    withBytes(activity, 'Портал за услуги', [0xcf, 0xee, 0xf0, 0xf2, 0xe0, 0xeb]),
    `error file-encoding ${activity}:4:7`,
  ),
  made(
    'file-encoding--after-cyrillic',
    withBytes(activity, ' за услуги', [0x20, 0xff]),
    `error file-encoding ${activity}:4:14`,
  ),
  made(
    'file-encoding--cut-in-a-letter',
    { [area]: Buffer.concat([Buffer.from(textOf(area)), Buffer.from([0x23, 0x20, 0xd0])]) },
    `error file-encoding ${area}:8:3`,
  ),
  made(
    'file-encoding--utf-16',
    { [area]: Buffer.from(`\uFEFF${textOf(area)}`, 'utf16le') },
    `error file-encoding ${area}:1:1`,
  ),
  made(
    'file-encoding--organisations',
    withBytes(`${plan}/organisations.yaml`, 'Община', [0xce, 0xe1]),
    `error file-encoding ${plan}/organisations.yaml:5:11`,
  ),
  made(
    'file-too-large--by-one-byte',
    { [activity]: `${textOf(activity)}#${'x'.repeat(1_048_576 - Buffer.byteLength(textOf(activity)))}` },
    `error file-too-large ${activity}:1:1`,
  ),
  made(
    'yaml-syntax--tab-at-the-root',
    edited(activity, 'weight: 2\n', '\tweight: 2\n'),
    `error yaml-syntax ${activity}:19:1`,
  ),
  made(
    'yaml-syntax--tab-below-a-field',
    edited(activity, 'title:\n  bg: Портал', 'title:\n\tbg: Портал'),
    `error yaml-syntax ${activity}:4:1`,
  ),
  made(
    'yaml-syntax--tab-after-spaces',
    edited(activity, title, '  \ten: Services portal\n'),
    `error yaml-syntax ${activity}:5:3`,
  ),
  made(
    'yaml-syntax--nested-too-deeply',
    { [area]: `${textOf(area)}${nested}` },
    `error yaml-syntax ${area}:8:108`,
  ),
  made(
    'text-control--zero-width-space',
    edited(activity, title, '  en: Services\u200B portal\n'),
    `error text-control ${activity}:5:15`,
  ),
  made(
    'text-control--bidi-override',
    edited(activity, title, '  en: \u202EServices portal\n'),
    `error text-control ${activity}:5:7`,
  ),
  made(
    'text-control--null',
    edited(activity, title, '  en: Services\u0000portal\n'),
    `error text-control ${activity}:5:15`,
  ),
  made(
    'text-control--escape-character',
    edited(activity, title, '  en: \u001B[31mServices\n'),
    `error text-control ${activity}:5:7`,
  ),
  made(
    'text-control--line-separator',
    edited(activity, title, '  en: Services\u2028portal\n'),
    `error text-control ${activity}:5:15`,
  ),
  made(
    'text-control--byte-order-mark-inside',
    edited(activity, title, '  en: Services\uFEFF portal\n'),
    `error text-control ${activity}:5:15`,
  ),
  made(
    'text-control--comment',
    edited(activity, 'weight: 2\n', 'weight: 2 # \u202D two\n'),
    `error text-control ${activity}:19:13`,
  ),
  made(
    'text-control--key',
    edited(activity, 'lead: ORG', 'le\u200Bad: ORG'),
    `error text-control ${activity}:11:3`,
  ),
  made(
    'text-control--id',
    edited(activity, 'id: A-01\n', 'id: A-01\u200B\n'),
    `error text-control ${activity}:2:9`,
  ),
  made(
    'text-control--reference',
    edited(activity, '  - OG-01\n', '  - \u2060OG-01\n'),
    `error text-control ${activity}:10:5`,
  ),
  made(
    'text-control--registry-id',
    edited(`${plan}/organisations.yaml`, '- id: ORG-DIGITAL', '- id: ORG-\u00ADDIGITAL\u200B'),
    `error text-control ${plan}/organisations.yaml:8:21`,
  ),
  made(
    'text-control--milestone-id',
    edited(activity, '- id: M1', '- id: M1\u200B'),
    `error text-control ${activity}:24:11`,
  ),
  made(
    'text-control--once-in-a-line',
    edited(activity, title, '  en: \u200BServices\u200B portal\u200B\n'),
    `error text-control ${activity}:5:7`,
  ),
  made(
    'text-control--two-lines',
    {
      ...edited(activity, title, '  en: \u200BServices\n'),
      ...edited(second, 'id: A-02\n', 'id: A-02 # \u0007\n'),
    },
    `error text-control ${activity}:5:7`,
    `error text-control ${second}:2:12`,
  ),
  made(
    'text-not-nfc--value',
    edited(activity, title, '  en: Cafe\u0301 portal\n'),
    `warning text-not-nfc ${activity}:5:10`,
  ),
  made(
    'text-not-nfc--cyrillic',
    edited(activity, 'Едно място', 'Мои\u0306 град'),
    `warning text-not-nfc ${activity}:7:9`,
  ),
  made(
    'text-not-nfc--own-key',
    { [area]: `${textOf(area)}x-cafe\u0301: 1\n` },
    `warning text-not-nfc ${area}:8:6`,
  ),
  made(
    'yaml-duplicate-key--two-spellings-of-a-letter',
    { [area]: `${textOf(area)}x-caf\u00E9: 1\nx-cafe\u0301: 2\n` },
    `error yaml-duplicate-key ${area}:9:1`,
  ),
  made(
    'not-canonical--trailing-space',
    edited(activity, 'weight: 2\n', 'weight: 2  \n'),
    `info not-canonical ${activity}:19:10`,
  ),
  made(
    'not-canonical--final-newline',
    { [area]: textOf(area).slice(0, -1) },
    `info not-canonical ${area}:7:19`,
  ),
  made(
    'not-canonical--byte-order-mark',
    { [area]: `\uFEFF${textOf(area)}` },
    `info not-canonical ${area}:1:1`,
  ),
  made(
    'schema-enum--in-windows-lines-behind-a-byte-order-mark',
    {
      [activity]: `\uFEFF${textOf(activity).replace('status: in_progress', 'status: started').replaceAll('\n', '\r\n')}`,
    },
    `info not-canonical ${activity}:1:1`,
    `error schema-enum ${activity}:58:13`,
  ),
];

/** All text files of the base, changed in one way. */
function everyFile(change: (text: string) => string): Files {
  return Object.fromEntries(Object.keys(base).map((file) => [file, change(textOf(file))]));
}

/** What must give no error and no warning. */
export const madeSilent: readonly Case[] = [
  made(
    'windows-lines',
    everyFile((text) => text.replaceAll('\n', '\r\n')),
  ),
  made(
    'mixed-lines',
    everyFile((text) => text.replaceAll(/\n(?=[a-z])/g, '\r\n')),
  ),
  made(
    'windows-lines-behind-a-byte-order-mark',
    { [area]: `\uFEFF${textOf(area).replaceAll('\n', '\r\n')}` },
    `info not-canonical ${area}:1:1`,
  ),
  made(
    'windows-lines-in-block-texts',
    edited(
      activity,
      '  bg: Едно място за всички заявления.\n',
      '  bg: |\r\n    Едно място\r\n\r\n    за всички.\r\n',
    ),
  ),
  made('largest-file', {
    [activity]: `${textOf(activity)}#${'x'.repeat(1_048_576 - 2 - Buffer.byteLength(textOf(activity)))}\n`,
  }),
  made(
    'tabs-that-indent-nothing',
    edited(activity, 'key: true\nweight: 2\n', 'key:\ttrue\nweight: 2\t# two\ttabs\n'),
  ),
  made('letters-that-only-look-decomposed', edited(activity, title, '  en: "½ № ﬁ Ω — „ѝ“ й"\n')),
];
