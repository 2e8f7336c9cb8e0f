import type { ErrorObject, ValidateFunction } from 'ajv';
import { closest } from '../../model/closest.ts';
import type { Field } from '../../model/field.ts';
import { fieldsOf } from '../../model/fields.ts';
import { type Fault, type Limit, mostFaults, type Scalar } from '../../model/finding.ts';
import { type FileKind, idPattern } from '../../model/kinds.ts';
import type { Path } from '../../model/path.ts';
import { foldLookAlikes } from '../../model/script.ts';
import * as compiled from './compiled.mjs';
import { isScalar, lengthOf, pathOf, scalar, shortened, typeOf, valueAt } from './values.ts';

const validators: Readonly<Record<FileKind, ValidateFunction>> = {
  plan: compiled.plan,
  area: compiled.area,
  'strategic-goal': compiled.strategic_goal,
  'operational-goal': compiled.operational_goal,
  activity: compiled.activity,
  kpi: compiled.kpi,
  decision: compiled.decision,
  proposal: compiled.proposal,
  assessment: compiled.assessment,
  report: compiled.report,
  organisations: compiled.organisations,
  sources: compiled.sources,
  mapping: compiled.mapping,
};

/** Whether data has the shape of its kind. */
export function fitsShape(kind: FileKind, data: unknown): boolean {
  return validators[kind](data);
}

/** After so many faults nobody reads what a wrong word may have meant. */
const mostSuggestions = 1_000;

/** Where data departs from the schema of its kind: one fault for each mistake, up to {@link mostFaults} of them. */
export function shapeFaults(kind: FileKind, data: unknown, file: string): readonly Fault[] {
  const validate = validators[kind];
  if (validate(data)) return [];
  const all = validate.errors ?? [];
  const errors = (all.length > 2 * mostFaults ? all.slice(0, 2 * mostFaults) : all).filter(
    (error) => !isEcho(error),
  );
  const faults = new Map<string, Fault>();
  const broken = new Set(errors.filter(isAboutValue).map((error) => error.instancePath));
  for (const error of mostTellingFirst(errors, data)) {
    if (restsOnBroken(error, broken)) continue;
    if (faults.size === mostFaults) break;
    const fault = faultOf(error, kind, data, file, faults.size < mostSuggestions);
    if (!fault) continue;
    const about =
      fault.code === 'schema-required'
        ? fault.facts.fields.join()
        : String(error.params['additionalProperty'] ?? '');
    const key = `${fault.place.at} ${error.instancePath} ${about}`;
    // Of two rules that one value breaks, the first is enough: a word that is no date is not also too long.
    if (!faults.has(key)) faults.set(key, fault);
  }
  return withoutMisspelledRequired([...faults.values()]);
}

/**
 * Of several rules that one value breaks, the one that says most comes first: that there is no such date rather than
 * how a date is spelled, and which words are allowed rather than that they are words.
 */
function mostTellingFirst(errors: readonly ErrorObject[], data: unknown): readonly ErrorObject[] {
  const tells = (error: ErrorObject): boolean =>
    error.keyword === 'format' ||
    (error.keyword === 'enum' && isScalar(valueAt(data, pathOf(error.instancePath, data))));
  const first = new Set(errors.filter(tells));
  return first.size === 0 ? errors : [...first, ...errors.filter((error) => !first.has(error))];
}

/** Errors that only repeat others: the frame of a condition, and the branches of a choice. */
function isEcho(error: ErrorObject): boolean {
  return error.keyword === 'if' || /\/anyOf\/\d+\//.test(error.schemaPath);
}

function isAboutValue(error: ErrorObject): boolean {
  return (
    error.keyword !== 'required' && error.keyword !== 'additionalProperties' && error.keyword !== 'anyOf'
  );
}

