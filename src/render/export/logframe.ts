import { type LogframeLevel, logframeWords } from '../../i18n/logframe.ts';
import type { WrittenDate } from '../../model/dates.ts';
import { entityOf } from '../../model/plan.ts';
import { isOfPlan, type KpiRow } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import { visible } from '../../model/visible.ts';
import type { ExportPage } from './exported.ts';

/** A line of the framework: an objective with one of its indicators, or without any. */
export interface LogframeRow {
  readonly level: LogframeLevel;
  readonly id: string;
  readonly objective: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  readonly current: string;
  readonly verification: string;
  readonly assumptions: string;
}

/**
 * The plan as a logical framework, from its overall objective down to its activities. The columns are those of the EU's
 * logical framework; one objective after the other with indicator, baseline, target and source, they are the
 * performance framework of the Digital Cities Challenge as well.
 */
export function logframeRows(page: ExportPage): readonly LogframeRow[] {
  const { status, phrases } = page;
  const { plan, id } = status.state;
  const rows: LogframeRow[] = [];
  const shown = new Set<string>();
  const add = (
    level: LogframeLevel,
    own: string,
    objective: Text,
    assumptions: readonly Text[] | undefined,
  ): void => {
    const common = {
      level,
      id: own,
      objective: visible(phrases.plain(objective)),
      assumptions: visible((assumptions ?? []).map((one) => phrases.plain(one)).join('; ')),
    };
    const kpis = status.kpis.filter((row) => isOfPlan(row) && row.entity.data.serves?.includes(own));
    for (const row of kpis) shown.add(row.entity.id);
    if (kpis.length === 0) rows.push({ ...common, ...noIndicator });
    for (const row of kpis) rows.push({ ...common, ...indicatorCells(row, page) });
  };
  add('impact', id, plan.mission ?? plan.vision ?? plan.title, undefined);
  for (const { entity } of status.strategicGoals) {
    add('outcome', entity.id, entity.data.official_text ?? entity.data.title, entity.data.assumptions);
  }
  for (const { entity } of status.operationalGoals) {
    const area = entityOf(status.state, 'area', entity.data.area);
    const assumptions = [...(entity.data.assumptions ?? []), ...(area?.data.assumptions ?? [])];
    add('output', entity.id, entity.data.official_text ?? entity.data.title, assumptions);
  }
  for (const row of status.activities.filter(isOfPlan)) {
    add('activity', row.entity.id, row.entity.data.official_text ?? row.entity.data.title, undefined);
  }
  const left = status.kpis.filter((row) => isOfPlan(row) && !shown.has(row.entity.id));
  const [top, ...rest] = rows;
  if (!top || left.length === 0) return rows;
  // What serves no goal of its own measures the plan as a whole.
  return [...left.map((row) => ({ ...top, ...indicatorCells(row, page) })), ...rest];
}

const noIndicator = { indicator: '', baseline: '', target: '', current: '', verification: '' };

function indicatorCells({ entity, state }: KpiRow, { phrases }: ExportPage): typeof noIndicator {
  const { data, id } = entity;
  const words = logframeWords[phrases.language];
  const value = (number: number, date: WrittenDate): string =>
    `${phrases.value(data, number)} (${phrases.date(date)})`;
  const unit = data.measure === 'percent' ? '' : `, ${phrases.plain(data.unit)}`;
  const { baseline, targets, no_target } = data;
  const target =
    targets?.map((one) => value(Number(one.value), one.date)).join('; ') ??
    (no_target === undefined ? '' : `${words.noTarget}: ${phrases.plain(no_target)}`);
  const { latest } = state;
  return {
    indicator: visible(`${id} ${phrases.plain(data.title)}${unit}`),
    baseline: baseline === undefined ? '' : visible(value(Number(baseline.value), baseline.date)),
    target: visible(target),
    current: latest ? visible(value(latest.value, latest.measurement.period)) : '',
    verification: data.data_source === undefined ? '' : visible(phrases.plain(data.data_source)),
  };
}
