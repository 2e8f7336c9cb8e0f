import type { Node } from '../tree.ts';
import type { Quote } from './scalar-text.ts';
import type { Source } from './source.ts';

/** What a list or mapping holds: the two sorts of list are seldom written alike. */
export type Shape = 'mapping' | 'list of values' | 'list of mappings';

/** How a file is written where there is a choice. */
export interface Style {
  /** Blanks for each level. */
  readonly step: number;
  /** How far in a list stands under its key. */
  readonly listStep: number;
  readonly quote: Quote;
  /** A blank inside braces and inside brackets, if any. */
  readonly padding: { readonly '{': string; readonly '[': string };
  /** Whether a list or mapping under a key is written between brackets or braces. */
  readonly isFlow: (shape: Shape, key: string | undefined) => boolean;
}

/** The style of planctl's own files. */
export const ownStyle: Style = {
  step: 2,
  listStep: 2,
  quote: '"',
  padding: { '{': '', '[': '' },
  isFlow: () => false,
};

/** Numbers of things that were seen. */
class Tally<T> {
  readonly #counts = new Map<T, number>();

  add(thing: T): void {
    this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + 1);
  }

  /** What was seen most often; the first of several. */
  most(): T | undefined {
    let best: T | undefined;
    let most = 0;
    for (const [thing, count] of this.#counts) if (count > most) [best, most] = [thing, count];
    return best;
  }
}

/** The style that a text is written in, by what it does most often. */
export function styleOf(source: Source): Style {
  const found = new StyleFinder(source);
  if (source.root) found.look(source.root, undefined, undefined);
  return found.style();
}

class StyleFinder {
  readonly #source: Source;
  readonly #steps = new Tally<number>();
  readonly #listSteps = new Tally<number>();
  readonly #quotes = new Tally<Quote>();
  readonly #braces = new Tally<string>();
  readonly #brackets = new Tally<string>();
  readonly #shapes = new Map<string, Tally<boolean>>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Looks at a node; `holder` is the column of the key that holds it. */
  look(node: Node, holder: number | undefined, key: string | undefined): void {
    const { text } = this.#source;
    const sign = text[node.range.start] ?? '';
    if (node.type === 'scalar') {
      if (sign === '"' || sign === "'") this.#quotes.add(sign);
      if (holder !== undefined && this.#source.isBlockText(node)) this.#lookAtText(node, holder);
      return;
    }
    const members = this.#source.members(node);
    const isFlow = this.#source.isFlow(node);
    if (members.length > 0) this.#tally(shapeOf(node), key).add(isFlow);
    if (members.length > 0) this.#tally(shapeOf(node), undefined).add(isFlow);
    if (isFlow && members.length > 0) {
      const padding = /^[ ]?/.exec(text.slice(node.range.start + 1, node.range.start + 2))?.[0] ?? '';
      (sign === '{' ? this.#braces : this.#brackets).add(padding);
    }
    const column = this.#source.column(node.range.start);
    if (!isFlow && holder !== undefined && this.#source.isFirstInLine(node.range.start))
      (node.type === 'mapping' ? this.#steps : this.#listSteps).add(column - holder);
    for (const [i, member] of members.entries()) {
      const name = node.type === 'mapping' ? node.entries[i]?.key : key;
      this.look(member.value, isFlow || node.type === 'sequence' ? undefined : column, name);
    }
  }

  /** A text below its key is as far in as a mapping would be. */
  #lookAtText(node: Node, holder: number): void {
    const first = /^( *)[^ \r\n]/m.exec(
      this.#source.text.slice(this.#source.nextLine(node.range.start), node.range.end),
    );
    if (first) this.#steps.add((first[1] ?? '').length - holder);
  }

  #tally(shape: Shape, key: string | undefined): Tally<boolean> {
    const name = key === undefined ? shape : `${shape} ${key}`;
    const known = this.#shapes.get(name) ?? new Tally<boolean>();
    this.#shapes.set(name, known);
    return known;
  }

  style(): Style {
    const shapes = this.#shapes;
    const step = this.#steps.most() ?? Math.max(1, this.#listSteps.most() ?? 2);
    return {
      step: step < 1 ? 2 : step,
      listStep: this.#listSteps.most() ?? step,
      quote: this.#quotes.most() ?? '"',
      padding: { '{': this.#braces.most() ?? '', '[': this.#brackets.most() ?? '' },
      isFlow: (shape, key) =>
        (key === undefined ? undefined : shapes.get(`${shape} ${key}`)?.most()) ??
        shapes.get(shape)?.most() ??
        false,
    };
  }
}

/** The sort of a list or mapping. */
function shapeOf(node: Node): Shape {
  if (node.type === 'mapping') return 'mapping';
  const first = node.type === 'sequence' ? node.items[0] : undefined;
  return first === undefined || first.type === 'scalar' ? 'list of values' : 'list of mappings';
}
