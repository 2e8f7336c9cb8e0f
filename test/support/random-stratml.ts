/** Texts that are hard for XML, for YAML, or for both. */
const texts = [
  '',
  'plain',
  'Text: with colon',
  '- dash',
  '# hash',
  'several\n  lines\n\n\n text ',
  `"q" 's'`,
  '&amp; &lt;b&gt;',
  '&nbsp;x&rsquo;',
  'no',
  '1.0',
  '2011-01-01',
  'null',
  '~',
  'Жълто',
  'e\u0301',
  '&#8203;hidden',
  'a \\ b',
  '@x',
  '%y',
  'tab\there',
  '   ',
  'end: ',
  '{a}',
  '[b]',
  '|',
  '>',
  '!tag',
  '*al',
  '&#x1F600;',
  '&#0;',
  '---',
  '...',
  '\u2028ls',
  'a & b',
  'x'.repeat(300),
  'long '.repeat(5000),
];
const identifiers = ['a1', '1x', '', 'b c', 'dup', 'dup', 'ж', 'x:y'];
const dates = [
  '2010-01-01',
  '2010-12-31',
  '2011-06-30',
  '2011-01-01',
  '',
  'bad',
  '2011-02-30',
  '2010-01-01Z',
  '2012',
];
const numbers = [
  '1',
  '2.50',
  '-3',
  '',
  '1,234',
  'about',
  '1e5',
  '.5',
  '123456789012345678901',
  '+4',
  '0.00',
  '007',
  '1.',
];

/** A document of StratML that breaks its schema in every way that a seed finds. */
export function randomStratml(seed: number): string {
  let state = seed;
  const random = (): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const element = (name: string, inner: string, attributes = ''): string =>
    inner === '' && random() < 0.5 ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
  const maybe = (make: () => string, share = 0.6): string => (random() < share ? make() : '');
  const many = (make: () => string, most: number): string =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make).join('');
  const text = (name: string): string => maybe(() => element(name, pick(texts)));
  const id = (): string =>
    maybe(() =>
      element('Identifier', pick(identifiers) + (random() < 0.7 ? Math.floor(random() * 1e6) : '')),
    );
  const mixed = (parts: readonly string[]): string =>
    (random() < 0.7 ? parts : parts.toSorted(() => random() - 0.5)).join('');
  const role = (): string =>
    element(
      'Role',
      mixed([
        text('Name'),
        text('Description'),
        many(() => element('RoleType', pick(['Performer', 'performer', 'x', ''])), 2),
      ]),
    );
  const stakeholder = (): string =>
    element(
      'Stakeholder',
      mixed([text('Name'), text('Description'), many(role, 2)]),
      pick(['', ' StakeholderTypeType="Organization"', ' StakeholderTypeType=""', ' foo="1"']),
    );
  const result = (name: string) => (): string =>
    element(
      name,
      mixed([
        maybe(() => element('StartDate', pick(dates))),
        maybe(() => element('EndDate', pick(dates))),
        maybe(() => element('NumberOfUnits', pick(numbers))),
        maybe(() => element('Descriptor', text('DescriptorName') + text('DescriptorValue')), 0.3),
        text('Description'),
      ]),
    );
  const instance = (): string =>
    element('MeasurementInstance', many(result('TargetResult'), 2) + many(result('ActualResult'), 3));
  const relationship = (): string =>
    element(
      'Relationship',
      id() + many(() => element('ReferentIdentifier', pick(identifiers)), 2) + text('Name'),
      pick(['', ' RelationshipType="peer to"']),
    );
  const indicator = (): string =>
    element(
      'PerformanceIndicator',
      mixed([
        text('SequenceIndicator'),
        text('MeasurementDimension'),
        maybe(() => element('UnitOfMeasurement', pick(['%', 'Number', ...texts]))),
        id(),
        many(relationship, 2),
        many(instance, 3),
        text('OtherInformation'),
      ]),
      pick([
        '',
        ' ValueChainStage="Outcome"',
        ' ValueChainStage="Input_Processing"',
        ' IndicatorType="Qualitative"',
      ]),
    );
  const aim = (inside: readonly string[]): string =>
    mixed([
      text('Name'),
      text('Description'),
      id(),
      text('SequenceIndicator'),
      many(stakeholder, 2),
      text('OtherInformation'),
      maybe(() => element('Foo', pick(texts), ' bar="z"'), 0.1),
      maybe(() => 'stray', 0.1),
      ...inside,
    ]);
  const objective = (): string => element('Objective', aim([many(indicator, 3)]));
  const goal = (): string => element('Goal', aim([many(objective, 3), maybe(indicator, 0.1)]));
  const organization = (): string =>
    element(
      'Organization',
      text('Name') + text('Acronym') + id() + text('Description') + many(stakeholder, 2),
    );
  const statement = (name: string) => (): string => element(name, text('Description') + id());
  const core = mixed([
    many(organization, 2),
    many(statement('Vision'), 2),
    maybe(statement('Mission')),
    many(() => element('Value', text('Name') + text('Description')), 2),
    many(goal, 3),
  ]);
  const date = (name: string): string => maybe(() => element(name, pick(dates)));
  const admin = id() + date('StartDate') + date('EndDate') + date('PublicationDate') + text('Source');
  const sender = id() + text('GivenName') + text('Surname') + text('PhoneNumber') + text('EmailAddress');
  const part1 = random() < 0.3;
  const type = ` Type="${pick(['Performance_Plan', 'Performance_Report', 'Strategic Plan', 'x'])}"`;
  return element(
    part1 ? 'StrategicPlan' : 'PerformancePlanOrReport',
    text('Name') +
      text('Description') +
      text('OtherInformation') +
      element('StrategicPlanCore', core) +
      element('AdministrativeInformation', admin) +
      element('Submitter', sender),
    part1 ? '' : type,
  );
}
