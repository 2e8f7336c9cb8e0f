import { identityOf } from '../core/check/identity.ts';
import { codes, type Severity } from '../model/codes.ts';
import type { Fault, Finding, Span } from '../model/finding.ts';
import { byCodePoint } from '../model/order.ts';
import type { PlanState } from '../model/plan.ts';
import { Positions } from '../store/yaml/positions.ts';

/** How many findings of one code are listed of one file; the rest is counted with the last of them. */
const mostListed = 1_000;

const atTop: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Faults as findings: with the severity that the plan's policy gives their code, and with lines and columns. This is
 * the one place where a path becomes a position. Codes set to `off` are left out. A file can break one rule a hundred
 * thousand times; nobody reads them all and everybody would wait, so the first thousand stand for the rest.
 */
export function locate(state: PlanState, faults: readonly Fault[]): readonly Finding[] {
  const files = new Map(state.files.map((file) => [file.path, file]));
  const positions = new Map<string, Positions>();
  const findings: Finding[] = [];
  const counts = new Map<string, Count>();
  for (const fault of faults) {
    const setting = state.plan.severities?.[fault.code] ?? codes[fault.code].severity;
    if (setting === 'off') continue;
    const severity: Severity = setting;
    const alike = `${fault.code} ${fault.file}`;
    const count = counts.get(alike) ?? { listed: 0, last: 0, more: 0 };
    counts.set(alike, count);
    if (count.listed === mostListed) {
      count.more++;
      continue;
    }
    count.listed++;
    count.last = findings.length;
    const file = files.get(fault.file);
    let finder = positions.get(fault.file);
    if (!finder && file?.text !== undefined) {
      finder = new Positions(file.text);
      positions.set(fault.file, finder);
    }
    const span = finder?.spanOf(fault.place) ?? atTop;
    const frame = fault.place.at === 'file' ? [] : (finder?.frameAround(span) ?? []);
    const identity = identityOf(state.id, fault, file);
    findings.push({ ...fault, severity, plan: state.id, span, frame, identity });
  }
  for (const { last, more } of counts.values()) {
    const finding = findings[last];
    if (more > 0 && finding) findings[last] = { ...finding, more };
  }
  return findings;
}

interface Count {
  listed: number;
  /** The index of the last one listed. */
  last: number;
  /** How many were not listed. */
  more: number;
}

/** Findings in the order they are shown: by file, place and code. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.identity, b.identity),
  );
}
