import { execFileSync } from 'node:child_process';

/** Files of a repository by their paths. */
export type Tree = ReadonlyMap<string, string>;

/** One commit of a made-up history: what it changes, `null` for a file that goes. */
export interface MadeCommit {
  readonly author: string;
  /** The day, noon in UTC. */
  readonly day: string;
  readonly message: string;
  readonly files: Readonly<Record<string, string | null>>;
}

/** Where the plan of the history lies. */
export const cityPlan = 'plans/rechitsa';
const people = ['Ана Иванова', 'Борис Петров', 'Vera Dimova', 'Георги Колев', 'Dora Stoeva'] as const;
const areas = ['GOV', 'MOVE', 'GREEN', 'CARE'] as const;
const twoDigits = (n: number): string => String(n).padStart(2, '0');
const text = (bg: string, en: string): string => `{bg: ${bg}, en: ${en}}`;
const schema = (kind: string, up = '../../..'): string =>
  `# yaml-language-server: $schema=${up}/schemas/${kind}.schema.json\n`;
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'] as const;
type Quarter = (typeof quarters)[number];
const lastDays = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' } as const;

/** The last day of a quarter. */
const lastDay = (quarter: Quarter): string =>
  `${quarter.slice(0, 4)}-${lastDays[quarter.slice(5) as keyof typeof lastDays]}`;

/** The file of an activity. */
export const activityFile = (n: number): string => `${cityPlan}/activities/A-${twoDigits(n)}-deed.yaml`;
/** The file of a KPI. */
export const kpiFile = (n: number): string => `${cityPlan}/kpis/K-${twoDigits(n)}-figure.yaml`;

const planText = `${schema('plan', '../..')}id: rechitsa
title: ${text('План на Речица', 'Plan of Rechitsa')}
languages: [bg, en]
period: {start: 2026-01-01, end: 2028-12-31}
time_zone: Europe/Sofia
lead: ORG-1
severities:
  goal-without-kpi: off
thresholds:
  cadence_days: 92
  behind_late: 25
`;

function activityText(n: number): string {
  const end = ['2027-06-30', '2027-12-31', '2028-06-30', '2028-12-31'][n % 4] ?? '';
  return `${schema('activity')}id: A-${twoDigits(n)}
title: ${text(`Дейност ${n}`, `Deed ${n}`)}
description: ${text(`Какво се прави по дейност ${n}.`, `What is done in deed ${n}.`)}
contributes_to: [OG-${twoDigits(((n - 1) % 8) + 1)}]
lead: ORG-${(n % 3) + 1}
start: 2026-01-01
end: ${end}
weight: ${(n % 3) + 1}
milestones:
  - id: M1
    title: ${text('Подписан договор', 'Contract signed')}
    due: 2026-09-30
  - id: M2
    title: ${text('Приета работа', 'Work accepted')}
    due: ${end}
budget:
  - {year: 2026, kind: capital, approved: ${n * 10_000}, currency: EUR}
  - {year: 2027, kind: capital, approved: ${n * 12_000}, currency: EUR}
provenance: {basis: reported, sources: [S-01]}
`;
}

function updateText(n: number, quarter: Quarter): string {
  const index = quarters.indexOf(quarter);
  const completed = n % 4 === 0 && index >= 5;
  const progress = completed ? 100 : Math.min(95, (index + 1) * (n % 4 === 0 ? 18 : 10) + (n % 5));
  const milestone =
    index === 2 || completed
      ? `    milestones:\n      ${completed ? 'M2' : 'M1'}: {state: done, date: ${lastDay(quarter)}, evidence: [S-02]}\n`
      : '';
  return `  - date: ${lastDay(quarter)}
    status: ${completed ? 'completed' : 'in_progress'}
    progress: ${progress}
    done: ${text(`Свършеното през ${quarter}.`, `What was done in ${quarter}.`)}
${milestone}    sources: [S-02]
`;
}

