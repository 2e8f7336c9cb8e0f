import { Spoiled } from '../core/check/change/unsure.ts';
import { codes } from '../model/codes.ts';
import type { Fault, Finding } from '../model/finding.ts';

/** Findings of two kinds on one change: on the state it leads to, and on the way there. */
export interface Told {
  readonly ofState: readonly Finding[];
  readonly ofChange: readonly Finding[];
  /** Whether somebody accepts a finding: then what it stood for is told after all. */
  readonly isAccepted: (finding: Finding) => boolean;
}

/**
 * What is wrong with a change, each fault once: of two findings on one fault the one that must be mended first. A value
 * that cannot be read is no changed value; what a rewritten entry says is wrong by the rewriting alone, since it goes
 * with it; of a value that has an error nothing more is warned.
 */
export function withoutEchoes({ ofState, ofChange, isAccepted }: Told): readonly Finding[] {
  const unreadable = new Spoiled(ofState.filter((finding) => isError(finding) && isOfReading(finding)));
  const told = ofChange.filter((finding) => !unreadable.touches(finding));
  const open = told.filter((finding) => !isAccepted(finding));
  const rewritten = new Spoiled(open.filter((finding) => isError(finding) && isRewriting(finding)));
  const missing = new Set(open.filter(({ code }) => code === 'decision-missing').map(placeOf));
  const state = ofState.filter(
    (finding) =>
      isOfReading(finding) ||
      !(rewritten.touches(finding) || (finding.code === 'ref-unknown' && missing.has(placeOf(finding)))),
  );
  const faulty = new Spoiled([...state, ...told].filter(isError));
  return [
    ...state,
    ...told.filter((finding) => codes[finding.code].severity === 'error' || !faulty.touches(finding)),
  ];
}

/**
 * Faults of a change without decisions that only seem to be missing: whether an id names nothing, the rule on
 * references knows, which has seen the files that cannot be read.
 */
export function withKnownDecisions(ofChange: readonly Fault[], ofState: readonly Fault[]): readonly Fault[] {
  const unknown = new Set(ofState.filter(({ code }) => code === 'ref-unknown').map(placeOf));
  return ofChange.filter(
    (fault) =>
      fault.code !== 'decision-missing' || fault.facts.why !== 'unknown' || unknown.has(placeOf(fault)),
  );
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Whether a value could not be read at all, or not as what it has to be. */
function isOfReading({ code }: Finding): boolean {
  return codes[code].group === 'files' || codes[code].group === 'shape';
}

/** Whether an entry says something else than it said; one that is gone says nothing. */
function isRewriting(finding: Finding): boolean {
  const { code } = finding;
  return (code === 'update-rewritten' || code === 'measurement-rewritten') && !finding.facts.removed;
}

function placeOf({ file, place }: Fault): string {
  return `${file} ${JSON.stringify(place.path)}`;
}
