import type { ReportDocument } from './document.ts';
export async function documentDocx(
  _document: ReportDocument,
  _part: 'all' | 'body' | 'annex',
): Promise<Uint8Array> {
  throw new Error('to be built');
}
