import { describe, expect, test } from 'vitest';
import { askedPlan, git } from './support/asked-plan.ts';
import { planctl } from './support/bin.ts';

const plan = `id: p
title: {bg: План, en: Plan}
languages: [bg, en]
period: {start: 2025-01-01, end: 2027-12-31}
closed_on: 2026-06-30
`;
const closedPlan = (): string => askedPlan({ 'plans/p/plan.yaml': plan });
const said = (words: string): number => words.match(/was closed on|е приключен на/g)?.length ?? 0;

const late: readonly (readonly [args: readonly string[], input: string, words: string])[] = [
  [['update', 'A-01', '--date', '2026-09-30', '--progress', '90'], '', 'този отчет'],
  [['milestone', 'done', 'A-01', 'M1', '--date', '2026-09-30', '--evidence', 'S-01'], '', 'този отчет'],
  [['retire', 'A-01', '--as', 'cancelled', '--date', '2026-09-30', '--reason', 'Край'], '', 'този отчет'],
  [['measure', 'K-01', '15', '--period', '2026-Q3'], '', 'тази стойност'],
  [['measure', '--from', '-'], 'id,period,value\nK-01,2026-Q2,14\nK-01,2026-Q3,15\n', 'тази стойност'],
];

describe('a plan that is closed takes a late fact, and says once that the usual view will not show it', () => {
  test.each(late)('%j', (args, input, words) => {
    const cwd = closedPlan();
    const { status, stderr } = planctl(cwd, [...args, '--lang', 'bg'], {}, input);
    expect([status, said(stderr)]).toEqual([0, 1]);
    expect(stderr).toContain(
      `Планът е приключен на 30.06.2026 г.; обичайният преглед няма да покаже ${words}.`,
    );
    expect(git(cwd, 'rev-list', '--count', 'HEAD')).toBe('2');
  });

  test.each([
    [['update', 'A-01', '--date', '2026-06-30', '--progress', '90']],
    [['measure', 'K-01', '15', '--period', '2026-Q2']],
  ])('%j is no late one', (args) => {
    const { status, stderr } = planctl(closedPlan(), args);
    expect([status, said(stderr)]).toEqual([0, 0]);
  });
});
