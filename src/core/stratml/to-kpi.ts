import { dateSpan, lastDay } from '../../model/dates.ts';
import {
  type EntryResidue,
  fieldLimit,
  type KpiResidue,
  type StratmlIndicator,
  type StratmlResult,
  stratmlId,
} from '../../model/stratml.ts';
import { firstWords, short, tooLong } from './fitting.ts';
import { present, says } from './present.ts';
import type { Naming } from './to-plan.ts';

/** A result on its way to become a target or a measurement. */
interface Result {
  readonly of: 'target' | 'actual';
  readonly instance: number;
  readonly result: StratmlResult;
}

/** A result that is one: it has a date and a number. */
interface Entry {
  readonly from: Result;
  readonly date: string;
  readonly value: number;
  readonly note: string | undefined;
  readonly residue: EntryResidue;
}

const stages: Readonly<Record<string, string>> = { Input: 'input', Output: 'output', Outcome: 'outcome' };

/**
 * The KPI that an indicator becomes. The standard does not say which way is better: where a target differs from the
 * first value known, that is the way, and it is marked as worked out; else the KPI is listed and never judged.
 */
export function kpiOf(
  indicator: StratmlIndicator,
  id: string,
  serves: string,
  instead: string,
  { plan }: Naming,
): Readonly<Record<string, unknown>> {
  const { dimension, unit, sequence, identifier, stage, type, other, relationships } = indicator;
  const results = indicator.instances.flatMap(({ targets, actuals }, i): readonly Result[] => [
    ...targets.map((result): Result => ({ of: 'target', instance: i + 1, result })),
    ...actuals.map((result): Result => ({ of: 'actual', instance: i + 1, result })),
  ]);
  const targets = entriesOf(results, 'target');
  const measurements = entriesOf(results, 'actual');
  const used = new Set([...targets, ...measurements].map(({ from }) => from));
  const values = [...targets, ...measurements].map(({ value }) => value);
  const direction = directionOf(targets, measurements);
  const decimals = Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length));
  const left = results
    .filter((one) => !used.has(one))
    .map(({ of, instance, result }) => ({ instance, of, ...result }));
  const residue: KpiResidue = present({
    identifier: identifier === stratmlId(plan, id) ? undefined : identifier,
    unnamed: dimension === undefined ? true : undefined,
    unitless: unit === undefined ? true : undefined,
    stage: stage !== undefined && stages[stage] === undefined ? stage : undefined,
    type: type === 'Quantitative' ? undefined : type,
    long: tooLong({ name: dimension, sequence, unit }),
    relationships,
    other_information: other,
    results: left.length > 0 ? left : undefined,
  });
  return present({
    id,
    label: short(sequence),
    title: short(dimension) ?? firstWords(dimension ?? instead) ?? id,
    unit: short(unit) ?? firstWords(unit) ?? '–',
    kind: direction === undefined ? 'context' : 'performance',
    value_chain: stage === undefined ? undefined : stages[stage],
    measure: isShare(unit, values) ? 'percent' : 'number',
    direction,
    decimals: decimals > 0 ? Math.min(decimals, 6) : undefined,
    targets:
      targets.length > 0 ? targets.map((entry, i) => targetOf(entry, i === targets.length - 1)) : undefined,
    serves: [serves],
    owner: 'unknown',
    provenance: direction === undefined ? undefined : { fields: { direction: { basis: 'reconstructed' } } },
    'x-stratml': says(residue) ? residue : undefined,
    measurements: measurements.length > 0 ? measurements.map(measurementOf) : undefined,
  });
}

/** The results of a kind that have a date and a number, oldest first; of one date the first. */
function entriesOf(results: readonly Result[], of: Result['of']): readonly Entry[] {
  const found = new Map<number, Entry>();
  for (const one of results) {
    const entry = one.of === of ? entryOf(one) : undefined;
    const day = entry && lastDay(entry.date);
    if (entry && day !== undefined && !found.has(day)) found.set(day, entry);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

function entryOf(from: Result): Entry | undefined {
  const { start, end, units, description, ...descriptor } = from.result;
  const last = end ?? start;
  const value = units === undefined ? undefined : exactNumber(units);
  if (last === undefined || value === undefined || (description?.length ?? 0) > fieldLimit) return undefined;
  const coarse = start !== undefined && end !== undefined ? periodOf(start, end) : undefined;
  const residue: EntryResidue = present({
    instance: from.instance,
    start: coarse === undefined && end !== undefined ? start : undefined,
    open: end === undefined ? true : undefined,
    ...descriptor,
  });
  return { from, date: coarse ?? last, value, note: description, residue };
}

/** A number of the file, unless it is too long to be one here. */
function exactNumber(text: string): number | undefined {
  const value = Number(text);
  const plain = (decimal: string): string =>
    decimal
      .replace(/^\+/, '')
      .replace(/^(-?)0*(?=\d)/, '$1')
      .replace(/(\.\d*?)0*$/, '$1')
      .replace(/\.$/, '')
      .replace(/^(-?)\./, '$10.')
      .replace(/^-0$/, '0');
  return plain(text) === plain(String(value)) ? value : undefined;
}

/** The month, quarter, half-year or year that goes from one day to the other. */
function periodOf(start: string, end: string): string | undefined {
  const first = dateSpan(start)?.first;
  const last = dateSpan(end)?.last;
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  const candidates = [
    year,
    `${year}-H${Math.ceil(month / 6)}`,
    `${year}-Q${Math.ceil(month / 3)}`,
    start.slice(0, 7),
  ];
  return candidates.find((one) => {
    const span = dateSpan(one);
    return span !== undefined && span.first === first && span.last === last;
  });
}

function directionOf(
  targets: readonly Entry[],
  measurements: readonly Entry[],
): 'increase' | 'decrease' | undefined {
  const final = targets.at(-1);
  const firsts = [targets[0], measurements[0]].filter((one) => one !== undefined && one !== final);
  const [first] = firsts.sort((a, b) => (lastDay(a?.date) ?? 0) - (lastDay(b?.date) ?? 0));
  if (!final || !first || final.value === first.value) return undefined;
  return final.value > first.value ? 'increase' : 'decrease';
}

function isShare(unit: string | undefined, values: readonly number[]): boolean {
  return (
    unit !== undefined &&
    /^(?:%|percent|percentage|per cent)$/i.test(unit) &&
    values.every((value) => value >= 0 && value <= 100)
  );
}

function targetOf({ date, value, note, residue }: Entry, final: boolean) {
  return present({ date, value, kind: final ? 'final' : 'interim', note, 'x-stratml': residue });
}

function measurementOf({ date, value, note, residue }: Entry) {
  return present({ period: date, value, note, 'x-stratml': residue });
}
