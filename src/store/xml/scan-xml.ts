import type { XmlRefusal } from '../../model/xml.ts';

/** The deepest nesting that is read. */
const depthLimit = 64;
/** The most elements that are read. */
const elementLimit = 50_000;
/** The most attributes of one element. */
const attributeLimit = 64;

/** The beginnings and ends of what markup there is, in the order in which they have to be tried. */
const kinds = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Whether a text is a document that may be handed to a parser: every element closed, no declaration, no abyss. */
export function scanXml(text: string): XmlRefusal | undefined {
  const lines = new LineCounter(text);
  const open: { readonly name: string; readonly at: number }[] = [];
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const kind = kinds.find(([start]) => text.startsWith(start, at));
    if (kind) {
      const end = text.indexOf(kind[1], at + kind[0].length);
      if (end < 0) return { why: 'markup', line: lines.of(at), met: kind[0] };
      at = end + kind[1].length;
      continue;
    }
    if (text.startsWith('<!', at)) return { why: 'doctype', line: lines.of(at) };
    const end = endOfTag(text, at + 1);
    if (end === tooMany) return { why: 'attributes', line: lines.of(at), limit: attributeLimit };
    const tag = /^<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)[\s/>]/u.exec(
      text.slice(at, Math.min(at + 300, end + 1)),
    );
    if (end < 0 || !tag)
      return { why: 'markup', line: lines.of(at), met: text.slice(at, at + 20).split('\n')[0] ?? '' };
    const [, closing, name = ''] = tag;
    const top = open.at(-1);
    if (closing) {
      if (top?.name !== name)
        return {
          why: 'tag',
          line: lines.of(at),
          met: name,
          open: top?.name ?? '',
          openLine: top ? lines.of(top.at) : 0,
        };
      open.pop();
    } else {
      if (elements > 0 && !top) return { why: 'markup', line: lines.of(at), met: `<${name}>` };
      if (++elements > elementLimit) return { why: 'elements', line: lines.of(at), limit: elementLimit };
      if (text[end - 1] !== '/') {
        open.push({ name, at });
        if (open.length > depthLimit) return { why: 'depth', line: lines.of(at), limit: depthLimit };
      }
    }
    at = end + 1;
  }
  const left = open.at(-1);
  if (left)
    return { why: 'tag', line: lines.of(text.length), met: '', open: left.name, openLine: lines.of(left.at) };
  return elements === 0 ? { why: 'empty' } : undefined;
}

/** In place of the end of a tag that has too many attributes. */
const tooMany = -2;

/** Where a tag ends; between quotes `>` is no end. */
function endOfTag(text: string, from: number): number {
  const stop = /["'><]/g;
  stop.lastIndex = from;
  let quotes = 0;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    const [sign] = found;
    if (sign === '>') return found.index;
    if (sign === '<') return -1;
    const close = text.indexOf(sign, found.index + 1);
    if (close < 0) return -1;
    if (++quotes > attributeLimit) return tooMany;
    stop.lastIndex = close + 1;
  }
  return -1;
}

/** Tells the lines of places that are asked for in any order. */
export class LineCounter {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The line of a character, from 1. */
  of(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
