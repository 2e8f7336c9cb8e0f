import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportDocWords } from '../src/i18n/report/words.ts';
import { timelineWords } from '../src/render/report/charts/time-axis.ts';
import type { Chart, DocBlock, Inlines } from '../src/render/report/document.ts';
import { tableWidths } from '../src/render/report/docx/widths.ts';
import { documentDocx } from '../src/render/report/docx.ts';
import { folder, planctl } from './support/bin.ts';
import { patience, printable, printedPages } from './support/libreoffice.ts';
import { madeDocument, textTable } from './support/report-document.ts';
import { hostile, richPeriod, richPlan } from './support/rich-plan.ts';
import { attributes, faults, opened, textOf, type Word } from './support/word.ts';

type Files = Readonly<Record<string, Buffer>>;

/** Makes reports of the rich plan as Word documents; their bytes by name. */
function make(
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = folder(richPlan),
): Files {
  const args = ['report', richPeriod, '--format', 'docx', '-o', 'out', '--allow-gaps', ...options];
  const run = planctl(cwd, args, env);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  const out = path.join(cwd, 'out');
  return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name))]));
}

const known = new Map<string, Files>();

/** The same, made once for all tests. */
function made(language: 'bg' | 'en', audience = 'steering'): Files {
  const key = `${language} ${audience}`;
  const files = known.get(key) ?? make(['--lang', language, '--audience', audience]);
  known.set(key, files);
  return files;
}

const whole = 'demo-2027-Q3.en.docx';

function only(files: Readonly<Record<string, Buffer>>, name: string): Word {
  const bytes = files[name];
  if (!bytes) throw new Error(`there is no ${name} among ${Object.keys(files).join(', ')}`);
  return opened(bytes);
}

async function document(blocks: readonly DocBlock[], part: 'all' | 'body' | 'annex' = 'all'): Promise<Word> {
  return opened(await documentDocx(madeDocument(blocks, [{ type: 'paragraph', text: ['Rule'] }]), part));
}

