import { structuredPatch } from 'diff';
import { type Block, piece } from './blocks.ts';

/** Two texts of a file line by line: each place that differs with two lines around it. */
export function textDiff(path: string, before: string, after: string): readonly Block[] {
  const lines = (text: string): string => text.replaceAll('\r\n', '\n');
  const { hunks } = structuredPatch(path, path, lines(before), lines(after), undefined, undefined, {
    context: 2,
  });
  return hunks.flatMap((hunk) => [
    { type: 'gap' },
    { type: 'line', text: [piece(`${path}:${hunk.newStart}`, 'dim')] },
    ...hunk.lines
      // Where one side has no final newline the library says so in a line of its own.
      .filter((line) => !line.startsWith('\\'))
      .map((line): Block => {
        const tone = line.startsWith('+') ? 'good' : line.startsWith('-') ? 'bad' : 'dim';
        const shown = `${line.slice(0, 1)} ${line.slice(1)}`.replaceAll(' ', '\u00a0');
        return { type: 'line', text: [piece(shown, tone)], indent: 2 };
      }),
  ]);
}
