import {
  type StratmlDocument,
  type StratmlGoal,
  type StratmlIndicator,
  type StratmlObjective,
  type StratmlOrganization,
  type StratmlResult,
  type StratmlStakeholder,
  type StratmlStatement,
  stratmlSpaces,
} from '../../model/stratml.ts';
import { node, textNode, type XmlNode, xmlText } from './xml.ts';

/** A document as StratML Part 2, valid by its schema. */
export function stratmlXml(document: StratmlDocument): string {
  const { name, description, other, organizations, vision, mission, values, goals, submitter } = document;
  const admin = [
    textNode('Identifier', document.identifier),
    textNode('StartDate', document.start),
    textNode('EndDate', document.end),
    textNode('PublicationDate', document.published),
    textNode('Source', document.source),
  ].filter((one) => one !== undefined);
  const sender = [
    textNode('Identifier', submitter?.identifier),
    textNode('GivenName', submitter?.given_name),
    textNode('Surname', submitter?.surname),
    textNode('PhoneNumber', submitter?.phone),
    textNode('EmailAddress', submitter?.email),
  ].filter((one) => one !== undefined);
  const core = node('StrategicPlanCore', {}, [
    ...organizations.map(organization),
    vision && statement('Vision', vision),
    mission && statement('Mission', mission),
    ...values.map((one) =>
      node('Value', {}, [textNode('Name', one.name), textNode('Description', one.description)]),
    ),
    // The schema wants a goal, even of a plan that has none.
    ...(goals.length > 0
      ? goals.map(goal)
      : [node('Goal', {}, [node('Name', {}, ''), node('Description', {}, '')])]),
  ]);
  return xmlText(
    node('PerformancePlanOrReport', { xmlns: stratmlSpaces.part2, Type: document.type }, [
      node('Name', {}, name ?? ''),
      textNode('Description', description),
      textNode('OtherInformation', other),
      core,
      admin.length > 0 ? node('AdministrativeInformation', {}, admin) : undefined,
      sender.length > 0 ? node('Submitter', {}, sender) : undefined,
    ]),
  );
}

function statement(name: string, { description, identifier }: StratmlStatement): XmlNode {
  return node(name, {}, [textNode('Description', description), textNode('Identifier', identifier)]);
}

function organization(one: StratmlOrganization): XmlNode {
  return node('Organization', {}, [
    textNode('Name', one.name),
    textNode('Acronym', one.acronym),
    textNode('Identifier', one.identifier),
    textNode('Description', one.description),
    ...(one.stakeholders ?? []).map(stakeholder),
  ]);
}

function stakeholder({ name, type, description, roles }: StratmlStakeholder): XmlNode {
  return node('Stakeholder', { StakeholderTypeType: type }, [
    node('Name', {}, name ?? ''),
    textNode('Description', description),
    ...(roles ?? []).map((role) =>
      node('Role', {}, [
        node('Name', {}, role.name ?? ''),
        textNode('Description', role.description),
        ...(role.types ?? []).map((one) => node('RoleType', {}, one)),
      ]),
    ),
  ]);
}

function goal(one: StratmlGoal): XmlNode {
  const { name, description, objectives } = one;
  return node('Goal', {}, [
    node('Name', {}, name ?? ''),
    node('Description', {}, description ?? ''),
    ...aim(one),
    ...objectives.map(objective),
  ]);
}

function objective(one: StratmlObjective): XmlNode {
  return node('Objective', {}, [
    textNode('Name', one.name),
    textNode('Description', one.description),
    ...aim(one),
    ...one.indicators.map(indicator),
  ]);
}

function aim(one: StratmlGoal | StratmlObjective): readonly (XmlNode | undefined)[] {
  return [
    textNode('Identifier', one.identifier),
    textNode('SequenceIndicator', one.sequence),
    ...(one.stakeholders ?? []).map(stakeholder),
    textNode('OtherInformation', one.other),
  ];
}

function indicator(one: StratmlIndicator): XmlNode {
  return node('PerformanceIndicator', { ValueChainStage: one.stage, PerformanceIndicatorType: one.type }, [
    textNode('SequenceIndicator', one.sequence),
    node('MeasurementDimension', {}, one.dimension ?? ''),
    node('UnitOfMeasurement', {}, one.unit ?? ''),
    textNode('Identifier', one.identifier),
    ...(one.relationships ?? []).map((relation) =>
      node('Relationship', { RelationshipType: relation.type }, [
        textNode('Identifier', relation.identifier),
        ...(relation.referents ?? []).map((id) => node('ReferentIdentifier', {}, id)),
        textNode('Name', relation.name),
        textNode('Description', relation.description),
      ]),
    ),
    ...one.instances.map(({ targets, actuals }) =>
      node('MeasurementInstance', {}, [
        ...targets.map((result) => resultNode('TargetResult', result)),
        ...actuals.map((result) => resultNode('ActualResult', result)),
      ]),
    ),
    textNode('OtherInformation', one.other),
  ]);
}

function resultNode(name: string, result: StratmlResult): XmlNode {
  const { start, end, units, descriptor_name, descriptor_value, description } = result;
  const descriptor = [
    textNode('DescriptorName', descriptor_name),
    textNode('DescriptorValue', descriptor_value),
  ];
  return node(name, {}, [
    textNode('StartDate', start),
    textNode('EndDate', end),
    textNode('NumberOfUnits', units),
    descriptor.some((one) => one !== undefined) ? node('Descriptor', {}, descriptor) : undefined,
    textNode('Description', description),
  ]);
}
