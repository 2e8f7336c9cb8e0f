import { exportWords } from '../../i18n/export.ts';
import { firstDay, isoDay, lastDay } from '../../model/dates.ts';
import { type Entity, entitiesOf } from '../../model/plan.ts';
import {
  type ActivityRow,
  isOfPlan,
  type KpiRow,
  type NodeKind,
  type PlanStatus,
} from '../../model/status.ts';
import {
  type PlanResidue,
  type StratmlDocument,
  type StratmlGoal,
  type StratmlObjective,
  type StratmlOrganization,
  type StratmlResidue,
  type StratmlStakeholder,
  type StratmlType,
  stratmlId,
} from '../../model/stratml.ts';
import type { Phrases } from '../phrases.ts';
import { residueOf, withoutUndefined } from './residue.ts';
import { activityObjective } from './stratml-activity.ts';
import { indicatorOf } from './stratml-kpi.ts';

/** The type of document that is wanted; undefined for what the plan itself gives rise to. */
export type WantedType = 'plan' | 'report' | undefined;

/**
 * A plan as a StratML document in one language. Areas and strategic goals are goals; operational goals are objectives
 * of their area, and activities objectives after the first of their goals' areas; each KPI stands once, in the first
 * thing it serves. What was imported comes out where it came from.
 */
export function stratmlDocument(status: PlanStatus, phrases: Phrases, wanted: WantedType): StratmlDocument {
  return new Exporter(status, phrases, wanted).document();
}

class Exporter {
  readonly #status: PlanStatus;
  readonly #phrases: Phrases;
  readonly #withActuals: boolean;
  readonly #wanted: WantedType;
  readonly #kpis = new Map<string, KpiRow[]>();
  readonly #loose: KpiRow[] = [];

  constructor(status: PlanStatus, phrases: Phrases, wanted: WantedType) {
    this.#status = status;
    this.#phrases = phrases;
    this.#wanted = wanted;
    this.#withActuals = wanted !== 'plan';
    const ids = new Set(
      [...status.strategicGoals, ...status.operationalGoals, ...status.activities].map(
        ({ entity }) => entity.id,
      ),
    );
    for (const row of status.kpis) {
      const home = row.entity.data.serves?.find((id) => ids.has(id));
      if (home === undefined) this.#loose.push(row);
      else this.#kpis.set(home, [...(this.#kpis.get(home) ?? []), row]);
    }
  }

