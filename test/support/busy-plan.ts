import { activity, inPlan, smallPlan } from './small-plan.ts';

/** The day on which the busy plan has something of everything. */
export const busyDay = '2027-08-15';

const id = (name: string, text: string): string => text.replace('id: A-02', `id: ${name}`);
const titled = (title: string, text: string): string =>
  text.replace('{bg: Втора дейност, en: Second activity}', title);
const dated = (from: string, to: string, text: string): string =>
  text.replace('start: 2027-01-01\n', from).replace('end: 2027-12-31\n', to);

/** The small plan with activities of every status and every kind of date; fictional. */
export const busyPlan: Readonly<Record<string, string>> = inPlan({
  ...smallPlan,
  'areas/BETA-second.yaml': 'id: BETA\ntitle: {bg: Втора област, en: Second area}\n',
  'operational-goals/OG-02-second.yaml':
    'id: OG-02\ntitle: {bg: Втора оперативна цел, en: Second operational goal}\narea: BETA\nserves: [SG-1]\n',
  // In both areas: it is shown under the first alone.
  'activities/A-02.yaml': activity(`updates:
  - {date: 2027-03-31, status: in_progress, progress: 90, forecast_end: 2028-06-30}
  - {date: 2027-08-01, status: in_progress, progress: 60}
`).replace('contributes_to: [OG-01]', 'contributes_to: [OG-02, OG-01]'),
  'activities/A-03.yaml': id(
    'A-03',
    titled(
      '{bg: „Дигитална трансформация“ на много дълги наименования без край, en: "Digital transformation of very long names 数字化转型 that never end"}',
      activity(`original_end: 2027-06-30
milestones:
  - {id: M1, title: {bg: Договор, en: Contract}, due: 2027-02-28}
  - {id: M2, title: {bg: Пускане, en: Launch}, due: 2027-07-31}
  - {id: M3, title: {bg: Отчет, en: Report}, due: 2027-Q4}
  - {id: M4, title: {bg: Излишен, en: Needless}, due: 2027-05-31}
updates:
  - date: 2027-07-01
    status: in_progress
    progress: 45
    milestones: {M1: {state: done, date: 2027-02-20}, M4: {state: cancelled}}
`),
    ),
  ),
  'activities/A-04.yaml': id(
    'A-04',
    activity(`provenance:
  fields:
    end: {basis: reconstructed, sources: [S-01]}
    title: {basis: reconstructed, sources: [S-01]}
    milestones: {basis: reconstructed, sources: [S-01]}
milestones:
  - {id: M1, title: {bg: Договор, en: Contract}, due: 2027-02-28}
  - {id: M2, title: {bg: Пускане, en: Launch}, due: 2027-05-31}
  - {id: M3, title: {bg: Отчет, en: Report}, due: 2027-11-30}
updates:
  - {date: 2027-06-30, status: in_progress, progress: 40, milestones: {M1: {state: done}}}
`),
  ),
  'activities/A-05.yaml': id(
    'A-05',
    dated(
      'start: 2027-04-01\n',
      'continuous: true\n',
      activity('updates:\n  - {date: 2027-06-30, status: in_progress}\n'),
    ),
  ),
  'activities/A-06.yaml': id('A-06', dated('start: 2027-10-01\n', '', activity())),
  'activities/A-07.yaml': id('A-07', dated('', 'end: 2028-03-31\n', activity())),
  'activities/A-08.yaml': id('A-08', dated('', '', activity())),
  'activities/A-09.yaml': id(
    'A-09',
    activity('updates:\n  - {date: 2027-06-30, status: completed, sources: [S-01]}\n'),
  ),
  'activities/A-10.yaml': id(
    'A-10',
    activity('superseded_by: A-09\nupdates:\n  - {date: 2027-06-30, status: superseded}\n'),
  ),
  'activities/A-11.yaml': id('A-11', activity('updates:\n  - {date: 2027-06-30, status: cancelled}\n')),
  'activities/A-12.yaml': id('A-12', activity('updates:\n  - {date: 2027-06-30, status: on_hold}\n')),
  'activities/A-13.yaml': id(
    'A-13',
    dated(
      'start: 2026-11-01\n',
      'end: 2027-06-30\n',
      activity('updates:\n  - {date: 2027-05-31, status: in_progress, progress: 70}\n'),
    ),
  ),
  'activities/A-14.yaml': id('A-14', activity('updates:\n  - {date: 2027-02-28, status: not_started}\n')),
  'activities/A-15.yaml': id('A-15', activity()).replace('contributes_to: [OG-01]\n', ''),
  'activities/A-16.yaml': id(
    'A-16',
    activity('scope: related\nupdates:\n  - {date: 2027-06-30, status: in_progress, progress: 80}\n'),
  ),
  'activities/A-17.yaml': id('A-17', dated('', '', activity('scope: related\n'))),
  'activities/A-18.yaml': id(
    'A-18',
    dated('start: 2027-02-01\n', '', activity('provenance: {basis: reconstructed, sources: [S-01]}\n')),
  ),
});
