import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocBlock } from '../src/render/report/document.ts';
import { documentMarkdown } from '../src/render/report/markdown.ts';
import { folder, planctl } from './support/bin.ts';
import { madeDocument, textTable } from './support/report-document.ts';
import { hostile, richPeriod, richPlan } from './support/rich-plan.ts';

/** The report of the rich plan on standard output. */
function printed(...options: readonly string[]): string {
  const run = planctl(folder(richPlan), ['report', richPeriod, '--allow-gaps', ...options]);
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  return run.stdout;
}

const markdown = (blocks: readonly DocBlock[], part: 'all' | 'body' | 'annex' = 'all'): string =>
  documentMarkdown(madeDocument(blocks, [{ type: 'paragraph', text: ['Rule'] }]), part);

/** The cells of a row: what stands between lines that are not escaped. */
const cellsOf = (row: string): number => row.split(/(?<!\\)\|/).length - 2;

describe('a report as markdown', () => {
  it.each(['steering', 'public', 'lead:ORG-A'])(
    'for %s has whole tables, headings in order, links that lead somewhere',
    (audience) => {
      const text = printed('--lang', 'en', '--audience', audience);
      const lines = text.split('\n');
      expect(lines[0]).toBe('# Progress report on “Trial plan”, Q3 2027');
      for (const [i, line] of lines.entries()) {
        if (!line.startsWith('| ---')) continue;
        const columns = cellsOf(line);
        for (let row = i - 1; lines[row]?.startsWith('|'); row += row < i ? 2 : 1) {
          expect({ row: lines[row], cells: cellsOf(lines[row] ?? '') }).toEqual({
            row: lines[row],
            cells: columns,
          });
        }
      }
      const levels = lines.flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? []);
      expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
      const places = [...text.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, id]) => id);
      expect(new Set(places).size).toBe(places.length);
      const links = [...text.matchAll(/(?<!\\)\]\(#([^)]*)\)/g)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter((id) => !places.includes(id))).toEqual([]);
    },
  );

  it('leads from a figure to its explanation, and prints charts as a sentence and their numbers', () => {
    const text = printed('--lang', 'bg');
    expect(text).toContain('[■ просрочена](#fig-A-13-health)');
    expect(text).toMatch(/^### <a id="fig-A-13-health"><\/a>/m);
    expect(text).toContain('22,0\u00a0% за III тримесечие на 2027 г. при очаквана стойност');
    expect(text).toContain('| отчетено | II трим. 2027 | 21,4\u00a0% |');
  });

  it('is one text without what could be taken for markup', () => {
    const text = printed('--lang', 'en');
    const plain = text.replace(/<a id="[\w.-]+"><\/a>|<!-- -->/g, '').replace(/^>.*$/gm, '');
    expect(plain).not.toMatch(/(?<!\\)</);
    expect(plain).not.toMatch(/(?<!\\)`|(?<!\\)\]\(javascript|[\u202e\u200b\u001b]/);
    expect(text).toContain('\\<script\\>alert(1)\\</script\\> \\& \\<w:t\\>');
    expect(text).toContain('@<!-- -->someone');
    expect(hostile.markdown).toContain('| a |');
  });

  it('keeps the annexes of a council pack in a file of their own', () => {
    const cwd = folder(richPlan);
    const args = ['report', richPeriod, '--allow-gaps', '--audience', 'council', '--lang', 'en', '-o', 'out'];
    expect(planctl(cwd, args).stderr).toBe('');
    expect(readdirSync(path.join(cwd, 'out'))).toEqual([
      'demo-2027-Q3-council-annex.en.md',
      'demo-2027-Q3-council.en.md',
    ]);
    const [annex = '', body = ''] = readdirSync(path.join(cwd, 'out')).map((name) =>
      readFileSync(path.join(cwd, 'out', name), 'utf8'),
    );
    expect(body).toMatch(/\n\nThe annexes are in a file of their own\.\n$/);
    expect(body).not.toContain('(#fig-');
    expect(annex).toContain('Rules and thresholds');
    expect(annex).not.toContain('## 1');
  });
});

describe('a line of markdown', () => {
  it.each([
    ['- no list', '\\- no list'],
    ['1. no number', '1\\. no number'],
    ['+1 and =2', '\\+1 and =2'],
    ['two\nlines', 'two lines'],
    ['# no heading', '\\# no heading'],
  ])('%j is %j', (text, expected) => {
    expect(markdown([{ type: 'paragraph', text: [text] }])).toContain(`\n\n${expected}\n`);
  });

  it('has its emphasis and links around words, not around spaces', () => {
    const text = [
      { text: 'Why: ', strong: true },
      'so',
      { text: ' see', to: 'https://example.org/a_(b)|c' },
      '.',
    ];
    expect(markdown([{ type: 'paragraph', text }])).toContain(
      '\n\n**Why:** so [see](https://example.org/a_%28b%29%7Cc).\n',
    );
  });

  it('leads nowhere but to the web and to places of its own file', () => {
    const text = [
      { text: 'a', to: 'javascript:alert(1)' },
      { text: 'b', to: '#annex-a' },
      { text: 'c', to: '#s1' },
    ];
    expect(markdown([{ type: 'paragraph', text }], 'body')).toContain('\n\nab[c](#s1)\n');
    expect(markdown([{ type: 'paragraph', text }])).toContain('\n\na[b](#annex-a)[c](#s1)\n');
  });

  it('names a table unless the heading above it does', () => {
    const table = textTable(['Item'], [['a | b']]);
    expect(markdown([table])).toContain('\n\n**Item**\n\n| Item |\n| --- |\n| a \\| b |\n');
    const heading = { type: 'heading', level: 3, text: ['Item'] } as const;
    expect(markdown([heading, table])).toContain('### Item\n\n| Item |\n');
  });
});
