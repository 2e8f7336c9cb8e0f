import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, writeExample } from '../src/dev/report-example.mjs';
import { planctl, write } from './support/bin.ts';
import { richPeriod, richPlan } from './support/rich-plan.ts';

// The rules of the standard, of what can be read by everybody, and of the structure of a page. Left out are those of
// taste: how void elements are closed, and whether a style stands in an attribute.
const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
};

describe('the HTML of a report and of a timeline', () => {
  let directory = '';

  beforeAll(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
    writeExample(path.join(directory, 'example/plans'));
    write(path.join(directory, 'hostile'), richPlan);
    for (const [plan, period] of [
      ['example', example.period],
      ['hostile', richPeriod],
    ] as const) {
      for (const audience of ['steering', 'council', 'public']) {
        const args = [
          '--audience',
          audience,
          '--lang',
          'bg,en',
          '--format',
          'html',
          '--allow-gaps',
          '-o',
          'out',
        ];
        expect(planctl(path.join(directory, plan), ['report', period, ...args])).toMatchObject({ status: 0 });
      }
      const page = ['timeline', '--as-of', '2027-06-30', '--internal', '--lang', 'bg,en', '-o', 'out'];
      expect(planctl(path.join(directory, plan), page)).toMatchObject({ status: 0 });
    }
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is valid for every audience, in both languages, whatever the texts', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader([], config));
    const { results: wrong } = await validator.validateString('<p id="a"><div id="a"></div></p>');
    expect(wrong[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['no-dup-id', 'close-order']),
    );
    let met = 0;
    for (const plan of ['example', 'hostile']) {
      const out = path.join(directory, plan, 'out');
      for (const name of readdirSync(out)) {
        const { results } = await validator.validateString(readFileSync(path.join(out, name), 'utf8'));
        const said = results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`,
          ),
        );
        expect(said.slice(0, 40)).toEqual([]);
        met++;
      }
    }
    expect(met).toBe(24);
  }, 300_000);
});
