import { type Target, targetIn } from '../../features/target.ts';
import { originOf } from '../../model/origins.ts';
import { languagesOf, type PlanState } from '../../model/plan.ts';
import type { SheetKind } from '../../model/sheet.ts';
import type { FoundSheet } from './locate.ts';

/** A row of a sheet that something came from. */
export interface RowRef {
  readonly sheet: FoundSheet;
  readonly row: number;
}

/** An entity as it is to be, and the rows that say so. */
export interface Draft {
  readonly kind: SheetKind;
  /** Undefined for a new one that asks for the next free id. */
  readonly id: string | undefined;
  /** What there is; undefined for a new entity. */
  readonly target: Target | undefined;
  after: Readonly<Record<string, unknown>>;
  row: RowRef | undefined;
}

/** Everything that sheets make of a plan, before it is written. */
export class Drafts {
  readonly state: PlanState;
  /** The language of plain strings. */
  readonly first: string;
  readonly #known = new Map<string, Draft>();
  readonly #new: Draft[] = [];
  readonly #rows = new Map<unknown, RowRef>();
  readonly #added = new Set<unknown>();

  constructor(state: PlanState) {
    this.state = state;
    this.first = languagesOf(state)[0] ?? 'bg';
  }

  /** The draft of an id, be it that of an entity or of one to be added; undefined for an unknown id. */
  of(kind: SheetKind, id: string): Draft | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const entity = this.state.byId.get(id);
    if (entity?.kind !== kind) return undefined;
    const target = targetIn(this.state, id);
    const draft: Draft = { kind, id, target, after: target.data, row: undefined };
    this.#known.set(id, draft);
    return draft;
  }

  /** Begins an entity. */
  begin(kind: SheetKind, id: string | undefined, row: RowRef): Draft {
    const data = id === undefined ? {} : { id };
    const draft: Draft = { kind, id, target: undefined, after: data, row };
    if (id !== undefined) this.#known.set(id, draft);
    this.#new.push(draft);
    return draft;
  }

  /** All that may differ from what there is: known ones in the order in which they were met, then new ones. */
  all(): readonly Draft[] {
    return [...[...this.#known.values()].filter(({ target }) => target !== undefined), ...this.#new];
  }

  /** The entries of a list as they are to be. */
  entries({ after }: Draft, list: string): readonly unknown[] {
    const entries = after[list];
    return Array.isArray(entries) ? entries : [];
  }

  /** An entity, or an entry of its list, as a sheet shows it: without what cannot be read. */
  shown({ kind, id, target }: Draft, list?: string, index = 0): unknown {
    const entity = target && id !== undefined ? this.state.byId.get(id) : undefined;
    if (entity?.kind !== kind || list === undefined) return entity?.data;
    const entries = (entity.data as unknown as Record<string, unknown>)[list];
    if (!Array.isArray(entries)) return undefined;
    return entries.find((_, i) => originOf(entries, i) === index);
  }

  /** Another entry in place of one. */
  replace(draft: Draft, list: string, index: number, entry: unknown, row: RowRef): void {
    draft.after = { ...draft.after, [list]: this.entries(draft, list).with(index, entry) };
    this.#rows.set(entry, row);
  }

  /** Where in its file an entry is; `position` counts from 1 those that can be read. */
  indexOf({ id, kind }: Draft, list: string, position: number): number {
    const entity = id === undefined ? undefined : this.state.byId.get(id);
    const entries =
      entity?.kind === kind ? (entity.data as unknown as Record<string, unknown>)[list] : undefined;
    return Array.isArray(entries) ? originOf(entries, position - 1) : position - 1;
  }

  /** One entry more in a list. */
  insert(draft: Draft, list: string, index: number, entry: object, row: RowRef): void {
    const entries = this.entries(draft, list);
    draft.after = { ...draft.after, [list]: entries.toSpliced(index, 0, entry) };
    this.#rows.set(entry, row);
    this.#added.add(entry);
  }

  isAdded(entry: unknown): boolean {
    return this.#added.has(entry);
  }

  /** The row that an entry came from. */
  rowOf(entry: unknown): RowRef | undefined {
    return this.#rows.get(entry);
  }
}
