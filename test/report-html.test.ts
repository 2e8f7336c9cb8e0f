import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, writeExample } from '../src/dev/report-example.mjs';
import type { Chart, DocBlock, Inlines, ReportDocument, Table } from '../src/render/report/document.ts';
import { attributes, cssString, html, rounded } from '../src/render/report/html/markup.ts';
import { contrasts, palettes } from '../src/render/report/html/palette.ts';
import { documentHtml } from '../src/render/report/html.ts';
import { widthOf, wrapped } from '../src/render/report/svg/text.ts';
import { planctl } from './support/bin.ts';
import { all, type Node, named, spokenName, treeOf } from './support/markup-tree.ts';

const pages = new Map<string, string>();
const trees = new Map<string, Node>();
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'planctl-'));
  writeExample(path.join(directory, 'plans'));
  for (const audience of ['steering', 'council', 'public']) {
    const made = planctl(directory, [
      'report',
      example.period,
      '--audience',
      audience,
      '--lang',
      'bg,en',
      '--format',
      'html',
      '-o',
      'out',
      '--allow-gaps',
    ]);
    expect(made.stderr).toBe('');
  }
  const out = path.join(directory, 'out');
  for (const name of readdirSync(out)) {
    const text = readFileSync(path.join(out, name), 'utf8');
    pages.set(name, text);
    trees.set(name, treeOf(text));
  }
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const each = (look: (page: Node, name: string, text: string) => void): void => {
  expect(pages.size).toBe(10);
  for (const [name, page] of trees) look(page, name, pages.get(name) ?? '');
};
const has =
  (attribute: string) =>
  (node: Node): boolean =>
    attribute in node.attributes;

