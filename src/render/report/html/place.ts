import type { Language } from '../../../i18n/language.ts';
import type { DocBlock, ReportDocument, Section } from '../document.ts';
import type { Paper } from '../svg/drawing.ts';
import { webAddress } from './markup.ts';

/** A name that can be an anchor and stand in an address as it is. */
const anchorName = /^[A-Za-z][\w.:-]*$/;

/** How the charts of a page are drawn. */
export interface ChartLook {
  /** The sheets that a chart is drawn on, each shown where the style sheet says so of its class. */
  readonly sheets: readonly { readonly classes: string; readonly width: number }[];
  /** The sheet by which long charts are divided; without one they are by their rows. */
  readonly paper?: Paper;
  /** The numbers of a chart are unfolded, and rows of theirs are places that links lead to. */
  readonly open: boolean;
}

/** Paper and screens, and phones: letters keep a size that can be read on each. */
export const reportCharts: ChartLook = {
  sheets: [
    { classes: 'broad', width: 720 },
    { classes: 'narrow', width: 300 },
  ],
  open: false,
};

/** What a piece of a page knows of the file it stands in: its language, its anchors, and where links lead. */
export class Place {
  readonly language: Language;
  readonly labels: ReportDocument['labels'];
  readonly charts: ChartLook;
  readonly #here: ReadonlySet<string>;
  readonly #other: { readonly file: string; readonly names: ReadonlySet<string> } | undefined;
  readonly #claimed = new Set<string>();
  #charts = 0;

  constructor(
    { language, labels }: Pick<ReportDocument, 'language' | 'labels'>,
    here: readonly Section[],
    other?: { readonly file: string; readonly sections: readonly Section[] },
    charts = reportCharts,
  ) {
    this.charts = charts;
    this.language = language;
    this.labels = labels;
    this.#here = namesIn(here);
    this.#other = other && { file: encodeURIComponent(other.file), names: namesIn(other.sections) };
  }

  /** The id of an element that has an anchor; only the first one with a name gets it. */
  claim(name: string | undefined): string | undefined {
    if (name === undefined || !this.#here.has(name) || this.#claimed.has(name)) return undefined;
    this.#claimed.add(name);
    return name;
  }

  /** The address of a link; undefined where it leads nowhere, or where no link of a report may lead. */
  address(to: string | undefined): string | undefined {
    if (to === undefined) return undefined;
    if (!to.startsWith('#')) return webAddress(to);
    const name = to.slice(1);
    if (this.#here.has(name)) return to;
    return this.#other?.names.has(name) ? `${this.#other.file}${to}` : undefined;
  }

  /** The beginning of the ids in the next chart. */
  nextChart(): string {
    this.#charts += 1;
    return `chart-${this.#charts}`;
  }
}

/** The ids of the page itself. */
export const ownNames = { contents: 'contents', main: 'report' } as const;

function namesIn(sections: readonly Section[]): ReadonlySet<string> {
  const own: readonly string[] = Object.values(ownNames);
  const names = sections.flatMap(({ id, blocks }) => [id, ...blocks.flatMap(namesOf)]);
  return new Set(
    names.filter((name) => anchorName.test(name) && !own.includes(name) && !name.startsWith('chart-')),
  );
}

function namesOf(block: DocBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return block.id === undefined ? [] : [block.id];
    case 'table':
      return block.rows.flatMap(({ id }) => (id === undefined ? [] : [id]));
    case 'chart':
      return namesOf(block.chart.table);
    default:
      return [];
  }
}
