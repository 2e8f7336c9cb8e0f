import type { Scalar } from '../../model/finding.ts';

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const booleans = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const integer = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** The value of a plain scalar under the core schema of YAML 1.2 (section 10.3.2 of the specification). */
export function coreScalar(source: string): Scalar {
  const first = source.charCodeAt(0);
  // Most scalars are words: only these first characters can begin anything else.
  if (!(first < 0x3a) && first !== 0x7e) {
    if (source.length > 5) return source;
    if (nulls.has(source)) return null;
    return booleans.get(source) ?? source;
  }
  if (integer.test(source)) return Number(source);
  if (float.test(source)) return Number(source);
  if (octal.test(source) || hexadecimal.test(source)) return Number(source);
  if (infinity.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  if (notANumber.test(source)) return NaN;
  return nulls.has(source) ? null : source;
}
