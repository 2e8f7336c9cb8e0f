import type { Language } from '../../i18n/language.ts';
import type { Report } from '../../model/report/report.ts';
import type { ReportDocument } from './document.ts';
export function reportDocument(_report: Report, _language: Language): ReportDocument {
  throw new Error('to be built');
}
