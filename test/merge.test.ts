import { describe, expect, it } from 'vitest';
import { mergeData } from '../src/core/merge/merge-data.ts';
import { mergeLines } from '../src/core/merge/merge-lines.ts';
import { dataText } from '../src/core/merge/same-data.ts';
import { randomFrom } from '../src/dev/generate-plan.mjs';
import { mergeTexts } from '../src/features/merge-texts.ts';
import { fieldsOf } from '../src/model/fields.ts';
import type { FileKind } from '../src/model/kinds.ts';
import { applyEdits } from '../src/store/yaml/edit/apply.ts';
import { editsBetween } from '../src/store/yaml/edit/edits-between.ts';
import { sameData } from '../src/store/yaml/edit/value.ts';
import { readAnyYaml, readYaml } from '../src/store/yaml/read.ts';
import { EditGenerator, withoutMark } from './support/edit-laws.ts';
import { HistoryGenerator } from './support/history-generator.ts';
import { YamlGenerator } from './support/yaml-generator.ts';

const firstSeed = Number(process.env['PLANCTL_SEED'] ?? 20_260_301);

const start = `# the portal
id: A-1
title: {bg: Портал, en: Portal}   # for everybody
lead: ORG-A
tags: [a, b]
milestones:
  - {id: M1, title: One, due: 2026-03-31}
  - {id: M2, title: Two, due: 2026-06-30}
updates:
  # the first
  - date: 2026-03-31
    status: in_progress
    progress: 10
`;

const changedTo = (text: string, ...replaced: readonly (readonly [string, string])[]): string =>
  replaced.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`${from} is not there`);
    return now.replace(from, to);
  }, text);
const entry = (date: string, more = ''): string => `  - date: ${date}\n    status: in_progress\n${more}`;
const merged = (ours: string, theirs: string, base = start, kind: FileKind = 'activity'): string => {
  const result = mergeTexts(base, ours, theirs, kind);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.text;
};

describe('two changes of one text', () => {
  it('are both there, with the comments and bytes of both', () => {
    const ours = changedTo(start, ['progress: 10', 'progress: 12 # counted']);
    const theirs = changedTo(
      start,
      ['lead: ORG-A', 'lead: ORG-B # since May'],
      ['# the portal', '# The portal'],
    );
    expect(merged(ours, theirs)).toBe(
      changedTo(ours, ['lead: ORG-A', 'lead: ORG-B # since May'], ['# the portal', '# The portal']),
    );
  });

  it('may be in the two languages of one line', () => {
    const ours = changedTo(start, ['Портал', 'Нов портал']);
    const theirs = changedTo(start, ['en: Portal', 'en: New portal']);
    expect(merged(ours, theirs)).toBe(changedTo(ours, ['en: Portal', 'en: New portal']));
  });

  it('may both report: the entries come in the order of their days, whoever is ours', () => {
    const ours = start + entry('2026-09-30', '    done: later\n');
    const theirs = start + entry('2026-06-30', '    done: sooner\n') + entry('2026-12-31');
    const both =
      start +
      entry('2026-06-30', '    done: sooner\n') +
      entry('2026-09-30', '    done: later\n') +
      entry('2026-12-31');
    expect(merged(ours, theirs)).toBe(both);
    expect(merged(theirs, ours)).toBe(both);
  });

  it('may report the same: it is there once', () => {
    const ours = start + entry('2026-06-30') + entry('2026-09-30');
    const theirs = start + entry('2026-06-30') + entry('2026-07-31');
    expect(merged(ours, theirs)).toBe(
      start + entry('2026-06-30') + entry('2026-07-31') + entry('2026-09-30'),
    );
  });

  it('may both report on one day: both reports stay', () => {
    const ours = start + entry('2026-06-30', '    progress: 20\n');
    const theirs = start + entry('2026-06-30', '    progress: 30\n');
    expect(merged(ours, theirs)).toBe(
      start + entry('2026-06-30', '    progress: 20\n') + entry('2026-06-30', '    progress: 30\n'),
    );
    expect(merged(theirs, ours)).toBe(merged(ours, theirs));
  });

  it('may correct: a correction stays behind what it follows', () => {
    const fix = entry('2026-07-15', '    corrects: 2026-03-31\n    reason: x\n');
    const ours = start + entry('2026-06-30') + fix;
    const theirs = start + entry('2026-09-30');
    expect(merged(ours, theirs)).toBe(start + entry('2026-06-30') + fix + entry('2026-09-30'));
  });

  it('may each add a milestone and a tag, and take one away', () => {
    const ours = changedTo(
      start,
      ['[a, b]', '[a, b, c]'],
      ['updates:', '  - {id: M4, title: Four, due: 2026-12-31}\nupdates:'],
    );
    const theirs = changedTo(
      start,
      ['[a, b]', '[b, d]'],
      ['  - {id: M1, title: One, due: 2026-03-31}\n', ''],
      ['updates:', '  - {id: M3, title: Three, due: 2026-09-30}\nupdates:'],
    );
    const { data } = readYaml(merged(ours, theirs)) as {
      data: { tags: string[]; milestones: { id: string }[] };
    };
    expect(data.tags).toEqual(['b', 'c', 'd']);
    expect(data.milestones.map(({ id }) => id)).toEqual(['M2', 'M3', 'M4']);
    expect(readYaml(merged(theirs, ours)).data).toEqual(data);
  });

  it('may have line ends of two systems', () => {
    const ours = (start + entry('2026-09-30')).replaceAll('\n', '\r\n');
    const theirs = start + entry('2026-06-30');
    const text = merged(ours, theirs, start);
    expect(text).toBe((start + entry('2026-06-30') + entry('2026-09-30')).replaceAll('\n', '\r\n'));
  });

  it('may be of a text that neither of them can read, when their lines are apart', () => {
    const broken = `title: "open\na: 1\nb: 2\nc: 3\nd: 4\n`;
    const mended = changedTo(broken, ['"open', '"open"']);
    expect(merged(mended, changedTo(broken, ['d: 4', 'd: 5']), broken)).toBe(
      changedTo(mended, ['d: 4', 'd: 5']),
    );
    expect(
      mergeTexts(broken, changedTo(broken, ['a: 1', 'a: 2']), changedTo(broken, ['d: 4', 'd: 5'])),
    ).toEqual({
      ok: false,
      why: 'unreadable',
    });
  });
});

