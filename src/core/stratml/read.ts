import {
  type Deviation,
  type StratmlDocument,
  type StratmlGoal,
  type StratmlObjective,
  type StratmlOrganization,
  type StratmlStakeholder,
  type StratmlStatement,
  type StratmlSubmitter,
  type StratmlType,
  type StratmlValue,
  stratmlSpaces,
  stratmlTypes,
} from '../../model/stratml.ts';
import type { XmlElement, XmlNote } from '../../model/xml.ts';
import { orNothing, present, says } from './present.ts';
import { indicator } from './read-indicator.ts';
import { type Opened, Reading, wholeText } from './reading.ts';
import { shapes } from './shape.ts';

/** A document read, and what in it is not as the standard has it, in the order of its lines. */
export interface StratmlReading {
  readonly document: StratmlDocument;
  readonly deviations: readonly Deviation[];
}

/** Reads a StratML document of Part 1 or Part 2, whatever is wrong with it; undefined where it is none. */
export function readStratml(root: XmlElement, notes: readonly XmlNote[]): StratmlReading | undefined {
  const part1 = root.name === 'StrategicPlan';
  if (!part1 && root.name !== 'PerformancePlanOrReport') return undefined;
  const reading = new Reading();
  const { deviations } = reading;
  const spaces: readonly (string | undefined)[] = Object.values(stratmlSpaces);
  if (!spaces.includes(root.namespace))
    deviations.push({ code: 'namespace', line: root.line, met: root.namespace ?? '' });
  const opened = reading.open(withSubmitter(root, reading), shapes.root);
  const [core] = opened.of('StrategicPlanCore');
  const plan = core && reading.open(core, shapes.StrategicPlanCore);
  const inCore = (name: string): readonly XmlElement[] => plan?.of(name) ?? [];
  const goals = inCore('Goal')
    .map((one) => goal(one, reading))
    .filter(says);
  const admin = orNothing(opened.of('AdministrativeInformation')[0], (one) => {
    const inside = reading.open(one, shapes.AdministrativeInformation);
    const loose = [...inside.loose];
    const found = {
      identifier: reading.identifier(inside),
      start: reading.date(inside, 'StartDate', loose),
      end: reading.date(inside, 'EndDate', loose),
      published: reading.date(inside, 'PublicationDate', loose),
      source: address(inside, reading, loose),
    };
    reading.loose.push(...loose);
    return found;
  });
  const read = {
    type: part1 ? 'Strategic_Plan' : typeOf(opened, reading),
    name: reading.text(opened, 'Name'),
    description: reading.text(opened, 'Description'),
    organizations: inCore('Organization')
      .map((one) => organization(one, reading))
      .filter(says),
    vision: orNothing(inCore('Vision')[0], (one) => statement(one, reading)),
    mission: orNothing(inCore('Mission')[0], (one) => statement(one, reading)),
    values: inCore('Value')
      .map((one) => value(one, reading))
      .filter(says),
    goals,
    ...admin,
    submitter: orNothing(opened.of('Submitter')[0], (one) => submitter(one, reading)),
  };
  for (const name of ['Vision', 'Mission'] as const) {
    for (const one of inCore(name).slice(1)) {
      const words = wholeText(one);
      if (words !== '') reading.loose.push(`${name}: ${words}`);
    }
  }
  const loose = [...opened.loose, ...(plan?.loose ?? []), ...reading.loose];
  const document = present({ ...read, other: reading.text(opened, 'OtherInformation', loose) });
  const all = [...notes, ...deviations].sort((a, b) => a.line - b.line);
  return { document: document as StratmlDocument, deviations: all };
}

/**
 * In Part 1 the submitter stands inside the administrative information: both are read where Part 2 has them, wherever they
 * stand.
 */
function withSubmitter(root: XmlElement, reading: Reading): XmlElement {
  const isSubmitter = ({ name }: XmlElement): boolean => name === 'Submitter';
  const inside: XmlElement[] = [];
  const children = root.children.map((child) => {
    if (child.name !== 'AdministrativeInformation' || !child.children.some(isSubmitter)) return child;
    inside.push(...child.children.filter(isSubmitter));
    return { ...child, children: child.children.filter((one) => !isSubmitter(one)) };
  });
  const isPart1 = root.name === 'StrategicPlan';
  for (const { name, line } of isPart1 ? root.children.filter(isSubmitter) : inside) {
    const within = isPart1 ? root.name : 'AdministrativeInformation';
    reading.deviations.push({ code: 'misplaced', line, name, within });
  }
  return { ...root, children: [...children, ...inside] };
}

function typeOf({ element }: Opened, reading: Reading): StratmlType {
  const met = element.attributes['Type'];
  const wanted = met
    ?.trim()
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
  const type = stratmlTypes.find((one) => one.toLowerCase() === wanted);
  if (met === undefined)
    reading.deviations.push({ code: 'missing', line: element.line, name: 'Type', within: element.name });
  else if (type !== met) reading.deviations.push({ code: 'choice', line: element.line, name: 'Type', met });
  if (type === undefined && met?.trim())
    reading.loose.push(`Type: ${met.replace(/[^\p{L}\p{N}\p{P} ]/gu, '').trim()}`);
  return type ?? 'Performance_Plan';
}