describe('a report as a Word document', () => {
  it.each(['steering', 'council', 'public', 'lead:ORG-A'])(
    'for %s is a package without faults',
    (audience) => {
      const files = made('en', audience);
      const names = Object.keys(files);
      expect(names.length).toBe(audience === 'council' || audience === 'public' ? 2 : 1);
      for (const name of names)
        expect({ name, faults: faults(only(files, name)) }).toEqual({ name, faults: [] });
    },
  );

  it('has headings in order, repeated heads of tables, whole rows, pages that are numbered', () => {
    const { body, parts } = only(made('en'), whole);
    const levels = attributes(body, 'w:pStyle', 'w:val').flatMap((style) =>
      /^Heading(\d)$/.test(style) ? [Number(style.slice(7))] : [],
    );
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(new Set(levels)).toEqual(new Set([1, 2, 3]));
    const tables = body.split('<w:tbl>').slice(1);
    const withHead = tables.filter((table) => /w:firstRow="(?:true|1)"/.test(table));
    expect(withHead.length).toBeGreaterThan(20);
    for (const table of withHead)
      expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader/>');
    expect(body.split('<w:tr>').length).toBe(body.split('<w:cantSplit/>').length);
    const foot = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(foot.some((xml) => xml.includes('NUMPAGES') && textOf(xml).includes('Page 1 of '))).toBe(true);
    expect(body).toContain('TOC ');
  });

  it('says its language, title and day, and leads from each figure to its explanation', () => {
    const { parts, body } = only(made('en'), whole);
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
    expect(parts.get('docProps/core.xml')).toContain('>2027-09-30T00:00:00Z</dcterms:modified>');
    expect(parts.get('word/styles.xml')).toContain('w:val="en-GB"');
    expect(only(made('bg'), 'demo-2027-Q3.bg.docx').parts.get('word/styles.xml')).toContain('w:val="bg-BG"');
    expect(attributes(body, 'w:hyperlink', 'w:anchor')).toContain('r_fig_A_13_health');
  });

  it('is the same, byte for byte, in another time zone and locale and beside another language', () => {
    const there = make(['--lang', 'bg,en'], { TZ: 'Pacific/Auckland', LANG: 'bg_BG.UTF-8' })[whole];
    const here = made('en')[whole];
    expect(here?.equals(there ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps the annexes of a council pack in a file of their own, which its figures lead to', () => {
    const files = made('en', 'council');
    const body = only(files, 'demo-2027-Q3-council.en.docx');
    const annex = only(files, 'demo-2027-Q3-council-annex.en.docx');
    const links = attributes(body.parts.get('word/_rels/document.xml.rels') ?? '', 'Relationship', 'Target');
    expect(links).toContain('demo-2027-Q3-council-annex.en.docx#r_fig_A_13_health');
    expect(body.text).toContain('The annexes are in a file of their own.');
    expect(body.text).not.toContain('Rules and thresholds');
    expect(annex.text).toContain('Rules and thresholds');
    expect(attributes(annex.body, 'w:bookmarkStart', 'w:name')).toContain('r_fig_A_13_health');
    expect(body.text).not.toMatch(/A-21/);
  });

  it('prints hostile texts as they are, and what does not show as a sign', () => {
    const { text, parts } = only(made('en'), whole);
    expect(text).toContain(hostile.markup);
    expect(text).toContain(hostile.markdown);
    expect(text).toContain(hostile.formula);
    expect(text).toContain('zero\ufffdwidth \ufffdturned\ufffd \ufffd[31mred \ufffdbell');
    expect([...parts.values()].join('')).not.toMatch(/<script|[\u202e\u200b\u001b]/);
  });

  it('takes any characters, line breaks and addresses, and links only to the web', async () => {
    const links: Inlines = [
      { text: 'web', to: 'https://example.org/a b?c=<d>&e="f"' },
      { text: 'script', to: 'javascript:alert(1)' },
      { text: 'file', to: 'file:///etc/passwd' },
      { text: 'nowhere', to: '#nowhere' },
      { text: 'here', to: '#s1' },
      { text: 'first\nsecond\u0000\ud800\uffff', language: 'x" onload="y' },
    ];
    const word = await document([{ type: 'paragraph', text: links }]);
    expect(faults(word)).toEqual([]);
    expect(word.text).toContain('webscriptfilenowherehere');
    expect(word.text).toContain('first\nsecond\ufffd\ufffd\ufffd');
    expect(attributes(word.body, 'w:hyperlink', 'w:anchor').filter((name) => name === 'r_s1').length).toBe(1);
    const rels = word.parts.get('word/_rels/document.xml.rels') ?? '';
    expect(rels).not.toMatch(/javascript|file:/);
  });

  it('names every place once, however long and alike the ids are', async () => {
    const long = 'A-'.repeat(40);
    const ids = [`${long}1`, `${long}2`, 'A-1', 'A_1', 'A-1'];
    const rows = ids.map((id) => ({ id, cells: [[{ text: id, to: `#${id}` }]] as readonly Inlines[] }));
    const back: Inlines = ids.map((id) => ({ text: id, to: `#${id}` }));
    const word = await document([
      { ...textTable(['Item'], []), rows },
      { type: 'paragraph', text: back },
    ]);
    expect(faults(word)).toEqual([]);
    expect(
      new Set(attributes(word.body, 'w:hyperlink', 'w:anchor').filter((name) => name.startsWith('r_A'))).size,
    ).toBe(4);
  });

  it('asks Word for the page numbers of long documents, and says which it will be in short ones', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [`row ${i}`]);
    const long = await document([textTable(['Item'], rows)]);
    const short = await document([textTable(['Item'], rows.slice(0, 90))]);
    expect(long.body.includes('w:dirty="true"')).toBe(true);
    expect(short.body.includes('w:dirty="true"')).toBe(false);
    const contents = short.text.split('\n').find((line) => /^A\. Rules\d+$/.test(line));
    expect(Number(contents?.slice('A. Rules'.length))).toBeGreaterThan(1);
  });
});

describe('the files of a pack', () => {
  it.each(['council', 'public'])('for the %s lead to places that are there', (audience) => {
    const files = made('en', audience);
    const places = new Map(
      Object.keys(files).map((name) => [
        name,
        new Set(attributes(only(files, name).body, 'w:bookmarkStart', 'w:name')),
      ]),
    );
    let met = 0;
    for (const name of Object.keys(files)) {
      const { parts } = only(files, name);
      for (const target of attributes(
        parts.get('word/_rels/document.xml.rels') ?? '',
        'Relationship',
        'Target',
      )) {
        const [file = '', place] = target.split('#');
        if (place === undefined || target.startsWith('http')) continue;
        expect(places.get(decodeURIComponent(file))?.has(place), target).toBe(true);
        met++;
      }
    }
    expect(met).toBeGreaterThan(10);
  });
});

