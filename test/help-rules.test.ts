import { readFileSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { rulesWords } from '../src/i18n/rules.ts';
import { healths, kpiStatuses } from '../src/model/judgement.ts';
import { methods, toldRules } from '../src/model/rules.ts';
import { defaultThresholds } from '../src/model/thresholds.ts';
import { kpiRules } from '../src/model/trial.ts';
import { folder, planctl, root } from './support/bin.ts';
import { onTerminal } from './support/screen.ts';
import { inPlan, smallPlan } from './support/small-plan.ts';

/** The codes of reasons, from where they are declared: types leave nothing to ask at run time. */
const reasonCodes = [
  ...(readFileSync(path.join(root, 'src/model/judgement.ts'), 'utf8')
    .split('export type Reason =')[1]
    ?.split('export type ReasonCode')[0]
    ?.matchAll(/code: '([a-z-]+)'/g) ?? []),
].map(([, code]) => code ?? '');

interface Threshold {
  readonly default: number;
}
const schema = JSON.parse(readFileSync(path.join(root, 'schemas/plan.schema.json'), 'utf8')) as {
  readonly $defs: { readonly thresholds: { readonly properties: Readonly<Record<string, Threshold>> } };
};
const thresholds = schema.$defs.thresholds.properties;

const rows = planctl(root, ['help', 'rules'])
  .stdout.trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const of = (kind: string): readonly (readonly string[])[] => rows.filter(([first]) => first === kind);

describe('the rules tell of', () => {
  it('every threshold of the schema, with its default', () => {
    expect(of('threshold').map(([, name, value]) => [name, Number(value)])).toEqual(
      Object.entries(thresholds).map(([name, one]) => [name, one.default]),
    );
    expect(Object.keys(defaultThresholds)).toEqual(Object.keys(thresholds));
  });

  it('every reason', () => {
    expect(reasonCodes.length).toBe(14);
    const told = of('rule').map(([, , , name]) => name);
    for (const code of reasonCodes) expect(told).toContain(code);
  });

  it('every health, every KPI status and every rule of it', () => {
    const made = (group: string): ReadonlySet<string> =>
      new Set(of('rule').flatMap((row) => (row[1] === group ? (row[4] ?? '').split(',') : [])));
    for (const health of healths) expect(made('health')).toContain(health);
    for (const status of kpiStatuses) expect(made('kpi')).toContain(status);
    const told = toldRules.kpi.map(({ name }) => name).filter((name) => name.startsWith('kpi:'));
    expect(told).toEqual(kpiRules.map((rule) => `kpi:${rule}`));
  });

  it('every rule that has words, once, and every method', () => {
    const told = Object.values(toldRules).flatMap((rules) => rules.map(({ name }) => name));
    expect([...told].sort()).toEqual(Object.keys(rulesWords.en.rules).sort());
    expect(new Set(of('rule').map((row) => row[5]))).toEqual(new Set(methods));
  });

  it('no threshold that the rules never name', () => {
    for (const language of ['en', 'bg'] as const) {
      const named = new Set<string>();
      const limits = new Proxy({} as Parameters<(typeof rulesWords)['en']['rules']['red']>[0], {
        get: (_, name) => {
          named.add(String(name));
          return '0';
        },
      });
      for (const text of Object.values(rulesWords[language].rules)) text(limits);
      // The wait for a report goes into the limit that follows from it.
      expect([...named, 'grace_days'].sort()).toEqual(expect.arrayContaining(Object.keys(thresholds).sort()));
    }
  });
});

test.each(['en', 'bg'])('the screen fits and is complete: %s', async (lang) => {
  for (const width of [60, 80, 120, 200]) {
    const { status, stdout } = await onTerminal(['help', 'rules', '--lang', lang], { width });
    expect(status).toBe(0);
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    expect(stdout).not.toMatch(/undefined|NaN|[ \t]\n/);
    for (const name of [...Object.keys(thresholds), ...reasonCodes]) expect(stdout).toContain(name);
  }
});

describe('the numbers', () => {
  const changed = (more: string): string =>
    folder(inPlan({ ...smallPlan, 'plan.yaml': `${smallPlan['plan.yaml']}${more}` }));

  it('are those of the plan here, which are shown beside the defaults', async () => {
    const cwd = changed('thresholds: {cadence_days: 31, red_share: 0.5}\n');
    const { stdout } = await onTerminal(['help', 'rules'], { cwd });
    expect(stdout).toContain('Told with the thresholds of the plan demo.');
    expect(stdout).toContain('cadence_days  default 92 days  demo: 31 days');
    expect(stdout).toContain('red_share  default 34%  demo: 50%');
    expect(stdout).toContain('more than 62 days old');
    const row = planctl(cwd, ['help', 'rules']).stdout.split('\n')[0]?.split('\t');
    expect(row?.slice(0, 5)).toEqual(['threshold', 'cadence_days', '92', 'calendar days', 'demo=31']);
  });

  it('are the defaults where there is no plan', async () => {
    const { status, stdout } = await onTerminal(['help', 'rules'], { cwd: folder() });
    expect(status).toBe(0);
    expect(stdout).toContain('Told with the default thresholds.');
  });
});
