// A plan or report as StratML (ISO 17469) has it, Part 1 and Part 2 alike. Texts that are empty are not there.

/** What a stakeholder does or gets. */
export interface StratmlRole {
  readonly name?: string;
  readonly description?: string;
  /** Performer, Beneficiary, or both. */
  readonly types?: readonly string[];
}

/** Who has a part in something. */
export interface StratmlStakeholder {
  readonly name?: string;
  /** Person, Organization or Generic_Group. */
  readonly type?: string;
  readonly description?: string;
  readonly roles?: readonly StratmlRole[];
}

/** Whose plan it is. */
export interface StratmlOrganization {
  readonly name?: string;
  readonly acronym?: string;
  readonly identifier?: string;
  readonly description?: string;
  readonly stakeholders?: readonly StratmlStakeholder[];
}

/** A vision or a mission. */
export interface StratmlStatement {
  readonly description?: string;
  readonly identifier?: string;
}

/** A principle of an organisation. */
export interface StratmlValue {
  readonly name?: string;
  readonly description?: string;
}

/** A result that is meant or reached. Dates and numbers are as the standard has them: `2027-03-31`, `12.5`. */
export interface StratmlResult {
  readonly start?: string;
  readonly end?: string;
  readonly units?: string;
  readonly descriptor_name?: string;
  readonly descriptor_value?: string;
  readonly description?: string;
}

/** Targets, and what came of them. */
export interface StratmlInstance {
  readonly targets: readonly StratmlResult[];
  readonly actuals: readonly StratmlResult[];
}

/** What an indicator has to do with something else. */
export interface StratmlRelationship {
  readonly type?: string;
  readonly identifier?: string;
  readonly referents?: readonly string[];
  readonly name?: string;
  readonly description?: string;
}

export interface StratmlIndicator {
  readonly sequence?: string;
  readonly dimension?: string;
  readonly unit?: string;
  readonly identifier?: string;
  readonly relationships?: readonly StratmlRelationship[];
  readonly instances: readonly StratmlInstance[];
  readonly other?: string;
  /** Outcome, Output_Processing, Output, Input_Processing or Input. */
  readonly stage?: string;
  /** Quantitative or Qualitative. */
  readonly type?: string;
}

/** What goals and objectives have in common. */
interface StratmlAim {
  readonly name?: string;
  readonly description?: string;
  readonly identifier?: string;
  readonly sequence?: string;
  readonly stakeholders?: readonly StratmlStakeholder[];
  readonly other?: string;
}

export interface StratmlObjective extends StratmlAim {
  readonly indicators: readonly StratmlIndicator[];
}

export interface StratmlGoal extends StratmlAim {
  readonly objectives: readonly StratmlObjective[];
}

