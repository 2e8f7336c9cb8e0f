// The types of the plan files. Generated from schemas/ by `npm run generate`; edit the schemas instead.

/**
 * A calendar day (2027-03-31) or a coarse period: a month (2027-06), a quarter (2027-Q2), a half-year (2027-H1) or a year (2027, also as a number). A coarse start means its first day; every other coarse date means its last day.
 */
export type Date = string | number;
/**
 * The id of an entity: capital Latin letters and digits in groups joined by hyphens, at most 64 characters.
 */
export type Id = string;
/**
 * A text in the plan's languages, keyed by ISO 639-1 code, or a plain string, which is the text in the plan's first language.
 */
export type Text =
  | {
      /**
       * The text in Bulgarian.
       */
      readonly bg?: string;
      /**
       * The text in English.
       */
      readonly en?: string;
      /**
       * The text in the language of this ISO 639-1 code.
       */
      readonly [k: string]: string | undefined;
    }
  | string;
/**
 * How much a thing counts against its siblings. A number above 0; 1 when absent.
 */
export type Weight = number;
/**
 * A calendar year.
 */
export type Year = number;
/**
 * An amount of money in units of the currency stated beside it, not in thousands.
 */
export type Amount = number;
/**
 * ISO 4217 code of a currency: three capital letters.
 */
export type Currency = string;
/**
 * Id of an organisation listed in organisations.yaml.
 */
export type OrgRef = string;
/**
 * Where a fact can be checked: a web address (http or https), or the id of a source in sources.yaml.
 */
export type Evidence = string;
/**
 * Ids of sources listed in sources.yaml.
 */
export type SourceRefs = readonly Id[];
/**
 * Id of an organisation listed in organisations.yaml, or the word unknown when no source names one.
 */
export type LeadRef = string;
/**
 * An e-mail address. Prefer the mailbox of a post to a personal address.
 */
export type Email = string;
/**
 * plan: belongs to the plan and is judged; related: shown apart and never judged in a roll-up.
 */
export type Scope = 'plan' | 'related';
/**
 * public: may be published; internal: kept out of public output, yet counted.
 */
export type Visibility = 'public' | 'internal';
/**
 * How firm the value is: official (from an adopted document), reported (stated by the organisation in charge), or reconstructed (worked out by the office and not confirmed; marked wherever it is shown).
 */
export type Basis = 'official' | 'reported' | 'reconstructed';
/**
 * An exact calendar day, written YYYY-MM-DD.
 */
export type Day = string;
/**
 * A web address that begins with http:// or https://.
 */
export type Url = string;
/**
 * Id of any entity of the plan, or the id of the plan itself (small letters).
 */
export type EntityRef = string;
/**
 * error: fails validation; warning: fails it only in strict mode; info: worth knowing; off: not reported.
 */
export type PlanSeverity = 'error' | 'warning' | 'info' | 'off';

/**
 * A day and the progress planned for it.
 */
export interface ActivityPathPoint {
  readonly by: Date;
  /**
   * Progress planned for that day, from 0 to 100 percent.
   */
  readonly progress: number;
}
/**
 * A key stage of the activity, with the day it is due.
 */
export interface ActivityMilestone {
  readonly id: Id;
  readonly title: Text;
  readonly due: Date;
  readonly original_due?: Date;
  /**
   * true when missing the milestone makes the activity late at once and the activity cannot be completed while it is open. An approved value.
   */
  readonly critical?: boolean;
  readonly weight?: Weight;
}
/**
 * Planned money for one year, from one fund.
 */
export interface ActivityBudgetLine {
  readonly year?: Year;
  readonly fund?: Text;
  /**
   * Code of the budget line, project or programme in the accounts.
   */
  readonly code?: string;
  /**
   * A free word for the kind of spending, such as capital or current.
   */
  readonly kind?: string;
  readonly approved?: Amount;
  readonly revised?: Amount;
  readonly currency?: Currency;
  /**
   * Whether the amounts include value added tax. Leave it out when it is not known.
   */
  readonly vat_included?: boolean;
}
/**
 * Something that may happen and harm the activity.
 */
export interface ActivityRisk {
  /**
   * A short name of the risk, unique in its activity.
   */
  readonly id?: string;
  readonly text: Text;
  /**
   * How likely it is: very_low, low, medium, high or very_high.
   */
  readonly likelihood?: 'very_low' | 'low' | 'medium' | 'high' | 'very_high';
  /**
   * How badly it would hit: very_low, low, medium, high or very_high.
   */
  readonly impact?: 'very_low' | 'low' | 'medium' | 'high' | 'very_high';
  readonly response?: Text;
  readonly owner?: OrgRef;
}
/**
 * What was true of the activity on one day. A field left out keeps what earlier updates said.
 */
