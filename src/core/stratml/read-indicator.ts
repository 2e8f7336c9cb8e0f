import {
  asXmlId,
  type StratmlIndicator,
  type StratmlInstance,
  type StratmlRelationship,
  type StratmlResult,
} from '../../model/stratml.ts';
import type { XmlElement } from '../../model/xml.ts';
import { orNothing, present, says } from './present.ts';
import type { Reading } from './reading.ts';
import { shapes } from './shape.ts';

/** Reads an indicator with its targets and results. */
export function indicator(element: XmlElement, reading: Reading): StratmlIndicator {
  const opened = reading.open(withTypeName(element, reading), shapes.PerformanceIndicator);
  const loose = [...opened.loose];
  const stage = reading.choice(opened, 'ValueChainStage', loose);
  const type = reading.choice(opened, 'PerformanceIndicatorType', loose);
  const relationships = opened
    .of('Relationship')
    .map((one) => relationship(one, reading))
    .filter(says);
  const instances = opened
    .of('MeasurementInstance')
    .map((one) => instance(one, reading, loose))
    .filter(says);
  return {
    ...present({
      sequence: reading.text(opened, 'SequenceIndicator'),
      dimension: reading.text(opened, 'MeasurementDimension'),
      unit: reading.text(opened, 'UnitOfMeasurement'),
      identifier: reading.identifier(opened),
      relationships: relationships.length > 0 ? relationships : undefined,
      other: reading.text(opened, 'OtherInformation', loose),
      stage,
      type,
    }),
    instances,
  };
}

/** An early draft called the type of an indicator otherwise. */
function withTypeName(element: XmlElement, reading: Reading): XmlElement {
  const { IndicatorType: early, ...rest } = element.attributes;
  if (early === undefined || 'PerformanceIndicatorType' in rest) return element;
  const now = 'PerformanceIndicatorType';
  reading.deviations.push({ code: 'early-name', line: element.line, name: 'IndicatorType', now });
  return { ...element, attributes: { ...rest, PerformanceIndicatorType: early } };
}

function relationship(element: XmlElement, reading: Reading): StratmlRelationship {
  const opened = reading.open(element, shapes.Relationship);
  const loose = [...opened.loose];
  const type = reading.choice(opened, 'RelationshipType', loose);
  const referents = opened
    .of('ReferentIdentifier')
    .map((one) => reading.textOf(one))
    .filter((text) => text !== '')
    .map(asXmlId);
  return present({
    type,
    identifier: reading.identifier(opened),
    referents: referents.length > 0 ? referents : undefined,
    name: reading.text(opened, 'Name'),
    description: reading.text(opened, 'Description', loose),
  });
}

function instance(element: XmlElement, reading: Reading, loose: string[]): StratmlInstance {
  const opened = reading.open(element, shapes.MeasurementInstance);
  loose.push(...opened.loose);
  const results = (name: 'TargetResult' | 'ActualResult'): readonly StratmlResult[] =>
    opened
      .of(name)
      .map((one) => result(one, reading))
      .filter(says);
  return { targets: results('TargetResult'), actuals: results('ActualResult') };
}

function result(element: XmlElement, reading: Reading): StratmlResult {
  const opened = reading.open(element, shapes.TargetResult);
  const loose = [...opened.loose];
  const descriptor = orNothing(opened.of('Descriptor')[0], (one) => {
    const inside = reading.open(one, shapes.Descriptor);
    loose.push(...inside.loose);
    return present({
      descriptor_name: reading.text(inside, 'DescriptorName'),
      descriptor_value: reading.text(inside, 'DescriptorValue'),
    });
  });
  const start = reading.date(opened, 'StartDate', loose);
  const end = reading.date(opened, 'EndDate', loose);
  const units = reading.number(opened, 'NumberOfUnits', loose);
  return present({
    start,
    end,
    units,
    ...descriptor,
    description: reading.text(opened, 'Description', loose),
  });
}