describe('two changes that contradict each other', () => {
  const conflicts = (ours: string, theirs: string, kind: FileKind = 'activity', base = start): unknown => {
    const result = mergeTexts(base, ours, theirs, kind);
    return result.ok ? result.text : result.why === 'conflict' ? result.conflicts : result.why;
  };

  it.each([
    [
      'a field',
      [['progress: 10', 'progress: 20']],
      [['progress: 10', 'progress: 30']],
      ['updates', '2026-03-31', 'progress'],
      10,
      20,
      30,
    ],
    [
      'a milestone',
      [['2026-06-30', '2026-07-31']],
      [['2026-06-30', '2026-08-31']],
      ['milestones', 'M2', 'due'],
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
    ],
    [
      'what one takes away',
      [['lead: ORG-A\n', '']],
      [['ORG-A', 'ORG-B']],
      ['lead'],
      'ORG-A',
      undefined,
      'ORG-B',
    ],
  ] as const)('are named by %s', (_, mine, others, path, base, ours, theirs) => {
    const found = conflicts(changedTo(start, ...mine), changedTo(start, ...others));
    expect(found).toEqual([{ path, base, ours, theirs }]);
  });

  it('are two new values of one period', () => {
    const kpi = 'id: K-1\nmeasurements:\n  - {period: 2026-Q1, value: 1}\n';
    const found = conflicts(
      `${kpi}  - {period: 2026-Q2, value: 2}\n`,
      `${kpi}  - {period: 2026-Q2, value: 3}\n`,
      'kpi',
      kpi,
    );
    expect(found).toEqual([
      { path: ['measurements', '2026-Q2', 'value'], base: undefined, ours: 2, theirs: 3 },
    ]);
  });

  it('are comments that only one of two texts could keep', () => {
    const ours = start + entry('2026-06-30', '    done: x # mine\n');
    const theirs = start + entry('2026-06-30', '    done: y # theirs\n');
    expect(conflicts(ours, theirs)).toBe('comments');
  });
});

