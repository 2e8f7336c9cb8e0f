import { dash } from './plain-signs.ts';
import { coreScalar } from './scalar.ts';

/** What the reader of plain texts throws to itself when it meets something it does not know. */
export const notPlain = Symbol('not plain');

/** Signs that begin something else than a plain scalar. */
const indicators: ReadonlySet<number> = new Set([...'?:,[]{}#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));

/** Whether a sign is a Latin letter or a digit. */
export function isWord(sign: number): boolean {
  return (sign >= 0x61 && sign <= 0x7a) || (sign >= 0x41 && sign <= 0x5a) || (sign >= 0x30 && sign <= 0x39);
}

/** The value of a plain scalar on one line, its comment taken off. */
export function plainScalar(written: string): unknown {
  const source = written.endsWith(' ') ? written.replace(/ +$/, '') : written;
  const first = source.charCodeAt(0);
  if (source === '' || indicators.has(first)) throw notPlain;
  if (first === dash && !isWord(source.charCodeAt(1))) throw notPlain;
  const colonAt = source.indexOf(':');
  if (colonAt >= 0 && (source.includes(': ') || source.endsWith(':'))) throw notPlain;
  const value = coreScalar(source);
  if (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value)) throw notPlain;
  if (typeof value === 'number' && !Number.isFinite(value)) throw notPlain;
  return value;
}
