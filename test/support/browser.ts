import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where Chromium is: CHROMIUM names another one. */
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Set where these tests have to run: a missing browser fails them then instead of leaving them out. */
const isRequired = process.env['PLANCTL_BROWSER'] === 'required';

/** Whether the tests that open pages are left out; said once, since a test that is left out is easily missed. */
export function withoutBrowser(): boolean {
  if (isRequired || existsSync(program)) return false;
  process.stderr.write(`Skipped: there is no Chromium at ${program} (CHROMIUM names another one).\n`);
  return true;
}

const script = readFileSync(path.join(import.meta.dirname, 'in-page.js'), 'utf8');
const axe = createRequire(import.meta.url).resolve('axe-core');

/** A Chromium of its own, that asks nobody for anything. */
export class Browser {
  readonly #context: BrowserContext;
  readonly #folder: string;

  private constructor(context: BrowserContext, folder: string) {
    this.#context = context;
    this.#folder = folder;
  }

  static async started(): Promise<Browser> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'planctl-browser-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: program,
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    return new Browser(context, folder);
  }

  /** Opens a file as somebody would see it, with everything unfolded. */
  async page(file: string, look: Look): Promise<OpenPage> {
    const page = await this.#context.newPage();
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.emulateMedia({ colorScheme: look.scheme, media: look.media ?? 'screen' });
    await page.goto(`file://${file}`);
    await page.evaluate(script);
    await page.evaluate('measures.open()');
    return new OpenPage(page);
  }

  async stop(): Promise<void> {
    await this.#context.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** A page that is open. */
export class OpenPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What axe finds against WCAG 2.2 AA and against good practice, in words. */
  async violations(): Promise<readonly string[]> {
    await this.page.addScriptTag({ path: axe });
    const found = await this.page.evaluate<readonly Violation[]>(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    }).then(({ violations }) => violations)`);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }

  /** What is wider than the page, outside of its drawing, upon something else or cut off. */
  async misfits(): Promise<readonly string[]> {
    return this.page.evaluate<readonly string[]>(`[
      ...(measures.sideways() > 0 ? ['the page is wider by ' + measures.sideways()] : []),
      ...measures.drawings(),
      ...measures.cut(),
    ]`);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
