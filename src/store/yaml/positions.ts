import type { FrameLine, Place, Span } from '../../model/finding.ts';
import type { Path } from '../../model/path.ts';
import { lineEnd } from './lines.ts';
import { type Entry, type Node, type Range, tree } from './tree.ts';

/**
 * Finds the lines and columns of values in one text. It is made when something must be shown: reading a plan
 * keeps data only, since most files are never pointed at.
 */
export class Positions {
  readonly #text: string;
  readonly #lines: readonly number[];
  readonly #root: Node | undefined;
  readonly #shown = new Map<number, FrameLine & { readonly blank: boolean }>();
  readonly #keys = new Map<Node, ReadonlyMap<string, Entry>>();

  constructor(text: string) {
    this.#text = text;
    this.#lines = lineStarts(text);
    this.#root = tree(text);
  }

  /** The span of a place; of the nearest existing parent where the path leads nowhere. */
  spanOf(place: Place): Span {
    return this.#span(this.#range(place));
  }

  /** The lines from one before a span's first line to the first line after it, at most five. */
  frameAround(span: Span): readonly FrameLine[] {
    const from = Math.max(1, span.line - 1);
    const to = Math.min(this.#lines.length, span.line + 1);
    const frame: FrameLine[] = [];
    for (let number = from; number <= to; number++) {
      const { text, blank } = this.#line(number);
      if (number === span.line || !blank) frame.push({ number, text });
    }
    return frame;
  }

  /** A line without its break. Kept, since thousands of findings may lie in one line as long as the file. */
  #line(number: number): FrameLine & { readonly blank: boolean } {
    const known = this.#shown.get(number);
    if (known) return known;
    const start = this.#lines[number - 1] ?? 0;
    let end = this.#lines[number] ?? this.#text.length;
    if (this.#text[end - 1] === '\n') end -= this.#text[end - 2] === '\r' ? 2 : 1;
    const text = this.#text.slice(start, end);
    const line = { number, text, blank: !/\S/.test(text) };
    this.#shown.set(number, line);
    return line;
  }

  /** The path of the innermost value at an offset; empty outside every value. */
  pathAt(offset: number): Path {
    const path: (string | number)[] = [];
    let node = this.#root;
    while (node !== undefined) {
      if (node.type === 'mapping') {
        const entry: Entry | undefined =
          node.entries[lastBefore(node.entries, offset, (one) => one.keyRange.start)];
        if (!entry) break;
        path.push(entry.key);
        node = entry.value;
      } else if (node.type === 'sequence') {
        const index: number = lastBefore(node.items, offset, (item) => item.range.start);
        if (index < 0) break;
        path.push(index);
        node = node.items[index];
      } else break;
    }
    return path;
  }

  #range(place: Place): Range {
    if (place.at === 'range') return place;
    if (place.at === 'file' || this.#root === undefined) return { start: 0, end: 0 };
    let node = this.#root;
    let found: Range = node.range;
    let key: Range | undefined;
    for (const step of place.path) {
      let next: Node | undefined;
      key = undefined;
      if (node.type === 'mapping') {
        const entry: Entry | undefined = this.#entriesOf(node).get(String(step));
        next = entry?.value;
        key = entry?.keyRange;
      } else if (node.type === 'sequence') {
        next = node.items[Number(step)];
      }
      if (next === undefined) return this.#firstLine(found);
      node = next;
      found = node.range;
    }
    if (place.at === 'key' && key) return key;
    if (place.at === 'mapping' || node.type !== 'scalar') return this.#firstLine(found);
    return found;
  }

  /** The entries of a mapping by key; of a key written twice the first one, whose value is the one that was read. */
  #entriesOf(node: Extract<Node, { readonly type: 'mapping' }>): ReadonlyMap<string, Entry> {
    const known = this.#keys.get(node);
    if (known) return known;
    const keys = new Map<string, Entry>();
    for (const entry of node.entries) if (!keys.has(entry.key)) keys.set(entry.key, entry);
    this.#keys.set(node, keys);
    return keys;
  }

  #firstLine(range: Range): Range {
    return {
      start: range.start,
      end: Math.max(lineEnd(this.#text, range.start, range.end), range.start + 1),
    };
  }

  #span(range: Range): Span {
    const start = this.#lineAndColumn(range.start);
    const end = this.#lineAndColumn(Math.max(range.end, range.start));
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  #lineAndColumn(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }
}

/** The index of the last of some things, in the order of the text, that begins at or before an offset; else -1. */
function lastBefore<T>(things: readonly T[], offset: number, startOf: (thing: T) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && startOf(thing) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The offsets at which lines begin; a carriage return alone ends a line too, as YAML has it. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
