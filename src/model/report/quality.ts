import type { Deadline } from '../due.ts';
import type { Text } from '../text.ts';
import type { Lead, Named } from './lines.ts';
import type { WrittenDateText } from './words.ts';

/** Section 10: how complete and how recent the data are. */
export interface QualityTable {
  readonly leads: readonly LeadQuality[];
  /** KPIs without any value. */
  readonly neverMeasured: readonly Named[];
  /** KPIs whose newest value no longer holds. */
  readonly outdated: readonly Named[];
  /** A person's assessments in force on the day. */
  readonly assessments: readonly {
    readonly entity: Named;
    readonly rating: 'on_track' | 'at_risk' | 'late';
    readonly reason: Text | null;
    readonly validUntil: WrittenDateText | null;
  }[];
  /** Titles, descriptions and definitions that lack one of the plan's languages. */
  readonly untranslated: readonly { readonly entity: Named; readonly fields: readonly string[] }[];
  /** Entities with reconstructed values, by field; `fields` empty when all of it is. */
  readonly working: readonly { readonly entity: Named; readonly fields: readonly string[] }[];
  /** Items for which no source names a lead or owner. */
  readonly withoutLead: readonly Named[];
}

/** What one lead reports. */
export interface LeadQuality {
  readonly lead: Lead;
  /** Its open activities, and how many of them have a report that still holds, an old one, none. */
  readonly activities: number;
  readonly current: number;
  readonly stale: readonly string[];
  readonly never: readonly string[];
  /** All of its open activities are without a current report. */
  readonly silent: boolean;
}

/** Section 11: something with a date in the next period. */
export interface DeadlineLine {
  readonly day: string;
  readonly what:
    | { readonly of: 'reporting'; readonly deadline: Deadline; readonly period: string }
    | { readonly of: 'end'; readonly entity: Named; readonly lead: Lead }
    | {
        readonly of: 'milestone';
        readonly entity: Named;
        readonly lead: Lead;
        readonly milestone: string;
        readonly title: Text;
      }
    | { readonly of: 'measurement'; readonly entity: Named; readonly lead: Lead }
    | { readonly of: 'task'; readonly decision: string; readonly text: Text; readonly lead: Lead | null };
}
