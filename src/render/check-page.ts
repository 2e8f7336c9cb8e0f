import { checkWords } from '../i18n/check.ts';
import type { Language } from '../i18n/language.ts';
import type { ApprovedChange, ChangeFindings } from '../model/change-check.ts';
import { isDerived } from '../model/comparison.ts';
import { changedField } from './changed-field.ts';
import { type DiffPage, type DiffSide, nameOf } from './diff-page.ts';
import type { ReportedFindings } from './findings/report.ts';
import { countsOf } from './findings/words.ts';

/** The check of a plan's change, with the words for both of its states. */
export interface CheckPage extends ChangeFindings {
  readonly diff: DiffPage;
}

/** A whole check: its plans, its verdict and its two sides. */
export interface CheckRun {
  readonly pages: readonly CheckPage[];
  readonly passed: boolean;
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Whether what was there before is told, too. */
  readonly all: boolean;
  /** What the change brings, counted. */
  readonly brought: Pick<ReportedFindings, 'errors' | 'warnings' | 'infos'>;
}

/** Whether the change may be taken, for what not, and how much of it there is, in one sentence. */
export function verdictSentence({ pages, passed, brought }: CheckRun, language: Language): string {
  const words = checkWords[language];
  // What follows from an entry is the same change told once more.
  const facts = pages.flatMap(({ diff }) =>
    diff.comparison.facts.flatMap(({ change }) => (isDerived(change) ? [] : [`${diff.id} ${change.entity}`])),
  );
  const impact = pages.reduce((sum, { diff }) => sum + diff.impact.length, 0);
  if (facts.length === 0 && passed) return words.nothing;
  const { errors, warnings } = brought;
  return words.verdict(
    passed,
    countsOf({ errors, warnings }, language),
    words.changes(facts.length, new Set(facts).size),
    words.impact(impact),
  );
}

/** How many findings there were before, on all plans. */
export function oldOf({ pages }: CheckRun): number {
  return pages.reduce((sum, { old }) => sum + old.length, 0);
}

/** A decision that a change rests on: its id and name, and which approved values it lets change. */
export interface DecisionUsed {
  readonly id: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** The decisions that the change of a plan rests on. */
export function decisionsOf({ diff, approved, decisionsUsed }: CheckPage): readonly DecisionUsed[] {
  return decisionsUsed.map((id) => ({
    id,
    name: nameOf(id, diff.phrases),
    values: approved.filter(({ decision }) => decision === id).map((one) => valueText(one, diff)),
  }));
}

/** Approved values that were replaced freely. */
export function unconfirmedOf({ diff, approved }: CheckPage): readonly string[] {
  return approved.filter(({ by }) => by === 'reconstructed').map((one) => valueText(one, diff));
}

function valueText({ entity, entityKind, field }: ApprovedChange, { phrases }: DiffPage): string {
  return `${entity}: ${changedField({ entityKind, field }, phrases.after).label}`;
}

/** Whether there is anything to tell of a plan besides its findings. */
export function isTold({ diff }: CheckPage): boolean {
  return diff.comparison.facts.length > 0 || diff.impact.length > 0;
}
