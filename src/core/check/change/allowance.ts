import type { EntityKind } from '../../../model/kinds.ts';
import { byCodePoint } from '../../../model/order.ts';
import { entitiesOf, entityOf, type PlanState } from '../../../model/plan.ts';
import { nameOf } from '../../diff/lists.ts';
import { fieldsOfKind, type Meanings } from '../../diff/meaning.ts';
import { type Atom, memberOf } from './atoms.ts';
import { covers, type Known } from './covers.ts';

interface Allowed {
  readonly decision: string;
  readonly entity: string;
  readonly field: string;
  readonly to: unknown;
}

/** What the decisions of a plan allow; one that was cancelled or superseded itself allows nothing. */
export class Allowances {
  readonly #state: PlanState;
  readonly #meanings: Meanings;
  readonly #allowed: readonly Allowed[];

  constructor(state: PlanState, meanings: Meanings) {
    this.#state = state;
    this.#meanings = meanings;
    this.#allowed = entitiesOf(state, 'decision')
      .flatMap(({ id, data }) =>
        data.retired === undefined
          ? (data.allows ?? []).map(({ entity, field, to }) => ({ decision: id, entity, field, to }))
          : [],
      )
      .sort((a, b) => byCodePoint(a.decision, b.decision));
  }

  /** Why a decision does not allow what it is named for. */
  whyNot(decision: string): 'unknown' | 'retired' | 'other' {
    const data = entityOf(this.#state, 'decision', decision)?.data;
    if (data === undefined) return 'unknown';
    return data.retired === undefined ? 'other' : 'retired';
  }

  /** The decision that allows an approved value to be what it is now: it names the value or what holds it. */
  decisionFor(entity: string, kind: EntityKind | 'plan', atom: Atom, entry: unknown): string | undefined {
    return this.#about(entity, atom).find(({ field, to }) => {
      const path = [atom.alias, atom.field].find((one) => isAt(field, one)) ?? '';
      const leaf = path.slice(field.length + 1).split('.');
      const found = this.#valueAt(entity, kind, field, atom, entry);
      return covers({ to, leaf, atom, ...found }, this.#meanings);
    })?.decision;
  }

  /** A decision that names the value and allows another one; null where none does. */
  nearest(entity: string, atoms: readonly Atom[]): string | null {
    return atoms.flatMap((atom) => this.#about(entity, atom))[0]?.decision ?? null;
  }

  /** Whether a decision allows just this value of a field. */
  allows(decision: string, entity: string, field: string, to: unknown): boolean {
    const same = (one: unknown): string => this.#meanings.key(one, { free: true });
    return this.#of(decision).some(
      (one) =>
        one.entity === entity &&
        one.field === field &&
        (same(one.to) === same(to) || String(one.to) === String(to)),
    );
  }

  /**
   * Whether a decision may stand behind a move of an entity's status, which is no approved value: it is not about
   * other entities only, and where it names the status, it names this one.
   */
  standsBehind(decision: string, entity: string, status: unknown): boolean {
    if (this.whyNot(decision) !== 'other') return false;
    const all = this.#of(decision);
    if (all.length === 0) return true;
    const own = all.filter((one) => one.entity === entity);
    const named = own.filter(({ field }) => field === 'status');
    return named.length > 0 ? named.some(({ to }) => to === status) : own.length > 0;
  }

  #of(decision: string): readonly Allowed[] {
    return this.#allowed.filter((one) => one.decision === decision);
  }

  #about(entity: string, { field, alias }: Atom): readonly Allowed[] {
    return this.#allowed.filter(
      (one) => one.entity === entity && (isAt(one.field, field) || isAt(one.field, alias)),
    );
  }

  /** What stands at a field now; an entry goes by its name, also by the one it had. */
  #valueAt(entity: string, kind: EntityKind | 'plan', field: string, atom: Atom, entry: unknown): Known {
    const data = kind === 'plan' ? this.#state.plan : this.#state.byId.get(entity)?.data;
    const [top = '', ...steps] = field.split('.');
    let known = fieldsOfKind(kind).fields?.[top];
    let value = memberOf(data, top);
    let rest = steps;
    let name = top;
    if (known?.items && steps.length > 0) {
      const items = known.items;
      const path = steps.join('.');
      const own = [atom.alias, atom.field]
        .map((one) => one.slice(0, one.lastIndexOf('.')))
        .find((one) => top !== 'milestones' && one !== top && isAt(one, field));
      const named = (Array.isArray(value) ? value : [])
        .map((one: unknown) => ({ one, name: nameOf(one, top, items, this.#meanings) ?? '' }))
        .find((one) => one.name !== '' && isAt(one.name, path));
      value = own === undefined ? named?.one : entry;
      const length = own === undefined ? (named?.name.length ?? path.length) : own.length - top.length - 1;
      rest = path
        .slice(length + 1)
        .split('.')
        .filter((step) => step !== '');
      known = items;
      name = '';
    }
    for (const step of rest) {
      value = known?.text ? memberOf(this.#meanings.of(value, known), step) : memberOf(value, step);
      known = known?.fields?.[step] ?? known?.values;
      name = step;
    }
    return { value, known, name, list: top };
  }
}

/** Whether a path is what another one names, or lies in it. */
function isAt(holder: string, path: string): boolean {
  return path === holder || path.startsWith(`${holder}.`);
}
