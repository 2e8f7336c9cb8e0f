import type { StatedValue } from '../core/edit/new-measurements.ts';
import { asId } from '../features/choose.ts';
import { typedDate } from '../i18n/input/dates.ts';
import { columnNames, typedColumn, typedFirmness, typedRevision } from '../i18n/input/measured.ts';
import { typedNumber, typedPercent } from '../i18n/input/numbers.ts';
import { typedYes } from '../i18n/input/words.ts';
import { closest } from '../model/closest.ts';
import type { Day } from '../model/dates.ts';
import type { Expected } from '../model/failure.ts';
import type { Entity, PlanState } from '../model/plan.ts';
import type { Measurement } from '../model/status.ts';
import type { PlacedProblem, ValueColumn, ValuesProblem } from '../model/values-file.ts';
import type { CsvRow, CsvTable } from '../store/csv.ts';

/** The columns of a table of values, by their places and by the names that its header gives them. */
export interface ValueTable {
  readonly places: ReadonlyMap<ValueColumn, number>;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Values for all rows, as typed: a cell that says something else goes before them. */
export type CommonCells = Readonly<Partial<Record<ValueColumn, string>>>;

/** Something read, or what is wrong with it. */
type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** Finds the columns of a table by the names in its header. */
export function valueTable({ header, rows }: CsvTable, common: CommonCells): Outcome<ValueTable> {
  const problems: PlacedProblem[] = [];
  const places = new Map<ValueColumn, number>();
  for (const [i, cell] of header.cells.entries()) {
    const column = typedColumn(cell);
    const at = { line: header.line };
    if (column === undefined) {
      const near = closest(cell.trim(), columnNames.keys());
      const like = near === undefined ? undefined : typedColumn(near);
      const problem = { why: 'unknown-column', name: cell, ...(like === undefined ? {} : { like }) } as const;
      problems.push({ ...at, problem });
    } else if (places.has(column)) problems.push({ ...at, problem: { why: 'column-twice', column } });
    else places.set(column, i);
  }
  const isStated = (column: ValueColumn): boolean => places.has(column) || common[column] !== undefined;
  const needed: readonly ValueColumn[] = ['id', 'period'];
  for (const column of needed) {
    if (!isStated(column)) problems.push({ line: header.line, problem: { why: 'column-missing', column } });
  }
  if (!isStated('value') && !isStated('numerator') && !isStated('status')) {
    problems.push({ line: header.line, problem: { why: 'column-missing', column: 'value' } });
  }
  if (problems.length > 0) return { ok: false, problems };
  if (rows.length === 0) return { ok: false, problems: [{ problem: { why: 'no-rows' } }] };
  return { ok: true, value: { places, header: header.cells, rows } };
}

/** The ids in a table, as far as they are ids. */
export function idsOf({ places, rows }: ValueTable): ReadonlySet<string> {
  return new Set(rows.map(({ cells }) => asId(cells[places.get('id') ?? -1] ?? '')));
}

/** The values that the rows of a table state; or everything that is wrong with them. */
export function statedValues(
  table: ValueTable,
  common: CommonCells,
  state: PlanState,
  today: Day,
): Outcome<readonly StatedValue[]> {
  const problems: PlacedProblem[] = [];
  const values: StatedValue[] = [];
  for (const row of table.rows) {
    const reader = new RowReader(table, row, common);
    const value = reader.read(state, today);
    problems.push(...reader.problems);
    if (value) values.push(value);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values };
}

/** The name of a column in the header of a table. */
export function columnName({ places, header }: ValueTable, column: ValueColumn): string | undefined {
  const place = places.get(column);
  return place === undefined ? undefined : header[place]?.trim();
}

/** Reads one row, and keeps what is wrong with it. */
class RowReader {
  readonly problems: PlacedProblem[] = [];
  readonly #table: ValueTable;
  readonly #row: CsvRow;
  readonly #common: CommonCells;

  constructor(table: ValueTable, row: CsvRow, common: CommonCells) {
    this.#table = table;
    this.#row = row;
    this.#common = common;
  }

