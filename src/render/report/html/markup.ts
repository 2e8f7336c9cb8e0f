import { visible } from '../../../model/visible.ts';

// HTML and SVG are put together here and nowhere else: what stands in a template of the program is markup, everything
// that is filled in is text and comes out escaped. No other way leads to a `Markup`.

/** Something that can be filled into a template. Nothing is written for null, undefined and false. */
export type Fill = string | number | Markup | null | undefined | false | readonly Fill[];

/** A finished piece of HTML or SVG. */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** A template of the program with texts filled in. */
  static fill(template: TemplateStringsArray, fills: readonly Fill[]): Markup {
    return new Markup(template.map((part, i) => (i === 0 ? part : written(fills[i - 1]) + part)).join(''));
  }

  /** A style sheet of the program; what closes its element cannot be in it. */
  static style(css: string): Markup {
    if (css.includes('<')) throw new Error('a style sheet holds no markup');
    return new Markup(`<style>${css}</style>`);
  }

  /** Attributes by name, those that are null or undefined left out. */
  static attributes(values: Readonly<Record<string, string | number | null | undefined>>): Markup {
    const told = Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [` ${name}="${written(value)}"`],
    );
    return new Markup(told.join(''));
  }

  toString(): string {
    return this.#text;
  }
}

/** HTML or SVG: `` html`<p>${text}</p>` ``. Attributes stand in double quotes. */
export function html(template: TemplateStringsArray, ...fills: readonly Fill[]): Markup {
  return Markup.fill(template, fills);
}

/** Attributes of an element, with a space before each. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): Markup {
  return Markup.attributes(values);
}

function written(fill: Fill): string {
  if (fill === null || fill === undefined || fill === false) return '';
  if (fill instanceof Markup) return fill.toString();
  if (typeof fill === 'number') return rounded(fill);
  if (typeof fill === 'string') return escaped(fill);
  return fill.map(written).join('');
}

/** A number of a drawing: at most two decimals, and never `-0` or `NaN`. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '0';
  return String(Math.round(value * 100) / 100 || 0);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Halves of a character and what is none, which neither HTML nor XML may hold. */
const broken =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufdd0-\ufdef\ufffe\uffff]/g;

function escaped(text: string): string {
  return visible(text.replace(/\r\n?/g, '\n'))
    .replace(broken, '\ufffd')
    .replace(/[&<>"']/g, (one) => entities[one] ?? one);
}

/** A text inside a style sheet, with its quotation marks. */
export function cssString(text: string): string {
  const safe = visible(text)
    .replace(broken, '\ufffd')
    .replace(/[\\"<>\n\t]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

/** The address of a link: of the web, or a place in a report. Anything else is no link. */
export function webAddress(address: string): string | undefined {
  return /^https?:\/\/[^\s\x00-\x20]+$/i.test(address) ? address : undefined;
}
