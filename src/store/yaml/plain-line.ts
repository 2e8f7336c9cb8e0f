import { isWord, notPlain, plainScalar } from './plain-scalar.ts';
import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  dash,
  doubleQuote,
  hash,
  lineFeed,
  openBrace,
  openBracket,
  singleQuote,
  space,
} from './plain-signs.ts';

/** How deep lists and mappings may lie in each other before the reader for all of YAML is asked. */
export const deepest = 100;
const longestKey = 120;

/** What stands on one line: keys, and values between brackets or quotes. */
export class LineReader {
  protected readonly text: string;
  protected readonly length: number;
  protected at = 0;
  protected depth = 0;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  /** Where a key of letters, digits and the signs `_ . -` ends: at its colon; -1 when there is no such key. */
  protected keyEnd(at: number): number {
    const text = this.text;
    if (!isWord(text.charCodeAt(at))) return -1;
    let end = at + 1;
    for (;;) {
      const sign = text.charCodeAt(end);
      if (isWord(sign) || sign === dash || sign === 0x2e || sign === 0x5f) end++;
      else break;
    }
    if (text.charCodeAt(end) !== colon || end - at > longestKey) return -1;
    const next = text.charCodeAt(end + 1);
    return next === space || next === lineFeed || end + 1 >= this.length ? end : -1;
  }

  /** A value between brackets or quotes, or an item of one; all of it on one line. */
  protected flow(): unknown {
    const text = this.text;
    const start = this.at;
    const sign = text.charCodeAt(start);
    if (sign === openBracket) return this.#flowList();
    if (sign === openBrace) return this.#flowMapping();
    if (sign === doubleQuote || sign === singleQuote) {
      const end = text.indexOf(sign === doubleQuote ? '"' : "'", start + 1);
      if (end < 0 || (sign === singleQuote && text.charCodeAt(end + 1) === singleQuote)) throw notPlain;
      const value = text.slice(start + 1, end);
      if (value.includes('\n') || (sign === doubleQuote && value.includes('\\'))) throw notPlain;
      this.at = end + 1;
      return value;
    }
    let at = start;
    for (; at < this.length; at++) {
      const next = text.charCodeAt(at);
      if (next === comma || next === closeBracket || next === closeBrace) break;
      if (next === lineFeed || next === hash || next === openBracket || next === openBrace) throw notPlain;
      // A colon inside a word, as in an address, is a part of it.
      if (next === colon && !isWord(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 0x2f)
        throw notPlain;
    }
    this.at = at;
    return plainScalar(text.slice(start, at));
  }

  #flowList(): unknown[] {
    if (++this.depth > deepest) throw notPlain;
    const items: unknown[] = [];
    this.at++;
    this.skipSpaces();
    while (this.text.charCodeAt(this.at) !== closeBracket) {
      items.push(this.flow());
      this.#flowNext(closeBracket);
    }
    this.at++;
    this.depth--;
    return items;
  }

  #flowMapping(): Record<string, unknown> {
    if (++this.depth > deepest) throw notPlain;
    const mapping: Record<string, unknown> = {};
    this.at++;
    this.skipSpaces();
    while (this.text.charCodeAt(this.at) !== closeBrace) {
      const end = this.keyEnd(this.at);
      if (end < 0 || this.text.charCodeAt(end + 1) !== space) throw notPlain;
      const key = this.text.slice(this.at, end);
      if (Object.hasOwn(mapping, key)) throw notPlain;
      this.at = end + 1;
      this.skipSpaces();
      mapping[key] = this.flow();
      this.#flowNext(closeBrace);
    }
    this.at++;
    this.depth--;
    return mapping;
  }

  /** Goes behind the comma, to the next item, or to the closing sign. */
  #flowNext(close: number): void {
    this.skipSpaces();
    const sign = this.text.charCodeAt(this.at);
    if (sign === close) return;
    if (sign !== comma) throw notPlain;
    this.at++;
    this.skipSpaces();
    if (this.text.charCodeAt(this.at) === close) throw notPlain;
  }

  protected skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++;
  }
}
