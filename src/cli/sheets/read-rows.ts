import { assigned } from '../../core/edit/assign.ts';
import { placeOfMeasurement } from '../../core/edit/new-measurement.ts';
import { placeOf, updateOf } from '../../core/edit/new-update.ts';
import { nextId } from '../../core/edit/next-id.ts';
import { activityAt } from '../../core/rules/activity-state.ts';
import { placeAmong } from '../../features/list-entries.ts';
import { closest } from '../../model/closest.ts';
import { lastDay, type WrittenDate } from '../../model/dates.ts';
import { identityField } from '../../model/entry-names.ts';
import type { ActivityFile, KpiFile, Provenance } from '../../model/files.ts';
import { idPattern } from '../../model/kinds.ts';
import { isReconstructedAt } from '../../model/provenance.ts';
import type { RawRow } from '../../model/raw-sheet.ts';
import { fieldsOfSheet, isGrowing } from '../../model/sheet.ts';
import type { Measurement, Update } from '../../model/status.ts';
import type { Draft } from './drafts.ts';
import { KnownRows } from './known-row.ts';
import { type FoundSheet, isFilled } from './locate.ts';
import { wordsOf } from './read-cell.ts';
import { columnOf, type RowReader } from './rows.ts';
import { isSame } from './same-cell.ts';

/** Ids that were used before and are no more, with the path of their file. */
type Former = ReadonlyMap<string, string>;

/** Reads the sheet of a kind: rows of known entities change them, others begin new ones. */
export function readEntities(reader: RowReader, sheet: FoundSheet, former: Former): void {
  const { drafts } = reader;
  const { kind } = sheet.sheet;
  const seen = new Map<string, number>();
  const rows = sheet.rows.map((row) => ({ row, id: reader.idIn(sheet, row) }));
  const known = new KnownRows(reader, sheet);
  const listed = new Set(rows.map(({ id }) => id));
  for (const { row, id } of rows) {
    if (id === null) continue;
    const twice = id === undefined ? undefined : seen.get(id);
    const idColumn = columnOf(sheet, 'id')?.column;
    if (twice !== undefined) {
      reader.fault(sheet, row.number, idColumn, { why: 'row-twice', row: twice });
      continue;
    }
    if (id !== undefined) seen.set(id, row.number);
    const draft = id === undefined ? undefined : drafts.of(kind, id);
    if (draft) {
      draft.row = { sheet, row: row.number };
      draft.after = keepingFirst(
        reader.merged(sheet, row, draft.after, draft, id ?? '', drafts.shown(draft)),
        draft,
        'end',
      );
      continue;
    }
    if (id !== undefined) {
      const other = drafts.state.byId.get(id);
      const path = former.get(id);
      if (!idPattern.test(id) || id.length > 64) {
        reader.fault(sheet, row.number, idColumn, { why: 'bad-id', id });
        continue;
      }
      if (other || drafts.state.brokenIds.has(id)) {
        reader.fault(sheet, row.number, idColumn, { why: 'other-kind', id, path: other?.file.path ?? id });
        continue;
      }
      if (path !== undefined) {
        reader.fault(sheet, row.number, idColumn, { why: 'id-used', id, path });
        continue;
      }
    } else if (known.isThere(row)) continue;
    const from = known.renamed(row, listed);
    if (from !== undefined) {
      reader.fault(sheet, row.number, idColumn, { why: 'id-changed', id: from });
      continue;
    }
    const begun = drafts.begin(kind, id, { sheet, row: row.number });
    begun.after = { ...begun.after, ...reader.merged(sheet, row, undefined, begun, id ?? '') };
  }
}

/** The end of an activity, or the due date of a milestone, that was approved first is kept when it moves. */
function keepingFirst(
  after: Readonly<Record<string, unknown>>,
  { kind, target }: Draft,
  field: 'end' | 'due',
  before: Readonly<Record<string, unknown>> | undefined = target?.data,
  name: string = field,
): Readonly<Record<string, unknown>> {
  const [was, is] = [before?.[field] as WrittenDate | undefined, after[field] as WrittenDate | undefined];
  const original = `original_${field}`;
  const moves = kind === 'activity' && was !== undefined && is !== undefined && lastDay(was) !== lastDay(is);
  const isWorking = isReconstructedAt((target?.data ?? {}) as { provenance?: Provenance }, name);
  if (!moves || lastDay(was) === undefined || isWorking || after[original] !== undefined) return after;
  return assigned(after, [original], was) as typeof after;
}

