// Long: the made-up city is one table of data, read from top to bottom.

import type { DemoCalendar } from '../../model/demo.ts';
import type { Text } from '../../model/text.ts';

// A city that does not exist. Its people, streets and figures are made up.

/** A text in both languages. */
const t = (bg: string, en: string): Text => ({ bg, en });

/** What stays the same over all quarters. */
export function fixedFiles(at: DemoCalendar) {
  return {
    plan: {
      id: 'lipovgrad',
      title: t('Дигитална стратегия на Липовград', 'Digital Strategy of Lipovgrad'),
      mission: t(
        'Услугите на общината да са достъпни за всеки, навсякъде.',
        'The city’s services within reach of everybody, everywhere.',
      ),
      languages: ['bg', 'en'],
      period: { start: at.first(0), end: at.last(15) },
      time_zone: 'Europe/Sofia',
      lead: 'ORG-OFFICE',
      currency: 'EUR',
      reporting: [
        { period: at.quarter(7), data_due: dayIn(at.last(7), 10), submit_on: dayIn(at.last(7), 30) },
        { period: at.quarter(8), data_due: dayIn(at.last(8), 10), submit_on: dayIn(at.last(8), 30) },
      ],
    },
    organisations: [
      {
        id: 'ORG-OFFICE',
        name: t('Програмен офис на Липовград', 'Programme Office of Lipovgrad'),
        short: t('Програмен офис', 'Programme Office'),
        mailbox: 'office@lipovgrad.example',
      },
      {
        id: 'ORG-IT',
        name: t('Отдел „Информационни технологии“', 'Information Technology Unit'),
        short: t('Отдел ИТ', 'IT Unit'),
        mailbox: 'it@lipovgrad.example',
        parent: 'ORG-OFFICE',
      },
      {
        id: 'ORG-TRAM',
        name: t('Градски трамваи Липовград', 'Lipovgrad Trams'),
        short: t('Трамваи', 'Trams'),
        mailbox: 'trams@lipovgrad.example',
        parent: 'ORG-OFFICE',
      },
      {
        id: 'ORG-PARK',
        name: t('Отдел „Паркове и води“', 'Parks and Water Unit'),
        short: t('Паркове и води', 'Parks and Water'),
        mailbox: 'parks@lipovgrad.example',
        parent: 'ORG-OFFICE',
      },
    ],
    sources: [
      {
        id: 'S-01',
        title: t('Протокол на програмния офис', 'Minutes of the programme office'),
        url: 'https://www.lipovgrad.example/minutes',
        language: 'bg',
      },
      {
        id: 'S-02',
        title: t('Броячи по трамвайните линии', 'Counters on the tram lines'),
        url: 'https://www.lipovgrad.example/counters',
        language: 'bg',
      },
    ],
    areas: [
      {
        id: 'SERV',
        label: t('ПО 1', 'PA 1'),
        title: t('Услуги без гише', 'Services without a counter'),
        sequence: 1,
      },
      { id: 'MOVE', label: t('ПО 2', 'PA 2'), title: t('Градът се движи', 'The city moves'), sequence: 2 },
      {
        id: 'GREEN',
        label: t('ПО 3', 'PA 3'),
        title: t('Липите и водата', 'Lindens and water'),
        sequence: 3,
      },
    ],
    strategicGoals: [
      {
        id: 'SG-1',
        label: t('СЦ 1', 'SG 1'),
        title: t('Повече време за хората', 'More time for people'),
        sequence: 1,
      },
      { id: 'SG-2', label: t('СЦ 2', 'SG 2'), title: t('По-чист град', 'A cleaner city'), sequence: 2 },
    ],
    operationalGoals: [
      {
        id: 'OG-01',
        label: t('ОЦ 1', 'OG 1'),
        title: t(
          'Всяко заявление може да се подаде от телефон',
          'Every application can be made from a telephone',
        ),
        area: 'SERV',
        serves: ['SG-1'],
      },
      {
        id: 'OG-02',
        label: t('ОЦ 2', 'OG 2'),
        title: t('Служебните данни се искат веднъж', 'Data are asked for once'),
        area: 'SERV',
        serves: ['SG-1'],
      },
      {
        id: 'OG-03',
        label: t('ОЦ 3', 'OG 3'),
        title: t('Трамваят идва, когато е казано', 'The tram comes when it says'),
        area: 'MOVE',
        serves: ['SG-1', 'SG-2'],
      },
      {
        id: 'OG-04',
        label: t('ОЦ 4', 'OG 4'),
        title: t('Никоя липа не съхне', 'No linden goes thirsty'),
        area: 'GREEN',
        serves: ['SG-2'],
      },
    ],
  };
}

