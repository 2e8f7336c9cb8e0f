import { visible } from '../model/visible.ts';
import { type Piece, pieces, type Rich } from './blocks.ts';

/** Columns that a text takes on the screen. */
type Measure = (text: string) => number;

/** Words flowed into lines no wider than the room; a word that is wider is cut into parts. Never without a line. */
export function flowed(text: Rich, room: number, measure: Measure): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  let gap = 0;
  const breakLine = (): void => {
    lines.push(line);
    line = [];
    used = 0;
    gap = 0;
  };
  for (const { text: words, tone } of pieces(text)) {
    for (const [i, paragraph] of visible(words).split('\n').entries()) {
      if (i > 0) breakLine();
      for (const token of paragraph.split(/( +)/)) {
        // Blanks wait for the word after them: at the end of a line there are none, not even coloured ones.
        if (token.startsWith(' ')) gap += token.length;
        else if (token !== '') {
          for (const part of fitted(token, room, measure)) {
            const length = measure(part);
            if (used > 0 && used + gap + length > room) breakLine();
            const last = line.at(-1);
            const blanks = ' '.repeat(used > 0 ? gap : 0);
            if (last?.tone === tone) line[line.length - 1] = { text: last.text + blanks + part, tone };
            else line.push({ text: blanks + part, tone });
            used += (used > 0 ? gap : 0) + length;
            gap = 0;
          }
        }
      }
    }
  }
  lines.push(line);
  return lines;
}

/** A word wider than the room, such as a web address, in parts that fit. */
function fitted(word: string, room: number, measure: Measure): readonly string[] {
  if (measure(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** A text in one line of at most so many columns, ending in an ellipsis where it was cut. */
export function cut(text: string, room: number, measure: Measure): string {
  const shown = visible(text.replaceAll('\n', ' '));
  if (measure(shown) <= room) return shown;
  let kept = '';
  for (const character of shown) {
    if (measure(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Columns that pieces take in one line. */
export function widthOf(line: Rich, measure: Measure): number {
  return measure(
    pieces(line)
      .map(({ text }) => text)
      .join(''),
  );
}

/** A line with blanks behind it up to so many columns. */
export function padded(line: Rich, width: number, measure: Measure): readonly Piece[] {
  const blanks = Math.max(0, width - widthOf(line, measure));
  return [...pieces(line), { text: ' '.repeat(blanks), tone: 'plain' }];
}
