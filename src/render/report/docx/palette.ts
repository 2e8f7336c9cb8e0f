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
export const ink = '1B1F24';
export const faint = '4F565E';
export const link = '1F3864';
export const rule = 'B8BEC6';
export const headGround = 'E6EAF0';

/** Words on a bar. */
export function onBar(signal: Signal): string {
  return signal === 'red' || signal === 'green' ? 'FFFFFF' : '000000';
}

/** Dark on light, so that numbers on them can be read; the first of a signal has none. */
const patterns = [undefined, 'wdUpDiag', 'dkHorz', 'smGrid', 'dkVert', 'wdDnDiag'] as const;
/** The pattern of a time that is only expected. */
export const laterPattern = 'wdUpDiag';

/** The fills of a chart's parts: a second one of the same signal is hatched. */
export function fillsOf(
  signals: readonly Signal[],
): readonly { readonly color: string; readonly pattern?: string }[] {
  const met = new Map<Signal, number>();
  return signals.map((signal) => {
    const nth = met.get(signal) ?? 0;
    met.set(signal, nth + 1);
    const pattern = patterns[nth % patterns.length];
    return { color: signalBar[signal], ...(pattern === undefined ? {} : { pattern }) };
  });
}
