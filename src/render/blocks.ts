/** How a piece of text is meant; never the only bearer of a meaning. */
export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'warn' | 'bad' | 'accent';

/** A piece of text with its tone. */
export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

/** Text in one line or cell: a plain string, or pieces in a row. */
export type Rich = string | readonly Piece[];

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Numbers stand right. */
  readonly align?: 'right';
  /** May be narrowed and wrapped when the screen is too small; the others keep their width as long as they can. */
  readonly flexible?: boolean;
  /** Left out where the screen is too narrow for all columns; another command tells it. */
  readonly spare?: boolean;
}

/** A part of a screen, before anyone knows how wide the screen is. */
export type Block =
  | { readonly type: 'title'; readonly text: string; readonly note?: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'line'; readonly text: Rich; readonly indent?: number }
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Rich[])[];
    }
  | { readonly type: 'fields'; readonly fields: readonly (readonly [string, Rich])[] }
  | { readonly type: 'tree'; readonly nodes: readonly TreeNode[] }
  | { readonly type: 'drawing'; readonly draw: (ruler: Ruler) => readonly Rich[] }
  | { readonly type: 'gap' };

/** What a drawing is fitted with: the width of the screen, and how much of it a text takes. */
export interface Ruler {
  /** Columns of the screen; no line of a drawing may be wider. */
  readonly width: number;
  /** Columns that a text takes; Cyrillic letters take one, wide characters two. */
  readonly measure: (text: string) => number;
}

/** A node of a tree on the screen. */
export interface TreeNode {
  readonly text: Rich;
  readonly children: readonly TreeNode[];
}

/** A piece of text with a tone. */
export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text, tone };
}

/** The pieces of a rich text. */
export function pieces(text: Rich): readonly Piece[] {
  return typeof text === 'string' ? [{ text, tone: 'plain' }] : text;
}
