import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { visible } from '../model/visible.ts';
import {
  type Block,
  type Column,
  type Piece,
  pieces,
  type Rich,
  type Tone,
  type TreeNode,
} from './blocks.ts';
import { flowed } from './flow.ts';

/** The screen that blocks are drawn for. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  /** 0 no colour, 1 sixteen colours, 2 and 3 more. */
  readonly colour: 0 | 1 | 2 | 3;
}

/** Blocks as text for a terminal, fitted to its width. */
export function drawBlocks(blocks: readonly Block[], screen: Screen): string {
  return new Drawing(screen).draw(blocks);
}

class Drawing {
  readonly #width: number;
  readonly #tones: Readonly<Record<Tone, (text: string) => string>>;

  constructor(screen: Screen) {
    this.#width = Math.max(screen.width, 40);
    const chalk: ChalkInstance = new Chalk({ level: screen.colour });
    this.#tones = {
      plain: (text) => text,
      strong: chalk.bold,
      dim: chalk.dim,
      good: chalk.green,
      warn: chalk.yellow,
      bad: chalk.red,
      accent: chalk.cyan,
    };
  }

  draw(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('');
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'gap':
        return '\n';
      case 'title': {
        const title = this.#wrapped([{ text: block.text, tone: 'strong' }], this.#width, '');
        return block.note === undefined
          ? title
          : title + this.#wrapped([{ text: block.note, tone: 'dim' }], this.#width, '');
      }
      case 'heading':
        return `\n${this.#wrapped([{ text: block.text, tone: 'strong' }], this.#width, '')}`;
      case 'line': {
        const indent = ' '.repeat(block.indent ?? 0);
        return this.#wrapped(pieces(block.text), this.#width, indent, indent);
      }
      case 'fields':
        return this.#fields(block.fields);
      case 'table':
        return this.#table(block.columns, block.rows);
      case 'tree':
        return block.nodes.map((node) => this.#tree(node, '', '')).join('');
      case 'drawing':
        return block
          .draw({ width: this.#width, measure: stringWidth })
          .map((line) => `${this.#painted(withoutBlanksBehind(pieces(line)))}\n`)
          .join('');
    }
  }

  #fields(fields: readonly (readonly [string, Rich])[]): string {
    const label = Math.min(
      Math.max(0, ...fields.map(([name]) => stringWidth(name))),
      Math.floor(this.#width / 3),
    );
    return fields
      .map(([name, value]) => {
        if (stringWidth(name) > label) {
          const own = this.#wrapped([{ text: name, tone: 'dim' }], this.#width, '  ', '  ');
          const indent = ' '.repeat(label + 4);
          return own + this.#wrapped(pieces(value), this.#width, indent, indent, label + 4);
        }
        const gap = ' '.repeat(label - stringWidth(name));
        const head = `  ${this.#tones.dim(name)}${gap}  `;
        return this.#wrapped(pieces(value), this.#width, head, ' '.repeat(label + 4), label + 4);
      })
      .join('');
  }

  #tree(node: TreeNode, first: string, rest: string): string {
    const hang = node.children.length > 0 ? `${rest}│ ` : `${rest}  `;
    const own = this.#wrapped(
      pieces(node.text),
      this.#width,
      this.#tones.dim(first),
      this.#tones.dim(hang),
      Math.max(stringWidth(first), stringWidth(hang)),
    );
    const children = node.children.map((child, i) => {
      const last = i === node.children.length - 1;
      return this.#tree(child, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`);
    });
    return own + children.join('');
  }

  #table(all: readonly Column[], cells: readonly (readonly Rich[])[]): string {
    const kept = this.#kept(all, cells);
    const columns = kept.flatMap((i) => all[i] ?? []);
    const rows = cells.map((row) => kept.map((i) => row[i] ?? ''));
    const widths = this.#widths(columns, rows);
    const table = new Table({
      head: columns.some((column) => column.head !== '')
        ? columns.map(({ head }, i) => this.#cell([{ text: head, tone: 'dim' }], widths[i] ?? 0))
        : [],
      colWidths: widths.map((width) => width + 2),
      colAligns: columns.map((column) => column.align ?? 'left'),
      chars: bare,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
    });
    // Lines are broken here: the table would let a colour run on into the cell beside.
    for (const row of rows) table.push(row.map((cell, i) => this.#cell(cell, widths[i] ?? 0)));
    return `${table.toString().replace(/[ \t]+$/gm, '')}\n`;
  }

  #cell(text: Rich, width: number): string {
    return flowed(text, width, stringWidth)
      .map((line) => this.#inTones(line))
      .join('\n');
  }

  /** The columns there is room for: spare ones go, the last first, while the others would be squeezed. */
  #kept(columns: readonly Column[], rows: readonly (readonly Rich[])[]): readonly number[] {
    let kept = columns.map((_, i) => i);
    const needs = columns.map((column, i) => {
      const natural = naturalWidth(column, rows, i);
      return column.flexible ? Math.min(natural, 14) : natural;
    });
    const needed = (): number => kept.reduce((sum, i) => sum + (needs[i] ?? 0) + 2, 0);
    while (needed() > this.#width) {
      const spare = kept.findLast((i) => columns[i]?.spare);
      if (spare === undefined) break;
      kept = kept.filter((i) => i !== spare);
    }
    return kept;
  }

  /** Natural widths when they fit; else the flexible columns give way, the widest first, and then the others. */
  #widths(columns: readonly Column[], rows: readonly (readonly Rich[])[]): readonly number[] {
    const widths = columns.map((column, i) => naturalWidth(column, rows, i));
    const total = (): number => widths.reduce((sum, width) => sum + width + 2, 0);
    for (const kind of ['flexible', 'all'] as const) {
      const least = kind === 'flexible' ? 14 : 6;
      while (total() > this.#width) {
        const candidates = widths
          .map((width, i) => ({ width, i }))
          .filter(({ width, i }) => (kind === 'all' || columns[i]?.flexible) && width > least);
        const widest = candidates.sort((a, b) => b.width - a.width)[0];
        if (!widest) break;
        widths[widest.i] = widest.width - 1;
      }
    }
    return widths;
  }

  #painted(parts: readonly Piece[]): string {
    return this.#inTones(parts.map(({ text, tone }) => ({ text: visible(text), tone })));
  }

  #inTones(parts: readonly Piece[]): string {
    return parts.map(({ text, tone }) => this.#tones[tone](text)).join('');
  }

  /** Words flowed into lines no wider than the screen; `first` and `rest` begin the lines. */
  #wrapped(
    parts: readonly Piece[],
    width: number,
    first: string,
    rest = '',
    indent = stringWidth(first),
  ): string {
    const lines = flowed(parts, Math.max(width - indent, 20), stringWidth).map((line) => this.#inTones(line));
    const begun = lines.map((text, i) => (text === '' ? '' : `${i === 0 ? first : rest}${text}`));
    return `${begun.join('\n')}\n`;
  }
}

/** Pieces of a line without the blanks at its end, whichever piece they are in. */
function withoutBlanksBehind(parts: readonly Piece[]): readonly Piece[] {
  const last = parts.findLastIndex(({ text }) => text.trimEnd() !== '');
  return parts
    .slice(0, last + 1)
    .map((part, i) => (i === last ? { ...part, text: part.text.trimEnd() } : part));
}

/** The width of a column without any break. */
function naturalWidth(column: Column, rows: readonly (readonly Rich[])[], i: number): number {
  return rows.reduce((most, row) => Math.max(most, plainWidth(row[i] ?? '')), stringWidth(column.head));
}

function plainWidth(text: Rich): number {
  const plain = pieces(text)
    .map((part) => visible(part.text))
    .join('');
  return Math.max(...plain.split('\n').map((line) => stringWidth(line)));
}

/** A table of columns without lines between them. */
const bare = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
);
