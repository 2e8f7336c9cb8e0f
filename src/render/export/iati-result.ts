import { type Day, dateSpan, isoDay, partsOf, type WrittenDate } from '../../model/dates.ts';
import type { KpiFile } from '../../model/files.ts';
import { byCodePoint } from '../../model/order.ts';
import type { KpiRow } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import { decimal } from './decimal.ts';
import type { ExportPage } from './exported.ts';
import { node, type XmlNode } from './xml.ts';

type Narratives = (text: Text) => readonly XmlNode[];

/** IATI's codes of what kind of result something is, and of how it is measured. */
const types: Readonly<Record<string, string>> = { output: '1', outcome: '2', impact: '3' };
const measures: Readonly<Record<KpiFile['measure'], string>> = {
  number: '1',
  percent: '2',
  ratio: '1',
  ordinal: '4',
  boolean: '3',
};

/** KPIs as results of IATI: one for each thing that they serve first and each kind of result. */
export function resultNodes(
  kpis: readonly KpiRow[],
  page: ExportPage,
  narratives: Narratives,
): readonly XmlNode[] {
  const { state } = page.status;
  const groups = new Map<string, { readonly title: Text; readonly type: string; readonly rows: KpiRow[] }>();
  for (const row of kpis) {
    const { data } = row.entity;
    const served = data.serves?.map((id) => state.byId.get(id)).find((entity) => entity !== undefined);
    const type = types[data.value_chain ?? ''] ?? '9';
    const key = `${served?.id ?? ''} ${type}`;
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else {
      const title = served && 'title' in served.data ? served.data.title : undefined;
      groups.set(key, { title: title ?? state.plan.title, type, rows: [row] });
    }
  }
  return [...groups]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([, { title, type, rows }]) =>
      node('result', { type, 'aggregation-status': 'false' }, [
        node('title', {}, narratives(title)),
        ...rows.map((row) => indicatorNode(row, narratives)),
      ]),
    );
}

function indicatorNode({ entity, state }: KpiRow, narratives: Narratives): XmlNode {
  const { data, id } = entity;
  const description = data.definition ?? data.description;
  const ascending =
    data.direction === undefined || data.direction === 'maintain'
      ? undefined
      : String(data.direction === 'increase');
  const aggregated = data.measure === 'number' && data.accumulation === 'cumulative';
  const attributes = { measure: measures[data.measure], ascending, 'aggregation-status': String(aggregated) };
  return node('indicator', attributes, [
    node('title', {}, narratives(data.title)),
    node('description', {}, narratives(withUnit(description, data.unit))),
    node('reference', { vocabulary: '99', code: id }, []),
    baselineNode(data, narratives),
    ...periodNodes(data, state.values, narratives),
  ]);
}

/** A description with the unit behind it, for which IATI has no place. */
function withUnit(description: Text | undefined, unit: Text): Text {
  if (description === undefined) return unit;
  const unitIn = (language: string): string =>
    typeof unit === 'string'
      ? unit
      : (unit[language] ?? Object.values(unit).find((one) => one !== undefined) ?? '');
  if (typeof description === 'string')
    return `${description} (${typeof unit === 'string' ? unit : unitIn('')})`;
  return Object.fromEntries(
    Object.entries(description).map(([language, words]) => [language, `${words} (${unitIn(language)})`]),
  );
}

function comment(text: Text | undefined, narratives: Narratives): XmlNode | undefined {
  return text === undefined ? undefined : node('comment', {}, narratives(text));
}

function baselineNode({ baseline }: KpiFile, narratives: Narratives): XmlNode | undefined {
  const day = baseline && dateSpan(baseline.date)?.last;
  if (!baseline || day === undefined) return undefined;
  const attributes = {
    'iso-date': isoDay(day),
    year: String(partsOf(day).year),
    value: decimal(Number(baseline.value)),
  };
  return node('baseline', attributes, [comment(baseline.note, narratives)]);
}

/** One period of an indicator. */
interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly targets: XmlNode[];
  readonly actuals: XmlNode[];
}

/** Periods by their last day: a target covers the days since the one before, a value those it was measured for. */
function periodNodes(
  kpi: KpiFile,
  values: KpiRow['state']['values'],
  narratives: Narratives,
): readonly XmlNode[] {
  const periods = new Map<Day, Period>();
  const periodOf = (date: WrittenDate, from: Day | undefined): Period | undefined => {
    const span = dateSpan(date);
    if (!span) return undefined;
    const known = periods.get(span.last);
    if (known) return known;
    const first = span.precision === 'day' && from !== undefined ? Math.min(from, span.last) : span.first;
    const made: Period = { first, last: span.last, targets: [], actuals: [] };
    periods.set(span.last, made);
    return made;
  };
  let before = kpi.baseline === undefined ? undefined : dateSpan(kpi.baseline.date)?.last;
  for (const { date, value, note } of kpi.targets ?? []) {
    const period = periodOf(date, before === undefined ? undefined : before + 1);
    period?.targets.push(node('target', { value: decimal(Number(value)) }, [comment(note, narratives)]));
    before = dateSpan(date)?.last ?? before;
  }
  for (const { measurement, value } of values) {
    const period = periodOf(measurement.period, undefined);
    period?.actuals.push(node('actual', { value: decimal(value) }, [comment(measurement.note, narratives)]));
  }
  return [...periods.values()]
    .sort((a, b) => a.last - b.last)
    .map(({ first, last, targets, actuals }) =>
      node('period', {}, [
        node('period-start', { 'iso-date': isoDay(first) }, []),
        node('period-end', { 'iso-date': isoDay(last) }, []),
        ...targets,
        ...actuals,
      ]),
    );
}
