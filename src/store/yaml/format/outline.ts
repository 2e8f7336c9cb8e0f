import { blockHeader } from '../edit/block-text.ts';
import type { Collection, Member, Source } from '../edit/source.ts';
import type { Node } from '../tree.ts';
import { gapIn, type LooseLine } from './gap.ts';

/** A field of a mapping or an item of a list with the comments that go where it goes. An empty line is a blank one. */
export interface Part {
  /** Undefined for an item. */
  readonly key: string | undefined;
  readonly above: readonly string[];
  /** Comments in its own line. */
  readonly beside: readonly string[];
  readonly value: Content;
  /** Comments behind what it holds, about that. */
  readonly below: readonly string[];
}

/** What a part holds. */
export type Content =
  /** Also a mapping or list without members; `source` is how it is written, `lines` those below a `|` or `>`. */
  | { readonly type: 'scalar'; readonly source: string; readonly lines?: readonly string[] }
  | { readonly type: 'mapping' | 'sequence'; readonly parts: readonly Part[] };

/** A whole text: what is said of the file at its top and at its end, and its members. */
export interface Outline {
  readonly top: readonly string[];
  readonly type: 'mapping' | 'sequence';
  readonly parts: readonly Part[];
  readonly end: readonly string[];
}

/** The outline of a text; undefined for one that holds no mapping or list with members. */
export function outlineOf(source: Source): Outline | undefined {
  const { root } = source;
  if (root === undefined || root.type === 'scalar' || isEmpty(root)) return undefined;
  return new Outliner(source).whole(root);
}

function isEmpty(node: Collection): boolean {
  return (node.type === 'mapping' ? node.entries : node.items).length === 0;
}

/** Notes for editors, which look for them in the first lines. */
const forEditors = /^#\s*(?:yaml-language-server\b|-\*-|vim?:)/;

/**
 * How many of the lines above the first member are about the file: all to the last blank line, or those for editors.
 */
function aboutFile(above: readonly string[]): number {
  const blank = above.lastIndexOf('');
  if (blank >= 0) return blank + 1;
  const other = above.findIndex((line) => !forEditors.test(line));
  return other < 0 ? above.length : other;
}

/**
 * Gives each comment to the part it belongs to: one in the line of a value to that; one that stands further in than the
 * part above it to that part, since it is about what is in it; every other to the part below it.
 */
