import { describe, expect, test } from 'vitest';
import type { Change, ChangeType } from '../src/model/change.ts';
import { changeText } from '../src/render/changes.ts';
import { editBlocks } from '../src/render/edit.ts';
import { subjectOf, trailersOf } from '../src/render/edit-outcome.ts';
import { type DiffLine, lineDiff } from '../src/render/line-diff.ts';
import { Phrases } from '../src/render/phrases.ts';
import { assemble } from '../src/store/assemble.ts';
import { readText } from '../src/store/load-plan.ts';
import { smallPlan } from './support/small-plan.ts';

const place = { id: 'demo', folder: 'plans/demo' };
const state = assemble(
  place,
  Object.entries(smallPlan).map(([inPlan, text]) => readText(place, inPlan, text, false)),
);
const about = { entity: 'A-01', entityKind: 'activity' } as const;
const title = { bg: 'Име', en: 'Name' };
const report = { date: '2027-03-31', status: 'in_progress', done: 'Нещо' };

/** A change of each type, with its words in Bulgarian and its trailer. */
const changes: Readonly<Record<ChangeType, readonly (readonly [Omit<Change, 'type'>, string, string])[]>> = {
  'entity-added': [
    [{ ...about, after: { id: 'A-01', title } }, 'Нова дейност A-01: Име', 'A-01 added'],
    [
      { entity: 'ORG-A', entityKind: 'organisation', after: { name: 'Служба' } },
      'Нова организация ORG-A: Служба',
      'ORG-A added',
    ],
    [
      { entity: 'D-1', entityKind: 'decision', after: { number: '118' } },
      'Ново решение D-1: 118',
      'D-1 added',
    ],
  ],
  'entity-removed': [[{ ...about, before: { title } }, 'A-01 Име: вече не е в плана', 'A-01 removed']],
  'entity-cancelled': [
    [
      { ...about, field: 'status', before: 'in_progress', after: 'cancelled' },
      'Статус: в изпълнение → отпаднала',
      'A-01 status in_progress -> cancelled',
    ],
    [
      { entity: 'K-01', entityKind: 'kpi', field: 'retired', after: { date: '2028-01-01', as: 'cancelled' } },
      'Отпада от 01.01.2028',
      'K-01 retired none -> {"date":"2028-01-01","as":"cancelled"}',
    ],
  ],
  'entity-superseded': [
    [
      {
        entity: 'OG-02',
        entityKind: 'operational-goal',
        field: 'retired',
        after: { date: '2028', as: 'superseded', by: 'OG-01' },
      },
      'Заменя се от 2028 с OG-01 Първа оперативна цел',
      'OG-02 retired none -> {"date":"2028","as":"superseded","by":"OG-01"}',
    ],
  ],
  'update-added': [
    [{ ...about, after: report }, 'Нов отчет към 31.03.2027 г.; извършено: Нещо', 'A-01 update 2027-03-31'],
    [
      {
        ...about,
        after: {
          date: '2027-03-31',
          status: 'in_progress',
          assessment: { rating: 'at_risk', reason: 'Защо', valid_until: '2027-06-30' },
          money: [{ year: 2027, fund: 'EU', committed: 9000, paid: 5000, currency: 'EUR' }],
        },
      },
      'Нов отчет към 31.03.2027 г.; експертна преценка: в риск (30.06.2027); финансово изпълнение: 2027 EU: договорено 9000, платено 5000 EUR',
      'A-01 update 2027-03-31',
    ],
  ],
  'update-corrected': [
    [
      { ...about, after: { ...report, corrects: '2027-02-28' } },
      'Поправка на отчета към 28.02.2027 г., направена на 31.03.2027 г.; извършено: Нещо',
      'A-01 correction 2027-03-31',
    ],
  ],
  'update-rewritten': [
    [
      { ...about, field: 'updates', before: report, after: report },
      'Презаписан е отчетът към 31.03.2027 г.',
      '',
    ],
  ],
  'update-removed': [
    [{ ...about, field: 'updates', before: report }, 'Премахнат е отчетът към 31.03.2027 г.', ''],
  ],
  'measurement-added': [
    [
      { entity: 'K-01', entityKind: 'kpi', after: { period: '2027-Q1', value: 12.5 } },
      'Нова стойност за I трим. 2027: 12,5',
      'K-01 measurement 2027-Q1',
    ],
  ],
  'measurement-revised': [
    [
      {
        entity: 'K-01',
        entityKind: 'kpi',
        before: { period: '2027-Q1', value: 12 },
        after: { period: '2027-Q1', value: 13, revises: 'ново броене' },
      },
      'Преразгледана стойност за I трим. 2027: 12 → 13 (ново броене)',
      'K-01 revision 2027-Q1',
    ],
  ],
  'measurement-rewritten': [
    [
      {
        entity: 'K-01',
        entityKind: 'kpi',
        field: 'measurements',
        before: { period: '2027-Q1', value: 12 },
        after: { period: '2027-Q1', value: 13 },
      },
      'Презаписана е отчетената стойност за I трим. 2027: 12 → 13',
      '',
    ],
  ],
  'measurement-removed': [
    [
      { entity: 'K-01', entityKind: 'kpi', field: 'measurements', before: { period: '2027-Q1', value: 12 } },
      'Премахната е отчетената стойност за I трим. 2027: 12',
      '',
    ],
  ],
  'status-changed': [
    [
      { ...about, field: 'status', before: null, after: 'in_progress' },
      'Статус: неотчитана → в изпълнение',
      'A-01 status none -> in_progress',
    ],
  ],
  'progress-changed': [
    [
      { ...about, field: 'progress', before: null, after: 45 },
      'Напредък: неотчетен → 45 %',
      'A-01 progress none -> 45',
    ],
  ],
  'milestone-changed': [
    [
      { ...about, field: 'milestones.M1', before: 'open', after: 'done' },
      'Етап M1: предстоящ → изпълнен',
      'A-01 milestones.M1 open -> done',
    ],
  ],
  'milestone-added': [
    [
      { ...about, field: 'milestones.M2', after: { id: 'M2', title, due: '2027-12-31' } },
      'Нов етап M2: Име, срок 31.12.2027',
      'A-01 milestones.M2 added',
    ],
  ],
  'milestone-removed': [
    [
      { ...about, field: 'milestones.M2', before: { id: 'M2', title } },
      'Премахнат е етап M2: Име',
      'A-01 milestones.M2 removed',
    ],
  ],
  'date-moved': [
    [
      { ...about, field: 'end', before: '2027-12-31', after: '2028-06-30' },
      'Край: с 182 дни по-късно, 31.12.2027 → 30.06.2028',
      'A-01 end 2027-12-31 -> 2028-06-30',
    ],
    [
      { ...about, field: 'milestones.M1.due', before: '2027-12-31', after: '2028-Q1' },
      'Етап M1, срок: с 91 дни по-късно, 31.12.2027 → I трим. 2028',
      'A-01 milestones.M1.due 2027-12-31 -> 2028-Q1',
    ],
    [
      { entity: 'demo', entityKind: 'plan', field: 'period.end', after: 2028 },
      'Период, край: няма → 2028',
      'demo period.end none -> 2028',
    ],
  ],
  'target-changed': [
    [
      { entity: 'K-01', entityKind: 'kpi', field: 'targets.2028-12-31.value', before: 50, after: 60.5 },
      'Целева стойност за 31.12.2028: 50 → 60,5',
      'K-01 targets.2028-12-31.value 50 -> 60.5',
    ],
    [
      {
        entity: 'K-01',
        entityKind: 'kpi',
        field: 'targets.2029-12-31',
        after: { date: '2029-12-31', value: 70 },
      },
      'Нова целева стойност за 31.12.2029: 70',
      'K-01 targets.2029-12-31 none -> {"date":"2029-12-31","value":70}',
    ],
  ],
  'baseline-changed': [
    [
      { entity: 'K-01', entityKind: 'kpi', field: 'baseline.value', before: 10, after: 1234.5 },
      'Базова стойност: 10 → 1234,5',
      'K-01 baseline.value 10 -> 1234.5',
    ],
  ],
  'text-changed': [
    [
      { ...about, field: 'title.en', before: 'Old', after: 'New' },
      'Наименование (на английски): „Old“ → „New“',
      'A-01 title.en Old -> New',
    ],
    [
      { ...about, field: 'description', after: { bg: 'д'.repeat(300) } },
      'Описание (на български): добавя се',
      `A-01 description none -> ${JSON.stringify({ bg: 'д'.repeat(300) }).slice(0, 199)}…`,
    ],
    [
      { ...about, field: 'description', before: 'а'.repeat(300), after: 'б' },
      'Описание: нова формулировка',
      `A-01 description ${'а'.repeat(199)}… -> б`,
    ],
  ],
  'link-added': [
    [
      { ...about, field: 'contributes_to', after: 'OG-01' },
      'Допринася за: добавя се OG-01 Първа оперативна цел',
      'A-01 contributes_to +OG-01',
    ],
  ],
  'link-removed': [
    [
      { ...about, field: 'contributes_to', before: 'OG-09' },
      'Допринася за: отпада OG-09',
      'A-01 contributes_to -OG-09',
    ],
  ],
  'field-changed': [
    [
      { ...about, field: 'key', before: false, after: true },
      'Ключова дейност: не → да',
      'A-01 key false -> true',
    ],
    [{ ...about, field: 'tags', after: 'нов' }, 'Етикети – добавя се: нов', 'A-01 tags none -> нов'],
    [
      { ...about, field: 'lead', before: 'unknown', after: 'ORG-A' },
      'Отговорно звено: не е публикувано → ORG-A Първа служба',
      'A-01 lead unknown -> ORG-A',
    ],
    [
      {
        ...about,
        field: 'budget.2027//capital',
        before: { year: 2027, kind: 'capital', approved: 5000, currency: 'EUR' },
        after: { year: 2027, kind: 'capital', approved: 5000, revised: 6000, currency: 'EUR' },
      },
      'Ред от бюджета 2027 capital: уточнен план: няма → 6000',
      'A-01 budget.2027//capital {"year":2027,"kind":"capital","approved":5000,"currency":"EUR"} -> {"year":2027,"kind":"capital","approved":5000,"revised":6000,"currency":"EUR"}',
    ],
    [
      { ...about, field: 'budget', after: { year: 2027, approved: 5000 } },
      'Бюджет – добавя се: Година: 2027; Утвърден план: 5000',
      'A-01 budget none -> {"year":2027,"approved":5000}',
    ],
    [
      { ...about, field: 'responsible.github', after: 'ivan' },
      'Отговорно лице, профил в GitHub: няма → ivan',
      'A-01 responsible.github none -> ivan',
    ],
    [{ ...about, field: 'x-own', before: 'a', after: 'b' }, 'x-own: a → b', 'A-01 x-own a -> b'],
    [
      { ...about, field: 'provenance.fields.milestones.M1.due.basis', after: 'official' },
      'Произход на данните, по полета milestones.M1.due, произход: няма → официален',
      'A-01 provenance.fields.milestones.M1.due.basis none -> official',
    ],
    [
      { entity: 'demo', entityKind: 'plan', field: 'severities.value-jump', after: 'off' },
      'Тежест на констатациите, value-jump: warning (по подразбиране) → off',
      'demo severities.value-jump none -> off',
    ],
    [
      { entity: 'demo', entityKind: 'plan', field: 'thresholds.behind_late', before: 25 },
      'Прагове, изоставане от плана: изостава: 25 → 20 (по подразбиране)',
      'demo thresholds.behind_late 25 -> none',
    ],
    [
      { entity: 'demo', entityKind: 'plan', field: 'thresholds.cadence_days', before: 92, after: 100 },
      'Прагове, период на отчитане, дни: 92 → 100',
      'demo thresholds.cadence_days 92 -> 100',
    ],
  ],
};