export interface ActivityUpdate {
  readonly date: Date;
  /**
   * Where the activity stands in its life: not_started, in_progress, on_hold (paused), completed, cancelled, or superseded (replaced by another activity).
   */
  readonly status: 'not_started' | 'in_progress' | 'on_hold' | 'completed' | 'cancelled' | 'superseded';
  /**
   * How much of the activity is done, from 0 to 100 percent. Left out it means not stated, which is not 0.
   */
  readonly progress?: number;
  readonly done?: Text;
  readonly next_steps?: Text;
  readonly help_needed?: Text;
  readonly note?: Text;
  readonly note_internal?: Text;
  /**
   * States of milestones that changed, by the milestone's id. States accumulate over the updates.
   */
  readonly milestones?: {
    readonly [k: string]: ActivityMilestoneState;
  };
  readonly forecast_end?: Date;
  /**
   * What keeps the activity from going on now. An empty list clears those of earlier updates. Internal by nature: public output leaves it out.
   */
  readonly blockers?: readonly Text[];
  readonly corrective_action?: ActivityCorrectiveAction;
  readonly assessment?: ActivityAssessment;
  /**
   * What has been committed and paid, cumulative within each year.
   */
  readonly money?: readonly ActivityMoneyLine[];
  readonly reported_by?: ReportedBy;
  readonly accepted?: ActivityAccepted;
  readonly decision?: Id;
  readonly corrects?: Date;
  readonly reason?: Text;
  readonly sources?: SourceRefs;
}
/**
 * What was reported about one milestone.
 */
export interface ActivityMilestoneState {
  /**
   * open (not yet reached), done (reached) or cancelled (no longer pursued).
   */
  readonly state: 'open' | 'done' | 'cancelled';
  readonly date?: Date;
  /**
   * Where it can be checked: web addresses or ids of sources.
   */
  readonly evidence?: readonly Evidence[];
}
/**
 * What is done to bring the activity back on course.
 */
export interface ActivityCorrectiveAction {
  readonly text: Text;
  readonly due?: Date;
  readonly owner?: OrgRef;
}
/**
 * A judgement that stands beside the computed health. A worse rating always counts; a better one lifts by one step and needs a reason and an expiry.
 */
export interface ActivityAssessment {
  /**
   * The person's judgement: on_track, at_risk or late.
   */
  readonly rating: 'on_track' | 'at_risk' | 'late';
  readonly reason?: Text;
  readonly valid_until?: Date;
}
/**
 * What has been committed and paid in one year from one fund, from the beginning of that year.
 */
export interface ActivityMoneyLine {
  readonly year?: Year;
  readonly fund?: Text;
  /**
   * Code of the budget line, project or programme in the accounts. Write it as in the budget.
   */
  readonly code?: string;
  readonly committed?: Amount;
  readonly paid?: Amount;
  readonly currency?: Currency;
}
/**
 * Who stated the facts. Who recorded them is the author of the git commit.
 */
export interface ReportedBy {
  readonly org?: OrgRef;
  /**
   * Post or function of the person who stated them.
   */
  readonly role?: string;
}
/**
 * The acceptance of an update by the office.
 */
export interface ActivityAccepted {
  /**
   * Post or function of the person who accepted it.
   */
  readonly role?: string;
  readonly date?: Date;
}
/**
 * An activity of the plan: its definition, and its updates, oldest first and only ever appended. One file per activity, in activities/.
 */
export interface ActivityFile {
  readonly id: Id;
  readonly label?: Text;
  readonly title: Text;
  readonly official_text?: Text;
  readonly description?: Text;
  /**
   * Ids of the operational goals this activity contributes to. It counts once in each. An approved value: a change needs a decision.
   */
  readonly contributes_to?: readonly Id[];
  readonly lead: LeadRef;
  readonly responsible?: Responsible;
  /**
   * Ids of the organisations that carry out the activity together with the lead.
   */
  readonly partners?: readonly OrgRef[];
  /**
   * Groups concerned by the activity that are not organisations of the registry.
   */
  readonly stakeholders?: readonly Text[];
  readonly scope?: Scope;
  readonly visibility?: Visibility;
  readonly start?: Date;
  readonly end?: Date;
  readonly original_end?: Date;
  /**
   * true for an activity that runs without an end, so that no progress against time is computed. An approved value.
   */
  readonly continuous?: boolean;
  /**
   * true for a key activity: when it is red, it turns its goals off track. An approved value.
   */
  readonly key?: boolean;
  readonly weight?: Weight;
  /**
   * How actual progress is obtained: reported (the percentage stated in updates; the default) or milestones (the share of milestone weight done). An approved value.
   */
  readonly progress_method?: 'reported' | 'milestones';
  /**
   * Points that the planned progress passes through, in order of date. Without it progress is planned along a straight line from start to end. An approved value.
   */
  readonly planned_path?: readonly ActivityPathPoint[];
  /**
   * Key stages of the activity, with the day each is due. Their states are reported in updates.
   */
  readonly milestones?: readonly ActivityMilestone[];
  /**
   * Ids of the activities that must be completed before this one can start.
   */
  readonly depends_on?: readonly Id[];
  /**
   * Planned money by year, fund and kind.
   */
  readonly budget?: readonly ActivityBudgetLine[];
  /**
   * What may happen and harm the activity. Internal by nature: public output leaves it out.
   */
  readonly risks?: readonly ActivityRisk[];
  /**
   * Free words for grouping and filtering. planctl gives them no meaning.
   */
  readonly tags?: readonly string[];
  readonly provenance?: Provenance;
  readonly superseded_by?: Id;
  /**
   * What was reported about the activity, oldest first and only ever appended; a mistake is corrected by a new update.
   */
  readonly updates?: readonly ActivityUpdate[];
}
/**
 * The post and the person who answer for something day to day, with the ways to reach them.
 */
