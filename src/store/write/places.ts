import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getuid } from 'node:process';
import { exitCodes, Failure } from '../../model/failure.ts';
import { gitFolder } from '../git-folder.ts';
import type { PlanLocation } from '../repository.ts';
import { writingFailure } from './disk.ts';

/** A plan that is written to. */
export interface PlanPlace {
  /** The absolute path of the git work tree, or outside git of the folder that file names are relative to. */
  readonly root: string;
  readonly plan: Pick<PlanLocation, 'directory' | 'folder'>;
}

/** Where a plan's working files are, which are never committed. */
export interface WorkPlaces {
  readonly folder: string;
  readonly lock: string;
  readonly journal: string;
  /** What the files begin with that keep the answers of reviews which are not written yet. */
  readonly review: string;
  /** git's own folder of this work tree; undefined outside git. */
  readonly gitDirectory: string | undefined;
}

/**
 * The places of a plan's working files, with their folder made: in git's own folder, else in the folder for temporary
 * files under a name that stands for the plan's path. A machine that clears that folder at its start loses nothing but
 * the memory of a change of several files that was cut short before it.
 */
export function workPlaces({ root, plan }: PlanPlace): WorkPlaces {
  const inGit = gitFolder(root);
  const folder = inGit ?? path.join(os.tmpdir(), temporaryName(plan.directory));
  try {
    mkdirSync(folder, { recursive: true, ...(inGit === undefined ? { mode: 0o700 } : {}) });
  } catch (error) {
    throw writingFailure(error, folder);
  }
  if (inGit === undefined && !isOurs(folder)) {
    throw new Failure({ why: 'cannot-write', path: folder, detail: 'EACCES' }, exitCodes.unreadable);
  }
  const name = encodeURIComponent(plan.folder);
  return {
    folder,
    lock: path.join(folder, `lock-${name}`),
    journal: path.join(folder, `journal-${name}.json`),
    review: path.join(folder, `review-${name}`),
    gitDirectory: inGit === undefined ? undefined : path.dirname(inGit),
  };
}

/** Anybody can make folders among the temporary files; one of somebody else could hold a journal made to harm. */
function isOurs(folder: string): boolean {
  const own = getuid?.();
  if (own === undefined) return true;
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === own && (stat.mode & 0o022) === 0;
}

/** A name for a path by its FNV-1a hash: `crypto` takes longer to load than the whole write. */
function temporaryName(directory: string): string {
  const whole = realpathSync(directory);
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(whole)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `planctl-${getuid?.() ?? ''}-${hash.toString(16)}`;
}
