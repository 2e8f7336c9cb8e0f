import type { WrittenDate } from './dates.ts';
import type { Measurement, Update } from './status.ts';

/** What a person answered about one thing that is due, before it is written. */
export type Answer =
  | {
      readonly kind: 'update';
      /** The id of an activity. */
      readonly id: string;
      readonly reported: Partial<Update> & { readonly date: WrittenDate };
    }
  | {
      readonly kind: 'measure';
      /** The id of a KPI. */
      readonly id: string;
      readonly measured: Measurement;
    };