  document(): StratmlDocument {
    const phrases = this.#phrases;
    const { state } = this.#status;
    const { plan } = state;
    const residue: PlanResidue = residueOf(plan);
    const start = firstDay(plan.period?.start);
    const end = lastDay(plan.period?.end);
    const vision = { description: this.#text(plan.vision), ...residue.vision };
    const mission = { description: this.#text(plan.mission), ...residue.mission };
    return withoutUndefined({
      type: this.#type(residue),
      name: residue.unnamed
        ? undefined
        : (residue.long?.name ?? phrases.plain(plan.official_text ?? plan.title)),
      description: residue.description,
      other: residue.other_information,
      organizations: this.#organizations(),
      vision: Object.values(vision).some((one) => one !== undefined) ? withoutUndefined(vision) : undefined,
      mission: Object.values(mission).some((one) => one !== undefined)
        ? withoutUndefined(mission)
        : undefined,
      values: residue.values ?? [],
      goals: this.#goals(),
      identifier: residue.identifier ?? stratmlId(state.id, 'plan'),
      start: residue.start ?? (start === undefined ? undefined : isoDay(start)),
      end: residue.end ?? (end === undefined ? undefined : isoDay(end)),
      published: residue.published,
      source: residue.source,
      submitter: residue.submitter,
    });
  }

  #type(residue: PlanResidue): StratmlType {
    if (this.#wanted === 'plan') return 'Performance_Plan';
    if (this.#wanted === 'report') return 'Performance_Report';
    if (residue.type !== undefined) return residue.type;
    const { kpis, activities } = this.#status;
    const reported = kpis.some(({ state }) => state.latest) || activities.some(({ state }) => state.newest);
    return reported ? 'Performance_Report' : 'Performance_Plan';
  }

  /** The organisations that an imported document was of; else whoever leads the plan. */
  #organizations(): readonly StratmlOrganization[] {
    const { state } = this.#status;
    const all = entitiesOf(state, 'organisation');
    const own = all
      .map((entity) => ({
        entity,
        residue: residueOf<StratmlResidue & { organization?: boolean }>(entity.data),
      }))
      .filter(({ residue }) => residue.organization === true)
      .sort((a, b) => Number(a.entity.path[1]) - Number(b.entity.path[1]));
    if (own.length > 0) {
      return own.map(({ entity: { data }, residue }) =>
        withoutUndefined({
          name: residue.unnamed ? undefined : (residue.long?.name ?? this.#text(data.name)),
          acronym: residue.long?.acronym ?? this.#text(data.short),
          identifier: residue.identifier,
          description: residue.description,
          stakeholders: residue.stakeholders?.map(stakeholderOf),
        }),
      );
    }
    const lead = all.find(({ id }) => id === state.plan.lead);
    if (!lead) return [];
    const identifier = stratmlId(state.id, lead.id);
    return [
      withoutUndefined({
        name: this.#text(lead.data.name),
        acronym: this.#text(lead.data.short),
        identifier,
      }),
    ];
  }

  #goals(): readonly StratmlGoal[] {
    const { areas, strategicGoals, activities } = this.#status;
    const placed = new Set<string>();
    const first = new Map<string, ActivityRow[]>();
    const areaOf = new Map(
      areas.flatMap(({ entity, goals }) => goals.map(({ id }) => [id, entity.id] as const)),
    );
    for (const row of activities) {
      const area = row.entity.data.contributes_to?.map((id) => areaOf.get(id)).find((id) => id !== undefined);
      if (area === undefined) continue;
      placed.add(row.entity.id);
      first.set(area, [...(first.get(area) ?? []), row]);
    }
    const ofAreas = areas.map(
      (area): StratmlGoal => ({
        ...this.#aim(area.entity),
        objectives: [
          ...area.goals.map((goal) => this.#objective(goal)),
          ...(first.get(area.entity.id) ?? []).map((row) => this.#activity(row)),
        ],
      }),
    );
    const ofGoals = strategicGoals.map(
      ({ entity }): StratmlGoal => ({
        ...this.#aim(entity),
        objectives: this.#holder(entity.id, this.#kpis.get(entity.id) ?? []),
      }),
    );
    const rest = activities.filter(({ entity }) => !placed.has(entity.id)).map((row) => this.#activity(row));
    const left = [...rest, ...this.#holder('kpis', this.#loose)];
    if (left.length === 0) return [...ofAreas, ...ofGoals];
    const words = exportWords[this.#phrases.language];
    const identifier = stratmlId(this.#status.state.id, 'rest');
    return [...ofAreas, ...ofGoals, { name: words.withoutGoal, identifier, objectives: left }];
  }

  /** An objective for indicators that stand in none. */
  #holder(id: string, rows: readonly KpiRow[]): readonly StratmlObjective[] {
    if (rows.length === 0) return [];
    const identifier = stratmlId(this.#status.state.id, `${id}.indicators`);
    return [
      {
        name: exportWords[this.#phrases.language].indicators,
        identifier,
        indicators: this.#indicators(rows),
      },
    ];
  }

  #objective(goal: Entity<'operational-goal'>): StratmlObjective {
    const { serves } = goal.data;
    const words = exportWords[this.#phrases.language];
    const names = serves?.map((id) => this.#name(id)).filter((name) => name !== '') ?? [];
    return {
      ...this.#aim(goal, names.length > 0 ? `${words.serves}: ${names.join('; ')}` : undefined),
      indicators: this.#indicators(this.#kpis.get(goal.id) ?? []),
    };
  }

  #activity(row: ActivityRow): StratmlObjective {
    const indicators = this.#indicators(this.#kpis.get(row.entity.id) ?? []);
    const name = (id: string): string => this.#name(id);
    return activityObjective(row, this.#phrases, { indicators, withActuals: this.#withActuals, name });
  }

  #indicators(rows: readonly KpiRow[]) {
    return [...rows.filter(isOfPlan), ...rows.filter((row) => !isOfPlan(row))].map((row) =>
      indicatorOf(row, this.#phrases, this.#withActuals),
    );
  }

  #aim(entity: Entity<NodeKind>, more?: string) {
    const { data } = entity;
    const residue: StratmlResidue = residueOf(data);
    const assumptions = data.assumptions?.map((one) => this.#text(one)).join('; ');
    const words = exportWords[this.#phrases.language];
    const other = [
      residue.other_information,
      more,
      assumptions === undefined ? undefined : `${words.assumptions}: ${assumptions}`,
    ].filter((one) => one !== undefined);
    return withoutUndefined({
      name: residue.unnamed
        ? undefined
        : (residue.long?.name ?? this.#text(data.official_text ?? data.title)),
      description: residue.description ?? this.#text(data.description),
      identifier: residue.identifier ?? stratmlId(this.#status.state.id, entity.id),
      sequence: residue.long?.sequence ?? this.#text(data.label),
      stakeholders: this.#stakeholders(data.owner, residue),
      other: other.length > 0 ? other.join('\n\n') : undefined,
    });
  }

  /** The stakeholders that came with an import, and whoever owns it if that is somebody else. */
  #stakeholders(
    owner: string | undefined,
    residue: StratmlResidue,
  ): readonly StratmlStakeholder[] | undefined {
    const kept = residue.stakeholders ?? [];
    const words = exportWords[this.#phrases.language];
    const known = owner === undefined || owner === 'unknown' || kept.some(({ org }) => org === owner);
    const added: readonly StratmlStakeholder[] = known
      ? []
      : [
          {
            name: this.#phrases.organisation(owner),
            type: 'Organization',
            roles: [{ name: words.owner, types: ['Performer'] }],
          },
        ];
    const all = [...kept.map(stakeholderOf), ...added];
    return all.length > 0 ? all : undefined;
  }

  #name(id: string): string {
    const entity = this.#status.state.byId.get(id);
    if (!entity) return '';
    const label = 'label' in entity.data ? this.#text(entity.data.label) : undefined;
    return `${label ?? id} ${this.#phrases.name(entity)}`;
  }

  #text(text: Parameters<Phrases['plain']>[0]): string | undefined {
    return text === undefined ? undefined : this.#phrases.plain(text);
  }
}

function stakeholderOf({
  org: _,
  ...stakeholder
}: StratmlStakeholder & { readonly org?: string }): StratmlStakeholder {
  return stakeholder;
}