export interface Responsible {
  readonly post?: Text;
  /**
   * Name of the person who holds the post.
   */
  readonly name?: string;
  /**
   * Name of the person, or the post, that stands in.
   */
  readonly deputy?: string;
  readonly mailbox?: Email;
  /**
   * GitHub user or organisation/team to be mentioned in pull requests and issues, with or without the @.
   */
  readonly github?: string;
}
/**
 * Where values come from. What is said for the whole entity holds for each field that `fields` does not name.
 */
export interface Provenance {
  readonly basis?: Basis;
  readonly sources?: SourceRefs;
  readonly note?: Text;
  /**
   * Provenance of single fields, which overrides that of the entity. A key is a field name, or a dotted path such as milestones.M1.due.
   */
  readonly fields?: {
    readonly [k: string]: FieldProvenance;
  };
}
/**
 * Where the value of one field comes from and how firm it is.
 */
export interface FieldProvenance {
  readonly basis: Basis;
  readonly sources?: SourceRefs;
  readonly note?: Text;
}
/**
 * A priority area of the plan, under which operational goals are grouped. One file per area, in areas/.
 */
export interface AreaFile {
  readonly id: Id;
  readonly label?: Text;
  readonly title: Text;
  readonly official_text?: Text;
  readonly description?: Text;
  /**
   * Position of this area among its siblings in lists and reports, from 0 upwards. Without it they are ordered by id.
   */
  readonly sequence?: number;
  readonly owner?: LeadRef;
  /**
   * What has to hold for this area to be reached and is not in the plan's hands.
   */
  readonly assumptions?: readonly Text[];
  readonly weight?: Weight;
  readonly visibility?: Visibility;
  /**
   * Free words for grouping and filtering. planctl gives them no meaning.
   */
  readonly tags?: readonly string[];
  readonly provenance?: Provenance;
  readonly retired?: Retired;
}
/**
 * The end of an entity that no longer applies. It stays in the plan and leaves the roll-ups from the date.
 */
export interface Retired {
  readonly date: Date;
  /**
   * cancelled: dropped without a successor; superseded: replaced by the entity named in `by`.
   */
  readonly as: 'cancelled' | 'superseded';
  readonly by?: Id;
  readonly reason?: Text;
  readonly decision?: Id;
}
/**
 * One dimension of the assessment and its score.
 */
export interface AssessmentDimension {
  /**
   * A short name of the dimension, the same from one assessment to the next so that scores can be compared.
   */
  readonly id: string;
  readonly title?: Text;
  /**
   * The score given, on the scale that ends at max; null when the dimension was not scored.
   */
  readonly score?: number | null;
  /**
   * The highest score possible in this dimension.
   */
  readonly max?: number;
}
/**
 * An assessment of maturity, or a peer review, as of one date. One file per assessment, in assessments/.
 */
export interface AssessmentFile {
  readonly id: Id;
  readonly title: Text;
  readonly date?: Date;
  readonly method?: Text;
  readonly by?: Text;
  /**
   * The dimensions assessed, with their scores.
   */
  readonly dimensions?: readonly AssessmentDimension[];
  /**
   * What the assessment found, one finding per entry.
   */
  readonly findings?: readonly Text[];
  readonly sources?: SourceRefs;
  readonly visibility?: Visibility;
  readonly provenance?: Provenance;
  readonly retired?: Retired;
}
/**
 * One change that the act allows: of which entity, which field, to which value.
 */
export interface DecisionAllowed {
  readonly entity: EntityRef;
  /**
   * The field that may change: a top-level name, or a dotted path such as milestones.M1.due.
   */
  readonly field: string;
  /**
   * The value the field may take, written as it will stand in the file: a date, a number, a list or anything else.
   */
  readonly to?: {
    readonly [k: string]: unknown;
  };
}
/**
 * Something the act orders to be done.
 */
export interface DecisionTask {
  readonly text: Text;
  readonly org?: OrgRef;
  readonly due?: Date;
  /**
   * Whether it is done: true, false, or the date on which it was done.
   */
  readonly done?: boolean | string | number;
}
/**
 * An act that allows changes of approved values: a council decision, an order, minutes or a contract. One file per decision, in decisions/.
 */
