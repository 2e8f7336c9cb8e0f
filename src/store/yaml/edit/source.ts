import { type Entry, type Node, type Range, tree } from '../tree.ts';
import { blockHeader } from './block-text.ts';

/** A field of a mapping or an item of a list, in the text: from its key, question mark or dash to its last sign. */
export interface Member {
  readonly start: number;
  readonly end: number;
  /** Behind the colon or dash; for a key without a colon behind the key. */
  readonly valueStart: number;
  readonly key?: Range;
  readonly value: Node;
}

export type Collection = Exclude<Node, { readonly type: 'scalar' }>;

/** A text with its nodes, and where its lines begin and end. */
export class Source {
  readonly text: string;
  readonly root: Node | undefined;
  readonly lineBreak: string;

  constructor(text: string) {
    this.text = text;
    this.root = tree(text);
    this.lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  }

  /** Where the line of an offset begins. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the line of an offset ends, before its break. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return end > offset && this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Where the line after that of an offset begins; the end of the text when there is none. */
  nextLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end < 0 ? this.text.length : end + 1;
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  /** Whether nothing but blanks stands before an offset in its line. */
  isFirstInLine(offset: number): boolean {
    return /^[ \t]*$/.test(this.text.slice(this.lineStart(offset), offset));
  }

  /** What stands behind an offset in its line: nothing, a comment, or something that means data. */
  rest(offset: number): 'nothing' | 'comment' | 'data' {
    const rest = this.text.slice(offset, this.lineEnd(offset));
    if (/^[ \t]*$/.test(rest)) return 'nothing';
    return /^[ \t]+#/.test(rest) || (rest.startsWith('#') && /[ \t]/.test(this.text[offset - 1] ?? ''))
      ? 'comment'
      : 'data';
  }

  /** The offset of a sign behind an offset, with nothing but blanks, breaks and comments before it; else -1. */
  find(sign: string, from: number, limit: number = this.text.length): number {
    for (let i = from; i < limit; i++) {
      const character = this.text[i] ?? '';
      if (character === sign) return i;
      if (character === '#' && i > 0 && /\s/.test(this.text[i - 1] ?? '')) i = this.lineEnd(i);
      else if (!/\s/.test(character)) return -1;
    }
    return -1;
  }

  isFlow(node: Node): boolean {
    return node.type !== 'scalar' && !this.#isBlock(node);
  }

  #isBlock(node: Collection): boolean {
    const first = this.text[node.range.start] ?? '';
    if (node.type === 'sequence') return first !== '[';
    return first !== '{' && !this.isBarePair(node);
  }

  /** A field in a list between brackets without braces of its own: `[a: b]`. */
  isBarePair(node: Node): boolean {
    return node.type === 'mapping' && node.barePair === true;
  }

  /** Whether a value is a text on the lines below a `|` or `>`. */
  isBlockText(node: Node): boolean {
    return node.type === 'scalar' && /[|>]/.test(this.text[node.range.start] ?? '');
  }

  /** The fields or items of a mapping or list. */
  members(node: Collection): readonly Member[] {
    return node.type === 'mapping' ? this.#fields(node.entries, node) : this.#items(node.items, node);
  }

  #fields(entries: readonly Entry[], node: Collection): readonly Member[] {
    let from = node.range.start + (this.text[node.range.start] === '{' ? 1 : 0);
    return entries.map(({ keyRange, value }) => {
      const comma = this.find(',', from, keyRange.start);
      const question = this.find('?', comma < 0 ? from : comma + 1, keyRange.start);
      const colon = this.find(':', keyRange.end);
      const valueStart = colon < 0 ? keyRange.end : colon + 1;
      const end = Math.max(keyRange.end, valueStart, value.range.end);
      from = end;
      return { start: question < 0 ? keyRange.start : question, end, valueStart, key: keyRange, value };
    });
  }

  #items(items: readonly Node[], node: Collection): readonly Member[] {
    if (this.text[node.range.start] === '[') {
      return items.map((value) => {
        const { start, end } = value.range;
        return { start, end, valueStart: start, value };
      });
    }
    let from = node.range.start;
    return items.map((value) => {
      const start = this.find('-', from);
      from = Math.max(value.range.end, start + 1);
      return { start, end: from, valueStart: start + 1, value };
    });
  }

  /**
   * Where a member between lines ends: behind its last line, and behind the comments that follow it further in than it
   * stands itself, since they are about what is in it.
   */
  blockEnd(member: Member): number {
    const indent = this.column(member.start);
    let end = this.contentEnd(member);
    for (let at = end; at < this.text.length; at = this.nextLine(at)) {
      const line = this.text.slice(at, this.lineEnd(at));
      const comment = /^( *)[ \t]*#/.exec(line);
      if (comment && (comment[1] ?? '').length > indent) end = this.nextLine(at);
      else if (/\S/.test(line)) break;
    }
    return end;
  }

  /** Where the lines of a member end: at the start of the next line, or at the end of the text. */
  contentEnd(member: Member): number {
    const last = lastLeaf(member.value);
    if (last === undefined || !this.isBlockText(last)) return this.nextLine(member.end);
    return this.blockTextEnd(last.range);
  }

  /** Where the lines of a text below a header end: blank lines behind it count only where they are part of it. */
  blockTextEnd({ start, end }: Range): number {
    if (blockHeader(this.text, start).chomp === '+') return Math.max(end, this.nextLine(start));
    const first = this.nextLine(start);
    const margin = Math.min(
      ...[...this.text.slice(first, end).matchAll(/^( *)[^ \r\n]/gm)].map(([, blanks = '']) => blanks.length),
    );
    let last = end;
    while (last > first) {
      const line = this.text.lastIndexOf('\n', last - 2) + 1;
      const written = this.text.slice(Math.max(line, first), last).replace(/\r?\n$/, '');
      if (/[^ ]/.test(written) || written.length > margin) break;
      last = Math.max(line, first);
    }
    return last;
  }
}

/** The last scalar in a node; undefined when it ends with brackets, which nothing can follow. */
function lastLeaf(node: Node): Node | undefined {
  if (node.type === 'scalar') return node;
  const last = node.type === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last === undefined ? undefined : lastLeaf(last);
}