/** Reads the sheet of a list: rows with a place change entries, others add some. */
export function readEntries(reader: RowReader, sheet: FoundSheet): void {
  const { list } = sheet.sheet;
  if (list === undefined) return;
  const seen = new Map<string, number>();
  const added: (() => void)[] = [];
  for (const row of sheet.rows) {
    const draft = draftFor(reader, sheet, row);
    if (!draft) continue;
    const column = columnOf(sheet, 'position');
    const cell = column && row.cells.get(column.index);
    if (cell === undefined || !isFilled(cell)) {
      // Entries that come in between would move the places of the others.
      added.push(() => addEntry(reader, sheet, row, draft, list));
      continue;
    }
    const typed = wordsOf(cell);
    const position = Number(typed);
    const count = countOf(reader, draft, list);
    if (!Number.isInteger(position) || position < 1 || position > count) {
      reader.fault(sheet, row.number, column?.column, { why: 'bad-position', position: typed, most: count });
      continue;
    }
    const key = `${draft.id} ${position}`;
    const twice = seen.get(key);
    if (twice !== undefined) {
      reader.fault(sheet, row.number, column?.column, { why: 'row-twice', row: twice });
      continue;
    }
    seen.set(key, row.number);
    changeEntry(reader, sheet, row, draft, list, position);
  }
  for (const add of added) add();
}

function draftFor(reader: RowReader, sheet: FoundSheet, row: RawRow): Draft | undefined {
  const { kind } = sheet.sheet;
  const id = reader.idIn(sheet, row);
  if (id === null) return undefined;
  const column = columnOf(sheet, 'id')?.column;
  if (id === undefined) {
    reader.fault(sheet, row.number, column, { why: 'id-missing' });
    return undefined;
  }
  const draft = reader.drafts.of(kind, id);
  if (draft) return draft;
  const known = reader.drafts.state.entities.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const suggestion = closest(id, known);
  const near = suggestion === undefined ? {} : { suggestion };
  reader.fault(sheet, row.number, column, { why: 'unknown-id', id, ...near });
  return undefined;
}

/** How many entries of a list there are to be changed. */
function countOf({ drafts }: RowReader, draft: Draft, list: string): number {
  const entity = draft.id === undefined ? undefined : drafts.state.byId.get(draft.id);
  const entries = (entity?.data as unknown as Record<string, unknown> | undefined)?.[list];
  return draft.target && Array.isArray(entries) ? entries.length : 0;
}

function changeEntry(
  reader: RowReader,
  sheet: FoundSheet,
  row: RawRow,
  draft: Draft,
  list: string,
  position: number,
): void {
  const { drafts } = reader;
  const entries = drafts.entries(draft, list);
  // Entries that came in since the sheet went out have moved the others.
  if (entries.some((entry) => !drafts.isAdded(entry) && reader.saysAll(sheet, row, entry))) return;
  const index = indexNow(reader, sheet, row, entries, drafts.indexOf(draft, list, position));
  const before = entries[index];
  if (isGrowing(sheet.sheet)) {
    refuseChanges(reader, sheet, row, draft, list, before, drafts.shown(draft, list, index));
    return;
  }
  const data = (before ?? {}) as Readonly<Record<string, unknown>>;
  const shown = drafts.shown(draft, list, index);
  const merged = reader.merged(sheet, row, data, draft, draft.id ?? '', shown);
  if (merged === data) return;
  const named = String(data['id'] ?? position);
  if (data['id'] !== undefined && merged['id'] !== data['id']) {
    const column = sheet.columns.find(({ column: one }) => one.path[0] === 'id')?.column;
    reader.fault(sheet, row.number, column, { why: 'bad-id', id: String(merged['id'] ?? '') });
    return;
  }
  const after =
    list === 'milestones' ? keepingFirst(merged, draft, 'due', data, `milestones.${named}.due`) : merged;
  drafts.replace(draft, list, index, after, { sheet, row: row.number });
}

