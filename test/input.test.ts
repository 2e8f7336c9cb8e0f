import { describe, expect, it, test } from 'vitest';
import { typedDate } from '../src/i18n/input/dates.ts';
import { typedMoney, typedNumber, typedPercent } from '../src/i18n/input/numbers.ts';
import { typedStatus, typedYes } from '../src/i18n/input/words.ts';
import { lastDay } from '../src/model/dates.ts';

const today = lastDay('2026-11-22') ?? 0;

describe('a date that is typed', () => {
  test.each([
    ['2026-06-30', '2026-06-30'],
    ['2026-q3', '2026-Q3'],
    ['2026-H1', '2026-H1'],
    ['2026', '2026'],
    ['2026 г.', '2026'],
    ['30.06.2026', '2026-06-30'],
    ['30.6.2026 г.', '2026-06-30'],
    ['30-06-2026', '2026-06-30'],
    ['30/06/2026', '2026-06-30'],
    ['06/30/2026', '2026-06-30'],
    ['05/05/2026', '2026-05-05'],
    ['06.2026', '2026-06'],
    ['30 юни 2026 г.', '2026-06-30'],
    ['30 June 2026', '2026-06-30'],
    ['June 30, 2026', '2026-06-30'],
    ['юни 2026', '2026-06'],
    ['Sept 2026', '2026-09'],
    ['III тримесечие 2026', '2026-Q3'],
    ['III тримесечие на 2026 г.', '2026-Q3'],
    ['3 трим. 2026', '2026-Q3'],
    ['Q3 2026', '2026-Q3'],
    ['2026 Q3', '2026-Q3'],
    ['I полугодие 2026', '2026-H1'],
    ['II полугодие на 2026 година', '2026-H2'],
    ['H2 2026', '2026-H2'],
    ['днес', '2026-11-22'],
    ['Yesterday', '2026-11-21'],
    [' 29.02.2028 ', '2028-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(typedDate(typed, today)).toEqual({ ok: true, date });
  });

  test.each([
    '',
    '31.06.2026',
    '29.02.2026',
    'V тримесечие 2026',
    '2026-13',
    'някога',
    '30.06.26',
    'III полугодие 2026',
  ])('%s is none', (typed) => {
    expect(typedDate(typed, today)).toEqual({ ok: false, why: 'no-date' });
  });

  it('is refused where day and month may be either', () => {
    expect(typedDate('05/06/2026', today)).toEqual({ ok: false, why: 'ambiguous' });
  });
});

describe('a number that is typed', () => {
  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1 234,5', 1234.5],
    ['12\u00a0345', 12_345],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['−3', -3],
    ['+7', 7],
    ['1234', 1234],
    ['1234,567', 1234.567],
  ])('%s is %d', (typed, value) => {
    expect(typedNumber(typed)).toEqual({ ok: true, value });
  });

  test.each(['1,234', '1.234', '-12.345'])('%s is ambiguous', (typed) => {
    expect(typedNumber(typed)).toEqual({ ok: false, why: 'ambiguous' });
  });

  test.each(['', 'abc', '1,2,3', '1.2.3', '12 34', '1e5', '--1', '0x10', '٣'])('%s is none', (typed) => {
    expect(typedNumber(typed)).toEqual({ ok: false, why: 'no-number' });
  });

  it('may be a share', () => {
    expect(typedPercent('12,5 %')).toEqual({ ok: true, value: 12.5 });
  });

  test.each([
    ['1200EUR', 1200, 'EUR'],
    ['€ 1 200', 1200, 'EUR'],
    ['350,50 лв.', 350.5, 'BGN'],
    ['900 USD', 900, 'USD'],
    ['12,5', 12.5, undefined],
    ['1000 евро', 1000, 'EUR'],
  ])('%s is %d %s', (typed, amount, currency) => {
    expect(typedMoney(typed)).toEqual({ ok: true, amount, currency });
  });
});

describe('a word that is typed', () => {
  test.each([
    ['in_progress', 'in_progress'],
    ['В изпълнение', 'in_progress'],
    ['изпълнен', 'completed'],
    ['изпълнена', 'completed'],
    ['On hold', 'on_hold'],
    ['временно  спряна', 'on_hold'],
    ['незапочнала', 'not_started'],
    ['отпаднал', 'cancelled'],
  ])('%s is the status %s', (typed, value) => {
    expect(typedStatus(typed)).toEqual({ ok: true, value });
  });

  it('that is no status names the closest one', () => {
    expect(typedStatus('изпьлнена')).toEqual({ ok: false, suggestion: 'изпълнена' });
  });

  it('says yes or no', () => {
    expect([typedYes('Да'), typedYes('n'), typedYes('може би')]).toEqual([true, false, undefined]);
  });
});
