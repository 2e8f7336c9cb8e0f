import type { Health, KpiStatus } from '../../model/judgement.ts';
import { shownStatus } from '../../model/judgement.ts';
import type { ActivityRow, KpiRow, NodeRow, PlanStatus } from '../../model/status.ts';

/** What stood at the last report, by id; nothing of it where there was none. */
export class Before {
  readonly status: PlanStatus | undefined;
  readonly #activities: ReadonlyMap<string, ActivityRow>;
  readonly #kpis: ReadonlyMap<string, KpiRow>;
  readonly #nodes: ReadonlyMap<string, NodeRow>;

  constructor(status: PlanStatus | undefined) {
    this.status = status;
    this.#activities = new Map(status?.activities.map((row) => [row.entity.id, row]));
    this.#kpis = new Map(status?.kpis.map((row) => [row.entity.id, row]));
    const nodes: readonly NodeRow[] = status
      ? [...status.areas, ...status.strategicGoals, ...status.operationalGoals]
      : [];
    this.#nodes = new Map(nodes.map((row) => [row.entity.id, row]));
  }

  activity(id: string): ActivityRow | undefined {
    return this.#activities.get(id);
  }

  node(id: string): NodeRow | undefined {
    return this.#nodes.get(id);
  }

  health(id: string): Health | null {
    return this.#activities.get(id)?.judgement.shown ?? null;
  }

  kpiStatus(id: string): KpiStatus | 'unknown' | null {
    const row = this.#kpis.get(id);
    return row ? shownStatus(row.judgement) : null;
  }
}
