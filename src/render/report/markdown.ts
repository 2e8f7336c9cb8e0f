import { marks } from '../judged.ts';
import { markdownText } from '../markdown/escape.ts';
import { webAddress } from './address.ts';
import { anchorsOf, linkTargets } from './anchors.ts';
import { namedAbove } from './captions.ts';
import type { Chart, DocBlock, Inline, Inlines, ReportDocument, Section, Table } from './document.ts';

/** A report, or a part of it, as GitHub's markdown that can be read as it is too: charts are their numbers. */
export function documentMarkdown(document: ReportDocument, part: 'all' | 'body' | 'annex'): string {
  const sections = [
    ...(part === 'annex' ? [] : document.sections),
    ...(part === 'body' ? [] : document.annexes),
  ];
  const writer = new MarkdownWriter(sections);
  const facts = document.facts.map(([name, value]) => `- **${markdownText(name)}:** ${writer.line(value)}`);
  const contents = sections.map(
    ({ id, number, title }) => `- [${markdownText(`${number}. ${title}`)}](#${id})`,
  );
  return `${[
    `# ${markdownText(document.title)}`,
    markdownText(document.subtitle),
    facts.join('\n'),
    `**${markdownText(document.labels.contents)}**`,
    contents.join('\n'),
    ...sections.flatMap((section) => [
      `## ${writer.anchor(section.id)}${markdownText(`${section.number}. ${section.title}`)}`,
      ...writer.blocks(section),
    ]),
    ...(part === 'body' ? [markdownText(document.annexNote)] : []),
  ].join('\n\n')}\n`;
}

class MarkdownWriter {
  readonly #anchors: ReadonlySet<string>;
  /** Anchors that are still to be set: those that something links to, each at its first place. */
  readonly #open: Set<string>;

  constructor(sections: readonly Section[]) {
    this.#anchors = new Set(anchorsOf(sections));
    this.#open = new Set([...linkTargets(sections), ...sections.map(({ id }) => id)]);
  }

  blocks(section: Section): readonly string[] {
    const named = namedAbove(section);
    return section.blocks.flatMap((block) => [
      ...(block.type === 'table' && !named.has(block) ? [`**${markdownText(block.caption)}**`] : []),
      ...this.#block(block),
    ]);
  }

  #block(block: DocBlock): readonly string[] {
    switch (block.type) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${this.anchor(block.id)}${this.line(block.text, block.id)}`];
      case 'paragraph':
        return [ofParagraph(this.line(block.text))];
      case 'list':
        return [block.items.map((item) => `- ${ofParagraph(this.line(item))}`).join('\n')];
      case 'table':
        return this.#table(block);
      case 'tiles':
        return [
          block.tiles
            .map(
              ({ label, value, note }) =>
                `- **${markdownText(label)}:** ${this.line(value)}${note.length === 0 ? '' : ` – ${this.line(note)}`}`,
            )
            .join('\n'),
        ];
      case 'callout': {
        const title = `> **${marks[block.tone]} ${markdownText(block.title)}**`;
        return [[title, ...block.text.map((text) => `>\n> ${ofParagraph(this.line(text))}`)].join('\n')];
      }
      case 'chart':
        return this.#chart(block.chart);
    }
  }

  /** Where a link leads to; nothing where none does. */
  anchor(id: string | undefined): string {
    if (id === undefined || !this.#open.delete(id)) return '';
    return `<a id="${id.replace(/[^\p{L}\p{N}_.-]/gu, '')}"></a>`;
  }

  line(inlines: Inlines, own?: string): string {
    return inlines
      .map((inline) => this.#inline(inline, own))
      .join('')
      .trim();
  }

  #inline(inline: Inline, own: string | undefined): string {
    if (typeof inline === 'string') return spaced(inline, markdownText);
    const { text, strong, signal, to } = inline;
    const said = signal === undefined ? text : `${marks[signal]} ${text}`;
    const target = this.#target(to, own);
    return spaced(said, (words) => {
      const escaped = markdownText(words);
      const weighed = strong ? `**${escaped}**` : escaped;
      return target === undefined ? weighed : `[${weighed}](${target})`;
    });
  }

  #target(to: string | undefined, own: string | undefined): string | undefined {
    if (to?.startsWith('#')) {
      const id = to.slice(1);
      return id !== own && this.#anchors.has(id) && /^[\p{L}\p{N}_.-]+$/u.test(id) ? to : undefined;
    }
    return webAddress(to);
  }

  #chart({ title, alt, table }: Chart): readonly string[] {
    return [`**${markdownText(title)}**`, ofParagraph(markdownText(alt)), ...this.#table(table)];
  }

  #table({ columns, rows }: Table): readonly string[] {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
      [
        row(columns.map(({ head }) => markdownText(head))),
        row(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
        ...rows.map(({ id, cells }) =>
          row(columns.map((_, i) => `${i === 0 ? this.anchor(id) : ''}${this.line(cells[i] ?? [], id)}`)),
        ),
      ].join('\n'),
    ];
  }
}

/** A text with the spaces at its ends outside of what is made of it. */
function spaced(text: string, made: (words: string) => string): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${made(words)}${/\s$/.test(text) ? ' ' : ''}`;
}

/** A line that begins like a list, a heading or a rule, and is none. */
function ofParagraph(line: string): string {
  return line.replace(/^(?=[-+=])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}
