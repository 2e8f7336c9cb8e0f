import { describe, expect, test } from 'vitest';
import { icsText, icsValue } from '../src/render/export/ics-text.ts';
import { folder, planctl, root } from './support/bin.ts';

interface Component {
  readonly name: string;
  readonly properties: Map<string, { readonly parameters: string; readonly value: string }>;
  readonly components: Component[];
}

/** A reader of RFC 5545 of its own: lines, folding, parameters, nesting. Throws at what is wrong. */
function readCalendar(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const top: Component = { name: '', properties: new Map(), components: [] };
  const open = [top];
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):([\s\S]*)$/.exec(line) ?? [];
    const at = open.at(-1);
    if (name === '' || !at) throw new Error(`no line of a calendar: ${line}`);
    if (name === 'BEGIN') {
      const made: Component = { name: value, properties: new Map(), components: [] };
      at.components.push(made);
      open.push(made);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`END:${value}`);
    } else {
      if (at.properties.has(name)) throw new Error(`${name} twice`);
      at.properties.set(name, { parameters, value });
    }
  }
  const [calendar] = top.components;
  if (!calendar || open.length !== 1) throw new Error('not closed');
  return calendar;
}

const plain = (value: string | undefined): string | undefined =>
  value?.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

const plan = {
  'plans/p/plan.yaml':
    'id: p\ntitle: {bg: План, en: Plan}\nperiod: { start: 2026, end: 2027 }\nreporting: [{ period: 2026-Q3, data_due: 2026-10-10, submit_on: 2026-10-31 }]\n',
  'plans/p/activities/A-1.yaml': `id: A-1
title: {bg: "Много дълго наименование; със запетая, наклонена \\\\ и „кавички“ за проверка на прегъването 🚋🚋🚋🚋🚋🚋", en: Work}
lead: unknown
start: 2026-01-01
end: 2026-12
milestones:
  - { id: M1, title: {bg: Договор, en: Contract}, due: 2026-03-31 }
updates:
  - { date: 2026-03-31, status: in_progress, milestones: { M1: { state: done, date: 2026-03-20 } } }
`,
  'plans/p/activities/A-2.yaml':
    'id: A-2\ntitle: {bg: Отпаднала, en: Dropped}\nlead: unknown\nstart: 2026-01-01\nend: 2026-12-31\nupdates: [{ date: 2026-02-01, status: cancelled }]\n',
  'plans/p/kpis/K-1.yaml':
    'id: K-1\ntitle: {bg: Брой, en: Count}\nunit: no.\nkind: context\nmeasure: number\nfrequency: quarterly\nlag_days: 10\nowner: unknown\nmeasurements: [{ period: 2026-Q1, value: 1 }]\n',
};

describe('export ics', () => {
  test('has each date as an event of a whole day and as a to-do', () => {
    const cwd = folder(plan);
    const text = planctl(cwd, ['export', 'ics', '--lang', 'bg', '--as-of', '2026-06-30']).stdout;
    const { components, properties } = readCalendar(text);
    expect(properties.get('VERSION')?.value).toBe('2.0');
    const told = components.map((one) => [
      one.name,
      one.properties.get('UID')?.value,
      one.properties.get(one.name === 'VEVENT' ? 'DTSTART' : 'DUE')?.value,
      one.properties.get('STATUS')?.value,
    ]);
    const both = (key: string, day: string, event: string | undefined, todo: string) => [
      ['VEVENT', `p.${key}.event@planctl`, day, event],
      ['VTODO', `p.${key}.todo@planctl`, day, todo],
    ];
    expect(told).toEqual([
      ...both('A-1.M1', '20260331', undefined, 'COMPLETED'),
      ...both('K-1.value.20260710', '20260710', undefined, 'NEEDS-ACTION'),
      ...both('report.2026-Q3.data', '20261010', undefined, 'NEEDS-ACTION'),
      ...both('report.2026-Q3.submission', '20261031', undefined, 'NEEDS-ACTION'),
      ...both('A-1.end', '20261231', undefined, 'NEEDS-ACTION'),
      ...both('A-2.end', '20261231', 'CANCELLED', 'CANCELLED'),
    ]);
    for (const one of components) {
      expect(one.properties.get('DTSTAMP')?.value).toBe('20260630T000000Z');
      if (one.name !== 'VEVENT') continue;
      expect(one.properties.get('DTSTART')?.parameters).toBe(';VALUE=DATE');
      expect(one.properties.get('DTEND')?.value).toMatch(/^\d{8}$/);
    }
    const end = components.find((one) => one.properties.get('UID')?.value === 'p.A-1.end.event@planctl');
    expect(end?.properties.get('DTEND')?.value).toBe('20270101');
    expect(end?.properties.get('SUMMARY')?.parameters).toBe(';LANGUAGE=bg');
    expect(plain(end?.properties.get('SUMMARY')?.value)).toContain(
      'A-1 Много дълго наименование; със запетая, наклонена \\ и „кавички“ за проверка на прегъването 🚋🚋🚋🚋🚋🚋',
    );
    expect(planctl(cwd, ['export', 'ics', '--lang', 'bg', '--as-of', '2026-06-30']).stdout).toBe(text);
  });

  test('of the plan of Sofia is a calendar, with the same keys in both languages', () => {
    const keys = ['bg', 'en'].map((lang) =>
      readCalendar(
        planctl(root, ['export', 'ics', '--plan', 'sofia-digital', '--lang', lang]).stdout,
      ).components.map((one) => one.properties.get('UID')?.value),
    );
    expect(keys[0]).toEqual(keys[1]);
    expect(new Set(keys[0]).size).toBe(keys[0]?.length);
  });

  test('folds any text so that it comes back', () => {
    const signs = ['a', 'Ж', '€', '🚋', ';', ',', '\\', '\n', ' '];
    for (let length = 60; length < 90; length++) {
      const text = Array.from({ length }, (_, i) => signs[(i * 7 + length) % signs.length]).join('');
      const calendar = readCalendar(
        icsText({ name: 'X', properties: [{ name: 'SUMMARY', value: icsValue(text) }] }),
      );
      expect(plain(calendar.properties.get('SUMMARY')?.value)).toBe(text);
    }
  });
});
