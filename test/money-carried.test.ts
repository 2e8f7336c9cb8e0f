import { describe, expect, test } from 'vitest';
import { carriedMoney } from '../src/core/edit/money.ts';

describe('money that an update states in part', () => {
  test('keeps other years and funds, and the amount of the line that is not stated', () => {
    const before = [
      { year: 2026, committed: 50_000, paid: 50_000 },
      { year: 2027, committed: 90_000, paid: 10_000, currency: 'EUR' },
    ];
    expect(carriedMoney(before, [{ year: 2027, paid: 30_000 }], undefined)).toEqual([
      { year: 2026, committed: 50_000, paid: 50_000 },
      { year: 2027, committed: 90_000, paid: 30_000, currency: 'EUR' },
    ]);
    expect(carriedMoney(before, [{ year: 2028, paid: 5 }], undefined)).toEqual([
      ...before,
      { year: 2028, paid: 5 },
    ]);
    expect(carriedMoney(undefined, [{ year: 2028, paid: 5 }], undefined)).toEqual([{ year: 2028, paid: 5 }]);
  });

  test('means the only line of the year, whatever its fund, and asks for the fund where there are several', () => {
    const own = { year: 2027, fund: 'own', paid: 10 };
    const eu = { year: 2027, fund: 'EU', paid: 20 };
    expect(carriedMoney([own], [{ year: 2027, paid: 11 }], undefined)).toEqual([{ ...own, paid: 11 }]);
    expect(() => carriedMoney([own, eu], [{ year: 2027, paid: 11 }], undefined)).toThrow('money-by-fund');
    expect(carriedMoney([own, eu], [{ year: 2027, fund: 'EU', paid: 21 }], undefined)).toEqual([
      own,
      { ...eu, paid: 21 },
    ]);
    const named = { ...eu, fund: { bg: 'ЕС', en: 'EU' }, code: '98' };
    for (const fund of ['ЕС', 'EU', '98']) {
      expect(carriedMoney([own, named], [{ year: 2027, fund, paid: 21 }], undefined)).toEqual([
        own,
        { ...named, paid: 21 },
      ]);
    }
    expect(carriedMoney([own], [{ year: 2027, fund: 'EU', paid: 1 }], undefined)).toEqual([
      own,
      { year: 2027, fund: 'EU', paid: 1 },
    ]);
  });

  test('turns what is carried over into the currency that is told now, where there is a fixed rate', () => {
    const before = [{ year: 2026, committed: 195.583, paid: 1 }];
    expect(carriedMoney(before, [{ year: 2026, paid: 2, currency: 'EUR' }], 'BGN')).toEqual([
      { year: 2026, committed: 100, paid: 2, currency: 'EUR' },
    ]);
    expect(carriedMoney(before, [{ year: 2026, paid: 2, currency: 'BGN' }], 'BGN')).toEqual([
      { year: 2026, committed: 195.583, paid: 2, currency: 'BGN' },
    ]);
    expect(() => carriedMoney(before, [{ year: 2026, paid: 2, currency: 'USD' }], 'BGN')).toThrow(
      'other-currency',
    );
  });
});
