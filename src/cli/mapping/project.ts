// Long: how one table becomes sheets of the plan is one walk over its rows.

import type { FormerIds } from '../../features/add.ts';
import { asId } from '../../features/choose.ts';
import type { Language } from '../../i18n/language.ts';
import { valueTerm } from '../../i18n/values.ts';
import type { Day } from '../../model/dates.ts';
import { isoDay } from '../../model/dates.ts';
import { identityField } from '../../model/entry-names.ts';
import type { MappingColumn, MappingFile, MappingSheet } from '../../model/files.ts';
import { cellText, type ForeignTable, plainWords, wordsKey } from '../../model/foreign-table.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import { columnLetters, type RawCell, type RawRow } from '../../model/raw-sheet.ts';
import { type Column, isGrowing, type Sheet, type SheetKind } from '../../model/sheet.ts';
import type { PlacedFault } from '../../model/sheet-fault.ts';
import { Drafts } from '../sheets/drafts.ts';
import { type FoundColumn, type FoundSheet, isFilled, type Located } from '../sheets/locate.ts';

import { RowReader } from '../sheets/rows.ts';
import { isSame } from '../sheets/same-cell.ts';
import { type Conversion, convert, organisationNames } from './convert.ts';
import { type KnownColumn, knownColumns } from './known-columns.ts';
import { newOrganisations } from './new-organisations.ts';
import { indexOfHeading, type MatchedSheet } from './recognise.ts';
import { RowIds } from './row-ids.ts';

/** What foreign tables are, read by their mapping: sheets of the plan, and the mapping with the rows that are new. */
export interface Projection {
  readonly located: Located;
  readonly mapping: MappingFile;
}

/** What a table is read with. */
export interface Projecting {
  readonly language: Language;
  readonly today: Day;
  readonly former: FormerIds;
}

/** A mapped column in its place. */
interface Placed extends KnownColumn {
  readonly mapped: MappingColumn;
  readonly index: number;
  readonly heading: string;
}

/** A row of the table as cells of the plan's own columns, by their names. */
interface ReadRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Where each comes from. */
  readonly from: ReadonlyMap<string, { readonly index: number; readonly heading: string }>;
  readonly row: RawRow;
}

/** Reads the tables of a spreadsheet as their mapping says, as if they were sheets of the plan itself. */
export function project(
  state: PlanState,
  mapping: MappingFile,
  matched: readonly MatchedSheet[],
  projecting: Projecting,
): Projection {
  const ids = new RowIds(state, mapping, projecting);
  const found = matched.flatMap((one) => new SheetProjection(state, one, ids, projecting).sheets());
  return {
    located: {
      sheets: [...newOrganisations(state, matched), ...found],
      faults: ids.faults,
      ignored: matched.flatMap(({ sheet, table }) => leftColumns(sheet, table)),
    },
    mapping: ids.mapping(),
  };
}

/** Columns that are not mapped and hold something. */
function leftColumns({ columns }: MappingSheet, table: ForeignTable): readonly string[] {
  const mapped = new Set(
    columns.flatMap(({ heading, field, key }) =>
      field === undefined && key === undefined ? [] : [plainWords(heading)],
    ),
  );
  return table.columns.flatMap(({ heading, index }) =>
    mapped.has(plainWords(heading)) || !table.rows.some(({ cells }) => isFilled(cells.get(index)))
      ? []
      : [`${table.sheet}: ${heading}`],
  );
}

/** Reads one table as sheets of the plan. */
class SheetProjection {
  readonly #state: PlanState;
  readonly #one: MatchedSheet;
  readonly #ids: RowIds;
  readonly #columns: readonly Placed[];
  readonly #conversion: Conversion;
  readonly #reader: RowReader;
  readonly #known: ReadonlyMap<string, KnownColumn>;
  readonly #fixed: ReadonlyMap<string, RawCell>;

