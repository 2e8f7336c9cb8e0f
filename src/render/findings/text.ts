import type { Language } from '../../i18n/language.ts';
import { countOf, validateWords } from '../../i18n/validate.ts';
import { type Finding, type FrameLine, weightOf } from '../../model/finding.ts';
import { byCodePoint } from '../../model/order.ts';
import { visible } from '../../model/visible.ts';
import type { CountedFindings } from './report.ts';
import { wordsOf } from './words.ts';

/** What the text output needs of the terminal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: Readonly<Record<Finding['severity'], (text: string) => string>>;
  /** Columns that a text takes on the screen. */
  readonly width: (text: string) => number;
  /** Columns of the screen; without a screen nothing is wrapped. */
  readonly columns: number | undefined;
}

/** From so many findings on, a table by code stands before the last line. */
const many = 10;

/**
 * Findings for a person: errors and warnings with the lines they are about, infos in one line each, then, where there
 * are many, the codes with their counts, and last the sum.
 */
export function findingsText(report: CountedFindings, language: Language, paint: Paint): string {
  const { findings } = report;
  const words = validateWords[language];
  if (findings.length === 0) return `${words.allGood(countOf(report.files, 'file', language))}\n`;
  const blocks = findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => block(finding, language, paint));
  const infos = findings
    .filter(({ severity }) => severity === 'info')
    .map((finding) => infoLine(finding, language, paint));
  const parts = [...blocks.map((text) => `${text}\n`), infos.join(''), infos.length > 0 ? '\n' : ''];
  if (findings.length >= many) parts.push(byCode(findings, language, paint), '\n');
  parts.push(`${summaryLine(report, language, paint)}\n`);
  return parts.join('');
}

function place(finding: Finding): string {
  return `${visible(finding.file)}:${finding.span.line}:${finding.span.column}`;
}

function block(finding: Finding, language: Language, paint: Paint): string {
  const words = validateWords[language];
  const { message, expected, next } = wordsOf(finding, language);
  const severity = paint.severity[finding.severity](words.severity[finding.severity]);
  const about = finding.entity === undefined ? '' : ` · ${finding.entity}`;
  const lines = [
    `${severity} ${paint.strong(finding.code)}  ${place(finding)}${paint.dim(about)}`,
    `  ${message}`,
  ];
  lines.push(...frame(finding, paint));
  const label = Math.max(paint.width(words.expected), paint.width(words.next));
  const note = (name: string, text: string): string => {
    const gap = ' '.repeat(label - paint.width(name));
    const room = paint.columns === undefined ? Infinity : Math.max(paint.columns - label - 4, 20);
    return `  ${paint.dim(name)}${gap}  ${wrap(text, room, paint).join(`\n${' '.repeat(label + 4)}`)}`;
  };
  if (expected !== undefined) lines.push(note(words.expected, expected));
  if (next !== undefined) lines.push(note(words.next, next));
  if (finding.more !== undefined) lines.push(`  ${words.more(finding.more)}`);
  return `${lines.join('\n')}\n`;
}

/** Words in lines of a width. */
function wrap(text: string, room: number, paint: Paint): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && paint.width(`${line} ${word}`) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The lines around the place, with carets under it. Long lines are shown around the caret only. */
function frame(finding: Finding, paint: Paint): readonly string[] {
  const { span, frame: lines } = finding;
  const digits = String(lines.at(-1)?.number ?? 0).length;
  return lines.flatMap((line) => {
    const gutter = paint.dim(`${String(line.number).padStart(digits + 2)} │ `);
    const shown = excerpt(line, line.number === span.line ? span.column : 1);
    if (line.number !== span.line) return [gutter + paint.dim(shown.text)];
    const end = span.endLine === span.line ? span.endColumn : line.text.length + 1;
    const before = line.text.slice(shown.from, span.column - 1);
    const marked = line.text.slice(span.column - 1, Math.min(end - 1, shown.to));
    const blank = ' '.repeat(digits + 2) + paint.dim(' │ ');
    const offset = paint.width(cleanLine(before)) + (shown.from > 0 ? 1 : 0);
    const carets = '^'.repeat(Math.max(1, paint.width(cleanLine(marked))));
    return [gutter + shown.text, `${blank}${' '.repeat(offset)}${paint.severity[finding.severity](carets)}`];
  });
}

const excerptLength = 120;

/** The part of a line around a column, at most 120 characters, with an ellipsis where it is cut. */
function excerpt(
  line: FrameLine,
  column: number,
): { readonly text: string; readonly from: number; readonly to: number } {
  if (line.text.length <= excerptLength) return { text: cleanLine(line.text), from: 0, to: line.text.length };
  const from = Math.max(0, Math.min(column - 1 - 40, line.text.length - excerptLength));
  const to = from + excerptLength;
  const text = cleanLine(line.text.slice(from, to));
  return { text: `${from > 0 ? '…' : ''}${text}${to < line.text.length ? '…' : ''}`, from, to };
}

function cleanLine(text: string): string {
  return visible(text.replaceAll('\t', ' '));
}

function infoLine(finding: Finding, language: Language, paint: Paint): string {
  const words = validateWords[language];
  const { message } = wordsOf(finding, language);
  return `${paint.severity.info(words.severity.info)} ${finding.code}  ${place(finding)}  ${paint.dim(message)}\n`;
}

/** Each code with its severity and count, the gravest and most frequent first. */
function byCode(findings: readonly Finding[], language: Language, paint: Paint): string {
  const words = validateWords[language];
  const rank = { error: 0, warning: 1, info: 2 };
  const groups = new Map<string, { readonly finding: Finding; readonly count: number }>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    groups.set(key, {
      finding: groups.get(key)?.finding ?? finding,
      count: (groups.get(key)?.count ?? 0) + weightOf(finding),
    });
  }
  const rows = [...groups.values()].sort(
    (a, b) =>
      rank[a.finding.severity] - rank[b.finding.severity] ||
      b.count - a.count ||
      byCodePoint(a.finding.code, b.finding.code),
  );
  const digits = Math.max(...rows.map(({ count }) => String(count).length));
  const length = Math.max(...rows.map(({ finding }) => finding.code.length));
  const lines = rows.map(({ finding, count }) => {
    const severity = paint.severity[finding.severity](words.severity[finding.severity]);
    return `  ${String(count).padStart(digits)}  ${finding.code.padEnd(length)}  ${severity}`;
  });
  return `${paint.strong(words.byCode)}\n${lines.join('\n')}\n`;
}

function summaryLine(report: CountedFindings, language: Language, paint: Paint): string {
  const part = (count: number, severity: Finding['severity']): string => {
    const text = countOf(count, severity, language);
    return count > 0 ? paint.severity[severity](text) : text;
  };
  const files = paint.dim(`(${countOf(report.files, 'file', language)})`);
  return `${part(report.errors, 'error')}, ${part(report.warnings, 'warning')}, ${part(report.infos, 'info')} ${files}`;
}