export interface DecisionFile {
  readonly id: Id;
  /**
   * What kind of act it is: council_decision, mayor_order (a mayor's order), board_minutes (minutes of the board that steers the plan) or contract.
   */
  readonly kind?: 'council_decision' | 'mayor_order' | 'board_minutes' | 'contract';
  /**
   * The number of the act as registered.
   */
  readonly number?: string;
  readonly date?: Date;
  readonly body?: Text;
  readonly title?: Text;
  /**
   * The item, point or article of the act that matters here.
   */
  readonly item?: string;
  readonly url?: Url;
  readonly sources?: SourceRefs;
  /**
   * The changes of approved values that the act allows. planctl accepts such a change only if it is listed here.
   */
  readonly allows?: readonly DecisionAllowed[];
  /**
   * What the act orders to be done, by whom and by when.
   */
  readonly tasks?: readonly DecisionTask[];
  readonly visibility?: Visibility;
  readonly provenance?: Provenance;
  readonly retired?: Retired;
}
/**
 * The lowest and the highest value that are fine. One of them may be left out.
 */
export interface KpiRange {
  /**
   * The lowest value that is fine, in the KPI's unit.
   */
  readonly low?: number;
  /**
   * The highest value that is fine, in the KPI's unit.
   */
  readonly high?: number;
}
/**
 * The value from which progress is counted.
 */
export interface KpiBaseline {
  readonly date: Date;
  /**
   * The value on that day, in the KPI's unit; true or false for a boolean KPI.
   */
  readonly value: number | boolean;
  /**
   * The upper number of a ratio, when it is known.
   */
  readonly numerator?: number;
  /**
   * The lower number of a ratio, when it is known; above 0.
   */
  readonly denominator?: number;
  readonly sources?: SourceRefs;
  readonly note?: Text;
}
/**
 * A value to be reached by a day.
 */
export interface KpiTarget {
  readonly date: Date;
  /**
   * The value to be reached, in the KPI's unit; true or false for a boolean KPI.
   */
  readonly value: number | boolean;
  /**
   * interim: a step on the way; final: the target by which the KPI is achieved or missed. Only the last one is final.
   */
  readonly kind?: 'interim' | 'final';
  readonly sources?: SourceRefs;
  readonly note?: Text;
}
/**
 * The value of the KPI for one period: a value, or a numerator and a denominator, unless the status is missing.
 */
export interface KpiMeasurement {
  readonly period: Date;
  /**
   * The measured value, in the KPI's unit: a level's number for an ordinal KPI, true or false for a boolean one.
   */
  readonly value?: number | boolean;
  /**
   * The upper number of a ratio. Use it with denominator instead of value.
   */
  readonly numerator?: number;
  /**
   * The lower number of a ratio; above 0. Use it with numerator instead of value.
   */
  readonly denominator?: number;
  /**
   * How firm the value is: final, provisional (will be confirmed), estimated, break (the series starts anew and is not comparable with earlier values) or missing (no value exists for the period).
   */
  readonly status?: 'final' | 'provisional' | 'estimated' | 'break' | 'missing';
  readonly sources?: SourceRefs;
  readonly note?: Text;
  readonly revises?: Text;
  /**
   * revision: better data became available; correction: the earlier value was a mistake. Only with revises.
   */
  readonly kind?: 'revision' | 'correction';
  readonly reported_by?: ReportedBy;
}
/**
 * A key performance indicator: its definition, and its measurements, oldest first and only ever appended. One file per KPI, in kpis/.
 */
