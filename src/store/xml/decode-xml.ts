import { isUtf8 } from 'node:buffer';
import type { XmlNote } from '../../model/xml.ts';
import { isLikeCyrillic } from '../cyrillic-bytes.ts';

/** The text of a document, what it says of its encoding being wrong, or an encoding that nobody here knows. */
export type DecodedXml =
  | { readonly ok: true; readonly text: string; readonly notes: readonly XmlNote[] }
  | { readonly ok: false; readonly encoding: string };

/** Decodes a document by its byte order mark, else by what it declares, else as UTF-8. What it declares may be wrong. */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const marked = encodingOfMark(bytes);
  const declared = declaredEncoding(bytes);
  if (marked !== undefined) return decoded(bytes, marked, declared);
  if (declared === undefined || isUtf8Name(declared)) {
    // What Windows programs save under the name of UTF-8.
    const used = isUtf8(bytes) ? 'utf-8' : isLikeCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
    return decoded(bytes, used, used === 'utf-8' ? undefined : (declared ?? 'utf-8'));
  }
  const ascii = bytes.every((byte) => byte < 0x80);
  if (/^utf-?16/i.test(declared) || (isUtf8(bytes) && !ascii)) return decoded(bytes, 'utf-8', declared);
  return decoded(bytes, declared, undefined);
}

function decoded(bytes: Uint8Array, used: string, declared: string | undefined): DecodedXml {
  let text: string;
  try {
    text = new TextDecoder(used).decode(bytes);
  } catch {
    return { ok: false, encoding: used };
  }
  const wrong = declared !== undefined && !sameEncoding(declared, used);
  return {
    ok: true,
    text: text.replace(/\r\n?/g, '\n'),
    notes: wrong ? [{ code: 'encoding', line: 1, declared, used }] : [],
  };
}

function encodingOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** What stands in `<?xml … encoding="…"?>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1').replaceAll('\0', '');
  return /^[^<]*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1]?.trim();
}

function isUtf8Name(name: string): boolean {
  return /^utf-?8$/i.test(name);
}

function sameEncoding(declared: string, used: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replaceAll('-', '');
  return plain(used).startsWith(plain(declared));
}
