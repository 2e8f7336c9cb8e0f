import { dataText } from '../../src/core/merge/same-data.ts';
import { randomFrom } from '../../src/dev/generate-plan.mjs';
import type { FileKind } from '../../src/model/kinds.ts';
import { applyEdits } from '../../src/store/yaml/edit/apply.ts';
import type { Edit } from '../../src/store/yaml/edit/edit.ts';
import { readYaml } from '../../src/store/yaml/read.ts';

type Entry = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/** Makes a plan file, and changes of it as people make them; the same seed makes the same ones. */
export class HistoryGenerator {
  readonly kind: Extract<FileKind, 'activity' | 'kpi'>;
  readonly base: string;
  /** Entries, as texts of their data, that a change wrote anew. */
  readonly rewritten = new Set<string>();
  readonly #random: () => number;
  readonly #list: 'updates' | 'measurements';
  readonly #date: 'date' | 'period';
  readonly #replaces: 'corrects' | 'revises';

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    const isActivity = this.#random() < 0.6;
    this.kind = isActivity ? 'activity' : 'kpi';
    this.#list = isActivity ? 'updates' : 'measurements';
    this.#date = isActivity ? 'date' : 'period';
    this.#replaces = isActivity ? 'corrects' : 'revises';
    let text = isActivity
      ? `# one\nid: A-1\ntitle: {bg: Едно, en: One}\nlead: ORG-A\ntags: [a, b]\nmilestones:\n  - {id: M1, title: One, due: 2026-03-31}\n  - {id: M2, title: Two, due: 2026-06-30}\nweight: 1 # as agreed\nupdates:\n`
      : `# one\nid: K-1\ntitle: {bg: Едно, en: One}\nunit: x\nowner: ORG-A\ntags: [a, b]\ntargets:\n  - {date: 2026-12-31, value: 10}\n  - {date: 2027-12-31, value: 20}\nweight: 1 # as agreed\nmeasurements:\n`;
    const count = this.#whole(0, 4);
    for (let n = 0; n < count; n++) text += this.#entryText(n);
    this.base = count === 0 ? text.replace(/(updates|measurements):\n$/, '') : text;
  }

  /** The file after some changes of one person. */
  changed(text: string): string {
    let now = text;
    for (let n = this.#whole(0, 4); n > 0; n--) {
      const edited = applyEdits(now, [this.#edit(readYaml(now).data as Data)], { kind: this.kind });
      if (edited.ok) now = edited.text;
    }
    return now;
  }

  /** Whether the entries are in the order of their days. */
  isInOrder(text: string): boolean {
    const days = this.#entries(readYaml(text).data as Data)
      .filter((entry) => entry[this.#replaces] === undefined)
      .map((entry) => String(entry[this.#date]));
    return days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
  }

  #edit(data: Data): Edit {
    const entries = this.#entries(data);
    const kind = this.#random();
    if (kind < 0.45) {
      const value = this.#entry();
      const path = [this.#list];
      if (value[this.#replaces] !== undefined) return { type: 'append', path, value };
      const day = String(value[this.#date]);
      const behind = entries.findLastIndex(
        (one) => one[this.#replaces] === undefined && String(one[this.#date]) <= day,
      );
      const later = entries.some((one) => one[this.#replaces] === undefined && String(one[this.#date]) > day);
      return later ? { type: 'insert', path, index: behind + 1, value } : { type: 'append', path, value };
    }
    if (kind < 0.55 && entries.length > 0) {
      const index = this.#whole(0, entries.length - 1);
      this.rewritten.add(dataText(entries[index]));
      if (this.#random() < 0.3) return { type: 'remove', path: [this.#list, index] };
      const value = { ...entries[index], note: `n${this.#whole(0, 2)}` };
      this.rewritten.add(dataText(value));
      return { type: 'set', path: [this.#list, index], value };
    }
    if (kind < 0.65)
      return { type: 'set', path: ['title', this.#pick(['bg', 'en'])], value: `T${this.#whole(0, 3)}` };
    if (kind < 0.7) return { type: 'set', path: ['weight'], value: this.#whole(1, 3) };
    if (kind < 0.8) return { type: 'append', path: ['tags'], value: `t${this.#whole(0, 3)}` };
    if (kind < 0.85) return { type: 'remove', path: ['tags', 0] };
    const things = this.kind === 'activity' ? 'milestones' : 'targets';
    if (kind < 0.93) {
      const n = this.#whole(3, 5);
      const value =
        things === 'milestones'
          ? { id: `M${n}`, title: `T${this.#whole(0, 1)}`, due: `2026-0${n}-01` }
          : { date: `202${n + 5}-12-31`, value: this.#whole(1, 2) };
      return { type: 'append', path: [things], value };
    }
    const field = things === 'milestones' ? 'due' : 'value';
    return {
      type: 'set',
      path: [things, this.#whole(0, 1), field],
      value: field === 'due' ? '2026-08-01' : this.#whole(5, 9),
    };
  }

  #entries(data: Data): readonly Entry[] {
    return (data[this.#list] ?? []) as readonly Entry[];
  }

  #entry(): Entry {
    const day = `2026-${String(this.#whole(5, 12)).padStart(2, '0')}-${this.#pick(['10', '20'])}`;
    const replaces =
      this.#random() < 0.2 ? { [this.#replaces]: this.#pick(['2026-01-10', '2026-02-10']) } : {};
    return this.kind === 'activity'
      ? { date: day, status: 'in_progress', progress: this.#whole(0, 4), ...replaces }
      : { period: day, value: this.#whole(0, 4), ...replaces };
  }

  #entryText(n: number): string {
    const day = `2026-0${n + 1}-10`;
    if (this.kind === 'kpi') return `  - {period: ${day}, value: ${n}} # no. ${n}\n`;
    return `  # no. ${n}\n  - date: ${day}\n    status: in_progress\n`;
  }

  #whole(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  #pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.#whole(0, list.length - 1)] ?? list[0];
  }
}
