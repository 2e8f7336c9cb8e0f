import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { type Block, piece } from '../src/render/blocks.ts';
import { drawBlocks } from '../src/render/terminal.ts';

const table: readonly Block[] = [
  {
    type: 'table',
    columns: [
      { head: 'Target', flexible: true },
      { head: 'Status', flexible: true },
      { head: 'n', align: 'right' },
    ],
    rows: [
      [
        ['80%', ' (30 September of the year 2028)'].map((text, i) => piece(text, i ? 'dim' : 'strong')),
        [piece('● on track', 'good'), piece(' for the second quarter in a row', 'dim')],
        '7',
      ],
    ],
  },
];

/** The looks that are on at the end of each line, and at the beginning of each text that is meant to have none. */
function lookAfter(line: string): string {
  let on: string[] = [];
  for (const [, code = ''] of line.matchAll(/\u001b\[(\d+)m/g)) {
    const ends = { '22': /^[12]$/, '39': /^3\d$/ }[code];
    on = ends ? on.filter((one) => !ends.test(one)) : [...on, code];
  }
  return on.join(' ');
}

test('a look ends where its cell does, and goes on in the next line of the same cell', () => {
  const lines = drawBlocks(table, { width: 44, colour: 1 }).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(lookAfter(line)).toBe('');
  const first = lines.find((line) => line.includes('on track')) ?? '';
  // Nothing is on before the second cell but its own colour.
  expect(lookAfter(first.slice(0, first.indexOf('●')))).toBe('32');
  const cells = lines.slice(1).map((line) => line.slice(0, line.search(/ {3}\u001b|$/)));
  for (const cell of cells.filter((one) => stripVTControlCharacters(one).trim() !== '')) {
    expect(cell).toContain('\u001b[2m');
  }
});

test('a screen without colours has the same lines', () => {
  const plain = drawBlocks(table, { width: 44, colour: 0 });
  expect(stripVTControlCharacters(drawBlocks(table, { width: 44, colour: 1 }))).toBe(plain);
  for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(44);
});
