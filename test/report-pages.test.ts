import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePlan } from '../src/dev/generate-plan.mjs';
import { planctl } from './support/bin.ts';

/** What makes pages of Word documents, and what reads them; no run of these tests gets it, since it is large. */
const office = '/usr/bin/soffice';
const reader = '/usr/bin/pdftotext';

function withoutOffice(): boolean {
  if (existsSync(office) && existsSync(reader)) return false;
  process.stderr.write(`Skipped: there is no LibreOffice at ${office}, or no ${reader}.\n`);
  return true;
}

describe.skipIf(withoutOffice())('a council pack on a plan of 40 activities, printed by LibreOffice', () => {
  let directory = '';
  const pages = new Map<string, readonly string[]>();

  beforeAll(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
    writePlan(path.join(directory, 'plans/city'), { activities: 40, kpis: 20, seed: 3 });
    const args = [
      '--audience',
      'council',
      '--lang',
      'bg,en',
      '--format',
      'docx',
      '--allow-gaps',
      '-o',
      'out',
    ];
    expect(planctl(directory, ['report', '2032-Q2', ...args])).toMatchObject({ status: 0 });
    const out = path.join(directory, 'out');
    const made = readdirSync(out).map((name) => path.join(out, name));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(directory, 'profile')).href}`;
    spawnSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...made], { cwd: out });
    for (const name of readdirSync(out).filter((one) => one.endsWith('.pdf'))) {
      const { stdout } = spawnSync(reader, ['-layout', path.join(out, name), '-'], { encoding: 'utf8' });
      pages.set(name, stdout.split('\f').slice(0, -1));
    }
  }, 300_000);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is there in both languages, its annexes apart', () => {
    expect(pages.size).toBe(4);
  });

  it.each([
    ['bg', 'Страница', 'от'],
    ['en', 'Page', 'of'],
  ])('has fewer than eight pages in %s, each with its number', (language, page, of) => {
    const pack = pages.get(`city-2032-Q2-council.${language}.pdf`) ?? [];
    expect(pack.length).toBeGreaterThan(1);
    expect(pack.length).toBeLessThan(8);
    for (const [i, text] of pack.entries()) expect(text).toContain(`${page} ${i + 1} ${of} ${pack.length}`);
  });

  it('says in its contents where its sections are, give or take a page', () => {
    const pack = pages.get('city-2032-Q2-council.en.pdf') ?? [];
    const lines = pack[0]?.match(/^\s*\d+\. .*\.{5,}\s*\d+$/gm) ?? [];
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [, title = '', said] = /^\s*(.*?)\s*\.{5,}\s*(\d+)$/.exec(line) ?? [];
      const real = pack.findIndex((text) => text.split('\n').some((one) => one.trim() === title)) + 1;
      expect(Math.abs(real - Number(said)), `${title}: ${said} for ${real}`).toBeLessThanOrEqual(1);
    }
  });
});
