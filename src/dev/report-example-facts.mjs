// @ts-check

// What is in the plan of the city that does not exist. Names are pairs: Bulgarian, English.

/** @typedef {readonly [bg: string, en: string]} Both */

/** @param {Both} both */
const text = ([bg, en]) => ({ bg, en });

/** @type {readonly (readonly [string, Both])[]} */
export const organisations = [
  ['ORG-OFFICE', ['Програмен офис', 'Programme office']],
  ['ORG-DIGITAL', ['Дирекция „Цифрово управление“', 'Digital Government Department']],
  ['ORG-MOBIL', ['Дирекция „Мобилност“', 'Mobility Department']],
  ['ORG-GREEN', ['Дирекция „Зелена система“', 'Parks Department']],
  ['ORG-SOCIAL', ['Дирекция „Образование и социални дейности“', 'Education and Social Affairs Department']],
];

/** @type {readonly (readonly [string, Both])[]} */
export const areas = [
  ['DIGIT', ['Цифрова администрация', 'Digital administration']],
  ['MOBIL', ['Устойчива мобилност', 'Sustainable mobility']],
  ['GREEN', ['Чист въздух и зелени пространства', 'Clean air and green spaces']],
  ['SOCIAL', ['Образование и грижа', 'Education and care']],
];

/** @type {readonly (readonly [string, string, Both])[]} */
export const goals = [
  ['OG-01', 'DIGIT', ['Услуги без гише', 'Services without a counter']],
  ['OG-02', 'DIGIT', ['Отворени данни', 'Open data']],
  ['OG-03', 'MOBIL', ['Бърз и достъпен обществен транспорт', 'Fast and accessible public transport']],
  ['OG-04', 'MOBIL', ['Свързана велосипедна мрежа', 'A connected cycling network']],
  ['OG-05', 'GREEN', ['По-малко фини прахови частици', 'Less particulate matter']],
  ['OG-06', 'GREEN', ['Зелено пространство до всеки дом', 'Green space near every home']],
  ['OG-07', 'SOCIAL', ['Място в детска градина за всяко дете', 'A kindergarten place for every child']],
];

const start = '2026-01-01';