export interface KpiFile {
  readonly id: Id;
  readonly label?: Text;
  readonly title: Text;
  readonly official_text?: Text;
  readonly description?: Text;
  readonly definition?: Text;
  readonly unit: Text;
  /**
   * performance: judged against a baseline and targets; context: listed for information and never judged. An approved value.
   */
  readonly kind: 'performance' | 'context';
  /**
   * What is measured: an input (resources), an output (what was produced), an outcome (what changed for people) or an impact (the long-term effect).
   */
  readonly value_chain?: 'input' | 'output' | 'outcome' | 'impact';
  /**
   * What a value is: number, percent, ratio (numerator over denominator), ordinal (a level from 1 to n, see levels) or boolean (true or false).
   */
  readonly measure: 'number' | 'percent' | 'ratio' | 'ordinal' | 'boolean';
  /**
   * Names of the levels of an ordinal KPI, lowest first. A value is the number of a level, from 1.
   */
  readonly levels?: readonly Text[];
  /**
   * Which way is better: increase, decrease, or maintain (stay within range). Required for a performance KPI; there is no default. An approved value.
   */
  readonly direction?: 'increase' | 'decrease' | 'maintain';
  readonly range?: KpiRange;
  /**
   * How the expected value moves between targets: linear (a straight line; the default) or step (only the last target whose date has passed counts). An approved value.
   */
  readonly path?: 'linear' | 'step';
  /**
   * What a measurement means: snapshot (the state at the end of the period; the default), periodic (the total of the period alone) or cumulative (an increment, added to those before). An approved value.
   */
  readonly accumulation?: 'snapshot' | 'periodic' | 'cumulative';
  /**
   * How often the KPI is measured: monthly, quarterly, yearly or none (the default), with which no measurement ever falls due.
   */
  readonly frequency?: 'monthly' | 'quarterly' | 'yearly' | 'none';
  /**
   * How many days after the end of a period its measurement becomes available. It is due only then.
   */
  readonly lag_days?: number;
  /**
   * How many decimal places are printed, from 0 to 6. It does not round what is computed.
   */
  readonly decimals?: number;
  /**
   * How far short of the expected value, or outside the range, still counts as near enough, in the KPI's unit. 0 when absent. An approved value.
   */
  readonly tolerance?: number;
  /**
   * The smallest value that can occur, in the KPI's unit. A measured value below it is an error.
   */
  readonly min?: number;
  /**
   * The largest value that can occur, in the KPI's unit. A measured value above it is an error.
   */
  readonly max?: number;
  readonly baseline?: KpiBaseline;
  /**
   * The values to be reached, with rising dates; the last one is final. An approved value: a change needs a decision.
   */
  readonly targets?: readonly KpiTarget[];
  readonly no_target?: Text;
  /**
   * Ids of the goals or activities whose results this KPI measures.
   */
  readonly serves?: readonly Id[];
  readonly owner: LeadRef;
  readonly responsible?: Responsible;
  readonly data_source?: Text;
  readonly weight?: Weight;
  readonly scope?: Scope;
  readonly visibility?: Visibility;
  /**
   * Free words for grouping and filtering. planctl gives them no meaning.
   */
  readonly tags?: readonly string[];
  readonly provenance?: Provenance;
  readonly retired?: Retired;
  /**
   * The measured values, oldest first and only ever appended; a value is corrected by appending one with revises.
   */
  readonly measurements?: readonly KpiMeasurement[];
}
/**
 * A sheet, of which each row becomes one item or several.
 */
export interface MappingSheet {
  /**
   * What the sheet was called. It is known by its headings; the name decides between several sheets with the same ones.
   */
  readonly name?: string;
  /**
   * The columns, by their headings. One that is not named here, or has neither field nor key, is left out.
   */
  readonly columns: readonly MappingColumn[];
  /**
   * What is said of each new item though no column says it, by the name of the field.
   */
  readonly fixed?: {
    readonly [k: string]: string | number | boolean;
  };
  /**
   * Which item each row became, by kind and by what its key columns say; planctl adds to it.
   */
  readonly rows?: {
    readonly [k: string]: MappingItems;
  };
}
/**
 * A column and what it holds.
 */
export interface MappingColumn {
  /**
   * What stands above the column; of headings in several rows all of them, with / between.
   */
  readonly heading: string;
  /**
   * The field of the plan, by the name that the hidden second row of planctl export xlsx has for it.
   */
  readonly field?: string;
  /**
   * The kinds of item that are told apart by this column: a row with the same value is the same item the next time.
   */
  readonly key?: readonly string[];
  /**
   * What the words of the column mean, where that is not plain: ids of organisations, statuses and other choices. An empty one means that the cell says nothing; ? is still to be filled in.
   */
  readonly words?: {
    readonly [k: string]: string | number | boolean;
  };
  /**
   * What the numbers of the column are multiplied by: 100 where 0.45 means 45 %.
   */
  readonly times?: number;
}
/**
 * Ids by what the key columns of a row say.
 */
export interface MappingItems {
  readonly [k: string]: string;
}
/**
 * How the columns of a foreign spreadsheet become fields of the plan. planctl import FILE --map writes it; the next time planctl import FILE knows the spreadsheet by the headings of its columns. One file for each spreadsheet in the folder mappings.
 */
export interface MappingFile {
  /**
   * The sheets that are taken in; a folder of CSV files has a sheet for each file.
   */
  readonly sheets: readonly MappingSheet[];
}
/**
 * An operational goal: it belongs to one priority area, serves strategic goals, and activities contribute to it. One file per goal, in operational-goals/.
 */
export interface OperationalGoalFile {
  readonly id: Id;
  readonly label?: Text;
  readonly title: Text;
  readonly official_text?: Text;
  readonly description?: Text;
  /**
   * Position of this goal among its siblings in lists and reports, from 0 upwards. Without it they are ordered by id.
   */
  readonly sequence?: number;
  readonly area: Id;
  /**
   * Ids of the strategic goals this goal serves.
   */
  readonly serves?: readonly Id[];
  readonly owner?: LeadRef;
  /**
   * What has to hold for this goal to be reached and is not in the plan's hands.
   */
  readonly assumptions?: readonly Text[];
  readonly weight?: Weight;
  readonly visibility?: Visibility;
  /**
   * Free words for grouping and filtering. planctl gives them no meaning.
   */
  readonly tags?: readonly string[];
  readonly provenance?: Provenance;
  readonly retired?: Retired;
}
/**
 * A department, company, institution or other body that leads, owns or takes part.
 */
