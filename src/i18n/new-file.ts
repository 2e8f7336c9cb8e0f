import type { NewKind } from '../model/kinds.ts';
import type { InLanguages, Language } from './language.ts';

/** What a new file says on where to continue: before a field, or at the end. */
export interface Guidance {
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly end: readonly string[];
}

type Written = Exclude<NewKind, 'milestone' | 'organisation' | 'source'>;
type Lines = Readonly<Record<Written, (id: string) => Partial<Guidance>>>;

const lines: InLanguages<Lines> = {
  en: {
    area: (id) => ({ end: [`A goal in this area: planctl add operational-goal --area ${id} --title "…"`] }),
    'strategic-goal': (id) => ({ end: [`A goal that serves it: planctl set OG-01 serves +${id}`] }),
    'operational-goal': (id) => ({
      end: [
        `An activity for it: planctl add activity --contributes-to ${id} --lead ORG --title "…"`,
        `A KPI of it: planctl add kpi --serves ${id} --title "…"`,
      ],
    }),
    activity: (id) => ({
      before: {
        milestones: [`A milestone: planctl add milestone ${id} --title "…" --due 2027-06-30`],
        updates: [`Reports, oldest first, are only ever added: planctl update ${id}`],
      },
    }),
    kpi: (id) => ({
      before: {
        measurements: [
          `Values, oldest first, are only ever added: planctl measure ${id} 12,5 --period 2027-Q1`,
        ],
      },
    }),
    decision: (id) => ({
      before: {
        allows: [`What it allows: planctl set ${id} allows +entity=A-01,field=end,to=2028-06-30`],
      },
    }),
    assessment: (id) => ({
      before: {
        dimensions: [`A dimension: planctl set ${id} dimensions "+id=DATA,title=…,score=2.5,max=5"`],
      },
    }),
  },
  bg: {
    area: (id) => ({ end: [`Цел в тази област: planctl add operational-goal --area ${id} --title "…"`] }),
    'strategic-goal': (id) => ({ end: [`Цел, която ѝ служи: planctl set OG-01 serves +${id}`] }),
    'operational-goal': (id) => ({
      end: [
        `Дейност към нея: planctl add activity --contributes-to ${id} --lead ORG --title "…"`,
        `Показател за нея: planctl add kpi --serves ${id} --title "…"`,
      ],
    }),
    activity: (id) => ({
      before: {
        milestones: [`Ключов етап: planctl add milestone ${id} --title "…" --due 2027-06-30`],
        updates: [`Отчетите са подредени по дата и само се добавят: planctl update ${id}`],
      },
    }),
    kpi: (id) => ({
      before: {
        measurements: [
          `Стойностите са подредени по дата и само се добавят: planctl measure ${id} 12,5 --period 2027-Q1`,
        ],
      },
    }),
    decision: (id) => ({
      before: {
        allows: [`Какво разрешава: planctl set ${id} allows +entity=A-01,field=end,to=2028-06-30`],
      },
    }),
    assessment: (id) => ({
      before: { dimensions: [`Измерение: planctl set ${id} dimensions "+id=DATA,title=…,score=2.5,max=5"`] },
    }),
  },
};

/** What a new file of a kind says on where to continue. */
export function guidanceFor(kind: NewKind, id: string, language: Language): Guidance {
  const none: Guidance = { before: {}, end: [] };
  if (kind === 'milestone' || kind === 'organisation' || kind === 'source') return none;
  return { ...none, ...lines[language][kind](id) };
}

/** The lists that a new file has from the start, so that what belongs there finds its place. */
export const emptyLists: Readonly<Partial<Record<NewKind, readonly string[]>>> = {
  activity: ['milestones', 'updates'],
  kpi: ['measurements'],
  decision: ['allows'],
  assessment: ['dimensions'],
};
