/** Why a file is no table, as its reader tells it. */
export type CsvProblem =
  | { readonly why: 'workbook' }
  | { readonly why: 'encoding'; readonly encoding: 'utf-16' | 'windows-1251' | 'unknown' }
  | { readonly why: 'too-large'; readonly limit: number }
  | { readonly why: 'empty' }
  | { readonly why: 'quote'; readonly line: number }
  | { readonly why: 'cells'; readonly line: number; readonly expected: number; readonly actual: number };
