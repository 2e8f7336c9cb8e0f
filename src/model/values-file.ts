import type { WrittenDate } from './dates.ts';
import type { Expected } from './failure.ts';
import type { Measurement } from './status.ts';

/** What a column of a file of values can hold. */
export const valueColumns = [
  'id',
  'period',
  'value',
  'numerator',
  'denominator',
  'status',
  'note',
  'source',
  'revises',
  'kind',
] as const;
export type ValueColumn = (typeof valueColumns)[number];

/** What is wrong with a file of values as a whole, or with one of its rows or cells; the words are in src/i18n. */
export type ValuesProblem =
  /** A workbook of Excel or LibreOffice instead of a text. */
  | { readonly why: 'workbook' }
  | { readonly why: 'encoding'; readonly encoding: 'utf-16' | 'windows-1251' | 'unknown' }
  | { readonly why: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly why: 'empty' }
  | { readonly why: 'no-rows' }
  | { readonly why: 'quote' }
  | {
      readonly why: 'cells';
      readonly expected: number;
      readonly actual: number;
      readonly decimals: boolean;
    }
  | { readonly why: 'unknown-column'; readonly name: string; readonly like?: ValueColumn }
  | { readonly why: 'column-twice'; readonly column: ValueColumn }
  | { readonly why: 'column-missing'; readonly column: ValueColumn }
  | { readonly why: 'blank' }
  | { readonly why: 'value-needed' }
  | { readonly why: 'bad-value'; readonly actual: string; readonly expected: Expected }
  | { readonly why: 'bad-word'; readonly actual: string; readonly column: 'status' | 'kind' }
  | { readonly why: 'unknown-kpi'; readonly id: string; readonly suggestion?: string }
  | { readonly why: 'not-a-kpi'; readonly id: string }
  /** Another row gives a value for the same period. */
  | { readonly why: 'repeats'; readonly line: number; readonly id: string; readonly period: WrittenDate }
  /** The plan has another value for the period, and no reason is given to replace it. */
  | {
      readonly why: 'differs';
      readonly id: string;
      readonly period: WrittenDate;
      readonly known: Measurement;
    }
  /** What validation would say, in its words. */
  | { readonly why: 'finding'; readonly message: string };

/** A problem and its place: a line of the file from 1, and a column by its name in the header. */
export interface PlacedProblem {
  readonly line?: number;
  readonly column?: string;
  readonly problem: ValuesProblem;
}