/** Who sent the document in. */
export interface StratmlSubmitter {
  readonly identifier?: string;
  readonly given_name?: string;
  readonly surname?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** The whole document. */
export interface StratmlDocument {
  /** Strategic_Plan, Performance_Plan or Performance_Report; of Part 1 always the first. */
  readonly type: StratmlType;
  readonly name?: string;
  readonly description?: string;
  readonly other?: string;
  readonly organizations: readonly StratmlOrganization[];
  readonly vision?: StratmlStatement;
  readonly mission?: StratmlStatement;
  readonly values: readonly StratmlValue[];
  readonly goals: readonly StratmlGoal[];
  readonly identifier?: string;
  readonly start?: string;
  readonly end?: string;
  readonly published?: string;
  readonly source?: string;
  readonly submitter?: StratmlSubmitter;
}

/** What kind of document it is. */
export const stratmlTypes = ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'] as const;
export type StratmlType = (typeof stratmlTypes)[number];

/** The addresses of the two parts. */
export const stratmlSpaces = {
  part1: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
  part2: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
} as const;

/** What in a file is not as the standard has it. It was read all the same. */
export type Deviation =
  | { readonly code: 'encoding'; readonly line: number; readonly declared: string; readonly used: string }
  | { readonly code: 'entity'; readonly line: number; readonly name: string }
  | { readonly code: 'ampersand'; readonly line: number }
  | { readonly code: 'namespace'; readonly line: number; readonly met: string }
  /** `kept`: its text went where other information stands. */
  | {
      readonly code: 'unknown-element';
      readonly line: number;
      readonly name: string;
      readonly within: string;
      readonly kept: boolean;
    }
  | {
      readonly code: 'unknown-attribute';
      readonly line: number;
      readonly name: string;
      readonly within: string;
      readonly kept: boolean;
    }
  /** A name that an early draft of the standard had. */
  | { readonly code: 'early-name'; readonly line: number; readonly name: string; readonly now: string }
  | { readonly code: 'repeated'; readonly line: number; readonly name: string; readonly within: string }
  | {
      readonly code: 'order';
      readonly line: number;
      readonly name: string;
      readonly within: string;
      readonly before: string;
    }
  | { readonly code: 'misplaced'; readonly line: number; readonly name: string; readonly within: string }
  | { readonly code: 'missing'; readonly line: number; readonly name: string; readonly within: string }
  | { readonly code: 'stray-text'; readonly line: number; readonly within: string; readonly text: string }
  | { readonly code: 'identifier'; readonly line: number; readonly met: string; readonly now: string }
  | {
      readonly code: 'repeated-identifier';
      readonly line: number;
      readonly met: string;
      readonly now: string;
    }
  | { readonly code: 'date'; readonly line: number; readonly name: string; readonly met: string }
  | { readonly code: 'number'; readonly line: number; readonly name: string; readonly met: string }
  | { readonly code: 'choice'; readonly line: number; readonly name: string; readonly met: string }
  | { readonly code: 'control'; readonly line: number; readonly within: string };

/** A text as an identifier of XML: letters, digits, `.`, `-` and `_`, and one that may stand first. */
export function asXmlId(text: string): string {
  const plain = text.replace(/[^\p{L}\p{N}_.-]+/gu, '_');
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}

/** The identifier that an entity of a plan has in StratML, unless it came with one. */
export function stratmlId(plan: string, entity: string): string {
  return asXmlId(`${plan}.${entity}`);
}

/** Texts that may be too long for the fields of a plan. */
export type LongText = 'name' | 'acronym' | 'sequence' | 'unit';

/** The longest text that a field of a plan takes. */
export const fieldLimit = 20_000;

/** What a file of StratML says that a plan has no field for, kept at `x-stratml` of an entity. Names as in the files. */
export interface StratmlResidue {
  readonly identifier?: string;
  /** The element had no name, and the title stands in for one. */
  readonly unnamed?: boolean;
  /** A description that is too long for its field. */
  readonly description?: string;
  /** Other texts that are too long for their fields, by what they are. */
  readonly long?: Readonly<Partial<Record<LongText, string>>>;
  readonly other_information?: string;
  readonly stakeholders?: readonly (StratmlStakeholder & { readonly org?: string })[];
}

/** Of plan.yaml. */
export interface PlanResidue extends StratmlResidue {
  readonly type?: StratmlType;
  readonly vision?: StratmlStatement;
  readonly mission?: StratmlStatement;
  readonly values?: readonly StratmlValue[];
  readonly start?: string;
  readonly end?: string;
  readonly published?: string;
  readonly source?: string;
  readonly submitter?: StratmlSubmitter;
}

/** Of a KPI. */
export interface KpiResidue extends StratmlResidue {
  readonly unitless?: boolean;
  readonly stage?: string;
  readonly type?: string;
  readonly relationships?: readonly StratmlRelationship[];
  /** Results that are no targets and no measurements: without a number or a date, or of a date that has one already. */
  readonly results?: readonly (StratmlResult & {
    readonly instance: number;
    readonly of: 'target' | 'actual';
  })[];
}

/** Of a target or a measurement. */
export interface EntryResidue {
  /** The measurement instance it belongs to, from 1. */
  readonly instance?: number;
  readonly start?: string;
  /** It has a start and no end. */
  readonly open?: boolean;
  readonly descriptor_name?: string;
  readonly descriptor_value?: string;
}