/** A day some days after another; both as written. */
function dayIn(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** An entry of a log with the quarter in which it was written; its date is the quarter's last day unless told. */
export interface DemoEntry {
  readonly q: number;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** An activity: what it is in a quarter, and its updates. */
export interface DemoActivity {
  readonly data: (q: number) => Readonly<Record<string, unknown>>;
  readonly updates: readonly DemoEntry[];
}

/** The activities, with late ones, one that was given more time, a blocked and a finished one. */
export function activities(at: DemoCalendar): readonly DemoActivity[] {
  const report = (q: number, entry: Readonly<Record<string, unknown>>): DemoEntry => ({
    q,
    entry: { date: at.last(q), ...entry },
  });
  return [
    {
      data: () => ({
        id: 'A-01',
        title: t('Портал „Липа“', 'The Linden portal'),
        contributes_to: ['OG-01'],
        lead: 'ORG-IT',
        start: at.first(0),
        end: at.last(5),
        key: true,
        milestones: [
          { id: 'M1', title: t('Пробна версия', 'Trial version'), due: at.last(2) },
          { id: 'M2', title: t('Открит за всички', 'Open to everybody'), due: at.last(5), critical: true },
        ],
      }),
      updates: [
        report(0, {
          status: 'in_progress',
          progress: 15,
          done: t('Избран е изпълнител.', 'A contractor was chosen.'),
        }),
        report(1, {
          status: 'in_progress',
          progress: 35,
          done: t('Готови са първите пет заявления.', 'The first five applications are ready.'),
        }),
        report(2, {
          status: 'in_progress',
          progress: 55,
          milestones: { M1: { state: 'done', date: at.last(2) } },
        }),
        report(3, { status: 'in_progress', progress: 75 }),
        report(4, { status: 'in_progress', progress: 90 }),
        report(5, {
          status: 'completed',
          progress: 100,
          done: t('Порталът е открит.', 'The portal is open.'),
          milestones: { M2: { state: 'done', date: at.last(5), evidence: ['S-01'] } },
          sources: ['S-01'],
        }),
      ],
    },
    {
      data: () => ({
        id: 'A-02',
        title: t('Общ регистър на адресите', 'One register of addresses'),
        contributes_to: ['OG-02'],
        lead: 'ORG-IT',
        start: at.first(1),
        end: at.last(9),
        weight: 2,
        budget: [{ year: Number(at.quarter(2).slice(0, 4)), approved: 120000, currency: 'EUR' }],
      }),
      updates: [
        report(1, { status: 'in_progress', progress: 10 }),
        report(3, {
          status: 'in_progress',
          progress: 30,
          next_steps: t('Сверяване на 4000 адреса.', 'Comparing 4,000 addresses.'),
        }),
        report(5, {
          status: 'in_progress',
          progress: 50,
          money: [
            { year: Number(at.quarter(5).slice(0, 4)), committed: 90000, paid: 40000, currency: 'EUR' },
          ],
        }),
        report(7, { status: 'in_progress', progress: 74 }),
      ],
    },
    {
      // Given more time by a decision in the sixth quarter.
      data: (q) => ({
        id: 'A-03',
        title: t('Табла по трамвайните спирки', 'Displays at the tram stops'),
        contributes_to: ['OG-03'],
        lead: 'ORG-TRAM',
        start: at.first(0),
        end: q >= 5 ? at.last(10) : at.last(6),
        ...(q >= 5 ? { original_end: at.last(6) } : {}),
        milestones: [
          { id: 'M1', title: t('Двадесет спирки', 'Twenty stops'), due: at.last(4) },
          {
            id: 'M2',
            title: t('Всички спирки', 'All stops'),
            due: q >= 5 ? at.last(10) : at.last(6),
            ...(q >= 5 ? { original_due: at.last(6) } : {}),
          },
        ],
      }),
      updates: [
        report(0, { status: 'in_progress', progress: 5 }),
        report(2, { status: 'in_progress', progress: 20 }),
        report(4, {
          status: 'in_progress',
          progress: 30,
          forecast_end: at.last(10),
          blockers: [t('Доставката на таблата закъснява.', 'The displays are delivered late.')],
          help_needed: t('Ново задание за доставка.', 'A new order for the displays.'),
        }),
        report(5, {
          status: 'in_progress',
          progress: 40,
          blockers: [],
          decision: undefined,
          corrective_action: {
            text: t('Монтаж на два пъти.', 'Installed in two steps.'),
            due: at.last(8),
            owner: 'ORG-TRAM',
          },
        }),
        report(7, {
          status: 'in_progress',
          progress: 58,
          milestones: { M1: { state: 'done', date: at.last(7) } },
        }),
      ],
    },
    {
      // Late, with nothing said about what is done.
      data: () => ({
        id: 'A-04',
        title: t('Билет в телефона', 'The ticket in the telephone'),
        contributes_to: ['OG-03', 'OG-01'],
        lead: 'ORG-TRAM',
        start: at.first(2),
        end: at.last(7),
      }),
      updates: [
        report(2, { status: 'in_progress', progress: 10 }),
        report(4, { status: 'in_progress', progress: 25 }),
        report(6, {
          status: 'in_progress',
          progress: 45,
          note: t('Обжалвана е поръчката.', 'The tender was appealed.'),
        }),
      ],
    },
    {
      data: () => ({
        id: 'A-05',
        title: t('Датчици в корените', 'Sensors at the roots'),
        contributes_to: ['OG-04'],
        lead: 'ORG-PARK',
        start: at.first(3),
        end: at.last(11),
        risks: [
          {
            id: 'R1',
            text: t('Зимата поврежда датчиците.', 'Winter damages the sensors.'),
            likelihood: 'medium',
            impact: 'low',
            response: t('Прибират се през декември.', 'They are taken in in December.'),
          },
        ],
      }),
      updates: [
        report(3, { status: 'in_progress', progress: 5 }),
        report(5, { status: 'in_progress', progress: 30 }),
        report(7, {
          status: 'in_progress',
          progress: 52,
          done: t('220 дървета имат датчик.', '220 trees have a sensor.'),
        }),
      ],
    },
    {
      // Nobody has reported for a long time.
      data: () => ({
        id: 'A-06',
        title: t('Карта на водопровода', 'A map of the water mains'),
        contributes_to: ['OG-04'],
        lead: 'ORG-PARK',
        start: at.first(1),
        end: at.last(12),
      }),
      updates: [report(1, { status: 'in_progress', progress: 8 })],
    },
    {
      data: () => ({
        id: 'A-07',
        title: t('Ден без хартия', 'A day without paper'),
        contributes_to: ['OG-02'],
        lead: 'ORG-OFFICE',
        start: at.first(9),
        end: at.last(13),
      }),
      updates: [],
    },
  ];
}

/** A KPI and its measurements. */
export interface DemoKpi {
  readonly data: Readonly<Record<string, unknown>>;
  readonly measurements: readonly DemoEntry[];
}

/** The KPIs, one of them with a corrected value. */
export function kpis(at: DemoCalendar): readonly DemoKpi[] {
  const value = (q: number, one: number): DemoEntry => ({ q, entry: { period: at.quarter(q), value: one } });
  return [
    {
      data: {
        id: 'K-01',
        title: t('Заявления, подадени от телефон', 'Applications made from a telephone'),
        definition: t(
          'Дял от всички заявления за тримесечието.',
          'Share of all applications of the quarter.',
        ),
        unit: t('процент', 'percent'),
        kind: 'performance',
        value_chain: 'outcome',
        measure: 'percent',
        min: 0,
        max: 100,
        direction: 'increase',
        frequency: 'quarterly',
        lag_days: 20,
        tolerance: 2,
        baseline: { date: dayIn(at.first(0), -1), value: 8 },
        targets: [
          { date: at.last(7), value: 45, kind: 'interim' },
          { date: at.last(15), value: 80, kind: 'final' },
        ],
        serves: ['OG-01'],
        owner: 'ORG-IT',
        data_source: t('Деловодна система', 'Records system'),
      },
      measurements: [
        value(0, 9),
        value(1, 12),
        value(2, 18),
        value(3, 26),
        value(4, 31),
        value(5, 38),
        value(6, 43),
        value(7, 47),
      ],
    },
    {
      data: {
        id: 'K-02',
        title: t('Трамваи навреме', 'Trams on time'),
        unit: t('процент', 'percent'),
        kind: 'performance',
        value_chain: 'outcome',
        measure: 'percent',
        min: 0,
        max: 100,
        direction: 'increase',
        frequency: 'quarterly',
        lag_days: 20,
        baseline: { date: dayIn(at.first(0), -1), value: 61 },
        targets: [{ date: at.last(15), value: 92 }],
        serves: ['OG-03'],
        owner: 'ORG-TRAM',
        data_source: t('Броячи по линиите', 'Counters on the lines'),
      },
      measurements: [
        value(0, 61),
        value(2, 64),
        value(4, 74),
        {
          q: 5,
          entry: {
            period: at.quarter(4),
            value: 66,
            revises: t('Броячът на линия 3 е броял двойно.', 'The counter of line 3 counted twice.'),
            kind: 'correction',
          },
        },
        value(6, 67),
      ],
    },
    {
      data: {
        id: 'K-03',
        title: t('Дни за издаване на документ', 'Days until a document is issued'),
        unit: t('дни', 'days'),
        kind: 'performance',
        value_chain: 'outcome',
        measure: 'number',
        direction: 'decrease',
        decimals: 1,
        frequency: 'quarterly',
        lag_days: 20,
        baseline: { date: dayIn(at.first(0), -1), value: 14 },
        targets: [{ date: at.last(15), value: 3 }],
        serves: ['OG-02'],
        owner: 'ORG-OFFICE',
      },
      measurements: [value(1, 13.5), value(3, 11.2), value(5, 9.4), value(7, 7.9)],
    },
    {
      data: {
        id: 'K-04',
        title: t('Живи липи', 'Living lindens'),
        unit: t('дървета', 'trees'),
        kind: 'performance',
        value_chain: 'impact',
        measure: 'number',
        direction: 'maintain',
        range: { low: 1180, high: 1300 },
        no_target: t('Целта е броят да се задържи.', 'The aim is that the number holds.'),
        frequency: 'yearly',
        lag_days: 60,
        serves: ['OG-04'],
        owner: 'ORG-PARK',
      },
      measurements: [value(3, 1211), value(7, 1196)],
    },
    {
      data: {
        id: 'K-05',
        title: t('Население', 'Population'),
        unit: t('души', 'people'),
        kind: 'context',
        measure: 'number',
        frequency: 'yearly',
        lag_days: 90,
        serves: ['SG-1'],
        owner: 'ORG-OFFICE',
      },
      measurements: [value(3, 48210), value(7, 48390)],
    },
  ];
}

/** The decision that gave the displays more time. */
export function decision(at: DemoCalendar) {
  return {
    id: `D-${at.quarter(5).slice(0, 4)}-01`,
    kind: 'council_decision',
    number: '118',
    date: at.last(5),
    body: t('Общински съвет на Липовград', 'Municipal Council of Lipovgrad'),
    title: t('Удължаване на срока за таблата', 'More time for the displays'),
    allows: [
      { entity: 'A-03', field: 'end', to: at.last(10) },
      { entity: 'A-03', field: 'milestones.M2.due', to: at.last(10) },
    ],
  };
}

/** A change that is asked for and not decided. */
export function proposal(at: DemoCalendar) {
  return {
    id: 'P-01',
    entity: 'A-04',
    field: 'end',
    from: at.last(7),
    to: at.last(9),
    reason: t('Поръчката беше обжалвана.', 'The tender was appealed.'),
    effect: t('Билетът ще дойде половин година по-късно.', 'The ticket will come half a year later.'),
    proposed_on: at.last(7),
    state: 'open',
  };
}

/** The office's words for the report that is closed. */
export function officeWords(period: string) {
  return {
    period,
    stage: 'adopted',
    summary: t(
      'Порталът е открит. Таблата по спирките получиха повече време, а билетът в телефона чака решение по обжалването.',
      'The portal is open. The displays at the stops were given more time, and the ticket in the telephone waits for a ruling on the appeal.',
    ),
    areas: { SERV: t('Изпълнението върви по план.', 'Delivery is on track.') },
    exceptions: {
      'A-03': {
        cause: t('Доставката закъсня.', 'The delivery was late.'),
        action: t('Монтаж на два пъти.', 'Installation in two steps.'),
      },
      'A-04': {
        cause: t('Обжалвана поръчка.', 'An appealed tender.'),
        action: t('Нова процедура.', 'A new procedure.'),
      },
    },
  };
}
