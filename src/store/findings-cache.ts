import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { PlanSource } from './plan-source.ts';
import type { PlanLocation } from './repository.ts';

/** What is kept of a plan that was judged: the stamps of its files, and what was found. */
interface Entry {
  readonly build: string;
  /** When the files were looked at, in milliseconds since 1970. */
  readonly at: number;
  readonly stamps: readonly string[];
  readonly findings: readonly Finding[];
}

/** The state of a plan's files when a judgement began; undefined when one of them cannot even be looked at. */
export interface Stamps {
  readonly at: number;
  readonly files: readonly string[];
}

/** More findings than this are not worth keeping. */
const most = 2_000;

/**
 * Remembers the findings of plans whose files have not changed, in git's own folder, where nothing is committed.
 * Never needed for a right answer: whatever is in doubt is judged anew.
 */
export class FindingsCache {
  readonly #folder: string;
  readonly #build: string;

  /** `folder` is git's folder for planctl; `build` names the rules by which findings were made. */
  constructor(folder: string, build: string) {
    this.#folder = folder;
    this.#build = build;
  }

  /** Size, times and identity of each file, which together change with every change of its content. */
  stamps(plan: PlanLocation, source: PlanSource, now: number): Stamps | undefined {
    try {
      const files = source.list().map(({ path: name }) => {
        const { size, mtimeMs, ctimeMs, ino } = statSync(path.join(plan.directory, name));
        return `${name}\n${size} ${mtimeMs} ${ctimeMs} ${ino}`;
      });
      return { at: now, files };
    } catch {
      return undefined;
    }
  }

  /** The findings of a plan whose files are as they were; undefined when anything is different or in doubt. */
  read(plan: PlanLocation, stamps: Stamps): readonly Finding[] | undefined {
    let entry: Entry;
    try {
      entry = JSON.parse(readFileSync(this.#file(plan), 'utf8'));
    } catch {
      return undefined;
    }
    if (entry.build !== this.#build || entry.stamps.length !== stamps.files.length) return undefined;
    if (!entry.stamps.every((stamp, i) => stamp === stamps.files[i] && !isRacy(stamp, entry.at)))
      return undefined;
    return entry.findings;
  }

  /** Keeps the findings of a plan; silently does nothing where that is not possible. */
  write(plan: PlanLocation, stamps: Stamps, findings: readonly Finding[]): void {
    if (findings.length > most) return;
    const file = this.#file(plan);
    const beside = `${file}.${process.pid}.tmp`;
    const entry: Entry = { build: this.#build, at: stamps.at, stamps: stamps.files, findings };
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(beside, JSON.stringify(entry));
      renameSync(beside, file);
    } catch {
      rmSync(beside, { force: true });
    }
  }

  #file(plan: PlanLocation): string {
    return path.join(this.#folder, `findings-${encodeURIComponent(plan.folder)}.json`);
  }
}

/**
 * A file that changed just before it was looked at may have changed again within the same tick of the clock of its
 * file system, unseen, as git's racy index entries. Where times come in whole seconds a tick is two seconds.
 */
function isRacy(stamp: string, lookedAt: number): boolean {
  const [, modified = '', changed = ''] = stamp.slice(stamp.lastIndexOf('\n') + 1).split(' ');
  const newest = Math.max(Number(modified), Number(changed));
  const tick = Number.isInteger(newest / 1000) ? 2_000 : 50;
  return newest + tick >= lookedAt;
}
