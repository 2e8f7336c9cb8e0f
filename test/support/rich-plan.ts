import { busyPlan } from './busy-plan.ts';
import { activity, inPlan } from './small-plan.ts';

/** The quarter of which the rich plan tells something in each section of a report. */
export const richPeriod = '2027-Q3';

/** Texts that would be markup, links, commands, formulas or invisible, were they not taken as text. */
export const hostile = {
  markup: '<script>alert(1)</script> & <w:t>x</w:t> ]]> &amp; "q" \'a\'',
  markdown: '| a | `b` *c* _d_ [e](javascript:alert(1)) ![f](x) # 1 ~g~ $h$ @someone #12 | \\',
  hidden: 'zero\\u200bwidth \\u202eturned\\u202c \\u001b[31mred \\u0007bell',
  formula: '=HYPERLINK("http://example.org","x")',
} as const;

const yaml = (text: string): string => JSON.stringify(text).replace(/\\\\u/g, '\\u');
const both = (text: string): string => `{bg: ${yaml(text)}, en: ${yaml(text)}}`;

const kpi = (id: string, title: string, rest: string): string => `id: ${id}
title: ${both(title)}
unit: {bg: бр., en: items}
serves: [OG-01]
owner: ORG-A
${rest}`;

/** The busy plan with KPIs of every measure, money, risks, blockers, proposals, decisions, words of the office. */
export const richPlan: Readonly<Record<string, string>> = {
  ...busyPlan,
  ...inPlan({
    'activities/A-20.yaml': activity(`budget:
  - {year: 2027, fund: {bg: Общински бюджет, en: Municipal budget}, approved: 1200000, revised: 1250000.5, currency: EUR}
  - {year: 2027, fund: {bg: Европейски фонд, en: European fund}, approved: 391166, currency: BGN}
risks:
  - {id: R1, text: ${both(hostile.markup)}, likelihood: high, impact: very_high, response: ${both(hostile.markdown)}, owner: ORG-A}
  - {text: {bg: Нисък риск, en: A low risk}}
updates:
  - date: 2027-06-30
    status: in_progress
    progress: 30
    blockers: [${both(hostile.markdown)}]
  - date: 2027-09-15
    status: in_progress
    progress: 35
    done: ${both(hostile.markup)}
    help_needed: ${both(hostile.hidden)}
    blockers: [${both(hostile.markdown)}]
    forecast_end: 2028-06-30
    corrective_action: {text: ${both(hostile.formula)}, due: 2027-12-31, owner: ORG-A}
    money: [{year: 2027, fund: {bg: Общински бюджет, en: Municipal budget}, committed: 800000, paid: 410000.25, currency: EUR}]
`)
      .replace('id: A-02', 'id: A-20')
      .replace('{bg: Втора дейност, en: Second activity}', both(hostile.markup)),
    'activities/A-21.yaml': activity(`visibility: internal
updates:
  - {date: 2027-08-31, status: in_progress, progress: 10, assessment: {rating: at_risk, reason: ${both(hostile.hidden)}, valid_until: 2027-11-30}}
`)
      .replace('id: A-02', 'id: A-21')
      .replace('{bg: Втора дейност, en: Second activity}', both(hostile.markdown)),
    'kpis/K-02.yaml': kpi(
      'K-02',
      hostile.markdown,
      `kind: performance
measure: percent
direction: increase
decimals: 1
tolerance: 2.5
frequency: quarterly
baseline: {date: 2026-12-31, value: 12.5}
targets:
  - {date: 2027-12-31, value: 40, kind: interim}
  - {date: 2028-12-31, value: 80, kind: final}
measurements:
  - {period: 2027-Q1, value: 20, status: final}
  - {period: 2027-Q2, value: 21.4, status: final}
  - {period: 2027-Q3, value: 22, status: provisional}
`,
    ),
    'kpis/K-03.yaml': kpi(
      'K-03',
      hostile.markup,
      `kind: performance
measure: number
direction: decrease
path: step
tolerance: 5
baseline: {date: 2026-12-31, value: 120}
targets:
  - {date: 2027-06-30, value: 100, kind: interim}
  - {date: 2028-12-31, value: 60, kind: final}
measurements:
  - {period: 2027-Q1, value: 118}
  - {period: 2027-Q2, value: 97}
  - {period: 2027-Q3, value: 131}
`,
    ),
    'kpis/K-04.yaml': kpi(
      'K-04',
      'Готово ли е / Is it done',
      `kind: performance
measure: boolean
direction: increase
targets: [{date: 2027-12-31, value: true, kind: final}]
measurements: [{period: 2027-Q2, value: false}]
`,
    ),
    'kpis/K-05.yaml': kpi(
      'K-05',
      'Степен / Level',
      `kind: performance
measure: ordinal
levels: [{bg: начално, en: initial}, {bg: средно, en: middle}, {bg: високо, en: high}]
direction: increase
baseline: {date: 2026-12-31, value: 1}
targets: [{date: 2028-12-31, value: 3, kind: final}]
measurements: [{period: 2027-Q2, value: 2}]
`,
    ),
    'kpis/K-06.yaml': kpi(
      'K-06',
      'Температура / Temperature',
      `kind: performance
measure: number
direction: maintain
range: {low: 18, high: 22}
tolerance: 1
baseline: {date: 2026-12-31, value: 20}
targets: [{date: 2028-12-31, value: 20, kind: final}]
measurements: [{period: 2027-Q1, value: 19}, {period: 2027-Q2, value: 24}]
`,
    ),
    'kpis/K-07.yaml': kpi(
      'K-07',
      'Дял / Ratio',
      `kind: performance
measure: ratio
direction: increase
baseline: {date: 2026-12-31, value: 0.5, numerator: 5, denominator: 10}
targets: [{date: 2028-12-31, value: 0.9, kind: final}]
measurements:
  - {period: 2027-Q2, numerator: 6, denominator: 10}
  - {period: 2027-Q3, numerator: 8, denominator: 11}
`,
    ),
    'kpis/K-08.yaml': kpi(
      'K-08',
      'Население / Population',
      'kind: context\nmeasure: number\nmeasurements: [{period: 2027-Q2, value: 1248452}]\n',
    ),
    'decisions/D-01.yaml': `id: D-01
kind: council_decision
number: "412 | <b>"
date: 2027-07-15
title: ${both(hostile.markup)}
url: https://example.org/decision?a=1&b=%3C2%3E
allows: [{entity: A-13, field: end, to: 2027-06-30}]
tasks: [{text: ${both(hostile.markdown)}, org: ORG-A, due: 2027-11-15}]
`,
    'proposals/P-01.yaml': `id: P-01
entity: A-20
field: end
from: 2027-12-31
to: 2028-06-30
reason: ${both(hostile.markdown)}
effect: ${both(hostile.markup)}
proposed_on: 2027-09-01
state: open
`,
    'proposals/P-02.yaml': 'id: P-02\nentity: A-13\nfield: end\nto: 2027-12-31\n',
    'reports/2027-Q3.yaml': `period: 2027-Q3
stage: coordination
stages: [{stage: draft, date: 2027-10-05, role: ${yaml(hostile.markdown)}, registration: ${yaml(hostile.formula)}}]
summary: ${both(`${hostile.markup} ${hostile.hidden}`)}
areas: {ALPHA: ${both(hostile.markdown)}}
exceptions:
  A-13: {cause: ${both(hostile.markup)}, action: ${both(hostile.formula)}, due: 2027-12-31}
`,
  }),
};
