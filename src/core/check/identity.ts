import { codes } from '../../model/codes.ts';
import { entryNames } from '../../model/entry-names.ts';
import type { Fault } from '../../model/finding.ts';
import type { SourceFile } from '../../model/plan.ts';

/**
 * What a finding is about, independent of lines and indexes: plan, code, entity, the path by keys and the names of
 * list entries, and the value. Equal for the same fault before and after its lines move.
 */
export function identityOf(plan: string, fault: Fault, file: SourceFile | undefined): string {
  const steps: string[] = [];
  let value: unknown = file?.raw;
  for (const step of fault.place.path) {
    const child =
      value !== null && typeof value === 'object'
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
    steps.push(
      typeof step === 'number' && Array.isArray(value) ? (entryNames(value)[step] ?? '') : String(step),
    );
    value = child;
  }
  const about = fault.entity ?? fault.file.slice(fault.file.lastIndexOf('/') + 1);
  const isScalar = value !== undefined && (value === null || typeof value !== 'object');
  // The facts of the calendar count days: the same fault has others tomorrow.
  const met = isScalar ? value : codes[fault.code].group === 'calendar' ? {} : fault.facts;
  return JSON.stringify([plan, fault.code, about, steps, typeof met === 'string' ? shortened(met) : met]);
}

/** A text as long as a file would be said again for each of its lines that has a fault. */
function shortened(text: string): string {
  return text.length <= 1000 ? text : `${text.slice(0, 1000)}… ${text.length}`;
}
