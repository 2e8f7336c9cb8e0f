import { visible } from '../../../model/visible.ts';

/** What XML cannot hold: halves of a pair, and the two that are no characters. */
const notXml = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;

/** A text as Word can hold it; line breaks stay. */
export function safe(text: string): string {
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
