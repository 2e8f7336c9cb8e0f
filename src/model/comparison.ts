import type { Change } from './change.ts';
import { firstDay, lastDay, type WrittenDate } from './dates.ts';
import type { Health, KpiStatus, NodeHealth, Reason } from './judgement.ts';
import type { EntityKind } from './kinds.ts';
import type { Path } from './path.ts';
import type { PlanState } from './plan.ts';

/** Where something stands in a file of one of two states. */
export interface FilePlace {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  /** In the file as it was read; of what is not there the nearest thing that holds it. */
  readonly path: Path;
}

/** A fact with its places in both states. */
export interface Located {
  readonly change: Change;
  /** Undefined where the entity was not there before. */
  readonly before: FilePlace | undefined;
  /** Undefined where the entity is gone. */
  readonly after: FilePlace | undefined;
}

/** What differs between two states of a plan, by meaning. */
export interface Comparison {
  readonly before: PlanState;
  readonly after: PlanState;
  /** In the order of kinds and ids, the plan itself first; of an entity in the order of its fields. */
  readonly facts: readonly Located[];
  /** Ids that could be read on one side only, since the file of the other is broken: nothing is said of them. */
  readonly unread: readonly string[];
}

/** Whether a fact follows from others: it tells what an entry does, and needs no applying. */
export function isDerived({ type, field }: Change): boolean {
  switch (type) {
    case 'status-changed':
    case 'progress-changed':
    case 'milestone-changed':
      return true;
    case 'entity-cancelled':
    case 'entity-superseded':
      return field === 'status';
    default:
      return false;
  }
}

/** What a roll-up rests on: the items that are red or amber, and how much is known. */
export type RollUpReason =
  | { readonly code: 'key-red' | 'red' | 'amber'; readonly ids: readonly string[]; readonly share: number }
  | {
      readonly code: 'coverage';
      readonly share: number;
      readonly assessed: number;
      readonly eligible: number;
    };

/** What a KPI's status rests on. */
export interface KpiReason {
  readonly code: 'measured';
  readonly value: number | null;
  readonly expected: number | null;
  readonly ratio: number | null;
}

/** What is measured of an entity: an activity's health, a KPI's status, the two roll-ups of a node or of the plan. */
export type ImpactMeasure = 'health' | 'status' | 'delivery' | 'results';

/** What is said of an entity by a measure. */
export type ImpactWord = Health | KpiStatus | NodeHealth;

/** A judgement that is another one because of a change. */
export interface Impact {
  readonly entity: string;
  readonly entityKind: EntityKind | 'plan';
  readonly measure: ImpactMeasure;
  /** Null where the entity is not on that side. */
  readonly before: ImpactWord | null;
  readonly after: ImpactWord | null;
  /** Why it is so after the change; of what is gone, why it was so before. */
  readonly reasons: readonly (Reason | KpiReason | RollUpReason)[];
}

/** By how many days a date moved, later being positive; undefined where there is no date on one side. */
export function daysMoved({ field = '', before, after }: Change): number | undefined {
  // A coarse start means its first day, every other coarse date its last.
  const dayOf = /(?:^|\.)start$/.test(field) ? firstDay : lastDay;
  const [from, to] = [before, after].map((date) => dayOf(date as WrittenDate | undefined));
  return from === undefined || to === undefined ? undefined : to - from;
}
