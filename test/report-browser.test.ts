import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, writeExample } from '../src/dev/report-example.mjs';
import { planctl, write } from './support/bin.ts';
import { Browser, type Look, withoutBrowser } from './support/browser.ts';
import { richPeriod, richPlan } from './support/rich-plan.ts';

const looks: readonly Look[] = [360, 1400].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);
const audiences = ['steering', 'council', 'public', 'lead:ORG-DIGITAL'];

/** A plan of hostile texts, with words of 300 letters and notes of 5,000. */
const longPlan = Object.fromEntries(
  Object.entries(richPlan).map(([name, text]) => [
    name,
    text
      .replaceAll('=HYPERLINK', `${'Щ'.repeat(300)} =HYPERLINK`)
      .replaceAll('| a | `b`', `${'x'.repeat(300)} | a | \`b\``)
      .replaceAll(']]>', ` ${'дълга бележка '.repeat(350)}]]>`),
  ]),
);

describe.skipIf(withoutBrowser())('pages in a browser', () => {
  let directory = '';
  let browser: Browser;
  const pages = (): readonly string[] => pagesIn('out');
  const pagesIn = (name: string): readonly string[] =>
    readdirSync(path.join(directory, name), 'utf8')
      .filter((file) => file.endsWith('.html'))
      .map((file) => path.join(directory, name, file));

  beforeAll(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
    writeExample(path.join(directory, 'plans'));
    for (const audience of audiences) {
      const args = ['--audience', audience, '--lang', 'bg,en', '--format', 'html', '-o', 'out'];
      const made = planctl(directory, ['report', example.period, ...args, '--allow-gaps']);
      expect(made).toMatchObject({ status: 0, stderr: '' });
    }
    write(path.join(directory, 'hostile'), longPlan);
    const hostile = [
      'report',
      richPeriod,
      '--lang',
      'bg,en',
      '--format',
      'html',
      '-o',
      'out',
      '--allow-gaps',
    ];
    expect(planctl(path.join(directory, 'hostile'), hostile)).toMatchObject({ status: 0, stderr: '' });
    for (const lang of ['bg', 'en']) {
      const page = ['timeline', '--as-of', '2027-06-30', '--lang', lang, '-o', `out/timeline.${lang}.html`];
      expect(planctl(directory, page)).toMatchObject({ status: 0, stdout: '' });
      expect(planctl(path.join(directory, 'hostile'), page)).toMatchObject({ status: 0, stdout: '' });
    }
    browser = await Browser.started();
  });

  afterAll(async () => {
    await browser?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('are there for every audience, in both languages', () => {
    expect(pages()).toHaveLength(14);
  });

  it.each(looks)(
    'give axe nothing to say, $width px wide, $scheme',
    async (look) => {
      for (const file of pages()) {
        const page = await browser.page(file, look);
        expect(await page.violations(), path.basename(file)).toEqual([]);
        await page.close();
      }
    },
    600_000,
  );

  it.each([320, 360, 768, 1400])(
    'fit a window of %s px, and their drawings hold their words',
    async (width) => {
      for (const file of pages()) {
        const page = await browser.page(file, { width, scheme: 'light' });
        expect(await page.misfits(), path.basename(file)).toEqual([]);
        await page.close();
      }
    },
    600_000,
  );

  it.each([360, 1400])(
    'hold hostile texts as text, in a window of %s px',
    async (width) => {
      for (const file of pagesIn('hostile/out')) {
        const page = await browser.page(file, { width, scheme: 'light' });
        expect(await page.misfits(), path.basename(file)).toEqual([]);
        const made = await page.page.evaluate(
          "[...document.querySelectorAll('*')].filter((one) => /^(script|img|iframe|object)$/i.test(one.tagName) || one.protocol === 'javascript:' || one.getAttributeNames().some((name) => name.startsWith('on'))).length",
        );
        expect(made).toBe(0);
        await page.close();
      }
    },
    300_000,
  );
});