describe('a report as a page', () => {
  it('is well-formed, in its language, with a title', () => {
    each((page, name, text) => {
      expect(text.startsWith('<!DOCTYPE html>\n<html lang=')).toBe(true);
      expect(page.attributes['lang']).toBe(name.includes('.bg.') ? 'bg' : 'en');
      const [title] = named(page, 'title');
      expect(title?.text.length).toBeGreaterThan(10);
    });
  });

  it('holds no script and nothing from elsewhere', () => {
    each((page, _, text) => {
      expect(
        named(
          page,
          'script',
          'link',
          'img',
          'iframe',
          'object',
          'embed',
          'base',
          'image',
          'use',
          'foreignObject',
        ),
      ).toEqual([]);
      expect(
        all(page, ({ attributes: one }) => Object.keys(one).some((key) => /^on|^src|^xlink/.test(key))),
      ).toEqual([]);
      expect(text).not.toMatch(/@import|url\((?!#)|@font-face/);
      const web = named(page, 'a')
        .map(({ attributes: { href } }) => href ?? '')
        .filter((href) => !/^#|^[\w%.-]+\.html(#|$)/.test(href));
      expect(web.every((href) => href === 'https://example.org/decisions/214')).toBe(true);
    });
  });

  it('has each id once, and what links and labels point to', () => {
    each((page, name) => {
      const ids = all(page, has('id')).map(({ attributes: { id } }) => id ?? '');
      expect([...new Set(ids)].length, name).toBe(ids.length);
      const known = new Set(ids);
      const wanted = all(page).flatMap(({ attributes: one }) => [
        ...(one['aria-labelledby']?.split(' ') ?? []),
        ...(one['href']?.startsWith('#') ? [one['href'].slice(1)] : []),
        ...(one['fill']?.startsWith('url(') ? [one['fill'].slice(5, -1)] : []),
      ]);
      expect(wanted.filter((id) => !known.has(id))).toEqual([]);
      for (const {
        attributes: { href = '' },
      } of named(page, 'a')) {
        const [file = '', anchor] = href.split('#');
        if (href.startsWith('#') || href.startsWith('https:')) continue;
        const other = pages.get(decodeURIComponent(file));
        expect(other, href).toBeDefined();
        if (anchor !== undefined) expect(other).toContain(` id="${anchor}"`);
      }
    });
  });

  it('has an anchor for every entity, and leads from each computed figure to how it came about', () => {
    const page = treeOf(pages.get('zelengrad-2027-Q2.en.html') ?? '');
    const ids = new Set(all(page, has('id')).map(({ attributes: { id } }) => id));
    for (const id of ['A-01', 'A-14', 'K-01', 'K-09', 'OG-01', 'DIGIT', 'SG-1'])
      expect(ids, id).toContain(id);
    const figures = named(page, 'a').filter(({ attributes: { href } }) => href?.startsWith('#fig-'));
    expect(figures.length).toBeGreaterThan(40);
    expect(figures.every((link) => spokenName(link, page).includes('How this figure came about'))).toBe(true);
  });

  it('has landmarks, a way past the contents, and headings in order', () => {
    each((page, name) => {
      for (const landmark of ['header', 'nav', 'main', 'footer', 'h1'])
        expect(named(page, landmark), landmark).toHaveLength(1);
      const [first] = named(page, 'a');
      expect(first?.attributes['href']).toBe(`#${named(page, 'main')[0]?.attributes['id']}`);
      let level = 0;
      for (const heading of named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
        const now = Number(heading.name.slice(1));
        expect(now, `${name}: ${heading.text}`).toBeLessThanOrEqual(level + 1);
        expect(heading.text.trim()).not.toBe('');
        level = now;
      }
      for (const section of named(page, 'section')) expect(named(section, 'h2')).toHaveLength(1);
      for (const list of named(page, 'ul', 'ol')) {
        expect(
          list.children.every(
            (child) => child.name === 'li' || (child.name === '#text' && child.text.trim() === ''),
          ),
        ).toBe(true);
      }
    });
  });

  it('has tables with captions, heads of columns and of rows, and labels for cards', () => {
    each((page) => {
      for (const table of named(page, 'table')) {
        expect(named(table, 'caption')[0]?.text.trim()).not.toBe('');
        const heads = named(named(table, 'thead')[0] ?? table, 'th');
        expect(heads.every(({ attributes: one, text }) => one['scope'] === 'col' && text.trim() !== '')).toBe(
          true,
        );
        for (const row of named(named(table, 'tbody')[0] ?? table, 'tr')) {
          const cells = named(row, 'th', 'td');
          expect(cells).toHaveLength(heads.length);
          expect(cells[0]?.name === 'th' ? cells[0].attributes['scope'] : 'row').toBe('row');
          for (const [i, cell] of cells.entries()) {
            if (cell.name === 'td') expect(cell.attributes['data-label']).toBe(heads[i]?.text);
          }
        }
      }
    });
  });

  it('tells each drawing in words and its numbers in a table', () => {
    each((page, name) => {
      for (const svg of named(page, 'svg')) {
        expect(svg.attributes['role']).toBe('img');
        expect(spokenName(svg, page).trim()).not.toBe('');
      }
      const figures = named(page, 'figure');
      if (name.startsWith('zelengrad-2027-Q2.')) expect(figures.length).toBe(11);
      for (const figure of figures) {
        expect(named(figure, 'figcaption')).toHaveLength(1);
        expect(named(named(figure, 'details')[0] ?? figure, 'tr').length).toBeGreaterThan(1);
      }
    });
  });

  it('gives every link and button a name, and every judgement a sign beside its colour', () => {
    each((page) => {
      for (const link of named(page, 'a', 'summary')) expect(spokenName(link, page).trim()).not.toBe('');
      for (const signal of all(page, ({ attributes: one }) => /\bsignal\b/.test(one['class'] ?? ''))) {
        expect(signal.text).toMatch(/^[●▲■○]\u00a0\S/);
      }
    });
  });

  it('keeps letters of a drawing inside it', () => {
    each((page, name) => {
      for (const svg of named(page, 'svg')) {
        const [, , width = 0, height = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
        for (const text of named(svg, 'text')) {
          const said = text.children
            .filter((child) => child.name === '#text')
            .map((child) => child.text)
            .join('');
          const size = /\bsmall\b/.test(text.attributes['class'] ?? '') ? 11.5 : 13;
          const room = widthOf(said, size);
          const x = Number(text.attributes['x']);
          const anchor = text.attributes['text-anchor'] ?? 'start';
          const left = anchor === 'start' ? x : anchor === 'end' ? x - room : x - room / 2;
          expect(left, `${name}: ${said}`).toBeGreaterThanOrEqual(-1);
          expect(left + room, `${name}: ${said}`).toBeLessThanOrEqual(width + 1);
          expect(Number(text.attributes['y'])).toBeLessThanOrEqual(height);
        }
      }
    });
  });

  it('is the same bytes when it is made again, elsewhere and in another time zone', () => {
    const again = planctl(
      directory,
      ['report', example.period, '--lang', 'bg', '--format', 'html', '--allow-gaps'],
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', PLANCTL_LANG: 'bg' },
    );
    expect(again.stdout).toBe(pages.get('zelengrad-2027-Q2.bg.html'));
  });
});

describe('colours', () => {
  it('stand out enough in both modes', () => {
    for (const [mode, palette] of Object.entries(palettes)) {
      for (const [ink, ground, least] of contrasts) {
        expect(
          contrast(palette[ink], palette[ground]),
          `${mode}: ${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(least);
      }
    }
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What people write who mean harm, or do not know. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)`,
  '</style></title></svg><script>alert(1)</script>',
  ']]><!--<b>',
  '\u001b[31mred\u0007\u0000',
  '\u202egnp.exe\u2066',
  '&lt;b&gt; &amp; &#x3c;',
  'a\ud800b\uffff',
  '`x` {{x}} | =1+1 #{y}',
  'Ж'.repeat(300),
  '',
];

describe('hostile text', () => {
  it('is text wherever it stands', () => {
    for (const text of hostile) {
      const made = documentHtml(withText(text), 'all');
      const page = treeOf(made);
      expect(named(page, 'script', 'img', 'b')).toEqual([]);
      expect(
        all(page, ({ attributes: one }) => Object.keys(one).some((key) => key.startsWith('on'))),
      ).toEqual([]);
      expect(made).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/);
      expect(named(page, 'style')).toHaveLength(1);
    }
    const [first = ''] = hostile;
    expect(named(treeOf(documentHtml(withText(first), 'all')), 'h1')[0]?.text).toBe(first);
  });

  it('leads nowhere but to the web and to what is in the report', () => {
    for (const to of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      ' https://x',
      '//evil',
      'file:///etc',
      '#nowhere',
      '#',
      'https://x y',
      'vbscript:x',
    ]) {
      const page = treeOf(documentHtml(withLink(to), 'all'));
      const main = named(page, 'main')[0] ?? page;
      expect(named(main, 'a'), to).toEqual([]);
      expect(main.text).toContain('a link');
    }
    for (const to of ['https://example.org/?a=1&b="2"', 'http://example.org', '#s1']) {
      const page = treeOf(documentHtml(withLink(to), 'all'));
      expect(named(named(page, 'main')[0] ?? page, 'a')[0]?.attributes['href']).toBe(to);
    }
  });

  it('finds no way around the templates', () => {
    expect(
      String(html`<p title="${'"'}">${['<', html`<b>${'&'}</b>`, null, false, undefined, -0.001]}</p>`),
    ).toBe('<p title="&quot;">&lt;<b>&amp;</b>0</p>');
    expect(String(attributes({ a: '"x"', b: null, c: 1.239, d: undefined }))).toBe(
      ' a="&quot;x&quot;" c="1.24"',
    );
    expect(cssString('"</style>\\\n')).toBe('"\\22 \\3c /style\\3e \\5c \\a "');
    expect([rounded(Number.NaN), rounded(-0), rounded(1 / 3), rounded(1e9)]).toEqual([
      '0',
      '0',
      '0.33',
      '1000000000',
    ]);
  });
});

describe('a document', () => {
  it('loses an id that is taken, and a heading takes the level that is free', () => {
    const text: Inlines = ['x'];
    const blocks: readonly DocBlock[] = [
      { type: 'heading', level: 4, text, id: 'A-01' },
      { type: 'heading', level: 4, text, id: 'A-01' },
      { type: 'heading', level: 3, text, id: 'report' },
      { type: 'heading', level: 3, text, id: 'no id' },
    ];
    const main = named(treeOf(documentHtml(documentOf(blocks), 'all')), 'main')[0];
    const headings = main ? named(main, 'h3', 'h4') : [];
    expect(headings.map(({ name, attributes: { id } }) => [name, id])).toEqual([
      ['h3', 'A-01'],
      ['h4', undefined],
      ['h3', undefined],
      ['h3', undefined],
    ]);
  });

  it('leads from one file to the other where it is known', () => {
    const blocks: readonly DocBlock[] = [{ type: 'paragraph', text: [{ text: 'a figure', to: '#annex-a' }] }];
    const hrefs = (file?: string): readonly (string | undefined)[] =>
      named(treeOf(documentHtml(documentOf(blocks), 'body', file)), 'a').map(
        ({ attributes: { href } }) => href,
      );
    expect(hrefs('план & annex.html')).toContain('%D0%BF%D0%BB%D0%B0%D0%BD%20%26%20annex.html#annex-a');
    expect(hrefs().filter((href) => !href?.startsWith('#'))).toEqual([]);
  });

  it('says which texts are in another language', () => {
    const blocks: readonly DocBlock[] = [{ type: 'paragraph', text: [{ text: 'дума', language: 'bg' }] }];
    const page = treeOf(documentHtml(documentOf(blocks), 'all'));
    expect(all(page, ({ attributes: { lang } }) => lang === 'bg').map(({ text }) => text)).toEqual(['дума']);
  });
});

describe('lines of a drawing', () => {
  it('fit their width, and end with an ellipsis where words are left over', () => {
    for (const text of [
      'one two three four',
      'Свръхдългадумабезпразнини'.repeat(4),
      'a',
      '数字化转型数字化转型数字化转型',
      'e\u0301'.repeat(90),
    ]) {
      for (const most of [1, 2, 5]) {
        const made = wrapped(text, 13, 90, most);
        expect(made.length).toBeLessThanOrEqual(most);
        expect(made.every((one) => widthOf(one, 13) <= 91)).toBe(true);
        const whole = made.join('').replaceAll(' ', '') === text.replaceAll(' ', '');
        expect(whole || made.at(-1)?.endsWith('…')).toBe(true);
        expect(made.every((one) => !one.startsWith('\u0301'))).toBe(true);
      }
    }
  });
});

function documentOf(blocks: readonly DocBlock[], text = 'text'): ReportDocument {
  const page = treeLabels(text);
  return {
    language: 'en',
    asOf: '2027-09-30',
    title: text,
    subtitle: text,
    facts: [[text, [text]]],
    sections: [{ id: 's1', number: '1', title: text, blocks }],
    annexes: [{ id: 'annex-a', number: 'A', title: text, blocks: [] }],
    annexNote: text,
    labels: page,
  };
}

function treeLabels(text: string): ReportDocument['labels'] {
  return {
    contents: text,
    page: text,
    of: text,
    skip: text,
    top: text,
    numbers: text,
    explains: text,
    annexes: text,
    annex: text,
  };
}

function withLink(to: string): ReportDocument {
  return documentOf([{ type: 'paragraph', text: [{ text: 'a link', to }] }]);
}

function withText(text: string): ReportDocument {
  const inline: Inlines = [text, { text, strong: true, signal: 'red', to: text, language: text }];
  const table: Table = {
    type: 'table',
    caption: text,
    columns: [text, text, text, text].map((head) => ({ head, align: 'start', width: 1 })),
    rows: [{ id: text, cells: [inline, inline, inline, inline] }],
  };
  const at = { day: 20000, label: text };
  const shared = { alt: text, title: text, table };
  const charts: readonly Chart[] = [
    {
      ...shared,
      chart: 'trajectory',
      unit: text,
      asOf: at,
      path: [
        { ...at, value: 1, text },
        { ...at, day: 20400, value: 1, text },
      ],
      step: true,
      tolerance: 1,
      falling: false,
      range: { low: null, high: 3 },
      values: [{ ...at, value: 1, text, firm: false }],
      words: { path: text, values: text, tolerance: text, notFinal: text, range: text, asOf: text },
    },
    {
      ...shared,
      chart: 'stacked',
      parts: [{ word: text, signal: 'green', pattern: 3 }],
      rows: [
        { label: text, counts: [0] },
        { label: text, counts: [7] },
      ],
    },
    {
      ...shared,
      chart: 'timeline',
      from: 20000,
      to: 20000,
      asOf: at,
      ticks: [at],
      quarters: [at, { ...at, day: 20001 }],
      flowing: false,
      rows: [
        {
          group: text,
          id: text,
          label: text,
          start: null,
          end: null,
          forecast: 20001,
          original: 19999,
          progress: 130,
          signal: 'grey',
          word: text,
          unconfirmed: true,
          milestones: [{ ...at, state: 'cancelled', title: text }],
        },
      ],
      words: {
        forecast: text,
        original: text,
        milestone: text,
        overdue: text,
        unconfirmed: text,
        undated: text,
        asOf: text,
      },
    },
    {
      ...shared,
      chart: 'travel',
      steps: [
        { word: text, signal: 'red' },
        { word: text, signal: 'green' },
      ],
      rows: [
        { label: text, before: 0, now: 1, word: text },
        { label: text, before: null, now: null, word: text },
      ],
      words: { before: text, now: text },
    },
  ];
  return documentOf(
    [
      { type: 'heading', level: 3, text: inline, id: text },
      { type: 'paragraph', text: inline, tone: 'lead' },
      { type: 'list', items: [inline] },
      table,
      { type: 'tiles', tiles: [{ label: text, value: inline, note: inline, signal: 'amber' }] },
      { type: 'callout', tone: 'red', title: text, text: [inline, inline] },
      ...charts.map((chart): DocBlock => ({ type: 'chart', chart })),
    ],
    text,
  );
}
