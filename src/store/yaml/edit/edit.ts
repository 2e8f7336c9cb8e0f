import type { FileKind } from '../../../model/kinds.ts';
import type { Path } from '../../../model/path.ts';
import type { YamlFault } from '../read.ts';

/**
 * One change of a text. Values are plain data: strings, finite numbers, booleans, null, lists and mappings of them;
 * members that are undefined do not count. Paths are those of the text as it is written, after the edits before.
 */
export type Edit =
  /** Gives the value at a path another one; a list or mapping is replaced as a whole. */
  | { readonly type: 'set'; readonly path: Path; readonly value: unknown }
  /** Adds a field to the mapping at a path, where the canonical order of fields has it, else at the end. */
  | { readonly type: 'add'; readonly path: Path; readonly key: string; readonly value: unknown }
  /** Takes the field or item at a path away; the last one leaves `{}` or `[]`. */
  | { readonly type: 'remove'; readonly path: Path }
  /** Adds an item at the end of the list at a path. An empty value or absent field becomes a list. */
  | { readonly type: 'append'; readonly path: Path; readonly value: unknown }
  /** Adds an item so that it is the one at `index`: before the item there, behind the one above it. */
  | { readonly type: 'insert'; readonly path: Path; readonly index: number; readonly value: unknown };

/** Why a text was not changed. */
export type Refusal =
  /** The text is no YAML, or holds duplicate keys, anchors, tags or what else planctl does not accept. */
  | { readonly reason: 'unreadable'; readonly faults: readonly YamlFault[] }
  /** A path that leads nowhere; `path` is as far as it goes wrong. */
  | { readonly reason: 'not-there'; readonly path: Path }
  | { readonly reason: 'already-there'; readonly path: Path }
  | { readonly reason: 'not-a-list'; readonly path: Path }
  | { readonly reason: 'not-a-mapping'; readonly path: Path }
  /** A new value that no file can hold. */
  | { readonly reason: 'unwritable'; readonly path: Path; readonly what: Unwritable }
  /** A place written in a way that nothing can be added to without writing it anew. */
  | { readonly reason: 'unusual'; readonly path: Path; readonly what: Unusual }
  /** The text would not have been read as what was meant. */
  | { readonly reason: 'misread'; readonly path: Path };

export type Unwritable = 'number' | 'surrogate' | 'type' | 'depth';

/**
 * A carriage return that ends a line alone; a key behind a question mark without its colon; a field without braces
 * in a list between brackets.
 */
export type Unusual = 'carriage-return' | 'question-mark' | 'bare-pair';

/** A text after its edits with what it holds now, or why there is none; `edit` is the index of the refused one. */
export type Edited =
  | { readonly ok: true; readonly text: string; readonly data: unknown }
  | { readonly ok: false; readonly edit: number; readonly refusal: Refusal };

export interface EditOptions {
  /** The kind of the file: tells the order of fields and which of them are dates. */
  readonly kind?: FileKind | undefined;
}

/** Plain data, as it is written into a text. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMapping;
export interface ValueMapping {
  readonly [key: string]: Value;
}

/** What ends an edit; caught by `applyEdits` alone. */
export class RefusedEdit extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
