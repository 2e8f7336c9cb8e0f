import type { Signal } from '../../../model/judgement.ts';
import { attributes, type Fill, html, type Markup } from '../html/markup.ts';
import { shortened, widthOf } from './text.ts';

// What the charts are drawn with. Colours and fonts are the classes of the page's style sheet, so that they follow the
// reader's light or dark mode.

/** A finished drawing: its size, in the units it is drawn in, and what is in it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: Markup;
}

/** Paper in the units of a sheet: how wide and high it is, and how much of a page is left for the first part of a chart. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly first: number;
}

/** What a chart is drawn on. */
export interface Sheet {
  readonly width: number;
  /** Begins the ids inside a drawing, so that no two drawings share one. */
  readonly key: string;
  /** The sheet by which a chart of many rows is divided, the same for all the sheets it is drawn on. */
  readonly paper?: Paper;
}

/** Sizes of letters: labels, and what stands at axes. */
export const fontSize = { label: 13, axis: 11.5 } as const;

/** Where a text stands to its point. */
export type Anchor = 'start' | 'middle' | 'end';

/** One line of text at its base line. */
export function line(
  x: number,
  y: number,
  text: string,
  { classes = '', anchor = 'start', title }: { classes?: string; anchor?: Anchor; title?: string } = {},
): Markup {
  return html`<text${attributes({ x, y, class: classes || undefined, 'text-anchor': anchor === 'start' ? undefined : anchor })}>${
    title === undefined || title === text ? null : html`<title>${title}</title>`
  }${text}</text>`;
}

/** Lines below each other, the whole text told where they do not hold all of it. */
export function lines(
  x: number,
  y: number,
  texts: readonly string[],
  step: number,
  whole: string,
  classes = '',
): Fill {
  const cut = texts.at(-1)?.endsWith('…') === true;
  return texts.map((text, i) => line(x, y + i * step, text, { classes, ...(cut ? { title: whole } : {}) }));
}

/** A straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, classes: string): Markup {
  return html`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${classes}" />`;
}

/** A rectangle. */
export function box(x: number, y: number, width: number, height: number, classes: string, round = 0): Markup {
  return html`<rect${attributes({ x, y, width: Math.max(0, width), height, rx: round || undefined, class: classes })} />`;
}

/** The sign of a signal: a disc, a triangle, a square or a ring, as in the words beside it. */
export function sign(signal: Signal, x: number, y: number, radius: number): Markup {
  const r = radius;
  switch (signal) {
    case 'green':
      return html`<circle cx="${x}" cy="${y}" r="${r}" class="fill-green" />`;
    case 'amber':
      return html`<path d="M${x} ${y - r * 1.1}L${x + r * 1.15} ${y + r * 0.9}H${x - r * 1.15}Z" class="fill-amber" />`;
    case 'red':
      return html`<rect x="${x - r * 0.9}" y="${y - r * 0.9}" width="${r * 1.8}" height="${r * 1.8}" class="fill-red" />`;
    case 'grey':
      return html`<circle cx="${x}" cy="${y}" r="${r * 0.85}" class="ring" />`;
  }
}

/** Something of a legend: how it looks, in a field of 22 by 12 at a place, and what it means. */
export interface Meaning {
  readonly look: (x: number, y: number) => Markup;
  readonly words: string;
}

/** A legend in as many rows as it needs, from a height on. */
export function legend(
  meanings: readonly Meaning[],
  width: number,
  top: number,
): { readonly height: number; readonly body: Fill } {
  const size = fontSize.axis;
  const row = 18;
  let x = 0;
  let y = top;
  const body: Fill[] = [];
  for (const { look, words } of meanings) {
    const text = shortened(words, size, width - 30);
    const room = 28 + widthOf(text, size);
    if (x > 0 && x + room > width) {
      x = 0;
      y += row;
    }
    body.push(look(x, y), line(x + 27, y + 10, text, { classes: 'small', title: words }));
    x += room + 14;
  }
  return { height: meanings.length === 0 ? 0 : y - top + row, body };
}
