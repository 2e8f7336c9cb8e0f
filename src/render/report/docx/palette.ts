import type { Signal } from '../../../model/judgement.ts';

// Colours of charts, six hexadecimal digits each.

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
