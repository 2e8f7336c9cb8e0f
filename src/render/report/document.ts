import type { Language } from '../../i18n/language.ts';
import type { Signal } from '../../model/judgement.ts';

// A report in one language as a document: what is said, in which order and with what emphasis, but not how it looks.
// Markdown, HTML and DOCX are made from it. Every word and number in it is ready to print.

/** A report to be read. */
export interface ReportDocument {
  readonly language: Language;
  /** The day it is as of, YYYY-MM-DD. */
  readonly asOf: string;
  /** `Отчет за изпълнението на … за III тримесечие на 2026 г.` */
  readonly title: string;
  /** Whom it is for, the stage, the day. */
  readonly subtitle: string;
  /** What stands on the first page beside the title: name and value. */
  readonly facts: readonly (readonly [string, Inlines])[];
  readonly sections: readonly Section[];
  /** The annexes; for council and public packs a file of their own. */
  readonly annexes: readonly Section[];
  /** Where the annexes are, when they are not in this file: said at the end. */
  readonly annexNote: string;
  /** The words of the page itself. */
  readonly labels: {
    readonly contents: string;
    readonly page: string;
    readonly of: string;
    readonly skip: string;
    readonly top: string;
    /** Heading of the numbers of a chart. */
    readonly numbers: string;
    /** Said by a screen reader of a link to the explanation of a figure. */
    readonly explains: string;
    /** The annexes together, and one of them: `Annex A`. */
    readonly annexes: string;
    readonly annex: string;
  };
}

/** A section with its number. */
export interface Section {
  /** An anchor: Latin letters, digits and hyphens. */
  readonly id: string;
  /** `1`, `A`; empty where sections are not counted. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly DocBlock[];
}

/** A piece of a document. */
export type DocBlock =
  | { readonly type: 'heading'; readonly level: 3 | 4; readonly text: Inlines; readonly id?: string }
  | { readonly type: 'paragraph'; readonly text: Inlines; readonly tone?: 'lead' | 'note' }
  | { readonly type: 'list'; readonly items: readonly Inlines[] }
  | Table
  /** Few figures that are to be seen first. */
  | { readonly type: 'tiles'; readonly tiles: readonly Tile[] }
  /** Something to be read with care: a gap, a revision, a draft. */
  | {
      readonly type: 'callout';
      readonly tone: Signal;
      readonly title: string;
      readonly text: readonly Inlines[];
    }
  | { readonly type: 'chart'; readonly chart: Chart };

/** A table; the first cell of a row names it. */
export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly head: string;
    readonly align: 'start' | 'end';
    /** Share of the width that fits it, any unit. */
    readonly width: number;
  }[];
  readonly rows: readonly {
    readonly id?: string;
    readonly cells: readonly Inlines[];
  }[];
}

/** A number with its name. */
export interface Tile {
  readonly label: string;
  readonly value: Inlines;
  readonly note: Inlines;
  readonly signal: Signal;
}

/** Words in a line. */
export type Inlines = readonly Inline[];
export type Inline =
  | string
  | {
      readonly text: string;
      readonly strong?: boolean;
      readonly dim?: boolean;
      /** A judgement: its colour never stands alone, so that `text` says it and a sign goes before it. */
      readonly signal?: Signal;
      /** `#anchor` of this report (in the annex file where that is one of its own), or a web address. */
      readonly to?: string;
      /** The text is in another language than the report. */
      readonly language?: string;
    };

/** A chart: its numbers, and its words. */
export type Chart = {
  /** One sentence that says what it shows. */
  readonly alt: string;
  readonly title: string;
  /** The same numbers as text. */
  readonly table: Table;
} & (TrajectoryChart | StackedChart | TimelineChart | TravelChart);

/** A date on an axis: days since 1970-01-01, and as it is printed. */
export interface AtDay {
  readonly day: number;
  readonly label: string;
}

/** A KPI: baseline, the way to its targets, values, tolerance, the as-of line. */
export interface TrajectoryChart {
  readonly chart: 'trajectory';
  readonly unit: string;
  readonly asOf: AtDay;
  readonly path: readonly (AtDay & { readonly value: number; readonly text: string })[];
  readonly step: boolean;
  /** How far below (for a KPI that is to fall: above) the path is still on track. */
  readonly tolerance: number;
  readonly falling: boolean;
  readonly range: { readonly low: number | null; readonly high: number | null } | null;
  readonly values: readonly (AtDay & {
    readonly value: number;
    readonly text: string;
    /** Provisional or estimated: drawn hollow. */
    readonly firm: boolean;
  })[];
  readonly words: {
    readonly path: string;
    readonly values: string;
    readonly tolerance: string;
    /** Of a value that is not final. */
    readonly notFinal: string;
    /** Of the limits of a value that is to stay within them. */
    readonly range: string;
    readonly asOf: string;
  };
}

/** Counts by health for each area, as bars of parts. */
export interface StackedChart {
  readonly chart: 'stacked';
  readonly parts: readonly { readonly word: string; readonly signal: Signal; readonly pattern: number }[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** Activities as bars from start to end. */
export interface TimelineChart {
  readonly chart: 'timeline';
  readonly from: number;
  readonly to: number;
  readonly asOf: AtDay;
  readonly ticks: readonly AtDay[];
  /** The first days of quarters, for an axis with room for them; empty for one of years alone. */
  readonly quarters: readonly AtDay[];
  /** Groups follow each other below one axis, instead of each having its own. */
  readonly flowing: boolean;
  readonly rows: readonly {
    readonly group: string;
    readonly id: string;
    readonly label: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly forecast: number | null;
    /** The end before it was changed. */
    readonly original: number | null;
    readonly progress: number | null;
    readonly signal: Signal;
    readonly word: string;
    readonly unconfirmed: boolean;
    readonly milestones: readonly (AtDay & {
      readonly state: 'open' | 'overdue' | 'done' | 'cancelled';
      readonly title: string;
    })[];
  }[];
  readonly words: {
    readonly forecast: string;
    readonly original: string;
    readonly milestone: string;
    /** Of a milestone that is open past its date. */
    readonly overdue: string;
    /** Of a bar whose dates are not confirmed. */
    readonly unconfirmed: string;
    /** Of a bar that is open at a side. */
    readonly undated: string;
    readonly asOf: string;
  };
}

/** Direction of travel: where each area or goal was and is. */
export interface TravelChart {
  readonly chart: 'travel';
  /** From worst to best. */
  readonly steps: readonly { readonly word: string; readonly signal: Signal }[];
  readonly rows: readonly {
    readonly label: string;
    /** Places in `steps`; null where there was or is no judgement. */
    readonly before: number | null;
    readonly now: number | null;
    readonly word: string;
  }[];
  readonly words: { readonly before: string; readonly now: string };
}