/** What a condition asks for is not judged while the value the condition reads is itself broken. */
function restsOnBroken(error: ErrorObject, broken: ReadonlySet<string>): boolean {
  if (!/\/(?:then|else)\//.test(error.schemaPath)) return false;
  return ['kind', 'direction', 'status', 'value'].some((field) =>
    broken.has(`${error.instancePath}/${field}`),
  );
}

function faultOf(
  error: ErrorObject,
  kind: FileKind,
  data: unknown,
  file: string,
  suggest: boolean,
): Fault | undefined {
  const path = pathOf(error.instancePath, data);
  const value = valueAt(data, path);
  const field = String(path.findLast((step) => typeof step === 'string') ?? kind);
  const at = { at: 'value', path } as const;
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return required(path, [String(params['missingProperty'])], file);
    case 'anyOf':
      return required(path, error.schemaPath.includes('/else/') ? ['value'] : ['targets', 'no_target'], file);
    case 'additionalProperties':
      return unknownField(kind, path, String(params['additionalProperty']), file, suggest);
    case 'type': {
      const types = [params['type'] as string | readonly string[]].flat();
      return { code: 'schema-type', facts: { field, types, actual: typeOf(value) }, file, place: at };
    }
    case 'enum': {
      const allowed = params['allowedValues'] as readonly Scalar[];
      const like = suggest ? closest(String(scalar(value)), allowed.map(String)) : undefined;
      const facts = {
        field,
        actual: scalar(value),
        allowed,
        ...(like === undefined ? {} : { suggestion: like }),
      };
      return { code: 'schema-enum', facts, file, place: at };
    }
    case 'pattern': {
      const actual = String(value);
      const latin = foldLookAlikes(actual);
      const pattern = String(params['pattern']);
      if (latin !== actual && new RegExp(pattern).test(latin)) {
        return { code: 'id-mixed-script', facts: { id: actual, latin }, file, place: at };
      }
      const facts = { field, actual: shortened(actual), pattern };
      return { code: 'schema-pattern', facts, file, place: at };
    }
    case 'format': {
      const facts = { field, actual: scalar(value), format: String(params['format']) };
      return { code: 'schema-format', facts, file, place: at };
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      // A year without quotation marks is a date that happens to be a number.
      if (params['limit'] === years[error.keyword]) {
        return {
          code: 'schema-format',
          facts: { field, actual: scalar(value), format: 'plan-date' },
          file,
          place: at,
        };
      }
      const limit = { bound: bounds[error.keyword], value: Number(params['limit']) };
      return { code: 'schema-range', facts: { field, actual: String(value), limit }, file, place: at };
    }
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties': {
      const limit: Limit = {
        bound: error.keyword.startsWith('min') ? 'at-least' : 'at-most',
        value: Number(params['limit']),
      };
      const counted = error.keyword.endsWith('Length')
        ? 'characters'
        : error.keyword.endsWith('Items')
          ? 'items'
          : 'fields';
      return {
        code: 'schema-length',
        facts: { field, counted, actual: lengthOf(value), limit },
        file,
        place: at,
      };
    }
    default:
      return undefined;
  }
}

/** The first and last year that a date can be; no other number has these limits. */
const years: Readonly<Record<string, number>> = { minimum: 1000, maximum: 9999 };

const bounds = {
  minimum: 'at-least',
  maximum: 'at-most',
  exclusiveMinimum: 'more-than',
  exclusiveMaximum: 'less-than',
} as const;

function required(path: Path, fields: readonly string[], file: string): Fault {
  return { code: 'schema-required', facts: { fields }, file, place: { at: 'mapping', path } };
}

const names = new WeakMap<Field, readonly string[]>();

/** The names of a field's own fields; made once, since a broken file can ask a hundred thousand times. */
function namesOf(field: Field | undefined): readonly string[] {
  if (!field) return [];
  let known = names.get(field);
  if (!known) {
    known = Object.keys(field.fields ?? {});
    names.set(field, known);
  }
  return known;
}

function unknownField(kind: FileKind, path: Path, field: string, file: string, suggest: boolean): Fault {
  const place = { at: 'key', path: [...path, field] } as const;
  const known = fieldAt(kind, path);
  const latin = foldLookAlikes(field);
  if (known?.values && latin !== field && idPattern.test(latin)) {
    return { code: 'id-mixed-script', facts: { id: field, latin }, file, place };
  }
  const allowed = known?.text ? ['bg', 'en'] : namesOf(known);
  const like = suggest ? closest(field, allowed) : undefined;
  const facts = { field, allowed, ...(like === undefined ? {} : { suggestion: like }) };
  return { code: 'schema-unknown-field', facts, file, place };
}

/** A required field written with a slip is one mistake: the field that is there under another name is not missing. */
function withoutMisspelledRequired(faults: readonly Fault[]): readonly Fault[] {
  const misspelled = new Set<string>();
  for (const fault of faults) {
    if (fault.code !== 'schema-unknown-field' || fault.facts.suggestion === undefined) continue;
    misspelled.add(JSON.stringify([...fault.place.path.slice(0, -1), fault.facts.suggestion]));
  }
  if (misspelled.size === 0) return faults;
  return faults.filter(
    (fault) =>
      fault.code !== 'schema-required' ||
      !fault.facts.fields.some((field) => misspelled.has(JSON.stringify([...fault.place.path, field]))),
  );
}

/** What the schema says of the value at a path. */
function fieldAt(kind: FileKind, path: Path): Field | undefined {
  let field: Field | undefined = fieldsOf[kind];
  for (const step of path) {
    field = typeof step === 'number' ? field?.items : (field?.fields?.[step] ?? field?.values);
  }
  return field;
}
