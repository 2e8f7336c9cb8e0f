import { nextFreeId, yearOf } from '../../features/add.ts';
import { asId } from '../../features/choose.ts';
import { wordId } from '../../i18n/word-id.ts';
import { Failure } from '../../model/failure.ts';
import type { MappingFile, MappingSheet } from '../../model/files.ts';
import { idPattern } from '../../model/kinds.ts';
import type { PlanState } from '../../model/plan.ts';
import type { SheetKind } from '../../model/sheet.ts';
import type { PlacedFault } from '../../model/sheet-fault.ts';
import type { Projecting } from './project.ts';

/** Which item each row is: known ones by their keys, others with the next free id. */
export class RowIds {
  readonly faults: PlacedFault[] = [];
  readonly #state: PlanState;
  readonly #mapping: MappingFile;
  readonly #former: Map<string, string>;
  readonly #year: number;
  readonly #added = new Map<number, Map<SheetKind, Map<string, string>>>();

  constructor(state: PlanState, mapping: MappingFile, { former, today }: Projecting) {
    this.#state = state;
    this.#mapping = mapping;
    this.#former = new Map(former);
    this.#year = yearOf(today);
    // An id that a row had once is that row's for good.
    for (const { rows = {} } of mapping.sheets)
      for (const items of Object.values(rows))
        for (const id of Object.values(items)) this.#former.set(id, id);
  }

  /** The id of a key that is known already, in this sheet or another. */
  known(index: number, kind: SheetKind, key: string): string | undefined {
    const own = this.#mapping.sheets[index];
    for (const sheet of [own, ...this.#mapping.sheets]) {
      const items = sheet?.rows?.[kind];
      if (items && Object.hasOwn(items, key)) return items[key];
    }
    for (const one of [index, ...this.#added.keys()]) {
      const id = this.#added.get(one)?.get(kind)?.get(key);
      if (id !== undefined) return id;
    }
    const id = asId(key);
    return this.#state.byId.get(id)?.kind === kind ? id : undefined;
  }

  /** Keeps what a key became. */
  keep(index: number, kind: SheetKind, key: string, id: string): void {
    const kinds = this.#added.get(index) ?? new Map<SheetKind, Map<string, string>>();
    const keys = kinds.get(kind) ?? new Map<string, string>();
    this.#added.set(index, kinds.set(kind, keys.set(key, id)));
  }

  /** The next free id of a kind; of kinds whose ids are words one made of the title. */
  free(kind: SheetKind, title: string): string {
    let id: string;
    try {
      id = nextFreeId(this.#state, kind, this.#former, this.#year);
    } catch (error) {
      if (!(error instanceof Failure) || error.reason.why !== 'id-needed') throw error;
      id = freeWordId(this.#state, kind, title, this.#former);
    }
    this.#former.set(id, id);
    return id;
  }

  /** The mapping with the rows that are new. */
  mapping(): MappingFile {
    const sheets = this.#mapping.sheets.map((sheet, index): MappingSheet => {
      const added = this.#added.get(index);
      if (!added) return sheet;
      const rows: Record<string, Readonly<Record<string, string>>> = { ...sheet.rows };
      for (const [kind, keys] of added) rows[kind] = { ...rows[kind], ...Object.fromEntries(keys) };
      return { ...sheet, rows };
    });
    return { ...this.#mapping, sheets };
  }
}

/** An id made of a title, where the ids of a kind are words. */
export function freeWordId(
  state: PlanState,
  kind: SheetKind,
  title: string,
  taken: ReadonlyMap<string, unknown>,
): string {
  const lead = kind === 'organisation' ? 'ORG-' : '';
  const begin = `${lead}${wordId(title)}`;
  const base = idPattern.test(begin) ? begin : `${lead}X`;
  const isTaken = (id: string): boolean => state.byId.has(id) || state.brokenIds.has(id) || taken.has(id);
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!isTaken(id)) return id;
  }
}