function kpiText(n: number): string {
  return `${schema('kpi')}id: K-${twoDigits(n)}
title: ${text(`Показател ${n}`, `Figure ${n}`)}
definition: ${text(`Какво брои показател ${n}.`, `What figure ${n} counts.`)}
unit: ${text('бр.', 'items')}
kind: performance
measure: number
direction: increase
frequency: quarterly
baseline: {date: 2025-12-31, value: ${n * 100}}
targets:
  - {date: 2027-12-31, value: ${n * 100 + 80}, kind: interim}
  - {date: 2028-12-31, value: ${n * 100 + 120}, kind: final}
serves: [OG-${twoDigits(((n - 1) % 8) + 1)}]
owner: ORG-${(n % 3) + 1}
`;
}

const measurementText = (n: number, quarter: Quarter): string =>
  `  - {period: ${quarter}, value: ${n * 100 + (quarters.indexOf(quarter) + 1) * 10}}\n`;

/** The beginnings of the plan, one file in a commit: registries, areas, goals, then what is to be done and measured. */
function beginnings(): readonly (readonly [name: string, content: string])[] {
  const two = [1, 2];
  return [
    [`${cityPlan}/plan.yaml`, planText],
    [
      `${cityPlan}/organisations.yaml`,
      `${schema('organisations', '../..')}organisations:\n${[1, 2, 3]
        .map((n) => `  - id: ORG-${n}\n    name: ${text(`Служба ${n}`, `Office ${n}`)}\n`)
        .join('')}`,
    ],
    [
      `${cityPlan}/sources.yaml`,
      `${schema('sources', '../..')}sources:\n${two
        .map((n) => `  - id: S-0${n}\n    title: ${text(`Доклад ${n}`, `Report ${n}`)}\n`)
        .join('')}`,
    ],
    ...areas.map(
      (id) =>
        [
          `${cityPlan}/areas/${id}.yaml`,
          `${schema('area')}id: ${id}\ntitle: ${text(`Област ${id}`, `Area ${id}`)}\n`,
        ] as const,
    ),
    ...[1, 2, 3].map(
      (n) =>
        [
          `${cityPlan}/strategic-goals/SG-${n}.yaml`,
          `${schema('strategic-goal')}id: SG-${n}\ntitle: ${text(`Цел ${n}`, `Goal ${n}`)}\n`,
        ] as const,
    ),
    ...Array.from({ length: 8 }, (_, index) => {
      const n = index + 1;
      return [
        `${cityPlan}/operational-goals/OG-0${n}.yaml`,
        `${schema('operational-goal')}id: OG-0${n}
title: ${text(`Оперативна цел ${n}`, `Operational goal ${n}`)}
area: ${areas[index % 4]}
serves: [SG-${(index % 3) + 1}]
`,
      ] as const;
    }),
    ...Array.from({ length: 20 }, (_, index) => [activityFile(index + 1), activityText(index + 1)] as const),
    ...Array.from({ length: 15 }, (_, index) => [kpiFile(index + 1), kpiText(index + 1)] as const),
  ];
}

/**
 * About three hundred commits by five people over two years: a plan grows file by file, is reported on every quarter
 * (updates one by one, measurements in the weeks after), an activity and a KPI are taken back out as entered by
 * mistake, dates move by decisions, a value is revised, the report of 2026-Q4 is closed.
 */
