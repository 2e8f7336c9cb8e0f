import type { GitOperation } from './change-outcome.ts';
import type { EntityKind, NewKind } from './kinds.ts';
import type { ResolvingReason } from './resolving.ts';
import type { SharingReason } from './sharing.ts';
import type { WorkbookReason } from './workbook-reason.ts';
import type { XmlRefusal } from './xml.ts';

/** What a typed value should have been. */
export type Expected =
  | 'date'
  | 'unambiguous-date'
  | 'number'
  | 'unambiguous-number'
  | 'percent'
  | 'money'
  | 'one-currency'
  | 'status'
  | 'rating'
  | 'milestone'
  | 'yes-or-no'
  | 'text'
  | 'language'
  | 'plan-id'
  | 'id-and-name'
  | 'assignment'
  | 'dated-value'
  | 'range'
  | 'allowed-change'
  | 'entry';

/** Why a command cannot do what was asked; the words are in src/i18n. */
export type FailureReason =
  | { readonly why: 'no-plan'; readonly from: string }
  | {
      readonly why: 'unknown-plan';
      readonly id: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly why: 'choose-plan'; readonly known: readonly string[] }
  /** `list`: the word of `planctl list` for the ids that begin alike. */
  | {
      readonly why: 'unknown-id';
      readonly id: string;
      readonly suggestion?: string;
      readonly list?: string;
    }
  | { readonly why: 'not-explained'; readonly id: string; readonly kind: EntityKind }
  | { readonly why: 'id-in-several-plans'; readonly id: string; readonly plans: readonly string[] }
  | { readonly why: 'bad-date'; readonly option: string; readonly value: string }
  | { readonly why: 'bad-window'; readonly option: string; readonly value: string }
  | {
      readonly why: 'bad-choice';
      readonly name: string;
      readonly value: string;
      readonly allowed: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly why: 'unknown-filter-id';
      readonly option: string;
      readonly id: string;
      readonly suggestion?: string;
    }
  | { readonly why: 'option-not-for-kind'; readonly option: string; readonly kind: string }
  | { readonly why: 'path-missing'; readonly path: string }
  | { readonly why: 'path-outside'; readonly path: string }
  | {
      readonly why: 'bad-value';
      readonly option: string;
      readonly value: string;
      readonly expected: Expected;
      readonly suggestion?: string;
    }
  /** The file is written in a way that nothing can be changed in without writing it anew. */
  | { readonly why: 'cannot-edit'; readonly path: string; readonly reason: string }
  /** Of a text from standard input: what kind of file it is. */
  | { readonly why: 'kind-needed' }
  | { readonly why: 'shell-needed' }
  | { readonly why: 'not-an-activity'; readonly id: string }
  | { readonly why: 'not-a-kpi'; readonly id: string }
  | { readonly why: 'status-needed'; readonly id: string }
  | { readonly why: 'period-needed'; readonly id: string }
  | { readonly why: 'value-needed'; readonly id: string }
  | { readonly why: 'nothing-stated'; readonly id: string }
  | { readonly why: 'bad-output'; readonly value: string }
  | { readonly why: 'output-twice'; readonly path: string }
  | { readonly why: 'staged-with-paths' }
  /** A format of several files, which need a folder. */
  | { readonly why: 'out-needed'; readonly format: string }
  /** What is no text is not printed. */
  | { readonly why: 'out-file-needed'; readonly format: string; readonly ending: string }
  | { readonly why: 'bad-xml'; readonly path: string; readonly refusal: XmlRefusal }
  | { readonly why: 'not-stratml'; readonly path: string; readonly met: string }
  | { readonly why: 'plan-exists'; readonly id: string; readonly path: string }
  | { readonly why: 'bad-plan-id'; readonly id: string }
  | { readonly why: 'bad-language'; readonly value: string }
  | { readonly why: 'file-needed'; readonly form: 'stratml' | 'goals' }
  | { readonly why: 'no-repository'; readonly path: string }
  /** A hook that is not planctl's stands where planctl's would. */
  | { readonly why: 'hook-foreign'; readonly path: string }
  /** The folder of hooks serves other repositories as well. */
  | { readonly why: 'hooks-shared'; readonly path: string }
  | { readonly why: 'not-a-period'; readonly value: string }
  | { readonly why: 'no-report'; readonly period: string }
  | { readonly why: 'report-exists'; readonly period: string; readonly path: string }
  | { readonly why: 'report-closed'; readonly period: string }
  | { readonly why: 'report-open'; readonly period: string }
  /** Red items without a cause or without what is done about them; which of the two is missing of each. */
  | {
      readonly why: 'report-gaps';
      readonly period: string;
      readonly gaps: readonly { readonly entity: string; readonly lacks: readonly ('cause' | 'action')[] }[];
    }
  | {
      readonly why: 'report-unaccepted';
      readonly period: string;
      readonly updates: readonly { readonly entity: string; readonly date: string }[];
    }
  /** `end`: the last day of the period. */
  | { readonly why: 'period-not-over'; readonly period: string; readonly end: string }
  | { readonly why: 'report-uncommitted'; readonly period: string }
  | { readonly why: 'format-needs-folder'; readonly format: string }
  /** Of fields: `at` is the field that has no such part, empty for the entity itself; an empty `id` is of any file. */
  | {
      readonly why: 'unknown-field';
      readonly id: string;
      readonly field: string;
      readonly at: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly why: 'unknown-entry';
      readonly id: string;
      readonly list: string;
      readonly entry: string;
      readonly known: readonly string[];
      /** Whether there are several that the name may mean. */
      readonly several: boolean;
      readonly suggestion?: string;
    }
  | { readonly why: 'append-only'; readonly id: string; readonly field: 'updates' | 'measurements' }
  | { readonly why: 'id-fixed'; readonly id: string; readonly field: string }
  | { readonly why: 'several-fields'; readonly field: string; readonly parts: readonly string[] }
  | { readonly why: 'field-value-needed'; readonly id: string; readonly field: string }
  | { readonly why: 'one-value'; readonly field: string }
  | { readonly why: 'mixed-entries'; readonly field: string }
  | { readonly why: 'value-and-unset'; readonly field: string }
  | {
      readonly why: 'unknown-milestone';
      readonly id: string;
      readonly milestone: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly why: 'unknown-decision'; readonly id: string }
  /** Of adding. */
  | { readonly why: 'missing-fields'; readonly kind: NewKind; readonly flags: readonly string[] }
  | {
      readonly why: 'flag-not-for-kind';
      readonly flag: string;
      readonly kind: NewKind;
      readonly flags: readonly string[];
    }
  | { readonly why: 'activity-needed' }
  | { readonly why: 'no-parent-for-kind'; readonly kind: NewKind; readonly word: string }
  | { readonly why: 'bad-id'; readonly id: string }
  | { readonly why: 'bad-slug'; readonly slug: string }
  | { readonly why: 'id-taken'; readonly id: string; readonly path: string }
  | { readonly why: 'id-used-before'; readonly id: string; readonly path: string }
  | { readonly why: 'id-needed'; readonly kind: NewKind | 'proposal'; readonly examples: readonly string[] }
  /** Money of a year is told by funds, and it was not said of which. */
  | { readonly why: 'money-by-fund'; readonly year: number; readonly funds: readonly string[] }
  | { readonly why: 'other-currency'; readonly from: string; readonly to: string }
  /** Standard input was asked for (`-`), and held nothing, or was asked for twice. */
  | { readonly why: 'no-input'; readonly option: string }
  | { readonly why: 'input-twice'; readonly option: string }
  | { readonly why: 'editor-failed'; readonly editor: string; readonly detail: string }
  /** Only a person can answer, and there is no terminal to ask on. */
  | { readonly why: 'needs-terminal'; readonly command: string }
  /** The person stopped while being asked. `kept`: how many answers are kept for another time. */
  | { readonly why: 'interrupted'; readonly kept: number }
  | { readonly why: 'same-value'; readonly id: string; readonly field: string; readonly value: string }
  | { readonly why: 'flag-needed'; readonly flag: string; readonly example: string }
  | { readonly why: 'flags-clash'; readonly flags: readonly string[] }
  | {
      readonly why: 'wrong-kind';
      readonly id: string;
      readonly kind: EntityKind;
      readonly wanted: EntityKind;
    }
  | {
      readonly why: 'proposed-already';
      readonly proposal: string;
      readonly id: string;
      readonly field: string;
    }
  | {
      readonly why: 'proposal-not-open';
      readonly proposal: string;
      readonly state: 'accepted' | 'rejected' | 'withdrawn';
      readonly decision: string | undefined;
    }
  | { readonly why: 'proposal-without-value'; readonly proposal: string; readonly path: string }
  | {
      readonly why: 'value-moved';
      readonly proposal: string;
      readonly id: string;
      readonly field: string;
      readonly from: string;
      readonly now: string;
    }
  | { readonly why: 'cannot-retire'; readonly id: string; readonly kind: EntityKind }
  | {
      readonly why: 'retired-already';
      readonly id: string;
      readonly as: 'cancelled' | 'superseded';
      readonly date: string;
    }
  | { readonly why: 'own-successor'; readonly id: string }
  | { readonly why: 'folder-missing'; readonly path: string }
  | { readonly why: 'folder-not-empty'; readonly path: string }
  | { readonly why: 'flags-needed'; readonly flags: readonly string[] }
  | { readonly why: 'not-in-git'; readonly path: string }
  | { readonly why: 'git-missing'; readonly detail: string }
  | { readonly why: 'git-failed'; readonly command: string; readonly complaint: string }
  /** `shallow`: only the newest part of the history is here. */
  | { readonly why: 'unknown-rev'; readonly rev: string; readonly shallow: boolean }
  | { readonly why: 'no-commit-before'; readonly day: string; readonly shallow: boolean }
  | { readonly why: 'no-merge-base'; readonly a: string; readonly b: string; readonly shallow: boolean }
  /** `fetch`: the command that brings it; null where there is nowhere to fetch from. */
  | { readonly why: 'no-base'; readonly base: string; readonly fetch: string | null }
  | { readonly why: 'no-plan-in-rev'; readonly rev: string }
  | { readonly why: 'cannot-read'; readonly path: string; readonly detail: string }
  /** Of writing: nothing was changed. */
  | {
      readonly why: 'plan-locked';
      /** The lock file. */
      readonly path: string;
      readonly pid: number;
      readonly host: string;
      readonly seconds: number;
    }
  | { readonly why: 'git-operation'; readonly operation: GitOperation }
  /** `path`: the file by which git says that it is at work. */
  | { readonly why: 'git-busy'; readonly path: string; readonly seconds: number }
  | { readonly why: 'git-unsafe'; readonly path: string }
  | { readonly why: 'git-unmerged'; readonly path: string }
  | { readonly why: 'file-changed'; readonly path: string }
  | { readonly why: 'file-held'; readonly path: string }
  /** The only one after which something is changed: taking back the first files failed as well. */
  | { readonly why: 'half-written'; readonly path: string }
  | { readonly why: 'disk-full'; readonly path: string }
  | { readonly why: 'cannot-write'; readonly path: string; readonly detail: string }
  | SharingReason
  /** A workbook, or a folder of tables, that is not taken at all. */
  | { readonly why: 'sheets-refused'; readonly path: string; readonly reason: WorkbookReason }
  | ResolvingReason;

/** Exit codes, the same for every command. */
export const exitCodes = {
  fine: 0,
  /** Findings of severity error (or warning with `--strict`), a failed check. */
  findings: 1,
  /** Wrong usage. */
  usage: 2,
  /** A file or git cannot be read or written. */
  unreadable: 3,
  /** A bug in planctl. */
  bug: 70,
  /** The person stopped it (Ctrl-C, Escape), as shells have it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An expected failure: one message with a next step, and an exit code. Anything else thrown is a bug. */
export class Failure extends Error {
  readonly reason: FailureReason;
  readonly exit: ExitCode;

  constructor(reason: FailureReason, exit: ExitCode = exitCodes.usage) {
    super(reason.why);
    this.reason = reason;
    this.exit = exit;
  }
}
