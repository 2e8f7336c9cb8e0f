import { isUtf8 } from 'node:buffer';

/** Bytes as text, or the first byte that is not UTF-8. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly byteOrderMark: boolean }
  | { readonly ok: false; readonly byte: string; readonly textBefore: string };

/** Decodes a file. Only UTF-8 counts, with or without a byte order mark; an overlong or cut sequence does not. */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byteOrderMark = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  if (isUtf8(buffer))
    return { ok: true, text: buffer.toString('utf8', byteOrderMark ? 3 : 0), byteOrderMark };
  const at = firstBadByte(buffer);
  const byte = `0x${(buffer[at] ?? 0).toString(16).padStart(2, '0').toUpperCase()}`;
  return { ok: false, byte, textBefore: buffer.toString('utf8', byteOrderMark ? 3 : 0, at) };
}

/** Text that is known to be UTF-8, its byte order mark taken off. */
export function decoded(text: string): Extract<Decoded, { readonly ok: true }> {
  const byteOrderMark = text.startsWith('\ufeff');
  return { ok: true, text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

/** The longest prefix that is UTF-8 ends where the first bad sequence begins; found by halving. */
function firstBadByte(buffer: Buffer): number {
  let good = 0;
  let bad = buffer.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(buffer.subarray(0, characterStart(buffer, middle)))) good = middle;
    else bad = middle;
  }
  return characterStart(buffer, good);
}

/** The start of the character that an offset lies in: a prefix must not cut a character in two. */
function characterStart(buffer: Buffer, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 3 && ((buffer[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

/** Characters that do not show, or that change the order of what shows: control, bidirectional, zero-width. */
const hidden =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/;

/** A character that is not to be in a text: its offset and its name as `U+202E`. */
interface Oddity {
  readonly at: number;
  readonly character: string;
}

/** The first hidden character of a text, if any. */
export function hiddenCharacter(text: string): Oddity | undefined {
  return first(text, hidden);
}

/** Half of a character beyond U+FFFF, if any: only an escape in a file can give one, and no file can hold it. */
export function loneSurrogate(text: string): Oddity | undefined {
  return first(text, /\p{Surrogate}/u);
}

function first(text: string, odd: RegExp): Oddity | undefined {
  const at = text.search(odd);
  if (at < 0) return undefined;
  return { at, character: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}` };
}
