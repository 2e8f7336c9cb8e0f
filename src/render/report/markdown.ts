import type { ReportDocument } from './document.ts';
export function documentMarkdown(_document: ReportDocument, _part: 'all' | 'body' | 'annex'): string {
  throw new Error('to be built');
}
