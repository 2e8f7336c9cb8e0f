import type { FileKind } from './kinds.ts';

/** The quarters a demonstration tells of: 0 is the first, 7 the last one that is over; later ones are to come. */
export interface DemoCalendar {
  /** `2025-Q1`. */
  readonly quarter: (index: number) => string;
  /** The first and the last day of a quarter, as written in files. */
  readonly first: (index: number) => string;
  readonly last: (index: number) => string;
}

/** Somebody who writes to the plan. */
export interface DemoAuthor {
  readonly name: string;
  readonly email: string;
}

/** One commit of the demonstration's history. */
export interface DemoCommit {
  /** `main`, or the branch of a proposed change. */
  readonly branch: string;
  readonly author: DemoAuthor;
  readonly subject: string;
  readonly trailers: readonly string[];
  /** The day it was made, and the hour, so that commits of one day keep their order. */
  readonly date: string;
  readonly hour: number;
  readonly files: readonly DemoFile[];
}

/** A plan file with all it holds after the commit. */
export interface DemoFile {
  readonly kind: FileKind;
  /** Relative to the plan's folder. */
  readonly inPlan: string;
  readonly data: Readonly<object>;
}

/** A demonstration: its plan, and the commits in order; those of other branches come last. */
export interface DemoStory {
  readonly planId: string;
  readonly commits: readonly DemoCommit[];
  /** The quarter whose report is closed. */
  readonly closed: string;
}
