import type { DemoAuthor, DemoCalendar, DemoCommit, DemoFile, DemoStory } from '../../model/demo.ts';
import type { EntityFileKind } from '../../model/kinds.ts';
import { activities, type DemoEntry, decision, fixedFiles, kpis, officeWords, proposal } from './entities.ts';

const office: DemoAuthor = { name: 'Elena Lipova', email: 'elena@lipovgrad.example' };
const unit: DemoAuthor = { name: 'Stoyan Kablev', email: 'stoyan@lipovgrad.example' };
const trams: DemoAuthor = { name: 'Rada Relsova', email: 'rada@lipovgrad.example' };
const parks: DemoAuthor = { name: 'Iva Korenova', email: 'iva@lipovgrad.example' };

const authors: Readonly<Record<string, DemoAuthor>> = {
  'ORG-OFFICE': office,
  'ORG-IT': unit,
  'ORG-TRAM': trams,
  'ORG-PARK': parks,
};

type Data = Readonly<Record<string, unknown>>;

const folders: Readonly<Partial<Record<EntityFileKind, string>>> = {
  area: 'areas',
  'strategic-goal': 'strategic-goals',
  'operational-goal': 'operational-goals',
  activity: 'activities',
  kpi: 'kpis',
  decision: 'decisions',
  proposal: 'proposals',
};

function file(kind: EntityFileKind, data: Data): DemoFile {
  return { kind, inPlan: `${folders[kind] ?? kind}/${String(data['id'])}.yaml`, data: present(data) };
}

/** Eight quarters of a city that does not exist: what was begun, reported, late, corrected and decided. */
export function demoStory(at: DemoCalendar): DemoStory {
  const commits: DemoCommit[] = [beginning(at)];
  for (let q = 0; q < 8; q++) commits.push(...quarterOf(at, q));
  commits.push(proposed(at), badChange(at));
  return { planId: 'lipovgrad', commits, closed: at.quarter(6) };
}

function beginning(at: DemoCalendar): DemoCommit {
  const fixed = fixedFiles(at);
  const all = fixed.areas
    .map((data) => file('area', data))
    .concat(fixed.strategicGoals.map((data) => file('strategic-goal', data)))
    .concat(fixed.operationalGoals.map((data) => file('operational-goal', data)))
    .concat(activities(at).map((one) => file('activity', one.data(0))))
    .concat(kpis(at).map((one) => file('kpi', one.data)));
  return {
    branch: 'main',
    author: office,
    subject: 'The strategy as adopted',
    trailers: [],
    date: at.first(0),
    hour: 9,
    files: [
      { kind: 'plan', inPlan: 'plan.yaml', data: fixed.plan },
      { kind: 'organisations', inPlan: 'organisations.yaml', data: { organisations: fixed.organisations } },
      { kind: 'sources', inPlan: 'sources.yaml', data: { sources: fixed.sources } },
      ...all,
    ],
  };
}

/** What was written at the end of a quarter: each lead its own reports, the office the rest. */
function quarterOf(at: DemoCalendar, q: number): readonly DemoCommit[] {
  const commits: DemoCommit[] = [];
  let hour = 10;
  const add = (
    author: DemoAuthor,
    subject: string,
    trailers: readonly string[],
    files: readonly DemoFile[],
  ): void => {
    commits.push({ branch: 'main', author, subject, trailers, date: at.last(q), hour: hour++, files });
  };
  if (q === 5) {
    const data = decision(at);
    add(office, `${data.id}: more time for the displays`, [], [file('decision', data)]);
  }
  for (const one of activities(at)) {
    const data = one.data(q);
    const id = String(data['id']);
    const entries = upTo(one.updates, q);
    const fresh = one.updates.filter((entry) => entry.q === q);
    const moved = JSON.stringify(data) !== JSON.stringify(one.data(q - 1));
    if (fresh.length === 0 && !moved) continue;
    const author = authors[String(data['lead'])] ?? office;
    const trailers = fresh.map(({ entry }) => `${id} update ${String(entry['date'])}`);
    add(author, `${id}: report as of ${at.last(q)}`, trailers, [
      file('activity', { ...data, updates: entries }),
    ]);
  }
  for (const one of kpis(at)) {
    const id = String(one.data['id']);
    const fresh = one.measurements.filter((entry) => entry.q === q);
    if (fresh.length === 0) continue;
    const author = authors[String(one.data['owner'])] ?? office;
    const trailers = fresh.map(({ entry }) => {
      const what = entry['revises'] === undefined ? 'measurement' : 'revision';
      return `${id} ${what} ${String(entry['period'])}`;
    });
    add(author, `${id}: value for ${at.quarter(q)}`, trailers, [
      file('kpi', { ...one.data, measurements: upTo(one.measurements, q) }),
    ]);
  }
  if (q === 6) {
    const period = at.quarter(6);
    const words = officeWords(period);
    const data = { kind: 'report', inPlan: `reports/${period}.yaml`, data: words } as const;
    add(office, `Report ${period}: the office's words`, [], [data]);
  }
  return commits;
}

function proposed(at: DemoCalendar): DemoCommit {
  return {
    branch: 'main',
    author: trams,
    subject: 'P-01: more time for the ticket is asked for',
    trailers: [],
    date: at.last(7),
    hour: 18,
    files: [file('proposal', proposal(at))],
  };
}

/** A branch with a change that a check refuses: a value that was recorded is another one, and a target moves. */
function badChange(at: DemoCalendar): DemoCommit {
  const one = kpis(at)[0];
  const data = one?.data ?? {};
  const targets = [
    { date: at.last(7), value: 45, kind: 'interim' },
    { date: at.last(15), value: 60, kind: 'final' },
  ];
  const measurements = upTo(one?.measurements ?? [], 7).map((entry) =>
    entry['period'] === at.quarter(7) ? { ...entry, value: 52 } : entry,
  );
  return {
    branch: 'better-numbers',
    author: unit,
    subject: 'Better numbers',
    trailers: [],
    date: at.last(7),
    hour: 19,
    files: [file('kpi', { ...data, targets, measurements })],
  };
}

function upTo(entries: readonly DemoEntry[], q: number): readonly Data[] {
  return entries.filter((entry) => entry.q <= q).map(({ entry }) => present(entry));
}

/** Data without members that are not there. */
function present(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
