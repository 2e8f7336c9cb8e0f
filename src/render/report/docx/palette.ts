import type { Signal } from '../../../model/judgement.ts';

// Colours of a Word document, six hexadecimal digits each.

/** Text of a judgement: at least 4.5 to 1 against white. */
export const signalText: Readonly<Record<Signal, string>> = {
  green: '1E6B3A',
  amber: '845600',
  red: 'A31621',
  grey: '4F565E',
};

/** What a callout and a tile stand on. */
export const signalGround: Readonly<Record<Signal, string>> = {
  green: 'EAF4EC',
  amber: 'FDF3DC',
  red: 'FBE9E9',
  grey: 'F0F1F3',
};

/** Bars of a chart: each of another brightness, so that a grey print tells them apart. */
export const signalBar: Readonly<Record<Signal, string>> = {
  green: '3E8757',
  amber: 'F0C05A',
  red: '7F1320',
  grey: '9AA1AA',
};

/** The part of a bar that lies after the day of the report. */
export const paleBar = 'E4E7EB';
/** The part of a bar from an approved to a later expected end: hatched. */
export const laterBar = '555C65';
/** A part of a bar that is not to be seen. */
export const unseen = 'FEFEFE';

export const ink = '1B1F24';
export const faint = '4F565E';
export const link = '1F3864';
export const rule = 'B8BEC6';
export const headGround = 'E6EAF0';

/** Words on a bar. */
export function onBar(signal: Signal): string {
  return signal === 'red' || signal === 'green' ? 'FFFFFF' : '000000';
}

const patterns = ['solid', 'wdUpDiag', 'dkHorz', 'smGrid', 'dkVert', 'wdDnDiag'] as const;

/** How a bar is filled: a second one of the same signal is hatched. */
export type Fill = (typeof patterns)[number];

/** The fills of a chart's parts, and the colour that stands for each until the package is finished. */
export function fillsOf(
  signals: readonly Signal[],
): readonly { readonly color: string; readonly fill: Fill }[] {
  const met = new Map<Signal, number>();
  return signals.map((signal) => {
    const nth = met.get(signal) ?? 0;
    met.set(signal, nth + 1);
    const fill = patterns[nth % patterns.length] ?? 'solid';
    return { color: markedColor(signalBar[signal], patterns.indexOf(fill)), fill };
  });
}

/** A colour that differs from another so little that nobody sees it, and says which pattern it stands for. */
function markedColor(color: string, pattern: number): string {
  const blue = Number.parseInt(color.slice(4), 16);
  const marked = blue + pattern > 255 ? blue - pattern : blue + pattern;
  return `${color.slice(0, 4)}${marked.toString(16).padStart(2, '0').toUpperCase()}`;
}

/** The colours that stand for a pattern, with the pattern. */
export const hatched: ReadonlyMap<string, Fill> = new Map([
  [laterBar, 'wdUpDiag'],
  ...Object.values(signalBar).flatMap((color) =>
    patterns.flatMap((fill, i) => (i === 0 ? [] : [[markedColor(color, i), fill] as const])),
  ),
]);
