import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { drawColumns } from '../src/render/columns.ts';
import { folder, planctl, root } from './support/bin.ts';
import { busyDay, busyPlan } from './support/busy-plan.ts';
import { onTerminal } from './support/screen.ts';

const widths = [60, 61, 73, 80, 99, 120, 157, 200];
const languages = ['en', 'bg'];

/** How often each id of an activity stands on a screen as a word of its own. */
function idsIn(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [id] of text.matchAll(/(?<![\w-])A-\d\d(?!\d)/g)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

const all = Object.fromEntries(
  Array.from({ length: 18 }, (_, i) => [`A-${String(i + 1).padStart(2, '0')}`, 1]),
);

describe.each(['board', 'timeline'])('planctl %s', (command) => {
  const cwds = { busy: () => folder(busyPlan), sofia: () => root };

  describe.each(languages)('in %s', (lang) => {
    it.each(widths)('fits %i columns', async (width) => {
      for (const [name, cwd] of Object.entries(cwds)) {
        for (const day of [busyDay, '2023-06-30', '1990', '2090']) {
          const args = [command, '--lang', lang, '--as-of', day];
          const { status, stdout, stderr } = await onTerminal(args, { width, cwd: cwd() });
          expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
          for (const line of stdout.split('\n')) {
            expect(stringWidth(line), `${name} ${day}: ${line}`).toBeLessThanOrEqual(width);
          }
          expect(stdout).not.toMatch(/undefined|\[object|NaN|[ \t]\n/);
        }
      }
    });

    it.each(widths)('shows every activity once in %i columns', async (width) => {
      const args = [command, '--lang', lang, '--as-of', busyDay];
      const { stdout } = await onTerminal(args, { width, cwd: folder(busyPlan) });
      expect(idsIn(stdout)).toEqual(all);
    });
  });

  it('says nothing in English on a Bulgarian screen', async () => {
    const { stdout } = await onTerminal([command, '--lang', 'bg', '--as-of', busyDay], {
      cwd: folder(busyPlan),
    });
    expect(stdout.replaceAll(/\bdemo\b/g, '')).not.toMatch(/[a-z]{3,}/);
  });

  it('takes filters, and refuses an id nobody knows', () => {
    const cwd = folder(busyPlan);
    const ids = (args: readonly string[]): number =>
      planctl(cwd, [command, ...args]).stdout.match(/\tA-\d\d\t/g)?.length ?? 0;
    expect(ids(['--area', 'BETA'])).toBe(1);
    expect(ids(['--lead', 'unknown'])).toBe(0);
    const unknown = planctl(cwd, [command, '--lead', 'ORG-B']);
    expect({ status: unknown.status, stdout: unknown.stdout }).toEqual({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('Did you mean ORG-A?');
  });

  it('shows the plans that know the id of a filter', () => {
    const { stdout } = planctl(root, [command, '--area', 'EGOV']);
    expect(new Set(stdout.match(/sofia-\w+/g))).toEqual(new Set(['sofia-digital']));
  });

  it('says what a filter leaves, and when that is nothing', async () => {
    const { stdout } = await onTerminal([command, '--lead', 'unknown'], { cwd: folder(busyPlan) });
    expect(stdout).toContain('lead unknown');
    expect(stdout).toContain('Nothing matches.');
  });
});

test('the board puts what wants looking at first, and counts in its heads', async () => {
  const { stdout } = await onTerminal(['board', '--as-of', busyDay], { width: 60, cwd: folder(busyPlan) });
  expect(stdout).toContain('In progress (6)');
  expect(stdout).toContain('Cancelled or superseded (2)');
  const order = ['A-13', 'A-01', 'A-02', 'A-03', 'A-04', 'A-05'].map((id) => stdout.indexOf(id));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(stdout.indexOf('Related initiatives')).toBeLessThan(stdout.indexOf('A-16'));
});

test('a pipe gets a row for each activity: plan, status, id, title, shown, progress, lead, scope', () => {
  const { stdout } = planctl(folder(busyPlan), ['board', '--as-of', busyDay]);
  const rows = stdout.trimEnd().split('\n');
  expect(rows).toHaveLength(18);
  expect(rows).toContain('demo\tin_progress\tA-13\tSecond activity\toverdue\t70\tORG-A\tplan');
  expect(rows).toContain('demo\tnot_reported\tA-17\tSecond activity\tunknown\t\tORG-A\trelated');
});

describe('columns', () => {
  const ruler = (width: number) => ({ width, measure: stringWidth });
  const column = (head: string, ...cards: string[]) => ({ head, cards: cards.map((card) => [card]) });
  const text = (columns: Parameters<typeof drawColumns>[0], width: number): readonly string[] =>
    drawColumns(columns, 'None: b', ruler(width)).map((line) =>
      typeof line === 'string'
        ? line
        : line
            .map((part) => part.text)
            .join('')
            .trimEnd(),
    );

  it('stand side by side where there is room, the empty ones too', () => {
    expect(text([column('a', 'one'), column('b')], 60)).toEqual([
      `a${' '.repeat(30)}b`,
      `${'─'.repeat(28)}   ${'─'.repeat(28)}`,
      `one${' '.repeat(28)}—`,
    ]);
  });

  it('stand in bands of equal size where there is not, and the empty ones are named', () => {
    const four = [column('a', '1'), column('b'), column('c', '3'), column('d', '4'), column('e', '5')];
    const lines = text(four, 84);
    expect(lines.filter((line) => /^[a-e] /.test(line)).map((line) => line.match(/[a-e]/g))).toEqual([
      ['a', 'c'],
      ['d', 'e'],
    ]);
    expect(lines.at(-1)).toBe('None: b');
  });

  it('measure wide characters', () => {
    const lines = text([column('a', '数字化转型'.repeat(8)), column('b', 'x')], 60);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });
});