export interface OrganisationsOrganisation {
  readonly id: Id;
  readonly name: Text;
  readonly short?: Text;
  readonly url?: Url;
  readonly parent?: Id;
  readonly mailbox?: Email;
  /**
   * GitHub organisation/team (or user) that reviews what this organisation leads or owns, with or without the @. planctl hooks codeowners writes it into CODEOWNERS.
   */
  readonly github?: string;
  readonly valid_from?: Date;
  readonly valid_to?: Date;
  readonly succeeded_by?: Id;
}
/**
 * The registry of organisations that plan files refer to, organisations.yaml.
 */
export interface OrganisationsFile {
  /**
   * The organisations, each with an id that never changes. One that ceased to exist stays, with valid_to.
   */
  readonly organisations: readonly OrganisationsOrganisation[];
}
/**
 * The time a plan covers.
 */
export interface PlanPeriod {
  readonly start?: Date;
  readonly end?: Date;
}
/**
 * How the plan divides time into reporting years.
 */
export interface PlanCalendar {
  /**
   * The month, 1 to 12, in which the reporting year begins; 1 is January.
   */
  readonly year_starts?: number;
}
/**
 * One period to report on, with its deadlines.
 */
export interface PlanReportingPeriod {
  readonly period: Date;
  readonly data_due?: Date;
  readonly coordination_due?: Date;
  readonly submit_on?: Date;
}
/**
 * Severity of each finding, by its code.
 */
export interface PlanSeverities {
  readonly 'file-unreadable'?: PlanSeverity;
  readonly 'file-encoding'?: PlanSeverity;
  readonly 'file-unknown'?: PlanSeverity;
  readonly 'file-name-id'?: PlanSeverity;
  readonly 'file-too-large'?: PlanSeverity;
  readonly 'yaml-syntax'?: PlanSeverity;
  readonly 'yaml-duplicate-key'?: PlanSeverity;
  readonly 'yaml-alias'?: PlanSeverity;
  readonly 'yaml-tag'?: PlanSeverity;
  readonly 'yaml-multiple-documents'?: PlanSeverity;
  readonly 'yaml-empty'?: PlanSeverity;
  readonly 'text-control'?: PlanSeverity;
  readonly 'text-not-nfc'?: PlanSeverity;
  readonly 'id-mixed-script'?: PlanSeverity;
  readonly 'not-canonical'?: PlanSeverity;
  readonly 'schema-required'?: PlanSeverity;
  readonly 'schema-unknown-field'?: PlanSeverity;
  readonly 'schema-type'?: PlanSeverity;
  readonly 'schema-enum'?: PlanSeverity;
  readonly 'schema-pattern'?: PlanSeverity;
  readonly 'schema-format'?: PlanSeverity;
  readonly 'schema-range'?: PlanSeverity;
  readonly 'schema-length'?: PlanSeverity;
  readonly 'id-duplicate'?: PlanSeverity;
  readonly 'ref-unknown'?: PlanSeverity;
  readonly 'ref-kind'?: PlanSeverity;
  readonly 'ref-cycle'?: PlanSeverity;
  readonly 'date-order'?: PlanSeverity;
  readonly 'milestone-outside-activity'?: PlanSeverity;
  readonly 'updates-order'?: PlanSeverity;
  readonly 'measurements-order'?: PlanSeverity;
  readonly 'targets-order'?: PlanSeverity;
  readonly 'measurement-duplicate'?: PlanSeverity;
  readonly 'status-transition'?: PlanSeverity;
  readonly 'completed-below-100'?: PlanSeverity;
  readonly 'complete-not-completed'?: PlanSeverity;
  readonly 'not-started-with-progress'?: PlanSeverity;
  readonly 'completed-open-critical'?: PlanSeverity;
  readonly 'completed-without-evidence'?: PlanSeverity;
  readonly 'superseded-without-successor'?: PlanSeverity;
  readonly 'value-out-of-range'?: PlanSeverity;
  readonly 'kpi-direction'?: PlanSeverity;
  readonly 'kpi-without-goal'?: PlanSeverity;
  readonly 'activity-without-goal'?: PlanSeverity;
  readonly 'goal-without-activity'?: PlanSeverity;
  readonly 'goal-without-kpi'?: PlanSeverity;
  readonly 'translation-missing'?: PlanSeverity;
  readonly 'personal-data'?: PlanSeverity;
  readonly 'provenance-reconstructed'?: PlanSeverity;
  readonly 'activity-stale'?: PlanSeverity;
  readonly 'kpi-overdue'?: PlanSeverity;
  readonly 'red-without-corrective-action'?: PlanSeverity;
  readonly 'assessment-expired'?: PlanSeverity;
  readonly 'milestone-none-ahead'?: PlanSeverity;
  readonly 'measurement-rewritten'?: PlanSeverity;
  readonly 'update-rewritten'?: PlanSeverity;
  readonly 'closed-period-changed'?: PlanSeverity;
  readonly 'id-reused'?: PlanSeverity;
  readonly 'entity-deleted'?: PlanSeverity;
  readonly 'approved-changed'?: PlanSeverity;
  readonly 'decision-missing'?: PlanSeverity;
  readonly 'update-backdated'?: PlanSeverity;
  readonly 'progress-fell'?: PlanSeverity;
  readonly 'value-jump'?: PlanSeverity;
  readonly 'hold-without-decision'?: PlanSeverity;
}
/**
 * The numbers that the rules read.
 */
