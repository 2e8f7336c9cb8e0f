import { firstDay, isoDay, lastDay, type WrittenDate } from '../../model/dates.ts';
import { languagesOf } from '../../model/plan.ts';
import type { ActivityRow, KpiRow, PlanStatus } from '../../model/status.ts';
import type { Text } from '../../model/text.ts';
import type { ExportPage } from './exported.ts';
import { resultNodes } from './iati-result.ts';
import { node, type XmlNode, xmlText } from './xml.ts';

/** How IATI names organisations and statuses. */
const localGovernment = '11';
const roles = { accountable: '2', implementing: '4' } as const;
const statuses: Readonly<Record<string, string>> = {
  not_started: '1',
  in_progress: '2',
  on_hold: '6',
  completed: '4',
  cancelled: '5',
  superseded: '5',
};

/** Who reports, by the identifier under which IATI knows them. */
export interface IatiReporter {
  readonly ref: string;
}

/**
 * A plan as activities of IATI 2.03: the plan itself with its results, and below it each of its activities. Narratives
 * are in every language of the plan.
 */
export function iatiXml(page: ExportPage, reporter: IatiReporter): string {
  return new Iati(page, reporter).text();
}

class Iati {
  readonly #page: ExportPage;
  readonly #reporter: IatiReporter;
  readonly #languages: readonly string[];

  constructor(page: ExportPage, reporter: IatiReporter) {
    this.#page = page;
    this.#reporter = reporter;
    const { language } = page.phrases;
    const all = languagesOf(page.status.state);
    this.#languages = all.includes(language) ? [language, ...all.filter((one) => one !== language)] : all;
  }

  text(): string {
    const { status } = this.#page;
    const own = new Map<string, KpiRow[]>();
    const rest: KpiRow[] = [];
    const told = new Set(
      status.activities.filter((row) => this.#dates(row).length > 0).map(({ entity }) => entity.id),
    );
    for (const row of status.kpis) {
      const [first] = row.entity.data.serves ?? [];
      if (first === undefined || !told.has(first)) rest.push(row);
      else own.set(first, [...(own.get(first) ?? []), row]);
    }
    const below = status.activities.filter(({ entity }) => told.has(entity.id));
    return xmlText(
      node(
        'iati-activities',
        { version: '2.03', 'generated-datetime': `${isoDay(status.asOf.day)}T00:00:00Z` },
        [
          this.#plan(status, rest, below),
          ...below.map((row) => this.#activity(row, own.get(row.entity.id) ?? [])),
        ],
      ),
    );
  }

  #plan(status: PlanStatus, kpis: readonly KpiRow[], below: readonly ActivityRow[]): XmlNode {
    const { plan, id } = status.state;
    const start = firstDay(plan.period?.start) ?? Math.min(...this.#allDays());
    const end = lastDay(plan.period?.end);
    const over = status.asOf.closedOn !== undefined || (end !== undefined && status.asOf.day > end);
    return this.#node('1', plan.currency, [
      ...this.#head(id, plan.title, plan.mission ?? plan.vision ?? plan.title),
      this.#participant(plan.lead, 'accountable'),
      node('activity-status', { code: status.asOf.day < start ? '1' : over ? '4' : '2' }, []),
      this.#date('1', start),
      end === undefined ? undefined : this.#date('3', end),
      ...below.map(({ entity }) =>
        node('related-activity', { ref: this.#identifier(entity.id), type: '2' }, []),
      ),
      ...this.#results(kpis),
    ]);
  }

  #activity(row: ActivityRow, kpis: readonly KpiRow[]): XmlNode {
    const { data, id } = row.entity;
    const { state } = this.#page.status;
    return this.#node('2', state.plan.currency, [
      ...this.#head(id, data.official_text ?? data.title, data.description ?? data.title),
      this.#participant(data.lead, 'accountable'),
      ...(data.partners ?? []).map((partner) => this.#participant(partner, 'implementing')),
      node('activity-status', { code: statuses[row.state.status ?? 'not_started'] }, []),
      ...this.#dates(row),
      node('related-activity', { ref: this.#identifier(state.id), type: '1' }, []),
      ...this.#results(kpis),
    ]);
  }

  #node(hierarchy: string, currency: string | undefined, content: readonly (XmlNode | undefined)[]): XmlNode {
    const attributes = { 'xml:lang': this.#languages[0], 'default-currency': currency, hierarchy };
    return node('iati-activity', attributes, content);
  }

  #head(id: string, title: Text, description: Text): readonly XmlNode[] {
    const { plan } = this.#page.status.state;
    return [
      node('iati-identifier', {}, this.#identifier(id)),
      node(
        'reporting-org',
        { ref: this.#reporter.ref, type: localGovernment },
        this.#organisation(plan.lead),
      ),
      node('title', {}, this.narratives(title)),
      node('description', { type: '1' }, this.narratives(description)),
    ];
  }

  #identifier(id: string): string {
    const plan = this.#page.status.state.id;
    const { ref } = this.#reporter;
    const own = ref === plan ? plan : `${ref}-${plan}`;
    return id === plan ? own : `${own}-${id}`;
  }

  #participant(org: string | undefined, role: keyof typeof roles): XmlNode {
    return node('participating-org', { role: roles[role], type: localGovernment }, this.#organisation(org));
  }

  /** The name of an organisation; where no source names one, that none is published. */
  #organisation(id: string | undefined): readonly XmlNode[] {
    const { state } = this.#page.status;
    const entity = id === undefined ? undefined : state.byId.get(id);
    if (entity?.kind === 'organisation') return this.narratives(entity.data.name);
    const { language, words } = this.#page.phrases;
    return [node('narrative', { 'xml:lang': language }, words.notPublished)];
  }

  /** Planned and actual start and end, as far as they are known. */
  #dates({ entity: { data }, state }: ActivityRow): readonly XmlNode[] {
    const start = firstDay(data.start);
    const end = lastDay(data.end);
    return [
      ...(start === undefined ? [] : [this.#date('1', start)]),
      ...(end === undefined ? [] : [this.#date('3', end)]),
      ...(state.completedOn === undefined ? [] : [this.#date('4', state.completedOn)]),
    ];
  }

  #date(type: string, day: number): XmlNode {
    return node('activity-date', { type, 'iso-date': isoDay(day) }, []);
  }

  /** Every day that the plan knows of, and the one it is looked at. */
  #allDays(): readonly number[] {
    const { status } = this.#page;
    const dates: readonly (WrittenDate | undefined)[] = status.activities.flatMap(({ entity: { data } }) => [
      data.start,
      data.end,
    ]);
    return [status.asOf.day, ...dates.flatMap((date) => firstDay(date) ?? [])];
  }

  #results(kpis: readonly KpiRow[]): readonly XmlNode[] {
    return resultNodes(kpis, this.#page, (text) => this.narratives(text));
  }

  /** A text in every language that it has, the one of the export first. */
  narratives(text: Text): readonly XmlNode[] {
    const all: Readonly<Record<string, string | undefined>> =
      typeof text === 'string' ? { [languagesOf(this.#page.status.state)[0] ?? 'bg']: text } : text;
    const known = [
      ...this.#languages,
      ...Object.keys(all).filter((one) => /^[a-z]{2}$/.test(one) && !this.#languages.includes(one)),
    ];
    return known.flatMap((language) => {
      const words = all[language];
      return words === undefined ? [] : [node('narrative', { 'xml:lang': language }, words)];
    });
  }
}