export function cityHistory(): readonly MadeCommit[] {
  const commits: MadeCommit[] = [];
  const files = new Map<string, string>();
  const commit = (day: string, message: string, changed: Readonly<Record<string, string | null>>): void => {
    for (const [name, content] of Object.entries(changed)) {
      if (content === null) files.delete(name);
      else files.set(name, content);
    }
    commits.push({ author: people[commits.length % 5] ?? people[0], day, message, files: changed });
  };
  const withMore = (name: string, list: string, more: string): string => {
    const before = files.get(name) ?? '';
    return before.includes(`\n${list}:\n`) ? before + more : `${before}${list}:\n${more}`;
  };
  for (const [name, content] of beginnings()) commit('2026-01-15', `Add ${name}`, { [name]: content });

  const mistaken = activityFile(66);
  commit('2026-02-01', 'A-66 by mistake', { [mistaken]: activityText(66) });
  commit('2026-02-02', 'A-66 out again', { [mistaken]: null });
  commit('2026-02-03', 'K-66 by mistake', { [kpiFile(66)]: kpiText(66) });
  commit('2026-02-04', 'K-66 out again', { [kpiFile(66)]: null });

  for (const quarter of quarters) {
    const day = lastDay(quarter);
    for (let n = 1; n <= 20; n++) {
      // A-13 is never reported on; A-16 rests since 2027 and A-17 is cancelled then, so they are silent.
      if (n === 13 || ((n === 16 || n === 17) && quarter >= '2027-Q1')) continue;
      if (n % 4 === 0 && quarter === '2027-Q3') continue;
      const name = activityFile(n);
      commit(day, `A-${twoDigits(n)}: ${quarter}`, {
        [name]: withMore(name, 'updates', updateText(n, quarter)),
      });
    }
    for (let n = 1; n <= 15; n++) {
      if (quarter === '2027-Q3' || (n > 12 && quarter < '2026-Q4')) continue;
      const name = kpiFile(n);
      commit(day, `K-${twoDigits(n)}: ${quarter}`, {
        [name]: withMore(name, 'measurements', measurementText(n, quarter)),
      });
    }
    if (quarter === '2026-Q4') {
      commit('2027-01-20', 'A-16 rests, A-17 is cancelled', {
        [`${cityPlan}/decisions/D-01.yaml`]: `${schema('decision')}id: D-01
kind: council_decision
number: "12"
date: 2027-01-18
title: ${text('Спиране на две дейности', 'Two deeds stopped')}
allows:
  - {entity: A-16, field: status, to: on_hold}
  - {entity: A-17, field: status, to: cancelled}
`,
        [activityFile(16)]: withMore(
          activityFile(16),
          'updates',
          '  - date: 2027-01-20\n    status: on_hold\n    decision: D-01\n',
        ),
        [activityFile(17)]: withMore(
          activityFile(17),
          'updates',
          '  - date: 2027-01-20\n    status: cancelled\n    decision: D-01\n',
        ),
      });
      commit('2027-01-25', 'Report of 2026-Q4 closed', {
        [`${cityPlan}/reports/2026-Q4.yaml`]: `${schema('report')}period: 2026-Q4
stage: approved
summary: ${text('Годината върви по план.', 'The year is on track.')}
seal:
  as_of: 2026-12-31
  commit: 4f2a9c10aa0b3c5d7e9f11223344556677889900
  tool: planctl 0.1.0
  digest: ${'a1'.repeat(32)}
`,
      });
    }
  }
  commit('2027-09-30', 'K-02: 2026-Q2 revised', {
    [kpiFile(2)]: withMore(
      kpiFile(2),
      'measurements',
      '  - {period: 2026-Q2, value: 221, revises: {bg: Късни данни, en: Late data}, kind: revision}\n',
    ),
  });
  commit('2027-09-30', 'Decisions of the spring', {
    [`${cityPlan}/decisions/D-02.yaml`]: `${schema('decision')}id: D-02
kind: council_decision
number: "77"
date: 2027-05-10
title: ${text('Изменения от пролетта', 'Changes of the spring')}
allows:
  - {entity: A-03, field: end, to: 2029-03-31}
  - {entity: A-05, field: milestones.M2.due, to: 2027-10-31}
  - {entity: K-03, field: targets, to: [{date: 2027-12-31, value: 380, kind: interim}, {date: 2028-12-31, value: 400, kind: final}]}
  - {entity: rechitsa, field: thresholds.behind_late, to: 30}
  - {entity: A-09, field: status, to: on_hold}
`,
    [`${cityPlan}/decisions/D-03.yaml`]: `${schema('decision')}id: D-03
kind: board_minutes
date: 2027-05-11
title: ${text('Отменено решение', 'A decision taken back')}
allows:
  - {entity: A-07, field: end, to: 2029-12-31}
  - {entity: A-07, field: status, to: on_hold}
retired: {date: 2027-06-01, as: cancelled, reason: {bg: Отменено от съвета, en: Taken back by the council}}
`,
  });
  commit('2027-09-30', 'A-10 has dates that are worked out', {
    [activityFile(10)]: (files.get(activityFile(10)) ?? '').replace(
      'provenance: {basis: reported, sources: [S-01]}',
      'provenance: {basis: reported, sources: [S-01], fields: {end: {basis: reconstructed}}}',
    ),
  });
  commit('2027-09-30', 'A proposal', {
    [`${cityPlan}/proposals/P-01.yaml`]: `${schema('proposal')}id: P-01
entity: A-11
field: end
from: 2028-12-31
to: 2029-06-30
reason: ${text('Обжалване', 'An appeal')}
proposed_on: 2027-05-13
state: open
`,
  });
  commit('2027-09-30', 'A fault that stays', {
    [activityFile(20)]: (files.get(activityFile(20)) ?? '').replace(', en: Deed 20}', '}'),
  });
  for (let n = 1; n <= 32; n++) {
    const name = `notes/2027-${twoDigits((n % 9) + 1)}-${twoDigits(n)}.txt`;
    commit('2027-10-01', `Notes ${n}`, { [name]: `Minutes of meeting ${n}.\n` });
  }
  return commits;
}

