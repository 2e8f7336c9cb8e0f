import type { Source } from '../edit/source.ts';

/** A line of its own between values: a comment with its column, or a blank line where the text is empty. */
export interface LooseLine {
  readonly text: string;
  readonly column: number;
}

/** What stands between two values of a text, besides the signs that structure it. */
export interface Gap {
  /** The comment in the line where it begins. */
  readonly beside: string | undefined;
  readonly lines: readonly LooseLine[];
}

/** The comments and blank lines between two offsets. No value lies there, so every `#` begins a comment. */
export function gapIn(source: Source, from: number, to: number): Gap {
  const parts = source.text.slice(from, Math.max(from, to)).split('\n');
  const startsInLine = from > 0 && source.text[from - 1] !== '\n';
  let beside: string | undefined;
  const lines: LooseLine[] = [];
  for (const [i, part] of parts.entries()) {
    const at = part.indexOf('#');
    if (at >= 0) {
      const text = part.slice(at).trimEnd();
      if (i === 0 && startsInLine) beside = text;
      // Behind the marker of a document it is about the file.
      else lines.push({ text, column: /\S/.test(part.slice(0, at)) ? 0 : at });
    } else if ((i > 0 || !startsInLine) && i < parts.length - 1 && !/\S/.test(part)) {
      if (lines.at(-1)?.text !== '') lines.push({ text: '', column: 0 });
    }
  }
  return { beside, lines };
}
