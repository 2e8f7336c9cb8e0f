import type { InputPlace } from '../../model/explanation.ts';
import type { Provenance } from '../../model/files.ts';
import { type Path, pathText } from '../../model/path.ts';
import type { AnyEntity, PlanState } from '../../model/plan.ts';
import { type ThresholdName, type Thresholds, thresholdsOf } from '../../model/thresholds.ts';

/** Gathers the inputs of a judgement in the order they are named, each once. */
export class Inputs {
  readonly limits: Thresholds;
  readonly #state: PlanState;
  readonly #found = new Map<string, InputPlace>();

  constructor(state: PlanState) {
    this.#state = state;
    this.limits = thresholdsOf(state.plan);
  }

  /** All of them, thresholds last: they are the same for everything in the plan. */
  get all(): readonly InputPlace[] {
    const found = [...this.#found.values()];
    return [
      ...found.filter(({ path }) => path[0] !== 'thresholds'),
      ...found.filter(({ path }) => path[0] === 'thresholds'),
    ];
  }

  /** The value at a path of an entity; one that is not written is its default, or absent. */
  add(entity: AnyEntity, path: Path, fallback?: string | number | boolean): void {
    const value = valueAt(entity.data, path);
    const reconstructed = value !== undefined && isUnconfirmed(entity.data, path);
    const from = value !== undefined ? 'file' : fallback !== undefined ? 'default' : 'absent';
    this.#put({ entity, path, value: value ?? fallback ?? null, from, reconstructed });
  }

  /** The value at a path of an entity, where it is written. */
  addWritten(entity: AnyEntity, path: Path): void {
    if (valueAt(entity.data, path) !== undefined) this.add(entity, path);
  }

  /** The numbers that a rule reads: those of plan.yaml, else the defaults. They are also given back by name. */
  thresholds(...names: readonly ThresholdName[]): Readonly<Partial<Record<ThresholdName, number>>> {
    for (const name of names) {
      const written = this.#state.plan.thresholds?.[name] !== undefined;
      this.#put({
        entity: undefined,
        path: ['thresholds', name],
        value: this.limits[name],
        from: written ? 'file' : 'default',
        reconstructed: written && isUnconfirmed(this.#state.plan, ['thresholds', name]),
      });
    }
    return Object.fromEntries(names.map((name) => [name, this.limits[name]]));
  }

  #put(input: InputPlace): void {
    const key = `${input.entity?.kind}:${input.entity?.id}:${pathText(input.path)}`;
    if (!this.#found.has(key)) this.#found.set(key, input);
  }
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** What was reported is as firm as its report; only a definition is worked out as a whole. */
const reports = new Set(['updates', 'measurements']);

/**
 * Whether a value is reconstructed: by the provenance of the field, of what holds it, or of the whole. A milestone
 * is named there by its id.
 */
function isUnconfirmed(data: object, path: Path): boolean {
  const provenance = (data as { readonly provenance?: Provenance }).provenance;
  const names = path.map((step, i) => {
    const held = typeof step === 'number' ? valueAt(data, path.slice(0, i + 1)) : undefined;
    const id = (held as { readonly id?: unknown } | undefined)?.id;
    return typeof id === 'string' ? id : String(step);
  });
  for (let length = names.length; length > 0; length--) {
    const basis = provenance?.fields?.[names.slice(0, length).join('.')]?.basis;
    if (basis !== undefined) return basis === 'reconstructed';
  }
  return provenance?.basis === 'reconstructed' && !reports.has(String(path[0]));
}
