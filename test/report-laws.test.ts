import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../src/core/check/identity.ts';
import { checkState } from '../src/core/check/state.ts';
import { randomFrom } from '../src/dev/generate-plan.mjs';
import { addedErrors, addsNoError, newNames } from '../src/features/added-errors.ts';
import { loadAround } from '../src/features/around.ts';
import { codes, type FindingCode } from '../src/model/codes.ts';
import { by } from '../src/model/order.ts';
import type { PlanState } from '../src/model/plan.ts';
import { loadPlan } from '../src/store/load-plan.ts';
import type { PlanSource } from '../src/store/plan-source.ts';
import { withTexts } from '../src/store/reload.ts';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import { root } from './support/bin.ts';

const trials = Number(process.env['PLANCTL_TRIALS'] ?? 600);
const base = path.join(root, 'test/fixtures/base/plans/lipovgrad');
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(base, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
);

/** A plan in memory. */
function sourceOf(texts: ReadonlyMap<string, string>): PlanSource {
  return {
    id: 'lipovgrad',
    folder: 'plans/lipovgrad',
    list: () => [...texts.keys()].map((one) => ({ path: one, plain: true })).sort(by((one) => one.path)),
    read: (file) => ({ ok: true, text: texts.get(file.path) ?? '' }),
  };
}

/** The plan without an accident; most of its files are read once. */
const whole = loadPlan(sourceOf(files));