/** An address; what is none is added to the words that have no place. */
function address(opened: Opened, reading: Reading, loose: string[]): string | undefined {
  const met = reading.text(opened, 'Source');
  if (met === undefined || /^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9a-f]{2}|[^\x00-\x7f\s])+$/i.test(met))
    return met;
  const line = opened.of('Source')[0]?.line ?? opened.element.line;
  reading.deviations.push({ code: 'choice', line, name: 'Source', met });
  loose.push(`Source: ${met}`);
  return undefined;
}

function statement(element: XmlElement, reading: Reading): StratmlStatement {
  const opened = reading.open(element, shapes.Vision);
  return present({
    description: reading.text(opened, 'Description', opened.loose),
    identifier: reading.identifier(opened),
  });
}

function value(element: XmlElement, reading: Reading): StratmlValue {
  const opened = reading.open(element, shapes.Value);
  return present({
    name: reading.text(opened, 'Name'),
    description: reading.text(opened, 'Description', opened.loose),
  });
}

function organization(element: XmlElement, reading: Reading): StratmlOrganization {
  const opened = reading.open(element, shapes.Organization);
  return present({
    name: reading.text(opened, 'Name'),
    acronym: reading.text(opened, 'Acronym'),
    identifier: reading.identifier(opened),
    description: reading.text(opened, 'Description', opened.loose),
    stakeholders: stakeholders(opened, reading),
  });
}

function stakeholders(opened: Opened, reading: Reading): readonly StratmlStakeholder[] | undefined {
  const found = opened
    .of('Stakeholder')
    .map((one) => stakeholder(one, reading))
    .filter(says);
  return found.length > 0 ? found : undefined;
}

function stakeholder(element: XmlElement, reading: Reading): StratmlStakeholder {
  const opened = reading.open(element, shapes.Stakeholder);
  const loose = [...opened.loose];
  const type = reading.choice(opened, 'StakeholderTypeType', loose);
  const roles = opened
    .of('Role')
    .map((one) => role(one, reading))
    .filter(says);
  return present({
    name: reading.text(opened, 'Name'),
    type,
    description: reading.text(opened, 'Description', loose),
    roles: roles.length > 0 ? roles : undefined,
  });
}

function role(element: XmlElement, reading: Reading) {
  const opened = reading.open(element, shapes.Role);
  const loose = [...opened.loose];
  const types = opened.of('RoleType').flatMap((one) => {
    const met = reading.textOf(one);
    return met === '' ? [] : (reading.chosen(met, 'RoleType', one.line, loose) ?? []);
  });
  const once = [...new Set(types)];
  return present({
    name: reading.text(opened, 'Name'),
    description: reading.text(opened, 'Description', loose),
    types: once.length > 0 ? once : undefined,
  });
}

function submitter(element: XmlElement, reading: Reading): StratmlSubmitter | undefined {
  const opened = reading.open(element, shapes.Submitter);
  reading.loose.push(...opened.loose);
  const found = present({
    identifier: reading.identifier(opened),
    given_name: reading.text(opened, 'GivenName'),
    surname: reading.text(opened, 'Surname'),
    phone: reading.text(opened, 'PhoneNumber'),
    email: reading.text(opened, 'EmailAddress'),
  });
  return says(found) ? found : undefined;
}

function goal(element: XmlElement, reading: Reading): StratmlGoal {
  // Indicators belong to objectives; those of a goal get one without a name.
  const loose = element.children.filter(({ name }) => name === 'PerformanceIndicator');
  const own = { ...element, children: element.children.filter((child) => !loose.includes(child)) };
  const opened = reading.open(own, shapes.Goal);
  const about = aim(opened, reading);
  const objectives = opened.of('Objective').map((one) => objective(one, reading));
  for (const { line, name } of loose) {
    reading.deviations.push({ code: 'unknown-element', line, name, within: element.name, kept: true });
  }
  const indicators = loose.map((one) => indicator(one, reading)).filter(says);
  return { ...about, objectives: indicators.length > 0 ? [...objectives, { indicators }] : objectives };
}

function objective(element: XmlElement, reading: Reading): StratmlObjective {
  const opened = reading.open(element, shapes.Objective);
  const about = aim(opened, reading);
  return {
    ...about,
    indicators: opened
      .of('PerformanceIndicator')
      .map((one) => indicator(one, reading))
      .filter(says),
  };
}

function aim(opened: Opened, reading: Reading) {
  return present({
    name: reading.text(opened, 'Name'),
    description: reading.text(opened, 'Description'),
    identifier: reading.identifier(opened),
    sequence: reading.text(opened, 'SequenceIndicator'),
    stakeholders: stakeholders(opened, reading),
    other: reading.text(opened, 'OtherInformation', opened.loose),
  });
}