class Outliner {
  readonly #source: Source;
  /** The lines behind the last value that no part has taken yet. */
  #loose: LooseLine[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  whole(root: Collection): Outline {
    const { type } = root;
    const { above, parts, end } = this.#source.isFlow(root) ? this.#wholeFlow(root) : this.#wholeBlock(root);
    const split = aboutFile(above);
    const [first, ...rest] = parts;
    const own = first ? [{ ...first, above: [...above.slice(split), ...first.above] }] : [];
    return { top: above.slice(0, split), type, parts: [...own, ...rest], end };
  }

  #wholeBlock(root: Collection) {
    const above = gapIn(this.#source, 0, this.#startOf(root)).lines.map(({ text }) => text);
    const parts = this.#block(root, this.#source.text.length);
    return { above, parts, end: this.#takeAll() };
  }

  #wholeFlow(root: Collection) {
    const { start, end } = root.range;
    const above = this.#gap(0, start);
    const { beside, inner, tail } = this.#flow(root);
    return { above, parts: inner, end: [...beside, ...tail, ...this.#gap(end, this.#source.text.length)] };
  }

  /** Where the first member of a mapping or list begins. */
  #startOf(node: Collection): number {
    return this.#source.members(node)[0]?.start ?? node.range.start;
  }

  /** The parts of a mapping or list between lines; `limit` is where the next value behind it begins. */
  #block(node: Collection, limit: number): readonly Part[] {
    const members = this.#source.members(node);
    return members.map((member, i) => {
      const above = this.#takeAll();
      const { beside, extra, value, tail } = this.#held(member, members[i + 1]?.start ?? limit);
      const below = [...tail, ...this.#takeDeeper(this.#source.column(member.start))];
      return { key: keyOf(node, i), above: [...above, ...extra], beside, value, below };
    });
  }

  /** What a member holds, with the comments from its key or dash to its last line. */
  #held(member: Member, limit: number) {
    const source = this.#source;
    const { value, key } = member;
    const extra = key ? [...this.#gap(member.start, key.start)] : [];
    const head = gapIn(source, key?.end ?? member.valueStart, startOfValue(source, value));
    const beside = head.beside === undefined ? [] : [head.beside];
    if (value.type === 'scalar' || isEmpty(value)) {
      const { end, inside } = this.#leaf(value);
      const behind = gapIn(source, end, limit);
      if (behind.beside !== undefined) inside.push(behind.beside);
      const all = [...beside, ...inside];
      this.#loose = [...behind.lines];
      return {
        extra: [...extra, ...commentsIn(head.lines), ...all.slice(0, -1)],
        beside: all.slice(-1),
        value: this.#written(value, end),
        tail: [],
      };
    }
    if (!source.isFlow(value)) {
      this.#loose = [...head.lines];
      const parts = this.#block(value, limit);
      return { extra, beside, value: { type: value.type, parts } as Content, tail: [] };
    }
    const flow = this.#flow(value);
    const behind = gapIn(source, value.range.end, limit);
    if (behind.beside !== undefined) flow.beside.push(behind.beside);
    this.#loose = [...behind.lines];
    const all = [...beside, ...flow.beside];
    const [first, ...rest] = flow.inner;
    const parts = first
      ? [{ ...first, above: [...all.slice(1), ...commentsIn(head.lines), ...first.above] }, ...rest]
      : flow.inner;
    return {
      extra,
      beside: all.slice(0, 1),
      value: { type: value.type, parts } as Content,
      tail: flow.tail,
    };
  }

  /** How a value without members is written; `end` is where its lines end. */
  #written(value: Node, end: number): Content {
    const { text } = this.#source;
    const { range } = value;
    const source = text.slice(range.start, range.end);
    if (source === '' || !this.#source.isBlockText(value)) return { type: 'scalar', source };
    const lines = text.slice(this.#source.nextLine(range.start), end).split(/\r?\n/);
    return { type: 'scalar', source, lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines };
  }

  /** The end of a value without members, and the comments in it: behind a header, between brackets. */
  #leaf(value: Node): { readonly end: number; readonly inside: string[] } {
    const source = this.#source;
    const { start, end } = value.range;
    if (source.isBlockText(value) && start < end) {
      const header = gapIn(
        source,
        start + blockHeader(source.text, start).written.length,
        source.lineEnd(start),
      );
      const last = Math.max(source.blockTextEnd(value.range), source.nextLine(start));
      return { end: last, inside: header.beside === undefined ? [] : [header.beside] };
    }
    return { end, inside: value.type === 'scalar' ? [] : this.#gap(start + 1, end - 1) };
  }

  /** The parts of a mapping or list between brackets or braces, and the comments in them. */
  #flow(node: Collection): { readonly beside: string[]; readonly inner: Part[]; readonly tail: string[] } {
    const source = this.#source;
    const bare = source.isBarePair(node);
    const close = bare ? node.range.end : node.range.end - 1;
    const members = source.members(node);
    const open = gapIn(source, node.range.start + (bare ? 0 : 1), members[0]?.start ?? close);
    let above = commentsIn(open.lines);
    const inner = members.map((member, i): Part => {
      const next = members[i + 1]?.start ?? close;
      const { extra, beside, value, tail } = this.#held(member, next);
      const part = { key: keyOf(node, i), above: [...above, ...extra], beside, value, below: tail };
      above = commentsIn(this.#loose);
      this.#loose = [];
      return part;
    });
    return { beside: open.beside === undefined ? [] : [open.beside], inner, tail: above };
  }

  /** All comments between two offsets. */
  #gap(from: number, to: number): string[] {
    const { beside, lines } = gapIn(this.#source, from, to);
    return [...(beside === undefined ? [] : [beside]), ...commentsIn(lines)];
  }

  #takeAll(): string[] {
    const lines = this.#loose.map(({ text }) => text);
    this.#loose = [];
    return lines;
  }

  /** The comments that stand further in than a column, before any other. */
  #takeDeeper(column: number): readonly string[] {
    const other = this.#loose.findIndex((line) => line.text !== '' && line.column <= column);
    const among = other < 0 ? this.#loose : this.#loose.slice(0, other);
    const count = among.findLastIndex(({ text }) => text !== '') + 1;
    return this.#loose.splice(0, count).map(({ text }) => text);
  }
}

function keyOf(node: Collection, index: number): string | undefined {
  return node.type === 'mapping' ? node.entries[index]?.key : undefined;
}

function commentsIn(lines: readonly LooseLine[]): string[] {
  return lines.flatMap(({ text }) => (text === '' ? [] : [text]));
}

/** Where a value begins; of a mapping or list between lines, where its first member does. */
function startOfValue(source: Source, value: Node): number {
  if (value.type === 'scalar' || source.isFlow(value)) return value.range.start;
  return source.members(value)[0]?.start ?? value.range.start;
}

/** The comments of a text, from its outline. */
export function commentsOf({ top, parts, end }: Outline): readonly string[] {
  const of = ({ above, beside, value, below }: Part): readonly string[] => [
    ...above,
    ...beside,
    ...(value.type === 'scalar' ? [] : value.parts.flatMap(of)),
    ...below,
  ];
  return [...top, ...parts.flatMap(of), ...end].filter((line) => line !== '');
}