  constructor(state: PlanState, one: MatchedSheet, ids: RowIds, { today, language }: Projecting) {
    this.#state = state;
    this.#one = one;
    this.#ids = ids;
    this.#known = knownColumns(languagesOf(state));
    this.#conversion = { today, organisations: organisationNames(state) };
    this.#reader = new RowReader(new Drafts(state), language, today);
    this.#columns = one.sheet.columns.flatMap((mapped): readonly Placed[] => {
      const known = this.#known.get(mapped.field ?? '');
      const index = indexOfHeading(one.table, mapped.heading);
      return known && index !== undefined ? [{ ...known, mapped, index, heading: mapped.heading }] : [];
    });
    this.#fixed = new Map(
      Object.entries(one.sheet.fixed ?? {}).map(([name, value]) => [
        name,
        asTerm(fixedCell(name, value, this.#known, today), this.#known.get(name)?.column),
      ]),
    );
  }

  sheets(): readonly FoundSheet[] {
    const rows = this.#one.table.rows.map((row) => this.#read(row));
    const groups = new Map<string, Sheet>();
    for (const { sheet } of this.#columns) groups.set(`${sheet.kind} ${sheet.list ?? ''}`, sheet);
    const sheets = [...groups.values()];
    const kinds = [...new Set(sheets.map(({ kind }) => kind))];
    const idsOf = new Map(kinds.map((kind) => [kind, this.#idsOf(kind, rows, sheets)]));
    return sheets
      .sort((a, b) => Number(a.list !== undefined) - Number(b.list !== undefined))
      .map((sheet) => this.#found(sheet, rows, idsOf, kinds));
  }

  #read(row: RawRow): ReadRow {
    const cells = new Map<string, RawCell>();
    const from = new Map<string, { readonly index: number; readonly heading: string }>();
    for (const { column, mapped, index, heading } of this.#columns) {
      const { cell, more = {} } = convert(row.cells.get(index), column, mapped, this.#conversion);
      const all = { ...more, ...(cell === undefined ? {} : { [column.name]: cell }) };
      for (const [name, one] of Object.entries(all)) {
        if (name !== column.name && cells.has(name)) continue;
        cells.set(name, one);
        from.set(name, { index, heading });
      }
    }
    this.#addStatus(cells, from);
    for (const [name, cell] of cells) cells.set(name, asTerm(cell, this.#known.get(name)?.column));
    return { number: row.number, cells, from, row };
  }

  /** A progress without a status tells it: nothing done, all of it, or some. */
  #addStatus(
    cells: Map<string, RawCell>,
    from: Map<string, { readonly index: number; readonly heading: string }>,
  ): void {
    const status = 'activity.updates[].status';
    const name = 'activity.updates[].progress';
    const cell = cells.get(name);
    const origin = from.get(name);
    if (typeof cell?.value !== 'number' || !origin || cells.has(status) || this.#fixed.has(status)) return;
    if (this.#columns.some(({ column }) => column.name === status)) return;
    const done = cell.percent ? cell.value * 100 : cell.value;
    cells.set(status, { value: done <= 0 ? 'not_started' : done >= 100 ? 'completed' : 'in_progress' });
    from.set(status, origin);
  }

  /** The id of each row's item of a kind; undefined for rows that say nothing of it. */
  #idsOf(kind: SheetKind, rows: readonly ReadRow[], sheets: readonly Sheet[]): ReadonlyMap<ReadRow, string> {
    const { index, sheet, table } = this.#one;
    const own = this.#columns.filter((one) => one.sheet.kind === kind);
    const makes = sheets.some((one) => one.kind === kind && one.list === undefined);
    const title = own.find(
      ({ column }) => /^(?:title|name)$/.test(column.path[0] ?? '') && column.role === 'field',
    );
    const keys = sheet.columns.filter(({ key }) => key?.includes(kind));
    const places = keys.map(({ heading }) => indexOfHeading(table, heading));
    const found = new Map<ReadRow, string>();
    for (const row of rows) {
      const says = own.some(({ column }) => column.role === 'field' && isFilled(row.cells.get(column.name)));
      if (!says) continue;
      const direct = row.cells.get(`${kind}.id`);
      const typed = direct === undefined ? '' : cellText(direct);
      if (typed !== '') {
        found.set(row, asId(typed));
        continue;
      }
      const titled = title === undefined ? '' : cellText(row.cells.get(title.column.name));
      const parts =
        places.length > 0
          ? places.map((at) => (at === undefined ? '' : cellText(row.row.cells.get(at))))
          : [titled];
      const key = wordsKey(parts.join(' | '));
      if (parts.every((part) => part === '')) {
        this.#fault(row, keys[0]?.heading ?? title?.heading, places[0] ?? title?.index, {
          why: 'key-missing',
        });
        continue;
      }
      const known = this.#ids.known(index, kind, key);
      if (known !== undefined) {
        found.set(row, known);
      } else if (makes) {
        const id = this.#alike(kind, titled) ?? this.#ids.free(kind, titled === '' ? key : titled);
        this.#ids.keep(index, kind, key, id);
        found.set(row, id);
      } else this.#fault(row, keys[0]?.heading, places[0], { why: 'unknown-key', key, kind });
    }
    return found;
  }

  /** The only item that is called so and that no row became. */
  #alike(kind: SheetKind, title: string): string | undefined {
    if (title === '') return undefined;
    const alike = this.#state.entities.filter((one) => {
      const data = one.data as { readonly title?: unknown; readonly name?: unknown };
      const text = data.title ?? data.name;
      const words =
        typeof text === 'string' ? [text] : Object.values((text ?? {}) as Record<string, unknown>);
      return (
        one.kind === kind &&
        words.some((word) => typeof word === 'string' && plainWords(word) === plainWords(title))
      );
    });
    return alike.length === 1 ? alike[0]?.id : undefined;
  }

  #fault(
    row: ReadRow,
    heading: string | undefined,
    index: number | undefined,
    fault: PlacedFault['fault'],
  ): void {
    const column = index === undefined ? {} : { column: columnLetters(index) };
    this.#ids.faults.push({
      sheet: this.#one.table.sheet,
      row: row.number,
      ...column,
      ...(heading === undefined ? {} : { heading }),
      fault,
    });
  }

  #found(
    sheet: Sheet,
    rows: readonly ReadRow[],
    idsOf: ReadonlyMap<SheetKind, ReadonlyMap<ReadRow, string>>,
    kinds: readonly SheetKind[],
  ): FoundSheet {
    const { kind, list } = sheet;
    const names = this.#namesOf(sheet, rows);
    const columns = sheet.columns.flatMap(
      (column, index): readonly (FoundColumn & { readonly column: Column })[] => {
        const from = rows.map((row) => row.from.get(column.name)).find((one) => one !== undefined) ?? null;
        const isNeeded = column.role !== 'field' || names.has(column.name);
        return isNeeded ? [{ index, column, from }] : [];
      },
    );
    const known = new Set<string>();
    const found: RawRow[] = [];
    for (const row of rows) {
      const id = idsOf.get(kind)?.get(row);
      if (id === undefined) continue;
      const own = columns.flatMap(({ index, column }): readonly (readonly [number, RawCell])[] => {
        const cell = column.role === 'field' ? row.cells.get(column.name) : undefined;
        return cell && isFilled(cell) ? [[index, cell]] : [];
      });
      if (own.length === 0) continue;
      const entity = this.#state.byId.get(id);
      const data = entity?.kind === kind ? entity.data : undefined;
      const cells = new Map<number, RawCell>([[0, { value: id }], ...own]);
      if (list === undefined) {
        if (data === undefined) this.#complete(cells, columns, row, idsOf, kinds);
      } else if (!this.#completeEntry(cells, columns, sheet, data)) continue;
      // Of what stands in several rows, since another thing has several, once is enough.
      const said = JSON.stringify([...cells]);
      if (known.has(said)) continue;
      known.add(said);
      found.push({ number: row.number, cells });
    }
    return { name: this.#one.table.sheet, sheet, columns, rows: found, sparse: true };
  }

  /** The names of the columns of a sheet that something is said of. */
  #namesOf({ kind, list, columns }: Sheet, rows: readonly ReadRow[]): ReadonlySet<string> {
    const own = new Set(columns.map(({ name }) => name));
    const said = rows.flatMap(({ cells }) => [...cells.keys()]);
    const names = [
      ...said,
      ...this.#fixed.keys(),
      ...(kind === 'kpi' && list === undefined ? ['kpi.serves'] : []),
    ];
    return new Set(names.filter((name) => own.has(name)));
  }

  /** What is said of a new item besides its cells. */
  #complete(
    cells: Map<number, RawCell>,
    columns: readonly FoundColumn[],
    row: ReadRow,
    idsOf: ReadonlyMap<SheetKind, ReadonlyMap<ReadRow, string>>,
    kinds: readonly SheetKind[],
  ): void {
    for (const { index, column } of columns) {
      const fixed = this.#fixed.get(column.name);
      if (!cells.has(index) && fixed) cells.set(index, fixed);
      // An indicator in the row of an activity measures that activity.
      const activity = kinds.includes('activity') ? idsOf.get('activity')?.get(row) : undefined;
      if (column.name === 'kpi.serves' && !cells.has(index) && activity !== undefined)
        cells.set(index, { value: activity });
    }
  }

  /** What is said of an entry besides its cells, and where it is now; false where it says nothing new. */
  #completeEntry(
    cells: Map<number, RawCell>,
    columns: readonly FoundColumn[],
    sheet: Sheet,
    data: unknown,
  ): boolean {
    const given = columns.filter(({ index, column }) => column.role === 'field' && cells.has(index));
    const entries = ((data ?? {}) as Readonly<Record<string, unknown>>)[sheet.list ?? ''];
    const list: readonly unknown[] = Array.isArray(entries) ? entries : [];
    if (sheet.list === 'updates' && list.length > 0 && given.every((one) => this.#isLast(list, one, cells)))
      return false;
    for (const { index, column } of columns) {
      const fixed = this.#fixed.get(column.name);
      if (!cells.has(index) && fixed) cells.set(index, fixed);
    }
    if (isGrowing(sheet)) return true;
    const place = this.#placeOf(list, columns, cells);
    const position = columns.find(({ column }) => column.role === 'position');
    if (place === undefined || !position) return true;
    cells.set(position.index, { value: String(place + 1) });
    // Of what is there only that counts which stands in a column.
    for (const { index, column } of columns) {
      if (column.role === 'field' && !given.some((one) => one.index === index)) cells.delete(index);
    }
    return true;
  }

  /** Whether the newest report that says anything of a field says the same. */
  #isLast(
    entries: readonly unknown[],
    { index, column }: FoundColumn,
    cells: ReadonlyMap<number, RawCell>,
  ): boolean {
    const cell = cells.get(index);
    for (const entry of entries.toReversed()) {
      const expected = this.#reader.expected(entry, column);
      if (expected[0] === undefined) continue;
      return (
        cell !== undefined && expected.some((one) => isSame(cell, one, this.#reader.reading(undefined).today))
      );
    }
    return false;
  }

  /** The place of the entry that a row is about: told by what tells entries apart, else by its title. */
  #placeOf(
    entries: readonly unknown[],
    columns: readonly FoundColumn[],
    cells: ReadonlyMap<number, RawCell>,
  ): number | undefined {
    const own = columns.filter(({ column, index }) => column.role === 'field' && cells.has(index));
    const key = identityField(own.map(({ column }) => column.path[0] ?? ''));
    const telling = own.filter(({ column }) =>
      key === undefined ? column.path[0] === 'title' : [key, 'fund', 'code'].includes(column.path[0] ?? ''),
    );
    if (telling.length === 0) return undefined;
    const places = entries.flatMap((entry, i) => {
      const alike = telling.every(({ index, column }) => {
        const cell = cells.get(index);
        return (
          cell !== undefined &&
          this.#reader
            .expected(entry, column)
            .some((one) => isSame(cell, one, this.#reader.reading(undefined).today))
        );
      });
      return alike ? [i] : [];
    });
    return places[0];
  }
}

/** A value that is the same for all rows; a word for a day is that day. */
function fixedCell(
  name: string,
  value: string | number | boolean,
  known: ReadonlyMap<string, KnownColumn>,
  today: Day,
): RawCell {
  const isDate = known.get(name)?.column.field.date === true;
  if (isDate && typeof value === 'string' && /^(?:today|днес)$/i.test(value.trim()))
    return { value: { day: isoDay(today) } };
  return { value };
}

/** A word of the files as a sheet of the plan has it, by which what is there already is known again. */
function asTerm(cell: RawCell, column: Column | undefined): RawCell {
  const { name, parent } = column?.terms.at(-1) ?? { name: '', parent: '' };
  const { value } = cell;
  return typeof value === 'string' && column?.field.choices?.includes(value)
    ? { value: valueTerm(name, parent, value, 'en') }
    : cell;
}
