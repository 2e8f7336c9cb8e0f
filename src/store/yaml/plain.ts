import { deepest, LineReader } from './plain-line.ts';
import { notPlain, plainScalar } from './plain-scalar.ts';
import {
  dash,
  doubleQuote,
  greater,
  hash,
  lineFeed,
  openBrace,
  openBracket,
  singleQuote,
  space,
} from './plain-signs.ts';

// What this reader leaves to the other one, wherever it stands: tabs, carriage returns, control characters,
// and what the encoding of the text may not hold.
const unusual = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * The data of a text in the plain style that plan files are written in: block mappings and lists, lists and
 * mappings on one line, plain and simply quoted scalars, `>-` texts of one paragraph. Some four times as fast
 * as the reader for all of YAML, which has the last word: undefined means "ask it", for anything unusual and
 * for all that is wrong. Where there is data, both agree on it (test/yaml-reader.test.ts).
 */
export function readPlain(text: string, ordinary = false): unknown {
  if (!ordinary && unusual.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Lines: mappings and lists of the block style, and texts below their key. */
class PlainReader extends LineReader {
  /** How far in the sign stands that `at` is on. */
  #indent = 0;

  document(): unknown {
    this.#nextLine();
    if (this.#indent !== 0) throw notPlain;
    const data = this.#block();
    if (this.at < this.length) throw notPlain;
    return data;
  }

  /** Goes to the next line with content; the indent is -1 behind the last one. `at` is at the start of a line. */
  #nextLine(): void {
    const text = this.text;
    const length = this.length;
    let start = this.at;
    while (start < length) {
      let at = start;
      let sign = text.charCodeAt(at);
      while (sign === space) sign = text.charCodeAt(++at);
      if (at >= length) break;
      if (sign !== lineFeed && sign !== hash) {
        this.at = at;
        this.#indent = at - start;
        return;
      }
      const end = sign === lineFeed ? at : text.indexOf('\n', at);
      if (end < 0) break;
      start = end + 1;
    }
    this.at = length;
    this.#indent = -1;
  }

  #block(): unknown {
    if (++this.depth > deepest) throw notPlain;
    const indent = this.#indent;
    const data = this.#isDash(this.at) ? this.#list(indent) : this.#mapping(indent);
    if (this.#indent > indent) throw notPlain;
    this.depth--;
    return data;
  }

  #isDash(at: number): boolean {
    if (this.text.charCodeAt(at) !== dash) return false;
    const next = this.text.charCodeAt(at + 1);
    return next === space || next === lineFeed || at + 1 >= this.length;
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.#indent === indent && this.#isDash(this.at)) {
      const dashAt = this.at;
      this.at++;
      if (this.#skipToContent()) {
        const inner = indent + (this.at - dashAt);
        if (this.#isDash(this.at)) throw notPlain;
        if (this.keyEnd(this.at) >= 0) {
          this.#indent = inner;
          items.push(this.#block());
        } else {
          items.push(this.#inline(indent));
        }
      } else if (this.#indent > indent) {
        items.push(this.#block());
      } else {
        items.push(null);
      }
      if (this.#indent > indent) throw notPlain;
    }
    return items;
  }

  #mapping(indent: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    while (this.#indent === indent && !this.#isDash(this.at)) {
      const end = this.keyEnd(this.at);
      if (end < 0) throw notPlain;
      const key = this.text.slice(this.at, end);
      if (Object.hasOwn(mapping, key)) throw notPlain;
      this.at = end + 1;
      if (this.#skipToContent()) {
        mapping[key] = this.#inline(indent);
      } else if (this.#indent > indent || (this.#indent === indent && this.#isDash(this.at))) {
        mapping[key] = this.#block();
      } else {
        mapping[key] = null;
      }
      if (this.#indent > indent) throw notPlain;
    }
    return mapping;
  }

  /** Goes to what stands on the same line; where there is nothing, to the next line, and says no. */
  #skipToContent(): boolean {
    const text = this.text;
    let at = this.at;
    while (text.charCodeAt(at) === space) at++;
    const sign = text.charCodeAt(at);
    if (at < this.length && sign !== lineFeed && sign !== hash) {
      this.at = at;
      return true;
    }
    this.#toNextLine(at);
    return false;
  }

  /** Ends the line with nothing, or a comment, behind `at`. */
  #endLine(at: number): void {
    const text = this.text;
    let end = at;
    while (text.charCodeAt(end) === space) end++;
    const sign = text.charCodeAt(end);
    if (end < this.length && sign !== lineFeed && (sign !== hash || end === at)) throw notPlain;
    this.#toNextLine(end);
  }

  #toNextLine(from: number): void {
    const end = this.text.indexOf('\n', from);
    this.at = end < 0 ? this.length : end + 1;
    this.#nextLine();
  }

  /** A value that stands behind its key or dash; `indent` is the one of the mapping or list that holds it. */
  #inline(indent: number): unknown {
    const sign = this.text.charCodeAt(this.at);
    if (sign === greater) return this.#folded(indent);
    if (sign === openBracket || sign === openBrace || sign === doubleQuote || sign === singleQuote) {
      const value = this.flow();
      this.#endLine(this.at);
      return value;
    }
    const text = this.text;
    const lineEnd = text.indexOf('\n', this.at);
    const end = lineEnd < 0 ? this.length : lineEnd;
    let source = text.slice(this.at, end);
    const comment = source.indexOf(' #');
    if (comment >= 0) source = source.slice(0, comment);
    this.at = lineEnd < 0 ? this.length : lineEnd + 1;
    this.#nextLine();
    return plainScalar(source);
  }

  /** A `>-` text of one paragraph without lines that stand further in. */
  #folded(indent: number): string {
    const text = this.text;
    const start = this.at + 3;
    if (text.charCodeAt(start - 2) !== dash || text.charCodeAt(start - 1) !== lineFeed) throw notPlain;
    let lines = '';
    let inner = -1;
    let lineStart = start;
    for (;;) {
      let at = lineStart;
      while (text.charCodeAt(at) === space) at++;
      const found = text.indexOf('\n', at);
      const end = found < 0 ? this.length : found;
      if (at === end) {
        if (at > lineStart) throw notPlain;
        break;
      }
      if (inner < 0) inner = at - lineStart;
      if (inner <= indent) throw notPlain;
      if (at - lineStart < inner) break;
      if (at - lineStart > inner || text.charCodeAt(end - 1) === space) throw notPlain;
      lines = lines === '' ? text.slice(at, end) : `${lines} ${text.slice(at, end)}`;
      lineStart = end + 1;
      if (found < 0) break;
    }
    if (lines === '') throw notPlain;
    this.at = Math.min(lineStart, this.length);
    this.#nextLine();
    return lines;
  }
}
