/** Characters of a text to be replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with some of its characters replaced; of splices at one place, those that are given first come first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, Math.max(at, start)) + replacement;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/**
 * Whole lines in place of those between two offsets, each the start of a line or the end of the text. A text whose
 * last line has no break keeps it so.
 */
export function lineSplice(
  text: string,
  start: number,
  end: number,
  lines: readonly string[],
  lineBreak: string,
): Splice {
  const open = end === text.length && !text.endsWith('\n') && text !== '';
  if (!open) return { start, end, text: lines.map((line) => line + lineBreak).join('') };
  if (start === end) return { start, end, text: lines.map((line) => lineBreak + line).join('') };
  if (lines.length > 0) return { start, end, text: lines.join(lineBreak) };
  // The line above becomes the last one and loses its break.
  const before = text.slice(0, start).replace(/\r?\n$/, '').length;
  return { start: before, end, text: '' };
}
