import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, writeExample } from '../src/dev/report-example.mjs';
import { planctl } from './support/bin.ts';
import { Browser, type Look, withoutBrowser } from './support/browser.ts';

const looks: readonly Look[] = [360, 1400].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);
const audiences = ['steering', 'council', 'public', 'lead:ORG-DIGITAL'];

describe.skipIf(withoutBrowser())('pages in a browser', () => {
  let directory = '';
  let browser: Browser;
  const pages = (): readonly string[] =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => path.join(directory, name));

  beforeAll(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
    writeExample(path.join(directory, 'plans'));
    for (const audience of audiences) {
      const args = ['--audience', audience, '--lang', 'bg,en', '--format', 'html', '-o', 'out'];
      const made = planctl(directory, ['report', example.period, ...args, '--allow-gaps']);
      expect(made).toMatchObject({ status: 0, stderr: '' });
    }
    browser = await Browser.started();
  });

  afterAll(async () => {
    await browser?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('are there for every audience, in both languages', () => {
    expect(pages()).toHaveLength(12);
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
});
