import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changingHelp } from '../src/i18n/help/changing.ts';
import { examples } from '../src/i18n/help/command-help.ts';
import { decidingHelp } from '../src/i18n/help/deciding.ts';
import { editingHelp } from '../src/i18n/help/editing.ts';
import { folder, planctl } from './support/bin.ts';

/** The lines of help that are commands to paste. */
const pasted = (help: string): readonly string[] =>
  help.split('\n').flatMap((line) => (line.startsWith('  $ ') ? [line.slice(4)] : []));

/** Words of a line as a shell reads them: blanks part them, but not inside double quotes. */
const words = (line: string): readonly string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));

// `--from` reads a table that nobody has yet; all others need nothing but the city.
const writing = [decidingHelp, changingHelp, editingHelp].flatMap((help) =>
  (['bg', 'en'] as const).flatMap((language) =>
    Object.values(help[language].details).flatMap((details) =>
      pasted(details).map((line) => [language, line] as const),
    ),
  ),
);
const lines = writing.filter(
  ([, line]) => !line.includes(' --from values.csv') && !line.includes('стойности.csv'),
);

const city = (): string => {
  const cwd = folder();
  planctl(cwd, ['demo', 'city'], { HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' });
  return path.join(cwd, 'city');
};

describe('examples of the help', () => {
  test('are commands of one line each', () => {
    expect(pasted(`Text\n${examples('planctl a', 'planctl b "c d"')}`)).toEqual([
      'planctl a',
      'planctl b "c d"',
    ]);
    expect(lines.length).toBeGreaterThan(30);
  });

  test('those that write work as pasted in the city of planctl demo', { timeout: 180_000 }, () => {
    const made = city();
    for (const [language, line] of lines) {
      const cwd = path.join(folder(), 'city');
      cpSync(made, cwd, { recursive: true });
      const { status, stderr } = planctl(cwd, words(line).slice(1), {
        PLANCTL_LANG: language,
        HOME: cwd,
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@example.org',
      });
      expect({ status, stderr: status === 0 ? '' : stderr }, line).toEqual({ status: 0, stderr: '' });
    }
  });

  test('no example is broken over two lines, however narrow the terminal', () => {
    const { stdout } = planctl(folder(), ['add', '--help'], { PLANCTL_LANG: 'en' });
    expect(pasted(stdout)).toEqual(pasted(changingHelp.en.details.add));
  });
});