/** Where an entry is now: where the only one is that is told from the others as the row is, else at its old place. */
function indexNow(
  reader: RowReader,
  sheet: FoundSheet,
  row: RawRow,
  entries: readonly unknown[],
  place: number,
): number {
  const key = identityField(sheet.columns.map(({ column }) => column.path[0] ?? ''));
  const found = sheet.columns.find(({ column }) => column.role === 'field' && column.path[0] === key);
  const cell = found && row.cells.get(found.index);
  if (!found || cell === undefined) return place;
  const alike = entries.flatMap((entry, i) =>
    reader.expected(entry, found.column).some((one) => isSame(cell, one, reader.today)) ? [i] : [],
  );
  return alike.length === 1 ? (alike[0] ?? place) : place;
}

/** A report that is there stays as it was given: what was wrong is corrected by another one. */
function refuseChanges(
  reader: RowReader,
  sheet: FoundSheet,
  row: RawRow,
  draft: Draft,
  list: string,
  entry: unknown,
  shown: unknown,
): void {
  const { date, period } = (entry ?? {}) as { readonly date?: WrittenDate; readonly period?: WrittenDate };
  const command =
    list === 'updates'
      ? `planctl update ${draft.id} --corrects ${String(date)} --reason "…"`
      : `planctl measure ${draft.id} … --period ${String(period)} --revises "…"`;
  for (const { index, column } of sheet.columns) {
    if (column.role !== 'field') continue;
    const cell = row.cells.get(index);
    const expected = [...reader.expected(entry, column), ...reader.expected(shown, column)];
    const same =
      cell && isFilled(cell)
        ? expected.some((one) => isSame(cell, one, reader.today))
        : !reader.isShown(shown, column);
    if (same) continue;
    reader.fault(sheet, row.number, column, { why: 'row-fixed', command });
    return;
  }
}

function addEntry(reader: RowReader, sheet: FoundSheet, row: RawRow, draft: Draft, list: string): void {
  const { drafts } = reader;
  const entries = drafts.entries(draft, list);
  if (entries.some((entry) => reader.isThere(sheet, row, entry))) return;
  const faults = reader.faults.length;
  const ref = { sheet, row: row.number };
  let data = withDefaults(reader, sheet, row, draft, list);
  if (!data || reader.faults.length > faults) return;
  if (list === 'milestones' && data['id'] === undefined) {
    const taken = entries.map((entry) => String((entry as Record<string, unknown>)['id']));
    const id = nextId('milestone', { alike: taken, others: [], taken }, 0);
    if (id !== undefined) data = { id, ...data };
  }
  const items = fieldsOfSheet(sheet.sheet.kind).fields?.[list]?.items;
  const whole = { ...draft.after, [list]: entries };
  const index =
    list === 'updates'
      ? placeOf(whole as unknown as ActivityFile, data as unknown as Update)
      : list === 'measurements'
        ? placeOfMeasurement(whole as unknown as KpiFile, data as unknown as Measurement)
        : placeAmong(entries, data, items);
  drafts.insert(draft, list, index, data, ref);
}

/** What the cells of a new row say; of a report without a status, that it stays as last reported. */
function withDefaults(
  reader: RowReader,
  sheet: FoundSheet,
  row: RawRow,
  draft: Draft,
  list: string,
): Readonly<Record<string, unknown>> | undefined {
  const optional = (name: string): boolean =>
    (list === 'updates' && name === 'status') || (list === 'milestones' && name === 'id');
  const columns = sheet.columns.map((one) =>
    optional(one.column.path[0] ?? '') ? { ...one, column: { ...one.column, required: false } } : one,
  );
  const data = reader.merged({ ...sheet, columns }, row, undefined, draft, draft.id ?? '');
  if (list !== 'updates' || data['status'] !== undefined || data['date'] === undefined) return data;
  const day = lastDay(data['date'] as WrittenDate) ?? 0;
  const { status } = activityAt(draft.after as unknown as ActivityFile, day);
  if (status === null) {
    const column = sheet.columns.find(({ column: one }) => one.path[0] === 'status')?.column;
    reader.fault(sheet, row.number, column, { why: 'required' });
    return undefined;
  }
  return { ...updateOf({ ...data, date: data['date'] as WrittenDate }, status) };
}