/** Makes plans with something wrong here and there, and reports that are right or wrong; the same seed, the same ones. */
class Maker {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  of<T>(things: readonly T[]): T {
    return things[Math.floor(this.#random() * things.length)] as T;
  }

  /** The plan with up to three accidents. */
  plan(): ReadonlyMap<string, string> {
    const texts = new Map(files);
    for (let n = Math.floor(this.#random() * 4); n > 0; n--) this.#accident(texts);
    return texts;
  }

  #accident(texts: Map<string, string>): void {
    const name = this.of([...texts.keys()]);
    const text = texts.get(name) ?? '';
    switch (this.of(['gone', 'misnamed', 'id', 'syntax', 'severity', 'twin', 'word', 'list', 'languages'])) {
      case 'gone':
        if (name !== 'plan.yaml' || this.chance(0.2)) texts.delete(name);
        break;
      case 'misnamed':
        texts.delete(name);
        texts.set(
          name.replace(/[^/]+$/, (stem) => this.of([`x-${stem}`, `Z-9-${stem}`, stem.toLowerCase()])),
          text,
        );
        break;
      case 'id':
        texts.set(
          name,
          text.replace(/^(\s*(?:- )?id: ).*$/m, `$1${this.of(['A-01', 'K-01', 'Z-1', 'S-01', 'A-0б'])}`),
        );
        break;
      case 'syntax':
        texts.set(name, `${text}\n  [`);
        break;
      case 'severity': {
        const code = this.of(Object.keys(codes) as readonly FindingCode[]);
        const plan = (texts.get('plan.yaml') ?? '').replace(/^severities:.*\n(?: .*\n)*/m, '');
        texts.set('plan.yaml', `${plan}severities: {${code}: ${this.of(['error', 'warning', 'off'])}}\n`);
        break;
      }
      case 'twin':
        texts.set(name.replace(/(?:-[a-z-]+)?\.yaml$/, '-twin.yaml'), text);
        break;
      case 'word':
        texts.set(
          name,
          text.replace(
            this.of(['OG-01', 'S-01', 'ORG-DIGITAL', 'in_progress', '2027-03', 'title', 'M1']),
            'X-1',
          ),
        );
        break;
      case 'list':
        texts.set(name, text.replace(/^(\s*)- .*$/m, '$1- 5'));
        break;
      default:
        texts.set('plan.yaml', (texts.get('plan.yaml') ?? '').replace(/^languages: .*$/m, 'languages: [bg]'));
    }
  }

  /** The id of something to report of, and an entry for it. */
  report(): { readonly id: string; readonly list: string; readonly entry: unknown } {
    const date = this.of([
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-Q4',
      '2028-02-30',
      2027,
    ]);
    const sources = this.chance(0.3)
      ? { sources: [this.of(['S-01', 'S-02', 'S-99', 'https://x.bg', 'A-01'])] }
      : {};
    const note = this.chance(0.2)
      ? { note: this.of(['добре', '0888 123 456', 'a@abv.bg', { de: 'gut' }]) }
      : {};
    if (this.chance(0.4)) {
      const value = this.of<unknown>([1, 60, 5000, -1, true, 'x', undefined]);
      const revises = this.chance(0.2) ? { revises: 'why' } : {};
      const measured = value === undefined ? { status: 'missing' } : { value };
      const entry = { period: date, ...measured, ...sources, ...note, ...revises };
      return { id: this.of(['K-01', 'K-02', 'K-03']), list: 'measurements', entry };
    }
    const maybe = <T>(share: number, make: () => T): T | Record<string, never> =>
      this.chance(share) ? make() : {};
    const entry = {
      date,
      status: this.of([
        'not_started',
        'in_progress',
        'on_hold',
        'completed',
        'cancelled',
        'superseded',
        'done',
      ]),
      ...maybe(0.5, () => ({ progress: this.of([0, 30, 100, 101, 55.5]) })),
      ...maybe(0.2, () => ({ decision: this.of(['D-2027-01', 'D-9', 'S-01']) })),
      ...maybe(0.2, () => ({
        milestones: { [this.of(['M1', 'M2', 'M9'])]: { state: this.of(['done', 'open', 'lost']) } },
      })),
      ...maybe(0.2, () => ({
        corrective_action: { text: 'x', owner: this.of(['ORG-DIGITAL', 'ORG-X', 'A-01']) },
      })),
      ...maybe(0.2, () => ({ corrects: this.of(['2027-03-31', '2020-01-01']), reason: 'x' })),
      ...maybe(0.1, () => ({ assessment: { rating: 'late', reason: 'x', valid_until: '2027-01-01' } })),
      ...sources,
      ...note,
    };
    return { id: this.of(['A-01', 'A-02', 'A-03', 'A-04']), list: 'updates', entry };
  }
}

/** The identities of the errors in a plan, by all rules on all of it. */
function errorsOf(state: PlanState): readonly string[] {
  const of = new Map(state.files.map((file) => [file.path, file]));
  const isError = (code: FindingCode): boolean =>
    (state.plan.severities?.[code] ?? codes[code].severity) === 'error';
  return checkState(state)
    .filter(({ code }) => isError(code))
    .map((fault) => identityOf(state.id, fault, of.get(fault.file)));
}

describe('a report', () => {
  test('adds the errors that all rules find on the whole plan, however little of it is looked at', () => {
    const seen = { trials: 0, withErrors: 0, settled: 0, right: 0 };
    const first = Number(process.env['PLANCTL_SEED'] ?? 20_260_301);
    for (let seed = first; seed < first + trials; seed++) {
      const maker = new Maker(seed);
      const texts = maker.plan();
      const { id, list, entry } = maker.report();
      const source = sourceOf(texts);
      const before = loadPlan(source, whole);
      const entity = before.byId.get(id);
      const text = entity && texts.get(entity.file.inPlan);
      if (entity === undefined || text === undefined || entity.path.length > 0) continue;
      const edited = applyEdits(text, [{ type: 'append', path: [list], value: entry }]);
      if (!edited.ok) continue;
      seen.trials++;
      const changed = [{ inPlan: entity.file.inPlan, text: edited.text, path: entity.file.path }];
      const after = withTexts(before, changed);
      const known = new Set(errorsOf(before));
      const all = errorsOf(after).filter((identity) => !known.has(identity));
      const found = addedErrors(before, after, changed).map(({ identity }) => identity);
      expect(found.toSorted(), `seed ${seed}`).toEqual(all.toSorted());
      if (all.length > 0) seen.withErrors++;
      else seen.right++;
      const bare = loadAround(source, id, new Set(), whole);
      const names = bare && newNames(bare, withTexts(bare, changed), changed);
      const part = names && loadAround(source, id, names, whole);
      if (!part || ![...names].every((name) => part.byId.has(name))) continue;
      expect(part.byId.get(id)?.file.inPlan, `seed ${seed}`).toBe(entity.file.inPlan);
      if (!addsNoError(part, withTexts(part, changed), changed)) continue;
      expect(all, `seed ${seed}`).toEqual([]);
      seen.settled++;
    }
    expect(seen.trials).toBeGreaterThan(trials / 2);
    expect(seen.withErrors).toBeGreaterThan(trials / 5);
    // Nearly all that is right is seen to be right by the part alone.
    expect(seen.settled / seen.right).toBeGreaterThan(0.6);
  });

  test('is worked out on a few files of a plan', () => {
    const part = loadAround(sourceOf(files), 'A-01', new Set(['S-01']));
    const read = part?.files.map(({ inPlan }) => inPlan) ?? [];
    expect(read).toContain('activities/A-01-portal.yaml');
    expect(read).toContain('sources.yaml');
    expect(read.length).toBeLessThan(files.size / 2);
    expect(loadAround(sourceOf(files), 'A-77', new Set())).toBeUndefined();
    expect(loadAround(sourceOf(files), 'S-01', new Set())).toBeUndefined();
  });
});