describe('laws of joining', () => {
  it('hold over generated histories of an activity and a KPI', () => {
    let clean = 0;
    for (let seed = firstSeed; seed < firstSeed + 150; seed++) {
      const history = new HistoryGenerator(seed);
      const { kind, base } = history;
      const ours = history.changed(base);
      const theirs = history.changed(base);
      const where = `seed ${seed}\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}`;
      expect(mergeTexts(base, ours, base, kind), where).toEqual({ ok: true, text: ours });
      expect(mergeTexts(base, base, theirs, kind), where).toEqual({ ok: true, text: theirs });
      expect(mergeTexts(base, ours, ours, kind), where).toEqual({ ok: true, text: ours });
      const one = mergeTexts(base, ours, theirs, kind);
      const other = mergeTexts(base, theirs, ours, kind);
      expect(one.ok, where).toBe(other.ok);
      if (!one.ok || !other.ok) continue;
      clean++;
      const data = readYaml(one.text).data;
      expect(dataText(readYaml(other.text).data), where).toBe(dataText(data));
      // To join once more changes nothing.
      for (const side of [ours, theirs]) {
        const again = mergeTexts(base, one.text, side, kind);
        expect(again.ok && dataText(readYaml(again.text).data), where).toBe(dataText(data));
      }
      // No entry is lost that nobody took away or rewrote.
      const list = kind === 'activity' ? 'updates' : 'measurements';
      const entries = (text: string): readonly string[] =>
        ((readYaml(text).data as Record<string, unknown[]>)[list] ?? []).map(dataText);
      const [old, now] = [entries(base), entries(one.text)];
      for (const [mine, others] of [
        [entries(ours), entries(theirs)],
        [entries(theirs), entries(ours)],
      ] as const) {
        for (const text of mine) {
          const isNew = !old.includes(text);
          if ((isNew || others.includes(text)) && !history.rewritten.has(text))
            expect(now, where).toContain(text);
        }
      }
      if (history.isInOrder(ours) && history.isInOrder(theirs))
        expect(history.isInOrder(one.text), where).toBe(true);
    }
    expect(clean).toBeGreaterThan(75);
  });

  it('hold for lines: what one side left alone is the other side', () => {
    const random = randomFrom(firstSeed);
    const lines = (): string =>
      Array.from({ length: Math.floor(random() * 12) }, () => `${Math.floor(random() * 4)}\n`).join('');
    for (let n = 0; n < 2_000; n++) {
      const [base, ours] = [lines(), lines()];
      expect(mergeLines(base, ours, base)).toBe(ours);
      expect(mergeLines(base, base, ours)).toBe(ours);
      expect(mergeLines(base, ours, ours)).toBe(ours);
    }
  });

  it('hold for edits between generated documents: they give the other data', () => {
    for (let seed = firstSeed; seed < firstSeed + 80; seed++) {
      const text = new YamlGenerator(seed).document();
      const { data } = readAnyYaml(withoutMark(text));
      const generator = new EditGenerator(seed);
      let changed = text;
      let aim = data;
      for (let n = 0; n < 4; n++) {
        const next = applyEdits(changed, [generator.edit(aim)]);
        if (next.ok) [changed, aim] = [next.text, next.data];
      }
      const edited = applyEdits(text, editsBetween(data, aim, undefined));
      if (!edited.ok) expect(['unusual', 'unwritable'], `seed ${seed}`).toContain(edited.refusal.reason);
      else expect(sameData(edited.data, aim), `seed ${seed}`).toBe(true);
    }
    expect(editsBetween({ a: [1, 2, 3] }, { a: [1, 3] }, undefined)).toEqual([
      { type: 'remove', path: ['a', 1] },
    ]);
  });

  it('hold for every list of every kind: nothing of one side is lost', () => {
    for (const kind of Object.keys(fieldsOf) as FileKind[]) {
      for (const [name, field] of Object.entries(fieldsOf[kind].fields ?? {})) {
        if (!field.items) continue;
        const item = (n: number): unknown =>
          field.items?.fields
            ? { id: `X-${n}`, date: n, period: n, by: n, year: n, entity: n, text: n, stage: n }
            : `x${n}`;
        const of = (...numbers: readonly number[]) => ({ [name]: numbers.map(item) });
        const { data, conflicts } = mergeData(of(1, 2), of(1, 2, 3), of(1, 2, 4), kind);
        if (conflicts.length > 0) expect(['languages', 'levels'], `${kind} ${name}`).toContain(name);
        else expect(data, `${kind} ${name}`).toEqual(of(1, 2, 3, 4));
      }
    }
  });
});
