import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { helpWords } from '../src/i18n/help.ts';
import { folder, root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';
import { terminalPicture } from './support/terminal-picture.ts';

const readme = path.join(root, 'README.md');

/** The README with every block of output as planctl prints it today. `UPDATE_DOCS=1 npm test` writes it. */
async function refreshed(text: string): Promise<string> {
  let result = text;
  for (const match of text.matchAll(/<!-- output( pipe| broken)?: (.+?) -->\n```console\n[\s\S]*?```/g)) {
    const [block, how, command = ''] = match;
    const cwd = how === ' broken' ? brokenCopy() : root;
    const run = await onTerminal(command.split(' '), { cwd, terminal: how !== ' pipe' });
    const shown = how === ' pipe' ? run.stdout : run.stdout.replaceAll(/[ \t]+$/gm, '');
    const kept = how === ' broken' ? shown.slice(0, shown.indexOf('\n\n') + 1) : shown;
    result = result.replace(
      block,
      () => `<!-- output${how ?? ''}: ${command} -->\n\`\`\`console\n$ npx planctl ${command}\n${kept}\`\`\``,
    );
  }
  const { commands } = helpWords.en;
  const table = Object.entries(commands).map(([name, what]) => `| \`${name}\` | ${what} |`);
  return result.replace(
    /<!-- commands -->\n(?:\n\|[\s\S]*?\n(?=\n))?/,
    `<!-- commands -->\n\n| command | what it does |\n|---|---|\n${table.join('\n')}\n`,
  );
}

/** A copy of the plans in which one status has a slip. */
function brokenCopy(): string {
  const copy = folder();
  cpSync(path.join(root, 'plans'), path.join(copy, 'plans'), { recursive: true });
  const file = path.join(copy, 'plans/sofia-digital/activities/A-01-sandbox.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('status: in_progress', 'status: in_progres'));
  return copy;
}

test('the README shows what planctl prints', async () => {
  const text = readFileSync(readme, 'utf8');
  const today = await refreshed(text);
  if (process.env['UPDATE_DOCS']) writeFileSync(readme, today);
  else expect(text).toBe(today);
});

test.each(['en', 'bg'] as const)(
  'the picture of a terminal is what planctl prints, in %s',
  async (language) => {
    const city = path.join(folder(), 'city');
    const env = { PLANCTL_LANG: language };
    expect((await onTerminal(['demo', city], { env })).status).toBe(0);
    const width = 96;
    const { stdout } = await onTerminal(['status'], { cwd: city, env, width, colour: 1 });
    const titles = {
      en: 'The status of a made-up city on a terminal',
      bg: 'Състоянието на измислен град в терминал',
    };
    const picture = terminalPicture('planctl status', stdout, width, titles[language]);
    const file = path.join(root, `docs/images/status.${language}.svg`);
    if (process.env['UPDATE_DOCS']) writeFileSync(file, picture);
    expect(picture).toBe(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  },
);

test('every link of the documents leads to a file', () => {
  for (const name of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
    const text = readFileSync(path.join(root, name), 'utf8');
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(() => readFileSync(path.join(root, target))).not.toThrow(/ENOENT/);
    }
  }
});
