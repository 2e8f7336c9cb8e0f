import type { RefKind } from './finding.ts';

/** What the rules know of a field, from the annotations of its schema. */
export interface Field {
  /** The kinds that an id held here may be of. */
  readonly ref?: readonly RefKind[];
  /** Words allowed in place of an id. */
  readonly except?: readonly string[];
  /** A web address may stand in place of an id. */
  readonly exceptUrls?: boolean;
  /** The keys of this mapping are ids of these kinds. */
  readonly refKeys?: readonly RefKind[];
  /** A text in the plan's languages. */
  readonly text?: boolean;
  /** A text that must exist in every language of the plan. */
  readonly translated?: boolean;
  /** Never part of public output. */
  readonly internal?: boolean;
  /** An approved value: to change it needs a decision. */
  readonly approved?: boolean;
  /** A date, exact or coarse. */
  readonly date?: boolean;
  /** What a value is that is no text of any sort; a date may stand in place of a boolean where it is one too. */
  readonly type?: 'number' | 'integer' | 'boolean' | 'number or boolean';
  /** May be stated as having no value. */
  readonly nullable?: boolean;
  /** The words that are allowed. */
  readonly choices?: readonly string[];
  /** The fields that a mapping must have. */
  readonly required?: readonly string[];
  /** A value of any type, a date among them. */
  readonly free?: boolean;
  /** The known fields of a mapping, in canonical order. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** The entries of a list. */
  readonly items?: Field;
  /** The values of a mapping with free keys. */
  readonly values?: Field;
}
