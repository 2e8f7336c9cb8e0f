// Long: a list of pull requests, each with its right verdict, to be read as one.

import { activityFile, cityPlan, kpiFile, type Tree } from './city-history.ts';

type Changed = Readonly<Record<string, string | null>>;

/** A finding that is expected: the place is told by the text of its line in the changed file, not by a number. */
export interface ExpectedFinding {
  readonly code: string;
  readonly file: string;
  /** What the line holds, the only one of its file; undefined for the first line of a file that is gone. */
  readonly line: string | undefined;
  readonly severity?: 'error' | 'warning';
}

/** A pull request against the history of the city, with the verdict that is right. */
export interface PullRequest {
  readonly name: string;
  /** What each commit of the branch changes, made from the files before it. */
  readonly commits: readonly ((files: Tree) => Changed)[];
  /** The message of the last commit. */
  readonly message?: string;
  readonly args?: readonly string[];
  /** Errors and warnings, all of them; none passes. */
  readonly findings: readonly ExpectedFinding[];
  /** Types of the changes that are told, each once, sorted, where the case is about them. */
  readonly changes?: readonly string[];
  readonly decisionsUsed?: readonly string[];
  readonly accepted?: readonly string[];
}

/** A change of one file: each pair is a text that is there once, and what it becomes. */
const edit =
  (name: string, ...pairs: readonly (readonly [from: string, to: string])[]) =>
  (files: Tree): Changed => {
    let content = files.get(name);
    if (content === undefined) throw new Error(`no file ${name}`);
    for (const [from, to] of pairs) {
      if (content.split(from).length !== 2) throw new Error(`${from} is not once in ${name}`);
      content = content.replace(from, () => to);
    }
    return { [name]: content };
  };

/** A file gets more at its end. */
export const append =
  (name: string, more: string) =>
  (files: Tree): Changed => ({ [name]: `${files.get(name)}${more}` });

const put = (name: string, content: string) => (): Changed => ({ [name]: content });

const remove = (name: string) => (): Changed => ({ [name]: null });

const rename =
  (from: string, to: string, change: (content: string) => string = (content) => content) =>
  (files: Tree): Changed => ({ [from]: null, [to]: change(files.get(from) ?? '') });

const together =
  (...changes: readonly ((files: Tree) => Changed)[]) =>
  (files: Tree): Changed =>
    Object.assign({}, ...changes.map((change) => change(files)));

const everyFile =
  (change: (content: string) => string) =>
  (files: Tree): Changed =>
    Object.fromEntries(
      [...files].filter(([name]) => name.startsWith(cityPlan)).map(([name, text]) => [name, change(text)]),
    );

const movedTo =
  (folder: string) =>
  (files: Tree): Changed =>
    Object.assign(
      {},
      ...[...files]
        .filter(([name]) => name.startsWith(`${cityPlan}/`))
        .map(([name, text]) => ({ [name]: null, [name.replace(cityPlan, folder)]: text })),
    );

const error = (code: string, file: string, line?: string): ExpectedFinding => ({ code, file, line });
const warning = (code: string, file: string, line?: string): ExpectedFinding => ({
  code,
  file,
  line,
  severity: 'warning',
});

const planFile = `${cityPlan}/plan.yaml`;
const report = `${cityPlan}/reports/2026-Q4.yaml`;
const decision = (id: string, allows: string, more = ''): readonly [string, string] => [
  `${cityPlan}/decisions/${id}.yaml`,
  `id: ${id}\nkind: mayor_order\ndate: 2027-10-20\ntitle: {bg: Заповед, en: Order}\nallows:\n  - ${allows}\n${more}`,
];
const update = (date: string, rest: string): string =>
  `  - date: ${date}\n    ${rest.split('\n').join('\n    ')}\n`;
const march = '  - date: 2027-03-31\n    status: in_progress\n';
const newActivity = (id: string, more = ''): string => `id: ${id}
title: {bg: Нова дейност, en: New deed}
contributes_to: [OG-01]
lead: ORG-1
start: 2027-11-01
end: 2028-12-31
${more}`;