describe('the words of a change', () => {
  const cases = Object.entries(changes).flatMap(([type, some]) =>
    some.map(
      ([change, words, trailer]) => [{ type: type as ChangeType, ...change }, words, trailer] as const,
    ),
  );
  const bulgarian = new Phrases(state, 'bg');
  const english = new Phrases(state, 'en');
  const textOf = (change: Change, phrases: Phrases): string =>
    changeText(change, phrases).replace(/[\u00a0\u202f]/g, ' ');

  test.each(cases)('%j', (change, words, trailer) => {
    expect(textOf(change, bulgarian)).toBe(words);
    expect(textOf(change, english)).not.toMatch(/undefined|\[object|[a-z]_[a-z]|^[a-z-]+:(?!.*→ b)/);
    if (trailer !== '') expect(trailersOf([change])).toEqual([trailer]);
  });

  test('of several entities name each, in lines and in the subject', () => {
    const lead = (entity: string): Change => ({
      type: 'field-changed',
      entity,
      entityKind: 'activity',
      field: 'weight',
      before: 1,
      after: 2,
    });
    const few = [lead('A-01'), lead('A-02')];
    expect(subjectOf(few, english)).toBe('A-01: Weight: 1 → 2; A-02: Weight: 1 → 2');
    const many = Array.from({ length: 30 }, (_, i) => lead(`A-${10 + i}`));
    const subject = subjectOf(many, english);
    expect(subject).toMatch(/; 25 more$/);
    expect(subject.length).toBeLessThan(140);
    expect(subjectOf([lead('A-01')], english, 'D-1')).toBe('A-01: Weight: 1 → 2 (D-1)');
    const blocks = editBlocks({ changes: few, files: [] }, 'x', english);
    expect(JSON.stringify(blocks)).toContain('A-02');
  });

  test('fit one line each', () => {
    const long: Change = {
      type: 'entity-added',
      ...about,
      after: { title: `много\nредове ${'дълго '.repeat(100)}` },
    };
    const subject = subjectOf([long], bulgarian);
    expect(subject).not.toContain('\n');
    expect([...subject].length).toBeLessThanOrEqual(120);
    expect(
      trailersOf([{ type: 'text-changed', ...about, field: 'note', before: 'a\nb', after: 'c\r\nd' }]),
    ).toEqual(['A-01 note a b -> c d']);
  });
});

describe('lines that differ', () => {
  const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `line ${i + 1}`);
  const text = (list: readonly string[]): string => `${list.join('\n')}\n`;
  const shown = (before: string | undefined, after: string | undefined): string =>
    lineDiff(before, after)
      .map(({ from, lines: some }) =>
        [`@${from}`, ...some.map(({ sign, text: one }: DiffLine) => sign + one)].join('\n'),
      )
      .join('\n');

  test('far apart are shown apart, near ones together', () => {
    const now = lines(30).toSpliced(2, 1, 'new 3').toSpliced(6, 0, 'new 6b').toSpliced(24, 1);
    expect(shown(text(lines(30)), text(now))).toBe(
      '@1\n line 1\n line 2\n-line 3\n+new 3\n line 4\n line 5\n line 6\n+new 6b\n line 7\n line 8\n' +
        '@23\n line 22\n line 23\n-line 24\n line 25\n line 26',
    );
  });

  test('of a new file come all, of one that is gone go all', () => {
    expect(shown(undefined, 'a\nb\n')).toBe('@1\n+a\n+b');
    expect(shown('a\nb', undefined)).toBe('@1\n-a\n-b');
    expect(shown('a\n', 'a\n')).toBe('');
    expect(shown('a\r\nb', 'a\r\nb\r\n')).toBe('@1\n a\n-b\n+b');
  });

  test('give the new text from the old one, also where nearly all differ', () => {
    for (const [size, step] of [
      [200, 3],
      [9_000, 1],
    ] as const) {
      const before = lines(size);
      const after = before.flatMap((line, i) =>
        i % step === 0 ? [`${line} new`] : i % 7 === 0 ? [] : [line],
      );
      const hunks = lineDiff(text(before), text(after));
      let at = 0;
      const result: string[] = [];
      for (const { from, lines: some } of hunks) {
        while (result.length < from - 1) result.push(before[at++] ?? '');
        for (const { sign, text: one } of some) {
          if (sign !== '+') expect(before[at++]).toBe(one);
          if (sign !== '-') result.push(one);
        }
      }
      expect([...result, ...before.slice(at)]).toEqual(after);
    }
  });
});
