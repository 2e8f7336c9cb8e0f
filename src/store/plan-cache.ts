import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanSource } from './plan-source.ts';
import type { PlanLocation } from './repository.ts';

/** What can be kept of a plan: the findings in its files, or the data of files without a fault. */
export type Kept = 'findings' | 'data';

/** What can be kept of each file by itself: the ids and titles in it. */
export type KeptOfEach = 'titles';

/** What is kept, with the stamps of the files it came from. */
interface Entry {
  readonly build: string;
  /** When the files were looked at, in milliseconds since 1970. */
  readonly at: number;
  /** Whether one of them may have changed since then, unseen. */
  readonly racy: boolean;
  /** All stamps as one text, which is quicker to read and to compare than many. */
  readonly stamps: string;
  readonly content: unknown;
}

/** Stands between two stamps; no name of a file has it. */
const between = '\0';

/** The state of a plan's files when a judgement began; undefined when one of them cannot even be looked at. */
export interface Stamps {
  readonly at: number;
  /** The files by their paths inside the plan. */
  readonly paths: readonly string[];
  /** For each file its path and what changes with its content. */
  readonly stamps: readonly string[];
}

/**
 * Remembers what came of plans whose files have not changed, in git's own folder, where nothing is committed. Never
 * needed for a right answer: whatever is in doubt is worked out anew.
 */
export class PlanCache {
  readonly #folder: string;
  readonly #build: string;

  /** `folder` is git's folder for planctl; `build` names the code that made what is kept. */
  constructor(folder: string, build: string) {
    this.#folder = folder;
    this.#build = build;
  }

  /** Size, times and identity of each file, which together change with every change of its content. */
  stamps(plan: PlanLocation, source: PlanSource, now: number): Stamps | undefined {
    try {
      const paths = source.list().map((file) => file.path);
      const files = paths.map((name) => {
        const { size, mtimeMs, ctimeMs, ino } = statSync(`${plan.directory}/${name}`);
        return `${name}\n${size} ${mtimeMs} ${ctimeMs} ${ino}`;
      });
      return { at: now, paths, stamps: files };
    } catch {
      return undefined;
    }
  }

  /** What is kept of a plan whose files are as they were; undefined when anything is different or in doubt. */
  read(kept: Kept, plan: PlanLocation, stamps: Stamps): unknown {
    return this.#read(this.#file(kept, plan), stamps);
  }

  /** What is kept of each file by itself, by its path inside the plan: of those that are as they were. */
  readEach(what: KeptOfEach, plan: PlanLocation, stamps: Stamps): ReadonlyMap<string, unknown> {
    const entry = this.#entry(this.#file(what, plan));
    // What another build has kept may have any form.
    if (entry?.build !== this.#build || !Array.isArray(entry.content)) return new Map();
    const kept = entry.stamps.split(between);
    const contents: readonly unknown[] = entry.content;
    const known = new Map(
      contents.flatMap((content, i) => {
        const stamp = kept[i];
        return stamp === undefined || isRacy(stamp, entry.at) ? [] : [[stamp, content] as const];
      }),
    );
    return new Map(
      stamps.stamps.flatMap((stamp, i) =>
        known.has(stamp) ? [[stamps.paths[i] ?? '', known.get(stamp)] as const] : [],
      ),
    );
  }

  /** Keeps something of each file, in the order of the stamps. */
  writeEach(kept: KeptOfEach, plan: PlanLocation, stamps: Stamps, contents: readonly unknown[]): void {
    this.#write(this.#file(kept, plan), stamps, contents);
  }

  /** What a command printed last from plans whose files are as they were. */
  readPrinted(command: string, stamps: Stamps): unknown {
    return this.#read(path.join(this.#folder, `printed-${command}.json`), stamps);
  }

  /** Keeps what a command printed, in place of what it printed before. */
  writePrinted(command: string, stamps: Stamps, content: unknown): void {
    this.#write(path.join(this.#folder, `printed-${command}.json`), stamps, content);
  }

  #entry(file: string): Entry | undefined {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return undefined;
    }
  }

  #read(file: string, stamps: Stamps): unknown {
    const entry = this.#entry(file);
    if (entry?.build !== this.#build || entry.racy) return undefined;
    return entry.stamps === stamps.stamps.join(between) ? entry.content : undefined;
  }

  /** Keeps something of a plan; silently does nothing where that is not possible. */
  write(kept: Kept, plan: PlanLocation, stamps: Stamps, content: unknown): void {
    this.#write(this.#file(kept, plan), stamps, content);
  }

  #write(file: string, stamps: Stamps, content: unknown): void {
    const beside = `${file}.${stamps.at}.tmp`;
    const { at, stamps: all } = stamps;
    const racy = all.some((stamp) => isRacy(stamp, at));
    const entry: Entry = { build: this.#build, at, racy, stamps: all.join(between), content };
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(beside, JSON.stringify(entry));
      renameSync(beside, file);
    } catch {
      rmSync(beside, { force: true });
    }
  }

  #file(kept: Kept | KeptOfEach, plan: PlanLocation): string {
    return path.join(this.#folder, `${kept}-${encodeURIComponent(plan.folder)}.json`);
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