export interface PlanThresholds {
  /**
   * How often an activity is expected to be updated. Freshness: an update up to this old is fresh, and stale when older than twice this; the freshness gate of activity health also takes twice this.
   */
  readonly cadence_days?: number;
  /**
   * How long after the cadence (for a KPI, after its next measurement is due) freshness is due before it turns late.
   */
  readonly grace_days?: number;
  /**
   * An activity stated as not started more than this many days after its start is at risk (start-late).
   */
  readonly start_grace_days?: number;
  /**
   * Reported progress more than this many points below the planned progress makes an activity at risk (behind-plan).
   */
  readonly behind_at_risk?: number;
  /**
   * Reported progress more than this many points below the planned progress makes an activity late (behind-plan).
   */
  readonly behind_late?: number;
  /**
   * The gap between planned and reported progress, turned into days of the activity, above which it is at risk (behind-plan).
   */
  readonly behind_days_at_risk?: number;
  /**
   * The gap between planned and reported progress, turned into days of the activity, above which it is late (behind-plan).
   */
  readonly behind_days_late?: number;
  /**
   * An open milestone past its due date makes the activity at risk, and late when more than this many days past it (milestone-overdue). A critical one makes it late at once.
   */
  readonly milestone_late_days?: number;
  /**
   * A forecast end after the approved end makes an activity at risk, and late when more than this many days after it (forecast-slip).
   */
  readonly slip_late_days?: number;
  /**
   * An activity is at risk (overspent) when what is paid exceeds the planned budget through the current year multiplied by this number; 1.1 means 10 percent above it.
   */
  readonly overspend?: number;
  /**
   * A person's better rating lifts an activity's health only if its valid_until is at most this many days after the update.
   */
  readonly assessment_days?: number;
  /**
   * KPI status: a KPI is on track when the share of the expected change that has been achieved is at least this.
   */
  readonly kpi_on_track?: number;
  /**
   * KPI status: a KPI that is not on track is at risk when the share of the expected change achieved is at least this, and off track below it.
   */
  readonly kpi_at_risk?: number;
  /**
   * KPI status: while less than this share of the days from the baseline to the first target has passed, it is too early to judge a KPI.
   */
  readonly kpi_too_early?: number;
  /**
   * Roll-up: a goal, area or plan is off track when at least this share of the assessed weight is red.
   */
  readonly red_share?: number;
  /**
   * Roll-up: a goal, area or plan without any red is at risk when at least this share of the assessed weight is amber.
   */
  readonly amber_share?: number;
  /**
   * Roll-up: health is unknown when the assessed weight is below this share of the eligible weight.
   */
  readonly min_coverage?: number;
}
/**
 * The identity of a strategy or action plan: its name, languages, period and calendar, and the rules by which it is judged. One file per plan, plan.yaml.
 */
export interface PlanFile {
  /**
   * The plan's id and the name of its folder: small Latin letters, digits and hyphens.
   */
  readonly id: string;
  readonly title: Text;
  readonly official_text?: Text;
  readonly mission?: Text;
  readonly vision?: Text;
  /**
   * ISO 639-1 codes of the plan's languages. The first one is the language of texts written as a plain string; titles, descriptions and definitions are expected in all of them.
   */
  readonly languages?: readonly string[];
  readonly period?: PlanPeriod;
  readonly closed_on?: Day;
  /**
   * IANA name of the time zone in which the plan counts its days.
   */
  readonly time_zone?: string;
  readonly lead?: LeadRef;
  readonly follows?: Text;
  readonly currency?: Currency;
  /**
   * Whether planctl commits to git what it writes. true by default; false leaves committing to the person.
   */
  readonly commit?: boolean;
  readonly calendar?: PlanCalendar;
  /**
   * true when each update is to be accepted by somebody other than its lead before a report of its period can be closed.
   */
  readonly acceptance?: boolean;
  /**
   * The reporting periods with the days by which data, coordination and submission are due.
   */
  readonly reporting?: readonly PlanReportingPeriod[];
  readonly severities?: PlanSeverities;
  readonly thresholds?: PlanThresholds;
  readonly provenance?: Provenance;
}
/**
 * A change of an approved value that was asked for and is not yet decided, or that was decided and is kept for the record. One file per proposal, in proposals/.
 */
