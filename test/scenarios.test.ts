import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, root } from './support/bin.ts';
import { fill } from './support/fill.ts';
import { isExpected, ScenarioShell, stepsOf } from './support/scenario.ts';

const place = path.join(root, 'test/scenarios');

// What people do with planctl from the first minute to the last, as one would read it. Commands are those of a shell.
describe.skipIf(process.platform === 'win32')('scenarios', () => {
  for (const name of readdirSync(place).filter((one) => one.endsWith('.md'))) {
    test(name, { timeout: 180_000 }, async () => {
      const text = readFileSync(path.join(place, name), 'utf8');
      const language = /^language: (bg|en)$/m.exec(text)?.[1] ?? 'en';
      const shell = new ScenarioShell(folder());
      for (const { command, expected, status, line } of stepsOf(text)) {
        const run = command.startsWith('fill ')
          ? await fill(shell.cwd, command)
          : shell.run(command, language);
        const shown = `${name}:${line}\n$ ${command}\n${run.output.join('\n')}\n[exit ${run.status}]`;
        expect(run.status, shown).toBe(status);
        if (!isExpected(run.output, expected)) expect(shown).toBe(expected.join('\n'));
      }
    });
  }
});
