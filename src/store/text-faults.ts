import type { Fault } from '../model/finding.ts';
import type { Path } from '../model/path.ts';
import { hiddenCharacter, loneSurrogate } from './decode.ts';
import { Positions } from './yaml/positions.ts';

type TextFault = Extract<Fault, { code: 'text-control' | 'text-not-nfc' }>;

// Beyond these a text may have what does not show, what is spelled in two pieces, or what is no sign of a text at all:
// Latin and Cyrillic letters as one character each, the signs of every keyboard, dashes, quotes, currencies, №.
const beyond = /[^\n -~\xa0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2116]/;

/** Whether a text has nothing but ordinary signs: then the text itself can have no fault. */
export function isOrdinary(text: string): boolean {
  return !beyond.test(text);
}

/** What the raw text holds that no reader sees: hidden characters, and letters spelled in two pieces. */
export function textFaults(file: string, text: string): readonly TextFault[] {
  const hidden = hiddenCharacter(text);
  const composed = text.normalize('NFC') === text;
  if (!hidden && composed) return [];
  const positions = new Positions(text);
  return [
    ...(hidden ? hiddenIn(file, text, positions) : []),
    ...(composed ? [] : decomposedIn(file, text, positions)),
  ];
}

/** One finding for each line that holds a hidden character: to retype the line mends them all. */
function hiddenIn(file: string, text: string, positions: Positions): readonly TextFault[] {
  const faults: TextFault[] = [];
  for (const { line, start } of lines(text)) {
    const hidden = hiddenCharacter(line);
    if (!hidden) continue;
    const at = start + hidden.at;
    faults.push({
      code: 'text-control',
      facts: { character: hidden.character },
      file,
      place: { at: 'range', path: positions.pathAt(at), start: at, end: at + 1 },
    });
  }
  return faults;
}

function decomposedIn(file: string, text: string, positions: Positions): readonly TextFault[] {
  const faults: TextFault[] = [];
  for (const { line, start } of lines(text)) {
    const composed = line.normalize('NFC');
    if (composed === line) continue;
    let at = 0;
    while (line[at] === composed[at]) at++;
    // The piece that differs belongs to the letter before it.
    const from = start + Math.max(0, at - (/\p{M}/u.test(line[at] ?? '') ? 1 : 0));
    faults.push({
      code: 'text-not-nfc',
      facts: {},
      file,
      place: { at: 'range', path: positions.pathAt(from), start: from, end: start + at + 1 },
    });
  }
  return faults;
}

function* lines(text: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    yield { line: text.slice(start, stop), start };
    start = stop + 1;
  }
}

/**
 * A hidden character, or half of one, that a double-quoted text or key writes as an escape: the raw text does not
 * show it.
 */
export function escapedFaults(file: string, text: string, data: unknown): readonly TextFault[] {
  if (!text.includes('\\')) return [];
  const faults: TextFault[] = [];
  const look = (words: string, at: 'value' | 'key', path: Path): void => {
    const hidden = hiddenCharacter(words) ?? loneSurrogate(words);
    if (!hidden) return;
    faults.push({ code: 'text-control', facts: { character: hidden.character }, file, place: { at, path } });
  };
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') look(value, 'value', path);
    else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...path, i]);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        look(key, 'key', [...path, key]);
        visit(item, [...path, key]);
      }
    }
  };
  visit(data, []);
  return faults;
}
