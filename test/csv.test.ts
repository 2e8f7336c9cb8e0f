import { describe, expect, test } from 'vitest';
import { csvLimit, readCsv } from '../src/store/csv.ts';

const read = (text: string) => readCsv(Buffer.from(text));
/** The cells of all rows with their lines; a fault fails the test. */
function table(text: string) {
  const reading = read(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { delimiter, header, rows } = reading.table;
  return { delimiter, header: header.cells, rows: rows.map(({ line, cells }) => [line, ...cells]) };
}

describe('a table', () => {
  test.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons', 'a;b\n1;2', ';'],
    ['tabs', 'a\tb\r\n1\t2\r\n', '\t'],
    ['a byte order mark', '\ufeffa;b\r\n1;2\r\n', ';'],
    ['old line breaks', 'a;b\r1;2\r', ';'],
    ['commas inside quotes', '"a";"b"\n1;2', ';'],
  ])('with %s is read by what it holds', (_, text, delimiter) => {
    expect(table(text)).toEqual({ delimiter, header: ['a', 'b'], rows: [[2, '1', '2']] });
  });

  test('is told its delimiter by a line for Excel, which is no row', () => {
    expect(table('sep=;\r\na,b;c\r\n1;2\r\n')).toEqual({
      delimiter: ';',
      header: ['a,b', 'c'],
      rows: [[3, '1', '2']],
    });
  });

  test('keeps lines, quotes and breaks of cells, and knows each row by the line it begins on', () => {
    const text = 'a;b\r\n"едно\r\nдве";"с ""кавички"""\r\n\r\n;;;\r\n x ;"1;2"\r\n';
    expect(table(text).rows).toEqual([
      [2, 'едно\r\nдве', 'с "кавички"'],
      [6, ' x ', '1;2'],
    ]);
  });

  test('may end its rows with cells of columns that nobody uses', () => {
    expect(table('a;b;;\n1;2;;;;\n').rows).toEqual([[2, '1', '2']]);
  });

  test('with decomposed letters is the same as with whole ones', () => {
    expect(table('a;b\nй;1\n'.normalize('NFD')).rows).toEqual([[2, 'й', '1']]);
  });
});

describe('no table', () => {
  test.each<[string, Uint8Array, unknown]>([
    ['an empty file', Buffer.from('\ufeff\r\n;;\r\n'), { why: 'empty' }],
    ['UTF-16', Buffer.from('\ufeffa;b', 'utf16le'), { why: 'encoding', encoding: 'utf-16' }],
    ['UTF-16 without a mark', Buffer.from('a;b\n1;2', 'utf16le'), { why: 'encoding', encoding: 'utf-16' }],
    [
      'windows-1251',
      Uint8Array.from([0xef, 0xee, 0xea, 0xe0, 0xe7, 0xe0, 0xf2, 0xe5, 0xeb]),
      { why: 'encoding', encoding: 'windows-1251' },
    ],
    [
      'a Western encoding',
      Buffer.from('Gr\u00fc\u00dfe f\u00fcr K\u00f6ln', 'latin1'),
      { why: 'encoding', encoding: 'unknown' },
    ],
    ['another encoding', Uint8Array.from([0x61, 0x80, 0x62]), { why: 'encoding', encoding: 'unknown' }],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20]), { why: 'workbook' }],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), { why: 'workbook' }],
    ['too much', new Uint8Array(csvLimit + 1), { why: 'too-large', bytes: csvLimit + 1, limit: csvLimit }],
    ['a quote that is not closed', Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), { why: 'quote', line: 3 }],
    ['a quote inside a cell', Buffer.from('a,b\n1,2"x"\n'), { why: 'quote', line: 2 }],
  ])('is %s', (_, bytes, fault) => {
    expect(readCsv(bytes)).toEqual({ ok: false, faults: [fault] });
  });

  test('is one whose rows have other numbers of cells; a decimal comma is seen', () => {
    const fault = { why: 'cells', expected: 2 };
    expect(read('a,b\n1\nK,12,5\n1,x,y\n')).toEqual({
      ok: false,
      faults: [
        { ...fault, line: 2, actual: 1, decimals: false },
        { ...fault, line: 3, actual: 3, decimals: true },
        { ...fault, line: 4, actual: 3, decimals: false },
      ],
    });
  });
});
