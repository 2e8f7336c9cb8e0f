/** A small plan without a fault, by the paths of its files below `plans/demo`; fictional. */
export const smallPlan: Readonly<Record<string, string>> = {
  'plan.yaml': `id: demo
title: {bg: Пробен план, en: Trial plan}
languages: [bg, en]
period: {start: 2027-01-01, end: 2028-12-31}
time_zone: Europe/Sofia
lead: ORG-A
`,
  'organisations.yaml': `organisations:
  - id: ORG-A
    name: {bg: Първа служба, en: First office}
`,
  'sources.yaml': `sources:
  - id: S-01
    title: {bg: Първи доклад, en: First report}
`,
  'areas/ALPHA-first.yaml': `id: ALPHA
title: {bg: Първа област, en: First area}
`,
  'strategic-goals/SG-1-first.yaml': `id: SG-1
title: {bg: Първа цел, en: First goal}
`,
  'operational-goals/OG-01-first.yaml': `id: OG-01
title: {bg: Първа оперативна цел, en: First operational goal}
area: ALPHA
serves: [SG-1]
`,
  'activities/A-01-first.yaml': `id: A-01
title: {bg: Първа дейност, en: First activity}
contributes_to: [OG-01]
lead: ORG-A
start: 2027-01-01
end: 2027-12-31
milestones:
  - id: M1
    title: {bg: Първи етап, en: First milestone}
    due: 2027-06-30
updates:
  - date: 2027-03-31
    status: in_progress
    progress: 20
    sources: [S-01]
`,
  'kpis/K-01-first.yaml': `id: K-01
title: {bg: Първи показател, en: First indicator}
definition: {bg: Брой на пробните неща., en: Number of trial things.}
unit: {bg: бр., en: items}
kind: performance
measure: number
direction: increase
baseline: {date: 2026-12-31, value: 10}
targets:
  - {date: 2028-12-31, value: 50, kind: final}
serves: [OG-01]
owner: ORG-A
`,
};

/** Files of a plan under their paths below a repository. */
export function inPlan<T>(files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`plans/demo/${name}`, content]));
}

/** An activity A-02 without a fault, followed by more lines. */
export function activity(more = ''): string {
  return `id: A-02
title: {bg: Втора дейност, en: Second activity}
contributes_to: [OG-01]
lead: ORG-A
start: 2027-01-01
end: 2027-12-31
${more}`;
}
