/** What an element holds, in the order of the standard. */
export interface Shape {
  readonly children: readonly Child[];
  /** The attributes it may have. */
  readonly attributes?: readonly string[];
}

/** A child of an element. */
export interface Child {
  readonly name: string;
  readonly many?: true;
  readonly required?: true;
}

const one = (name: string): Child => ({ name });
const must = (name: string): Child => ({ name, required: true });
const many = (name: string): Child => ({ name, many: true });

const aim = [one('Identifier'), one('SequenceIndicator'), many('Stakeholder'), one('OtherInformation')];
const result: Shape = {
  children: ['StartDate', 'EndDate', 'NumberOfUnits', 'Descriptor', 'Description'].map(one),
};
const statement: Shape = { children: [one('Description'), one('Identifier')] };

/** The shapes of the elements that hold others. Part 1 is Part 2 without indicators and roles. */
export const shapes = {
  root: {
    children: [
      must('Name'),
      one('Description'),
      one('OtherInformation'),
      must('StrategicPlanCore'),
      one('AdministrativeInformation'),
      one('Submitter'),
    ],
    attributes: ['Type'],
  },
  StrategicPlanCore: {
    children: [
      many('Organization'),
      one('Vision'),
      one('Mission'),
      many('Value'),
      { ...many('Goal'), required: true },
    ],
  },
  Organization: {
    children: [one('Name'), one('Acronym'), one('Identifier'), one('Description'), many('Stakeholder')],
  },
  Stakeholder: {
    children: [must('Name'), one('Description'), many('Role')],
    attributes: ['StakeholderTypeType'],
  },
  Role: { children: [must('Name'), one('Description'), many('RoleType')] },
  Vision: statement,
  Mission: statement,
  Value: { children: [one('Name'), one('Description')] },
  Goal: { children: [must('Name'), must('Description'), ...aim, many('Objective')] },
  Objective: { children: [one('Name'), one('Description'), ...aim, many('PerformanceIndicator')] },
  PerformanceIndicator: {
    children: [
      one('SequenceIndicator'),
      must('MeasurementDimension'),
      must('UnitOfMeasurement'),
      one('Identifier'),
      many('Relationship'),
      many('MeasurementInstance'),
      one('OtherInformation'),
    ],
    attributes: ['ValueChainStage', 'PerformanceIndicatorType'],
  },
  Relationship: {
    children: [one('Identifier'), many('ReferentIdentifier'), one('Name'), one('Description')],
    attributes: ['RelationshipType'],
  },
  MeasurementInstance: { children: [many('TargetResult'), many('ActualResult')] },
  TargetResult: result,
  ActualResult: result,
  Descriptor: { children: [one('DescriptorName'), one('DescriptorValue')] },
  AdministrativeInformation: {
    children: [one('Identifier'), one('StartDate'), one('EndDate'), one('PublicationDate'), one('Source')],
  },
  Submitter: {
    children: [one('Identifier'), one('GivenName'), one('Surname'), one('PhoneNumber'), one('EmailAddress')],
  },
} as const satisfies Readonly<Record<string, Shape>>;

/** The values that attributes and some texts may have. */
export const choices = {
  StakeholderTypeType: ['Person', 'Organization', 'Generic_Group'],
  RoleType: ['Performer', 'Beneficiary'],
  ValueChainStage: ['Outcome', 'Output_Processing', 'Output', 'Input_Processing', 'Input'],
  PerformanceIndicatorType: ['Quantitative', 'Qualitative'],
  RelationshipType: ['Broader_Than', 'Peer_To', 'Narrower_Than'],
} as const;
