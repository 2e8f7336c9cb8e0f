import { dateSpan } from '../../model/dates.ts';
import { type EntityFileKind, type FileKind, folderOf } from '../../model/kinds.ts';
import {
  fieldLimit,
  type PlanResidue,
  type StratmlDocument,
  type StratmlGoal,
  type StratmlObjective,
  type StratmlOrganization,
  type StratmlResidue,
  type StratmlStakeholder,
  stratmlId,
} from '../../model/stratml.ts';
import { firstWords, short, tooLong } from './fitting.ts';
import { present, says } from './present.ts';
import { kpiOf } from './to-kpi.ts';

/** A file of the plan that a document becomes. */
export interface MadeFile {
  readonly kind: FileKind;
  /** Inside the plan, with `/`. */
  readonly inPlan: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the plan is called and in which language the document is written, which it does not say itself. */
export interface Naming {
  readonly plan: string;
  readonly language: string;
}

/**
 * The plan that a document becomes: goals are areas, objectives operational goals, indicators KPIs of the goals they
 * stand in, organisations the registry. What a plan has no field for is kept at `x-stratml`.
 */
export function planFromStratml(document: StratmlDocument, naming: Naming): readonly MadeFile[] {
  const organisations = new Organisations(document.organizations);
  const files: MadeFile[] = [];
  const add = (kind: EntityFileKind, data: Readonly<Record<string, unknown>>): void => {
    files.push({ kind, inPlan: `${folderOf[kind]}/${data['id']}.yaml`, data });
  };
  const goals = document.goals;
  const objectives = goals.flatMap((goal) => goal.objectives);
  const indicators = objectives.reduce((sum, one) => sum + one.indicators.length, 0);
  let measured = 0;
  for (const [i, goal] of goals.entries()) {
    const area = numbered('G', i + 1, goals.length);
    add('area', { ...aimOf(goal, area, i + 1, naming, organisations) });
    for (const [j, objective] of goal.objectives.entries()) {
      const id = `${area.replace('G-', 'O-')}-${String(j + 1).padStart(widthOf(goal.objectives.length), '0')}`;
      add('operational-goal', { ...aimOf(objective, id, j + 1, naming, organisations), area });
      for (const indicator of objective.indicators) {
        measured++;
        add('kpi', kpiOf(indicator, numbered('K', measured, indicators), id, objective.name ?? id, naming));
      }
    }
  }
  const registry = organisations.entries();
  files.unshift({
    kind: 'plan',
    inPlan: 'plan.yaml',
    data: planOf(document, naming, document.organizations.length > 0),
  });
  if (registry.length > 0) {
    files.push({ kind: 'organisations', inPlan: 'organisations.yaml', data: { organisations: registry } });
  }
  return files;
}

function planOf(document: StratmlDocument, { plan, language }: Naming, led: boolean) {
  const { start, end, vision, mission, values, published, source, submitter, type, other, identifier } =
    document;
  const ordered =
    start === undefined || end === undefined || (dateSpan(start)?.first ?? 0) <= (dateSpan(end)?.last ?? 0);
  const period = present(ordered ? { start, end } : { end });
  const title = document.name ?? document.organizations[0]?.name;
  const [visionText, visionRest] = statement(vision, stratmlId(plan, 'vision'));
  const [missionText, missionRest] = statement(mission, stratmlId(plan, 'mission'));
  const residue: PlanResidue = present({
    type,
    unnamed: document.name === undefined ? true : undefined,
    identifier: identifier === stratmlId(plan, 'plan') ? undefined : identifier,
    long: tooLong({ name: document.name }),
    description: document.description,
    other_information: other,
    vision: visionRest,
    mission: missionRest,
    values: values.length > 0 ? values : undefined,
    start: ordered ? undefined : start,
    published,
    source,
    submitter,
  });
  return present({
    id: plan,
    title: short(title) ?? firstWords(title) ?? plan,
    mission: missionText,
    vision: visionText,
    languages: [language],
    period: says(period) ? period : undefined,
    lead: led ? 'ORG-1' : undefined,
    'x-stratml': residue,
  });
}

/** The words of a vision or mission that fit, and what of it is kept beside. */
function statement(from: StratmlDocument['vision'], own: string) {
  const text = short(from?.description);
  const identifier = from?.identifier === own ? undefined : from?.identifier;
  const rest = present({ identifier, description: text === undefined ? from?.description : undefined });
  return [text, says(rest) ? rest : undefined] as const;
}

/** What goals and objectives have in common. */
function aimOf(
  aim: StratmlGoal | StratmlObjective,
  id: string,
  sequence: number,
  { plan }: Naming,
  organisations: Organisations,
) {
  const { name, description, identifier, other, stakeholders } = aim;
  const named = short(name);
  const text = short(description);
  const residue: StratmlResidue = present({
    identifier: identifier === stratmlId(plan, id) ? undefined : identifier,
    unnamed: name === undefined ? true : undefined,
    long: tooLong({ name, sequence: aim.sequence }),
    description: text === undefined ? description : undefined,
    other_information: other,
    stakeholders: stakeholders?.map((one) => organisations.mark(one)),
  });
  return present({
    id,
    label: short(aim.sequence),
    title: named ?? firstWords(name ?? description) ?? id,
    description: text,
    sequence,
    'x-stratml': says(residue) ? residue : undefined,
  });
}

/** The registry: first whose plan it is, then the organisations that have a part in it, each once. */
class Organisations {
  readonly #own: readonly StratmlOrganization[];
  readonly #others: string[] = [];

  constructor(own: readonly StratmlOrganization[]) {
    this.#own = own;
  }

  /** A stakeholder with the id under which it stands in the registry, where it is an organisation. */
  mark(stakeholder: StratmlStakeholder): StratmlStakeholder & { readonly org?: string } {
    const { name, type } = stakeholder;
    if (name === undefined || type !== 'Organization' || name.length > fieldLimit) return stakeholder;
    const known = this.#own.findIndex((one) => one.name === name);
    if (known >= 0) return { ...stakeholder, org: `ORG-${known + 1}` };
    let at = this.#others.indexOf(name);
    if (at < 0) at = this.#others.push(name) - 1;
    return { ...stakeholder, org: `ORG-${this.#own.length + at + 1}` };
  }

  entries(): readonly Readonly<Record<string, unknown>>[] {
    const own = this.#own.map(({ name, acronym, identifier, description, stakeholders }, i) => {
      const id = `ORG-${i + 1}`;
      const residue = present({
        organization: true,
        unnamed: name === undefined ? true : undefined,
        identifier,
        long: tooLong({ name, acronym }),
        description,
        stakeholders: stakeholders?.map((one) => this.mark(one)),
      });
      return present({
        id,
        name: short(name) ?? firstWords(name) ?? short(acronym) ?? id,
        short: short(acronym),
        'x-stratml': residue,
      });
    });
    return [...own, ...this.#others.map((name, i) => ({ id: `ORG-${this.#own.length + i + 1}`, name }))];
  }
}

function numbered(prefix: string, n: number, of: number): string {
  return `${prefix}-${String(n).padStart(widthOf(of), '0')}`;
}

function widthOf(count: number): number {
  return String(count).length;
}