const lastDaysOf2026 = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
const a2 = activityFile(2);
const k2 = kpiFile(2);
const k3 = kpiFile(3);

/** Pull requests whose branch begins at the end of the city's history. */
export const pullRequests: readonly PullRequest[] = [
  // What was recorded.
  {
    name: 'an update is appended',
    commits: [append(a2, update('2027-10-15', 'status: in_progress\nprogress: 80'))],
    findings: [],
    changes: ['progress-changed', 'update-added'],
  },
  {
    name: 'a measurement is appended',
    commits: [append(k3, '  - {period: 2027-Q3, value: 370}\n')],
    findings: [],
    changes: ['measurement-added'],
  },
  {
    name: 'a measurement is rewritten',
    commits: [edit(k3, ['{period: 2027-Q2, value: 360}', '{period: 2027-Q2, value: 365}'])],
    findings: [error('measurement-rewritten', k3, 'period: 2027-Q2')],
    changes: ['measurement-rewritten'],
  },
  {
    name: 'a measurement of a closed period is rewritten',
    commits: [edit(k3, ['{period: 2026-Q3, value: 330}', '{period: 2026-Q3, value: 331}'])],
    findings: [error('measurement-rewritten', k3, 'period: 2026-Q3')],
  },
  {
    name: 'a measurement is made provisional afterwards',
    commits: [
      edit(k3, ['{period: 2027-Q2, value: 360}', '{period: 2027-Q2, value: 360, status: provisional}']),
    ],
    findings: [error('measurement-rewritten', k3, 'period: 2027-Q2')],
  },
  {
    name: 'a measurement is taken out',
    commits: [edit(k3, ['  - {period: 2027-Q1, value: 350}\n', ''])],
    findings: [error('measurement-rewritten', k3, 'period: 2026-Q1')],
  },
  {
    name: 'a measurement is revised by a new entry',
    commits: [append(k3, '  - {period: 2027-Q2, value: 365, revises: {bg: Късни данни, en: Late data}}\n')],
    findings: [],
    changes: ['measurement-revised'],
  },
  {
    name: 'the text of an update is rewritten',
    commits: [edit(a2, ['en: What was done in 2027-Q1.', 'en: What was really done in 2027-Q1.'])],
    findings: [error('update-rewritten', a2, 'What was really done')],
    changes: ['update-rewritten'],
  },
  {
    name: 'the date of an update is rewritten',
    commits: [edit(a2, [march, march.replace('2027-03-31', '2027-03-30')])],
    findings: [error('update-rewritten', a2, 'date: 2027-03-30')],
  },
  {
    name: 'the progress of an update is rewritten',
    commits: [edit(a2, ['progress: 52', 'progress: 55'])],
    findings: [error('update-rewritten', a2, 'progress: 55')],
  },
  {
    name: 'the status of an update is rewritten',
    commits: [edit(a2, [march, march.replace('in_progress', 'not_started')])],
    // That nothing leads from in_progress to not_started is the same fault.
    findings: [error('update-rewritten', a2, 'status: not_started')],
  },
  {
    name: 'the newest update is taken out',
    commits: [
      (files) => ({ [a2]: (files.get(a2) ?? '').replace(/ {2}- date: 2027-09-30\n(?: {4}.*\n)+/, '') }),
    ],
    findings: [error('update-rewritten', a2, 'date: 2026-03-31')],
  },
  {
    name: 'an update is corrected by a new entry',
    commits: [
      append(
        a2,
        update(
          '2027-09-30',
          'status: in_progress\nprogress: 71\ncorrects: 2027-09-30\nreason: {bg: Грешка, en: A slip}',
        ),
      ),
    ],
    findings: [],
  },
  {
    name: 'an update is dated before the newest one',
    commits: [
      edit(a2, [
        '  - date: 2027-09-30\n',
        `${update('2027-08-15', 'status: in_progress\nprogress: 65')}  - date: 2027-09-30\n`,
      ]),
    ],
    findings: [warning('update-backdated', a2, 'date: 2027-08-15')],
  },
  {
    name: 'progress falls without a word',
    commits: [append(a2, update('2027-10-15', 'status: in_progress\nprogress: 40'))],
    findings: [warning('progress-fell', a2, 'progress: 40')],
  },
  {
    name: 'progress falls without a word, where warnings count',
    commits: [append(a2, update('2027-10-15', 'status: in_progress\nprogress: 40'))],
    args: ['--strict'],
    findings: [warning('progress-fell', a2, 'progress: 40')],
  },
  {
    name: 'progress falls with a note',
    commits: [
      append(
        a2,
        update('2027-10-15', 'status: in_progress\nprogress: 40\nnote: {bg: Преизчислено, en: Counted anew}'),
      ),
    ],
    findings: [],
  },
  {
    name: 'a value jumps without a note',
    commits: [append(k3, '  - {period: 2027-Q3, value: 600}\n')],
    findings: [warning('value-jump', k3, 'period: 2027-Q3')],
  },
  {
    name: 'a value jumps with a note',
    commits: [
      append(k3, '  - {period: 2027-Q3, value: 600, note: {bg: Нов регистър, en: A new register}}\n'),
    ],
    findings: [],
  },
  // What was approved.
  {
    name: 'a target is moved without a decision',
    commits: [
      edit(k2, [
        '{date: 2028-12-31, value: 320, kind: final}',
        '{date: 2028-12-31, value: 300, kind: final}',
      ]),
    ],
    findings: [error('approved-changed', k2, 'kind: final')],
    changes: ['target-changed'],
  },
  {
    name: 'a target is moved as an earlier decision allows',
    commits: [edit(k3, ['value: 420, kind: final', 'value: 400, kind: final'])],
    findings: [],
    decisionsUsed: ['D-02'],
  },
  {
    name: 'a target is moved further than the decision allows',
    commits: [edit(k3, ['value: 420, kind: final', 'value: 390, kind: final'])],
    findings: [error('approved-changed', k3, 'kind: final')],
    decisionsUsed: [],
  },
  {
    name: 'a target is moved by a decision on another KPI',
    commits: [
      together(
        edit(k2, ['value: 320, kind: final', 'value: 300, kind: final']),
        put(
          ...decision(
            'D-10',
            '{entity: K-04, field: targets, to: [{date: 2027-12-31, value: 280, kind: interim}, {date: 2028-12-31, value: 300, kind: final}]}',
          ),
        ),
      ),
    ],
    findings: [error('approved-changed', k2, 'kind: final')],
    decisionsUsed: [],
  },
  {
    name: 'an end is moved by a decision on another field',
    commits: [
      together(
        edit(activityFile(7), ['end: 2028-12-31\nweight', 'end: 2029-06-30\nweight']),
        put(...decision('D-10', '{entity: A-07, field: start, to: 2029-06-30}')),
      ),
    ],
    findings: [error('approved-changed', activityFile(7), 'end: 2029-06-30')],
  },
  {
    name: 'an end is moved to another day than the decision says',
    commits: [edit(activityFile(3), ['end: 2028-12-31\nweight', 'end: 2029-04-30\nweight'])],
    findings: [error('approved-changed', activityFile(3), 'end: 2029-04-30')],
  },
  {
    name: 'an end is moved as an earlier decision allows',
    commits: [
      edit(activityFile(3), ['end: 2028-12-31\nweight', 'end: 2029-03-31\noriginal_end: 2028-12-31\nweight']),
    ],
    findings: [],
    decisionsUsed: ['D-02'],
    changes: ['date-moved'],
  },
  {
    name: 'an end is moved by a decision that was taken back',
    commits: [edit(activityFile(7), ['end: 2028-12-31\nweight', 'end: 2029-12-31\nweight'])],
    findings: [error('approved-changed', activityFile(7), 'end: 2029-12-31')],
  },
  {
    name: 'an end is moved by a decision of the same pull request',
    commits: [
      put(...decision('D-10', '{entity: A-07, field: end, to: 2029-06-30}')),
      edit(activityFile(7), ['end: 2028-12-31\nweight', 'end: 2029-06-30\nweight']),
    ],
    findings: [],
    decisionsUsed: ['D-10'],
  },
  {
    name: "a milestone's date is moved as a decision allows",
    commits: [edit(activityFile(5), ['due: 2027-12-31', 'due: 2027-10-31'])],
    findings: [],
    decisionsUsed: ['D-02'],
  },
  {
    name: "a milestone's date is moved without a decision",
    commits: [edit(activityFile(6), ['due: 2026-09-30', 'due: 2026-12-15'])],
    findings: [error('approved-changed', activityFile(6), 'due: 2026-12-15')],
  },
  {
    name: 'a milestone is taken out',
    commits: [
      (files) => ({
        [activityFile(13)]: (files.get(activityFile(13)) ?? '').replace(/ {2}- id: M2\n(?: {4}.*\n)+/, ''),
      }),
    ],
    findings: [error('approved-changed', activityFile(13), 'id: M1')],
  },
  {
    name: 'a milestone is added',
    commits: [
      edit(activityFile(6), [
        'budget:\n',
        '  - id: M3\n    title: {bg: Обучение, en: Training}\n    due: 2028-03-31\nbudget:\n',
      ]),
    ],
    findings: [],
    changes: ['milestone-added'],
  },
  {
    name: "a KPI's direction, tolerance and baseline are changed",
    commits: [
      edit(
        kpiFile(4),
        ['frequency: quarterly\n', 'frequency: quarterly\ntolerance: 5\n'],
        ['baseline: {date: 2025-12-31, value: 400}', 'baseline: {date: 2025-12-31, value: 390}'],
      ),
    ],
    findings: [
      error('approved-changed', kpiFile(4), 'tolerance: 5'),
      error('approved-changed', kpiFile(4), 'baseline:'),
    ],
  },
  {
    name: 'a goal gets other words',
    commits: [
      edit(`${cityPlan}/operational-goals/OG-02.yaml`, ['en: Operational goal 2', 'en: Another goal']),
    ],
    findings: [error('approved-changed', `${cityPlan}/operational-goals/OG-02.yaml`, 'title:')],
  },
  {
    name: 'an activity gets another name, description and lead',
    commits: [edit(a2, ['en: Deed 2}', 'en: Deed two}'], ['lead: ORG-3', 'lead: ORG-2'])],
    findings: [],
  },
  {
    name: 'the approved budget is changed',
    commits: [edit(a2, ['approved: 20000', 'approved: 25000'])],
    findings: [error('approved-changed', a2, 'approved: 25000')],
  },
  {
    name: 'the revised budget is written',
    commits: [edit(a2, ['approved: 20000, ', 'approved: 20000, revised: 25000, '])],
    findings: [],
  },
  {
    name: 'values that were worked out are replaced',
    commits: [edit(activityFile(10), ['end: 2028-06-30\nweight', 'end: 2028-07-31\nweight'])],
    findings: [],
  },
  {
    name: 'a threshold is changed',
    commits: [edit(planFile, ['behind_late: 25', 'behind_late: 60'])],
    findings: [error('approved-changed', planFile, 'behind_late: 60')],
  },
  {
    name: 'a threshold is changed as a decision allows',
    commits: [edit(planFile, ['behind_late: 25', 'behind_late: 30'])],
    findings: [],
    decisionsUsed: ['D-02'],
  },
  {
    name: 'the period of the plan is changed',
    commits: [edit(planFile, ['end: 2028-12-31', 'end: 2029-12-31'])],
    findings: [error('approved-changed', planFile, 'end: 2029-12-31')],
  },
  {
    name: 'a severity is lowered, and what it was for is done in the same pull request',
    commits: [
      edit(planFile, [
        '  goal-without-kpi: off\n',
        '  goal-without-kpi: off\n  measurement-rewritten: off\n',
      ]),
      edit(k3, ['{period: 2027-Q2, value: 360}', '{period: 2027-Q2, value: 365}']),
    ],
    findings: [
      error('measurement-rewritten', k3, 'period: 2027-Q2'),
      error('approved-changed', planFile, 'measurement-rewritten: off'),
    ],
  },
  // Names of things.
  {
    name: 'an id is used again after it went out of the history',
    commits: [put(activityFile(66), newActivity('A-66'))],
    findings: [error('id-reused', activityFile(66), 'id: A-66')],
  },
  {
    name: 'an id is given to another file as well, one whose name comes first',
    commits: [put(`${cityPlan}/activities/A-02-a-copy.yaml`, newActivity('A-02'))],
    findings: [error('id-duplicate', `${cityPlan}/activities/A-02-a-copy.yaml`, 'id: A-02')],
  },
  {
    name: 'an id becomes the id of another kind of thing',
    commits: [
      together(remove(kpiFile(14)), put(`${cityPlan}/activities/K-14-deed.yaml`, newActivity('K-14'))),
    ],
    findings: [error('id-reused', `${cityPlan}/activities/K-14-deed.yaml`, 'id: K-14')],
  },
  {
    name: 'a file gets another name, its id stays',
    commits: [rename(a2, `${cityPlan}/activities/A-02-another-name.yaml`)],
    findings: [],
    changes: [],
  },
  {
    name: 'a file gets a Cyrillic name, and a value in it is rewritten',
    commits: [
      rename(k3, `${cityPlan}/kpis/K-03-показател за опит.yaml`, (content) =>
        content.replace('{period: 2027-Q2, value: 360}', '{period: 2027-Q2, value: 365}'),
      ),
    ],
    findings: [
      error('measurement-rewritten', `${cityPlan}/kpis/K-03-показател за опит.yaml`, 'period: 2027-Q2'),
    ],
  },
  {
    name: 'an activity gets another id in the same file',
    commits: [
      rename(activityFile(19), activityFile(29), (content) => content.replace('id: A-19', 'id: A-29')),
    ],
    findings: [
      error('entity-deleted', activityFile(19)),
      // With the new one a past comes into the closed year.
      ...lastDaysOf2026.map((day) => error('closed-period-changed', activityFile(29), `date: ${day}`)),
    ],
  },
  {
    name: 'the folder of the plan is moved',
    commits: [movedTo('city/plans/rechitsa')],
    args: ['-C', 'city'],
    findings: [],
    changes: [],
  },
  {
    name: 'an activity is deleted',
    commits: [remove(activityFile(19))],
    findings: [error('entity-deleted', activityFile(19))],
    changes: ['entity-removed'],
  },
  {
    name: 'a KPI is deleted',
    commits: [remove(kpiFile(15))],
    findings: [error('entity-deleted', kpiFile(15))],
  },
  {
    name: 'an activity is cancelled by an update',
    commits: [append(a2, update('2027-10-15', 'status: cancelled\nnote: {bg: Отпадна, en: Not needed}'))],
    findings: [],
  },
  {
    name: 'a KPI is retired',
    commits: [
      edit(kpiFile(15), [
        'measurements:\n',
        'retired: {date: 2027-10-15, as: cancelled, reason: {bg: Не се събира, en: No longer collected}}\nmeasurements:\n',
      ]),
    ],
    findings: [],
    changes: ['entity-cancelled'],
  },
  // The same in other words.
  {
    name: 'keys and entries are put in another order',
    commits: [
      together(
        edit(
          a2,
          ['lead: ORG-3\n', ''],
          ['weight: 3\n', 'lead: ORG-3\nweight: 3\n'],
          ['sources: [S-01]', 'sources: [S-01]'],
        ),
        edit(k3, ['{date: 2025-12-31, value: 300}', '{value: 300, date: 2025-12-31}']),
        edit(activityFile(1), [
          '  - {year: 2026, kind: capital, approved: 10000, currency: EUR}\n  - {year: 2027, kind: capital, approved: 12000, currency: EUR}\n',
          '  - {year: 2027, kind: capital, approved: 12000, currency: EUR}\n  - {year: 2026, kind: capital, approved: 10000, currency: EUR}\n',
        ]),
      ),
    ],
    findings: [],
    changes: [],
  },
  {
    name: 'a file is laid out otherwise, with comments',
    commits: [
      edit(
        k3,
        ['  - {period: 2026-Q1, value: 310}\n', '  # the first\n  - period: "2026-Q1"\n    value: 310.0\n\n'],
        ['serves: [OG-03]', 'serves:\n- OG-03   # one'],
      ),
    ],
    findings: [],
    changes: [],
  },
  {
    name: 'every file gets a comment',
    commits: [everyFile((content) => `# Checked in autumn.\n${content}`)],
    findings: [],
    changes: [],
  },
  {
    name: 'every file gets the line ends of Windows',
    commits: [everyFile((content) => content.replaceAll('\n', '\r\n'))],
    findings: [],
    changes: [],
  },
  {
    name: 'a violation is made and taken back within the branch',
    commits: [
      edit(k3, ['{period: 2027-Q2, value: 360}', '{period: 2027-Q2, value: 365}']),
      edit(k3, ['{period: 2027-Q2, value: 365}', '{period: 2027-Q2, value: 360}']),
    ],
    findings: [],
    changes: [],
  },
  // Closed periods.
  {
    name: 'a closed period gets an update',
    commits: [
      append(activityFile(13), `updates:\n${update('2026-12-31', 'status: in_progress\nprogress: 5')}`),
    ],
    findings: [error('closed-period-changed', activityFile(13), 'date: 2026-12-31')],
  },
  {
    name: 'a closed period gets a measurement',
    commits: [
      edit(kpiFile(13), ['  - {period: 2026-Q4', '  - {period: 2026-Q3, value: 1330}\n  - {period: 2026-Q4']),
    ],
    findings: [error('closed-period-changed', kpiFile(13), 'period: 2026-Q3')],
  },
  {
    name: 'a closed period gets an update that corrects one of it',
    commits: [
      append(
        a2,
        update(
          '2026-12-31',
          'status: in_progress\nprogress: 41\ncorrects: 2026-12-31\nreason: {bg: Грешка, en: A slip}',
        ),
      ),
    ],
    findings: [],
  },
  {
    name: 'a closed period gets a revised measurement',
    commits: [
      append(k3, '  - {period: 2026-Q4, value: 341, revises: {bg: Одит, en: Audit}, kind: revision}\n'),
    ],
    findings: [],
  },
  {
    name: 'a closed period gets an update with a note',
    commits: [
      append(
        activityFile(13),
        `updates:\n${update('2026-12-31', 'status: in_progress\nprogress: 5\nnote: {bg: Пропуснато, en: Left out}')}`,
      ),
    ],
    findings: [],
  },
  {
    name: 'the sealed report is changed',
    commits: [edit(report, ['en: The year is on track.', 'en: The year went very well.'])],
    findings: [error('closed-period-changed', report, 'The year went very well')],
  },
  {
    name: 'the sealed report is deleted',
    commits: [remove(report)],
    findings: [error('closed-period-changed', report)],
  },
  // Status.
  {
    name: 'an activity rests without a decision',
    commits: [append(a2, update('2027-10-15', 'status: on_hold'))],
    findings: [warning('hold-without-decision', a2, 'status: on_hold')],
  },
  {
    name: 'an activity rests by a decision',
    commits: [append(activityFile(9), update('2027-10-15', 'status: on_hold\ndecision: D-02'))],
    findings: [],
    decisionsUsed: ['D-02'],
  },
  {
    name: 'an activity rests by a decision about another one',
    commits: [append(a2, update('2027-10-15', 'status: on_hold\ndecision: D-02'))],
    findings: [error('decision-missing', a2, 'decision: D-02')],
  },
  {
    name: 'an activity rests by a decision that was taken back',
    commits: [append(activityFile(7), update('2027-10-15', 'status: on_hold\ndecision: D-03'))],
    findings: [error('decision-missing', activityFile(7), 'decision: D-03')],
    decisionsUsed: [],
  },
  {
    name: 'an activity rests by a decision that there is not',
    commits: [append(a2, update('2027-10-15', 'status: on_hold\ndecision: D-99'))],
    findings: [error('decision-missing', a2, 'decision: D-99')],
  },
  {
    name: 'a cancelled activity is taken up again',
    commits: [append(activityFile(17), update('2027-10-15', 'status: in_progress\nprogress: 60'))],
    findings: [error('status-transition', activityFile(17), 'status: in_progress')],
  },
  {
    name: 'a completed activity is taken up again without a word',
    commits: [append(activityFile(4), update('2027-10-15', 'status: in_progress\nprogress: 100'))],
    findings: [error('status-transition', activityFile(4), 'status: in_progress')],
  },
  // What validate tells.
  {
    name: 'an activity is added',
    commits: [put(activityFile(21), newActivity('A-21'))],
    findings: [],
    changes: ['entity-added'],
  },
  {
    name: 'an activity is added that contributes to nothing there is',
    commits: [put(activityFile(21), newActivity('A-21').replace('OG-01', 'OG-55'))],
    findings: [error('ref-unknown', activityFile(21), 'OG-55')],
  },
  {
    name: 'a fault from before stays as it was, also when all is shown',
    commits: [append(a2, update('2027-10-15', 'status: in_progress\nprogress: 80'))],
    args: ['--all', '--strict'],
    findings: [warning('translation-missing', activityFile(20), 'title:')],
  },
  {
    name: 'a file with a fault from before is moved and gets more lines above',
    commits: [
      rename(activityFile(20), `${cityPlan}/activities/A-20-b.yaml`, (content) => `# a\n# b\n${content}`),
    ],
    args: ['--strict'],
    findings: [],
  },
  {
    name: 'a file is broken',
    commits: [edit(a2, ['  - id: M2\n', '  - id: M2: x\n'])],
    findings: [error('yaml-syntax', a2, 'id: M2: x')],
  },
  {
    name: 'a conflict is committed with its marks',
    commits: [
      append(a2, '<<<<<<< HEAD\n  - date: 2027-10-15\n=======\n  - date: 2027-10-16\n>>>>>>> other\n'),
    ],
    findings: [error('yaml-syntax', a2, '<<<<<<< HEAD')],
  },
  // Acceptance.
  {
    name: 'a finding is accepted',
    commits: [edit(activityFile(6), ['due: 2026-09-30', 'due: 2026-12-15'])],
    message: 'Later\n\nPlanctl-Accept: approved-changed A-06 the council votes on Monday',
    findings: [],
    accepted: ['approved-changed A-06 the council votes on Monday'],
  },
  {
    name: 'a finding is accepted in the text of a squashed commit',
    commits: [edit(activityFile(6), ['due: 2026-09-30', 'due: 2026-12-15'])],
    message:
      'Later (#12)\n\n* moved\n\nPlanctl-Accept: approved-changed A-06 the council votes on Monday\n\n* reworded\n\nCo-authored-by: Vera <v@example.org>',
    findings: [],
    accepted: ['approved-changed A-06 the council votes on Monday'],
  },
  {
    name: 'a rewritten status is accepted, which is still one that nothing leads to',
    commits: [edit(a2, [march, march.replace('in_progress', 'not_started')])],
    message: 'Taken over wrongly\n\nPlanctl-Accept: update-rewritten a-02 entered by the wrong office',
    findings: [error('status-transition', a2, 'status: not_started')],
    accepted: ['update-rewritten A-02 entered by the wrong office'],
  },
  {
    name: 'another code is accepted',
    commits: [edit(activityFile(6), ['due: 2026-09-30', 'due: 2026-12-15'])],
    message: 'Later\n\nPlanctl-Accept: update-rewritten A-06 the council votes on Monday',
    findings: [error('approved-changed', activityFile(6), 'due: 2026-12-15')],
    accepted: [],
  },
  {
    name: 'the same is accepted of another activity',
    commits: [edit(activityFile(6), ['due: 2026-09-30', 'due: 2026-12-15'])],
    message: 'Later\n\nPlanctl-Accept: approved-changed A-05 the council votes on Monday',
    findings: [error('approved-changed', activityFile(6), 'due: 2026-12-15')],
  },
  {
    name: 'a finding is accepted without a reason',
    commits: [edit(activityFile(6), ['due: 2026-09-30', 'due: 2026-12-15'])],
    message: 'Later\n\nPlanctl-Accept: approved-changed A-06',
    findings: [error('approved-changed', activityFile(6), 'due: 2026-12-15')],
  },
];
