import type { Change } from '../../../model/change.ts';
import type { Comparison, Located } from '../../../model/comparison.ts';
import { lastDay } from '../../../model/dates.ts';
import type { Fault } from '../../../model/finding.ts';
import { pathInFile } from '../../../model/origins.ts';
import type { Path } from '../../../model/path.ts';
import { type Entity, entityOf, languagesOf } from '../../../model/plan.ts';
import type { Measurement, Update } from '../../../model/status.ts';
import { fieldsOfKind, isMapping, Meanings } from '../../diff/meaning.ts';
import { measuredNumber } from '../../rules/kpi-state.ts';
import { effectiveUpdates } from '../../rules/updates.ts';
import { placed } from './placed.ts';

/** What becomes of the logs: entries are appended and never rewritten, and what is odd about a new one is said. */
export function logFaults(comparison: Comparison): readonly Fault[] {
  const added = new Map<string, Set<unknown>>();
  const faults: Fault[] = [];
  const meanings = new Meanings(languagesOf(comparison.after)[0] ?? '');
  for (const fact of comparison.facts) {
    const { change } = fact;
    switch (change.type) {
      case 'update-rewritten':
      case 'update-removed':
      case 'measurement-rewritten':
      case 'measurement-removed':
        if (!isAcceptance(change, meanings)) faults.push(rewritten(fact, meanings));
        break;
      case 'update-added':
      case 'update-corrected':
      case 'measurement-added':
      case 'measurement-revised': {
        const known = added.get(change.entity) ?? new Set();
        added.set(change.entity, known.add(change.after));
        break;
      }
    }
  }
  for (const [id, entries] of added) {
    const activity = entityOf(comparison.after, 'activity', id);
    if (activity) faults.push(...updateFaults(comparison, activity, entries));
    const kpi = entityOf(comparison.after, 'kpi', id);
    if (kpi) faults.push(...jumpFaults(kpi, entries));
  }
  return faults;
}

/** Whether an update only gained that somebody accepted it: which nobody can say when it is written. */
function isAcceptance({ before, after }: Change, meanings: Meanings): boolean {
  if (!isMapping(before) || !isMapping(after) || before['accepted'] !== undefined) return false;
  const { accepted, ...rest } = after;
  const known = fieldsOfKind('activity').fields?.['updates']?.items;
  return accepted !== undefined && meanings.key(before, known) === meanings.key(rest, known);
}

function rewritten({ change, after, before }: Located, meanings: Meanings): Fault {
  const { type, entity } = change;
  const log = type.startsWith('update') ? 'updates' : 'measurements';
  const entry = change.before as { readonly date?: unknown; readonly period?: unknown };
  const date = String(entry.date ?? entry.period ?? '');
  const removed = change.after === undefined;
  const [only, ...others] = removed ? [] : changedFields(change, log, meanings);
  const there = only !== undefined && others.length === 0 && isMapping(change.after) && only in change.after;
  const where = after ?? before;
  return {
    code: log === 'updates' ? 'update-rewritten' : 'measurement-rewritten',
    facts: { of: entity, date, removed },
    ...placed(there && where ? { ...where, path: [...where.path, only] } : where, removed),
    entity,
  };
}

/** The fields in which an entry differs from what it was. */
function changedFields(
  { before, after }: Change,
  log: 'updates' | 'measurements',
  meanings: Meanings,
): readonly string[] {
  const kind = log === 'updates' ? 'activity' : 'kpi';
  const fields = fieldsOfKind(kind).fields?.[log]?.items?.fields ?? {};
  const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => meanings.key(was[name], fields[name], name) !== meanings.key(is[name], fields[name], name),
  );
}

