import { visible } from '../../model/visible.ts';

/** What XML cannot hold: halves of a pair, and the two that are no characters. */
const notXml = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;
/** Texts without anything that must be looked at more closely. */
const plain = /^[\x20-\x7e\xa0-\xff\u0400-\u04ff\u2010-\u201f\u2026\u2190-\u21ff\u2460-\u26ff]*$/;

/** A text as Word can hold it; line breaks stay. */
export function safe(text: string): string {
  if (plain.test(text)) return text;
  return visible(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ')).replace(notXml, '\ufffd');
}

/** A text in one line. */
export function oneLine(text: string): string {
  return safe(text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** As much of a text as fits in so many characters. */
export function shortened(text: string, length: number): string {
  const characters = [...oneLine(text)];
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** A text of one line between tags or quotes. Everything of a document goes through here or through `escaped`. */
export function xmlText(text: string): string {
  return escaped(oneLine(text));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that is safe already, between tags or quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

/** What every part of a package begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
