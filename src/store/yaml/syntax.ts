import { firstMark } from '../../model/conflict-marks.ts';
import type { SyntaxProblem } from '../../model/finding.ts';
import { lineEnd } from './lines.ts';
import type { YamlFault } from './read.ts';

/**
 * Where and what a syntax error is, for a person. The parser stops where it can no longer go on, which for an
 * unclosed quote or bracket and for a forgotten colon is a line after the mistake.
 */
export function explainSyntax(text: string, reason: string, position: number): YamlFault {
  const at = Math.min(position, text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const fault = (problem: SyntaxProblem, start: number, end: number): YamlFault => ({
    code: 'yaml-syntax',
    facts: { problem, detail: reason },
    path: [],
    start,
    end: Math.min(Math.max(end, start + 1), text.length),
  });

  const mark = firstMark(text);
  if (mark !== undefined) return fault('conflict', mark, lineEnd(text, mark));
  if (reason.startsWith('nesting exceeded')) return fault('nesting', at, at + 1);
  if (reason.startsWith('tab characters')) return fault('tab', at, at + 1);
  if (reason.includes('escape') || reason.includes('hexadecimal')) {
    // The parser stands behind the backslash.
    const backslash = text.lastIndexOf('\\', at - 1);
    return fault('escape', backslash < lineStart ? at : backslash, at + 1);
  }
  if (reason.includes('node content')) return fault('reserved-character', at, at + 1);
  if (/deficient indentation|unexpected end|missed comma/.test(reason)) {
    const open = unclosed(text, at);
    if (open !== undefined) {
      return fault(open.quote ? 'unclosed-quote' : 'unclosed-bracket', open.at, lineEnd(text, open.at));
    }
    return fault('other', at, at + 1);
  }
  if (reason.includes('multiline key') || reason.includes('can not read a block mapping entry')) {
    const start = lineWithoutColon(text, lineStart);
    return fault('missing-colon', start, lineEnd(text, start));
  }
  if (reason.includes('bad indentation')) {
    const before = text.slice(lineStart, at);
    const character = text[at] ?? '';
    if (/["']\s*$/.test(before)) return fault('after-quote', at, at + 1);
    if (/(?:^|\s)[:-]\s+$|:\s+$/.test(before)) return fault('reserved-character', at, at + 1);
    // A text that begins with `*` was read as an alias, which nothing may follow.
    const alias = /[:-]\s+(\*\S*\s+)$/.exec(before)?.[1];
    if (alias !== undefined) return fault('reserved-character', at - alias.length, at - alias.length + 1);
    if (/[\]}]\s*$/.test(before)) return fault('other', at, at + 1);
    if (character === ':' && /:\s/.test(before)) return fault('missing-colon', at, at + 1);
    const indent = lineStart + (/^[ ]*/.exec(before)?.[0].length ?? 0);
    return fault('indentation', indent, lineEnd(text, at));
  }
  return fault('other', at, at + 1);
}

/** The first character of the nearest line above that should have had a colon. */
function lineWithoutColon(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(previous, start);
    start = previous;
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) break;
  }
  return start + (/^[ ]*/.exec(text.slice(start))?.[0].length ?? 0);
}

interface Opening {
  readonly at: number;
  readonly quote: boolean;
}

/** The quote or bracket that is open at `limit`, by a walk over the text that knows just enough YAML. */
function unclosed(text: string, limit: number): Opening | undefined {
  const open: number[] = [];
  let i = 0;
  while (i < limit) {
    const character = text[i];
    if (character === '#' && (i === 0 || /\s/.test(text[i - 1] ?? ''))) {
      i = nextLine(text, i);
    } else if ((character === '"' || character === "'") && beginsNode(text, i)) {
      const end = closingQuote(text, i, limit);
      if (end === undefined) return { at: i, quote: true };
      i = end + 1;
    } else if ((character === '|' || character === '>') && open.length === 0 && beginsNode(text, i)) {
      i = afterBlockScalar(text, i);
    } else if ((character === '[' || character === '{') && (open.length > 0 || beginsNode(text, i))) {
      open.push(i++);
    } else if ((character === ']' || character === '}') && open.length > 0) {
      open.pop();
      i++;
    } else {
      i++;
    }
  }
  const first = open[0];
  return first === undefined ? undefined : { at: first, quote: false };
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** Whether a character stands where a value can begin. */
function beginsNode(text: string, at: number): boolean {
  // A look back of fixed length: a line may be as long as the file.
  const near = text.slice(Math.max(0, at - 40), at);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  return /(?:^|[:\-?]\s|[,[{])\s*$/.test(before) || before.trim() === '';
}

function closingQuote(text: string, from: number, limit: number): number | undefined {
  const quote = text[from];
  for (let i = from + 1; i < limit; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else return i;
    }
  }
  return undefined;
}

function afterBlockScalar(text: string, from: number): number {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const indent = indentOf(text, lineStart);
  let i = nextLine(text, from);
  while (i < text.length) {
    const blank = /^[ \t]*\r?(?:\n|$)/.test(text.slice(i, nextLine(text, i)));
    if (!blank && indentOf(text, i) <= indent) return i;
    i = nextLine(text, i);
  }
  return i;
}

function indentOf(text: string, lineStart: number): number {
  let i = lineStart;
  while (text[i] === ' ') i++;
  return i - lineStart;
}