function updateFaults(
  { before }: Comparison,
  activity: Entity<'activity'>,
  added: ReadonlySet<unknown>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const { updates = [] } = activity.data;
  const old = entityOf(before, 'activity', activity.id)?.data;
  const newest = Math.max(-Infinity, ...(old?.updates ?? []).map(({ date }) => lastDay(date) ?? -Infinity));
  const newestDate = old?.updates?.find(({ date }) => lastDay(date) === newest)?.date;
  const at = (index: number, ...rest: Path): Path => ['updates', index, ...rest];
  const effective = effectiveUpdates(activity.data);
  for (const [index, update] of updates.entries()) {
    if (!added.has(update)) continue;
    const day = lastDay(update.date) ?? 0;
    if (update.corrects === undefined && day < newest && newestDate !== undefined) {
      const facts = { date: String(update.date), newest: String(newestDate) };
      faults.push(about(activity, 'update-backdated', facts, at(index, 'date')));
    }
    const place = effective.findIndex((one) => one.index === index);
    const earlier = place < 0 ? [] : effective.slice(0, place);
    const was = earlier.findLast((one) => one.update.progress !== undefined)?.update.progress;
    if (update.progress !== undefined && was !== undefined && update.progress < was && !explains(update)) {
      faults.push(
        about(activity, 'progress-fell', { before: was, after: update.progress }, at(index, 'progress')),
      );
    }
    const status = earlier.at(-1)?.update.status;
    if (update.status === 'on_hold' && status !== 'on_hold' && update.decision === undefined) {
      faults.push(
        about(activity, 'hold-without-decision', { date: String(update.date) }, at(index, 'status')),
      );
    }
  }
  return faults;
}

/** Whether an update says why progress is lower than before. */
function explains({ note, note_internal, corrects }: Update): boolean {
  return note !== undefined || note_internal !== undefined || corrects !== undefined;
}

/** A jump is more than five times as far as a KPI usually moves. */
const jump = 5;

function jumpFaults(kpi: Entity<'kpi'>, added: ReadonlySet<unknown>): readonly Fault[] {
  const { measurements = [], measure } = kpi.data;
  if (measure === 'boolean') return [];
  return measurements.flatMap((measurement, index): readonly Fault[] => {
    if (!added.has(measurement) || measurement.note !== undefined || measurement.revises !== undefined)
      return [];
    if (measurement.status === 'break' || measurement.status === 'missing') return [];
    const value = measuredNumber(measurement, measure);
    const day = lastDay(measurement.period);
    if (value === undefined || day === undefined) return [];
    const earlier = seriesBefore(measurements, day, measure);
    const last = earlier.at(-1);
    const usual = median(earlier.slice(1).map((one, i) => Math.abs(one - (earlier[i] ?? one))));
    if (last === undefined || usual === undefined || usual === 0) return [];
    if (Math.abs(value - last) <= jump * usual) return [];
    return [
      about(kpi, 'value-jump', { before: last, after: value, usual }, [
        'measurements',
        index,
        ...(measurement.value === undefined ? [] : ['value']),
      ]),
    ];
  });
}

/** The values of the periods before a day, oldest first; of one period the one written last. */
function seriesBefore(
  measurements: readonly Measurement[],
  until: number,
  measure: Entity<'kpi'>['data']['measure'],
): readonly number[] {
  const values = new Map<number, number>();
  for (const one of measurements) {
    const day = lastDay(one.period);
    const value = one.status === 'missing' ? undefined : measuredNumber(one, measure);
    if (day !== undefined && day < until && value !== undefined) values.set(day, value);
  }
  return [...values].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** The middle value; of two changes and fewer nobody knows what is usual. */
function median(values: readonly number[]): number | undefined {
  if (values.length < 2) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

type EntryFault = Extract<
  Fault,
  { readonly code: 'update-backdated' | 'progress-fell' | 'hold-without-decision' | 'value-jump' }
>;

function about<C extends EntryFault['code']>(
  entity: Entity<'activity'> | Entity<'kpi'>,
  code: C,
  facts: Extract<EntryFault, { readonly code: C }>['facts'],
  path: Path,
): Fault {
  const place = { at: 'value', path: [...entity.path, ...pathInFile(entity.data, path)] } as const;
  return { code, facts, file: entity.file.path, place, entity: entity.id } as Fault;
}