/** The files after some commits. */
export function treeAfter(commits: readonly MadeCommit[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const { files: changed } of commits)
    for (const [name, content] of Object.entries(changed)) {
      if (content === null) files.delete(name);
      else files.set(name, content);
    }
  return files;
}

/** A branch to be made: commits upon its parents (branches or commits), of which the first one is gone on from. */
export interface MadeBranch {
  readonly name: string;
  readonly commits: readonly MadeCommit[];
  readonly parents?: readonly string[];
}

/** Writes branches, one after the other, by one process of git. */
export function importBranches(cwd: string, branches: readonly MadeBranch[]): void {
  const parts: Buffer[] = [];
  const put = (line: string): void => {
    parts.push(Buffer.from(`${line}\n`));
  };
  const data = (content: string): void => {
    const bytes = Buffer.from(content);
    put(`data ${bytes.length}`);
    parts.push(bytes, Buffer.from('\n'));
  };
  const refOf = (name: string): string => (/^[0-9a-f]{40}$/.test(name) ? name : `refs/heads/${name}`);
  for (const { name: branch, commits, parents = [] } of branches) {
    if (parents[0] !== branch) {
      put(`reset refs/heads/${branch}`);
      if (parents[0] !== undefined) put(`from ${refOf(parents[0])}`);
      put('');
    }
    commits.forEach(({ author, day, message, files }, index) => {
      const when = `${Date.parse(`${day}T12:00:00Z`) / 1000 + index} +0200`;
      put(`commit refs/heads/${branch}`);
      put(`author ${author} <${author.length}@example.org> ${when}`);
      put(`committer ${author} <${author.length}@example.org> ${when}`);
      data(message);
      if (index === 0 && parents[0] === branch) put(`from refs/heads/${branch}^0`);
      if (index === 0) for (const parent of parents.slice(1)) put(`merge ${refOf(parent)}`);
      for (const [name, content] of Object.entries(files)) {
        if (content === null) put(`D ${JSON.stringify(name)}`);
        else {
          put(`M 100644 inline ${JSON.stringify(name)}`);
          data(content);
        }
      }
    });
  }
  put('done');
  execFileSync('git', ['fast-import', '--quiet', '--done', '--force'], {
    cwd,
    input: Buffer.concat(parts),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}
