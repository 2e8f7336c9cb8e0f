import type { AnyEntity } from '../../model/plan.ts';
import type { RawRow } from '../../model/raw-sheet.ts';
import { type FoundColumn, type FoundSheet, isFilled } from './locate.ts';
import { wordsOf } from './read-cell.ts';
import type { RowReader } from './rows.ts';

/** Tells of rows without the id of an entity whether they are those of one all the same. */
export class KnownRows {
  readonly #reader: RowReader;
  readonly #sheet: FoundSheet;
  /** Those in which the name of an entity stands. */
  readonly #titles: readonly FoundColumn[];
  readonly #entities: readonly AnyEntity[];
  /** By name and column: a sheet may have thousands of rows, and a plan thousands of entities. */
  readonly #byTitle = new Map<string, AnyEntity[]>();

  constructor(reader: RowReader, sheet: FoundSheet) {
    this.#reader = reader;
    this.#sheet = sheet;
    this.#titles = sheet.columns.filter(
      ({ column: { role, path } }) =>
        role === 'field' && path.length === 1 && /^(?:title|name)$/.test(path[0] ?? ''),
    );
    this.#entities = reader.drafts.state.entities.filter(({ kind }) => kind === sheet.sheet.kind);
  }

  /** Whether some entity says all of a row: one without an id that came in before. */
  isThere(row: RawRow): boolean {
    return this.#alike(row).some(({ data }) => this.#reader.isThere(this.#sheet, row, data));
  }

  /** The entity without a row of its own that a row is of by its title, and by most of what else it says. */
  renamed(row: RawRow, listed: ReadonlySet<unknown>): string | undefined {
    const filled = this.#sheet.columns.filter(
      ({ index, column }) => column.role === 'field' && isFilled(row.cells.get(index)),
    );
    const titles = this.#titles.filter((one) => filled.includes(one));
    if (titles.length === 0) return undefined;
    return this.#alike(row).find(({ id, data }) => {
      const same = (columns: readonly FoundColumn[]): number =>
        columns.filter((one) => this.#reader.saysSame(row, one, data)).length;
      return !listed.has(id) && same(titles) === titles.length && same(filled) * 2 > filled.length;
    })?.id;
  }

  /** The entities that have the title of a row; of a row without one all of them. */
  #alike(row: RawRow): readonly AnyEntity[] {
    const title = this.#titles.find(({ index }) => isFilled(row.cells.get(index)));
    const cell = title && row.cells.get(title.index);
    if (!title || cell === undefined || typeof cell.value !== 'string') return this.#entities;
    if (this.#byTitle.size === 0) this.#fill();
    return this.#byTitle.get(keyOf(title, wordsOf(cell))) ?? [];
  }

  #fill(): void {
    for (const entity of this.#entities) {
      for (const title of this.#titles) {
        const [words] = this.#reader.expected(entity.data, title.column);
        const key = keyOf(title, String(words));
        const known = this.#byTitle.get(key);
        if (known) known.push(entity);
        else this.#byTitle.set(key, [entity]);
      }
    }
  }
}

function keyOf({ index }: FoundColumn, words: string): string {
  return `${index} ${words}`;
}