  read(state: PlanState, today: Day): StatedValue | undefined {
    const kpi = this.#kpi(state);
    const period = this.#period(today);
    const status = this.#word('status', typedFirmness);
    const kind = this.#word('kind', typedRevision);
    const numerator = this.#number('numerator');
    const denominator = this.#number('denominator');
    const value = kpi && this.#value(kpi);
    const [note, revises] = [this.#cell('note'), this.#cell('revises')];
    const sources = this.#cell('source')
      ?.split(/[;,\s]+/)
      .filter(Boolean)
      .map(asId);
    const hasValue = this.#cell('value') !== undefined || this.#cell('numerator') !== undefined;
    if (!hasValue && this.#cell('status') === undefined) this.#report('value', { why: 'value-needed' });
    else if (!hasValue && status !== undefined && status !== 'missing')
      this.#report('value', { why: 'value-needed' });
    if (!kpi || period === undefined || this.problems.length > 0) return undefined;
    const stated = { numerator, denominator, status, note, sources, revises, kind, ...value };
    const said = Object.fromEntries(Object.entries(stated).filter(([, one]) => one !== undefined));
    return { line: this.#row.line, id: kpi.id, measured: { period, ...said } };
  }

  #kpi({ byId, entities }: PlanState): Entity<'kpi'> | undefined {
    const typed = this.#cell('id');
    if (typed === undefined) return this.#report('id', { why: 'blank' });
    const id = asId(typed);
    const entity = byId.get(id);
    if (entity?.kind === 'kpi') return entity;
    if (entity) return this.#report('id', { why: 'not-a-kpi', id });
    const kpis = entities.filter(({ kind }) => kind === 'kpi').map((one) => one.id);
    const suggestion = closest(id, kpis);
    return this.#report('id', {
      why: 'unknown-kpi',
      id,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  #period(today: Day): string | undefined {
    const typed = this.#cell('period');
    if (typed === undefined) return this.#report('period', { why: 'blank' });
    const found = typedDate(typed, today);
    if (found.ok) return found.date;
    return this.#refuse('period', typed, found.why === 'ambiguous' ? 'unambiguous-date' : 'date');
  }

  /** A value as its KPI is measured: a number, yes or no, or a numerator and a denominator (`310/500`). */
  #value({ data }: Entity<'kpi'>): Pick<Measurement, 'value' | 'numerator' | 'denominator'> | undefined {
    const typed = this.#cell('value');
    if (typed === undefined) return undefined;
    if (data.measure === 'boolean') {
      const yes = typedYes(typed);
      return yes === undefined ? this.#refuse('value', typed, 'yes-or-no') : { value: yes };
    }
    const parts = typed.split('/');
    if (parts.length === 2) {
      const [numerator, denominator] = parts.map((part) => this.#numberIn('value', part, false));
      return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
    }
    const value = this.#numberIn('value', typed, data.measure === 'percent');
    return value === undefined ? undefined : { value };
  }

  #number(column: 'numerator' | 'denominator'): number | undefined {
    const typed = this.#cell(column);
    return typed === undefined ? undefined : this.#numberIn(column, typed, false);
  }

  #numberIn(column: ValueColumn, typed: string, percent: boolean): number | undefined {
    const found = percent ? typedPercent(typed) : typedNumber(typed);
    if (found.ok) return found.value;
    return this.#refuse(column, typed, found.why === 'ambiguous' ? 'unambiguous-number' : 'number');
  }

  #word<T>(column: 'status' | 'kind', read: (typed: string) => T | undefined): T | undefined {
    const typed = this.#cell(column);
    if (typed === undefined) return undefined;
    return read(typed) ?? this.#report(column, { why: 'bad-word', actual: typed, column });
  }

  /** What a cell says, or all rows together; undefined when that is nothing. */
  #cell(column: ValueColumn): string | undefined {
    const cell = this.#row.cells[this.#table.places.get(column) ?? -1]?.trim();
    return cell || this.#common[column];
  }

  #refuse(column: ValueColumn, actual: string, expected: Expected): undefined {
    return this.#report(column, { why: 'bad-value', actual, expected });
  }

  #report(column: ValueColumn, problem: ValuesProblem): undefined {
    const name = columnName(this.#table, column);
    this.problems.push({ line: this.#row.line, ...(name === undefined ? {} : { column: name }), problem });
  }
}
