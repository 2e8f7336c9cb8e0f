import type { ReportDocument } from './document.ts';
export function documentHtml(_document: ReportDocument, _part: 'all' | 'body' | 'annex'): string {
  throw new Error('to be built');
}
