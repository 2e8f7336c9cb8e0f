import { exportWords } from '../../i18n/export.ts';
import { dateSpan, isoDay, lastDay, type WrittenDate } from '../../model/dates.ts';
import type { KpiFile } from '../../model/files.ts';
import type { KpiRow } from '../../model/status.ts';
import {
  type EntryResidue,
  type KpiResidue,
  type StratmlIndicator,
  type StratmlInstance,
  type StratmlResult,
  stratmlId,
} from '../../model/stratml.ts';
import type { Text } from '../../model/text.ts';
import type { Phrases } from '../phrases.ts';
import { decimal } from './decimal.ts';
import { residueOf, withoutUndefined } from './residue.ts';

const stages: Readonly<Record<string, string>> = {
  input: 'Input',
  output: 'Output',
  outcome: 'Outcome',
  impact: 'Outcome',
};

/** A KPI as an indicator: its targets, and what was measured up to the day. */
export function indicatorOf(row: KpiRow, phrases: Phrases, withActuals: boolean): StratmlIndicator {
  const { entity, state } = row;
  const { data } = entity;
  const words = exportWords[phrases.language];
  const residue: KpiResidue = residueOf(data);
  const line = (name: string, text: Text | undefined): string | undefined =>
    text === undefined ? undefined : `${name}: ${phrases.plain(text)}`;
  const other = [
    residue.other_information,
    data.definition === undefined ? undefined : phrases.plain(data.definition),
    data.description === undefined ? undefined : phrases.plain(data.description),
    line(words.noTarget, data.no_target),
    line(words.dataSource, data.data_source),
    data.owner === 'unknown' ? undefined : `${words.owner}: ${phrases.organisation(data.owner)}`,
  ].filter((one) => one !== undefined);
  const stage = residue.stage ?? (data.value_chain === undefined ? undefined : stages[data.value_chain]);
  return withoutUndefined({
    sequence: residue.long?.sequence ?? (data.label === undefined ? undefined : phrases.plain(data.label)),
    dimension: residue.unnamed ? undefined : (residue.long?.name ?? phrases.plain(data.title)),
    unit: residue.unitless ? undefined : (residue.long?.unit ?? phrases.plain(data.unit)),
    identifier: residue.identifier ?? stratmlId(phrases.state.id, entity.id),
    relationships: residue.relationships,
    instances: instancesOf(data, residue, state.values, phrases, withActuals),
    other: other.length > 0 ? other.join('\n\n') : undefined,
    stage,
    type: residue.type ?? 'Quantitative',
  });
}

/** A result and the instance it belongs to. */
interface Placed {
  /** The instance it came in with, or the day it is about: results of one day belong together. */
  readonly at: string;
  readonly rank: number;
  readonly of: 'target' | 'actual';
  readonly result: StratmlResult;
}

function instancesOf(
  kpi: KpiFile,
  residue: KpiResidue,
  values: KpiRow['state']['values'],
  phrases: Phrases,
  withActuals: boolean,
): readonly StratmlInstance[] {
  const words = exportWords[phrases.language];
  const placed: Placed[] = [];
  if (kpi.baseline && withActuals) {
    const { date, value, note } = kpi.baseline;
    const result = withoutUndefined({
      ...datesOf(date, {}),
      units: decimal(Number(value)),
      descriptor_name: words.baseline,
      description: note === undefined ? undefined : phrases.plain(note),
    });
    placed.push({ at: 'baseline', rank: 0, of: 'actual', result });
  }
  const add = (
    of: Placed['of'],
    date: WrittenDate,
    value: number,
    note: Text | undefined,
    from: object,
  ): void => {
    const { instance, descriptor_name, descriptor_value, ...kept }: EntryResidue = residueOf(from);
    const result = withoutUndefined({
      ...datesOf(date, kept),
      units: decimal(value),
      descriptor_name,
      descriptor_value,
      description: note === undefined ? undefined : phrases.plain(note),
    });
    const day = lastDay(date) ?? 0;
    placed.push({
      at: instance === undefined ? isoDay(day) : String(instance),
      rank: instance ?? 1e6 + day,
      of,
      result,
    });
  };
  for (const target of kpi.targets ?? [])
    add('target', target.date, Number(target.value), target.note, target);
  if (withActuals) {
    for (const { measurement, value } of values)
      add('actual', measurement.period, value, measurement.note, measurement);
  }
  for (const { instance, of, ...result } of residue.results ?? []) {
    if (of === 'target' || withActuals) placed.push({ at: String(instance), rank: instance, of, result });
  }
  const groups = new Map<string, Placed[]>();
  for (const one of placed.toSorted((a, b) => a.rank - b.rank)) {
    const known = groups.get(one.at);
    if (known) known.push(one);
    else groups.set(one.at, [one]);
  }
  return [...groups.values()].map((group) => ({
    targets: group.filter(({ of }) => of === 'target').map(({ result }) => result),
    actuals: group.filter(({ of }) => of === 'actual').map(({ result }) => result),
  }));
}

/** The days of a result: of a day its end; of a whole period both. */
function datesOf(date: WrittenDate, { start, open }: EntryResidue): Pick<StratmlResult, 'start' | 'end'> {
  const span = dateSpan(date);
  if (!span) return {};
  if (open) return { start: isoDay(span.last) };
  const first = span.precision === 'day' ? start : isoDay(span.first);
  return withoutUndefined({ start: first, end: isoDay(span.last) });
}
