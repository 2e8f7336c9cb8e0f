import { describe, expect, test } from 'vitest';
import { folder, planctl } from './support/bin.ts';
import { asRepository } from './support/plan-repository.ts';

const p = 'plans/p';
const files = {
  [`${p}/plan.yaml`]:
    'id: p\ntitle: {bg: План, en: Plan}\nlanguages: [bg, en]\nperiod: {start: 2026-01-01, end: 2027-12-31}\n',
  [`${p}/areas/AR.yaml`]: 'id: AR\nlabel: {bg: ПО 1, en: PA 1}\ntitle: {bg: Област, en: Area}\n',
  [`${p}/operational-goals/OG-1.yaml`]: 'id: OG-1\ntitle: {bg: Цел, en: Goal}\narea: AR\n',
  [`${p}/activities/A-1.yaml`]: `id: A-1
title: {bg: Портал, en: Portal}
contributes_to: [OG-1]
lead: unknown
start: 2026-01-01
end: 2026-05-31
milestones: [{id: M1, title: {bg: Договор, en: Contract}, due: 2026-04-30}]
updates:
  - {date: 2026-03-31, status: in_progress, progress: 10}
  - date: 2026-05-15
    status: in_progress
    progress: 60
    corrective_action: {text: {bg: Нов график., en: A new schedule.}, due: 2026-07-31}
  - date: 2026-06-30
    status: completed
    progress: 100
    done: {bg: Открит е, en: It is open}
    note: {bg: С месец закъснение., en: A month late.}
    milestones: {M1: {state: done}}
`,
  [`${p}/activities/A-2.yaml`]:
    'id: A-2\ntitle: {bg: Регистър, en: Register}\ncontributes_to: [OG-1]\nlead: unknown\nstart: 2026-01-01\nend: 2026-05-31\nupdates:\n  - {date: 2026-06-30, status: in_progress, progress: 50}\n',
  [`${p}/activities/A-3.yaml`]:
    'id: A-3\ntitle: {bg: Мрежа, en: Network}\ncontributes_to: [OG-1]\nlead: unknown\nstart: 2026-01-01\nend: 2027-05-31\n',
  [`${p}/activities/A-4.yaml`]:
    'id: A-4\ntitle: {bg: Карта, en: Map}\ncontributes_to: [OG-1]\nlead: unknown\nstart: 2026-01-01\nend: 2027-05-31\nupdates:\n  - {date: 2026-06-30, status: on_hold}\n',
  [`${p}/kpis/K-1.yaml`]:
    'id: K-1\ntitle: {bg: Дял, en: Share}\nunit: {bg: процент, en: percent}\nkind: performance\nmeasure: percent\ndirection: increase\nbaseline: {date: 2025-12-31, value: 10}\ntargets: [{date: 2026-12-31, value: 100}]\nserves: [OG-1]\nowner: unknown\nmeasurements:\n  - {period: 2026-Q1, value: 12}\n  - {period: 2026-06-15, value: 9}\n',
  [`${p}/kpis/K-2.yaml`]:
    'id: K-2\ntitle: {bg: Население, en: Population}\nunit: {bg: души, en: people}\nkind: context\nmeasure: number\nowner: unknown\n',
};

function section(number: number, ...flags: readonly string[]): string {
  const cwd = asRepository(folder(files));
  const { stdout, stderr } = planctl(cwd, ['report', '2026-Q2', '--allow-gaps', ...flags]);
  expect(stderr).toBe('');
  const [, text = ''] = stdout.split(`<a id="s${number}"></a>`);
  return text.split('\n## ')[0] ?? '';
}

describe('what changed reads as sentences', () => {
  test('in Bulgarian', () => {
    const told = section(2, '--lang', 'bg');
    expect(told).toContain(
      'Портал. Дейността вече е изпълнена (преди: в изпълнение). Отчетеният напредък е 100\u00a0% (преди: 10\u00a0%). Етап M1 „Договор“ вече е изпълнен (преди: предстоящ). Отчетено към 15.05.2026 г. Коригираща мярка: Нов график (31.07.2026 г.). Отчетено към 30.06.2026 г.: Открит е. Бележка: С месец закъснение.\n',
    );
    expect(told).toContain('Дял. Стойността към 15.06.2026 г. е 9\u00a0%.\n');
    expect(told).not.toContain('→');
  });

  test('in English', () => {
    const told = section(2, '--lang', 'en');
    expect(told).toContain(
      'Portal. The activity is now completed (before: in progress). Reported progress is 100% (before: 10%). Milestone M1 “Contract” is now done (before: open). Reported as of 15 May 2026. Corrective action: A new schedule (31 July 2026). Reported as of 30 June 2026: It is open. Note: A month late.\n',
    );
    expect(told).toContain('Share. The value on 15 June 2026 is 9%.\n');
  });
});

describe('the council and the public read five plain words', () => {
  const finer = {
    bg: /просрочен|изостава(?!н)|сериозно|изпълнена (?:в срок|със)|постигнат|непостигнат|отдалечава/,
    en: /overdue|[●▲■○] +late|off track|achieved|missed|moving away|behind target|completed (?:late|in time)/,
  };
  test.each([
    ['council', 'bg'],
    ['council', 'en'],
    ['public', 'bg'],
    ['public', 'en'],
  ] as const)('%s in %s', (audience, language) => {
    const cwd = asRepository(folder(files));
    const args = ['report', '2026-Q2', '--allow-gaps', '--audience', audience, '--lang', language];
    const { stdout } = planctl(cwd, [...args, '--format', 'html']);
    const text = stdout.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(finer[language]);
    expect(text).toContain(language === 'bg' ? 'с изоставане' : 'behind');
    expect(text).toContain(language === 'bg' ? 'без оценка (временно спряна)' : 'no rating (on hold)');
    // Never that there are none: it is only not said.
    if (audience === 'public') {
      expect(text).toContain(
        language === 'bg'
          ? 'Рисковете и пречките не се публикуват.'
          : 'Risks and blockers are not published.',
      );
    }
    // Why nothing is said of an activity.
    expect(text).toContain(
      language === 'bg'
        ? 'Причини да няма оценка: още няма отчет – 1 дейност.'
        : 'Why there is no rating: no report yet – 1 activity.',
    );
  });
});
