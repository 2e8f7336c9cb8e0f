// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { activities, areas, goals, organisations } from './report-example-facts.mjs';
import { kpis } from './report-example-kpis.mjs';

/** The period whose report has something of everything, and the plan's id. */
export const example = { plan: 'zelengrad', period: '2027-Q2' };

/** @typedef {readonly [bg: string, en: string]} Both */

/** @param {readonly string[]} both */
const text = ([bg, en]) => ({ bg, en });

/**
 * Writes the plan of a city that does not exist, in the middle of its second year: KPIs of all kinds, money, risks,
 * proposals, decisions, missed milestones, and the office's own words. Its report shows every kind of section and chart.
 * @param {string} directory The folder of plans.
 */
export function writeExample(directory) {
  const plan = path.join(directory, example.plan);
  /** @param {string} name @param {unknown} content */
  const write = (name, content) => {
    const target = path.join(plan, name);
    mkdirSync(path.dirname(target), { recursive: true });
    // JSON is YAML.
    writeFileSync(target, `${JSON.stringify(content, null, 2)}\n`);
  };
  write('plan.yaml', {
    id: example.plan,
    title: text(['План за развитие на Зеленград 2026–2028', 'Zelengrad Development Plan 2026–2028']),
    languages: ['bg', 'en'],
    period: { start: '2026-01-01', end: '2028-12-31' },
    time_zone: 'Europe/Sofia',
    lead: 'ORG-OFFICE',
    currency: 'EUR',
    reporting: [
      { period: '2027-Q3', data_due: '2027-10-08', coordination_due: '2027-10-20', submit_on: '2027-10-29' },
    ],
  });
  write('organisations.yaml', {
    organisations: organisations.map(([id, name]) => ({ id, name: text(name) })),
  });
  write('sources.yaml', {
    sources: [{ id: 'S-01', title: text(['Протокол на Общинския съвет', 'Minutes of the city council']) }],
  });
  areas.forEach(([id, title], i) => {
    const label = text([`ПО ${i + 1}`, `PA ${i + 1}`]);
    write(`areas/${id}.yaml`, { id, label, title: text(title), sequence: i + 1 });
  });
  write('strategic-goals/SG-1.yaml', {
    id: 'SG-1',
    label: text(['СЦ 1', 'SG 1']),
    title: text(['По-добър живот в града', 'Better life in the city']),
  });
  goals.forEach(([id, area, title], i) => {
    const label = text([`ОЦ ${i + 1}`, `OG ${i + 1}`]);
    write(`operational-goals/${id}.yaml`, { id, label, title: text(title), area, serves: ['SG-1'] });
  });
  for (const { title, ...fields } of activities) {
    write(`activities/${fields.id}.yaml`, { ...fields, title: text(title) });
  }
  for (const { title, unit, ...fields } of kpis) {
    write(`kpis/${fields.id}.yaml`, { ...fields, title: text(title), unit: text(unit) });
  }
  decisions(write);
}

/** @param {(name: string, content: unknown) => void} write */
function decisions(write) {
  write('decisions/D-2027-01.yaml', {
    id: 'D-2027-01',
    kind: 'council_decision',
    number: '214',
    date: '2027-05-20',
    title: text(['Изменение на Плана за развитие', 'Amendment of the Development Plan']),
    url: 'https://example.org/decisions/214',
    sources: ['S-01'],
    allows: [{ entity: 'A-05', field: 'end', to: '2027-12-31' }],
    tasks: [
      {
        text: text(['Доклад за изпълнението пред комисията', 'Report to the committee']),
        org: 'ORG-OFFICE',
        due: '2027-09-15',
      },
    ],
  });
  write('proposals/P-01.yaml', {
    id: 'P-01',
    entity: 'A-02',
    field: 'end',
    from: '2027-06-15',
    to: '2028-03-31',
    reason: text(['Обжалвана обществена поръчка', 'The tender was appealed']),
    effect: text([
      'Новите автобуси тръгват за пролетния график',
      'The new buses start with the spring timetable',
    ]),
    requested_of: text(['Общински съвет', 'City council']),
    proposed_on: '2027-06-20',
    state: 'open',
  });
  write('proposals/P-02.yaml', {
    id: 'P-02',
    entity: 'K-01',
    field: 'targets',
    reason: text(['Новият метод на броене', 'The new way of counting']),
    proposed_on: '2027-05-10',
    state: 'rejected',
  });
  write('reports/2027-Q2.yaml', {
    period: '2027-Q2',
    stage: 'coordination',
    stages: [
      { stage: 'draft', date: '2027-07-08', role: 'Ръководител на програмата' },
      { stage: 'coordination', date: '2027-07-16', role: 'Заместник-кмет', registration: 'ЗГ-27-184' },
    ],
    summary: text([
      'Електронните услуги и велосипедната мрежа вървят по план. Доставката на автобуси закъснява заради обжалване; искаме ново решение за срока до март 2028 г.',
      'Electronic services and the cycling network are on track. The delivery of buses is late because of an appeal; we ask for a new date, March 2028.',
    ]),
    areas: {
      MOBIL: text([
        'Две от трите линии на велосипедната мрежа са в строеж.',
        'Two of the three lines of the cycling network are under construction.',
      ]),
    },
    exceptions: {
      'A-02': {
        cause: text([
          'Обществената поръчка е обжалвана пред Комисията за защита на конкуренцията; решението се очаква през август.',
          'The tender was appealed before the Commission on Protection of Competition; its ruling is expected in August.',
        ]),
        action: text([
          'Договор веднага след решението и доставка на две партиди',
          'Contract right after the ruling, delivery in two batches',
        ]),
        due: '2027-09-30',
      },
      'A-05': {
        cause: text([
          'Високите води през пролетта спряха работата по моста.',
          'High water in spring stopped the work on the bridge.',
        ]),
        action: text(['Втора смяна до края на август', 'A second shift until the end of August']),
        due: '2027-08-31',
      },
      'K-03': {
        cause: text([
          'Подмяната на печките изостава, а зимата беше по-студена.',
          'The replacement of stoves is behind, and the winter was colder.',
        ]),
        action: text([
          'Мобилни екипи за подаване на заявления по кварталите',
          'Mobile teams that take applications in the districts',
        ]),
        due: '2027-10-15',
      },
    },
  });
}
