import { realpathSync } from 'node:fs';
import path from 'node:path';
import { exitCodes, Failure } from '../../model/failure.ts';
import { fileBehind } from './disk.ts';
import type { PlanPlace } from './places.ts';

/** New bytes for one file of a plan. */
export interface FileChange {
  /** Relative to the plan's folder, with `/`. */
  readonly path: string;
  /** What the file held when the change was worked out; undefined for a new file. */
  readonly before: Uint8Array | undefined;
  /** Undefined for a file that is to go. */
  readonly after: Uint8Array | undefined;
}

/** What the commit of a change says. */
export interface ChangeMessage {
  /** One line in words. */
  readonly subject: string;
  /** Facts for programs, such as `Planctl-Change` and `A-90 status not_started -> in_progress`. */
  readonly trailers: readonly { readonly key: string; readonly value: string }[];
}

/** Files that change together. */
export interface Change {
  readonly files: readonly FileChange[];
  readonly message: ChangeMessage;
}

/** A file of a change and where it is. */
export interface Target {
  /** Absolute; behind a link the file it leads to. */
  readonly file: string;
  /** Relative to the repository's root, with `/`. */
  readonly name: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/**
 * Where the files of a change are. git looks behind no link, so the plan and the repository are taken by their own
 * paths; what a link leads to is written, and the link stays.
 */
export function targetsOf({ root, plan }: PlanPlace, files: readonly FileChange[]): readonly Target[] {
  const from = realpathSync.native(root);
  const directory = realpathSync.native(plan.directory);
  return files.map(({ path: inPlan, before, after }) => {
    const named = path.join(directory, ...inPlan.split('/'));
    const file = fileBehind(named);
    const name = path.relative(from, file).split(path.sep).join('/');
    if (name === '..' || name.startsWith('../') || path.isAbsolute(name)) {
      throw new Failure({ why: 'path-outside', path: named }, exitCodes.unreadable);
    }
    return { file, name, before, after };
  });
}

/** Whether two contents are the same, byte for byte; undefined is that of no file. */
export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

/** The whole message of a commit. */
export function messageText({ subject, trailers }: ChangeMessage): string {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const facts = trailers.map(({ key, value }) => `${key}: ${oneLine(value)}\n`).join('');
  return `${oneLine(subject)}\n${facts === '' ? '' : `\n${facts}`}`;
}
