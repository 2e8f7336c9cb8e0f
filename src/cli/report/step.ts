import type { ReportWish } from '../../features/report.ts';
import { reportWords } from '../../i18n/report/office.ts';
import type { PlanState } from '../../model/plan.ts';
import type { Context } from '../context.ts';
import type { EditFlags } from '../edit-session.ts';
import type { ReportFlags } from './wish.ts';

/** The options of the steps of a report as typed. */
export interface OfficeFlags extends EditFlags, ReportFlags {
  readonly date?: string;
  readonly role?: string;
  readonly registration?: string;
  readonly reason?: string;
}

/** What every step works on. */
export interface Office {
  readonly context: Context;
  readonly flags: OfficeFlags;
  readonly wish: ReportWish;
  readonly state: PlanState;
}

/** What the steps say. */
export function words({ context }: Office) {
  return reportWords[context.language];
}