describe('charts of a Word document', () => {
  it('are native, with their numbers, alternative text and a table', () => {
    const bytes = made('en')[whole] ?? Buffer.alloc(0);
    const { parts, body, text } = opened(bytes);
    const charts = [...parts].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(attributes(body, 'wp:docPr', 'descr').filter(Boolean).length);
    const series = charts.map(([, xml]) => values(xml)).find((all) => all.includes('21.4'));
    expect(series?.join(' ')).toContain('measured 46387 46477 46568 46660 46660 46752 47118 20 21.4 22');
    expect(text).toContain('21.4%');
    const books = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
    expect(books.length).toBe(charts.length);
    const sheets = books.map(([, book]) =>
      strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
    );
    expect(sheets.some((sheet) => sheet.includes('<v>21.4</v>'))).toBe(true);
  });

  it('tell two parts of the same signal apart by their pattern', async () => {
    const chart: Chart = {
      chart: 'stacked',
      title: 'Health',
      alt: 'Bars',
      table: textTable(['Area'], [['ALPHA']]),
      parts: [
        { word: 'late', signal: 'red', pattern: 0 },
        { word: 'overdue', signal: 'red', pattern: 1 },
        { word: 'on track', signal: 'green', pattern: 2 },
      ],
      rows: [{ label: 'ALPHA', counts: [3, 4, 0] }],
    };
    const { parts } = await document([{ type: 'chart', chart }]);
    const xml = parts.get('word/charts/chart1.xml') ?? '';
    expect(values(xml)).toEqual(['late', 'ALPHA', '3', 'overdue', 'ALPHA', '4', 'on track', 'ALPHA']);
    const [late = '', overdue = '', onTrack = ''] = xml.split('<c:ser>').slice(1);
    expect(late).not.toContain('pattFill');
    expect(overdue).toContain('<a:pattFill prst="wdUpDiag">');
    expect(onTrack).not.toContain('pattFill');
  });

  it('break a long timeline into several, each row in one of them', async () => {
    const row = (i: number) => ({
      group: 'ALPHA',
      id: `A-${i}`,
      label: `A-${i} Something`,
      start: 20_000 + i,
      end: i % 2 === 0 ? 20_400 : null,
      forecast: i % 4 === 0 ? 20_500 : null,
      original: null,
      progress: null,
      signal: 'green' as const,
      word: 'on track',
      unconfirmed: false,
      milestones: [],
    });
    const rows = Array.from({ length: 60 }, (_, i) => row(i));
    const chart: Chart = {
      chart: 'timeline',
      title: 'Timeline',
      alt: 'Bars',
      table: textTable(['Activity'], [['A-1']]),
      from: 19_723,
      to: 20_818,
      asOf: { day: 20_200, label: '22 Apr 2025' },
      ticks: [],
      quarters: [],
      flowing: false,
      rows,
      words: timelineWords(reportDocWords.en),
    };
    const word = await document([{ type: 'chart', chart }]);
    expect(faults(word)).toEqual([]);
    const charts = [...word.parts].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(3);
    const drawn = charts.flatMap(([, xml]) => [
      ...new Set(values(xml).filter((value) => value.startsWith('A-'))),
    ]);
    expect(drawn.sort()).toEqual(rows.map(({ label }) => label).sort());
    expect(charts[0]?.[1]).toContain('<a:noFill/>');
  });
});

it('the columns of a table fill the page and hold their longest words', () => {
  const table = textTable(['A', 'Несъпоставимост', 'C'], [['x', 'y', 'z'.repeat(300)]]);
  const widths = tableWidths(table, 9865);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBe(9865);
  expect(widths[1]).toBeGreaterThan(15 * 95);
  expect(Math.min(...widths)).toBeGreaterThan(200);
  const many = textTable(
    Array.from({ length: 30 }, (_, i) => `Неразделимодълго${i}`),
    [],
  );
  expect(tableWidths(many, 9865).reduce((sum, one) => sum + one, 0)).toBe(9865);
  expect(Math.min(...tableWidths(many, 9865))).toBeGreaterThan(0);
});

it.skipIf(!printable)('is printed by LibreOffice, where it is installed', { timeout: patience }, () => {
  const cwd = folder(richPlan);
  make(['--lang', 'bg', '--audience', 'council'], {}, cwd);
  const pages = printedPages(path.join(cwd, 'out/demo-2027-Q3-council.bg.docx'));
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThan(8);
});

/** Every value a chart keeps, in order. */
function values(xml: string): readonly string[] {
  return [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => value);
}
