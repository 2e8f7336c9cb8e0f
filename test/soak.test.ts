import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { soakEdits } from '../src/dev/soak/edits.ts';
import { soakFuzz } from '../src/dev/soak/fuzz.ts';
import { soakKills } from '../src/dev/soak/kills.ts';
import type { Tally } from '../src/dev/soak/tally.ts';
import { soakTogether } from '../src/dev/soak/together.ts';
import { root } from './support/bin.ts';

// A short run of what `npm run soak` does for hours.
const bin = path.join(root, 'bin/planctl.js');

describe('for a while', () => {
  test('edits change what they mean', () => {
    const tally: Tally = new Map();
    for (let seed = 1; seed <= 150; seed++) soakEdits(seed, tally);
    expect(tally.get('edits')).toBeGreaterThan(800);
  });

  test('updates are killed and lose nothing', async () => {
    const tally: Tally = new Map();
    await soakKills(bin, 1, tally, 2);
    expect(tally.get('updates killed')).toBeGreaterThan(3);
    expect(tally.get('updates after a kill, committed')).toBe(2);
  });

  test('two report of one activity', async () => {
    const tally: Tally = new Map();
    await soakTogether(bin, 1, tally, 4);
    expect(tally.get('updates of two at once')).toBe(8);
  });

  test('damaged files are told, not stumbled over', async () => {
    const tally: Tally = new Map();
    for (let seed = 1; seed <= 3; seed++) await soakFuzz(root, seed, tally);
    expect(tally.get('damaged files read')).toBe(36);
  });
});
