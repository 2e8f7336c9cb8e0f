import type { Signal } from '../../model/judgement.ts';

// Colours of words, lines and grounds, six hexadecimal digits each.

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

export const ink = '1B1F24';
export const faint = '4F565E';
export const link = '1F3864';
export const rule = 'B8BEC6';
export const headGround = 'E6EAF0';
