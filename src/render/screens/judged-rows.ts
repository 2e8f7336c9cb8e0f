import { type ActivityJudgement, type KpiJudgement, shownStatus } from '../../model/judgement.ts';
import type { RowValue } from '../rows.ts';

/** A judgement of an activity for a pipe: health, what is shown, codes of reasons, planned, actual, freshness. */
export function judgedRow({
  health,
  shown,
  reasons,
  planned,
  actual,
  freshness,
}: ActivityJudgement): readonly RowValue[] {
  return [health, shown, reasons.map(({ code }) => code).join(','), planned, actual, freshness];
}

/** A judgement of a KPI for a pipe: status, what is shown, expected value, ratio, trend, freshness. */
export function judgedKpiRow(judgement: KpiJudgement): readonly RowValue[] {
  const { status, expected, ratio, trend, freshness } = judgement;
  return [status, shownStatus(judgement), expected, ratio, trend, freshness];
}
