import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { askedPlan, git } from './support/asked-plan.ts';
import { key } from './support/person.ts';
import { hasTerminal, inTerminal } from './support/pty.ts';

const { enter } = key;

describe.skipIf(!hasTerminal)('the bin in a terminal of its own', () => {
  test('asks, shows the change and writes it', async () => {
    const cwd = askedPlan();
    const { drawn, status, restored } = await inTerminal(
      cwd,
      ['measure', 'K-01', '--lang', 'bg'],
      [
        ['За кой период', enter],
        ['Каква е стойността?', `15${enter}`],
        ['Колко сигурна', enter],
        ['От кой източник', enter],
        ['Бележка?', enter],
        ['Да се запише ли?', `да${enter}`],
      ],
    );
    expect({ status, restored }).toEqual({ status: 0, restored: true });
    expect(drawn).toContain('Записано и внесено в git');
    const file = readFileSync(path.join(cwd, 'plans/p/kpis/K-01.yaml'), 'utf8');
    expect(file).toMatch(/ {2}- \{period: 2026-Q2, value: 15\}\n$/);
    expect(git(cwd, 'status', '--short')).toBe('');
  });

  test.each([
    ['Ctrl-C', key.ctrlC],
    ['Escape', key.escape],
    ['Ctrl-D', key.ctrlD],
  ])('is left as it was by %s', async (_, keys) => {
    const cwd = askedPlan();
    const { drawn, status, restored } = await inTerminal(
      cwd,
      ['update', 'A-01', '--lang', 'bg'],
      [
        ['Към коя дата', enter],
        ['Какъв е статусът?', keys],
      ],
    );
    expect({ status, restored }).toEqual({ status: 130, restored: true });
    expect(stripVTControlCharacters(drawn)).toContain('planctl: Нищо не е записано.');
    expect(drawn.lastIndexOf('\x1b[?25h')).toBeGreaterThan(drawn.lastIndexOf('\x1b[?25l'));
    expect([git(cwd, 'status', '--short'), git(cwd, 'rev-list', '--count', 'HEAD')]).toEqual(['', '1']);
  });

  test('has colours, and none with --no-color', async () => {
    const colours = /\x1b\[(?:3|4|9|10)\d(?:;\d+)*m/;
    const cwd = askedPlan();
    const turns = [['As of which day', key.escape]] as const;
    expect((await inTerminal(cwd, ['update', 'A-01'], turns)).drawn).toMatch(colours);
    expect((await inTerminal(cwd, ['--no-color', 'update', 'A-01'], turns)).drawn).not.toMatch(colours);
  });
});
