import { hiddenCharacter } from '../../decode.ts';
import { coreScalar } from '../scalar.ts';

export type Quote = '"' | "'";

// What a reader of YAML 1.1 takes for something else than a text (yaml.org/type: bool, null, int, float, timestamp,
// merge, value). Such texts are quoted, so that every reader sees what planctl sees.
const changedByOthers = [
  /^(?:y|n|yes|no|on|off|true|false|null)$/i,
  /^(?:~|=|<<|)$/,
  /^[-+]?0b[01_]+$/,
  /^[-+]?0o?[0-7_]+$/,
  /^[-+]?0x[0-9a-fA-F_]+$/,
  /^[-+]?[0-9][0-9_,]*$/,
  /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt \t])/,
];

/** Whether a text may stand without quotes: every reader takes it for that text. */
export function canBePlain(text: string, inFlow: boolean, isDate = false): boolean {
  if (typeof coreScalar(text) !== 'string') return false;
  if (!isDate && changedByOthers.some((pattern) => pattern.test(text))) return false;
  if (/^\s|\s$|[\t\r\n]|: | #|:$/.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^---|^\.\.\./.test(text)) return false;
  // Between brackets a colon may end a key before any of their signs; such texts are rare.
  if (inFlow && /[,[\]{}]|^[-?:]/.test(text)) return false;
  return !mustEscape(text);
}

/** A key as it is written: quoted where a reader could take it for something else. */
export function keyText(key: string, inFlow: boolean, quote: Quote): string {
  return canBePlain(key, inFlow) && !key.startsWith('?') ? key : quoted(key, quote);
}

/** A text between quotes: in those that are wanted, unless only the other ones can hold it or hold it plainly. */
export function quoted(text: string, wanted: Quote): string {
  if (/[\t\r\n]/.test(text) || mustEscape(text)) return doubleQuoted(text);
  if (wanted === "'") return singleQuoted(text);
  return /["\\]/.test(text) && !text.includes("'") ? singleQuoted(text) : doubleQuoted(text);
}

/** A text between the quotes that a text in the same place has; the other ones only where it cannot do with them. */
export function quotedLike(text: string, quote: Quote): string {
  return quote === '"' ? doubleQuoted(text) : quoted(text, quote);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function doubleQuoted(text: string): string {
  let result = '"';
  for (const character of text) {
    const short = shortEscapes[character];
    if (short !== undefined) result += short;
    else if (mustEscape(character))
      result += `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    else result += character;
  }
  return `${result}"`;
}

/** Whether a text holds what shows nowhere or changes the order of what shows: it is legible only as an escape. */
export function mustEscape(text: string): boolean {
  return hiddenCharacter(text) !== undefined;
}

/** The shortest decimal of a number; with an exponent only for what is too small to be written out. */
export function numberText(value: number): string {
  const shortest = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(shortest);
  if (!parts) return shortest;
  const [, sign = '', first = '', rest = '', exponent = ''] = parts;
  // Readers of YAML 1.1 want a point in a number with an exponent.
  if (Number(exponent) > 30) return `${sign}${first}.${rest || '0'}e-${exponent}`;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}
