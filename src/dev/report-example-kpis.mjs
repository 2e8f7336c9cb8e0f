// @ts-check

// The KPIs of the city that does not exist, with their values.

/** @typedef {readonly [bg: string, en: string]} Both */

/** @param {Both} both */
const text = ([bg, en]) => ({ bg, en });

export const kpis = [
  {
    ...kpi(
      'K-01',
      ['Услуги, достъпни изцяло онлайн', 'Services fully available online'],
      ['броя', 'services'],
      'OG-01',
      'ORG-DIGITAL',
      [10, 60, 120],
      [14, 22, 31, 40, 44, 62],
    ),
    tolerance: 5,
  },
  {
    ...kpi(
      'K-02',
      ['Дял на заявленията, подадени електронно', 'Share of applications filed electronically'],
      ['% от всички', '% of all'],
      'OG-01',
      'ORG-DIGITAL',
      [18, 40, 65],
      [20, 24.5, 29, 31.2, 32, 33.4],
    ),
    measure: 'percent',
    decimals: 1,
  },
  {
    ...kpi(
      'K-03',
      ['Средногодишна концентрация на ФПЧ10', 'Yearly mean of PM10'],
      ['µg/m³', 'µg/m³'],
      'OG-05',
      'ORG-GREEN',
      [42, 36, 30],
      [41.5, 41.8, 43, 43.6, 44, 44.8],
    ),
    direction: 'decrease',
    decimals: 1,
    tolerance: 1.5,
  },
  {
    ...kpi(
      'K-04',
      ['Изградени велоалеи', 'Cycle lanes built'],
      ['км', 'km'],
      'OG-04',
      'ORG-MOBIL',
      [24, 40, 60],
      [24, 26, 30.5, 36, 39, 41.5],
    ),
    path: 'step',
    decimals: 1,
  },
  {
    ...kpi(
      'K-05',
      ['Скорост на автобусите в час пик', 'Speed of buses in the peak hour'],
      ['км/ч', 'km/h'],
      'OG-03',
      'ORG-MOBIL',
      [17, 18, 20],
      [17.1, 17, 17.4, 17.3, 18.2],
    ),
    direction: 'maintain',
    range: { low: 16.5, high: 20 },
    decimals: 1,
    targets: [{ date: '2028-12-31', value: 18, kind: 'final' }],
  },
  {
    ...kpi(
      'K-06',
      ['Деца на възраст 3–6 години с място в детска градина', 'Children aged 3–6 with a kindergarten place'],
      ['%', '%'],
      'OG-07',
      'ORG-SOCIAL',
      [88, 94, 100],
      [88.5, 89, 90.5, 92, 93.8, 94.6],
    ),
    measure: 'percent',
    decimals: 1,
  },
  {
    ...kpi(
      'K-07',
      ['Зрялост на управлението на данни', 'Maturity of data management'],
      ['степен', 'level'],
      'OG-02',
      'ORG-DIGITAL',
      [1, 2, 4],
      [1, 1, 1, 2, 2, 2],
    ),
    measure: 'ordinal',
    levels: [
      text(['начална', 'initial']),
      text(['повторяема', 'repeatable']),
      text(['определена', 'defined']),
      text(['управлявана', 'managed']),
    ],
    path: 'step',
  },
  {
    ...kpi(
      'K-08',
      ['Площ на парковете на жител', 'Park area per inhabitant'],
      ['кв. м', 'sq. m'],
      'OG-06',
      'ORG-GREEN',
      [11, 12, 14],
      [],
    ),
    decimals: 1,
  },
  {
    id: 'K-09',
    title: ['Население на града', 'Population of the city'],
    unit: ['души', 'people'],
    kind: 'context',
    measure: 'number',
    serves: ['OG-07'],
    owner: 'ORG-OFFICE',
    measurements: [{ period: '2026', value: 148213, status: 'final' }],
  },
];

/**
 * @param {string} id @param {Both} title @param {Both} unit @param {string} serves @param {string} owner
 * @param {readonly [baseline: number, interim: number, final: number]} way
 * @param {readonly number[]} values From the first quarter of 2026 on.
 */
function kpi(id, title, unit, serves, owner, [baseline, interim, final], values) {
  return {
    id,
    title,
    unit,
    kind: 'performance',
    measure: 'number',
    direction: 'increase',
    frequency: 'quarterly',
    baseline: { date: '2025-12-31', value: baseline },
    targets: [
      { date: '2027-06-30', value: interim, kind: 'interim' },
      { date: '2028-12-31', value: final, kind: 'final' },
    ],
    serves: [serves],
    owner,
    measurements: values.map((value, i) => ({
      period: `${2026 + Math.floor(i / 4)}-Q${1 + (i % 4)}`,
      value,
      status: i === 5 ? 'provisional' : 'final',
    })),
  };
}