export const activities = [
  {
    id: 'A-01',
    title: ['Единен портал за електронни услуги', 'One portal for electronic services'],
    contributes_to: ['OG-01'],
    lead: 'ORG-DIGITAL',
    key: true,
    start,
    end: '2028-06-30',
    milestones: [
      { id: 'M1', title: text(['Пилотни услуги', 'Pilot services']), due: '2026-09-30' },
      {
        id: 'M2',
        title: text(['Вход с електронна идентичност', 'Sign-in with electronic identity']),
        due: '2027-06-15',
      },
      { id: 'M3', title: text(['Сто услуги', 'One hundred services']), due: '2027-09-30' },
    ],
    budget: [
      { year: 2026, fund: 'ПМДР', approved: 300000, revised: 320000, currency: 'EUR' },
      { year: 2027, fund: 'ПМДР', approved: 450000, currency: 'EUR' },
    ],
    updates: [
      {
        date: '2026-12-31',
        status: 'in_progress',
        progress: 38,
        milestones: { M1: { state: 'done', date: '2026-09-18' } },
        money: [{ year: 2026, fund: 'ПМДР', committed: 320000, paid: 298500, currency: 'EUR' }],
      },
      { date: '2027-03-31', status: 'in_progress', progress: 47 },
      {
        date: '2027-06-30',
        status: 'in_progress',
        progress: 58,
        done: text([
          'Входът с електронна идентичност работи за 62 услуги',
          'Sign-in with electronic identity works for 62 services',
        ]),
        milestones: { M2: { state: 'done', date: '2027-06-10' } },
        money: [{ year: 2027, fund: 'ПМДР', committed: 260000, paid: 141200.5, currency: 'EUR' }],
      },
    ],
  },
  {
    id: 'A-02',
    title: [
      'Доставка на тридесет електрически автобуса с ниска входна платформа и изграждане на зарядна инфраструктура в двете депа',
      'Delivery of thirty low-floor electric buses and building of the charging infrastructure in both depots',
    ],
    contributes_to: ['OG-03', 'OG-05'],
    lead: 'ORG-MOBIL',
    key: true,
    start,
    end: '2027-06-15',
    milestones: [
      { id: 'M1', title: text(['Обявена поръчка', 'Tender announced']), due: '2026-06-30' },
      {
        id: 'M2',
        title: text(['Договор за доставка', 'Delivery contract']),
        due: '2027-01-31',
        critical: true,
      },
      { id: 'M3', title: text(['Първа партида', 'First batch']), due: '2027-05-31' },
    ],
    budget: [
      { year: 2027, fund: 'ЕФРР', code: 'BG16', kind: 'capital', approved: 13500000, currency: 'EUR' },
    ],
    risks: [
      {
        id: 'R1',
        text: text(['Повторно обжалване', 'Another appeal']),
        likelihood: 'medium',
        impact: 'high',
        response: text(['Преговори с участниците', 'Talks with the bidders']),
        owner: 'ORG-MOBIL',
      },
    ],
    updates: [
      {
        date: '2026-12-31',
        status: 'in_progress',
        progress: 20,
        milestones: { M1: { state: 'done', date: '2026-06-30' } },
      },
      { date: '2027-03-31', status: 'in_progress', progress: 25, forecast_end: '2027-12-31' },
      {
        date: '2027-06-30',
        status: 'in_progress',
        progress: 28,
        done: text([
          'Изградени са зарядните станции в депо „Изток“',
          'The chargers of the eastern depot are built',
        ]),
        forecast_end: '2028-03-31',
        blockers: [
          text(['Процедурата е спряна до решението по жалбата', 'The tender is suspended until the ruling']),
        ],
        help_needed: text(['Становище на правния отдел', 'An opinion of the legal department']),
        money: [{ year: 2027, fund: 'ЕФРР', committed: 1250000, paid: 910000, currency: 'EUR' }],
      },
    ],
  },
  plain(
    'A-03',
    ['Набори от отворени данни за транспорта', 'Open data sets of transport'],
    'OG-02',
    'ORG-DIGITAL',
    '2027-12-31',
    [
      ['2026-12-31', 'in_progress', 45],
      ['2027-03-31', 'in_progress', 62],
      ['2027-06-30', 'in_progress', 74],
    ],
  ),
  plain(
    'A-04',
    ['Предимство за автобусите на светофарите', 'Priority for buses at traffic lights'],
    'OG-03',
    'ORG-MOBIL',
    '2027-12-31',
    [
      ['2027-03-31', 'in_progress', 50],
      ['2027-06-30', 'in_progress', 61],
    ],
  ),
  {
    ...plain(
      'A-05',
      ['Велоалея по бул. „Рила“', 'Cycle lane on Rila Boulevard'],
      'OG-04',
      'ORG-MOBIL',
      '2027-12-31',
      [
        ['2027-03-31', 'in_progress', 40],
        ['2027-06-30', 'in_progress', 72],
      ],
    ),
    original_end: '2027-09-30',
    milestones: [
      { id: 'M1', title: text(['Проект', 'Design']), due: '2026-10-31', original_due: '2026-09-30' },
      { id: 'M2', title: text(['Първи три километра', 'First three kilometres']), due: '2027-08-31' },
      { id: 'M3', title: text(['Мост над реката', 'Bridge over the river']), due: '2027-05-31' },
    ],
    provenance: {
      basis: 'reported',
      sources: ['S-01'],
      fields: { end: { basis: 'reconstructed', sources: ['S-01'] } },
    },
  },
  plain(
    'A-06',
    ['Паркинги за велосипеди пред училищата', 'Cycle parking at schools'],
    'OG-04',
    'ORG-SOCIAL',
    '2027-03-31',
    [
      ['2026-12-31', 'in_progress', 70],
      ['2027-03-28', 'completed', 100],
    ],
  ),
  plain(
    'A-07',
    ['Подмяна на отоплението на твърдо гориво', 'Replacement of solid-fuel heating'],
    'OG-05',
    'ORG-GREEN',
    '2028-12-31',
    [
      ['2026-12-31', 'in_progress', 22],
      ['2027-03-31', 'in_progress', 30],
      ['2027-06-30', 'in_progress', 34],
    ],
  ),
  plain('A-08', ['Парк „Северна гора“', 'Northern Forest Park'], 'OG-06', 'ORG-GREEN', '2027-04-30', [
    ['2027-03-31', 'in_progress', 85],
    ['2027-06-30', 'completed', 100],
  ]),
  plain('A-09', ['Хиляда дървета годишно', 'A thousand trees a year'], 'OG-06', 'ORG-GREEN', '2028-12-31', [
    ['2027-06-30', 'on_hold', 30],
  ]),
  plain('A-10', ['Три нови детски градини', 'Three new kindergartens'], 'OG-07', 'ORG-SOCIAL', '2028-08-31', [
    ['2027-03-31', 'in_progress', 35],
    ['2027-06-30', 'in_progress', 55],
  ]),
  plain('A-11', ['Електронен прием', 'Electronic admission'], 'OG-07', 'ORG-SOCIAL', '2027-05-31', [
    ['2027-03-31', 'in_progress', 90],
    ['2027-05-12', 'completed', 100],
  ]),
  plain('A-12', ['Лаборатория за градски данни', 'Urban data lab'], 'OG-02', 'unknown', '2028-12-31', []),
  {
    ...plain(
      'A-13',
      ['Поддържане на портала за данни', 'Running the data portal'],
      'OG-02',
      'ORG-DIGITAL',
      '',
      [['2027-06-30', 'in_progress', null]],
    ),
    continuous: true,
  },
  {
    ...plain('A-14', ['Нощни линии', 'Night lines'], 'OG-03', 'ORG-MOBIL', '2028-12-31', []),
    start: '2027-10-01',
  },
];

/**
 * @param {string} id @param {Both} title @param {string} goal @param {string} lead @param {string} end
 * @param {readonly (readonly [date: string, status: string, progress: number | null])[]} updates
 */
function plain(id, title, goal, lead, end, updates) {
  return {
    id,
    title,
    contributes_to: [goal],
    lead,
    start,
    ...(end === '' ? {} : { end }),
    updates: updates.map(([date, status, progress]) => ({
      date,
      status,
      ...(progress === null ? {} : { progress }),
    })),
  };
}
