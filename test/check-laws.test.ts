import { describe, expect, it } from 'vitest';
import { checkApproved } from '../src/core/check/change/approved.ts';
import { checkChange } from '../src/core/check/change/changes.ts';
import { compare } from '../src/core/diff/compare.ts';
import { randomFrom } from '../src/dev/generate-plan.mjs';
import { codes } from '../src/model/codes.ts';
import { isoDay, lastDay, type WrittenDate } from '../src/model/dates.ts';
import type { Fault } from '../src/model/finding.ts';
import type { PlanState } from '../src/model/plan.ts';
import { planOf } from '../src/store/assemble.ts';
import { base } from './support/cases.ts';
import { Mutator, stateOf } from './support/states.ts';

type Data = Record<string, unknown>;
type Entry = Readonly<Record<string, unknown>>;

const state = stateOf(base);
const logs = { updates: 'date', measurements: 'period' } as const;
type Log = keyof typeof logs;

/** A state with the data of some files changed. */
function changed(before: PlanState, change: (data: Data, kind: string) => Data): PlanState {
  return planOf(
    before,
    before.files.map(({ inPlan }) => inPlan),
    before.files.map(({ data, kind }) => change(structuredClone(data) as Data, kind ?? '')),
  );
}

function faults(before: PlanState, after: PlanState): readonly Fault[] {
  return checkChange(compare(before, after), new Map()).faults;
}

/** The places of all logs with entries, by the id of what has them. */
const places = state.entities.flatMap(({ id, data }) =>
  (Object.keys(logs) as Log[]).flatMap((log) => {
    const entries = (data as unknown as Data)[log];
    return Array.isArray(entries) && entries.length > 0 ? [{ id, log, entries: entries as Entry[] }] : [];
  }),
);

function withLog(id: string, log: Log, entries: readonly Entry[]): PlanState {
  return changed(state, (data) => (data['id'] === id ? { ...data, [log]: entries } : data));
}

/** The entry in its place by date: after those of its day. */
function inserted(entries: readonly Entry[], entry: Entry, log: Log): readonly Entry[] {
  const day = (one: Entry): number => lastDay(one[logs[log]] as WrittenDate) ?? 0;
  const at = entries.findLastIndex((one) => day(one) <= day(entry)) + 1;
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}

describe('what was recorded', () => {
  it('may get new entries anywhere in the order of dates, without an error', () => {
    let warnings = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed);
      const { id, log, entries } = places[Math.floor(random() * places.length)] ?? {
        id: '',
        log: 'updates',
        entries: [],
      };
      let list: readonly Entry[] = entries;
      for (let i = 0; i < 3; i++) {
        const date = isoDay(20_800 + Math.floor(random() * 500));
        const entry: Entry =
          log === 'updates'
            ? { date, status: 'in_progress', ...(random() < 0.7 && { progress: Math.floor(random() * 100) }) }
            : { period: date, value: Math.floor(random() * 300) };
        list = inserted(list, entry, log);
      }
      const found = faults(state, withLog(id, log, list));
      expect(found.filter(({ code }) => codes[code].severity === 'error')).toEqual([]);
      warnings += found.length;
    }
    expect(warnings).toBeGreaterThan(50);
  });

  it('is never rewritten, moved or removed without an error', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      const { id, log, entries } = places[Math.floor(random() * places.length)] ?? {
        id: '',
        log: 'updates',
        entries: [],
      };
      const at = Math.floor(random() * entries.length);
      const entry = entries[at] ?? {};
      const names = Object.keys(entry);
      const name = names[Math.floor(random() * names.length)] ?? '';
      const { [name]: value, ...without } = entry;
      const dated = name === 'date' || name === 'period';
      const other =
        dated || typeof value === 'number'
          ? { ...entry, [name]: dated ? '2029-12-31' : Number(value) + 1 }
          : { ...without, note: 'another' };
      const roll = random();
      const list = roll < 0.3 ? entries.toSpliced(at, 1) : entries.toSpliced(at, 1, other);
      // Something new beside it hides nothing.
      const more = roll < 0.6 ? list : [...list, { ...entry, [logs[log]]: '2029-06-30' }];
      const code = log === 'updates' ? 'update-rewritten' : 'measurement-rewritten';
      const found = faults(state, withLog(id, log, more)).filter((one) => one.code === code);
      expect(found.map(({ entity }) => entity)).toContain(id);
    }
  });
});

describe('what was approved', () => {
  const decided = (before: PlanState, after: PlanState, whole: boolean): PlanState => {
    const allows = compare(before, after).facts.flatMap(({ change }) => {
      const { entity, entityKind, field, after: to } = change;
      if (field === undefined) return [];
      const top = field.split('.')[0] ?? '';
      const data = (entityKind === 'plan' ? after.plan : after.byId.get(entity)?.data) as unknown as Data;
      // Entries that nothing names are only decided on together.
      return [
        whole || field === top
          ? { entity, field: top, to: data[top] ?? null }
          : { entity, field, to: to ?? null },
      ];
    });
    return changed(after, (data, kind) =>
      kind === 'decision' && data['id'] === 'D-2027-01' ? { id: data['id'], allows } : data,
    );
  };

  it('changes by a decision that says just this, and never without one', () => {
    let [found, allowed] = [0, 0];
    for (let seed = 1; seed <= 80; seed++) {
      const mutator = new Mutator(seed, state);
      const after = changed(mutator.changed(state, 0.6), (data, kind) =>
        // What no decision is about, and the one that is to come.
        kind === 'decision' ? { id: data['id'] } : data,
      );
      const bare = checkApproved(compare(state, after)).faults.filter(
        ({ code }) => code === 'approved-changed',
      );
      found += bare.length;
      if (!after.byId.has('D-2027-01')) continue;
      for (const whole of [false, true]) {
        const result = checkApproved(compare(state, decided(state, after, whole)));
        const left = result.faults.filter(({ code }) => code === 'approved-changed');
        expect(left).toEqual([]);
        allowed += result.approved.length;
      }
    }
    expect(found).toBeGreaterThan(100);
    expect(allowed).toBeGreaterThan(100);
  });

  it('is never reported where nothing changes by meaning', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const mutator = new Mutator(seed, state);
      const some = mutator.changed(state, 0.3);
      expect(faults(some, mutator.shuffled(some))).toEqual([]);
    }
  });
});
