import { identityOf } from '../core/check/identity.ts';
import { codes, type Severity } from '../model/codes.ts';
import type { Fault, Finding, Span } from '../model/finding.ts';
import { byCodePoint } from '../model/order.ts';
import type { PlanState } from '../model/plan.ts';
import { Positions } from '../store/yaml/positions.ts';

const atTop: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Faults as findings: with the severity that the plan's policy gives their code, and with lines and columns. This is
 * the one place where a path becomes a position. Codes set to `off` are left out.
 */
export function locate(state: PlanState, faults: readonly Fault[]): readonly Finding[] {
  const files = new Map(state.files.map((file) => [file.path, file]));
  const positions = new Map<string, Positions>();
  const findings: Finding[] = [];
  for (const fault of faults) {
    const setting = state.plan.severities?.[fault.code] ?? codes[fault.code].severity;
    if (setting === 'off') continue;
    const severity: Severity = setting;
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
  return findings;
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
