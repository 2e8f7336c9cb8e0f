import { describe, expect, test } from 'vitest';
import { counted } from '../src/i18n/counts.ts';
import { relativeDay, tableDate } from '../src/i18n/dates.ts';
import { formatNumber, roundHalfUp } from '../src/i18n/numbers.ts';
import { kindTerms } from '../src/i18n/terms.ts';
import { closest } from '../src/model/closest.ts';
import { dateSpan, dayOf, firstDay, isoDay, lastDay } from '../src/model/dates.ts';
import { byCodePoint } from '../src/model/order.ts';
import { foldLookAlikes } from '../src/model/script.ts';
import { textIn } from '../src/model/text.ts';

describe('written dates', () => {
  test.each([
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2026-06', '2026-06-01', '2026-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    [2026, '2026-01-01', '2026-12-31'],
    ['0001-01-01', '0001-01-01', '0001-01-01'],
  ])('%s covers %s to %s', (date, first, last) => {
    expect(isoDay(firstDay(date) ?? NaN)).toBe(first);
    expect(isoDay(lastDay(date) ?? NaN)).toBe(last);
  });

  test.each([
    '2023-02-29',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-H3',
    '26',
    '2026-6-1',
    '31.12.2026',
    ' 2026',
    '',
    '2026-06-31',
    '1900-02-29',
  ])('%j is no date', (date) => {
    expect(dateSpan(date)).toBeUndefined();
  });

  test('every day from 1999 to 2033 is itself again', () => {
    for (let day = dayOf(1999, 1, 1); day <= dayOf(2033, 12, 31); day++)
      expect(firstDay(isoDay(day))).toBe(day);
  });
});

describe('numbers', () => {
  test.each([
    [12345.6, '12,345.6', '12\u00a0345,6'],
    [1234.5, '1,234.5', '1234,5'],
    [0, '0', '0'],
    [-1234567, '−1,234,567', '−1\u00a0234\u00a0567'],
    [0.613, '0.613', '0,613'],
    [9999, '9,999', '9999'],
    [10000, '10,000', '10\u00a0000'],
    [-0.0000001, '0', '0'],
  ])('%d', (value, en, bg) => {
    expect(formatNumber(value, 'en')).toBe(en);
    expect(formatNumber(value, 'bg')).toBe(bg);
  });

  test.each([
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [0.5, 0, '1'],
    [0.049, 1, '0.0'],
    [99.995, 2, '100.00'],
    [1e-7, 3, '0.000'],
    [123e18, 0, '123000000000000000000'],
  ])('%d to %d decimals', (value, decimals, text) => {
    expect(roundHalfUp(value, decimals)).toBe(text);
  });
});

test('dates, distances and counts in both languages', () => {
  expect(['2026-09-30', '2026-Q3', '2026-H1', '2026-06', 2026].map((date) => tableDate(date, 'bg'))).toEqual([
    '30.09.2026',
    'III трим. 2026',
    'I полуг. 2026',
    '06.2026',
    '2026',
  ]);
  expect(['2026-09-30', '2026-Q3', '2026-06'].map((date) => tableDate(date, 'en'))).toEqual([
    '30 Sep 2026',
    'Q3 2026',
    'Jun 2026',
  ]);
  expect([-1, 0, 1, 5].map((days) => relativeDay(100 + days, 100, 'bg'))).toEqual([
    'преди 1 ден',
    'днес',
    'след 1 ден',
    'след 5 дни',
  ]);
  expect([-1, 0, 5].map((days) => relativeDay(100 + days, 100, 'en'))).toEqual([
    '1 day ago',
    'today',
    'in 5 days',
  ]);
  expect([1, 2, 5].map((count) => counted(count, kindTerms.bg.kpi, 'bg'))).toEqual([
    '1 показател',
    '2 показателя',
    '5 показателя',
  ]);
  expect(counted(13, kindTerms.bg.activity, 'bg')).toBe('13 дейности');
});

test('order is by code point, beyond the first plane too', () => {
  expect(['\u{1f600}', '\ue000', 'б', 'A', 'a', 'Б', ''].sort(byCodePoint)).toEqual([
    '',
    'A',
    'a',
    'Б',
    'б',
    '\ue000',
    '\u{1f600}',
  ]);
});

test('did you mean', () => {
  expect(closest('in_progres', ['not_started', 'in_progress'])).toBe('in_progress');
  expect(closest('stauts', ['status', 'title'])).toBe('status');
  expect(closest('A-1', ['A-01', 'A-11'])).toBe('A-01');
  expect(closest('entirely', ['different', 'words'])).toBeUndefined();
});

test('look-alike letters', () => {
  expect(foldLookAlikes('А-01 ОРГ')).toBe('A-01 OPГ');
});

test('a text for a reader', () => {
  expect(textIn({ bg: 'да', en: 'yes' }, 'en', ['bg', 'en'])).toEqual({ words: 'yes', language: 'en' });
  expect(textIn({ bg: 'да' }, 'en', ['bg', 'en'])).toEqual({ words: 'да', language: 'bg' });
  expect(textIn('да', 'en', ['bg', 'en'])).toEqual({ words: 'да', language: 'bg' });
  expect(textIn(undefined, 'en', ['bg'])).toBeUndefined();
});
