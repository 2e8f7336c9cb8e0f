import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { lineEnd } from './lines.ts';
import { rangeOfScalar } from './scalar-range.ts';

/** Character offsets of something in a text; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A node of the source: where it is, and where its children are. */
export type Node =
  | { readonly type: 'scalar'; readonly range: Range }
  | { readonly type: 'sequence'; readonly range: Range; readonly items: readonly Node[] }
  | {
      readonly type: 'mapping';
      readonly range: Range;
      readonly entries: readonly Entry[];
      /** A field in a list between brackets that has no braces of its own: `[a: b]`. */
      readonly barePair?: true;
    };

/** A field of a mapping. */
export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Node;
}

/** The nodes of a text; undefined when it is not YAML or holds nothing. */
export function tree(text: string): Node | undefined {
  let events: Event[];
  try {
    events = parseEvents(text, {});
  } catch {
    // A text that is not YAML has no values to point at; its findings carry offsets.
    return undefined;
  }
  return events.length > 1 ? new TreeBuilder(text, events).node(0) : undefined;
}

class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 1;
  #end = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  /** The next node; `after` is where it begins when it is written as nothing at all. */
  node(after: number): Node {
    const event = this.#events[this.#next++];
    if (event?.type === EVENT_ID.SCALAR) return { type: 'scalar', range: this.#scalar(event, after) };
    if (event?.type === EVENT_ID.SEQUENCE) {
      const items: Node[] = [];
      while (this.#events[this.#next]?.type !== EVENT_ID.POP) items.push(this.node(this.#itemStart(event)));
      return { type: 'sequence', range: this.#close(event.start, event.style), items };
    }
    if (event?.type === EVENT_ID.MAPPING) {
      const entries: Entry[] = [];
      while (this.#events[this.#next]?.type !== EVENT_ID.POP) entries.push(this.#entry());
      if (event.style === COLLECTION_STYLE.FLOW && this.#text[event.start] !== '{') {
        this.#next++;
        return { type: 'mapping', range: { start: event.start, end: this.#end }, entries, barePair: true };
      }
      return { type: 'mapping', range: this.#close(event.start, event.style), entries };
    }
    if (event?.type === EVENT_ID.ALIAS) {
      this.#end = event.anchorEnd;
      return { type: 'scalar', range: { start: event.anchorStart - 1, end: event.anchorEnd } };
    }
    return { type: 'scalar', range: { start: after, end: after } };
  }

  #entry(): Entry {
    const event = this.#events[this.#next];
    if (event?.type !== EVENT_ID.SCALAR) {
      const node = this.node(this.#end);
      return { key: '', keyRange: node.range, value: this.node(this.#end) };
    }
    this.#next++;
    const keyRange = this.#scalar(event, this.#end);
    const key = getScalarValue(this.#text, event);
    return { key, keyRange, value: this.node(this.#afterColon()) };
  }

  /** Where a value begins when it is written as nothing at all: behind its colon, or where its key ends. */
  #afterColon(): number {
    for (let i = this.#end; i < this.#text.length; i++) {
      const character = this.#text[i] ?? '';
      if (character === ':') return i + 1;
      if (character === '#') i = lineEnd(this.#text, i);
      else if (!/\s/.test(character)) break;
    }
    return this.#end;
  }

  #scalar(event: ScalarEvent, after: number): Range {
    const range = rangeOfScalar(event);
    if (range.start < 0) {
      this.#end = Math.max(this.#end, after);
      return { start: after, end: after };
    }
    this.#end = range.end;
    const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    return block ? { start: this.#blockHeader(after, range.start), end: range.end } : range;
  }

  /** Where an item of a list begins when it is written as nothing at all: behind its dash. */
  #itemStart(list: { readonly start: number; readonly style: number }): number {
    const from = Math.max(this.#end, list.start);
    if (list.style === COLLECTION_STYLE.FLOW) return from;
    for (let i = from; i < this.#text.length; i++) {
      if (this.#text[i] === '-') return i + 1;
      if (this.#text[i] === '#') i = lineEnd(this.#text, i);
    }
    return from;
  }

  /** The `|` or `>` before a text that stands on the lines below it. */
  #blockHeader(after: number, start: number): number {
    // It ends the line above the text; what comes before that line are comments, which may hold the same signs.
    const line = this.#text.lastIndexOf('\n', start - 2) + 1;
    for (let i = Math.max(after, line); i < start; i++) if (/[|>]/.test(this.#text[i] ?? '')) return i;
    return start;
  }

  #close(start: number, style: number): Range {
    this.#next++;
    if (style === COLLECTION_STYLE.FLOW) {
      let i = Math.max(this.#end, start + 1);
      while (i < this.#text.length && !/[\]}]/.test(this.#text[i] ?? '')) {
        if (this.#text[i] === '#') i = Math.max(i, this.#text.indexOf('\n', i));
        i++;
      }
      this.#end = i + 1;
    } else {
      this.#end = Math.max(this.#end, start);
    }
    return { start, end: this.#end };
  }
}
