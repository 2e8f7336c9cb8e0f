import { randomFrom } from '../../src/dev/generate-plan.mjs';
import { lastDay } from '../../src/model/dates.ts';
import type { PlanState } from '../../src/model/plan.ts';
import { planOf } from '../../src/store/assemble.ts';
import { loadPlan } from '../../src/store/load-plan.ts';
import type { Files } from './cases.ts';

/** Reads the plan of a folder from texts in memory, as from the disk. */
export function stateOf(files: Files, planFolder = 'plans/lipovgrad'): PlanState {
  const own = Object.entries(files).flatMap(([name, content]) =>
    name.startsWith(`${planFolder}/`) ? [[name.slice(planFolder.length + 1), content] as const] : [],
  );
  const known = new Map(own);
  return loadPlan({
    id: planFolder.slice(planFolder.lastIndexOf('/') + 1),
    folder: planFolder,
    list: () =>
      [...known.keys()]
        .filter((name) => /\.ya?ml$/.test(name) && !/(?:^|\/)\./.test(name))
        .sort()
        .map((path) => ({ path, plain: true })),
    read: ({ path }) => {
      const content = known.get(path) ?? '';
      return typeof content === 'string' ? { ok: true, text: content } : { ok: true, bytes: content };
    },
  });
}

/** Changes data at random: values, entries and fields go, come from elsewhere in the plan, and trade places. */
export class Mutator {
  readonly #random: () => number;
  /** Values met in the plan under each name of a field. */
  readonly #pool = new Map<string, unknown[]>();

  constructor(seed: number, state: PlanState) {
    this.#random = randomFrom(seed);
    for (const file of state.files) this.#collect(file.data, file.kind ?? '');
  }

  /** The plan with some files changed, and sometimes one less. */
  changed(state: PlanState, share: number): PlanState {
    const files = state.files.filter(({ kind }) => kind === 'plan' || this.#random() > 0.03);
    return planOf(
      state,
      files.map(({ inPlan }) => inPlan),
      files.map(({ data, kind }) => (this.#random() < share ? this.#mutated(data, kind ?? '', 0) : data)),
    );
  }

  /** The plan written otherwise: keys and entries in another order, dates as text, nothing else. */
  shuffled(state: PlanState): PlanState {
    return planOf(
      state,
      state.files.map(({ inPlan }) =>
        inPlan.replace('.yaml', '-moved.yaml').replace(/^(plan|organisations|sources)-moved/, '$1'),
      ),
      state.files.map(({ data }) => this.#reordered(data, '')),
    );
  }

  #collect(value: unknown, name: string): void {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [key, child] of Object.entries(value)) {
        const at = `${name}.${key}`;
        const known = this.#pool.get(at);
        if (known) known.push(child);
        else this.#pool.set(at, [child]);
        this.#collect(child, at);
      }
    } else if (Array.isArray(value)) {
      for (const child of value) {
        const known = this.#pool.get(`${name}[]`);
        if (known) known.push(child);
        else this.#pool.set(`${name}[]`, [child]);
        this.#collect(child, `${name}[]`);
      }
    }
  }

  #other(name: string, value: unknown): unknown {
    const pool = this.#pool.get(name) ?? [];
    return pool.length === 0 ? value : pool[Math.floor(this.#random() * pool.length)];
  }

  #mutated(value: unknown, name: string, depth: number): unknown {
    if (Array.isArray(value)) {
      const list = value.flatMap((entry: unknown) => {
        const roll = this.#random();
        if (roll < 0.08) return [];
        if (roll < 0.16) return [entry, this.#other(`${name}[]`, entry)];
        if (roll < 0.24) return [this.#other(`${name}[]`, entry)];
        return [this.#mutated(entry, `${name}[]`, depth + 1)];
      });
      // Of two entries of a registry with one id the first has it; that is a fault, and no state to compare.
      const own = /^(?:organisations|sources)\.\w+$/.test(name) ? withOwnIds(list) : list;
      return this.#random() < 0.2 ? this.#sorted(own) : own;
    }
    if (value === null || typeof value !== 'object') return value;
    const result: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(value)) {
      const roll = this.#random();
      const at = `${name}.${key}`;
      const keeps = ['id', 'title', 'lead', 'owner', 'period', 'date', 'status'].includes(key);
      if (key === 'id' || (keeps && (depth === 0 || roll > 0.1))) result[key] = child;
      else if (roll < 0.06) continue;
      else if (roll < 0.14) result[key] = this.#other(at, child);
      else result[key] = this.#mutated(child, at, depth + 1);
    }
    for (const at of this.#pool.keys()) {
      const key = at.slice(name.length + 1);
      if (!at.startsWith(`${name}.`) || /[.[]/.test(key) || Object.hasOwn(result, key)) continue;
      if (this.#random() < 0.04) result[key] = this.#other(at, undefined);
    }
    return result;
  }

  #sorted<T>(list: readonly T[]): T[] {
    return list
      .map((entry) => [this.#random(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry);
  }

  #reordered(value: unknown, name: string): unknown {
    if (Array.isArray(value)) {
      const list = value.map((entry) => this.#reordered(entry, name));
      if (name === 'levels' || name === 'languages') return list;
      const dateField = { updates: 'date', measurements: 'period' }[name];
      if (dateField === undefined) return this.#sorted(list);
      // Of two on one day the later one is newer, so those keep their order.
      const day = (entry: unknown): number => lastDay((entry as Record<string, string>)[dateField]) ?? 0;
      const days = this.#sorted([...new Set(list.map(day))]);
      return days.flatMap((one) => list.filter((entry) => day(entry) === one));
    }
    if (typeof value === 'number' && ['start', 'end', 'due', 'date', 'period', 'by'].includes(name))
      return String(value);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, child]) => [key, this.#reordered(child, key)] as const);
    return Object.fromEntries(this.#sorted(entries));
  }
}

function withOwnIds(list: readonly unknown[]): unknown[] {
  const entries = list.map((entry) => [(entry as { readonly id: string }).id, entry] as const);
  return [...new Map(entries).values()];
}
