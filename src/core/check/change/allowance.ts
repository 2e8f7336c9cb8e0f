import type { Change } from '../../../model/change.ts';
import type { Field } from '../../../model/field.ts';
import { byCodePoint } from '../../../model/order.ts';
import { entitiesOf, entityOf, type PlanState } from '../../../model/plan.ts';
import { fieldsOfKind, isMapping, type Meanings } from '../../diff/meaning.ts';

/** A change of an approved value that is in order: by a decision, or since nobody had confirmed the old one. */
export interface Accepted {
  readonly entity: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly by: 'decision' | 'reconstructed';
  readonly decision: string | null;
}

interface Allowed {
  readonly decision: string;
  readonly entity: string;
  readonly field: string;
  readonly to: unknown;
}

/** What the decisions of a plan allow. */
export class Allowances {
  readonly #state: PlanState;
  readonly #meanings: Meanings;
  readonly #allowed: readonly Allowed[];

  constructor(state: PlanState, meanings: Meanings) {
    this.#state = state;
    this.#meanings = meanings;
    this.#allowed = entitiesOf(state, 'decision')
      .flatMap(({ id, data }) =>
        (data.allows ?? []).map(({ entity, field, to }) => ({ decision: id, entity, field, to })),
      )
      .sort((a, b) => byCodePoint(a.decision, b.decision));
  }

  exists(decision: string): boolean {
    return entityOf(this.#state, 'decision', decision) !== undefined;
  }

  /**
   * The decision that allows a field of a change to be as it is now: it names the field, or what holds it, and the value
   * that stands there.
   */
  decisionFor(change: Change, leaf: string): string | undefined {
    const known = fieldsOfKind(change.entityKind);
    const data =
      change.entity === this.#state.id ? this.#state.plan : this.#state.byId.get(change.entity)?.data;
    return this.#about(change.entity, leaf).find(({ field, to }) => {
      // A reference that is added may be named alone.
      if (change.type === 'link-added' && field === leaf && to === change.after) return true;
      const { value, known: fieldThere } = valueAt(data, known, field);
      return this.#same(value, to, fieldThere);
    })?.decision;
  }

  /** A decision that names the field and allows another value; null where none does. */
  nearest(entity: string, leaves: readonly string[]): string | null {
    return leaves.flatMap((leaf) => this.#about(entity, leaf))[0]?.decision ?? null;
  }

  allowsStatus(decision: string, entity: string, status: unknown): boolean {
    return this.#of(decision, entity).some(({ field, to }) => field === 'status' && to === status);
  }

  allows(decision: string, entity: string, field: string, to: unknown): boolean {
    return this.#of(decision, entity).some((one) => one.field === field && this.#same(one.to, to, undefined));
  }

  #of(decision: string, entity: string): readonly Allowed[] {
    return this.#allowed.filter((one) => one.decision === decision && one.entity === entity);
  }

  #about(entity: string, leaf: string): readonly Allowed[] {
    return this.#allowed.filter(
      (one) => one.entity === entity && (leaf === one.field || leaf.startsWith(`${one.field}.`)),
    );
  }

  #same(value: unknown, to: unknown, known: Field | undefined): boolean {
    if (typeof value !== 'object' && typeof to !== 'object') return String(value ?? '') === String(to ?? '');
    return this.#meanings.key(value, known) === this.#meanings.key(to, known);
  }
}

/** What names an entry of a list, in the order in which names are looked for. */
const names = ['id', 'date', 'by', 'period', 'year', 'text'] as const;

/** The value at a field's path, where entries of lists go by what names them. */
function valueAt(
  data: unknown,
  root: Field,
  field: string,
): { readonly value: unknown; readonly known: Field | undefined } {
  let value: unknown = data;
  let known: Field | undefined = root;
  for (const step of field.split('.')) {
    if (Array.isArray(value)) {
      const name = step.split('/')[0];
      value = value.find(
        (entry) =>
          isMapping(entry) && names.some((key) => entry[key] !== undefined && String(entry[key]) === name),
      );
      known = known?.items;
    } else {
      value = isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined;
      known = known?.fields?.[step] ?? known?.values;
    }
  }
  return { value, known };
}