export interface ProposalFile {
  readonly id: Id;
  readonly entity: EntityRef;
  /**
   * The field that is to change: a top-level name, or a dotted path such as milestones.M1.due.
   */
  readonly field: string;
  /**
   * The value at the time of the proposal, written as it stands in the file.
   */
  readonly from?: {
    readonly [k: string]: unknown;
  };
  /**
   * The value asked for, written as it will stand in the file.
   */
  readonly to?: {
    readonly [k: string]: unknown;
  };
  readonly reason?: Text;
  readonly effect?: Text;
  readonly requested_of?: Text;
  readonly proposed_on?: Date;
  /**
   * open (waiting for a decision; the default), accepted, rejected, or withdrawn by those who asked.
   */
  readonly state?: 'open' | 'accepted' | 'rejected' | 'withdrawn';
  readonly decision?: Id;
  readonly decided_on?: Date;
  readonly note?: Text;
  readonly visibility?: Visibility;
  readonly provenance?: Provenance;
  readonly retired?: Retired;
}
/**
 * One stage of the report, with its date and registration.
 */
export interface ReportStage {
  /**
   * The stage reached: draft, coordination (with the organisations), approved (by the office), submitted (to the council or the mayor), adopted.
   */
  readonly stage?: 'draft' | 'coordination' | 'approved' | 'submitted' | 'adopted';
  readonly date?: Date;
  /**
   * Post or function of the person who took the step.
   */
  readonly role?: string;
  /**
   * Registration number of the document at this stage.
   */
  readonly registration?: string;
}
/**
 * The office's own words on one exception.
 */
export interface ReportException {
  readonly cause?: Text;
  readonly action?: Text;
  readonly due?: Date;
}
/**
 * A version of the report that was closed and is not the newest.
 */
export interface ReportEarlier {
  /**
   * Its number.
   */
  readonly version?: number;
  readonly reason?: Text;
  readonly seal?: ReportSeal;
}
/**
 * What a closed report was made from.
 */
export interface ReportSeal {
  readonly as_of?: Day;
  /**
   * The git commit of the plan files the report was made from.
   */
  readonly commit?: string;
  /**
   * Name and version of the program that made the report.
   */
  readonly tool?: string;
  /**
   * SHA-256 of the report's data, 64 hexadecimal digits, by which its figures can be verified.
   */
  readonly digest?: string;
}
/**
 * The office's own words for the report of one period, the stage it has reached, and the seal once the period is closed. One file per period, in reports/.
 */
export interface ReportFile {
  readonly period: Date;
  /**
   * The stage the report has reached: draft, coordination (with the organisations), approved (by the office), submitted (to the council or the mayor), adopted.
   */
  readonly stage?: 'draft' | 'coordination' | 'approved' | 'submitted' | 'adopted';
  /**
   * When each stage was reached, by whom, and under which registration number.
   */
  readonly stages?: readonly ReportStage[];
  readonly summary?: Text;
  /**
   * The office's own words on each priority area, by the area's id.
   */
  readonly areas?: {
    readonly [k: string]: Text;
  };
  /**
   * The office's own words on each exception, by the id of the goal, area, activity or KPI.
   */
  readonly exceptions?: {
    readonly [k: string]: ReportException;
  };
  readonly seal?: ReportSeal;
  /**
   * What was closed before and opened again, oldest first: the seal of each version and why another was issued. Written by planctl report revise.
   */
  readonly earlier?: readonly ReportEarlier[];
  /**
   * Number of the issue of this report, from 1. Raise it when a corrected report is issued.
   */
  readonly version?: number;
}
/**
 * A document, letter, page or data set from which values were taken.
 */
export interface SourcesSource {
  readonly id: Id;
  readonly title: Text;
  readonly url?: Url;
  readonly date?: Date;
  /**
   * ISO 639-1 code of the language of the source: two small letters.
   */
  readonly language?: string;
  readonly publisher?: Text;
  readonly accessed?: Date;
  readonly note?: Text;
}
/**
 * The registry of documents and pages that plan files refer to, sources.yaml.
 */
export interface SourcesFile {
  /**
   * The sources, each with an id that never changes.
   */
  readonly sources: readonly SourcesSource[];
}
/**
 * A strategic goal of the plan, which operational goals serve. One file per goal, in strategic-goals/.
 */
export interface StrategicGoalFile {
  readonly id: Id;
  readonly label?: Text;
  readonly title: Text;
  readonly official_text?: Text;
  readonly description?: Text;
  /**
   * Position of this goal among its siblings in lists and reports, from 0 upwards. Without it they are ordered by id.
   */
  readonly sequence?: number;
  readonly owner?: LeadRef;
  /**
   * What has to hold for this goal to be reached and is not in the plan's hands.
   */
  readonly assumptions?: readonly Text[];
  readonly weight?: Weight;
  readonly visibility?: Visibility;
  /**
   * Free words for grouping and filtering. planctl gives them no meaning.
   */
  readonly tags?: readonly string[];
  readonly provenance?: Provenance;
  readonly retired?: Retired;
}
